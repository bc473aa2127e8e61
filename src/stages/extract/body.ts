import { chooseContainer, isWithin, linkShare, outOfQuestion } from './container.ts';
import type { Block, PageScan } from './scan.ts';

/** The blocks of the article's body in order, and the container they come from. */
export interface Body {
  readonly container: number;
  readonly blocks: readonly Block[];
}

/** Finds the body: the container, what of its neighbours belongs to it, and which blocks in it are the article. */
export function findBody(scan: PageScan, title: string): Body {
  const out = outOfQuestion(scan);
  const container = chooseContainer(scan, out);
  const joined = joinedSiblings(scan, out, container);
  const inside = scan.blocks.filter((block) => out[block.node] !== true && joined.some((node) => isWithin(scan, block.node, node)));
  return { container, blocks: keepBlocks(inside, title) };
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
    return node.tag === 'p' && sum.longest >= 80;
  });
  return [container, ...kept.map(([index]) => index)];
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

function keepBlocks(blocks: readonly Block[], title: string): readonly Block[] {
  const titleLetters = letters(title);
  const rough = blocks.filter((block) => !isLabel(block) && (titleLetters === '' || letters(block.text) !== titleLetters));
  const first = rough.findIndex(isProse);
  const last = rough.findLastIndex(isProse);
  if (first < 0) return rough.filter((block) => linkShare(block) < 0.5);
  return rough.slice(first, last + 1).filter((block, i, all) => isKept(block, all[i + 1]));
}

/** A block that reads as prose: long enough, few links, or a full sentence. */
function isProse(block: Block): boolean {
  if (isHeading(block) || linkShare(block) > 0.5) return false;
  return block.text.length >= 80 || (block.text.length >= 25 && endsSentence(block.text));
}

function isKept(block: Block, next: Block | undefined): boolean {
  if (isHeading(block)) return next !== undefined && !isHeading(next) && linkShare(block) < 0.9;
  if (block.tag === 'li') return linkShare(block) < 0.8;
  if (linkShare(block) > 0.66) return false;
  return true;
}

/** Short furniture inside bodies: calls to share, to subscribe, to read on, credits of pictures. */
function isLabel(block: Block): boolean {
  const { text } = block;
  if (text.length > 160) return false;
  if (block.tag === 'figcaption' || block.tag === 'figure') return true;
  return LABEL.test(text);
}

const LABEL =
  /^(advertisement|ad|sponsored|share( this.{0,40})?|tweet|print|email|e-mail|comments?|read (more|next|also|on)\b.{0,120}|related( (articles?|stories|topics|content|links))?:?.{0,100}|see also\b.{0,100}|more (on|from|about)\b.{0,80}|(photo|image|picture|video|source|credit)s?( credit)?( by)?\s?:.{0,120}|sign up\b.{0,120}|subscribe\b.{0,100}|follow (us|me|him|her)\b.{0,80}|click here\b.{0,80}|loading\b.{0,20}|continue reading\b.{0,60}|story continues below.{0,40}|article continues below.{0,40}|watch( now)?:.{0,120}|getty images|reuters|afp|\d+ (comments?|shares?|min(ute)? read)|updated?:? .{0,60}\d{4}.{0,30}|published:? .{0,60}\d{4}.{0,30}|posted:? .{0,60}\d{4}.{0,30})$/i;
