/** Number of a feed element's name; 0 stands for every name that nobody asks for. */
export type Code = number;

const NAMES: string[] = [''];
const CODES = new Map<string, Code>([['', 0]]);

/** The number of a name that some reader asks for: lower case, with its customary prefix (`dc:creator`). Called while modules load, so that the table is whole before any text is read. */
export function codeOf(name: string): Code {
  const known = CODES.get(name);
  if (known !== undefined) return known;
  NAMES.push(name);
  CODES.set(name, NAMES.length - 1);
  return NAMES.length - 1;
}

/** The numbers of several names, in their order. */
export const codesOf = (...names: readonly string[]): readonly Code[] => names.map(codeOf);

/** The number of a name as met in a text; 0 where no reader asks for it. */
export const knownCode = (name: string): Code => CODES.get(name) ?? 0;

/** How many numbers may be given out at most: the length of tables by number. */
export const MAX_CODES = 512;

/** A table by number that says whether a name is in a set. */
export function flagsOf(names: Iterable<string>): Uint8Array {
  const flags = new Uint8Array(MAX_CODES);
  for (const name of names) flags[codeOf(name)] = 1;
  return flags;
}
