import { reportedAt } from '../../domain/article.ts';
import { FRAME_WORDS, SPEECH_VERBS } from '../../lexicon/speech.ts';
import { commonInOrder } from '../../text/align.ts';
import { dates } from '../../text/dates.ts';
import { tokens } from '../../text/tokens.ts';
import { canonicalWords, carriesMatter, comparable } from './canonical.ts';
import { nameRuns, smallWords } from './names.ts';
import { type Fault, fault, type Proof } from './proof.ts';

/** Least share of the words of matter that must stand in the proof in the same order. */
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
    if (SPEECH_VERBS.has(token.lower) || token.lower === 'agree') speech = at;
    if (speech >= 0 && at - speech <= 14 && (token.lower === 'that' || token.text === ':')) return token.end;
  }
  return 0;
}

/** Where what is reported ends: before ", the memo says" at the end. */
export function reportedUntil(text: string): number {
  const comma = text.lastIndexOf(',');
  const tail = comma < 0 ? [] : tokens(text.slice(comma + 1)).filter((token) => token.kind !== 'punctuation');
  const verb = tail.at(-1);
  return verb !== undefined && tail.length >= 2 && tail.length <= 8 && SPEECH_VERBS.has(verb.lower) ? comma : text.length;
}

/** A text without who-says-it between commas (", the company said,"), where its words are known. */
function withoutAsides(text: string, known: (word: string) => boolean): string {
  const parts = text.split(', ');
  const kept = parts.filter((part, at) => {
    const words = canonicalWords(part);
    const speech = at > 0 && at < parts.length - 1 && words.length >= 2 && words.length <= 9 && SPEECH_VERBS.has(words.at(-1) ?? '');
    return !speech || !words.filter(carriesMatter).every(known);
  });
  return kept.join(' ');
}

/** The words of matter of a text, comparable, without those of the dates in it (a time may move to the front). */
function matterOf(text: string, anchor: number): readonly string[] {
  let plain = text;
  for (const date of [...dates(text, anchor)].reverse()) plain = `${plain.slice(0, date.start)} ${plain.slice(date.end)}`;
  return canonicalWords(plain).filter(carriesMatter).map(comparable);
}

/** Whether every word of matter stands in the proof, and in its order; what only frames a report needs none. */
export function supportFault(text: string, proof: Proof, publishers: readonly string[]): Fault | null {
  const from = reportedFrom(text);
  const anchor = reportedAt(proof.article);
  const known = canonicalWords(proof.text).map(comparable);
  const stems = new Set(known.flatMap((word) => [word, ...word.split('-')]));
  const ours = new Set(publishers.flatMap((name) => canonicalWords(name).map(comparable)));
  for (const word of canonicalWords(text.slice(0, from)).filter(carriesMatter)) {
    const form = comparable(word);
    if (!stems.has(form) && !ours.has(form) && !FRAME_WORDS.has(word)) return fault('support/none', word);
  }
  const until = from > 0 ? text.length : reportedUntil(text);
  for (const word of canonicalWords(text.slice(until)).filter(carriesMatter)) {
    const form = comparable(word);
    if (!stems.has(form) && !ours.has(form) && !FRAME_WORDS.has(word)) return fault('support/none', word);
  }
  const body = withoutAsides(
    text.slice(from, until),
    (word) => stems.has(comparable(word)) || ours.has(comparable(word)) || FRAME_WORDS.has(word),
  );
  const words = matterOf(body, anchor);
  const missing = words.filter((word) => !stems.has(word) && !ours.has(word));
  const frame = new Set([...FRAME_WORDS].map(comparable));
  const lacking = from > 0 ? missing : missing.filter((word) => !frame.has(word));
  if (lacking.length > 0) return fault('support/none', lacking.slice(0, 4).join(', '));
  const ordered = words.filter((word) => stems.has(word));
  if (ordered.length === 0) return fault('support/none', 'no word of matter');
  const share = commonInOrder(ordered, known) / ordered.length;
  if (share < ORDER_SHARE) return fault('support/order', share.toFixed(2));
  return nameOrderFault(body, proof);
}

/** Names keep their order, so that who did what to whom cannot turn round. */
function nameOrderFault(body: string, proof: Proof): Fault | null {
  const names = nameRuns(body, smallWords(proof.text)).map((run) => run.join(' '));
  const flat = canonicalWords(proof.text).join(' ');
  const places = names.filter((name) => flat.includes(name)).map((name) => name.split(' ')[0] ?? '');
  const order = canonicalWords(proof.text);
  if (commonInOrder(places, order) < places.length) return fault('support/order', `names: ${names.join(', ')}`);
  return null;
}
