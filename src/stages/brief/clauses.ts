import { AUXILIARIES, IRREGULAR_FORMS, REGULAR_VERBS } from '../../lexicon/verbs.ts';
import { type Token, tokens } from '../../text/tokens.ts';
import { isStopword } from '../../text/words.ts';

const VERB_FORMS: ReadonlySet<string> = new Set([...AUXILIARIES, ...IRREGULAR_FORMS, ...REGULAR_VERBS.flatMap(formsOf)]);
const BASES: ReadonlySet<string> = new Set(REGULAR_VERBS);
/** Forms that tell readers to do something when they open a sentence. */
const IMPERATIVES = new Set(
  `take read see note check click watch sign join get try use learn contact visit let ask look consider imagine remember think keep please run
download subscribe follow listen find add stay tell send write enter choose select call expect`.split(/\s+/),
);
const FIRST_PERSON = new Set(['we', 'our', 'us', 'ours', 'my', 'me', 'your', 'you', 'ourselves', 'myself']);
const PREPOSITIONS = new Set(
  'at in on for from with by of under over to into about against among between during through after before since until once than like'.split(
    ' ',
  ),
);
const RELATIVE_TIMES =
  /(^|[ ,])(?:earlier )?(today|this morning|this afternoon|this evening|tonight|yesterday|yesterday evening|tomorrow|this week|right now|just now)(?=[ ,.;]|$)(?!['’]s)/i;

/** "-s" and "-ed" forms of a regular verb. */
function formsOf(base: string): readonly string[] {
  const last = base.at(-1) ?? '';
  if (last === 'e') return [`${base}s`, `${base}d`];
  if (last === 'y' && !/[aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`];
  const s = /(?:s|x|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
  return [s, `${base}ed`, `${base}${last}ed`];
}

/** Whether a token is a form that can be a clause's verb. */
export const isVerb = (token: Token): boolean => token.kind === 'word' && token.text === token.lower && VERB_FORMS.has(token.lower);

/** Whether a passage holds, after its first word, a form that can be a clause's verb. */
export const hasVerb = (text: string): boolean =>
  tokens(text).some((token, at, list) => {
    if (at === 0) return false;
    const before = list[at - 1]?.lower ?? '';
    if (isVerb(token)) return true;
    if (token.text !== token.lower || !BASES.has(token.lower)) return false;
    // "44% of office workers in Orrin use it": the plural may stand further off.
    const plural = list.slice(0, at).some((one) => /(?:[^s']s|people)$/.test(one.lower) && one.lower.length > 4);
    return before.endsWith('s') || before === 'people' || (plural && !isStopword(before) && list[at - 1]?.kind === 'word');
  });

/** Words of a text that speak to readers or for the writer, so that they are not ours to repeat; in quotation marks "we" stays whose it is. */
export function speaksToReaders(text: string, inQuotes = false): boolean {
  const list = tokens(text);
  const first = list[0]?.lower ?? '';
  const ownWord = (lower: string): boolean => FIRST_PERSON.has(lower) && !(inQuotes && !lower.startsWith('you'));
  if (list.some((token) => ownWord(token.lower) || (token.text === 'I' && !inQuotes))) return true;
  if (IMPERATIVES.has(first) && list[1]?.lower !== 'of' && !AUXILIARIES.has(list[1]?.lower ?? '')) return true;
  return /\bthis (?:newspaper|paper|publication|article|post|newsletter|story|reporter|blog)\b|\bsubscrib(?:e|ing|ers?)\b|\bnewsletter\b|@|https?:|\bwww\./i.test(
    text,
  );
}

/** Whether a text is whole: brackets in pairs, a verb, no bare phrase or list item, no end that hangs. */
export function isWhole(text: string): boolean {
  const list = tokens(text);
  const first = list[0]?.lower ?? '';
  const count = (mark: string): number => text.split(mark).length - 1;
  if (/^[([*•–—-]/.test(text) || count('(') !== count(')') || /[,:–—]$/.test(text) || /,\s*,/.test(text)) return false;
  if (!hasVerb(text)) return false;
  const last = list.at(-1)?.lower ?? '';
  if (['a', 'an', 'the', 'and', 'or', 'but', 'of', 'its', 'their', 'as', 'than', 'that', 'which', 'who', 'while'].includes(last))
    return false;
  if (!PREPOSITIONS.has(first)) return true;
  // A phrase in front needs a subject and verb of its own after it: "In March the firm closed".
  const comma = text.indexOf(',');
  const rest = comma < 0 ? list.slice(3) : tokens(text.slice(comma + 1));
  return first !== 'once' && first !== 'than' && rest.length >= 3 && rest.some(isVerb);
}

/** Cuts a time that is told from the writer's own day ("today"); null where the sentence cannot do without it. */
export function withoutRelativeTime(text: string): string | null {
  const found = RELATIVE_TIMES.exec(text);
  if (found === null) return text;
  const before = text.slice(0, found.index).trimEnd();
  const after = text.slice(found.index + found[0].length).replace(/^,?\s+/, ' ');
  const last = tokens(before).at(-1);
  if (/^[.;]?$/.test(after.trim()) && (last === undefined || isVerb(last) || isStopword(last.lower))) return null;
  if (last !== undefined && PREPOSITIONS.has(last.lower)) return null;
  const joined = `${before}${after}`.trim();
  return tokens(joined).length < 5 ? null : withoutRelativeTime(joined);
}

/** Words that no subject ends with. */
const NO_END = new Set(['to', 'a', 'an', 'the', 'its', 'their', 'his', 'her', 'of', 'and', 'or', 'newly', 'most', 'more', 'not']);
const SUBJECT_END = /[\p{L}\p{N}’']$/u;

/** Where the verb group of a clause begins that opens with its subject, or -1: two to eight words in, before any other clause. */
export function verbFrom(text: string): number {
  const list = tokens(text);
  if (PREPOSITIONS.has(list[0]?.lower ?? '')) return -1;
  const at = list.findIndex((token, index) => index >= 1 && (isVerb(token) || ['that', 'which', 'who', 'and'].includes(token.lower)));
  const verb = list[at];
  const before = list[at - 1];
  if (verb === undefined || before === undefined || at > 9 || !isVerb(verb) || !SUBJECT_END.test(before.text)) return -1;
  // A plural noun that looks like a verb, or a participle, is followed by no object of its own.
  const next = list[at + 1]?.lower ?? '';
  const sure =
    AUXILIARIES.has(verb.lower) ||
    /ed$/.test(verb.lower) ||
    IRREGULAR_FORMS.has(verb.lower) ||
    ['a', 'an', 'the', 'its', 'to', 'that'].includes(next);
  return sure && !['by', 'of', 'and', 'from', 'in'].includes(next) && !NO_END.has(before.lower) ? verb.start : -1;
}
