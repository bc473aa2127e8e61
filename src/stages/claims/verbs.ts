import { AUXILIARIES, INNER_ADVERBS, IRREGULAR_FORMS, REGULAR_VERBS } from '../../lexicon/verbs.ts';
import type { Token } from '../../text/tokens.ts';

function pastOf(base: string): readonly string[] {
  if (base.endsWith('e')) return [`${base}d`];
  if (base.endsWith('y') && !/[aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(base) ? [`${base}${base.at(-1)}ed`] : [];
  return [`${base}ed`, ...doubled];
}

function thirdOf(base: string): string {
  if (base.endsWith('y') && !/[aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

const THIRD = new Set(REGULAR_VERBS.map(thirdOf));
const PAST = new Set([...REGULAR_VERBS.flatMap(pastOf), ...IRREGULAR_FORMS]);
const BASE = new Set(REGULAR_VERBS);

/** Whether a lower-case word can be a finite verb by itself: "bans", "banned", "is". */
export const isFiniteForm = (lower: string): boolean => AUXILIARIES.has(lower) || THIRD.has(lower) || PAST.has(lower);
/** Whether it is a present form in "-s", as headlines use it. */
export const isThirdPerson = (lower: string): boolean => THIRD.has(lower) || lower === 'is' || lower === 'has';
/** Whether it is a past form or a participle. */
export const isPastForm = (lower: string): boolean => PAST.has(lower);
export const isBaseForm = (lower: string): boolean => BASE.has(lower);

/** The last token of the verb group that begins at `at`: auxiliaries, inner adverbs, the main verb. Null where none begins or it has no main verb. */
export function verbGroupEnd(list: readonly Token[], at: number): number | null {
  const first = list[at]?.lower ?? '';
  if (!AUXILIARIES.has(first)) return THIRD.has(first) || PAST.has(first) ? at : null;
  let last = at;
  while (AUXILIARIES.has(list[last + 1]?.lower ?? '') || INNER_ADVERBS.has(list[last + 1]?.lower ?? '')) last += 1;
  const main = list[last + 1]?.lower ?? '';
  if (PAST.has(main) || BASE.has(main) || (main.endsWith('ing') && main.length > 4)) return last + 1;
  // "is a lab", "are open": the copula is its own main verb.
  return ['is', 'are', 'was', 'were', 'has', 'have', 'had', 'did'].includes(first) ? last : null;
}
