import type { Brief, LedgerClaim, Take, TakeCorrection, TakeVerb } from '../../domain/brief.ts';
import type { Verdict } from '../../domain/claim.ts';
import type { Correction } from '../../domain/digest.ts';
import type { StoryLife } from '../../domain/story.ts';

/** What differs between the last take and the one to come. */
export interface Change {
  readonly verb: TakeVerb;
  readonly adds: string;
}

interface After {
  readonly brief: Brief;
  readonly claims: readonly LedgerClaim[];
  readonly reports: number;
  readonly life: StoryLife;
  readonly corrections: readonly Correction[];
  readonly withdrawn: boolean;
  readonly firstPublisher: string | null;
}

const claimsWord = (numbers: readonly number[]): string =>
  numbers.length === 1 ? `claim ${numbers[0]}` : `claims ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
const opening = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const VERDICT_WORDS: Readonly<Record<Verdict['kind'], string>> = {
  corroborated: 'corroborated',
  'single-source': 'single-source again',
  disputed: 'disputed',
  retracted: 'withdrawn',
  unverified: 'unverified',
};

/** Claims whose verdict was turned: what was said to stand no longer does. */
function turned(before: Take, claims: readonly LedgerClaim[]): readonly { readonly number: number; readonly to: Verdict['kind'] }[] {
  const old = new Map(before.claims.map((entry) => [entry.claim.id, entry.verdict.kind]));
  return claims.flatMap((entry) => {
    const was = old.get(entry.claim.id);
    return was === undefined || was === entry.verdict.kind ? [] : [{ number: entry.claim.number, to: entry.verdict.kind }];
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
          : `New, on ${after.firstPublisher}${after.reports > 1 ? ` and ${after.reports - 1} more` : ' alone'}.`,
    };
  if (after.withdrawn && !before.withdrawn) return { verb: 'kills', adds: 'Withdrawn: what it rested on was taken back.' };
  const correction = pendingCorrection(before, after.corrections);
  if (correction !== null)
    return {
      verb: correction.kind === 'update' ? 'adds' : correction.kind === 'retraction' ? 'kills' : 'corrects',
      adds: opening(correction.text),
    };
  const changes = turned(before, after.claims);
  const withdrawn = changes.filter((one) => one.to === 'retracted').map((one) => one.number);
  if (withdrawn.length > 0) return { verb: 'corrects', adds: `${opening(claimsWord(withdrawn))} withdrawn by the source.` };
  const others = changes.filter((one) => one.to !== 'retracted');
  const known = new Set(before.claims.map((entry) => entry.claim.id));
  const fresh = after.claims.filter((entry) => !known.has(entry.claim.id)).map((entry) => entry.claim.number);
  const parts: string[] = [];
  const reports = after.reports - before.counts.reports;
  if (reports > 0) parts.push(reports === 1 ? 'a report' : `${reports} reports`);
  if (fresh.length > 0) parts.push(fresh.length > 3 ? `${fresh.length} claims` : claimsWord(fresh));
  const added = parts.length === 0 ? '' : `Adds ${parts.join(' and ')}.`;
  const moved = others
    .slice(0, 2)
    .map((one) => `Claim ${one.number} becomes ${VERDICT_WORDS[one.to]}.`)
    .join(' ');
  const line = [added, moved].filter((part) => part !== '').join(' ');
  if (after.life === 'settled' && before.life === 'developing')
    return { verb: 'settles', adds: line === '' ? 'Settles: nothing new for some time.' : line };
  return { verb: 'adds', adds: line === '' ? rewordedLine(before, after.brief) : line };
}

function rewordedLine(before: Take, brief: Brief): string {
  return before.headline.text === brief.headline.text ? 'Words changed after a source changed its text.' : 'New headline.';
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
