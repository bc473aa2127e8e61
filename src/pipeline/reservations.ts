import { type Article, reportedAt } from '../domain/article.ts';
import type { Rights, RightsOverride, RightsSnapshot, Use } from '../domain/rights.ts';
import { explainRights, tighten } from '../rights/index.ts';
import type { PipelineDeps } from './deps.ts';
import { type Withdrawal, type Withdrawn, withdrawTexts } from './withdraw.ts';

const AT_ONCE = 500;

type Parts = Pick<PipelineDeps, 'store' | 'clock' | 'log'>;

/** What a host's signals and the operator's decisions alone say of an article's address: whatever they refuse, no page can give back. */
function hostRights(article: Article, snapshot: RightsSnapshot | null, overrides: readonly RightsOverride[], now: number): Rights {
  return explainRights({ snapshot, url: article.url, now, overrides }).rights;
}

function depthOf(refused: readonly Use[]): Withdrawal['depth'] | null {
  if (refused.includes('link')) return 'all';
  if (refused.includes('summarise') || refused.includes('store')) return 'text';
  return refused.includes('quote') || refused.includes('redistribute') ? 'quotes' : null;
}

const NOTES: Readonly<Record<Withdrawal['depth'], string>> = {
  quotes: 'A publisher no longer lets us quote it; earlier takes that did are withdrawn.',
  text: 'A publisher no longer lets us use its text; earlier takes that rested on it are withdrawn.',
  all: 'A publisher asked not to be used at all; earlier takes that rested on it are withdrawn.',
};

interface Judged {
  readonly article: Article;
  readonly rights: Rights;
  readonly depth: Withdrawal['depth'] | null;
}

/** Every article of a host judged again, those alone for which something is now refused or limited that was not. */
async function judgeHost(parts: Parts, host: string): Promise<readonly Judged[]> {
  const { store, clock } = parts;
  const judged: Judged[] = [];
  const said = new Map<string, { readonly snapshot: RightsSnapshot | null; readonly overrides: readonly RightsOverride[] }>();
  for (let offset = 0; ; offset += AT_ONCE) {
    const articles = await store.articles.listByHost(host, { limit: AT_ONCE, offset });
    for (const article of articles) {
      const own = new URL(article.url).host;
      const known = said.get(own) ?? { snapshot: await store.rights.findSnapshot(own), overrides: await store.rights.listOverrides(own) };
      said.set(own, known);
      const found = hostRights(article, known.snapshot, known.overrides, clock.now());
      const { rights, refused, changed } = tighten(article.rights, found);
      if (changed) judged.push({ article, rights, depth: depthOf(refused) });
    }
    if (articles.length < AT_ONCE) return judged;
  }
}

/**
 * Looks at everything we hold of a host in the light of what it, or the operator, says now. What is newly reserved goes at once, with every take
 * that rests on it; a limit that is only narrower is kept with the article, and its story is written again.
 */
export async function applyReservations(parts: Parts, host: string): Promise<Withdrawn> {
  const judged = await judgeHost(parts, host);
  let total: Withdrawn = { articles: 0, takes: 0, editions: 0, stories: [] };
  for (const depth of ['all', 'text', 'quotes'] as const) {
    const articles = judged.filter((one) => one.depth === depth);
    const done = await withdrawTexts(parts.store, { articles, depth, note: NOTES[depth], at: parts.clock.now() });
    total = {
      articles: total.articles + done.articles,
      takes: total.takes + done.takes,
      editions: total.editions + done.editions,
      stories: [...new Set([...total.stories, ...done.stories])],
    };
  }
  await amendOthers(parts, judged);
  if (total.articles > 0) await parts.store.scrub('log');
  if (total.articles > 0) parts.log.warn('rights.withdrawn', { host, articles: total.articles, takes: total.takes });
  return total;
}

async function amendOthers({ store, clock }: Parts, judged: readonly Judged[]): Promise<void> {
  for (const { article, rights } of judged.filter((one) => one.depth === null)) {
    await store.articles.amendRights(article.id, rights);
    const story = await store.stories.findByArticle(article.id);
    if (story !== null) await store.queue.enqueue({ kind: 'write', key: story.id, runAt: clock.now() });
  }
}

/** Texts whose time is over by their own page (`unavailable_after`) go like those that are reserved. */
export async function applyExpiries(parts: Parts): Promise<Withdrawn> {
  const now = parts.clock.now();
  const articles = await parts.store.articles.listExpired(now, { limit: 10_000 });
  return withdrawTexts(parts.store, {
    articles: [...articles].sort((a, b) => reportedAt(a) - reportedAt(b)).map((article) => ({ article, rights: article.rights })),
    depth: 'all',
    note: 'A publisher let a text be used up to this time only; earlier takes that rested on it are withdrawn.',
    at: now,
  });
}
