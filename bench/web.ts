import { Hono } from 'hono';
import type { EvalResult, EvalRow } from '../eval/task.ts';
import { openPaper, STORIES } from '../test/fixtures/web/paper.ts';
import type { BenchContext, BenchTask, Timing } from './task.ts';

/** Front, story, ledger, search and feed as a reader asks for them: from the page cache, and drawn anew; beside a Hono that only says hello. */
export const task: BenchTask = { name: 'web', help: 'pages a second, cached and drawn anew, beside a bare Hono', run };

const MINUTE_MS = 60_000;
/** Requests of one turn. */
const REQUESTS = 50;

interface Asked {
  readonly name: string;
  readonly path: string;
}

async function run({ log, measure }: BenchContext): Promise<EvalResult> {
  const { web, store, clock } = await openPaper();
  const bare = new Hono().get('/', (context) => context.html('<!doctype html><title>hello</title>'));
  const ask = async (app: { request(path: string): Response | Promise<Response> }, path: string): Promise<void> => {
    const answer = await app.request(path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    await answer.arrayBuffer();
  };
  const rows: EvalRow[] = [];
  const row = (name: string, timing: Timing): number => {
    const cpuMs = timing.cpuMs / REQUESTS;
    rows.push({ name, figures: { cpuMs, perSecond: 1000 / cpuMs, relative: timing.relative / REQUESTS } });
    return cpuMs;
  };
  const repeat = async (work: () => Promise<void>): Promise<void> => {
    for (let turn = 0; turn < REQUESTS; turn++) await work();
  };
  const pages: readonly Asked[] = [
    { name: 'front', path: '/' },
    { name: 'story', path: `/s/${STORIES.ruling}` },
    { name: 'ledger', path: `/s/${STORIES.ruling}/claims` },
    { name: 'search', path: '/search?q=court' },
    { name: 'feed', path: '/feed.xml' },
  ];
  const took = new Map<string, { readonly cached: number; readonly drawn: number }>();
  for (const { name, path } of pages) {
    log(`web: ${name}`);
    const cached = row(`${name}, cached`, await measure(() => repeat(() => ask(web, path))));
    // A page is kept for the minute it was drawn in, so a clock that moves on has it drawn anew.
    const anew = async (): Promise<void> => {
      clock.moveTo(clock.now() + MINUTE_MS);
      await ask(web, path);
    };
    took.set(name, { cached, drawn: row(`${name}, drawn`, await measure(() => repeat(anew))) });
  }
  log('web: bare hono');
  row('bare hono', await measure(() => repeat(() => ask(bare, '/'))));
  await store.close();
  const [front, story] = [took.get('front'), took.get('story')];
  if (front === undefined || story === undefined) throw new Error('front and story were not measured');
  const figures = { timesCachedFront: front.drawn / front.cached, timesCachedStory: story.drawn / story.cached };
  return { figures, rows, notes: ['in process, without a socket; one made-up paper of six stories, SQLite in memory'] };
}
