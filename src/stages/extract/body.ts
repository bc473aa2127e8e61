import { chooseContainer, isWithinAny, linkShare, outOfQuestion } from './container.ts';
import { isDatedLine } from './credit-line.ts';
import { isCaptionHint, isLabel, isMoreHeading, isTail } from './furniture.ts';
import type { Block, PageScan } from './scan.ts';

/** The blocks of the article's body in order, and the container they come from. */
export interface Body {
  readonly container: number;
  readonly blocks: readonly Block[];
}

/** Below this many letters a body is doubted, and looked for once more without trust in class names. */
const FEW_LETTERS = 140;
/** With more blocks and no prose among them, labels are furniture. */
const FEW_BLOCKS = 6;
/** Shorter blocks may be said twice. */
const ECHO_CHARS = 60;
/** As many letters equal, and a block that breaks off repeats another. */
const HEAD_LETTERS = 40;

/** Finds the body: the container, what of its neighbours belongs to it, and which blocks in it are the article. */
export function findBody(scan: PageScan, title: string): Body {
  const body = bodyIn(scan, title, outOfQuestion(scan));
  if (lettersIn(body) >= FEW_LETTERS) return body;
  const doubted = bodyIn(scan, title, outOfQuestion(scan, false));
  return lettersIn(doubted) > 2 * lettersIn(body) ? doubted : body;
}

const lettersIn = (body: Body): number => body.blocks.reduce((sum, block) => sum + block.text.length - block.linkChars, 0);

function bodyIn(scan: PageScan, title: string, out: readonly boolean[]): Body {
  const container = chooseContainer(scan, out);
  const joined = new Set(joinedSiblings(scan, out, container));
  const inside = scan.blocks.filter(
    (block) => out[block.node] !== true && isWithinAny(scan, block.node, joined) && !isCaption(scan, block, container),
  );
  return { container, blocks: keepBlocks(scan, inside, title) };
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

/** Whether a block is written under a picture, by the classes of the three elements around it. */
function isCaption(scan: PageScan, block: Block, container: number): boolean {
  if (block.text.length > 450) return false;
  let node = scan.nodes[block.node];
  for (let level = 0; level < 3 && node !== undefined && node.index !== container; level++) {
    if (isCaptionHint(node.hint)) return true;
    node = scan.nodes[node.parent];
  }
  return false;
}

/** The child of `parent` in which a node lies, or null. */
function childOf(scan: PageScan, index: number, parent: number): number | null {
  let node = scan.nodes[index];
  while (node !== undefined && node.parent > parent) node = scan.nodes[node.parent];
  return node !== undefined && node.parent === parent ? node.index : null;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const isHeading = (block: Block): boolean => /^h[1-6]$/.test(block.tag);
const endsSentence = (text: string): boolean => /[.!?…。！？:;”"’')\]]$/u.test(text);

function keepBlocks(scan: PageScan, blocks: readonly Block[], title: string): readonly Block[] {
  const titleLetters = letters(title);
  const rough = blocks.filter((block) => !isLabel(block) && !isTitle(block, titleLetters));
  const first = rough.findIndex(isProse);
  if (first < 0) return rough.filter((block) => mayBeText(scan, block, rough.length));
  const body = rough.slice(first, endOf(rough)).filter((block, i, all) => isKept(block, all[i + 1]));
  const kept = withoutEchoes(scan, body).filter((block, i) => i > 2 || !isDatedLine(block.text));
  const closing = kept.at(-1);
  return closing !== undefined && isHeading(closing) && !isProse(closing) ? kept.slice(0, -1) : kept;
}

/** Blocks without those that say what a later one says: a standfirst set apart that is the lede, or a block cut off with dots. */
function withoutEchoes(scan: PageScan, blocks: readonly Block[]): readonly Block[] {
  const texts = blocks.map((block) => (block.text.length < ECHO_CHARS ? '' : letters(block.text)));
  const lastWith = new Map<string, number>();
  for (const [i, text] of texts.entries()) if (text !== '') lastWith.set(text.slice(0, HEAD_LETTERS), i);
  return blocks.filter((block, i) => {
    const own = texts[i] ?? '';
    if (own === '') return true;
    const isCut = /(…|\.\.\.|\[…\])$/.test(block.text) && (lastWith.get(own.slice(0, HEAD_LETTERS)) ?? i) > i;
    const next = i === 0 ? texts.indexOf(own, 1) : -1;
    const isSetTwice = next > 0 && next < 4 && scan.nodes[block.node]?.parent !== scan.nodes[blocks[next]?.node ?? -1]?.parent;
    return !isCut && !isSetTwice;
  });
}

/** Whether a block of a body without prose may be its text: no label among many, no credit, nothing of a masthead. */
function mayBeText(scan: PageScan, block: Block, count: number): boolean {
  if (linkShare(block) >= 0.5 || isDatedLine(block.text) || (count > FEW_BLOCKS && !hasWords(block.text))) return false;
  return scan.nodes[block.node]?.tag !== 'header' && scan.nodes[scan.nodes[block.node]?.parent ?? -1]?.tag !== 'header';
}

/** More than a label: four words, or a line of a script without spaces. */
const hasWords = (text: string): boolean =>
  text.split(' ', 4).length === 4 || (text.length >= 8 && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u.test(text));

/** The title again, alone or with byline and date behind it. */
function isTitle(block: Block, titleLetters: string): boolean {
  if (titleLetters === '') return false;
  const own = letters(block.text.slice(0, 700));
  return (
    own === titleLetters ||
    (titleLetters.length >= 15 && own.startsWith(titleLetters) && own.length <= titleLetters.length + 70 && !endsSentence(block.text))
  );
}

/** Where the body ends: before a list of other pieces, before lines about the writer and the paper, after the last prose. */
function endOf(blocks: readonly Block[]): number {
  const more = blocks.findIndex(
    (block, i) => i > 0 && isMoreHeading(block) && !/\p{L}{3}\.$/u.test(block.text) && isMostlyLinks(blocks.slice(i + 1)),
  );
  let end = more < 0 ? blocks.length : more;
  for (let i = end - 1; i > 0; i--) {
    const block = blocks[i];
    if (block === undefined || (isProse(block) && !isTail(block))) break;
    end = i;
  }
  return end;
}

function isMostlyLinks(blocks: readonly Block[]): boolean {
  const linked = blocks.filter((block) => linkShare(block) > 0.4).length;
  return blocks.length > 0 && linked * 10 >= blocks.length * 6;
}

/** A block that reads as prose: long enough or a full sentence, with words of its own beside its links. */
function isProse(block: Block): boolean {
  // A lede may be set as a heading.
  if (isHeading(block) && (block.text.length < 100 || !endsSentence(block.text))) return false;
  const own = block.text.length - block.linkChars;
  if (linkShare(block) > 0.5) return own >= 28 && block.tag === 'p' && endsSentence(block.text);
  if (block.tag === 'p' && /[.!?。]$/.test(block.text) && block.text.split(' ', 4).length === 4) return true;
  return block.text.length >= 80 || (block.text.length >= 25 && endsSentence(block.text));
}

function isKept(block: Block, next: Block | undefined): boolean {
  if (isHeading(block)) return next !== undefined && !isHeading(next) && linkShare(block) < 0.9;
  if (block.tag === 'li') return linkShare(block) < 0.8;
  return linkShare(block) <= 0.66 || isProse(block);
}
