import { reportedAt } from '../../domain/article.ts';
import type { Claim, Evidence, Modality, SpeakerKind } from '../../domain/claim.ts';
import type { PublisherKind } from '../../domain/publisher.ts';
import type { StoryArticle, StoryMaterial } from '../../domain/story.ts';
import { WEIGHTS } from '../../lexicon/weights.ts';

/** What one origin says for a claim, judged by its root's own sentence, or by its weakest telling where the root has none. */
export interface OriginSupport {
  readonly originIndex: number;
  readonly evidence: Evidence;
  readonly member: StoryArticle | null;
  readonly publisherKind: PublisherKind;
  readonly publisherName: string;
  readonly firm: boolean;
  /** A publisher states the whole and hedges a part of it. */
  readonly partly: boolean;
}

/** The evidence of a claim, sorted by what it does. */
export interface Support {
  readonly origins: readonly OriginSupport[];
  readonly refuting: readonly Evidence[];
  readonly echoes: number;
  readonly primaries: readonly Evidence[];
  readonly firstAt: number;
}

const FIRM: ReadonlySet<Modality> = new Set(['stated', 'attributed', 'planned']);

/** Whether evidence asserts: hedged, denied, guessed and opined evidence never does, nor does what nobody named says. */
export const isFirm = (evidence: Evidence): boolean => FIRM.has(evidence.modality) && evidence.attribution.speakerKind !== 'unnamed';

/** How much one piece of evidence says by speaker and modality, in log-odds. */
export function speakerWeight(evidence: Evidence): number {
  return WEIGHTS.speaker[evidence.attribution.speakerKind] + modalityWeight(evidence);
}

/** The weight of how it is said. */
export const modalityWeight = (evidence: Evidence): number =>
  isPartly(evidence) ? WEIGHTS.partlyAlleged : WEIGHTS.modality[evidence.modality];

/** An alleged part within what the publisher states in its own voice. */
export const isPartly = (evidence: Evidence): boolean =>
  evidence.modality === 'alleged' && evidence.attribution.speakerKind === 'publisher';

const keyOf = (evidence: Evidence): string => `${evidence.span.articleId}/${String(evidence.span.start).padStart(8, '0')}`;

/** The weakest of several tellings; ties by place, so that order of arrival does not matter. */
function weakest(rows: readonly Evidence[]): Evidence | undefined {
  return [...rows].sort((a, b) => speakerWeight(a) - speakerWeight(b) || (keyOf(a) < keyOf(b) ? -1 : 1))[0];
}

/** The evidence an origin is judged by: its root's where the root says anything of the claim, else all of it. The strongest of the root's own tellings speaks for it. */
function tellingOf(rows: readonly Evidence[], root: string | null): Evidence | null {
  const own = rows.filter((row) => row.span.articleId === root && row.stance !== 'refutes');
  const supporting = (own.length > 0 ? own : rows).filter((row) => row.stance === 'supports');
  if (supporting.length === 0) return weakest(rows.filter((row) => row.stance === 'supports')) ?? null;
  if (own.length === 0) return weakest(supporting) ?? null;
  return [...supporting].sort((a, b) => speakerWeight(b) - speakerWeight(a) || (keyOf(a) < keyOf(b) ? -1 : 1))[0] ?? null;
}

/** Sorts a claim's evidence by origin, leaving out rows that no longer stand (`without`). */
export function supportOf(claim: Claim, material: StoryMaterial, without: ReadonlySet<Evidence>): Support {
  const rows = claim.evidence.filter((row) => !without.has(row));
  const members = new Map(material.articles.map((member) => [member.article.id, member]));
  const roots = new Map(material.origins.map((origin) => [origin.index, origin.root]));
  const indexes = [...new Set(rows.map((row) => row.originIndex))].sort((a, b) => a - b);
  const origins = indexes.flatMap((index): readonly OriginSupport[] => {
    const own = rows.filter((row) => row.originIndex === index);
    const evidence = tellingOf(own, roots.get(index) ?? null);
    if (evidence === null) return [];
    const member = members.get(evidence.span.articleId) ?? null;
    const { kind, name } = member?.publisher ?? { kind: 'press' as const, name: evidence.attribution.speaker };
    return [
      {
        originIndex: index,
        evidence,
        member,
        publisherKind: kind,
        publisherName: name,
        firm: isFirm(evidence),
        partly: isPartly(evidence),
      },
    ];
  });
  const supporting = new Set(rows.filter((row) => row.stance === 'supports').map((row) => row.span.articleId));
  const times = rows
    .map((row) => members.get(row.span.articleId))
    .flatMap((member) => (member === undefined ? [] : [reportedAt(member.article)]));
  return {
    origins,
    refuting: rows.filter((row) => row.stance === 'refutes'),
    echoes: Math.max(0, supporting.size - origins.length),
    primaries: origins.map((origin) => origin.evidence).filter((evidence) => evidence.primary && isFirm(evidence)),
    firstAt: times.length === 0 ? material.now : Math.min(...times),
  };
}

/** The speakers behind the firm origins in one normal form each; a publisher's own voice is its own speaker. */
export function speakersOf(origins: readonly OriginSupport[]): ReadonlySet<string> {
  return new Set(
    origins
      .filter((origin) => origin.firm)
      .map(({ evidence, originIndex }) => speakerKey(evidence.attribution.speakerKind, evidence.attribution.speaker, originIndex)),
  );
}

function speakerKey(kind: SpeakerKind, speaker: string, originIndex: number): string {
  if (kind === 'publisher') return `publisher/${originIndex}`;
  // "Anna Berg, who leads it" and "Berg" are one.
  const [head = speaker] = speaker.toLowerCase().split(',', 1);
  return head.trim().split(' ').at(-1) ?? head;
}
