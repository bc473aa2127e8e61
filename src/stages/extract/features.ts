import { FURNITURE_WORDS } from '../../lexicon/furniture-words.ts';
import { isParagraph, linkShare } from './container.ts';
import { isDatedLine } from './credit-line.ts';
import { isCaptionHint, isLabel, isMoreHeading, isTail } from './furniture.ts';
import { MAYBE, NEGATIVE, POSITIVE } from './hints.ts';
import { lettersOf } from './letters.ts';
import type { Block, PageScan } from './scan.ts';
import { type SentenceShape, sentenceShape } from './sentence-shape.ts';

/** What blocks are judged in: the page, its container, which nodes the rules doubt, and its title. */
export interface FeatureContext {
  readonly scan: PageScan;
  readonly container: number;
  readonly out: readonly boolean[];
  /** The letters of the title, as `titleLetters` gives them. */
  readonly titleLetters: string;
}

/** A block with what is reckoned of it once. */
interface Seen {
  readonly block: Block;
  readonly shape: SentenceShape;
  readonly linked: number;
  readonly isProse: boolean;
  readonly isHeading: boolean;
  readonly isLabel: boolean;
  readonly isTail: boolean;
  readonly parent: number;
  readonly kind: string;
}

const log = (value: number): number => Math.log2(1 + value);
const flag = (value: boolean): number => (value ? 1 : 0);
const TAGS = ['p', 'div', 'li', 'td', 'blockquote', 'pre', 'figcaption', 'span', 'section'] as const;
const WITHIN = ['li', 'table', 'figure', 'aside', 'header', 'footer', 'blockquote', 'section'] as const;
const AROUND = [-3, -2, -1, 1, 2, 3] as const;
/** Class and id words of pictures, of lists of other pieces, and of what stands at the end of a piece. */
const PICTURED = /image|photo|picture|media|figure|thumb|gallery|slide|video|player|img/;
const LISTED = /link|related|more|list|card|item|feed|promo|recirc|also|inline|embed|widget|module/;
const TAILED = /foot|note|bio|author|about|contact|tag|disclaim|copyright|credit|source|tip|end|bottom|after/;
/** How many words of a block its words of furniture are looked for in. */
const WORDS_CHARS = 600;

const OWN = [
  ...['length', 'words', 'wordLength', 'capitalised', 'capitals', 'digits', 'commas', 'stops', 'quotes', 'marks'],
  ...[
    'endsSentence',
    'endsOpen',
    'startsSmall',
    'startsDigit',
    'isProse',
    'linked',
    'links',
    'strong',
    'slanted',
    'heading',
    'pictures',
    'picturesAfter',
  ],
  ...TAGS.map((tag) => `tag:${tag}`),
];
const RULES = ['label', 'tail', 'moreHeading', 'datedLine', 'title', 'startsWithTitle', 'echo', 'firstLinkLeads'];
const PATH = [
  ...WITHIN.map((tag) => `within:${tag}`),
  ...[
    'depth',
    'out',
    'comments',
    'suspect',
    'caption',
    'maybe',
    'positive',
    'negative',
    'isContainer',
    'sibling',
    'pictured',
    'linked',
    'tailed',
  ],
];
const PLACE = [
  ...['index', 'fromEnd', 'count', 'before', 'after', 'proseBefore', 'proseAfter', 'proseIndex', 'proseShare'],
  ...['sameParent', 'sameKind', 'sameKindProse', 'afterTitle', 'gapBefore', 'gapAfter'],
];
const BESIDE = ['length', 'linked', 'ends', 'heading', 'prose', 'rule', 'sameParent', 'sameKind', 'there'];

/** The names of the features, in the order of a row: structure, shape and lists of our own, no word of any page. */
export const FEATURES: readonly string[] = [
  ...OWN,
  ...FURNITURE_WORDS.map(([group]) => `words:${group}`),
  ...RULES,
  ...PATH,
  ...PLACE,
  ...AROUND.flatMap((step) => BESIDE.map((name) => `${step > 0 ? '+' : ''}${step}:${name}`)),
];

/** The features of each candidate, in page order, a row each. */
export function featuresOf(blocks: readonly Block[], context: FeatureContext): readonly (readonly number[])[] {
  const seen = blocks.map((block) => lookAt(block, context.scan));
  const places = placesOf(seen, context);
  const echoes = echoesAmong(blocks);
  const hints = new Map<string, HintWords>();
  return seen.map((each, i) => [
    ...own(each, seen[i + 1]),
    ...furnitureWords(each.block.text.slice(0, WORDS_CHARS)),
    ...rules(each, context, echoes[i] === true),
    ...path(each.block, context, hints),
    ...(places[i] ?? []),
    ...AROUND.flatMap((step) => beside(each, seen[i + step])),
  ]);
}

