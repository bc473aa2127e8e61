import type { Outlink } from '../../domain/article.ts';
import { cleanLine } from '../../text/clean-line.ts';
import { blockKey } from './block-key.ts';
import { type BodyOptions, findBody } from './body.ts';
import { bareHost, webAddress } from './canonical.ts';
import { seenBlocks } from './container.ts';
import { type PageFacts, readFacts } from './facts.ts';
import { isAscii } from './letters.ts';
import { isNotice, noticesIn } from './notices.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type Block, type PageScan, scanPage } from './scan.ts';
import { titleLetters } from './title.ts';

const MAX_OUTLINKS = 200;

/** A page read: its facts, its body in paragraphs, and what rights are judged by. */
export interface PageReading {
  readonly facts: PageFacts;
  readonly paragraphs: readonly string[];
  readonly words: number;
  /** Keys of all blocks that the body was chosen from. */
  readonly blockKeys: readonly string[];
  readonly outlinks: readonly Outlink[];
  readonly notices: ReturnType<typeof noticesIn>;
  readonly metas: PageScan['metas'];
  readonly links: PageScan['links'];
}

/** Reads a page's markup. The same markup, address and title give the same reading, to the byte. */
export function readPage(html: string, finalUrl: string, entryTitle: string, options: BodyOptions = {}): PageReading {
  const scan = scanPage(html);
  const facts = readFacts(scan, finalUrl, entryTitle);
  const body = findBody(scan, facts.title, options);
  const paragraphs = paragraphsOf(body.blocks, scan);
  return {
    facts: isSponsored(body.blocks) ? { ...facts, kindHints: [...facts.kindHints, 'rel=sponsored'] } : facts,
    paragraphs,
    words: countWords(paragraphs),
    blockKeys: body.offered.map((block) => blockKey(block.text)),
    outlinks: outlinksOf(body.blocks, webAddress(scan.base, finalUrl) ?? finalUrl),
    notices: noticesIn(
      seenBlocks(scan)
        .filter((block) => isNotice(block.text) && mayBeNotice(block, facts.title))
        .map((block) => cleanLine(block.text)),
    ),
    metas: scan.metas,
    links: scan.links,
  };
}

/** The body of a feed's HTML: every block of it, no container to choose. */
export function readFragment(html: string, base: string | null): Pick<PageReading, 'paragraphs' | 'words' | 'outlinks' | 'notices'> {
  const scan = scanPage(html);
  const blocks = seenBlocks(scan);
  const paragraphs = paragraphsOf(blocks, scan);
  return { paragraphs, words: countWords(paragraphs), outlinks: outlinksOf(blocks, base), notices: noticesIn(paragraphs) };
}

/** A note about the page stands in a paragraph of its own words: not in its title, a heading or a link to another page. */
const mayBeNotice = (block: Block, title: string): boolean =>
  !/^h[1-6]$/.test(block.tag) && block.linkChars < block.text.length / 2 && titleLetters(block.text) !== titleLetters(title);

/** A piece most of whose links are paid for; one affiliate link does not make it one. */
function isSponsored(blocks: readonly Block[]): boolean {
  const links = blocks.flatMap((block) => block.links);
  const paid = links.filter((link) => /\bsponsored\b/i.test(link.rel)).length;
  return paid >= 2 && paid * 2 >= links.length;
}

/** Where a script without spaces may be. */
const WITHOUT_SPACES = /[\u0e00-\u0e7f\u2e80-\uffff]/;

/** Words as a reader counts them: runs of letters and digits, each ideograph or kana by itself. */
export function countWords(paragraphs: readonly string[]): number {
  let words = 0;
  for (const paragraph of paragraphs) {
    words += paragraph.match(isAscii(paragraph) ? /[a-z0-9]+/gi : /[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (WITHOUT_SPACES.test(paragraph))
      words += (paragraph.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0) >> 1;
  }
  return words;
}

/** Links out of the body with their words, each address once, links inside the page left out. */
function outlinksOf(blocks: readonly Block[], base: string | null): readonly Outlink[] {
  const outlinks = new Map<string, Outlink>();
  for (const block of blocks) {
    for (const link of block.links) {
      if (link.url.startsWith('#') || outlinks.size >= MAX_OUTLINKS) continue;
      const url = webAddress(link.url, base);
      const text = cleanLine(link.text).slice(0, 300);
      if (url !== null && bareHost(url) !== '' && text !== '' && !outlinks.has(url)) outlinks.set(url, { url, text });
    }
  }
  return [...outlinks.values()];
}
