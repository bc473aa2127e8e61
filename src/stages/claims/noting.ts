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

const known = new WeakMap<Assertion, boolean>();

/** Whether a sentence only takes note of what another reported. */
export function isNoting(lead: Assertion): boolean {
  const before = known.get(lead);
  if (before !== undefined) return before;
  const words = lead.member.article.text.slice(lead.content.start, lead.content.end).toLowerCase();
  const found = NOTING.some((phrase) => words.includes(phrase));
  known.set(lead, found);
  return found;
}

/** Whether a document announces in a sentence what it is about ("Today we are introducing …"): its own act, done by saying it. */
export function isAnnouncing({ primary, sentence, member }: Assertion): boolean {
  return primary && hasPhrase(spaced(tokens(member.article.text, sentence)), PERFORMING_PHRASES);
}
