import { absent, inSet, readBytes, readRows, textField } from '../eval/sets.ts';
import type { EvalResult, EvalSkip } from '../eval/task.ts';
import { readPage } from '../src/stages/extract/page.ts';
import { memoryOfReading } from './extract-memory.ts';
import type { BenchContext, BenchTask, Timing } from './task.ts';

/** Pages from markup to paragraphs and facts, beside Readability on linkedom on the same pages. */
export const task: BenchTask = { name: 'extract', help: 'pages from markup to text, beside Readability on linkedom', run };

/** Pages of the set that are read in one turn: enough to be fair, few enough for the slow peer. */
const PAGES = 40;
/** Ours and theirs are measured so many times in turn; the middle ratio counts. */
const ROUNDS = 3;
/** What reading pages may take. */
const MAX_BYTES = 250_000_000;

async function run({ dataDir, log, measure }: BenchContext): Promise<EvalResult | EvalSkip> {
  const folder = inSet(dataDir, 'extract', 'scrapinghub');
  const ids = readRows(`${folder}/truth.jsonl`)?.map((row) => textField(row, 'id') ?? '');
  if (ids === undefined) return absent(dataDir, 'extract', 'scrapinghub');
  const pages = ids.slice(0, PAGES).map((id) => readBytes(`${folder}/pages/${id}.html.gz`).toString('utf8'));
  const { Readability } = await import('@mozilla/readability');
  const { parseHTML } = await import('linkedom');
  // In turns, because the machine is not as fast at the end of a run as at its beginning.
  const pairs: { readonly ours: Timing; readonly theirs: Timing }[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    log(`extract: round ${round} of ${ROUNDS}`);
    const ours = await measure(() => pages.forEach((html) => void readPage(html, 'https://page.example/a', '')), { atLeastMs: 1_000 });
    const theirs = await measure(() => pages.forEach((html) => void new Readability(parseHTML(html).document).parse()), { warmTurns: 1 });
    pairs.push({ ours, theirs });
  }
  pairs.sort((a, b) => a.theirs.cpuMs / a.ours.cpuMs - b.theirs.cpuMs / b.ours.cpuMs);
  const middle = pairs[Math.floor(ROUNDS / 2)];
  if (middle === undefined) throw new RangeError('No round was measured.');
  const { ours, theirs } = middle;
  const bytes = memoryOfReading(dataDir);
  const rows = [
    { name: 'tickrwire', figures: { cpuMs: ours.cpuMs, relative: ours.relative, pagesPerSecond: (pages.length / ours.cpuMs) * 1000 } },
    {
      name: 'readability',
      figures: { cpuMs: theirs.cpuMs, relative: theirs.relative, pagesPerSecond: (pages.length / theirs.cpuMs) * 1000 },
    },
  ];
  return {
    // The share of 250 MB that is left free, so that more is better as in every figure.
    figures: { timesReadability: theirs.cpuMs / ours.cpuMs, memoryLeft: 1 - bytes / MAX_BYTES },
    rows,
    notes: [`${pages.length} pages a turn; ours alone takes at most ${Math.round(bytes / 1e6)} MB of memory over all pages of the set`],
  };
}
