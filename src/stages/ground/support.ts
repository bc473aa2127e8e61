import { reportedAt } from '../../domain/article.ts';
import { DOCUMENT_WORDS, FRAME_WORDS, SPEECH_VERBS } from '../../lexicon/speech.ts';
import { alignment, commonInOrder, splitsWord } from '../../text/align.ts';
import { dates } from '../../text/dates.ts';
import { sentences } from '../../text/sentences.ts';
import { itIsSomebody } from '../../text/stand-ins.ts';
import { tokens } from '../../text/tokens.ts';
import { canonicalTokens, canonicalWords, carriesMatter, comparable, comparableWords } from './canonical.ts';
import { movedTimeFault } from './moved-time.ts';
import { nameRuns, smallWords } from './names.ts';
import { type Fault, fault, type Passage } from './passage.ts';

/** Least share of the words of matter that must stand in the passage in the same order. */
const ORDER_SHARE = 0.85;
const LEAD_REACH = 24;

/** Where what is reported begins: after "According to X," or after "X reports that"; 0 where there is no such lead. */
export function reportedFrom(text: string): number {
  const list = tokens(text).slice(0, LEAD_REACH);
  if (list[0]?.lower === 'according' && list[1]?.lower === 'to') {
    const comma = list.find((token) => token.text === ',');
    return comma === undefined ? 0 : comma.end;
  }
  let speech = -1;
  for (const [at, token] of list.entries()) {
    if (SPEECH_VERBS.has(token.lower) || token.lower === 'agree' || token.lower === 'reads') speech = at;
    if (speech >= 0 && at - speech <= 14 && (token.lower === 'that' || token.text === ':')) return token.end;
  }
  return 0;
}

/** Where what is reported ends: before ", the memo says" or ", according to the memo" at the end. */
export function reportedUntil(text: string): number {
  const comma = text.lastIndexOf(',');
  const tail = comma < 0 ? [] : tokens(text.slice(comma + 1)).filter((token) => token.kind !== 'punctuation');
  const verb = tail.at(-1);
  const cited = tail[0]?.lower === 'according' && tail[1]?.lower === 'to' && tail.length <= 10;
  return cited || (verb !== undefined && tail.length >= 2 && tail.length <= 8 && SPEECH_VERBS.has(verb.lower)) ? comma : text.length;
}

/** A text without who-says-it between commas (", the company said,"), where its words are known. */
function withoutAsides(text: string, known: (word: string) => boolean): string {
  const parts = text.split(', ');
  const kept = parts.filter((part, at) => {
    const words = canonicalWords(part);
    const inside = at > 0 && at < parts.length - 1 && words.length >= 2 && words.length <= 12;
    const speech = inside && (SPEECH_VERBS.has(words.at(-1) ?? '') || (words[0] === 'according' && words[1] === 'to'));
    return !speech || !words.filter(carriesMatter).every(known);
  });
  return kept.join(', ');
}

/** Times told from the writer's own day, which no text of ours repeats. */
const OWN_DAY =
  /\b(?:earlier )?(?:today|this (?:morning|afternoon|evening|week)|tonight|yesterday(?: evening)?|tomorrow|right now|just now)\b/gi;

function withoutDates(text: string, anchor: number): string {
  let plain = text.replace(OWN_DAY, (words) => ' '.repeat(words.length));
  for (const date of [...dates(text, anchor)].reverse()) plain = `${plain.slice(0, date.start)} ${plain.slice(date.end)}`;
  return plain;
}

/** The words of matter of a text, comparable, without those of the dates in it (a time may move to the front). */
function matterOf(text: string, anchor: number): readonly string[] {
  return canonicalWords(withoutDates(text, anchor)).filter(carriesMatter).map(comparable);
}

const FRAME: ReadonlySet<string> = new Set([...FRAME_WORDS].map(comparable));

/** Whether a word may stand around what is reported without evidence of its own. */
const framed = (word: string): boolean => FRAME_WORDS.has(word) || DOCUMENT_WORDS.has(word);

/** What a text reports, without lead, tail and asides that only say who says it. */
export function reportedPart(text: string, known: (word: string) => boolean): string {
  const from = reportedFrom(text);
  return withoutAsides(text.slice(from, Math.max(from, reportedUntil(text))), known);
}

