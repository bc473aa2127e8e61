import { MAYBE, NEGATIVE, POSITIVE } from './hints.ts';
import type { Block, PageNode, PageScan } from './scan.ts';

const MIN_CHARS = 25;
const LEVELS = 6;
/** A box about a form has no more letters. */
const BOX_CHARS = 400;

/** Points a node starts with by its element, as in Readability (Arc90, Mozilla). */
const TAG_POINTS: Readonly<Record<string, number>> = {
  ...{ div: 5, article: 10, main: 5, section: 3, pre: 3, td: 3, blockquote: 3 },
  ...{ address: -3, ol: -3, ul: -3, dl: -3, dd: -3, dt: -3, li: -3, form: -3, th: -5, header: -5, footer: -25, aside: -25, figure: -5 },
};

/** Elements whose text is a paragraph of the body rather than a label. */
const PARAGRAPH_TAGS: ReadonlySet<string> = new Set([
  'p',
  'td',
  'pre',
  'div',
  'section',
  'article',
  'blockquote',
  'li',
  'main',
  'dd',
  'center',
  'root',
  'body',
]);

/** A candidate for the container of the body, with its points after link density. */
export interface Candidate {
  readonly node: number;
  readonly points: number;
}

/** Share of a block's letters that stand in links. */
export const linkShare = (block: Block): number => Math.min(1, block.linkChars / Math.max(1, block.text.length));

/** A block long enough, and free enough of links, to be a paragraph of somebody's text. */
export const isParagraph = (block: Block): boolean => block.text.length >= 80 && linkShare(block) < 0.4 && PARAGRAPH_TAGS.has(block.tag);

/**
 * For each node whether it is out of question: hidden or suspect, or inside such a node. One that holds a large part of the page's
 * paragraphs is taken back, because class names lie ("sidebar-layout").
 */
export function outOfQuestion(scan: PageScan, trustHints = true): readonly boolean[] {
  const shares = proseShares(scan);
  const unseen = outOfSight(scan, shares);
  const forms = formBoxes(scan, shares);
  const out: boolean[] = [];
  for (const node of scan.nodes) {
    const share = shares[node.index] ?? 0;
    const isSuspect = node.suspect && (trustHints || node.comments) && share < (node.comments ? 0.95 : 0.4);
    out.push(out[node.parent] === true || unseen[node.index] === true || forms.has(node.index) || isSuspect);
  }
  return out;
}

/** For each node whether a reader does not see it. One with most of the page's paragraphs is taken to be hidden only until a script runs. */
export function outOfSight(scan: PageScan, shares = proseShares(scan)): readonly boolean[] {
  const known = unseenIn.get(scan);
  if (known !== undefined) return known;
  const out: boolean[] = [];
  unseenIn.set(scan, out);
  for (const node of scan.nodes) out.push(out[node.parent] === true || (node.hidden && (shares[node.index] ?? 0) < 0.8));
  return out;
}

/** The blocks that a reader sees. */
export function seenBlocks(scan: PageScan): readonly Block[] {
  if (!scan.nodes.some((node) => node.hidden)) return scan.blocks;
  const unseen = outOfSight(scan);
  return scan.blocks.filter((block) => unseen[block.node] !== true);
}

/** Boxes about a field to write into (a letter to sign up for, a search): all that is around it as long as it is little. */
function formBoxes(scan: PageScan, shares: Float64Array): ReadonlySet<number> {
  const boxes = new Set<number>();
  if (scan.fields.size === 0) return boxes;
  const letters = new Float64Array(scan.nodes.length);
  for (const block of scan.blocks)
    for (let node = scan.nodes[block.node]; node !== undefined; node = scan.nodes[node.parent])
      letters[node.index] = (letters[node.index] ?? 0) + block.text.length;
  const isBox = (node: PageNode): boolean =>
    node.parent >= 0 &&
    !/^(body|html|article|main)$/.test(node.tag) &&
    (letters[node.index] ?? 0) <= BOX_CHARS &&
    (shares[node.index] ?? 0) < 0.2;
  for (const field of scan.fields) {
    let box: number | null = null;
    for (let node = scan.nodes[field]; node !== undefined && isBox(node); node = scan.nodes[node.parent]) box = node.index;
    if (box !== null) boxes.add(box);
  }
  return boxes;
}

