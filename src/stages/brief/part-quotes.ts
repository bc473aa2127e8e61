import { tokens, wordCount } from '../../text/tokens.ts';
import { isStopword } from '../../text/words.ts';
import { isVerb, mainVerb } from './clauses.ts';

/** Fewer words are not worth quotation marks. */
const LEAST = 5;
const MOST_WAYS = 2;

/** What opens a complement that can be quoted as a whole: a noun with its determiner or number, a purpose, a reason. */
const OPENERS = new Set(
  'a an the its their his her our no all every each some any many most more over under about nearly almost to how why what whether because'.split(
    ' ',
  ),
);
/** What a complement may follow beside a verb. */
const BEFORE = new Set(
  'in on at by for with from to into over under as after before during within across against among through'.split(' '),
);
/** At these a quotation may end. */
const MARKS = /^(?:;|:|—|–|\()$/;
/** A comma before one of these ends what is quoted; before anything else it may part the members of a list. */
const NEW_PART =
  /^(?:which|who|whose|where|while|after|before|because|since|when|although|though|despite|according|including|but|with|without|as)$|ing$/;

/** Where a quotation may begin within a text: behind the main verb, at the opening of what it governs. */
function starts(text: string): readonly number[] {
  const list = tokens(text);
  const verb = mainVerb(list);
  if (verb < 0) return [];
  return list.flatMap((token, at) => {
    const before = list[at - 1];
    if (at <= verb || before === undefined || token.kind === 'punctuation' || isVerb(token)) return [];
    const opens = OPENERS.has(token.lower) || token.kind === 'number';
    const follows = BEFORE.has(before.lower) || /ing$/.test(before.lower) || isVerb(before);
    // A noun without any of these is an object only right behind the main verb: "completed tasks", and not "a revamped version".
    const object =
      list.slice(verb, at).every(isVerb) && (/[^s]s$/.test(token.lower) || token.text !== token.lower) && token.lower !== 'that';
    return (opens && follows) || object ? [token.start] : [];
  });
}

/** Where it may end: at the end of the text, at a mark, or at a comma that no list goes on behind. */
function ends(text: string): readonly number[] {
  const list = tokens(text);
  const marks = list.filter((token, at) => MARKS.test(token.text) || (token.text === ',' && NEW_PART.test(list[at + 1]?.lower ?? '')));
  return [...marks.map((token) => text.slice(0, token.start).trimEnd().length), text.length];
}

/** "…, it said on Monday": who says it is told outside the marks. */
const SAID = /, [^,]{2,40} (?:said|says|say|reports?|reported|told|wrote|writes|added)\b[^,]*$/;

/** Whether no bracket is cut in two: "text (by Orrin)". */
const balanced = (inner: string): boolean => inner.split('(').length === inner.split(')').length;

/** Whether quoted words end on a verb or a small word that waits for what follows. */
function hangs(inner: string): boolean {
  const last = tokens(inner).at(-1);
  return last !== undefined && last.kind === 'word' && (isStopword(last.lower) || (isVerb(last) && !/(?:s|ing)$/.test(last.lower)));
}

/**
 * A text with one whole complement of its main verb in quotation marks, the shortest first, where that leaves no run of the source's
 * words outside them (`fits`). What is quoted stands in the source to the letter and is at most `most` words long.
 */
export function partQuoted(text: string, source: string, rule: { readonly most: number; fits(line: string): boolean }): readonly string[] {
  const last = ends(text);
  const ways = starts(text).flatMap((from) =>
    last.flatMap((to) => {
      const inner = text.slice(from, to);
      const words = to <= from ? 0 : wordCount(inner);
      if (
        words < LEAST ||
        words > rule.most ||
        /[:;"“”]/.test(inner) ||
        !source.includes(inner) ||
        SAID.test(inner) ||
        hangs(inner) ||
        !balanced(inner)
      )
        return [];
      return [{ words, line: `${text.slice(0, from)}“${inner}”${text.slice(to)}` }];
    }),
  );
  return ways
    .toSorted((a, b) => a.words - b.words)
    .filter((way) => rule.fits(way.line))
    .slice(0, MOST_WAYS)
    .map((way) => way.line);
}

/** A text with the full stop or comma after a quotation within its marks. */
export const closedWithin = (text: string): string =>
  text
    .replace(/([^.!?,])”([.,])/g, '$1$2”')
    .replace(/([!?])”\./g, '$1”')
    .replace(/\.”([.,])/g, '$1”')
    .replace(/([.!?][’'])\.”/g, '$1”');
