import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { openFetcher } from '../../src/adapters/fetch/index.ts';
import { openSqliteStore } from '../../src/adapters/store/index.ts';
import { feedId, publisherId } from '../../src/domain/ids.ts';
import type { Feed } from '../../src/domain/publisher.ts';
import { type PipelineDeps, Runner, schedulePolls } from '../../src/pipeline/index.ts';
import { SharedClock } from '../../src/ports/clock.ts';
import { type LogLine, memoryLog } from '../../src/ports/log.ts';
import { memoryMailer } from '../../src/ports/mailer.ts';
import type { Store } from '../../src/ports/store.ts';

/** The moment at which papers of these tests begin. */
export const NOW = Date.parse('2026-03-02T08:00:00Z');
const MINUTE_MS = 60_000;

/** What a host answers: a body of some type, or whatever the function does with the response. */
export type Answer =
  | { readonly type: string; readonly body: string | Buffer; readonly status?: number }
  | ((response: ServerResponse) => void);

/** Answers by `host/path`; everything else is 404. */
export type Answers = Readonly<Record<string, Answer>>;

export interface SmallPaper {
  readonly store: Store;
  readonly clock: SharedClock;
  readonly runner: Runner;
  readonly log: readonly LogLine[];
  /** Moves the clock on in steps of an hour, with a round at each. */
  readonly runFor: (hours: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface PaperParts {
  readonly answers: Answers;
  readonly path?: string;
  /** Puts something between pipeline and store. */
  readonly wrap?: (store: Store) => Store;
}

/** A paper over real sockets on loopback: every host of `answers` that has a `/feed` is polled. */
export async function openSmallPaper({ answers, path = ':memory:', wrap = (store) => store }: PaperParts): Promise<SmallPaper> {
  const server = createServer((request, response) => reply(answers, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const clock = new SharedClock();
  clock.moveTo(NOW);
  const bare = await openSqliteStore({ path });
  const store = wrap(bare);
  for (const feed of feedsOf(answers)) {
    await bare.publishers.put({
      id: feed.publisherId,
      name: feed.publisherId,
      home: `https://${feed.publisherId}/`,
      owner: null,
      country: null,
      kind: 'press',
    });
    await bare.feeds.put(feed);
  }
  const fetcher = openFetcher({
    userAgent: 'TickrWire/test (+https://paper.example/bot)',
    allowPrivate: [],
    clock,
    hostOverrides: () => ({ address: '127.0.0.1', port }),
    timeouts: { headersMs: 300, totalMs: 2_000 },
  });
  const { log, lines } = memoryLog();
  const deps: PipelineDeps = { store, clock, fetcher, mailer: memoryMailer(), machineMs: () => performance.now(), log, settings: SETTINGS };
  const runner = new Runner(deps);
  await schedulePolls(deps);
  return {
    store: bare,
    clock,
    runner,
    log: lines,
    runFor: async (hours) => {
      for (let step = 0; step < hours; step += 1) {
        clock.moveTo(clock.now() + 60 * MINUTE_MS);
        await runner.round();
      }
    },
    close: async () => {
      await fetcher.close();
      await bare.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const SETTINGS = {
  pollFloorMs: 60 * MINUTE_MS,
  pollCeilingMs: 180 * MINUTE_MS,
  fetchAtOnce: 4,
  pageGapMs: 0,
  zone: 'UTC',
  editionHour: 7,
  title: 'Small',
  baseUrl: 'http://paper.example',
  mailFrom: 'Small <digest@paper.example>',
  mailsPerMinute: 100,
  postalAddress: null,
  linkKey: 'cd'.repeat(32),
};

function feedsOf(answers: Answers): readonly Feed[] {
  return Object.keys(answers)
    .filter((key) => key.endsWith('/feed'))
    .map((key) => {
      const url = `https://${key}`;
      return { id: feedId(url), publisherId: publisherId(new URL(url).host), url, title: '', addedBy: 'operator' as const };
    });
}

function reply(answers: Answers, request: IncomingMessage, response: ServerResponse): void {
  const answer = answers[`${(request.headers.host ?? '').replace(/:\d+$/, '')}${request.url ?? '/'}`];
  if (answer === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here\n');
    return;
  }
  if (typeof answer === 'function') {
    answer(response);
    return;
  }
  response.writeHead(answer.status ?? 200, { 'content-type': answer.type }).end(answer.body);
}

/** One entry of a feed made by hand. */
export interface Item {
  readonly link: string;
  readonly title: string;
  readonly text: string;
  readonly date?: string;
}

/** An RSS feed of some items, as its text. */
export function rss(items: readonly Item[], more = ''): string {
  const rows = items.map(
    ({ link, title, text, date = 'Mon, 02 Mar 2026 07:00:00 GMT' }) =>
      `<item><title>${title}</title><link>${link}</link><guid>${link}</guid><pubDate>${date}</pubDate><description>${text}</description></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>A feed</title><link>https://feed.example/</link><description>d</description>${more}${rows.join('\n')}</channel></rss>`;
}

/** A page with an article in it. */
export const page = (title: string, ...paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
