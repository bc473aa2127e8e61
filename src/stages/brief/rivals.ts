import { reportedAt } from '../../domain/article.ts';
import type { Claim, Quantity } from '../../domain/claim.ts';
import type { Span } from '../../domain/span.ts';
import { COUNTED } from '../../lexicon/synonyms.ts';
import { arrivalIn } from '../../text/arrival.ts';
import { inSeconds } from '../../text/durations.ts';
import { failingIn, saidToFail } from '../../text/failing.ts';
import { hedgeStart } from '../../text/hedges.ts';
import { canBothHold } from '../../text/numbers.ts';
import { type Reported, timesApart } from '../../text/timed.ts';
import { type Passage, tellingsIn, toldApart } from '../../text/told.ts';
import type { Desk } from './desk.ts';

/** What two claims that contradict each other give differently: a figure, a time, or what somebody was told or a thing does, in each one's own words; or that a thing is out and is to come. */
export interface Rivals {
  readonly of: 'figure' | 'time' | 'arrival' | 'account';
  readonly ours: string;
  readonly theirs: string;
}

/** Words before a figure that may be a preposition, not a hedge ("talks over $2 billion"), or say nothing. */
const UNSURE = new Set(['over', 'some', 'above', 'under', 'below']);

/** What two claims give differently, or null where they only tell different stories. */
export function rivalsOf(claim: Claim, other: Claim, desk: Desk): Rivals | null {
  const pair = rivalFigures(claim, other) ?? rivalBounds(claim, other);
  if (pair !== null) return { of: 'figure', ours: figureText(pair.a, claim, desk), theirs: figureText(pair.b, other, desk) };
  return rivalTimes(claim, other, desk) ?? rivalArrivals(claim, other, desk) ?? rivalAccounts(claim, other, desk);
}

interface Pair {
  readonly a: Quantity;
  readonly b: Quantity;
}

const unitOf = (found: Quantity): string | null => COUNTED.get(found.unit ?? '') ?? inSeconds(found).unit;

/** Whether both figures may be right, lengths of time whatever they are counted in. */
const mayAgree = (a: Quantity, b: Quantity): boolean => canBothHold(inSeconds(a), inSeconds(b));

/** The figures of two claims that count one thing, by their units; where each has one only, a bare number counts what the other does. */
function pairsOf(claim: Claim, other: Claim): readonly Pair[] {
  const single = claim.quantities.length === 1 && other.quantities.length === 1;
  const isAlike = (a: Quantity, b: Quantity): boolean =>
    a.currency === b.currency && (unitOf(a) === unitOf(b) || (single && a.currency === null && (a.unit === null || b.unit === null)));
  return claim.quantities.flatMap((a) => other.quantities.filter((b) => isAlike(a, b)).map((b) => ({ a, b })));
}

/** The figures of two claims that cannot both be true, of a unit in which they agree on none: the nearest to one another; null where there are none. */
function rivalFigures(claim: Claim, other: Claim): Pair | null {
  const pairs = pairsOf(claim, other);
  const apart = ({ a, b }: Pair): number => Math.abs(Math.log(Math.max(1e-9, inSeconds(a).value) / Math.max(1e-9, inSeconds(b).value)));
  const agreed = new Set(pairs.filter(({ a, b }) => mayAgree(a, b)).map(({ a }) => unitOf(a)));
  const [nearest] = pairs
    .filter((pair) => !agreed.has(unitOf(pair.a)) || answers(pair, claim, other))
    .toSorted((one, two) => apart(one) - apart(two));
  return nearest ?? null;
}

/** "The lab states 72%", "we got 69%; the lab states 72%": who sets a figure against another's tells its own first. */
function answers({ a, b }: Pair, claim: Claim, other: Claim): boolean {
  if (mayAgree(a, b)) return false;
  const [ours, theirs] = [claim, other].map((one) => one.quantities.filter((found) => unitOf(found) === unitOf(a)));
  return (ours?.length === 1 && theirs?.[0] === b) || (theirs?.length === 1 && ours?.[0] === a);
}

/** One figure, given plainly and as what is not reached or at most comes; null where there is none. */
const rivalBounds = (claim: Claim, other: Claim): Pair | null =>
  pairsOf(claim, other).find(
    ({ a, b }) => a.value === b.value && a.hedge !== b.hedge && [a, b].every(({ hedge }) => hedge === 'exact' || hedge === 'at-most'),
  ) ?? null;

const articleOf = (claim: Claim, desk: Desk) => desk.entries.get(claim.evidence[0]?.span.articleId ?? '')?.article ?? null;

const small = (text: string): string => text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

/** A figure with the words that bound it. */
function figureText(figure: Quantity, claim: Claim, desk: Desk): string {
  const text = articleOf(claim, desk)?.text ?? '';
  // Of another revision, or worded by another article.
  if (text.slice(figure.start, figure.end) !== figure.text) return small(figure.text);
  const start = hedgeStart(text, figure.start);
  return UNSURE.has(text.slice(start, figure.start).trim().toLowerCase()) ? small(figure.text) : small(text.slice(start, figure.end));
}

function reportedOf(claim: Claim, desk: Desk): Reported | null {
  const [article, span] = [articleOf(claim, desk), claim.evidence[0]?.span];
  return article === null || span === undefined ? null : { text: article.text, span, at: reportedAt(article) };
}

function rivalTimes(claim: Claim, other: Claim, desk: Desk): Rivals | null {
  const [ours, theirs] = [reportedOf(claim, desk), reportedOf(other, desk)];
  const apart = ours === null || theirs === null ? null : timesApart(ours, theirs);
  return apart === null ? null : { of: 'time', ours: apart.ours.text, theirs: apart.theirs.text };
}

const passageOf = ({ text, span }: Reported): Passage => ({ span, told: tellingsIn(text) });

/** The words in which one says what somebody was told, or how a thing fails, and the other that it was otherwise. */
function rivalAccounts(claim: Claim, other: Claim, desk: Desk): Rivals | null {
  const [ours, theirs] = [reportedOf(claim, desk), reportedOf(other, desk)];
  if (ours === null || theirs === null) return null;
  const told = toldApart(passageOf(ours), passageOf(theirs));
  const [one, two] = told === null ? [failureIn(claim, ours), failureIn(other, theirs)] : [told.ours, told.theirs];
  const apart = told !== null || (claim.modality === 'denied') !== (other.modality === 'denied');
  if (!apart || one === null || two === null) return null;
  return { of: 'account', ours: ours.text.slice(one.start, one.end), theirs: theirs.text.slice(two.start, two.end) };
}

/** How a claim says that a thing fails; of one who denies that, all he says. */
function failureIn(claim: Claim, { text, span }: Reported): Span | null {
  if (claim.modality !== 'denied') return failingIn(text, span, claim.quantities);
  // Without its full stop, as it stands within another sentence.
  return saidToFail(text, span) === null ? null : { start: span.start, end: text[span.end - 1] === '.' ? span.end - 1 : span.end };
}

const PHASES = { now: 'out now', later: 'still to come' } as const;

function rivalArrivals(claim: Claim, other: Claim, desk: Desk): Rivals | null {
  const [ours, theirs] = [claim, other].map((one) => {
    const [article, span] = [articleOf(one, desk), one.evidence[0]?.span];
    return article === null || span === undefined ? null : arrivalIn(article.text, span).when;
  });
  if (!ours || !theirs || ours === theirs) return null;
  return { of: 'arrival', ours: PHASES[ours], theirs: PHASES[theirs] };
}
