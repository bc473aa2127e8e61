import { join } from 'node:path';
import { namesInByline } from '../src/stages/extract/byline.ts';
import { leadOver } from './extract-lead.ts';
import { type Extractor, ours, peers } from './extract-peers.ts';
import { type PredictedPage, sameDay, sameNames, sameTitle, sameTitleButFrame, textScore } from './extract-scoring.ts';
import { crossValidate, lessonsOf, trainFilter, writeFilter } from './extract-training.ts';
import { absent, inSet, type Row, readBytes, readRows, textField } from './sets.ts';
import type { EvalContext, EvalResult, EvalRow, EvalSkip, EvalTask } from './task.ts';

/** Article text against people's own copies (scrapinghub), and agreement with two other extractors' tests. */
export const task: EvalTask = { name: 'extract', help: 'article text and metadata from pages, beside Readability and Defuddle', run };

/** Address given to extractors where a set states none. */
const NO_ADDRESS = 'https://page.example/article';

/** Where the filter's numbers lie. */
const FILTER_PATH = join(import.meta.dirname, '../src/stages/extract/block-filter.json');

interface Page {
  readonly row: Row;
  readonly html: string;
}

async function run({ dataDir, train = false, log }: EvalContext): Promise<EvalResult | EvalSkip> {
  const pages = readSet(dataDir, 'scrapinghub');
  if (pages === null) return absent(dataDir, 'extract', 'scrapinghub');
  const lessons = lessonsOf(
    pages.map(({ row, html }) => ({ html, url: textField(row, 'url') ?? NO_ADDRESS, truth: textField(row, 'text') ?? '' })),
  );
  const notes: string[] = [];
  if (train) notes.push(`wrote the block filter: ${writeFilter(trainFilter(lessons), FILTER_PATH)} bytes`);
  const validated = crossValidate(lessons, log);
  const truths = lessons.map((lesson) => lesson.truth);
  const own = textScore(paired(truths, validated.texts));
  const bare = textScore(paired(truths, validated.bare));
  const rows: EvalRow[] = [
    { name: 'tickrwire, 10 folds by host', figures: { ...own } },
    { name: 'its filter alone, no phrase lists', figures: { ...bare } },
  ];
  const figures: Record<string, number> = { ...own };
  for (const extractor of await peers()) {
    log(`extract: ${extractor.name} on scrapinghub`);
    const texts = (await readAll(extractor, pages)).map((read) => read?.text ?? '');
    rows.push({ name: extractor.name, figures: { ...textScore(paired(truths, texts)) } });
    if (extractor.name !== 'readability') continue;
    const lead = leadOver(
      truths,
      { ours: validated.texts, theirs: texts },
      lessons.map((lesson) => lesson.host),
    );
    Object.assign(figures, { leadOverReadability: lead.mean, leadLow: lead.low });
    notes.push(
      `mean lead over Readability a page: ${lead.mean.toFixed(4)}, 95 % of 10,000 bootstraps over hosts between ${lead.low.toFixed(4)} and ${lead.high.toFixed(4)}`,
    );
  }
  notes.push(
    'learned, and measured on hosts never trained on: which blocks of the container are text. By rules, written while looking at some of these pages: the container, the vetoes (captions, labels, comments, the title again), the lists of phrases among the features, and the settings of the training',
  );
  rows.push(...storedPeers(dataDir, pages));
  for (const set of ['readability', 'defuddle']) Object.assign(figures, await agreement(dataDir, set, notes));
  return { figures, rows, notes };
}

const paired = (truths: readonly string[], texts: readonly string[]): readonly (readonly [string, string])[] =>
  truths.map((truth, i): readonly [string, string] => [truth, texts[i] ?? '']);

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
  const framed = shareRight(pages, 'title', (stated, i) => sameTitleButFrame(stated, read[i]?.title ?? ''));
  const date = shareRight(pages, 'publishedAt', (stated, i) => sameDay(stated, read[i]?.publishedAt ?? ''));
  const authors = shareOf(
    pages.flatMap(({ row }, i) => {
      const stated = authorsStated(row);
      return stated.length === 0 ? [] : [sameNames(stated, read[i]?.authors ?? [])];
    }),
  );
  const site = shareRight(pages, 'siteName', (stated, i) => sameTitle(stated, read[i]?.siteName ?? ''));
  const language = shareRight(pages, 'language', (stated, i) => stated.slice(0, 2).toLowerCase() === read[i]?.language);
  notes.push(
    `agreement with ${set} (${pages.length} pages): text F1 ${f1.toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}), ` +
      `title ${title.toFixed(3)} (${framed.toFixed(3)} where a site's or section's name at either end may differ), date ${date.toFixed(3)}, ` +
      `authors ${authors.toFixed(3)}, site name ${site.toFixed(3)}, language ${language.toFixed(3)}`,
  );
  return { [`${set}F1`]: f1, [`${set}Title`]: title, [`${set}TitleUnframed`]: framed, [`${set}Date`]: date };
}

/** The names that a set states, each by itself. */
function authorsStated(row: Row): readonly string[] {
  const written = Array.isArray(row.authors) ? row.authors.map(String) : [textField(row, 'byline') ?? ''];
  return written.flatMap((each) => namesInByline(each));
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
