/** How many texts one reader keeps while a piece of work lasts. */
const MOST_TEXTS = 20_000;

let depth = 0;
const filled: Map<string, unknown>[] = [];

/**
 * Does a piece of work within which each text is read once by each reader made with `readOnce`; what was read is forgotten at its end.
 * The work is done before it returns: what it awaits is read outside.
 */
export function whileReading<T>(work: () => T): T {
  depth += 1;
  try {
    return work();
  } finally {
    depth -= 1;
    if (depth === 0) for (const known of filled.splice(0)) known.clear();
  }
}

/** The same reader of texts, which within `whileReading` answers a text that it has read before without reading it again. */
export function readOnce<T extends object | string | number | boolean | null>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (depth === 0) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = read(text);
    if (known.size >= MOST_TEXTS) known.clear();
    if (known.size === 0) filled.push(known);
    known.set(text, found);
    return found;
  };
}
