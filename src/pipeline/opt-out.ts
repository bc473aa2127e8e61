import { idFrom, type PublisherId } from '../domain/ids.ts';
import type { Feed } from '../domain/publisher.ts';
import type { Permission, RightsOverride, Use } from '../domain/rights.ts';
import { explainRights, tighten } from '../rights/index.ts';
import { noted, type PipelineDeps } from './deps.ts';
import { applyReservations } from './reservations.ts';
import { type Withdrawn, withdrawTexts } from './withdraw.ts';

/** The six uses, each of which an operator may decide. */
export const USES: readonly Use[] = ['fetch', 'link', 'quote', 'summarise', 'store', 'redistribute'];

type Parts = Pick<PipelineDeps, 'store' | 'clock' | 'log'>;

/** An operator's decision on one host and those below it; the reason is printed on the source's page. */
export interface Decision {
  readonly host: string;
  readonly uses: readonly Use[];
  readonly permission: Permission;
  readonly reason: string;
}

/** Keeps the decision with its reason, in the journal too, and applies it to all that is stored and published. */
export async function decideRights(parts: Parts, decision: Decision): Promise<Withdrawn> {
  const { store, clock, log } = parts;
  const { host, uses, permission, reason } = decision;
  const decidedAt = clock.now();
  await store.transaction(async (inside) => {
    for (const use of uses) {
      const override: RightsOverride = { host, use, permission, reason, decidedAt };
      await inside.rights.putOverride(override);
    }
    await inside.journal.append(noted(host, `operator: ${uses.join(', ')} ${permission}: ${reason}`.slice(0, 500), decidedAt));
  });
  log.warn('rights.override', { host, uses: uses.join(' '), permission });
  return permission === 'deny' ? applyReservations(parts, host) : { articles: 0, takes: 0, editions: 0, stories: [] };
}

const isUnder = (url: string, host: string): boolean => {
  const { host: own, hostname } = new URL(url);
  return own === host || hostname === host || hostname.endsWith(`.${host}`);
};

/** The publishers that go by this host: the one of that name and those whose home lies there. */
async function publishersAt(parts: Parts, host: string): Promise<readonly PublisherId[]> {
  const list = await parts.store.publishers.list();
  const found = list.filter((one) => one.id === host || (URL.canParse(one.home) && isUnder(one.home, host)));
  return found.length > 0 ? found.map((one) => one.id) : [idFrom<PublisherId>(host)];
}

/** Texts that a publisher gave in its feed about pages on other hosts go as well. */
async function withdrawElsewhere(parts: Parts, publisher: PublisherId, host: string): Promise<Withdrawn> {
  const { store, clock } = parts;
  const now = clock.now();
  const overrides = await store.rights.listOverrides(host);
  const refused = explainRights({ snapshot: null, url: `https://${host}/`, now, overrides }).rights;
  const all = await store.articles.listByPublisher(publisher, { limit: 1_000_000 });
  const articles = all
    .filter((article) => article.text !== '' || article.title !== '')
    .map((article) => ({ article, rights: tighten(article.rights, refused).rights }));
  const note = 'A publisher asked not to be used at all; earlier takes that rested on it are withdrawn.';
  return withdrawTexts(store, { articles, depth: 'all', note, at: now });
}

/** What an opt-out did. */
export interface OptedOut extends Withdrawn {
  readonly feeds: readonly Feed[];
}

/**
 * A publisher's wish to be left alone, obeyed at once: every use of the host and those below it is refused, its feeds leave the list, and its words
 * leave the paper with every take that rests on them. Stories that others tell too are queued to be written again. The file is scrubbed by the caller.
 */
export async function optOut(parts: Parts, host: string, reason: string): Promise<OptedOut> {
  const { store } = parts;
  const publishers = await publishersAt(parts, host);
  const first = await decideRights(parts, { host, uses: USES, permission: 'deny', reason });
  const total = { articles: first.articles, takes: first.takes, editions: first.editions, stories: [...first.stories] };
  for (const publisher of publishers) {
    const more = await withdrawElsewhere(parts, publisher, host);
    await store.articles.purgePublisher(publisher, false);
    total.articles += more.articles;
    total.takes += more.takes;
    total.editions += more.editions;
    total.stories.push(...more.stories);
  }
  const feeds = (await store.feeds.list()).filter((feed) => publishers.includes(feed.publisherId) || isUnder(feed.url, host));
  for (const feed of feeds) await store.feeds.remove(feed.id);
  return { ...total, stories: [...new Set(total.stories)], feeds };
}
