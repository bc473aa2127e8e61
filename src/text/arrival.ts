import type { Span } from '../domain/span.ts';
import { type Token, tokens } from './tokens.ts';
import { stem } from './words.ts';

/** When a text says that a thing comes to those who may use it, and to which part of them. */
export interface Arrival {
  readonly when: 'now' | 'later' | null;
  readonly partly: ReadonlySet<string>;
}

const words = (list: string): readonly string[] => list.split(' ');

/** Verbs by which a product comes to those who may use it. */
const ARRIVING = new Set(
  words('come arrive launch roll ship reach release debut open land expand available live go deploy begin start').map(stem),
);
/** Forms that with "is" say that it is there or on its way. */
const UNDER_WAY = new Set(words('available live rolling shipping deploying'));
/** Words for a part of those who get a thing: what a part has now, all may get later. */
const PARTLY = new Set(
  words(
    'some select selected certain limited few first initial early beta preview waitlist tester testers pilot developers enterprise enterprises businesses paid paying subscribers pro premium everyone broader wider public general rest other more additional further regions region markets',
  ),
);
/** Words that put what is to come off to a time that the report does not know. */
const LATER: readonly string[] = [
  'soon',
  'later this',
  'at a later date',
  'in the coming',
  'over the coming',
  'in coming',
  'next month',
  'next week',
  'next year',
  'next quarter',
  'in the near future',
];
const INNER = new Set(words('is are will be been has have to now also already just then finally'));
const AHEAD = new Set(words('will expected due set plans plan scheduled slated expects'));
/** How many words may stand between what opens a verb group and its verb. */
const MOST_INNER = 5;

/** Whether a sentence says that a thing is to be had now ("is rolling out") or only at a later time ("will come soon"). Linear in the length. */
export function arrivalIn(text: string, within: Span): Arrival {
  const list = tokens(text, within);
  const line = ` ${list.map((token) => token.lower).join(' ')} `;
  const partly = new Set(list.map((token) => token.lower).filter((word) => PARTLY.has(word)));
  const isLater = LATER.some((phrase) => line.includes(` ${phrase} `)) && !line.includes(' as soon as ');
  const groups = list.map((token, at) => (at > 0 && ARRIVING.has(stem(token.lower)) ? groupAt(list, at) : null));
  const first = groups.find((group) => group !== null) ?? null;
  if (first === 'ahead') return { when: isLater ? 'later' : null, partly };
  return { when: first === 'now' && !isLater ? 'now' : null, partly };
}

/** What the verb group that ends at `at` tells of: what is to come, or what is under way. */
function groupAt(list: readonly Token[], at: number): 'ahead' | 'now' | null {
  const group: string[] = [];
  for (let before = at - 1; before >= 0 && group.length < MOST_INNER; before -= 1) {
    const lower = list[before]?.lower ?? '';
    if (!INNER.has(lower) && !AHEAD.has(lower)) break;
    group.push(lower);
  }
  if (group.some((word) => AHEAD.has(word))) return 'ahead';
  return UNDER_WAY.has(list[at]?.lower ?? '') && (group.includes('is') || group.includes('are')) ? 'now' : null;
}
