import type { Quantity } from '../../domain/claim.ts';
import type { Span } from '../../domain/span.ts';
import { NEGATIONS } from '../../lexicon/cues.ts';
import { DONE_WORDS, DOWN_WORDS, DUPLICITY, ERROR_WORDS, SUM_ROLES, TALKS_PHRASES } from '../../lexicon/rivals.ts';
import { failingIn, saidToFail } from '../../text/failing.ts';
import { canBothHold } from '../../text/numbers.ts';
import { tokens } from '../../text/tokens.ts';
import { stem } from '../../text/words.ts';
import type { Assertion } from './assertion.ts';
import { boundsApart } from './bounds.ts';
import { conceptsOf, isAct } from './concepts.ts';
import { hasPhrase, spaced } from './phrases.ts';

const stemmed = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(stem));
const ROLES = [...SUM_ROLES].map(([role, list]) => ({ role, stems: stemmed(list) }));
const [DOWN, INTENT, ERROR] = [stemmed(DOWN_WORDS), stemmed(DUPLICITY), stemmed(ERROR_WORDS)];

/** How far into an article what its event cost or lasted is told. */
const EARLY = 3;
/** Sums further apart than this, as a ratio, are of different things. */
const NEAR_SUMS = 1.7;
/** Durations further apart than this, as a ratio, are of different things. */
const NEAR_TIMES = 12;

/** Whether two reports of one story give rival accounts in other words: of a price, of how long it lasted, of a deal's state, of intent, of a proof. */
export const areRivals = (a: Assertion, b: Assertion): boolean =>
  a.member.article.id !== b.member.article.id &&
  (rivalSums(a, b) || rivalTimes(a, b) || rivalStates(a, b) || rivalMotives(a, b) || rivalProofs(a, b) || rivalWorkings(a, b) !== null);

const isEarly = ({ place }: Assertion): boolean => place >= 0 && place <= EARLY;

/** The only quantity of its kind, or null. */
function only(assertion: Assertion, test: (found: Quantity) => boolean): Quantity | null {
  const [first, ...more] = assertion.amounts.filter(test);
  return first === undefined || more.length > 0 ? null : first;
}

function within(one: Quantity | null, other: Quantity | null, ratio: number): boolean {
  if (one === null || other === null || canBothHold(one, other)) return false;
  return Math.max(one.high, other.high) <= ratio * Math.min(one.low, other.low);
}

const hasAny = (assertion: Assertion, list: ReadonlySet<string>): boolean => [...assertion.stems].some((word) => list.has(word));
const rolesOf = (assertion: Assertion): readonly string[] => ROLES.filter(({ stems }) => hasAny(assertion, stems)).map(({ role }) => role);

/** "agreed to buy it for $630 million", "is worth $710 million": two sums for the same thing. */
function rivalSums(a: Assertion, b: Assertion): boolean {
  if (!isEarly(a) || !isEarly(b)) return false;
  const [ours, theirs] = [a, b].map((side) => only(side, (found) => found.currency !== null));
  if (ours === undefined || theirs === undefined || ours?.unit !== theirs?.unit) return false;
  if (!within(ours, theirs, NEAR_SUMS) && boundsApart(a, b).size === 0) return false;
  const roles = rolesOf(a);
  return rolesOf(b).some((role) => roles.includes(role));
}

const NEGATED = [...NEGATIONS].map((word) => ` ${word} `);
const isDown = (assertion: Assertion): boolean => hasAny(assertion, DOWN) || NEGATED.some((word) => wordsOf(assertion).includes(word));

/** A time that "for" introduces and that something was down. */
function downtimeOf(assertion: Assertion): Quantity | null {
  if (assertion.place < 0 || assertion.quoted) return null;
  const time = only(assertion, (found) => found.unit === 'time');
  if (time === null || !isDown(assertion)) return null;
  const { text } = assertion.member.article;
  const before = text.slice(Math.max(assertion.sentence.start, time.start - 12), time.start).toLowerCase();
  return before.endsWith('for ') || before.endsWith('for about ') || before.endsWith('for some ') ? time : null;
}

const rivalTimes = (a: Assertion, b: Assertion): boolean => within(downtimeOf(a), downtimeOf(b), NEAR_TIMES) && sharesName(a, b);

function sharesName(a: Assertion, b: Assertion): boolean {
  for (const key of a.nameKeys) if (b.nameKeys.has(key)) return true;
  return a.names.length === 0 || b.names.length === 0;
}

/** Every assertion is held against every other: its sentence is cut into words once. */
const lines = new WeakMap<Assertion, string>();

