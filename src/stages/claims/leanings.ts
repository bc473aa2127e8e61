import type { Span } from '../../domain/span.ts';
import {
  EVIDENCE_ADJECTIVES,
  LIGHT_NOUNS,
  LIGHT_VERBS,
  MIND_ADJECTIVES,
  MIND_TAILS,
  OWNERLESS_NOUNS,
  STAND_NOUNS,
  STAND_TAILS,
} from '../../lexicon/leanings.ts';
import { AUXILIARIES, INNER_ADVERBS } from '../../lexicon/verbs.ts';
import { isCapitalised } from '../../text/characters.ts';
import type { Token } from '../../text/tokens.ts';
import { DETERMINERS, type FoundAttribution, type Line, lastWord, spanOf } from './line.ts';
import { speakerKindOf } from './speakers.ts';

/** Verbs that join a subject to what it is or seems. */
const COPULAS = new Set(
  'is are was were be been being seems seemed sounds sounded feels felt remains remained appears appeared became'.split(' '),
);
const POSSESSIVES = new Set('his her their its whose my our your'.split(' '));
/** The most tokens between a verb and its noun, or an owner and what is his. */
const MAX_GAP = 4;

/** All words that may be the head of such a cue. */
export const LEANING_WORDS: ReadonlySet<string> = new Set([...MIND_ADJECTIVES, ...EVIDENCE_ADJECTIVES, ...STAND_NOUNS, ...LIGHT_NOUNS]);

/** "is confident that", "her criticism of", "expressed concern about": a mind or a stand told without a verb of speech. It asserts nothing of the sentence. */
export function fromLeaning(line: Line, at: number): FoundAttribution | null {
  const token = line.list[at];
  if (token === undefined || token.kind !== 'word' || line.quoted[at] === true) return null;
  const { lower } = token;
  if (MIND_ADJECTIVES.has(lower) || EVIDENCE_ADJECTIVES.has(lower)) return fromAdjective(line, at);
  if (STAND_NOUNS.has(lower) || LIGHT_NOUNS.has(lower)) return fromStandNoun(line, at);
  return null;
}

/** "was upbeat about": from the copula to the word that opens what it is about. */
function fromAdjective(line: Line, at: number): FoundAttribution | null {
  const { list } = line;
  if (!MIND_TAILS.has(list[at + 1]?.lower ?? '')) return null;
  let first = at - 1;
  while (first > 0 && at - first < MAX_GAP && isBetween(list[first])) first -= 1;
  if (!isCopula(list[first]?.lower ?? '')) return null;
  const next = list[at + 1]?.lower ?? '';
  const last = ['that', 'to', 'if', 'whether', 'how', 'what', 'why'].includes(next) ? at : at + 1;
  return leaning(line, { first, last, owner: null });
}

/** "is", "wasn't", "aren’t". */
const isCopula = (lower: string): boolean => COPULAS.has(lower) || (/n['’]t$/.test(lower) && COPULAS.has(lower.slice(0, -3)));

const isBetween = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === 'word' &&
  (INNER_ADVERBS.has(token.lower) ||
    token.lower.endsWith('ly') ||
    ['not', 'very', 'so', 'more', 'most', 'quite', 'less'].includes(token.lower));

/** "made no mention of", "his criticism of": the verb that carries the noun, or its owner, stands shortly before it. */
function fromStandNoun(line: Line, at: number): FoundAttribution | null {
  const { list } = line;
  const noun = list[at]?.lower ?? '';
  const tailed = STAND_TAILS.has(list[at + 1]?.lower ?? '');
  const last = tailed && list[at + 1]?.lower !== 'that' ? at + 1 : at;
  for (let before = at - 1; before >= 0 && at - before <= MAX_GAP; before -= 1) {
    const token = list[before];
    if (token === undefined || token.kind === 'punctuation') break;
    if (LIGHT_VERBS.has(token.lower) && !isCapitalised(token.text)) return leaning(line, { first: before, last, owner: null });
    if (!STAND_NOUNS.has(noun) || !tailed) continue;
    if (POSSESSIVES.has(token.lower) || /['’]s?$/.test(token.text)) return leaning(line, { first: before + 1, last, owner: before });
  }
  return OWNERLESS_NOUNS.has(noun) && tailed ? leaning(line, { first: at, last, owner: null }) : null;
}

/** The first token of a name that ends with its owner's mark. */
function ownerStart(list: readonly Token[], owner: number): number {
  let first = owner;
  while (first > 0 && owner - first < 6 && (isCapitalised(list[first - 1]?.text ?? '') || DETERMINERS.has(list[first - 1]?.lower ?? ''))) {
    first -= 1;
    if (DETERMINERS.has(list[first]?.lower ?? '')) break;
  }
  return first;
}

function leaning(
  line: Line,
  found: { readonly first: number; readonly last: number; readonly owner: number | null },
): FoundAttribution | null {
  let first = found.first;
  while (
    found.owner === null &&
    first > 0 &&
    (AUXILIARIES.has(line.list[first - 1]?.lower ?? '') || INNER_ADVERBS.has(line.list[first - 1]?.lower ?? ''))
  )
    first -= 1;
  const cue = spanOf(line, first, found.last);
  if (cue === null) return null;
  const speaker = found.owner === null ? null : spanOf(line, ownerStart(line.list, found.owner), found.owner);
  return withoutAssertion(line, { cue, speaker, content: spanOf(line, found.last + 1, lastWord(line)) });
}

/** What a line tells of somebody's mind or stand, from its cue, whose it is and what it is about: nobody's word for anything. */
export function withoutAssertion(
  line: Line,
  { cue, speaker, content }: { readonly cue: Span; readonly speaker: Span | null; readonly content: Span | null },
): FoundAttribution {
  return {
    speaker,
    speakerKind: speaker === null ? 'unnamed' : speakerKindOf(line.text, speaker),
    cue,
    cueText: line.text.slice(cue.start, cue.end),
    force: 'opinion',
    contents: content === null ? [] : [content],
    asserts: false,
  };
}
