import type { EventTruth, WireTruth } from '../src/demo/truth.ts';
import type { Claim, Verdict } from '../src/domain/claim.ts';
import type { ArticleId } from '../src/domain/ids.ts';
import type { StoryMaterial } from '../src/domain/story.ts';
import { VirtualClock } from '../src/ports/clock.ts';
import { claims } from '../src/stages/claims/index.ts';
import { verify } from '../src/stages/verify/index.ts';
import type { DemoRun, DemoStory } from './demo-stories.ts';

/** One event of the made-up world beside what the stages make of its story. */
export interface Judged {
  readonly event: EventTruth;
  readonly material: StoryMaterial;
  readonly claims: readonly Claim[];
  readonly verdicts: ReadonlyMap<Claim['id'], Verdict>;
  readonly main: Claim | null;
  readonly mainVerdict: Verdict | null;
  /** Keys of the event's pages that sentences may rest on. */
  readonly usable: ReadonlySet<string>;
  /** Groups of pages that share one report, without those no sentence may rest on. */
  readonly origins: readonly (readonly string[])[];
  readonly tookMs: number;
}

/** An address without its scheme and tracking parameters, so that a page of the truth meets its article. */
export function pageKey(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (name.startsWith('utm_') || name === 'ref') url.searchParams.delete(name);
  url.searchParams.sort();
  return `${url.host}${url.pathname}${url.search}`;
}

/** Claims and verdicts of one story, as the stages give them now. */
export async function readStory({ material, previous }: DemoStory): Promise<Pick<Judged, 'claims' | 'verdicts' | 'tookMs'>> {
  const clock = new VirtualClock(material.now);
  const started = performance.now();
  const found = await claims({ material, previous }, { clock });
  const list = found.kind === 'done' ? found.value : [];
  const outcome = await verify({ material, claims: list, corrections: [] }, { clock });
  const tookMs = performance.now() - started;
  const verdicts = outcome.kind === 'done' ? outcome.value : [];
  return { claims: list, verdicts: new Map(verdicts.map((verdict) => [verdict.claimId, verdict])), tookMs };
}

/** The story that holds most of an event's pages, or null. */
function storyOf(event: EventTruth, run: DemoRun): DemoStory | null {
  const keys = new Set(event.pages.map((page) => pageKey(page.url)));
  const share = (story: DemoStory): number =>
    story.material.articles.filter(({ article }) => keys.has(pageKey(article.canonicalUrl))).length;
  const [best] = [...run.stories].sort((a, b) => share(b) - share(a));
  return best === undefined || share(best) === 0 ? null : best;
}

/** Reads every event's story anew and sets it beside the truth. */
export async function judge(run: DemoRun): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const event of run.truth.events) {
    const story = storyOf(event, run);
    if (story === null) continue;
    const read = await readStory(story);
    const main = read.claims.find((claim) => claim.main) ?? null;
    const usable = new Set(story.material.articles.filter((member) => member.usable).map((member) => pageKey(member.article.canonicalUrl)));
    const origins = event.origins.map((group) => group.map(pageKey).filter((key) => usable.has(key))).filter((group) => group.length > 0);
    judged.push({
      event,
      material: story.material,
      ...read,
      main,
      mainVerdict: main === null ? null : (read.verdicts.get(main.id) ?? null),
      usable,
      origins,
    });
  }
  return judged;
}

/** Two sides that a ledger sets against each other, as the pages on each. */
export interface FoundConflict {
  readonly left: ReadonlySet<string>;
  readonly right: ReadonlySet<string>;
  readonly disputed: boolean;
  readonly words: string;
}

/** All conflicts of a ledger: claims linked to one another, and rows that refute. */
export function conflictsOf(judged: Pick<Judged, 'material' | 'claims' | 'verdicts'>): readonly FoundConflict[] {
  const keys = new Map(judged.material.articles.map(({ article }): [ArticleId, string] => [article.id, pageKey(article.canonicalUrl)]));
  const pages = (rows: Claim['evidence']): ReadonlySet<string> => new Set(rows.map((row) => keys.get(row.span.articleId) ?? ''));
  const isDisputed = (claim: Claim): boolean => judged.verdicts.get(claim.id)?.kind === 'disputed';
  const found: FoundConflict[] = [];
  for (const claim of judged.claims) {
    const told = pages(claim.evidence.filter((row) => row.stance !== 'refutes'));
    const against = claim.evidence.filter((row) => row.stance === 'refutes');
    if (against.length > 0)
      found.push({
        left: told,
        right: pages(against),
        disputed: isDisputed(claim),
        words: `${claim.text} | refuted by ${sayingOf(judged, against)}`,
      });
    for (const other of judged.claims) {
      if (other.number <= claim.number || !claim.conflictsWith.includes(other.id)) continue;
      const right = pages(other.evidence.filter((row) => row.stance !== 'refutes'));
      found.push({ left: told, right, disputed: isDisputed(claim) || isDisputed(other), words: `${claim.text} | against ${other.text}` });
    }
  }
  return found;
}