const unseenIn = new WeakMap<PageScan, readonly boolean[]>();
const sharesOf = new WeakMap<PageScan, Float64Array>();

/** The share of the page's paragraphs that each node holds, by letters; reckoned once a page. */
function proseShares(scan: PageScan): Float64Array {
  const known = sharesOf.get(scan);
  if (known !== undefined) return known;
  const shares = new Float64Array(scan.nodes.length);
  let all = 0;
  for (const block of scan.blocks) {
    if (!isParagraph(block)) continue;
    all += block.text.length;
    for (let node = scan.nodes[block.node]; node !== undefined; node = scan.nodes[node.parent])
      shares[node.index] = (shares[node.index] ?? 0) + block.text.length;
  }
  for (let i = 0; i < shares.length; i++) shares[i] = (shares[i] ?? 0) / Math.max(1, all);
  sharesOf.set(scan, shares);
  return shares;
}

/**
 * The container of the article: each paragraph gives points for its length and commas to its ancestors, less the farther they are
 * (Readability's idea), and a node's points are lowered by the share of its text that is links.
 */
export function chooseContainer(scan: PageScan, out: readonly boolean[]): number {
  const points = new Map<number, number>();
  const letters = new Float64Array(scan.nodes.length);
  const linked = new Float64Array(scan.nodes.length);
  for (const block of scan.blocks) {
    if (out[block.node] === true) continue;
    addLetters(scan, block, letters, linked);
    if (block.text.length < MIN_CHARS || !PARAGRAPH_TAGS.has(block.tag) || linkShare(block) > 0.6) continue;
    give(scan, block, points);
  }
  const candidates = [...points].map(([node, given]) => ({
    node,
    points: given * (1 - (linked[node] ?? 0) / Math.max(1, letters[node] ?? 0)),
  }));
  candidates.sort((a, b) => b.points - a.points || a.node - b.node);
  return spread(scan, out, widened(scan, candidates));
}

function addLetters(scan: PageScan, block: Block, letters: Float64Array, linked: Float64Array): void {
  for (let node = scan.nodes[block.node]; node !== undefined; node = scan.nodes[node.parent]) {
    letters[node.index] = (letters[node.index] ?? 0) + block.text.length;
    linked[node.index] = (linked[node.index] ?? 0) + Math.min(block.linkChars, block.text.length);
  }
}

function give(scan: PageScan, block: Block, points: Map<number, number>): void {
  const worth = 1 + countCommas(block.text) + Math.min(3, Math.floor(block.text.length / 100));
  const own = scan.nodes[block.node];
  // A block that lies in a container directly counts for it as a child would.
  const isLeaf =
    own !== undefined && (own.tag === 'p' || own.tag === 'pre' || own.tag === 'li' || own.tag === 'td' || own.tag === 'blockquote');
  let node = isLeaf ? scan.nodes[own.parent] : own;
  for (let level = 0; node !== undefined && level < LEVELS; level++) {
    const share = level === 0 ? 1 : level === 1 ? 0.5 : 1 / (level * 3);
    points.set(node.index, (points.get(node.index) ?? firstPoints(node)) + worth * share);
    node = scan.nodes[node.parent];
  }
}

function firstPoints(node: PageNode): number {
  let points = TAG_POINTS[node.tag] ?? 0;
  if (POSITIVE.test(node.hint)) points += 25;
  if (NEGATIVE.test(node.hint)) points -= 25;
  if (node.body) points += 50;
  return points;
}

function countCommas(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 44 || code === 0x3001 || code === 0xff0c || code === 0x060c) count++;
  }
  return count;
}

/** The best candidate, or an ancestor that several good candidates share, or one that scores better still. */
function widened(scan: PageScan, candidates: readonly Candidate[]): number {
  const best = candidates[0];
  if (best === undefined) return 0;
  const good = candidates.slice(1, 6).filter((each) => each.points / best.points >= 0.75);
  let top = best.node;
  if (good.length >= 3) {
    for (
      let node = scan.nodes[scan.nodes[best.node]?.parent ?? -1];
      node !== undefined && node.tag !== 'body';
      node = scan.nodes[node.parent]
    ) {
      const held = good.filter((each) => isWithin(scan, each.node, node.index)).length;
      if (held >= 3) {
        top = node.index;
        break;
      }
    }
  }
  return climbed(scan, top, new Map(candidates.map((each) => [each.node, each.points])));
}

