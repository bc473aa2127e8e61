import type { Article } from '../../domain/article.ts';
import { cleanLine } from '../../text/clean-line.ts';

type Notice = Article['notices'][number];

const MAX_NOTICES = 10;
const MAX_CHARS = 1_500;
const MIN_CHARS = 30;

/** How notes of a page about itself begin, by kind; the most serious first. */
const BEGINNINGS: readonly { readonly kind: Notice['kind']; readonly shape: RegExp }[] = [
  {
    kind: 'retraction',
    shape:
      /^[[(*\s]*(retraction|retracted|withdrawn|this (article|story|report|post|piece) (has been|was|is) (retracted|withdrawn|removed|taken down))\b/i,
  },
  {
    kind: 'correction',
    shape:
      /^[[(*\s]*(corrections?( and clarifications?)?\b|clarifications?\b|corrected\b|this (article|story|report|post|piece|headline) (has been|was) (corrected|amended|clarified)|an? (earlier|previous|prior) version of this (article|story|report|post|piece)|errat(um|a)\b)/i,
  },
  {
    kind: 'update',
    shape:
      /^[[(*\s]*(updated?\b(.{0,60}[:—–-]| (with|when|to|after|because)\b)|editor['’]?s['’]? note\b|this (article|story|report|post|piece) (has been|was) updated|developing\b.{0,20}:)/i,
  },
];

const FIRST_LETTER = /^[[(*\s]*[rwtcaeud\u0080-\uffff\u0000-\u001f]/i;

/** Whether a text may be a note, by its first letter: what most blocks are not. */
const beginsAsNotice = (text: string): boolean => text.length >= MIN_CHARS / 2 && FIRST_LETTER.test(text);

/** Whether a text reads as a note about the page. */
export const isNotice = (text: string): boolean => beginsAsNotice(text) && noticeKind(cleanLine(text)) !== null;

/** Notes about corrections, updates and retractions among the paragraphs of a page. A bare time of update is no note. */
export function noticesIn(paragraphs: readonly string[]): readonly Notice[] {
  const notices: Notice[] = [];
  for (const text of paragraphs) {
    const kind = noticeKind(text);
    if (kind !== null && notices.length < MAX_NOTICES && !notices.some((each) => each.text === text))
      notices.push({ kind, text: text.slice(0, MAX_CHARS) });
  }
  return notices;
}

function noticeKind(text: string): Notice['kind'] | null {
  const head = text.slice(0, 160);
  const found = BEGINNINGS.find(({ shape }) => shape.test(head));
  if (found === undefined || text.length < MIN_CHARS) return null;
  if (found.kind === 'update' && /retract|withdraw/i.test(text) && /^[[(*\s]*editor/i.test(head)) return 'retraction';
  if (found.kind === 'update' && /\b(correct(s|ed|ion)|misstated|incorrectly|an error)\b/i.test(text)) return 'correction';
  return found.kind;
}
