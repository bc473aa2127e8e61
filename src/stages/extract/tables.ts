import { linkShare } from './container.ts';
import type { Block, PageScan } from './scan.ts';

/** A cell with more is no cell of figures but a column of the page's layout. */
export const MAX_CELL_CHARS = 160;
/** A cell lies so many elements above a block at most. */
const CELL_DEPTH = 5;
/** From its row to its table. */
const TABLE_DEPTH = 3;
const MAX_LINK_SHARE = 0.3;

/** The cell of a table in which a block lies, and its row, by their nodes. */
export interface Cell {
  readonly index: number;
  readonly row: number;
}

/** Finds the cell in which a block lies; null where there is none. */
export function findCell(block: Block | undefined, scan: PageScan): Cell | null {
  let node = scan.nodes[block?.node ?? -1];
  for (let depth = 0; node !== undefined && depth < CELL_DEPTH; depth++) {
    if (node.tag === 'td' || node.tag === 'th')
      return scan.nodes[node.parent]?.tag === 'tr' ? { index: node.index, row: node.parent } : null;
    node = scan.nodes[node.parent];
  }
  return null;
}

/**
 * The tables of figures among blocks, each as the places of its blocks: two rows or more of two cells or more, short ones of one
 * block, few of them links. They stay or go as a whole, for half a table says something else.
 */
export function tablesAmong(blocks: readonly Block[], scan: PageScan): readonly (readonly number[])[] {
  const tables = new Map<number, { readonly places: number[]; readonly rows: Map<number, Set<number>>; isData: boolean }>();
  for (const [i, block] of blocks.entries()) {
    const cell = findCell(block, scan);
    const table = cell === null ? null : tableOf(cell, scan);
    if (cell === null || table === null) continue;
    const known = tables.get(table) ?? { places: [], rows: new Map<number, Set<number>>(), isData: true };
    tables.set(table, known);
    const cells = known.rows.get(cell.row) ?? new Set();
    if (cells.has(cell.index) || block.text.length > MAX_CELL_CHARS) known.isData = false;
    known.rows.set(cell.row, cells.add(cell.index));
    known.places.push(i);
  }
  return [...tables.values()]
    .filter(
      ({ isData, rows, places }) => isData && [...rows.values()].filter((cells) => cells.size >= 2).length >= 2 && isOwn(blocks, places),
    )
    .map(({ places }) => places);
}

function tableOf({ row }: Cell, scan: PageScan): number | null {
  let node = scan.nodes[row];
  for (let depth = 0; node !== undefined && depth <= TABLE_DEPTH; depth++) {
    if (node.tag === 'table') return node.index;
    node = scan.nodes[node.parent];
  }
  return null;
}

const isOwn = (blocks: readonly Block[], places: readonly number[]): boolean =>
  places.filter((i) => linkShare(blocks[i] ?? NO_BLOCK) > 0.5).length < places.length * MAX_LINK_SHARE;

const NO_BLOCK: Block = { text: '', node: 0, tag: 'root', linkChars: 0, strongChars: 0, slantedChars: 0, pictures: 0, links: [] };
