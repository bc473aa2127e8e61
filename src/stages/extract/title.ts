import { bareHost } from './canonical.ts';
import { isAscii, lettersOf } from './letters.ts';
import { foldSpaces, type PageScan } from './scan.ts';

/** What a page's title is judged by. */
export interface TitleInput {
  readonly scan: PageScan;
  readonly ogTitle: string | null;
  readonly headline: string | null;
  readonly siteName: string | null;
  readonly url: string;
  readonly entryTitle: string;
}

const SEPARATOR = /\s+(?:\||-|–|—|::|·|•|»|«|\/|~)\s+|\s*\|\s*/u;

/** Letters and digits in lower case: what must be equal for two titles to be one. */
export const titleLetters = (text: string): string => lettersOf(isAscii(text) ? text : text.normalize('NFKC'));

/** The page's own headline, without the site's name: the heading that the head confirms, else what the head states, else a lone h1, else the entry's title. */
export function pageTitle(input: TitleInput): string {
  return decodedAgain(chosenTitle(input));
}

function chosenTitle(input: TitleInput): string {
  const { scan, headline, entryTitle } = input;
  const h1s = scan.headings.filter((each) => each.block >= 0 && each.text !== '').map((each) => each.text);
  const stated = [headline, input.ogTitle, scan.titleTag, entryTitle].filter((each) => each !== null && each.trim() !== '');
  const cleaned = stated.map((each) => withoutSite(foldSpaces(each ?? ''), input, h1s));
  const firstParts = stated.map((each) => foldSpaces(each ?? '').split(SEPARATOR)[0] ?? '');
  const known = new Set([...cleaned, ...firstParts].map(titleLetters));
  const isSite = siteTest(input);
  const confirmed = h1s.find((h1) => known.has(titleLetters(h1)) && !(isSite(h1) && cleaned.some((each) => !isSite(each))));
  if (confirmed !== undefined) return confirmed;
  const framed = h1s.find((h1) => !isSite(h1) && isFramed(h1, scan.titleTag));
  if (framed !== undefined) return framed;
  const og = input.ogTitle === null ? null : withoutSite(foldSpaces(input.ogTitle), input, h1s);
  const fromTag = withoutLastPart(withoutSite(scan.titleTag, input, h1s), h1s);
  // A lone heading that nothing in the head says counts only where the head says nothing of the same: it may be the site's greeting.
  const lone = h1s.length === 1 && (scan.titleTag === '' || shareWords(h1s[0] ?? '', scan.titleTag)) ? (h1s[0] ?? null) : null;
  const isOwn = (each: string | null): each is string =>
    each !== null && each !== '' && titleLetters(each) !== titleLetters(input.siteName ?? '');
  const tagSaysMore = lone === null || titleLetters(fromTag).length >= 12 ? fromTag : null;
  return [og, headline, tagSaysMore, lone, fromTag, entryTitle].find(isOwn) ?? foldSpaces(scan.titleTag || entryTitle || (h1s[0] ?? ''));
}

/** Whether a title is a heading with something of the site before or behind it, parted by a mark. */
function isFramed(heading: string, title: string): boolean {
  const isLong = heading.length >= 12 || /\p{Lo}{4}/u.test(heading);
  const at = !isLong ? -1 : title.toLowerCase().indexOf(heading.toLowerCase());
  if (at < 0) return false;
  return /^(\s{0,3}[~|·:—–_-].{0,200})?$/u.test(title.slice(at + heading.length)) && /(^|[~|·:—–_-]\s{0,3})$/u.test(title.slice(0, at));
}

/** A title tag that no heading confirms ends, after its last bar or dash, with a name of the site, its section or its owner; three words must remain. */
function withoutLastPart(title: string, h1s: readonly string[]): string {
  const parts = title.split(SEPARATOR);
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || last.split(' ').length > 4 || h1s.some((h1) => titleLetters(h1).includes(titleLetters(last)))) return title;
  const cut = cutOut(title, parts, 0, parts.length - 1);
  return cut.split(' ').length >= 3 || /\p{Lo}{6}/u.test(cut) ? cut : title;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** Some systems escape a title twice ("Amazon&#8217;s"); what still reads as a character reference is decoded once more, `<` and `>` excepted. */
export function decodedAgain(title: string): string {
  return title.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{3,6}));/gi,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
      const usable =
        code >= 32 && code <= 0x10ffff && code !== 60 && code !== 62 && !(code >= 0xd800 && code <= 0xdfff) && !(code >= 127 && code < 160);
      return usable ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Whether at least half of the words of the shorter text stand in the other. */
function shareWords(a: string, b: string): boolean {
  const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [few, many] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.size - y.size);
  if (few === undefined || many === undefined || few.size === 0) return false;
  return [...few].filter((word) => many.has(word)).length * 2 >= few.size;
}

/** A title with the parts that name the site cut off: a part that is the site's name or host, or a short last part where the rest is a heading. */
function withoutSite(written: string, input: TitleInput, h1s: readonly string[]): string {
  const title = withoutPrefix(written, input);
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const isSite = siteTest(input);
  let from = 0;
  let to = parts.length;
  while (to - from > 1 && isSite(parts[to - 1])) to--;
  while (to - from > 1 && isSite(parts[from])) from++;
  const cut = cutOut(title, parts, from, to);
  const heading = h1s.find((h1) => titleLetters(cut).startsWith(titleLetters(h1)) && titleLetters(h1).length >= 12);
  return heading ?? cut;
}

/** Tells the parts of titles that name the site: its name, its host, or either among other words. */
function siteTest({ url, siteName }: TitleInput): (part: string | undefined) => boolean {
  const whole = titleLetters(bareHost(url));
  const host = titleLetters(bareHost(url).split('.')[0] ?? '');
  const site = titleLetters(siteName ?? '');
  return (part) => {
    const letters = titleLetters(part ?? '');
    if (letters === '') return false;
    if (letters === site || letters === host || (letters.length > 6 && whole.startsWith(letters))) return true;
    // Among other words a name counts only where it is a good part of them: a headline may speak of its own paper.
    const names = (name: string): boolean => name.length > 3 && letters.includes(name) && letters.length <= 2.5 * name.length + 6;
    return names(site) || names(host);
  };
}

/** "Herald: The mill runs" without the paper's name before the colon. */
function withoutPrefix(title: string, { siteName, url }: TitleInput): string {
  const colon = title.indexOf(': ');
  const before = colon < 0 ? '' : titleLetters(title.slice(0, colon));
  const names = [titleLetters(siteName ?? ''), titleLetters(bareHost(url).split('.')[0] ?? '')];
  return before.length > 2 && names.includes(before) ? title.slice(colon + 2).trim() : title;
}

/** The stretch of a title that its parts from `from` to `to` cover, separators between them as written. */
function cutOut(title: string, parts: readonly string[], from: number, to: number): string {
  let start = 0;
  let position = 0;
  let end = title.length;
  parts.forEach((part, i) => {
    const at = title.indexOf(part, position);
    if (i === from) start = at;
    position = at + part.length;
    if (i === to - 1) end = position;
  });
  return title.slice(start, end).trim();
}
