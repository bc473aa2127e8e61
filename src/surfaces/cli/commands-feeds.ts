import { readFileSync, writeFileSync } from 'node:fs';
import { generateOpml, parseOpml } from 'feedsmith';
import { getDomain } from 'tldts';
import { sameFeedAddresses } from '../../domain/feed-address.ts';
import { feedId, publisherId } from '../../domain/ids.ts';
import { TickrError } from '../../domain/outcome.ts';
import type { Feed, Publisher, PublisherKind } from '../../domain/publisher.ts';
import { isArchive, surveyed } from '../../pipeline/index.ts';
import type { Store } from '../../ports/store.ts';
import { mayFetch } from '../../rights/index.ts';
import { textFlag, wrongCall } from './arguments.ts';
import type { CommandCall } from './commands.ts';
import type { Desk } from './context.ts';
import { type Discovery, discoverFeed } from './discover.ts';
import { explainAddress } from './explain.ts';
import type { ExitCode } from './main.ts';
import { openSettings } from './settings.ts';

const KINDS: readonly PublisherKind[] = [
  'press',
  'lab',
  'company',
  'government',
  'repository',
  'person',
  'aggregator',
  'university',
  'standards',
];

/** Opens the data folder for the length of `work`; `'shared'` also beside a paper that runs. */
export async function withDesk<T>(call: CommandCall, readOnly: boolean | 'shared', work: (desk: Desk) => Promise<T>): Promise<T> {
  const options = readOnly === 'shared' ? { shared: true } : { readOnly };
  const desk = await call.program.open(openSettings(call), options);
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}

/** A result for people, or one JSON line. */
export function give(call: CommandCall, data: unknown, lines: readonly string[]): ExitCode {
  if (call.flags['json'] === true) call.output.out(JSON.stringify(data));
  else for (const line of lines) call.output.out(line);
  return 0;
}

function addressOf(word: string, usage: string): URL {
  const url = URL.canParse(word) ? new URL(word) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) throw wrongCall(`"${word}" is no http or https address`, usage);
  return url;
}

function publisherOf(url: URL, name: string | null, kind: PublisherKind): Publisher {
  const domain = getDomain(url.hostname, { allowPrivateDomains: true }) ?? url.host;
  return { id: publisherId(domain), name: name ?? domain, home: url.origin, owner: null, country: null, kind };
}

/** Adds a feed that is not in the list yet, under any spelling of its address. */
export async function keepFeed(store: Store, publisher: Publisher, feed: Feed): Promise<'added' | 'known'> {
  for (const spelling of sameFeedAddresses(feed.url)) if ((await store.feeds.findByUrl(spelling)) !== null) return 'known';
  if ((await store.publishers.find(publisher.id)) === null) await store.publishers.put(publisher);
  await store.feeds.put(feed);
  return 'added';
}

const INSTEAD = {
  sitemap: 'No feed was found; its sitemap is read instead, the newest pages first.',
  archive: 'No feed was found; the page is read as a list of entries instead.',
} as const;

/** Discovery by the desk's fetcher; guessed addresses are asked for only where the host's signals allow it. */
async function discoveryOn(desk: Desk): Promise<Discovery> {
  const deps = await desk.pipeline();
  const fetcher = desk.fetcher();
  return {
    ask: (url) => fetcher.fetch({ url, purpose: 'feed' }),
    mayAsk: async (url) =>
      mayFetch(await surveyed(deps, url), url, await desk.store.rights.listOverrides(new URL(url).host)).permission !== 'deny',
    robotsOf: async (url) => (await surveyed(deps, url))?.robots?.text ?? null,
    isArchive,
  };
}

/** `feed add URL`. */
export async function feedAdd(call: CommandCall): Promise<ExitCode> {
  const usage = 'feed add URL [--name TEXT] [--kind KIND]';
  const given = addressOf(call.words[0] ?? '', usage);
  const kind = KINDS.find((word) => word === (textFlag(call.flags, 'kind') ?? 'press'));
  if (kind === undefined) throw wrongCall(`--kind must be one of ${KINDS.join(', ')}`, usage);
  return withDesk(call, false, async (desk) => {
    const found = await discoverFeed(await discoveryOn(desk), given);
    const { url, title } = found;
    const publisher = publisherOf(new URL(url), textFlag(call.flags, 'name'), kind);
    const archive = found.kind === 'archive' ? { archive: true } : {};
    const feed: Feed = { id: feedId(url), publisherId: publisher.id, url, title, addedBy: 'operator', ...archive };
    const state = await keepFeed(desk.store, publisher, feed);
    await desk.store.queue.enqueue({ kind: 'poll', key: feed.id, runAt: desk.clock.now() });
    return give(call, { state, feed }, [
      state === 'added' ? `Added ${url} (${publisher.name}); it is polled next.` : `${url} is in the list already.`,
      ...(found.kind === 'feed' ? [] : [INSTEAD[found.kind]]),
    ]);
  });
}

/** `feed list`. */
export async function feedList(call: CommandCall): Promise<ExitCode> {
  return withDesk(call, true, async ({ store }) => {
    const statuses = new Map((await store.feeds.listStatuses()).map((status) => [status.feedId, status]));
    const rows = (await store.feeds.list()).map((feed) => ({ feed, status: statuses.get(feed.id) ?? null }));
    const lines = rows.map(({ feed, status }) => `${stateWord(status)}\t${feed.publisherId}\t${feed.url}`);
    return give(call, rows, lines.length > 0 ? lines : ['No feeds yet: add one with tickrwire feed add URL, or import an OPML file.']);
  });
}

