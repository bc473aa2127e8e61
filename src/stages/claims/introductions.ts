import { ALLEGING_PHRASES, type CueForce } from '../../lexicon/cues.ts';
import { isCapitalised } from '../../text/characters.ts';
import type { Token } from '../../text/tokens.ts';
import { isStopword } from '../../text/words.ts';
import { nameStop } from './extents.ts';
import {
  BREAKS,
  CLAUSE_OPENERS,
  contentBefore,
  type FoundAttribution,
  type Line,
  lastWord,
  MARKS,
  spanOf,
  words,
  wordsIn,
} from './line.ts';
import { speakerKindOf } from './speakers.ts';

/** Nouns that carry a content clause: "allegations that". */
export const CUE_NOUNS: ReadonlyMap<string, CueForce> = new Map([
  ...words('claim claims allegation allegations accusation accusations suspicion suspicions rumour rumours rumor rumors').map(
    (noun): [string, CueForce] => [noun, 'alleged'],
  ),
  ...words('statement announcement report reports warning finding conclusion evidence admission confirmation reminder news').map(
    (noun): [string, CueForce] => [noun, 'said'],
  ),
  ...words('promise pledge plan proposal').map((noun): [string, CueForce] => [noun, 'planned']),
  ...words('belief view argument concern concerns fear fears opinion idea suggestion hope hopes notion').map((noun): [string, CueForce] => [
    noun,
    'opinion',
  ]),
  ...words('denial denials').map((noun): [string, CueForce] => [noun, 'denied']),
]);

/** "according to Anna Berg": the rest of the sentence is what she says. */
export function accordingTo(line: Line): FoundAttribution | null {
  const at = line.list.findIndex(
    (token, index) => token.lower === 'according' && line.list[index + 1]?.lower === 'to' && line.quoted[index] !== true,
  );
  if (at < 0) return null;
  let last = at + 2;
  while (last + 1 < line.list.length) {
    const next = line.list[last + 1];
    if (next === undefined || BREAKS.has(next.text) || next.text === '.' || (CLAUSE_OPENERS.has(next.lower) && next.lower !== 'and')) break;
    last += 1;
  }
  last = nameStop(line.list, last);
  const speaker = spanOf(line, at + 2, last);
  const cue = spanOf(line, at, at + 1);
  const content = at === 0 ? spanOf(line, afterAside(line, last + 1) + 1, lastWord(line)) : contentBefore(line, at);
  if (speaker === null || cue === null || content === null) return null;
  return {
    speaker,
    speakerKind: speakerKindOf(line.text, speaker),
    cue,
    cueText: 'according to',
    force: 'said',
    contents: [content],
    asserts: true,
  };
}

/** The comma that ends a relative aside ("…, which found it first, …") begun by the comma at `comma`; that comma itself where none does. */
function afterAside(line: Line, comma: number): number {
  if (!['which', 'who', 'whose'].includes(line.list[comma + 1]?.lower ?? '')) return comma;
  const end = line.list.findIndex((token, at) => at > comma + 1 && token.text === ',');
  return end < 0 ? comma : end;
}

