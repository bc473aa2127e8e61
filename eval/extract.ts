import { join } from 'node:path';
import { type Extractor, ours, peers } from './extract-peers.ts';
import { type PredictedPage, sameDay, sameNames, sameTitle, textScore } from './extract-scoring.ts';
import { absent, inSet, type Row, readBytes, readRows, textField } from './sets.ts';
import type { EvalContext, EvalResult, EvalRow, EvalSkip, EvalTask } from './task.ts';

/** Article text against people's own copies (scrapinghub), and agreement with two other extractors' tests. */
export const task: EvalTask = { name: 'extract', help: 'article text and metadata from pages, beside Readability and Defuddle', run };

/** Address given to extractors where a set states none. */
const NO_ADDRESS = 'https://page.example/article';

interface Page {
  readonly row: Row;
  readonly html: string;
}

async function run({ dataDir, log }: EvalContext): Promise<EvalResult | EvalSkip> {
  const pages = readSet(dataDir, 'scrapinghub');
  if (pages === null) return absent(dataDir, 'extract', 'scrapinghub');
  const extractors = [ours, ...(await peers())];
  const rows: EvalRow[] = [];
  for (const extractor of extractors) {
    log(`extract: ${extractor.name} on scrapinghub`);
    const score = textScore(pairsOf(pages, await readAll(extractor, pages)));
    rows.push({ name: extractor.name, figures: { ...score } });
  }
  rows.push(...storedPeers(dataDir, pages));
  const figures: Record<string, number> = { ...rows[0]?.figures };
  const notes: string[] = [];
  for (const set of ['readability', 'defuddle']) Object.assign(figures, await agreement(dataDir, set, notes));
  return { figures, rows, notes };
}

/** Outputs of other extractors that lie beside the pages. */
function storedPeers(dataDir: string, pages: readonly Page[]): readonly EvalRow[] {
  return ['AutoExtract', 'rs_trafilatura', 'go_trafilatura', 'readability_js'].flatMap((name) => {
    const stored = readRows(inSet(dataDir, 'extract', 'scrapinghub', 'peers', `${name}.jsonl`));
    if (stored === null) return [];
    const texts = new Map(stored.map((row) => [textField(row, 'id'), textField(row, 'text') ?? '']));
    const pairs = pages.map(({ row }): readonly [string, string] => [textField(row, 'text') ?? '', texts.get(textField(row, 'id')) ?? '']);
    return [{ name: `${name} (stored)`, figures: { ...textScore(pairs) } }];
  });
}

function readSet(dataDir: string, set: string): readonly Page[] | null {
  const folder = inSet(dataDir, 'extract', set);
  const rows = readRows(join(folder, 'truth.jsonl'));
  if (rows === null) return null;
  return rows.map((row) => ({ row, html: readBytes(join(folder, 'pages', `${textField(row, 'id') ?? ''}.html.gz`)).toString('utf8') }));
}

async function readAll(extractor: Extractor, pages: readonly Page[]): Promise<readonly (PredictedPage | null)[]> {
  const read: (PredictedPage | null)[] = [];
  for (const { row, html } of pages) {
    try {
      read.push(await extractor.read(html, textField(row, 'url') ?? NO_ADDRESS));
    } catch {
      read.push(null);
    }
  }
  return read;
}

const pairsOf = (pages: readonly Page[], read: readonly (PredictedPage | null)[]): readonly (readonly [string, string])[] =>
  pages.flatMap(({ row }, i): readonly (readonly [string, string])[] => {
    const truth = textField(row, 'text');
    return truth === null ? [] : [[truth, read[i]?.text ?? '']];
  });

/** How far our reading agrees with what another extractor's own tests expect; not human truth. */
async function agreement(dataDir: string, set: string, notes: string[]): Promise<Record<string, number>> {
  const pages = readSet(dataDir, set);
  if (pages === null) return {};
  const read = await readAll(ours, pages);
  const { f1, precision, recall } = textScore(pairsOf(pages, read));
  const title = shareRight(pages, 'title', (stated, i) => sameTitle(stated, read[i]?.title ?? ''));
  const date = shareRight(pages, 'publishedAt', (stated, i) => sameDay(stated, read[i]?.publishedAt ?? ''));
  const named = pages.flatMap(({ row }, i) => {
    const stated = Array.isArray(row.authors) ? row.authors.map(String) : [textField(row, 'byline') ?? ''].filter((name) => name !== '');
    return stated.length === 0
      ? []
      : [
          sameNames(
            stated.map((name) => name.replace(/^by /i, '')),
            read[i]?.authors ?? [],
          ),
        ];
  });
  const authors = shareOf(named);
  notes.push(
    `agreement with ${set} (${pages.length} pages): text F1 ${f1.toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}), ` +
      `title ${title.toFixed(3)}, date ${date.toFixed(3)}, authors ${authors.toFixed(3)}`,
  );
  return { [`${set}F1`]: f1, [`${set}Title`]: title, [`${set}Date`]: date };
}

const shareOf = (hits: readonly boolean[]): number => (hits.length === 0 ? 0 : hits.filter(Boolean).length / hits.length);

function shareRight(pages: readonly Page[], field: string, isRight: (stated: string, index: number) => boolean): number {
  return shareOf(
    pages.flatMap(({ row }, i) => {
      const stated = textField(row, field);
      return stated === null || stated === '' ? [] : [isRight(stated, i)];
    }),
  );
}
