import { BLOCK_FILTER, type BlockFilter, probabilityOf } from './block-filter.ts';
import { blockKey } from './block-key.ts';
import { chooseContainer, isWithinAny, linkShare, outOfQuestion, outOfSight } from './container.ts';
import { isDatedLine } from './credit-line.ts';
import { type FeatureContext, featuresOf, vetoes } from './features.ts';
import { lettersOf } from './letters.ts';
import type { Block, PageScan } from './scan.ts';
import { tablesAmong } from './tables.ts';
import { titleLetters } from './title.ts';

/** The blocks of the article's body in order, and the container they come from. */
export interface Body {
  readonly container: number;
  readonly blocks: readonly Block[];
  /** All blocks that these were chosen from. */
  readonly offered: readonly Block[];
}

/** What a body is found with: the filter, and the keys of blocks that other pages of the host have too. */
export interface BodyOptions {
  readonly filter?: BlockFilter;
  readonly repeated?: ReadonlySet<string>;
}

/** Below this many letters a body is doubted, and looked for once more without trust in class names. */
const FEW_LETTERS = 140;
/** With more blocks and no prose among them, labels are furniture. */
const FEW_BLOCKS = 6;
/** Shorter blocks may be said twice. */
const ECHO_CHARS = 60;
/** As many letters equal, and a block that breaks off repeats another. */
const HEAD_LETTERS = 40;
/** A block as sure as this is text. */
const TEXT_FROM = 0.5;
/** Tables are rare in what the filter was taught on: as little speaks for one. */
const TABLE_FROM = 0.15;
/** What is no prose has to be as sure as this to begin or end a body. */
const EDGE_FROM = 0.9;

/** Finds the body: the container and what of its neighbours belongs to it by rules, and which blocks of that are the article by a learned filter. */
export function findBody(scan: PageScan, title: string, options: BodyOptions = {}): Body {
  const body = bodyIn(candidatesIn(scan, title), options);
  if (lettersIn(body) >= FEW_LETTERS) return body;
  const doubted = bodyIn(candidatesIn(scan, title, false), options);
  return lettersIn(doubted) > 2 * lettersIn(body) ? doubted : body;
}

const lettersIn = (body: Body): number => body.blocks.reduce((sum, block) => sum + block.text.length - block.linkChars, 0);

/** The blocks that are asked about: all that a reader sees in the container and in those of its siblings that carry on its text. */
export interface Candidates extends FeatureContext {
  readonly blocks: readonly Block[];
}

/** Chooses the container by rules; `trustHints` is whether class names are believed. */
export function candidatesIn(scan: PageScan, title: string, trustHints = true): Candidates {
  const out = outOfQuestion(scan, trustHints);
  const unseen = outOfSight(scan);
  const container = chooseContainer(scan, out);
  const joined = new Set(joinedSiblings(scan, out, container));
  const blocks = scan.blocks.filter((block) => unseen[block.node] !== true && isWithinAny(scan, block.node, joined));
  return { scan, container, out, titleLetters: titleLetters(title), blocks };
}

function bodyIn(candidates: Candidates, { filter = BLOCK_FILTER, repeated = NONE }: BodyOptions): Body {
  const { scan, container, blocks } = candidates;
  const rows = featuresOf(blocks, candidates);
  const isOffered = (block: Block, i: number): boolean =>
    !vetoes(rows[i] ?? []) && !(repeated.size > 0 && repeated.has(blockKey(block.text)));
  const judged = blocks.map((block, i) => ({ block, sure: isOffered(block, i) ? probabilityOf(filter, rows[i] ?? []) : 0 }));
  const kept = fromTextToText(withWholeTables(candidates, judged).filter(({ sure }) => sure >= TEXT_FROM));
  if (kept.some(isProse)) return { container, blocks: withoutEchoes(scan, kept), offered: blocks };
  const open = blocks.filter((block, i) => isOffered(block, i) && candidates.out[block.node] !== true);
  return { container, blocks: open.filter((block) => mayBeText(scan, block, open.length)), offered: blocks };
}

const NONE: ReadonlySet<string> = new Set();

interface Judged {
  readonly block: Block;
  readonly sure: number;
}

/** A table of figures as one: kept where on the whole it is as likely as that, left out otherwise. */
function withWholeTables({ scan, out, blocks }: Candidates, judged: readonly Judged[]): readonly Judged[] {
  const tables = tablesAmong(blocks, scan);
  if (tables.length === 0) return judged;
  const sures = judged.map(({ sure }) => sure);
  for (const places of tables) {
    const mean = places.reduce((sum, i) => sum + (sures[i] ?? 0), 0) / places.length;
    const isText = mean >= TABLE_FROM && !places.some((i) => out[blocks[i]?.node ?? 0] === true);
    for (const i of places) sures[i] = isText ? Math.max(TEXT_FROM, sures[i] ?? 0) : 0;
  }
  return judged.map(({ block }, i) => ({ block, sure: sures[i] ?? 0 }));
}

/** From the first prose to the last: what stands before and after is credit, date and sign-off unless the filter is very sure of it. */
function fromTextToText(judged: readonly Judged[]): readonly Block[] {
  const isText = ({ block, sure }: Judged): boolean =>
    (isProse(block) || (sure >= EDGE_FROM && !isHeading(block))) && !isDatedLine(block.text);
  const first = judged.findIndex(isText);
  const last = judged.findLastIndex(isText);
  return (first < 0 ? [] : judged.slice(first, last + 1)).map(({ block }) => block).filter((block, i) => i > 2 || !isDatedLine(block.text));
}