function lookAt(block: Block, scan: PageScan): Seen {
  const node = scan.nodes[block.node];
  return {
    block,
    shape: sentenceShape(block.text),
    linked: linkShare(block),
    isProse: isParagraph(block),
    isHeading: /^h[1-6]$/.test(block.tag),
    isLabel: isLabel(block),
    isTail: isTail(block),
    parent: node?.parent ?? -1,
    kind: `${block.tag} ${node?.hint ?? ''}`,
  };
}

function own({ block, shape, linked, isProse, isHeading }: Seen, next: Seen | undefined): readonly number[] {
  const { length } = block.text;
  return [
    ...[log(length), log(shape.words), length / Math.max(1, shape.words), shape.capitalised, shape.capitals, shape.digits, shape.commas],
    ...[shape.stops, shape.quotes, shape.marks, flag(shape.endsSentence), flag(shape.endsOpen)],
    ...[flag(shape.startsSmall), flag(shape.startsDigit), flag(isProse), linked, block.links.length],
    ...[Math.min(1, block.strongChars / Math.max(1, length)), Math.min(1, block.slantedChars / Math.max(1, length)), flag(isHeading)],
    ...[Math.min(3, block.pictures), Math.min(3, next?.block.pictures ?? 0)],
    ...TAGS.map((tag) => flag(block.tag === tag)),
  ];
}

const furnitureWords = (text: string): readonly number[] => FURNITURE_WORDS.map(([, shape]) => flag(shape.test(text)));

function rules({ block, isLabel, isTail }: Seen, { titleLetters }: FeatureContext, isEcho: boolean): readonly number[] {
  const mayBeTitle = titleLetters !== '' && block.text.length <= titleLetters.length * 2 + 200;
  const letters = mayBeTitle ? lettersOf(block.text) : '';
  const first = block.links[0]?.text ?? '';
  return [
    flag(isLabel),
    flag(isTail),
    flag(isMoreHeading(block)),
    flag(isDatedLine(block.text)),
    flag(mayBeTitle && letters === titleLetters),
    flag(mayBeTitle && titleLetters.length >= 15 && letters.startsWith(titleLetters)),
    flag(isEcho),
    flag(first.length >= 20 && block.text.startsWith(first.slice(0, 20))),
  ];
}

/** Whether another block of the page has the same letters. */
function echoesAmong(blocks: readonly Block[]): readonly boolean[] {
  const counts = new Map<string, number>();
  for (const { text } of blocks) counts.set(text, (counts.get(text) ?? 0) + 1);
  return blocks.map(({ text }) => (counts.get(text) ?? 0) > 1);
}

/** What the class and id words of one element say. */
type HintWords = Readonly<Record<'caption' | 'maybe' | 'positive' | 'negative' | 'pictured' | 'linked' | 'tailed', boolean>>;

const hintWords = (hint: string): HintWords => ({
  caption: isCaptionHint(hint),
  maybe: MAYBE.test(hint),
  positive: POSITIVE.test(hint),
  negative: NEGATIVE.test(hint),
  pictured: PICTURED.test(hint),
  linked: LISTED.test(hint),
  tailed: TAILED.test(hint),
});

/** What the elements between a block and the container say; class words are read once for each spelling. */
function path(block: Block, { scan, container, out }: FeatureContext, hints: Map<string, HintWords>): readonly number[] {
  const within = new Set<string>();
  let [depth, comments, suspect, caption, maybe, positive] = [0, false, false, false, false, false];
  let [negative, pictured, linked, tailed, isInside] = [false, false, false, false, false];
  for (let node = scan.nodes[block.node]; node !== undefined; node = scan.nodes[node.parent]) {
    if (node.index === container) {
      isInside = true;
      break;
    }
    if (node.index < container) break;
    within.add(node.tag);
    depth++;
    comments ||= node.comments;
    suspect ||= node.suspect;
    if (node.hint.length <= 2) continue;
    let words = hints.get(node.hint);
    if (words === undefined) {
      words = hintWords(node.hint);
      hints.set(node.hint, words);
    }
    caption ||= depth <= 4 && words.caption;
    maybe ||= words.maybe;
    positive ||= words.positive;
    negative ||= words.negative;
    pictured ||= depth <= 4 && words.pictured;
    linked ||= words.linked;
    tailed ||= words.tailed;
  }
  return [
    ...WITHIN.map((tag) => flag(within.has(tag) || (tag === 'li' && (within.has('ul') || within.has('ol'))))),
    ...[depth, flag(out[block.node] === true), flag(comments), flag(suspect), flag(caption), flag(maybe)],
    ...[flag(positive), flag(negative), flag(block.node === container), flag(!isInside)],
    ...[flag(pictured), flag(linked), flag(tailed)],
  ];
}

