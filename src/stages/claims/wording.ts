import { type Assertion, wordsOf } from './assertion.ts';

/** The assertion as the ledger words it: its content without who says it where that stands by itself, else the whole sentence. Hedges stay. */
export function wordingOf(assertion: Assertion): string {
  const { text } = assertion.member.article;
  const whole = text.slice(assertion.sentence.start, assertion.sentence.end);
  const safe =
    !assertion.leaning &&
    !assertion.quoted &&
    assertion.modality !== 'denied' &&
    assertion.modality !== 'opinion' &&
    assertion.attribution.speakerKind !== 'unnamed';
  return finish(safe ? wordsOf(assertion) : whole);
}

/** One line, a capital first, a full stop last; quotation marks that lost their partner go. */
function finish(raw: string): string {
  let line = raw.replace(/\s+/g, ' ').trim();
  while (line.endsWith(',') || line.endsWith(';') || line.endsWith('—') || line.endsWith('–')) line = line.slice(0, -1).trimEnd();
  line = withoutLoneMarks(line);
  const first = line.charAt(0);
  if (first !== '' && line.charAt(1) === line.charAt(1).toLowerCase()) line = first.toUpperCase() + line.slice(1);
  return /[.!?…]["”’)]?$/.test(line.slice(-2)) ? line : `${line}.`;
}

function withoutLoneMarks(line: string): string {
  const straight = line.split('"').length - 1;
  const [open, close] = [line.split('“').length, line.split('”').length];
  let out = line;
  if (straight % 2 === 1) out = out.replace('"', '');
  if (open !== close) out = out.replaceAll('“', '').replaceAll('”', '');
  return out.trim();
}