function stateWord(status: { readonly gone: boolean; readonly failures: number; readonly lastOkAt: number | null } | null): string {
  if (status === null || (status.lastOkAt === null && status.failures === 0)) return 'new';
  if (status.gone) return 'gone';
  return status.failures > 0 ? `failing (${status.failures})` : 'ok';
}

/** `feed remove URL`. */
export async function feedRemove(call: CommandCall): Promise<ExitCode> {
  return withDesk(call, false, async ({ store }) => {
    const url = call.words[0] ?? '';
    const feed = await store.feeds.findByUrl(url);
    if (feed === null) throw new TickrError(`${url} is not in the list; tickrwire feed list shows what is`, { code: 'cli/no-feed' });
    await store.feeds.remove(feed.id);
    await store.hubs.removeLease(feed.id);
    return give(call, { removed: feed }, [`Removed ${url}; what it gave stays in the archive.`]);
  });
}

/** `publisher list`. */
export async function publisherList(call: CommandCall): Promise<ExitCode> {
  return withDesk(call, true, async ({ store }) => {
    const publishers = await store.publishers.list();
    return give(
      call,
      publishers,
      publishers.map((one) => [one.id, one.name, one.kind, one.country ?? '-', one.owner ?? '-'].join('\t')),
    );
  });
}

/** `publisher explain URL`. */
export async function publisherExplain(call: CommandCall): Promise<ExitCode> {
  const url = addressOf(call.words[0] ?? '', 'publisher explain URL');
  return withDesk(call, false, async (desk) => {
    const explained = await explainAddress(desk, url.href);
    return give(call, explained, explained.lines);
  });
}

/** Feeds taken from one OPML file, the first ones. */
const MAX_FEEDS_OF_A_LIST = 10_000;

interface Outline {
  readonly text?: string | undefined;
  readonly title?: string | undefined;
  readonly type?: string | undefined;
  readonly xmlUrl?: string | undefined;
  readonly htmlUrl?: string | undefined;
  readonly outlines?: readonly Outline[] | undefined;
}

function flatten(outlines: readonly Outline[], depth = 0): readonly Outline[] {
  if (depth > 8) return [];
  return outlines.flatMap((outline) => [...(outline.xmlUrl === undefined ? [] : [outline]), ...flatten(outline.outlines ?? [], depth + 1)]);
}

/** `opml import FILE`. */
export async function opmlImport(call: CommandCall): Promise<ExitCode> {
  const file = call.words[0] ?? '';
  const outlines = flatten(readOpml(file)).slice(0, MAX_FEEDS_OF_A_LIST);
  return withDesk(call, false, async ({ store }) => {
    const counts = { added: 0, known: 0, refused: 0 };
    await store.transaction(async (inside) => {
      for (const outline of outlines) {
        const url = outline.xmlUrl !== undefined && URL.canParse(outline.xmlUrl) ? new URL(outline.xmlUrl) : null;
        if (url === null || !/^https?:$/.test(url.protocol)) counts.refused += 1;
        else {
          const home = outline.htmlUrl !== undefined && URL.canParse(outline.htmlUrl) ? new URL(outline.htmlUrl) : url;
          const title = (outline.title ?? outline.text ?? '').slice(0, 200);
          const publisher = publisherOf(home, title === '' ? null : title, 'press');
          counts[
            await keepFeed(inside, publisher, {
              id: feedId(url.href),
              publisherId: publisher.id,
              url: url.href,
              title,
              addedBy: 'opml',
              ...(outline.type?.toLowerCase() === 'archive' ? { archive: true } : {}),
            })
          ] += 1;
        }
      }
    });
    return give(call, counts, [`${counts.added} feeds added, ${counts.known} were known, ${counts.refused} had no usable address.`]);
  });
}

function readOpml(file: string): readonly Outline[] {
  try {
    return parseOpml(readFileSync(file, 'utf8')).body?.outlines ?? [];
  } catch (cause) {
    throw new TickrError(
      `${file} cannot be read as OPML (${cause instanceof Error ? cause.message : 'unreadable'}): it must be an XML file with an <opml> element`,
      { code: 'cli/bad-opml', cause },
    );
  }
}

/** `opml export [FILE]`. */
export async function opmlExport(call: CommandCall): Promise<ExitCode> {
  return withDesk<ExitCode>(call, true, async ({ store, settings }) => {
    const publishers = new Map((await store.publishers.list()).map((publisher) => [publisher.id, publisher]));
    const outlines = (await store.feeds.list()).map((feed) => {
      const publisher = publishers.get(feed.publisherId);
      const name = feed.title === '' ? (publisher?.name ?? feed.url) : feed.title;
      return {
        text: name,
        title: name,
        type: feed.archive === true ? 'archive' : 'rss',
        xmlUrl: feed.url,
        ...(publisher === undefined ? {} : { htmlUrl: publisher.home }),
      };
    });
    const xml = generateOpml({ head: { title: `${settings.title}: feeds` }, body: { outlines } });
    const file = call.words[0];
    if (file === undefined) call.output.out(xml);
    else {
      writeFileSync(file, xml);
      call.output.tell(`${outlines.length} feeds written to ${file}.`);
    }
    return 0;
  });
}
