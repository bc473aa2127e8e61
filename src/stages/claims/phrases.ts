import type { Token } from '../../text/tokens.ts';

/** Tokens as one line of lower-case words with single spaces and a space at both ends, so that a phrase is found by `includes`. */
export function spaced(list: readonly Token[]): string {
  let line = ' ';
  for (const token of list) line += `${token.lower.includes('’') ? token.lower.replaceAll('’', "'") : token.lower} `;
  return line;
}

/** Whether one of the phrases stands in the line, at word boundaries. */
export const hasPhrase = (line: string, phrases: readonly string[]): boolean => findPhrase(line, phrases) !== null;

/** The first of the phrases (in the list's order) that stands in the line, or null. */
export function findPhrase(line: string, phrases: readonly string[]): string | null {
  return phrases.find((phrase) => line.includes(` ${phrase} `)) ?? null;
}

/** Where a phrase stands in the tokens, as `[first, last]`, or null. */
export function phraseAt(list: readonly Token[], phrase: string): { readonly first: number; readonly last: number } | null {
  const parts = phrase.split(' ');
  for (let at = 0; at + parts.length <= list.length; at += 1) {
    if (parts.every((part, step) => (list[at + step]?.lower ?? '').replaceAll('’', "'") === part))
      return { first: at, last: at + parts.length - 1 };
  }
  return null;
}
