import type { SpeakerKind } from '../../domain/claim.ts';
import type { Span } from '../../domain/span.ts';
import { DOCUMENT_NOUNS, ROLE_NOUNS, UNNAMED_PHRASES, UNNAMED_WORDS } from '../../lexicon/cues.ts';
import { PEOPLE_WHO_SAY } from '../../lexicon/speech.ts';
import { isUpper } from '../../text/characters.ts';
import { type Token, tokens } from '../../text/tokens.ts';
import { NUMBER_WORDS } from '../../text/units.ts';
import { isStopword } from '../../text/words.ts';
import { hasPhrase, spaced } from './phrases.ts';

/** Words that open a noun phrase with a capital at a sentence's start. */
const COMMON_FIRST = new Set([
  'several',
  'multiple',
  'former',
  'current',
  'independent',
  'local',
  'federal',
  'senior',
  'internal',
  'industry',
  'tech',
  'ai',
]);

/** What kind of speaker a noun phrase names. A capital within it makes it named, unless it only says that it will not be named. */
export function speakerKindOf(text: string, span: Span): SpeakerKind {
  const list = tokens(text, span);
  const line = spaced(list);
  if (hasPhrase(line, UNNAMED_PHRASES)) return 'unnamed';
  const head = headOf(list.map((token) => token.lower));
  const named = list.some(
    (token) =>
      token.kind === 'word' &&
      isUpper(token.text.charCodeAt(0)) &&
      !isStopword(token.lower) &&
      !NUMBER_WORDS.has(token.lower) &&
      !COMMON_FIRST.has(token.lower) &&
      !UNNAMED_WORDS.has(token.lower) &&
      !ROLE_NOUNS.has(token.lower) &&
      !DOCUMENT_NOUNS.has(token.lower),
  );
  if (UNNAMED_WORDS.has(head) && !named) return 'unnamed';
  if (DOCUMENT_NOUNS.has(head)) return 'document';
  if (named) return 'named';
  if (list.some((token) => ROLE_NOUNS.has(token.lower))) return 'role';
  if (list.some((token) => DOCUMENT_NOUNS.has(token.lower))) return 'document';
  return list.some((token) => UNNAMED_WORDS.has(token.lower)) ? 'unnamed' : 'role';
}

/** Pronouns that stand for somebody, or for a body that acts. */
const SOMEBODY = new Set('he she they it we i you who which those one many others most some all both neither none'.split(' '));

/** Whether a noun phrase may stand for somebody who thinks or speaks, or for a document: a name, a pronoun, a role, a plural. "The race" takes no stand. */
export function mayTakeStand(list: readonly Token[]): boolean {
  if (list.length === 1) return SOMEBODY.has(list[0]?.lower ?? '') || isUpper(list[0]?.text.charCodeAt(0) ?? 0);
  return list.some(
    ({ text, lower, kind }, at) =>
      (at > 0 && isUpper(text.charCodeAt(0))) ||
      (kind === 'number' && at === 0) ||
      ROLE_NOUNS.has(lower) ||
      DOCUMENT_NOUNS.has(lower) ||
      UNNAMED_WORDS.has(lower) ||
      PEOPLE_WHO_SAY.has(lower) ||
      (at === 0 && SOMEBODY.has(lower)) ||
      (at === list.length - 1 && lower.endsWith('s') && kind === 'word'),
  );
}

/** The head noun of a noun phrase: the last word before a preposition or a comma. */
function headOf(lowers: readonly string[]): string {
  const stop = lowers.findIndex(
    (lower, at) =>
      at > 0 &&
      [
        ',',
        'of',
        'at',
        'in',
        'for',
        'with',
        'from',
        'on',
        'by',
        'who',
        'familiar',
        'close',
        'seen',
        'obtained',
        'reviewed',
        'sent',
        'published',
        'filed',
        'dated',
        'released',
        'issued',
      ].includes(lower),
  );
  return lowers[(stop < 0 ? lowers.length : stop) - 1] ?? '';
}
