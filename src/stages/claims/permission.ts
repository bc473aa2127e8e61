import { EVERYBODY, HOLDERS_OF_RIGHTS, POSSIBLE_AFTER_MAY, RIGHTS, RULES, TERMS_OF_RULES, USED, USES } from '../../lexicon/permissions.ts';
import type { Token } from '../../text/tokens.ts';
import { hasPhrase, spaced } from './phrases.ts';

/** Adverbs that may stand between "may" and its verb and change nothing. */
const BETWEEN = new Set(['also', 'then', 'now', 'still', 'therefore', 'continue', 'again', 'only', 'to', 'freely', 'themselves']);
/** How far before "may" its subject begins at most, in tokens. */
const SUBJECT_REACH = 9;
const BEFORE_RULE = new Set(['under', 'by']);
const AFTER_RULE = new Set(['says', 'said', 'say', 'states', 'provides', 'lets', 'allows', 'stipulates']);
const SPANS_OF_TIME = new Set(['day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years', 'hours']);

/**
 * Whether the "may" at a token permits ("tenants may inspect the log"), rather than say what is possible ("tenants may leave").
 * A right of somebody who holds it by a rule, or the terms of one beside it, make it a permission; in doubt it is a possibility,
 * since a guess must not be read as a fact. After the two senses in R. Quirk et al., A Comprehensive Grammar of the English Language, § 4.53.
 */
export function permits(list: readonly Token[], at: number): boolean {
  if (list[at]?.lower !== 'may' || POSSIBLE_AFTER_MAY.has(list[at + 1]?.lower ?? '')) return false;
  let next = at + 1;
  while (BETWEEN.has(list[next]?.lower ?? '')) next += 1;
  const verb = list[next]?.lower ?? '';
  if (verb === 'be') return USED.has(afterBe(list, next)) && isRuled(list, at);
  const subject = subjectOf(list, at);
  const all = EVERYBODY.has(subject[0]?.lower ?? '');
  const holds = all || subject.some((token) => HOLDERS_OF_RIGHTS.has(token.lower));
  if (RIGHTS.has(verb)) return holds || isRuled(list, at);
  return USES.has(verb) && (all || (holds && isRuled(list, at)));
}

function afterBe(list: readonly Token[], be: number): string {
  let at = be + 1;
  while (BETWEEN.has(list[at]?.lower ?? '')) at += 1;
  return list[at]?.lower ?? '';
}

/** The tokens before "may" back to a comma, a colon or "that". */
function subjectOf(list: readonly Token[], at: number): readonly Token[] {
  let first = at;
  while (first > 0 && at - first < SUBJECT_REACH) {
    const before = list[first - 1];
    if (before === undefined || [',', ';', ':', '—', '–', 'that', 'and', 'but'].includes(before.lower)) break;
    first -= 1;
  }
  return list.slice(first, at);
}

/** Whether the terms of a rule stand beside "may", or the rule itself before it. */
function isRuled(list: readonly Token[], may: number): boolean {
  if (hasPhrase(spaced(list.slice(may)), TERMS_OF_RULES) || hasTerm(list, may)) return true;
  return list.some((token, at) => RULES.has(token.lower) && (isAfterPreposition(list, at) || (at < may && saysSo(list, at))));
}

/** "within four weeks", "for 30 days". */
const hasTerm = (list: readonly Token[], may: number): boolean =>
  list.some((token, at) => at > may && token.lower === 'within' && list.slice(at + 1, at + 4).some((one) => SPANS_OF_TIME.has(one.lower)));

/** "under the licence", "by the terms of the deal": up to three words between. */
const isAfterPreposition = (list: readonly Token[], at: number): boolean =>
  list.slice(Math.max(0, at - 4), at).some((token) => BEFORE_RULE.has(token.lower));

const saysSo = (list: readonly Token[], at: number): boolean => list.slice(at + 1, at + 3).some((token) => AFTER_RULE.has(token.lower));
