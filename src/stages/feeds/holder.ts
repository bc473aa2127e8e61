import { endsName, isNameStart, nextTag, tagEnd } from './characters.ts';
import type { Code } from './codes.ts';
import { ATOM_SIBLING, CHANNEL, ENTRY, RSS_SIBLING } from './elements.ts';
import { nameHash, type Scope } from './scope.ts';

/** A text element whose inside is more than plain text: where it begins, what it is called, and what it says of itself. */
export interface Holder {
  readonly text: string;
  readonly from: number;
  readonly start: { readonly nameFrom: number; readonly nameEnd: number; readonly hash: number };
  readonly scope: Scope;
  /** Its `type` attribute in lower case, or ''. */
  readonly type: string;
  readonly entryCode: Code;
}

/** Where the inside ends, where reading goes on, and whether elements stand in it. */
export interface HolderEnd {
  readonly to: number;
  readonly resume: number;
  readonly nested: boolean;
}

/**
 * Finds the end of a text element that holds markup. One that was left open ends before an element that cannot stand in it: another field of
 * the entry, the next entry, or the end of this one. A text of a media type may hold a whole feed, whose entries end nothing.
 */
export function holderEnd(holder: Holder): HolderEnd {
  const { text } = holder;
  const state: State = { depth: 0, same: 0, foreign: 0, nested: false };
  let at = holder.from;
  for (;;) {
    const lt = nextTag(text, at);
    if (lt < 0) return { to: text.length, resume: text.length, nested: state.nested };
    const next = text.charCodeAt(lt + 1);
    if (next === 33 || next === 63) at = afterMark(text, lt, next);
    else if (next !== 47 && !isNameStart(next)) at = lt + 1;
    else {
      const nameFrom = next === 47 ? lt + 2 : lt + 1;
      let nameEnd = nameFrom;
      while (nameEnd < text.length && !endsName(text.charCodeAt(nameEnd))) nameEnd++;
      const end = tagEnd(text, nameEnd);
      if (end < 0) return { to: lt, resume: text.length, nested: state.nested };
      const hash = nameHash(text, nameFrom, nameEnd);
      const code = holder.scope.codeAt(nameFrom, nameEnd, hash);
      const met = { hash, code, empty: end > nameEnd && text.charCodeAt(end - 1) === 47 };
      const verdict = next === 47 ? judgeEnd(holder, state, met) : judgeStart(holder, state, met);
      if (verdict === 'ends') return { to: lt, resume: end + 1, nested: state.nested };
      if (verdict === 'ends-before') return { to: lt, resume: lt, nested: state.nested };
      at = end + 1;
    }
  }
}

interface State {
  depth: number;
  /** How many elements of the holder's own name are open in it. */
  same: number;
  /** How many entries of a feed inside the text are open. */
  foreign: number;
  nested: boolean;
}

interface Met {
  readonly hash: number;
  readonly code: Code;
  readonly empty: boolean;
}

type Verdict = 'goes-on' | 'ends' | 'ends-before';

function judgeEnd(holder: Holder, state: State, met: Met): Verdict {
  if (met.hash === holder.start.hash) {
    if (state.same === 0) return 'ends';
    state.same--;
  } else if (met.code === holder.entryCode || met.code === CHANNEL) {
    if (state.foreign === 0) return 'ends-before';
    if (met.code === holder.entryCode) state.foreign--;
  }
  state.depth = Math.max(0, state.depth - 1);
  return 'goes-on';
}

function judgeStart(holder: Holder, state: State, met: Met): Verdict {
  const isForeign = holder.type.includes('/');
  if (met.code === holder.entryCode) {
    if (!isForeign) return 'ends-before';
    if (!met.empty) state.foreign++;
  } else if (state.depth === 0 && !isForeign && isSibling(holder, met.code)) return 'ends-before';
  state.nested = true;
  if (met.empty) return 'goes-on';
  state.depth++;
  if (met.hash === holder.start.hash) state.same++;
  return 'goes-on';
}

const isSibling = (holder: Holder, code: Code): boolean => (holder.entryCode === ENTRY ? ATOM_SIBLING[code] : RSS_SIBLING[code]) === 1;

/** Past a comment, a CDATA section or an instruction; to the end of the text where it never ends. */
function afterMark(text: string, lt: number, next: number): number {
  const mark = next === 63 ? '>' : text.startsWith('<![CDATA[', lt) ? ']]>' : text.startsWith('<!--', lt) ? '-->' : '>';
  const end = text.indexOf(mark, lt + (mark === ']]>' ? 9 : mark === '-->' ? 4 : 2));
  return end < 0 ? text.length : end + mark.length;
}