function placesOf(seen: readonly Seen[], { scan, titleLetters }: FeatureContext): readonly (readonly number[])[] {
  const parents = new Map<number, number>();
  const kinds = new Map<string, number>();
  const proseKinds = new Map<string, number>();
  let all = 0;
  let prose = 0;
  for (const { block, isProse, parent, kind } of seen) {
    const { length } = block.text;
    all += length;
    add(parents, parent, length);
    add(kinds, kind, length);
    if (isProse) {
      prose += length;
      add(proseKinds, kind, length);
    }
  }
  const total = Math.max(1, all);
  const proseTotal = Math.max(1, prose);
  const titleAt = titleLetters === '' ? undefined : scan.headings.find((each) => lettersOf(each.text) === titleLetters)?.block;
  const titleBlock = titleAt === undefined ? null : (scan.blocks[titleAt >= 0 ? titleAt : -1 - titleAt] ?? null);
  const titleNode = titleBlock?.node ?? -1;
  const gaps = gapsOf(seen);
  let before = 0;
  let proseBefore = 0;
  return seen.map(({ block, isProse, parent, kind }, i) => {
    const row = [
      ...[Math.min(i, 20), Math.min(seen.length - 1 - i, 20), log(seen.length), before / total, (all - before - block.text.length) / total],
      ...[log(proseBefore), log(prose - proseBefore - (isProse ? block.text.length : 0)), proseBefore / proseTotal, prose / total],
      ...[(parents.get(parent) ?? 0) / total, (kinds.get(kind) ?? 0) / total, (proseKinds.get(kind) ?? 0) / proseTotal],
      ...[titleNode < 0 ? 0 : block.node > titleNode ? 1 : -1, gaps.before[i] ?? 0, gaps.after[i] ?? 0],
    ];
    before += block.text.length;
    if (isProse) proseBefore += block.text.length;
    return row;
  });
}

/** How many blocks lie since the last prose, and until the next. */
function gapsOf(seen: readonly Seen[]): { readonly before: readonly number[]; readonly after: readonly number[] } {
  const most = 12;
  const before: number[] = [];
  const after: number[] = new Array(seen.length).fill(most);
  let gap = most;
  for (const { isProse } of seen) {
    before.push(gap);
    gap = isProse ? 0 : Math.min(most, gap + 1);
  }
  gap = most;
  for (let i = seen.length - 1; i >= 0; i--) {
    after[i] = gap;
    gap = seen[i]?.isProse === true ? 0 : Math.min(most, gap + 1);
  }
  return { before, after };
}

function add<Key>(counts: Map<Key, number>, key: Key, value: number): void {
  counts.set(key, (counts.get(key) ?? 0) + value);
}

function beside(here: Seen, there: Seen | undefined): readonly number[] {
  if (there === undefined) return [0, 0, 0, 0, 0, 0, 0, 0, 0];
  return [
    ...[log(there.block.text.length), there.linked, flag(there.shape.endsSentence), flag(there.isHeading), flag(there.isProse)],
    ...[flag(there.isLabel || there.isTail), flag(there.parent === here.parent), flag(there.kind === here.kind), 1],
  ];
}

const at = (name: string): number => FEATURES.indexOf(name);
const VETOES = ['label', 'caption', 'title', 'startsWithTitle', 'moreHeading', 'comments', 'out'].map(at);
const [TAIL, PROSE_BEFORE, LINKED, ENDS_SENTENCE] = ['tail', 'proseIndex', 'linked', 'endsSentence'].map(at);
/** Past this share of the prose a line about the writer or the paper is the end of a piece. */
const LATE = 0.6;

/** A block with more of it in links is a link, unless it is a sentence. */
const MOSTLY = 0.8;

/** What rules keep out of a body whatever the filter thinks: labels, captions, the title again, headings of lists, comments, closing lines, bare links. */
export function vetoes(row: readonly number[]): boolean {
  const value = (feature: number | undefined): number => row[feature ?? -1] ?? 0;
  if (VETOES.some((feature) => row[feature] === 1)) return true;
  if (value(LINKED) > MOSTLY && value(ENDS_SENTENCE) === 0) return true;
  return value(TAIL) === 1 && value(PROSE_BEFORE) > LATE;
}
