import type { Author } from '../../domain/entry.ts';
import { foldSpaces, plainText } from './plain.ts';

const MAX_CHARS = 400;
const MAX_AUTHORS = 30;
const MAIL = /[^\s<>()[\]"',;:]{1,64}@[^\s<>()[\]"',;:]{1,200}/;

/** One person or body as a feed writes it: "Jane Doe", "jane@x.example (Jane Doe)", "Jane Doe <jane@x.example>"; null where nothing is stated. */
export function authorFrom(
  written: string | null,
  given: { readonly email?: string | null; readonly url?: string | null } = {},
): Author | null {
  const text = plainWords(written ?? '');
  const found = text.includes('@') ? (MAIL.exec(text)?.[0] ?? null) : null;
  const name = nameIn(found === null ? text : text.replace(found, ' '));
  const email = given.email ?? found?.replace(/^mailto:/i, '') ?? null;
  const url = given.url ?? null;
  return name === '' && email === null && url === null ? null : { name, email, url };
}

function plainWords(written: string): string {
  const capped = written.length > MAX_CHARS ? written.slice(0, MAX_CHARS) : written;
  if (!capped.includes('@')) return foldSpaces(plainText(capped));
  // An address in angle brackets is no tag.
  return MAIL.test(capped) && !capped.includes('</') ? foldSpaces(capped) : foldSpaces(plainText(capped));
}

/** The name that is left when the address is gone, without the brackets that held either. */
function nameIn(rest: string): string {
  if (isBare(rest)) return rest;
  const inBrackets = /\(([^()]{1,200})\)/.exec(rest)?.[1];
  const before = foldSpaces(rest.replace(/\([^()]{0,200}\)/g, ' ').replace(/[<>]|mailto:|\[ ?\]|\( ?\)/gi, ' '));
  const name = before.replace(/^[\s,;:"'-]+|[\s,;:"'-]+$/g, '');
  if (name !== '') return inBrackets === undefined || inBrackets.trim() === '' ? name : foldSpaces(rest.replace(/[<>]/g, ' '));
  return foldSpaces(inBrackets ?? '');
}

/** Whether a name is letters and single spaces alone, so that nothing is to be taken away. */
const isBare = (name: string): boolean => /^[\p{L}.]+(?: [\p{L}.]+){0,5}$/u.test(name);

/** Authors in order, each name or address once. */
export function distinctAuthors(authors: readonly (Author | null)[]): readonly Author[] {
  const kept: Author[] = [];
  for (const author of authors) {
    if (author === null || kept.length >= MAX_AUTHORS) continue;
    const same = kept.some((each) => (author.name === '' ? each.email === author.email : each.name === author.name));
    if (!same) kept.push(author);
  }
  return kept;
}
