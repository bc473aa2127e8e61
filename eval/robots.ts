import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { askRobots, parseRobots } from '../src/rights/index.ts';
import type { EvalContext, EvalResult, EvalSkip, EvalTask } from './task.ts';

/** The peer is a CommonJS function whose types say otherwise. */
const robotsParser: (url: string, text: string) => { isAllowed(url: string, agent: string): boolean | undefined } = createRequire(
  import.meta.url,
)('robots-parser');

interface RobotsCase {
  readonly id: string;
  readonly robotsTxt: string;
  readonly robotsTxtBase64: string | null;
  readonly userAgent: string;
  readonly url: string;
  readonly allowed: boolean;
}

function caseOf(line: string): RobotsCase {
  const raw: unknown = JSON.parse(line);
  const read = (name: string): string => {
    const value: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, name) : undefined;
    return typeof value === 'string' ? value : '';
  };
  const allowed = typeof raw === 'object' && raw !== null && 'allowed' in raw && raw.allowed === true;
  const base64 = read('robotsTxtBase64');
  return {
    id: read('id'),
    robotsTxt: read('robotsTxt'),
    robotsTxtBase64: base64 === '' ? null : base64,
    userAgent: read('userAgent'),
    url: read('url'),
    allowed,
  };
}

/** The file as a program would get it: the exact bytes decoded where they are given, the text otherwise. */
const textOf = (row: RobotsCase): string =>
  row.robotsTxtBase64 === null
    ? row.robotsTxt
    : new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.from(row.robotsTxtBase64, 'base64'));

function peerAllows(row: RobotsCase): boolean | null {
  try {
    return robotsParser(new URL('/robots.txt', row.url).href, textOf(row)).isAllowed(row.url, row.userAgent) !== false;
  } catch {
    return null;
  }
}

function run(context: EvalContext): EvalResult | EvalSkip {
  const path = join(context.dataDir, 'robots', 'cases.jsonl');
  if (!existsSync(path)) return { skipped: `${path} is not there` };
  const rows = readFileSync(path, 'utf8').trim().split('\n').map(caseOf);
  const wrong = rows.filter((row) => askRobots(parseRobots(textOf(row)), row.userAgent, row.url).allowed !== row.allowed);
  const right = rows.length - wrong.length;
  const peer = rows.filter((row) => peerAllows(row) === row.allowed).length;
  context.log(`robots: ${right} of ${rows.length} cases`);
  const figures = (count: number) => ({ right: count, cases: rows.length, share: count / rows.length });
  return {
    figures: figures(right),
    rows: [
      { name: 'tickrwire', figures: figures(right) },
      { name: 'robots-parser', figures: figures(peer) },
    ],
    notes: wrong.slice(0, 20).map((row) => `wrong: ${row.id}`),
  };
}

/** Cases of the robots.txt specification (RFC 9309) answered rightly. */
export const task: EvalTask = {
  name: 'robots',
  help: 'robots.txt cases answered rightly (<data>/robots/cases.jsonl), beside robots-parser',
  run: async (context) => run(context),
};
