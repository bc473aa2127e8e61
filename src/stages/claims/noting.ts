import { PERFORMING_PHRASES } from '../../lexicon/cues.ts';
import { tokens } from '../../text/tokens.ts';
import type { Assertion } from './assertion.ts';
import { hasPhrase, spaced } from './phrases.ts';

const NOTING = [
  'taken note',
  'takes note',
  'took note',
  'seen reports',
  'aware of reports',
  'aware of a report',
  'notes today',
  'notes the report',
  'pushing back on',
  'pushes back on',
  'pushed back on',
];

/** Whom an article means by "the report" that tells of a report in the press. */
const REPORTS = new Set(['the report', 'the story', 'the article', 'the newspaper report', 'the press report']);
const OF_THE_PRESS = [' newspaper report', ' newspaper’s report', " newspaper's report", ' press report', ' media report', ' news report'];

/** "Acme answered a newspaper report. The report said that …": what another publisher told, passed on. */
const passesOn = ({ attribution, member, sentence }: Assertion): boolean =>
  REPORTS.has(attribution.speaker.toLowerCase()) &&
  OF_THE_PRESS.some((phrase) => member.article.text.slice(0, sentence.start).toLowerCase().includes(phrase));

const known = new WeakMap<Assertion, boolean>();

/** Whether a sentence only takes note of what another reported. */
export function isNoting(lead: Assertion): boolean {
  const before = known.get(lead);
  if (before !== undefined) return before;
  const words = lead.member.article.text.slice(lead.content.start, lead.content.end).toLowerCase();
  const found = NOTING.some((phrase) => words.includes(phrase)) || passesOn(lead);
  known.set(lead, found);
  return found;
}

/** Whether a document announces in a sentence what it is about ("Today we are introducing …"): its own act, done by saying it. */
export function isAnnouncing({ primary, sentence, member }: Assertion): boolean {
  return primary && hasPhrase(spaced(tokens(member.article.text, sentence)), PERFORMING_PHRASES);
}
