import { bareHost } from './canonical.ts';
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

const SEPARATOR = /\s+(?:\||-|–|—|::|·|•|»|«|\/)\s+|\s*\|\s*/u;

/** Letters and digits in lower case: what must be equal for two titles to be one. */
export const titleLetters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

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
  const confirmed = h1s.find((h1) => known.has(titleLetters(h1)));
  if (confirmed !== undefined && titleLetters(confirmed) !== titleLetters(input.siteName ?? '')) return confirmed;
  const og = input.ogTitle === null ? null : withoutSite(foldSpaces(input.ogTitle), input, h1s);
  const site = titleLetters(input.siteName ?? '');
  const isOwn = (each: string | null): each is string => each !== null && each !== '' && titleLetters(each) !== site;
  const fromTag = withoutSite(scan.titleTag, input, h1s);
  // A lone heading counts where the title tag speaks of the same; else it may be the site's greeting.
  const lone = h1s.length === 1 && (scan.titleTag === '' || shareWords(h1s[0] ?? '', scan.titleTag)) ? (h1s[0] ?? null) : null;
  return [og, headline, lone, fromTag, entryTitle].find(isOwn) ?? foldSpaces(scan.titleTag || entryTitle || (h1s[0] ?? ''));
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
  const host = titleLetters(bareHost(input.url).split('.')[0] ?? '');
  const site = titleLetters(input.siteName ?? '');
  const isSite = (part: string | undefined): boolean => {
    const letters = titleLetters(part ?? '');
    return (
      letters !== '' &&
      (letters === site || letters === host || (site.length > 3 && letters.includes(site)) || (host.length > 3 && letters.includes(host)))
    );
  };
  let from = 0;
  let to = parts.length;
  while (to - from > 1 && isSite(parts[to - 1])) to--;
  while (to - from > 1 && isSite(parts[from])) from++;
  const cut = cutOut(title, parts, from, to);
  const heading = h1s.find((h1) => titleLetters(cut).startsWith(titleLetters(h1)) && titleLetters(h1).length >= 12);
  return heading ?? cut;
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
