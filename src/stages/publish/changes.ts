import type { Brief, LedgerClaim, Take, TakeCorrection, TakeVerb } from '../../domain/brief.ts';
import type { Verdict } from '../../domain/claim.ts';
import type { Correction } from '../../domain/digest.ts';

/** What differs between the last take and the one to come. */
export interface Change {
  readonly verb: TakeVerb;
  readonly adds: string;
}

interface After {
  readonly brief: Brief;
  readonly claims: readonly LedgerClaim[];
  /** Who published the reports, one for each. */
  readonly publishers: readonly string[];
  /** Whether a story that had developments comes to rest now. */
  readonly settles: boolean;
  readonly corrections: readonly Correction[];
  readonly withdrawn: boolean;
  readonly firstPublisher: string | null;
}

const opening = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Claims whose verdict was turned: what was said to stand no longer does. */
function turned(before: Take, claims: readonly LedgerClaim[]): readonly { readonly entry: LedgerClaim; readonly to: Verdict['kind'] }[] {
  const old = new Map(before.claims.map((entry) => [entry.claim.id, entry.verdict.kind]));
  return claims.flatMap((entry) => {
    const was = old.get(entry.claim.id);
    return was === undefined || was === entry.verdict.kind ? [] : [{ entry, to: entry.verdict.kind }];
  });
}

function pendingCorrection(before: Take, corrections: readonly Correction[]): Correction | null {
  return (
    corrections.find(
      (one) =>
        one.fixedTake === null &&
        one.wrongTake <= before.number &&
        !before.corrections.some((old) => old.text === one.text && old.at === one.madeAt),
    ) ?? null
  );
}

/** The verb of a take and its one line. */
export function changeOf(before: Take | null, after: After): Change {
  if (before === null)
    return {
      verb: 'new',
      adds:
        after.firstPublisher === null
          ? 'New.'
          : `New, on ${after.firstPublisher}${after.publishers.length > 1 ? ` and ${after.publishers.length - 1} more` : ' alone'}.`,
    };
  if (after.withdrawn && !before.withdrawn) return { verb: 'kills', adds: 'Withdrawn: what it rested on was taken back.' };
  const correction = pendingCorrection(before, after.corrections);
  if (correction !== null)
    return {
      verb: correction.kind === 'update' ? 'adds' : correction.kind === 'retraction' ? 'kills' : 'corrects',
      adds: opening(correction.text),
    };
  const changes = turned(before, after.claims);
  const back = changes.find((one) => one.to === 'retracted');
  if (back !== undefined) {
    const name = back.entry.quotes[0]?.publisherName ?? 'A source';
    const printed = before.sentences.some((one) => one.claimIds.includes(back.entry.claim.id));
    return printed
      ? { verb: 'corrects', adds: `${name} has taken back what it reported; the sentences that rested on it are gone.` }
      : { verb: 'adds', adds: `${name} has taken back part of its report.` };
  }
  const line = [addedLine(before, after), movedLine(changes, after)].filter((part) => part !== '').join(' ');
  if (line === '' && after.settles) return { verb: 'settles', adds: SETTLED };
  return { verb: 'adds', adds: line === '' ? rewordedLine(before, after.brief) : line };
}

const SETTLED = 'Nothing new for some time; the account stands as it is.';
const LONGEST_NEWS = 130;

/** What is new in words of the news: the shortest sentence of ours on a new claim, or else who else reports it. */
function addedLine(before: Take, after: After): string {
  const known = new Set(before.claims.map((entry) => entry.claim.id));
  const told = new Set(before.sentences.map((one) => one.text));
  const fresh = after.brief.sentences.filter(
    (one) =>
      (one.section === 'summary' || one.section === 'story' || one.section === 'takeaway') &&
      one.claimIds.length > 0 &&
      one.claimIds.every((id) => !known.has(id)) &&
      !told.has(one.text) &&
      one.text.length <= LONGEST_NEWS,
  );
  const news = fresh.find((one) => one.section === 'summary') ?? fresh[0];
  const names = [...new Set(after.publishers)].filter((name) => !before.sources.some((line) => line.publisherName === name));
  const who = names.length === 0 ? '' : names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  if (news !== undefined) return `Adds: ${news.text}`;
  return who === '' ? '' : `Adds ${names.length === 1 ? 'a report' : 'reports'} by ${who}.`;
}

/** What became of claims told before, in words: only what a reader would want to know. */
function movedLine(changes: ReturnType<typeof turned>, after: After): string {
  const main = changes.find((one) => one.entry.claim.id === after.brief.mainClaimId);
  if (main?.to === 'corroborated') return 'The main claim is now borne out by independent sources.';
  if (main?.to === 'disputed') return 'The main claim is now disputed.';
  const disputed = changes.filter((one) => one.to === 'disputed');
  if (disputed.length > 0)
    return disputed.some((one) => one.entry.claim.quantities.length > 0) ? 'A figure is now disputed.' : 'A claim is now disputed.';
  const borne = changes.filter((one) => one.to === 'corroborated').length;
  return borne === 0
    ? ''
    : borne === 1
      ? 'One claim is now borne out by a second source.'
      : `${borne} claims are now borne out by a second source.`;
}

function rewordedLine(before: Take, brief: Brief): string {
  if (before.headline.text !== brief.headline.text) return 'New headline.';
  const old = new Set(before.sentences.map((one) => one.text));
  return brief.sentences.every((one) => old.has(one.text)) ? 'Confidence worked out anew.' : 'Told anew from the same reports.';
}

/** The corrections of earlier takes and those that this one carries, oldest first. */
export function correctionsOf(before: Take | null, corrections: readonly Correction[]): readonly TakeCorrection[] {
  const old = before?.corrections ?? [];
  const added = corrections
    .filter((one) => one.kind !== 'update')
    .map((one) => ({ at: one.madeAt, text: one.text, wasTake: one.wrongTake }));
  const fresh = added.filter((one) => !old.some((known) => known.at === one.at && known.text === one.text));
  return [...old, ...fresh].sort((a, b) => a.at - b.at);
}