function wordsOf(assertion: Assertion): string {
  const known = lines.get(assertion) ?? spaced(tokens(assertion.member.article.text, assertion.sentence));
  lines.set(assertion, known);
  return known;
}

const isFirm = ({ modality }: Assertion): boolean => modality === 'stated' || modality === 'attributed';

/** "is in talks to raise", "gets a cash injection": one speaks of talks, the other of the deal as done. */
function rivalStates(a: Assertion, b: Assertion): boolean {
  if (a.place > 1 || b.place > EARLY || !sharesName(a, b)) return false;
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const [ours, theirs] = [hasPhrase(one, TALKS_PHRASES), hasPhrase(other, TALKS_PHRASES)];
  if (ours === theirs) return false;
  const [done, words] = ours ? [b, other] : [a, one];
  return isFirm(done) && hasPhrase(words, DONE_WORDS) && a.names.length > 0 && b.names.length > 0;
}

/** "admit it was a fraud", "the mistake was mine": one speaks of intent, the other of an error. A headline counts. */
function rivalMotives(a: Assertion, b: Assertion): boolean {
  const [ours, theirs] = [hasAny(a, INTENT), hasAny(b, INTENT)];
  if (ours === theirs) return false;
  const [intent, error] = ours ? [a, b] : [b, a];
  return intent.place <= 0 && isFirm(intent) && error.place >= 0 && !error.quoted && error.modality !== 'opinion' && hasAny(error, ERROR);
}

/** How far into a report its event is told, as to whether a thing works. */
const TOLD_FAILING = 4;
/** Where a denial says that it is not so that a thing fails: "the statement that the system does not work is not correct". */
const deniedFailing = ({ modality, place, member, content }: Assertion): Span | null =>
  modality === 'denied' && place >= 0 ? saidToFail(member.article.text, content) : null;

/** Where a report tells, early and firmly, that a thing fails. */
function toldFailing(assertion: Assertion): Span | null {
  if (!isFirm(assertion) || assertion.place < 0 || assertion.place > TOLD_FAILING) return null;
  return failingIn(assertion.member.article.text, assertion.content, assertion.quantities);
}

/** Where the first tells that a thing fails, or denies that it does, and the second the opposite: of one thing, in reports about the same parties. */
export function rivalWorkings(a: Assertion, b: Assertion): Span | null {
  if (a.member.article.id === b.member.article.id || sharedThings(a, b) === 0) return null;
  const ours = deniedFailing(a) === null ? toldFailing(a) : deniedFailing(a);
  if (ours === null || (deniedFailing(a) === null ? deniedFailing(b) : toldFailing(b)) === null) return null;
  return a.near.names.some((name) => b.near.names.some((other) => other.text.toLowerCase() === name.text.toLowerCase())) ? ours : null;
}

const [PROVING, FLAW] = [conceptsOf([stem('prove')]), conceptsOf([stem('flaw')])];
/** "lines that claim to prove": no proof is asserted. */
const CLAIMING = ['claim', 'attempt', 'try'].map(stem);
const hasConcept = (assertion: Assertion, list: ReadonlySet<string>): boolean => [...list].some((name) => assertion.concepts.has(name));

const sharedThings = (a: Assertion, b: Assertion): number =>
  [...a.concepts].filter((concept) => !isAct(concept) && b.concepts.has(concept)).length;

/** Whether it tells of a flaw; "found no gap" tells that there is none. */
const isOfFlaw = (assertion: Assertion): boolean => hasConcept(assertion, FLAW) && assertion.polarity === 'affirmed';

/** Whether a sentence negates nothing but a flaw ("found no gap in the proof"): it speaks for what it looked at. */
export const clearsOfFlaw = (assertion: Assertion): boolean =>
  assertion.polarity === 'negated' && FLAWLESS.some((word) => wordsOf(assertion).includes(word));

const FLAWLESS = ['gap', 'flaw', 'hole', 'error', 'mistake', 'fault', 'gaps', 'flaws', 'errors', 'mistakes'].map((flaw) => ` no ${flaw} `);

/** Whether both speak of a proof and only one of its flaw: then they never say the same. */
export const differInFlaw = (a: Assertion, b: Assertion): boolean =>
  hasConcept(a, PROVING) && hasConcept(b, PROVING) && isOfFlaw(a) !== isOfFlaw(b);

/** "has produced a proof", "the proof has a gap": a flawed proof proves nothing. */
function rivalProofs(a: Assertion, b: Assertion): boolean {
  if (!differInFlaw(a, b)) return false;
  if (CLAIMING.some((word) => a.stems.has(word) || b.stems.has(word))) return false;
  return a.place <= 1 && b.place <= 1 && isFirm(a) && isFirm(b) && sharedThings(a, b) > 1;
}
