import { GLOSSARY, type GlossaryEntry } from '../../lexicon/glossary.ts';
import { isUpper } from '../../text/characters.ts';
import { type Token, tokens } from '../../text/tokens.ts';

/** A term found in a text, with where it stands. */
export interface SpottedTerm {
  readonly entry: GlossaryEntry;
  readonly start: number;
  readonly end: number;
  /** Words of the form found; longer forms say more. */
  readonly words: number;
}

interface Form {
  readonly words: readonly string[];
  readonly cased: boolean;
  readonly entry: GlossaryEntry;
}

const NEED_REACH = 40;
const FORMS: ReadonlyMap<string, readonly Form[]> = formsByFirst();

function formsByFirst(): ReadonlyMap<string, readonly Form[]> {
  const forms = GLOSSARY.flatMap((entry) =>
    [entry.term, ...entry.aliases].map((form): Form => {
      const words = tokens(form).map((token) => token.text);
      return { words, cased: [...form].some((char) => isUpper(char.charCodeAt(0))), entry };
    }),
  );
  const map = Map.groupBy(forms, (form) => (form.words[0] ?? '').toLowerCase());
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return map;
}

function sameWord(token: Token | undefined, word: string, cased: boolean, last: boolean): boolean {
  if (token === undefined) return false;
  if (cased) return token.text === word || (last && token.text === `${word}s`);
  return token.lower === word || (last && token.lower === `${word}s`);
}

function fits(form: Form, list: readonly Token[], at: number): boolean {
  if (!form.words.every((word, offset) => sameWord(list[at + offset], word, form.cased, offset === form.words.length - 1))) return false;
  if (form.entry.needs.length === 0 || form.words.length > 1) return true;
  const needs = new Set(form.entry.needs.map((word) => word.toLowerCase()));
  return list.some((token, index) => Math.abs(index - at) <= NEED_REACH && index !== at && needs.has(token.text.toLowerCase()));
}

/** The glossary terms of a text, each at its first place, by the longest form; the more particular first. */
export function spotTerms(text: string): readonly SpottedTerm[] {
  const list = tokens(text);
  const found = new Map<string, SpottedTerm>();
  for (let at = 0; at < list.length; ) {
    const form = FORMS.get(list[at]?.text.toLowerCase() ?? '')?.find((one) => fits(one, list, at));
    const last = list[at + (form?.words.length ?? 1) - 1];
    const first = list[at];
    if (form !== undefined && first !== undefined && last !== undefined && !found.has(form.entry.id))
      found.set(form.entry.id, { entry: form.entry, start: first.start, end: last.end, words: form.words.length });
    at += form?.words.length ?? 1;
  }
  const rank = (term: SpottedTerm): number => term.words * 2 + (term.entry.needs.length === 0 ? 1 : 0);
  return [...found.values()].sort((a, b) => rank(b) - rank(a) || a.start - b.start);
}