/** Whether the names in front of what is reported, in it and after it each keep the passage's order: who told whom, and of which house, may not turn round. */
export function speakerOrderFault(text: string, passage: Passage): Fault | null {
  const from = reportedFrom(text);
  const until = Math.max(from, reportedUntil(text));
  const turned = turnedText(text);
  const body = nameOrderFault(text.slice(from, until), passage);
  const stands = body === null || (turned !== null && nameOrderFault(turned, passage) === null);
  return nameOrderFault(text.slice(0, from), passage) ?? (stands ? null : body) ?? nameOrderFault(text.slice(until), passage);
}

/** Whether every word of matter stands in the passage, and in its order; what only frames a report needs none. */
export function supportFault(text: string, passage: Passage, publishers: readonly string[]): Fault | null {
  const from = reportedFrom(text);
  const anchor = reportedAt(passage.article);
  const known = comparableWords(passage.text);
  const stems = new Set(known.flatMap((word) => [word, ...word.split('-')]));
  const ours = new Set(publishers.flatMap(comparableWords));
  for (const word of canonicalWords(text.slice(0, from)).filter(carriesMatter)) {
    const form = comparable(word);
    if (!stems.has(form) && !ours.has(form) && !framed(word)) return fault('support/none', word);
  }
  const until = Math.max(from, reportedUntil(text));
  for (const word of canonicalWords(text.slice(until)).filter(carriesMatter)) {
    const form = comparable(word);
    if (!stems.has(form) && !ours.has(form) && !framed(word)) return fault('support/none', word);
  }
  const around = nameOrderFault(text.slice(0, from), passage) ?? nameOrderFault(text.slice(until), passage);
  if (around !== null) return around;
  const body = withoutAsides(text.slice(from, until), (word) => stems.has(comparable(word)) || ours.has(comparable(word)) || framed(word));
  const words = matterOf(body, anchor);
  // In what is reported a publisher is nobody but whom the passage names: its own name stands only around it.
  const missing = words.filter((word) => !stems.has(word));
  const lacking = from > 0 ? missing : missing.filter((word) => !FRAME.has(word));
  if (lacking.length > 0) return fault('support/none', lacking.slice(0, 4).join(', '));
  if (!words.some((word) => stems.has(word))) return fault('support/none', 'no word of matter');
  const moved = movedTimeFault(text.slice(from, until).trim(), passage.text, anchor);
  if (moved !== null) return moved;
  const cut = brokenWord(text.slice(from, until), passage.text);
  if (cut !== null) return fault('support/none', `${cut} is no whole word of the source`);
  const inOrder = orderFault(body, { passage, known, stems, anchor });
  if (inOrder === null) return null;
  const turned = frontStands(body, known) ? withFrontLast(body) : null;
  return turned === null || orderFault(turned, { passage, known, stems, anchor }) !== null ? inOrder : null;
}

/** The last word of a text where every place at which the source has it lies within a longer word ("GDP" of "GDP.pdf"); else null. */
function brokenWord(body: string, source: string): string | null {
  const last = tokens(body).findLast((token) => token.kind !== 'punctuation')?.text ?? '';
  let seen = false;
  for (let at = source.indexOf(last); last !== '' && at >= 0; at = source.indexOf(last, at + 1)) {
    seen = true;
    if (!splitsWord(source, at + last.length) && !splitsWord(source, at)) return null;
  }
  return seen ? last : null;
}

const FRONTS = new Set(
  'after since because while when following amid during within despite through in by before until at from on for'.split(' '),
);

/** Whether the clause or adverbial at the front of a text stands word for word in the passage: it was moved and not made. */
function frontStands(body: string, known: readonly string[]): boolean {
  const front = canonicalWords(body.slice(0, Math.max(0, body.indexOf(', ')))).map(comparable);
  return front.length >= 3 && known.some((_, at) => front.every((word, offset) => known[at + offset] === word));
}

/** A text with the clause or adverbial from its front put last, as its source may have it; null where it opens with none. */
function withFrontLast(body: string): string | null {
  const first = tokens(body)[0]?.lower ?? '';
  const comma = body.indexOf(', ');
  return comma < 0 || !FRONTS.has(first) ? null : `${body.slice(comma + 2).replace(/\.$/, '')} ${body.slice(0, comma)}`;
}

/** What a text reports, without its lead, in its source's order where an adverbial was put in front; null where none was. */
export const turnedText = (text: string): string | null => withFrontLast(text.slice(reportedFrom(text)).trim());

interface Order {
  readonly passage: Passage;
  readonly known: readonly string[];
  readonly stems: ReadonlySet<string>;
  readonly anchor: number;
}

