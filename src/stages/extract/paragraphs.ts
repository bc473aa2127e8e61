import { cleanLine } from '../../text/clean-line.ts';
import type { Block, PageScan } from './scan.ts';
import { findCell, MAX_CELL_CHARS } from './tables.ts';

const MAX_BODY_CHARS = 200_000;

/**
 * Blocks as clean lines, the structure that a reader needs kept by them: an item of a list, a quoted passage and a line of code
 * are lines of their own, the cells of a table's row one line with ` | ` between. Ends before the limit, on a whole line.
 */
export function paragraphsOf(blocks: readonly Block[], scan: PageScan): readonly string[] {
  const paragraphs: string[] = [];
  let chars = 0;
  for (const line of linesOf(blocks, scan)) {
    chars += line.length + 1;
    if (chars > MAX_BODY_CHARS) return paragraphs;
    paragraphs.push(line);
  }
  return paragraphs;
}

function linesOf(blocks: readonly Block[], scan: PageScan): readonly string[] {
  const lines: string[] = [];
  for (let i = 0; i < blocks.length; ) {
    const cells = cellsOf(blocks, i, scan);
    if (cells > 1) lines.push(joined(blocks.slice(i, i + cells)));
    else lines.push(...linesIn(blocks[i]));
    i += cells;
  }
  return lines.filter((line) => line !== '');
}

/** A block of code keeps its lines. */
function linesIn(block: Block | undefined): readonly string[] {
  if (block === undefined) return [];
  return block.text.includes('\n') ? block.text.split('\n').map(cleanLine) : [withoutStars(cleanLine(block.text))];
}

const joined = (cells: readonly Block[]): string => cells.map((each) => cleanLine(each.text)).join(' | ');

/** How many blocks from `from` on are the cells of one row, a block each; 1 where it is no such row: columns of a layout hold more. */
function cellsOf(blocks: readonly Block[], from: number, scan: PageScan): number {
  const first = findCell(blocks[from], scan);
  if (first === null) return 1;
  const cells = new Set<number>();
  let end = from;
  for (; end < blocks.length; end++) {
    const cell = findCell(blocks[end], scan);
    if (cell === null || cell.row !== first.row) break;
    if (cells.has(cell.index) || (blocks[end]?.text.length ?? 0) > MAX_CELL_CHARS) return 1;
    cells.add(cell.index);
  }
  return end - from;
}

/** A text without the stars of Markdown that a template failed to render: pairs around words, and a lone pair at either end. */
function withoutStars(text: string): string {
  if (!text.includes('**')) return text;
  return text
    .replace(/(^|[\s("“])\*\*([^\s*](?:[^*]{0,300}[^\s*])?)\*\*(?![\p{L}\p{N}*])/gu, '$1$2')
    .replace(/^\*\*(?=[\p{L}\p{N}"“])/u, '')
    .replace(/([.!?…”"])\*\*$/u, '$1');
}
