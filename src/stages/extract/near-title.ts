import { outOfQuestion } from './container.ts';
import { type CreditLine, creditLine } from './credit-line.ts';
import type { PageScan } from './scan.ts';
import { titleLetters } from './title.ts';

/** What stands visibly about the title where no markup says it. */
export interface NearTitle {
  readonly names: readonly string[];
  readonly dayAt: number | null;
  /** The block that the title stands in, or null. */
  readonly block: number | null;
}

const BELOW = 6;
const ABOVE = 3;

/** Reads the lines about the title: the rest of its own block, those below it, then those above. */
export function nearTitle(scan: PageScan, title: string, isSite: (name: string) => boolean): NearTitle {
  const at = blockOf(scan, title);
  if (at === null) return { names: [], dayAt: null, block: null };
  let out: readonly boolean[] | null = null;
  const isOut = (node: number): boolean => {
    out ??= outOfQuestion(scan);
    return out[node] === true;
  };
  const lines: (CreditLine | null)[] = [creditLine(afterTitle(scan.blocks[at]?.text ?? '', titleLetters(title).length))];
  const places = [...Array.from({ length: BELOW }, (_, i) => at + 1 + i), ...Array.from({ length: ABOVE }, (_, i) => at - 1 - i)];
  for (const place of places) {
    const block = scan.blocks[place];
    const line = block === undefined || /^h[1-2]$/.test(block.tag) ? null : creditLine(block.text);
    lines.push(line === null || block === undefined || isOut(block.node) ? null : line);
  }
  const dated = lines.findIndex((line) => line !== null && line.dayAt !== null);
  const dayAt = lines[dated]?.dayAt ?? null;
  // A name without a date beside it may be anybody's.
  const around = dated < 0 ? [] : [lines[dated], ...(dated > 1 ? [lines[dated - 1]] : []), ...(dated < BELOW ? [lines[dated + 1]] : [])];
  const names = around.map((line) => (line?.names ?? []).filter((name) => !isSite(name))).find((list) => list.length > 0);
  return { names: names ?? [], dayAt, block: at };
}

/** The block with the title: a heading that equals it, else any block that does, or that begins with it. */
function blockOf(scan: PageScan, title: string): number | null {
  const letters = titleLetters(title);
  if (letters.length < 3) return null;
  const heading = scan.headings.find((each) => titleLetters(each.text) === letters);
  if (heading !== undefined) return heading.block >= 0 ? heading.block : -1 - heading.block;
  const first = letters.slice(0, 1);
  const found = scan.blocks.slice(0, 1_500).findIndex(({ text }) => {
    if (text.length < title.length / 2 || text.length > title.length * 2 + 160) return false;
    const own = titleLetters(text);
    return own.startsWith(first) && own.startsWith(letters) && own.length <= letters.length + 120;
  });
  return found < 0 ? null : found;
}

/** What a block says after as many letters and digits as the title has. */
function afterTitle(text: string, count: number): string {
  let seen = 0;
  let end = 0;
  for (const char of text) {
    if (seen >= count) break;
    end += char.length;
    seen += titleLetters(char).length;
  }
  return text.slice(end).replace(/^[^\p{L}\p{N}]{1,10}/u, '');
}