/** The container and those of its siblings that carry on its text: same classes and prose, or a paragraph with hardly a link. */
function joinedSiblings(scan: PageScan, out: readonly boolean[], container: number): readonly number[] {
  const top = scan.nodes[container];
  const parent = top?.parent ?? -1;
  if (top === undefined || parent < 0) return [container];
  const prose = new Map<number, { letters: number; linked: number; longest: number }>();
  for (const block of scan.blocks) {
    if (out[block.node] === true) continue;
    const sibling = childOf(scan, block.node, parent);
    if (sibling === null || sibling === container) continue;
    const sum = prose.get(sibling) ?? { letters: 0, linked: 0, longest: 0 };
    sum.letters += block.text.length;
    sum.linked += block.linkChars;
    sum.longest = Math.max(sum.longest, block.text.length);
    prose.set(sibling, sum);
  }
  const kept = [...prose].filter(([index, sum]) => {
    const node = scan.nodes[index];
    const share = sum.linked / Math.max(1, sum.letters);
    if (node === undefined || share > 0.25) return false;
    if (node.hint.trim() !== '' && node.hint === top.hint && node.tag === top.tag) return sum.longest >= 80;
    // A standfirst stands before the body in a box of its own.
    if (index < container && STANDFIRST.test(node.hint) && share <= 0.1 && sum.longest >= 80 && sum.letters <= 600) return true;
    return node.tag === 'p' && sum.longest >= 80;
  });
  return [container, ...kept.map(([index]) => index)];
}

/** Classes of a standfirst. */
const STANDFIRST = /summary|stand-?first|intro|lede|(^|[^a-z])(lead|dek|deck|abstract|chapo|teaser-?text|strapline)([^a-z]|$)/;

/** The child of `parent` in which a node lies, or null. */
function childOf(scan: PageScan, index: number, parent: number): number | null {
  let node = scan.nodes[index];
  while (node !== undefined && node.parent > parent) node = scan.nodes[node.parent];
  return node !== undefined && node.parent === parent ? node.index : null;
}

const isHeading = (block: Block): boolean => /^h[1-6]$/.test(block.tag);
const endsSentence = (text: string): boolean => /[.!?…。！？:;”"’')\]]/u.test(text.slice(-1));

/** Blocks without those that say what a later one says: a standfirst set apart that is the lede, or a block cut off with dots. */
function withoutEchoes(scan: PageScan, blocks: readonly Block[]): readonly Block[] {
  const heads = blocks.map((block) => (block.text.length < ECHO_CHARS ? '' : headOf(block.text)));
  const lastWith = new Map<string, number>();
  for (const [i, head] of heads.entries()) if (head !== '') lastWith.set(head, i);
  return blocks.filter((block, i) => {
    const head = heads[i] ?? '';
    if (head === '' || (i > 0 && lastWith.get(head) === i)) return true;
    const isCut = /(…|\.\.\.|\[…\])$/.test(block.text.slice(-3)) && (lastWith.get(head) ?? i) > i;
    const next =
      i === 0 ? blocks.findIndex((each, at) => at > 0 && heads[at] === head && lettersOf(each.text) === lettersOf(block.text)) : -1;
    const isSetTwice = next > 0 && next < 4 && scan.nodes[block.node]?.parent !== scan.nodes[blocks[next]?.node ?? -1]?.parent;
    return !isCut && !isSetTwice;
  });
}

/** The first letters of a text; most of it need not be looked at for them. */
function headOf(text: string): string {
  const head = lettersOf(text.slice(0, 4 * HEAD_LETTERS));
  return (head.length < HEAD_LETTERS ? lettersOf(text) : head).slice(0, HEAD_LETTERS);
}

/** Whether a block of a body without prose may be its text: no label among many, no credit, nothing of a masthead. */
function mayBeText(scan: PageScan, block: Block, count: number): boolean {
  if (linkShare(block) >= 0.5 || isDatedLine(block.text) || (count > FEW_BLOCKS && !hasWords(block.text))) return false;
  return scan.nodes[block.node]?.tag !== 'header' && scan.nodes[scan.nodes[block.node]?.parent ?? -1]?.tag !== 'header';
}

/** More than a label: four words, or a line of a script without spaces. */
const hasWords = (text: string): boolean =>
  text.split(' ', 4).length === 4 || (text.length >= 8 && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u.test(text));

/** A block that reads as prose: long enough or a full sentence, with words of its own beside its links. */
function isProse(block: Block): boolean {
  // A lede may be set as a heading.
  if (isHeading(block) && (block.text.length < 100 || !endsSentence(block.text))) return false;
  const own = block.text.length - block.linkChars;
  if (linkShare(block) > 0.5) return own >= 28 && block.tag === 'p' && endsSentence(block.text);
  if (block.tag === 'p' && /[.!?。]/.test(block.text.slice(-1)) && block.text.split(' ', 4).length === 4) return true;
  return block.text.length >= 80 || (block.text.length >= 25 && endsSentence(block.text));
}
