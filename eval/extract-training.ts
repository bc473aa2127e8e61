import { writeFileSync } from 'node:fs';
import { type BlockFilter, probabilityOf } from '../src/stages/extract/block-filter.ts';
import { type Candidates, candidatesIn } from '../src/stages/extract/body.ts';
import { readFacts } from '../src/stages/extract/facts.ts';
import { FEATURES, featuresOf } from '../src/stages/extract/features.ts';
import { readPage } from '../src/stages/extract/page.ts';
import { scanPage } from '../src/stages/extract/scan.ts';
import { type BoostOptions, boost, type Sample } from './boost.ts';
import { sharesInTruth } from './extract-labels.ts';
import { tokensOf } from './extract-scoring.ts';

/** A page with the text that a person copied from it. */
export interface TruePage {
  readonly html: string;
  readonly url: string;
  readonly truth: string;
}

/** A page ready to learn from: its candidates with their features and whether each is text. */
interface Lesson extends TruePage {
  readonly host: string;
  readonly candidates: Candidates;
  readonly rows: readonly (readonly number[])[];
  readonly samples: readonly Sample[];
}

const FOLDS = 10;
const OPTIONS: BoostOptions = { rounds: 300, rate: 0.05, lambda: 2, leastWeight: 2, featureSlices: 2 };
/** A block is text where more than this share of its words stands in the truth. */
const TEXT_SHARE = 0.5;
/** Features that rest on lists of phrases written by people who looked at pages. */
const LISTED = new Set(FEATURES.filter((name) => /^(words:|label$|tail$|moreHeading$|datedLine$)|:rule$/.test(name)));

/** Reads pages into lessons. */
export function lessonsOf(pages: readonly TruePage[]): readonly Lesson[] {
  return pages.map((page) => {
    const scan = scanPage(page.html);
    const candidates = candidatesIn(scan, readFacts(scan, page.url, '').title);
    const rows = featuresOf(candidates.blocks, candidates);
    const shares = sharesInTruth(
      candidates.blocks.map((block) => block.text),
      page.truth,
    );
    const samples = rows.map((row, i) => ({
      row,
      isText: (shares[i] ?? 0) > TEXT_SHARE,
      // A long block counts for more, but not by its length.
      weight: Math.log2(2 + tokensOf(candidates.blocks[i]?.text ?? '').length) / 4,
    }));
    return { ...page, host: new URL(page.url).host.replace(/^www\./, ''), candidates, rows, samples };
  });
}

/** The filter that all lessons together give. */
export const trainFilter = (lessons: readonly Lesson[]): BlockFilter =>
  boost(
    FEATURES,
    lessons.flatMap((lesson) => lesson.samples),
    OPTIONS,
  );

/** Texts of pages, each read with a filter that was trained without any page of its host. */
export interface CrossValidated {
  /** As the stage reads: container and vetoes by rules, the filter between them. */
  readonly texts: readonly string[];
  /** The filter alone, taught without any feature that rests on a list of phrases, and nothing vetoed. */
  readonly bare: readonly string[];
}

/** Cross-validation in ten folds by host; hosts are dealt out in alphabetical order. */
export function crossValidate(lessons: readonly Lesson[], log: (line: string) => void): CrossValidated {
  const hosts = [...new Set(lessons.map((lesson) => lesson.host))].sort();
  const foldOf = new Map(hosts.map((host, i) => [host, i % FOLDS]));
  const texts: string[] = lessons.map(() => '');
  const bare: string[] = lessons.map(() => '');
  for (let fold = 0; fold < FOLDS; fold++) {
    log(`extract: fold ${fold + 1} of ${FOLDS}`);
    const others = lessons.filter((lesson) => foldOf.get(lesson.host) !== fold);
    const filter = trainFilter(others);
    const unlisted = boost(
      FEATURES,
      others.flatMap((lesson) => lesson.samples.map((sample) => ({ ...sample, row: withoutLists(sample.row) }))),
      OPTIONS,
    );
    for (const [i, lesson] of lessons.entries()) {
      if (foldOf.get(lesson.host) !== fold) continue;
      texts[i] = readPage(lesson.html, lesson.url, '', { filter }).paragraphs.join('\n');
      bare[i] = lesson.candidates.blocks
        .filter((_, at) => probabilityOf(unlisted, withoutLists(lesson.rows[at] ?? [])) >= 0.5)
        .map((block) => block.text)
        .join('\n');
    }
  }
  return { texts, bare };
}

const withoutLists = (row: readonly number[]): readonly number[] => row.map((value, i) => (LISTED.has(FEATURES[i] ?? '') ? 0 : value));

/** Writes the filter beside the code that reads it, a tree a line: numbers and the names of features, nothing of any page. */
export function writeFilter(filter: BlockFilter, path: string): number {
  const trees = filter.trees.map((tree) => JSON.stringify(tree)).join(',\n');
  const text = `{"features":${JSON.stringify(filter.features)},\n"bias":${filter.bias},\n"trees":[\n${trees}\n]}\n`;
  writeFileSync(path, text);
  return Buffer.byteLength(text);
}