/** Whether the words of matter and the names of a text stand in the passage's order, with nothing cut but whole clauses. */
function orderFault(body: string, { passage, known, stems, anchor }: Order): Fault | null {
  const ordered = matterOf(body, anchor).filter((word) => stems.has(word));
  const share = commonInOrder(ordered, known) / Math.max(1, ordered.length);
  if (share < ORDER_SHARE) return fault('support/order', share.toFixed(2));
  const source = withoutDates(passage.text, anchor);
  return nameOrderFault(body, passage) ?? cutFault(ordered, source) ?? seamFault(withoutDates(body, anchor), source);
}

/** Names keep their order, so that who did what to whom cannot turn round. */
function nameOrderFault(body: string, passage: Passage): Fault | null {
  const names = nameRuns(body, smallWords(passage.text)).map((run) => run.join(' '));
  const flat = canonicalWords(passage.text).join(' ');
  const places = names.filter((name) => flat.includes(name)).map((name) => name.split(' ')[0] ?? '');
  const order = canonicalWords(passage.text);
  if (commonInOrder(places, order) < places.length) return fault('support/order', `names: ${names.join(', ')}`);
  return null;
}

const isMark = (token: string): boolean => /^[^\p{L}\p{N}]+$/u.test(token) && !/^['’"“”%$€£&]+$/.test(token);

/** Whether what is left out between two matched words is a whole aside: it begins or ends at a mark, or holds nothing of matter. */
function wholeCut(source: readonly string[], from: number, to: number): boolean {
  const gap = source.slice(from + 1, to);
  const first = gap.findIndex(carriesMatterIn);
  if (first < 0) return true;
  const last = gap.findLastIndex(carriesMatterIn);
  return gap.slice(0, first).some(isMark) || gap.slice(last + 1).some(isMark);
}

const carriesMatterIn = (token: string): boolean => !isMark(token) && carriesMatter(token);

/** Whether every cut within the passage took a whole clause or aside, so that no subject gets another's verb; tried from both ends. */
function cutFault(ordered: readonly string[], text: string): Fault | null {
  const source = canonicalTokens(text);
  const keys = source.map((token) => (isMark(token) ? token : comparable(token)));
  const forward = alignment(ordered, keys).filter((at) => at >= 0);
  const backward = alignment([...ordered].reverse(), [...keys].reverse())
    .filter((at) => at >= 0)
    .map((at) => keys.length - 1 - at)
    .reverse();
  const broken = [forward, backward].map((places) =>
    places.find((at, index) => index > 0 && !wholeCut(source, places[index - 1] ?? at, at)),
  );
  if (broken.includes(undefined)) return null;
  return fault('support/order', `cut within a clause before "${source[broken[0] ?? 0] ?? ''}"`);
}

/** Words that may join what two sentences say. */
const JOINTS = new Set(['and', 'but', 'while', 'which', 'who', 'whose', 'where']);
const STAND_IN = new Set(['he', 'she', 'it', 'they', 'his', 'her', 'its', 'their', 'the']);
const LONGEST_NAME = 8;

/** Where the words of matter of a text of ours run from one sentence of the passage into the next, a mark or a joint must show it; a name may stand for what the second opens with. */
function seamFault(body: string, text: string): Fault | null {
  const [first, second, ...more] = sentences(text);
  if (first === undefined || second === undefined || more.length > 0) return null;
  const left = canonicalWords(text.slice(0, second.start)).map(comparable);
  const right = canonicalWords(text.slice(second.start));
  const own = canonicalTokens(body);
  const matter = own.flatMap((token, at) => (isMark(token) || !carriesMatter(token) ? [] : [{ word: comparable(token), at }]));
  const rightWords = right.map(comparable);
  const fits = (list: readonly { readonly word: string }[], words: readonly string[]): boolean =>
    commonInOrder(
      list.map((one) => one.word),
      words,
    ) === list.length;
  if (fits(matter, left) || fits(matter, rightWords)) return null;
  for (let seam = 1; seam < matter.length; seam += 1) {
    const [before, after] = [matter[seam - 1], matter[seam]];
    if (before === undefined || after === undefined || !fits(matter.slice(0, seam), left) || !fits(matter.slice(seam), rightWords))
      continue;
    const between = own.slice(before.at + 1, after.at);
    if (between.some((token) => isMark(token) || JOINTS.has(token))) return null;
    const standsIn = STAND_IN.has(right[0] ?? '') && (right[0] !== 'it' || itIsSomebody(text.slice(second.start, second.end)));
    if (before.at < LONGEST_NAME && standsIn) return null;
  }
  return fault('support/order', 'two sentences run together');
}