function climbed(scan: PageScan, start: number, points: ReadonlyMap<number, number>): number {
  let top = start;
  let last = points.get(top) ?? 0;
  const least = last / 3;
  for (let node = scan.nodes[scan.nodes[top]?.parent ?? -1]; node !== undefined && node.tag !== 'body'; node = scan.nodes[node.parent]) {
    const own = points.get(node.index);
    if (own === undefined) continue;
    if (own < least) break;
    if (own > last) {
      top = node.index;
      break;
    }
    last = own;
  }
  return top;
}

/** An ancestor that says it is the article and holds clearly more prose with few links: bodies come in sections, with pictures between. */
function spread(scan: PageScan, out: readonly boolean[], start: number): number {
  const prose = new Float64Array(scan.nodes.length);
  const all = new Float64Array(scan.nodes.length);
  const linked = new Float64Array(scan.nodes.length);
  const teasers = new Uint32Array(scan.nodes.length);
  for (const block of scan.blocks) {
    if (out[block.node] === true) continue;
    const isProse = isParagraph(block);
    const teaser = isTeaser(block) ? 1 : 0;
    for (let node = scan.nodes[block.node]; node !== undefined; node = scan.nodes[node.parent]) {
      if (isProse) prose[node.index] = (prose[node.index] ?? 0) + block.text.length;
      teasers[node.index] = (teasers[node.index] ?? 0) + teaser;
      all[node.index] = (all[node.index] ?? 0) + block.text.length;
      linked[node.index] = (linked[node.index] ?? 0) + Math.min(block.text.length, block.linkChars);
    }
  }
  let top = start;
  let node = scan.nodes[scan.nodes[start]?.parent ?? -1];
  for (let level = 0; level < LEVELS && node !== undefined && node.tag !== 'body' && node.tag !== 'html'; level++) {
    const isMore = (prose[node.index] ?? 0) > 1.15 * (prose[top] ?? 0);
    if ((teasers[node.index] ?? 0) - (teasers[top] ?? 0) >= 2) break;
    const isClean = (linked[node.index] ?? 0) < 0.25 * (all[node.index] ?? 0) && (prose[node.index] ?? 0) > 0.6 * (all[node.index] ?? 0);
    if (
      isMore &&
      isClean &&
      (node.tag === 'article' || node.tag === 'main' || node.body || MAYBE.test(node.hint) || hasTwin(scan, node.index, top))
    )
      top = node.index;
    node = scan.nodes[node.parent];
  }
  return top;
}

/** A block that begins with a headline that is a link: an announcement of another piece. */
function isTeaser(block: Block): boolean {
  const first = block.links[0]?.text ?? '';
  return (
    first.length >= 20 &&
    block.text.startsWith(first.slice(0, 20)) &&
    (/^h[1-6]$/.test(block.tag) || block.linkChars < block.text.length / 2 || first.length >= 30)
  );
}

/** Whether below an ancestor there is another node of the same element, classes and depth as one that leads to `index`. */
function hasTwin(scan: PageScan, ancestor: number, index: number): boolean {
  let child = scan.nodes[index];
  while (child !== undefined && child.parent !== ancestor) child = scan.nodes[child.parent];
  if (child === undefined) return false;
  const { tag, index: own } = child;
  return scan.nodes.some((node) => node.parent === ancestor && node.index !== own && node.tag === tag && tag === 'section');
}

/** Whether a node lies in another, or is it. */
function isWithin(scan: PageScan, node: number, container: number): boolean {
  for (let each = scan.nodes[node]; each !== undefined; each = scan.nodes[each.parent]) {
    if (each.index === container) return true;
    if (each.index < container) return false;
  }
  return false;
}

/** Whether a node lies in one of several, or is one. */
export function isWithinAny(scan: PageScan, node: number, containers: ReadonlySet<number>): boolean {
  for (let each = scan.nodes[node]; each !== undefined; each = scan.nodes[each.parent]) if (containers.has(each.index)) return true;
  return false;
}
