import { Parser } from 'htmlparser2';

const MAX_KNOWN = 2_000;
const known = new Map<string, string | null>();

/** The character that HTML names so (`eacute`, `hellip`), or null where it names none. The table is that of the HTML tokenizer, asked once for each name. */
export function decodeNamed(name: string): string | null {
  const met = known.get(name);
  if (met !== undefined) return met;
  let text = '';
  const parser = new Parser({
    ontext: (data) => {
      text += data;
    },
  });
  parser.end(`&${name};`);
  const value = text === `&${name};` ? null : text;
  if (known.size < MAX_KNOWN) known.set(name, value);
  return value;
}