const sayingOf = (judged: Pick<Judged, 'material'>, rows: Claim['evidence']): string =>
  rows
    .map(({ quoteSpan }) => {
      const article = judged.material.articles.find((member) => member.article.id === quoteSpan.articleId)?.article;
      return article?.text.slice(quoteSpan.start, quoteSpan.end) ?? '';
    })
    .join(' / ');

/** A conflict of the truth, with the pages that repeat each side. */
export interface TrueConflict {
  readonly a: ReadonlySet<string>;
  readonly b: ReadonlySet<string>;
  /** Each side with the pages of other reports that tell it too ("a study measured …"): against these a found conflict is no less real. */
  readonly wideA: ReadonlySet<string>;
  readonly wideB: ReadonlySet<string>;
  readonly about: string;
  /** One side is a page that tells falsely what its origin told: an outlier, not a party. */
  readonly outlier: boolean;
  /** One of the pages was corrected since, so that the conflict may be gone at the wire's end. */
  readonly mended: boolean;
}

/** The conflicts of an event whose two pages are usable; each side with the pages of its own report, unless both share one. */
export function trueConflictsOf(judged: Judged): readonly TrueConflict[] {
  const { event, usable } = judged;
  const group = (key: string): ReadonlySet<string> =>
    new Set(event.origins.map((pages) => pages.map(pageKey)).find((pages) => pages.includes(key)) ?? [key]);
  const outliers = new Set(event.pages.filter((page) => page.role === 'outlier').map((page) => pageKey(page.url)));
  const wide = (side: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...side, ...event.tellings.filter((one) => side.has(pageKey(one.as))).flatMap((one) => [...group(pageKey(one.page))])]);
  return event.conflicts.flatMap(({ a, b, about }) => {
    const [left, right] = [pageKey(a), pageKey(b)];
    if (!usable.has(left) || !usable.has(right)) return [];
    const mended = event.corrected.some(({ url }) => [left, right].includes(pageKey(url)));
    const outlier = outliers.has(left) || outliers.has(right);
    const anybody = new Set(usable);
    const side = (key: string, other: string): ReadonlySet<string> =>
      outliers.has(key)
        ? new Set([key])
        : outliers.has(other)
          ? new Set([...anybody].filter((page) => page !== other))
          : group(key).has(other)
            ? new Set([key])
            : new Set([...group(key)].filter((page) => !outliers.has(page)));
    const [ours, theirs] = [side(left, right), side(right, left)];
    return [{ a: ours, b: theirs, wideA: wide(ours), wideB: wide(theirs), about, outlier, mended }];
  });
}

const meets = (set: ReadonlySet<string>, other: ReadonlySet<string>): boolean => [...set].some((key) => other.has(key));

/** Whether a found conflict sets the two sides of a true one against each other. */
export const isThat = (found: FoundConflict, true_: Pick<TrueConflict, 'a' | 'b'>): boolean =>
  (meets(found.left, true_.a) && meets(found.right, true_.b)) || (meets(found.left, true_.b) && meets(found.right, true_.a));

/** Whether the verdict on an event's main claim is one that the truth bears out. */
export function isRightVerdict(judged: Judged): boolean {
  const { event, mainVerdict, origins } = judged;
  const kind = mainVerdict?.kind ?? null;
  if (kind === null) return false;
  const contested = trueConflictsOf(judged).length > 0;
  if (!event.holds) return kind !== 'corroborated';
  if (kind === 'disputed') return contested;
  if (kind === 'retracted') return false;
  if (origins.length < 2) return kind === 'single-source' || (event.hedged && kind === 'unverified');
  return kind === 'corroborated' || (event.hedged && kind !== 'unverified' && contested);
}

const DENYING = /\b(?:not|no|never)\b/;

/**
 * Whether the main claim as it is worded stands. Where it denies what the event's own claim affirms ("has not resigned" of a hoax), it stands
 * exactly where that claim does not.
 */
export const stands = ({
  event,
  main,
}: {
  readonly event: Pick<EventTruth, 'holds' | 'mainClaim'>;
  readonly main: Pick<Claim, 'polarity'> | null;
}): boolean => event.holds !== (main?.polarity === 'negated' && !DENYING.test(event.mainClaim));

const HEDGED: ReadonlySet<string> = new Set(['alleged', 'predicted', 'denied', 'opinion', 'planned']);

/** Whether a hedged event's main claim is still held as hedged, or said to be nobody's firm word. */
export const keepsHedge = (judged: Judged): boolean =>
  judged.main !== null &&
  (HEDGED.has(judged.main.modality) ||
    judged.mainVerdict?.kind === 'disputed' ||
    judged.main.evidence.some((row) => HEDGED.has(row.modality) && row.stance !== 'neutral'));

/** How many events of a truth no story was found for. */
export const missingOf = (truth: WireTruth, judged: readonly Judged[]): number => truth.events.length - judged.length;
