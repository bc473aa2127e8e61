import { dates } from '../../text/dates.ts';
import { tokens } from '../../text/tokens.ts';
import { type Fault, fault } from './passage.ts';

/** How many words behind them a clause opened by these words may still hold the time that ends it. */
const REACH: ReadonlyMap<string, number> = new Map(
  Object.entries({ that: 8, whether: 8, if: 8, to: 8, because: 8, when: 6, after: 6, before: 6, who: 4, which: 4, whose: 4, where: 4 }),
);
const FRONT = /^(?:on|in|since|from|by|until|at)\s/i;

/** Whether in a text the word at a place stands in a clause within the sentence: behind "that", "who" or "to" and near to it. */
function nested(text: string, word: string): boolean {
  const list = tokens(text).filter((token) => token.kind !== 'punctuation');
  const at = list.findIndex((token) => token.lower === word);
  return list.slice(0, Math.max(0, at)).some((token, index) => at - index <= (REACH.get(token.lower) ?? 0));
}

/**
 * A time put in front of a sentence becomes the time of its main clause. Where the source gives it to a clause within ("the contract that the
 * firm signed on Monday rests", "plans to open in May"), the move says something else. `anchor` is when the source was reported, in ms.
 */
export function movedTimeFault(body: string, source: string, anchor: number): Fault | null {
  const comma = body.indexOf(', ');
  if (comma < 0 || !FRONT.test(body)) return null;
  const front = dates(body.slice(0, comma), anchor)[0];
  if (front === undefined) return null;
  if (/^since\s/i.test(body) && !/\b(?:has|have|had|was|were)\b/.test(body.slice(comma)))
    return fault('support/order', `since ${front.text} needs a perfect`);
  const there = dates(source, anchor).filter((one) => one.startAt === front.startAt && one.endAt === front.endAt);
  // It opens a clause there too, or ends the sentence's own.
  const stands = there.some(({ start }) => {
    const before = tokens(source.slice(0, start)).filter((token) => token.kind !== 'punctuation');
    const word = before.at(-2)?.lower;
    const opens = word === undefined || /[,.;:—]\s*\S*\s*$/.test(source.slice(0, start));
    return opens || !nested(body.slice(comma + 2), word);
  });
  return there.length === 0 || stands ? null : fault('support/order', `${front.text} is the time of another clause`);
}