/** "allegations that …", "a warning that …". */
export function fromNoun(line: Line, at: number): FoundAttribution | null {
  const token = line.list[at];
  const force = CUE_NOUNS.get(token?.lower ?? '');
  if (force === undefined || line.list[at + 1]?.lower !== 'that' || line.quoted[at] === true || token === undefined) return null;
  const content = spanOf(line, at + 2, lastWord(line));
  if (content === null) return null;
  const owner = line.list[at - 1];
  const named =
    owner !== undefined && (/['’]s?$/.test(owner.text) || ['its', 'his', 'her', 'their'].includes(owner.lower))
      ? { start: owner.start, end: owner.end }
      : null;
  const kind = named === null ? 'unnamed' : speakerKindOf(line.text, named);
  return {
    speaker: named,
    speakerKind: kind,
    cue: { start: token.start, end: token.end },
    cueText: token.text,
    force,
    contents: [content],
    asserts: false,
  };
}

/** "Anna Berg: the ban must go": a short name before a colon says what follows. */
export function fromColon(line: Line): FoundAttribution | null {
  const { list } = line;
  const at = list.findIndex((token) => token.text === ':');
  if (at > MAX_NAME || (at > 0 && MARKS.has(list[at + 1]?.text ?? ''))) return fromNameBeforeQuote(line, at);
  if (at < 1 || at > MAX_NAME || at >= list.length - 3 || list.slice(0, at).some((token, index) => !isNameLike(token, index))) return null;
  const [speaker, cue, content] = [spanOf(line, 0, at - 1), spanOf(line, at, at), spanOf(line, at + 1, lastWord(line))];
  if (speaker === null || cue === null || content === null || wordsIn(line, content) < 3) return null;
  const speakerKind = speakerKindOf(line.text, speaker);
  return { speaker, speakerKind, cue, cueText: ':', force: 'said', contents: [content], asserts: false };
}

const MAX_NAME = 5;

/** "… too early - Anna Berg: “We know why”": a name after a dash or a stop, a colon, a quotation. */
function fromNameBeforeQuote(line: Line, at: number): FoundAttribution | null {
  const { list } = line;
  if (at < 1 || line.quoted[at] === true || !MARKS.has(list[at + 1]?.text ?? '')) return null;
  let first = at;
  while (
    first > 0 &&
    at - first <= MAX_NAME + 2 &&
    (isCapitalised(list[first - 1]?.text ?? '') || ['and', 'of', '.', 'the', 'from'].includes(list[first - 1]?.lower ?? ''))
  )
    first -= 1;
  while (first < at && !isCapitalised(list[first]?.text ?? '')) first += 1;
  const [speaker, cue, content] = [spanOf(line, first, at - 1), spanOf(line, at, at), spanOf(line, at + 1, lastWord(line))];
  if (speaker === null || cue === null || content === null) return null;
  return { speaker, speakerKind: speakerKindOf(line.text, speaker), cue, cueText: ':', force: 'said', contents: [content], asserts: false };
}

const isNameLike = (token: Token, at: number): boolean =>
  token.kind === 'word' && isCapitalised(token.text) && !(at === 0 && (isStopword(token.lower) || CUE_NOUNS.has(token.lower)));

/** The phrases by their first word, with their rank in the list: the first of the list wins. */
export const PHRASES_BY_WORD: ReadonlyMap<string, readonly { readonly parts: readonly string[]; readonly rank: number }[]> = Map.groupBy(
  ALLEGING_PHRASES.map((phrase, rank) => ({ parts: phrase.split(' '), rank })),
  ({ parts }) => parts[0] ?? '',
);

/** "allegedly", "is said to": the clause is hedged and nobody named stands behind it. */
export function fromPhrase(line: Line): FoundAttribution | null {
  const { list } = line;
  let best: { readonly first: number; readonly parts: readonly string[]; readonly rank: number } | null = null;
  for (let first = 0; first < list.length; first += 1) {
    const rows = PHRASES_BY_WORD.get(list[first]?.lower ?? '');
    if (rows === undefined || line.quoted[first] === true) continue;
    for (const { parts, rank } of rows)
      if ((best === null || rank < best.rank) && parts.every((part, step) => list[first + step]?.lower === part))
        best = { first, parts, rank };
  }
  if (best === null) return null;
  const cue = spanOf(line, best.first, best.first + best.parts.length - 1);
  const content = spanOf(line, 0, lastWord(line));
  if (cue === null || content === null) return null;
  return {
    speaker: null,
    speakerKind: 'unnamed',
    cue,
    cueText: best.parts.join(' '),
    force: 'alleged',
    contents: [content],
    asserts: true,
  };
}
