import type { Token } from './tokens.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Nouns that make a run of capitals the name of a body, a gathering or a periodical; "of", "for" and "and" go on within such names. */
const INSTITUTIONS = setOf(
  `university institute institution college school academy association society conference conferences symposium workshop congress department
ministry bureau agency commission committee council court centre center laboratory laboratories foundation federation union journal
transactions proceedings advances board bank house administration organization organisation festival museum hospital library observatory faculty
summit forum alliance consortium authority chamber parliament senate assembly office government directorate secretariat convention republic kingdom division prize award`,
);

/** Of those, the ones that meet or print "on" or "in" a subject. */
const ON_A_SUBJECT = setOf(
  'conference conferences symposium workshop committee congress council journal transactions summit convention commission panel forum advances proceedings school',
);

/** Subjects: what stands on both sides of an "and" or a comma within one institution's name. */
const SUBJECTS = setOf(
  `science sciences technology technologies arts aeronautics space securities exchange food drug engineering medicine health commerce standards
atmospheric oceanic defence defense security trade education energy transport transportation innovation economics mathematics physics statistics
linguistics humanities letters computing electrical electronics electronic communications communication pattern recognition vision robotics robots
automation learning language languages speech signal acoustics processing systems system information retrieval computer computers computational artificial
intelligence neural knowledge data mining discovery machine natural human cognitive applied control cybernetics logic reasoning planning
representation representations graphics multimedia animation rendering ethics fairness accountability transparency society law policy development research
agriculture fisheries industry business labour labor justice finance treasury culture media sport telecommunications networks software management
infrastructure privacy cybersecurity international strategic budget markets competition consumer nutrition biology chemistry psychology philosophy
evolution evaluation resources methods applications theory practice advanced interaction interactive autonomous agents man biomedical medical`,
);

const lowerAt = (list: readonly Token[], at: number): string => list[at]?.lower ?? '';

/** Whether one of the tokens from `first` to `last` is a noun of institutions. */
export function namesInstitution(list: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) if (INSTITUTIONS.has(lowerAt(list, at))) return true;
  return false;
}

function hasOneOf(list: readonly Token[], first: number, last: number, words: ReadonlySet<string>): boolean {
  for (let at = first; at <= last; at += 1) if (words.has(lowerAt(list, at))) return true;
  return false;
}

const MATTERS = new Set(['of', 'for', 'on', 'in']);
/** The furthest word after an "and" that may turn out to be the institution. */
const REACH = 5;

const isCapital = (token: Token | undefined): boolean => token?.kind === 'word' && token.text.charAt(0) !== token.lower.charAt(0);

/** "Securities and Exchange Commission": capitals after the "and" that end in an institution. */
function institutionFollows(list: readonly Token[], from: number): boolean {
  for (let at = from; at < from + REACH && isCapital(list[at]); at += 1) if (INSTITUTIONS.has(lowerAt(list, at))) return at > from;
  return false;
}

/**
 * How many tokens join the run `first..last` to the capitalised word after them, within the name of an institution: "on" in "Conference on
 * Vision", "and" in "Academy of Arts and Sciences", a comma in "Department for Science, Innovation and Technology"; 0 where nothing joins.
 */
export function institutionJoin(list: readonly Token[], first: number, last: number): number {
  const joiner = lowerAt(list, last + 1);
  if (joiner === 'on' && ON_A_SUBJECT.has(lowerAt(list, last))) return 1;
  if (joiner === 'on' || joiner === 'in') return hasOneOf(list, first, last, ON_A_SUBJECT) && SUBJECTS.has(lowerAt(list, last + 2)) ? 1 : 0;
  if (joiner !== 'and' && joiner !== '&' && joiner !== ',') return 0;
  const length = joiner === ',' && ['and', '&'].includes(lowerAt(list, last + 2)) ? 2 : 1;
  if (!SUBJECTS.has(lowerAt(list, last)) || !SUBJECTS.has(lowerAt(list, last + length + 1))) return 0;
  const told = namesInstitution(list, first, last) && hasOneOf(list, first, last, MATTERS);
  return told || (joiner !== ',' && institutionFollows(list, last + length + 1)) ? length : 0;
}

/** Whether "of" after the run `first..last` belongs to a name: after one word ("Call of Duty") or an institution, not in "Anna Berg of Halden University". */
export function ofBelongs(list: readonly Token[], first: number, last: number): boolean {
  return (
    last === first || !institutionFollows(list, last + 2) || namesInstitution(list, first, last) || hasOneOf(list, first, last, MATTERS)
  );
}
