import type { Article } from '../src/domain/article.ts';
import { articleId, captureId, entryId, feedId, publisherId, sha256 } from '../src/domain/ids.ts';
import { contentFault } from '../src/stages/ground/judge.ts';
import type { Passage } from '../src/stages/ground/passage.ts';
import { sentences } from '../src/text/sentences.ts';
import { absent, inSet, isRow, readRows, textField } from './sets.ts';
import type { EvalContext, EvalResult, EvalSkip, EvalTask } from './task.ts';

const SET = ['ground', 'qags-cnndm'] as const;
const NAME = 'The Source';

interface Pair {
  readonly source: string;
  readonly sentence: string;
  readonly supported: boolean;
}

/** Right and wrong answers of one judge. */
interface Tally {
  accepted: number;
  acceptedRight: number;
  supported: number;
  refusedRight: number;
  unsupported: number;
}

function pairsOf(rows: readonly unknown[]): readonly Pair[] {
  return rows.filter(isRow).flatMap((row): readonly Pair[] => {
    const sentence = textField(row, 'sentence');
    const list = row.sentences;
    const source = textField(row, 'source') ?? (Array.isArray(list) ? list.filter((one) => typeof one === 'string').join(' ') : null);
    return sentence === null || source === null ? [] : [{ source, sentence, supported: textField(row, 'label') === 'supported' }];
  });
}

function articleOf(text: string): Article {
  const url = `https://source.example/${sha256(text)}`;
  const rights = {
    rulings: [],
    maxQuoteWords: 9_999,
    maxQuoteShare: 1,
    maxSnippetChars: null,
    licence: null,
    fullTextAllowed: true,
    expiresAt: null,
    readAt: 0,
  };
  return {
    id: articleId(url),
    revision: 1,
    publisherId: publisherId('source.example'),
    entryId: entryId(feedId(url), url),
    captureId: captureId(Buffer.from(text)),
    url,
    canonicalUrl: url,
    title: '',
    text,
    bodyStart: 0,
    hash: sha256(text),
    textFrom: 'page',
    authors: [],
    publishedAt: Date.UTC(2016, 0, 1),
    modifiedAt: null,
    seenAt: Date.UTC(2016, 0, 1),
    language: 'en',
    siteName: null,
    section: null,
    outlinks: [],
    via: null,
    notices: [],
    kindHints: [],
    rights,
  };
}

/** Whether one sentence of the source, or two neighbours, support the sentence by the gate's own checks. */
function gateAccepts(
  pair: Pair,
  cut: Map<string, { readonly article: Article; readonly spans: readonly { readonly start: number; readonly end: number }[] }>,
): boolean {
  const known = cut.get(pair.source) ?? { article: articleOf(pair.source), spans: sentences(pair.source) };
  cut.set(pair.source, known);
  const { article, spans } = known;
  return spans.some((span, at) =>
    [span, { start: span.start, end: spans[at + 1]?.end ?? span.end }].some((within) => {
      const passage: Passage = { article, publisherName: NAME, text: article.text.slice(within.start, within.end), within, evidence: [] };
      return contentFault(pair.sentence, passage, { publisherNamed: NAME }, [NAME]) === null;
    }),
  );
}

const flat = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const substringAccepts = (pair: Pair): boolean => flat(pair.source).includes(flat(pair.sentence));

function tally(pairs: readonly Pair[], accepts: (pair: Pair) => boolean): Readonly<Record<string, number>> {
  const sum: Tally = { accepted: 0, acceptedRight: 0, supported: 0, refusedRight: 0, unsupported: 0 };
  for (const pair of pairs) {
    const accepted = accepts(pair);
    if (pair.supported) sum.supported += 1;
    else sum.unsupported += 1;
    if (accepted) sum.accepted += 1;
    if (accepted && pair.supported) sum.acceptedRight += 1;
    if (!accepted && !pair.supported) sum.refusedRight += 1;
  }
  const recall = sum.acceptedRight / Math.max(1, sum.supported);
  const refused = sum.refusedRight / Math.max(1, sum.unsupported);
  return {
    precision: sum.acceptedRight / Math.max(1, sum.accepted),
    recall,
    balancedAccuracy: (recall + refused) / 2,
    falseAlarms: 1 - recall,
  };
}

async function run(context: EvalContext): Promise<EvalResult | EvalSkip> {
  const rows = readRows(inSet(context.dataDir, ...SET, 'pairs.jsonl'));
  if (rows === null) return absent(context.dataDir, ...SET);
  const pairs = pairsOf(rows);
  context.log(`ground: ${pairs.length} sentences`);
  const cut = new Map<string, { readonly article: Article; readonly spans: readonly { readonly start: number; readonly end: number }[] }>();
  const ours = tally(pairs, (pair) => gateAccepts(pair, cut));
  const substring = tally(pairs, substringAccepts);
  return {
    figures: ours,
    rows: [
      { name: 'the gate', figures: ours },
      { name: 'plain substring', figures: substring },
    ],
    notes: [
      'Precision and recall of acceptance; the gate looks at one source sentence or two neighbours. Summaries of 2015-2018 news by older systems.',
    ],
  };
}

/** Acceptance of summary sentences that people judged, by the gate's checks of content. */
export const task: EvalTask = { name: 'ground', help: 'acceptance of judged summary sentences by the gate (QAGS-CNN/DM)', run };
