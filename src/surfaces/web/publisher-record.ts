import type { Article } from '../../domain/article.ts';
import type { SourceLine, Take } from '../../domain/brief.ts';
import type { PublisherId } from '../../domain/ids.ts';

/** How a publisher's reports stood among those of others, from the sources of latest takes. Shares are counts; `medianLagMs` is null where it never followed. */
export interface PublisherRecord {
  readonly stories: number;
  /** Stories of two or more publishers, and how often it had the first report of them. */
  readonly shared: number;
  readonly first: number;
  readonly own: number;
  readonly echoes: number;
  readonly syndicated: number;
  readonly primaries: number;
  readonly linkOnly: number;
  readonly medianLagMs: number | null;
  /** Claims that rest on it, by verdict. */
  readonly claims: { readonly all: number; readonly corroborated: number; readonly disputed: number; readonly retracted: number };
  /** Corrections and retractions that its own pages carry. */
  readonly notices: { readonly corrections: number; readonly retractions: number };
}

/** The middle value of a list, by its lower half where it is even; null of none. */
export function quantile(values: readonly number[], at: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? null;
}

/** Reads the record of a publisher from takes that name it and from its articles. */
export function recordOf(id: PublisherId, takes: readonly Take[], articles: readonly Article[]): PublisherRecord {
  const lines = takes.map((take) => linesOf(id, take));
  const mine = lines.flatMap((one) => one.mine);
  const shared = lines.filter((one) => one.mine.length > 0 && one.others.length > 0);
  const lags = shared.map((one) => earliest(one.mine) - earliest(one.others)).filter((lag) => lag > 0);
  const roles = (role: SourceLine['role']): number => mine.filter((line) => line.role === role).length;
  const notices = articles.flatMap((article) => article.notices);
  return {
    stories: takes.length,
    shared: shared.length,
    first: shared.filter((one) => earliest(one.mine) <= earliest(one.others)).length,
    own: roles('origin'),
    echoes: roles('echo'),
    syndicated: roles('syndicated'),
    primaries: roles('primary'),
    linkOnly: roles('link-only'),
    medianLagMs: quantile(lags, 0.5),
    claims: claimsOn(id, takes),
    notices: {
      corrections: notices.filter((notice) => notice.kind === 'correction').length,
      retractions: notices.filter((notice) => notice.kind === 'retraction').length,
    },
  };
}

const earliest = (lines: readonly SourceLine[]): number => Math.min(...lines.map((line) => line.reportedAt));

function linesOf(id: PublisherId, take: Take): { readonly mine: readonly SourceLine[]; readonly others: readonly SourceLine[] } {
  return {
    mine: take.sources.filter((line) => line.publisherId === id),
    others: take.sources.filter((line) => line.publisherId !== id),
  };
}

function claimsOn(id: PublisherId, takes: readonly Take[]): PublisherRecord['claims'] {
  const kinds = takes.flatMap((take) => {
    const own = new Set(take.sources.filter((line) => line.publisherId === id).map((line) => line.articleId));
    return take.claims
      .filter(({ claim }) => claim.evidence.some((evidence) => evidence.stance === 'supports' && own.has(evidence.span.articleId)))
      .map(({ verdict }) => verdict.kind);
  });
  const of = (kind: string): number => kinds.filter((one) => one === kind).length;
  return { all: kinds.length, corroborated: of('corroborated'), disputed: of('disputed'), retracted: of('retracted') };
}
