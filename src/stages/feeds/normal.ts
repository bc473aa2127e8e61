import type { Author, ParsedEntry, ParsedFeed } from '../../domain/entry.ts';
import { type Code, codeOf, codesOf } from './codes.ts';
import { feedDate } from './dates.ts';
import { joinBase, resolveUrl } from './names.ts';
import { distinctAuthors } from './people.ts';
import { foldSpaces, plainText } from './plain.ts';
import type { Node, Tape } from './tape.ts';

const MAX_TITLE_CHARS = 2_000;
const MAX_TAGS = 50;
const NO_TAGS: readonly string[] = [];
const NOBODY: readonly Author[] = [];

/** What one format's reader makes of a tape; all formats give the same normal form. */
export interface FormatReader {
  entry(entry: Tape, base: string | null): ParsedEntry;
  feed(feed: Tape, base: string | null): FeedFields;
}

/** A feed as far as its own fields go. */
export type FeedFields = Omit<ParsedFeed, 'entries' | 'format'>;

/** Fields of a feed that states nothing. */
export const NO_FIELDS: FeedFields = {
  title: '',
  link: null,
  language: null,
  description: '',
  authors: [],
  publishedAt: null,
  updatedAt: null,
  licence: null,
  ttlMs: null,
  skipHours: [],
  skipDays: [],
  hubUrl: null,
  selfUrl: null,
};

/** What an element states as HTML: its markup where elements stand in it, else its text; null where it states nothing. */
export function htmlOf(tape: Tape, node: Node): string | null {
  if (node < 0) return null;
  const markup = tape.markupOf(node);
  const stated = markup === null ? tape.textOf(node) : withoutWrapping(markup, tape.htmlPrefixes).trim();
  return stated === '' ? null : stated;
}

/** Markup of an XML text as HTML: CDATA marks and the XHTML prefixes out. */
function withoutWrapping(markup: string, prefixes: ReadonlySet<string>): string {
  let plain = markup.includes('<![CDATA[') ? markup.replaceAll('<![CDATA[', '').replaceAll(']]>', '') : markup;
  for (const prefix of prefixes) plain = plain.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
  return plain.replace(/<(\/?)(?:xhtml|html|xh|h):/gi, '<$1');
}

/** The first stated HTML among children of these names, in the order of the names. */
export function firstHtml(tape: Tape, codes: readonly Code[]): string | null {
  for (const code of codes) {
    for (let node = tape.first(code); node >= 0; node = tape.next(node)) {
      const html = htmlOf(tape, node);
      if (html !== null) return html;
    }
  }
  return null;
}

/** The first non-empty text among an element's children of these names. */
export function textIn(tape: Tape, parent: Node, codes: readonly Code[]): string | null {
  for (const code of codes) {
    for (let node = tape.child(parent, code); node >= 0; node = tape.next(node)) {
      const text = tape.textOf(node);
      if (text !== '') return text;
    }
  }
  return null;
}

/** The first readable date among children of these names. */
export function firstDate(tape: Tape, codes: readonly Code[]): number | null {
  for (const code of codes) {
    for (let node = tape.first(code); node >= 0; node = tape.next(node)) {
      const at = feedDate(tape.textOf(node));
      if (at !== null) return at;
    }
  }
  return null;
}

/** Authors by the first of these names under which somebody is named. */
export function firstAuthors(tape: Tape, names: readonly (readonly Code[])[], personOf: (tape: Tape, node: Node) => Author | null) {
  for (const codes of names) {
    let found: (Author | null)[] | null = null;
    for (const code of codes) {
      for (let node = tape.first(code); node >= 0; node = tape.next(node)) {
        found ??= [];
        if (found.push(personOf(tape, node)) >= 100) break;
      }
    }
    const authors = found === null ? NOBODY : distinctAuthors(found);
    if (authors.length > 0) return authors;
  }
  return NOBODY;
}

/** The texts of children of these names, as one gives them. */
export function textsOf(tape: Tape, codes: readonly Code[], give: (node: Node) => string | null): readonly (string | null)[] {
  let texts: (string | null)[] | null = null;
  for (const code of codes) {
    for (let node = tape.first(code); node >= 0; node = tape.next(node)) {
      texts ??= [];
      if (texts.push(give(node)) >= 200) return texts;
    }
  }
  return texts ?? NO_TAGS;
}

/** The address an element's own base makes of what is stated there. */
export function addressOf(
  tape: Tape,
  node: Node,
  { stated, base }: { readonly stated: string; readonly base: string | null },
): string | null {
  const own = tape.baseOf(node);
  return resolveUrl(stated, own === null ? base : joinBase(base, own));
}

/** The base for addresses of element 0. */
export const baseIn = (tape: Tape, outer: string | null): string | null => (tape.base === null ? outer : joinBase(outer, tape.base));

/** A title in one line of plain text. */
export function titleText(html: string | null): string {
  if (html === null) return '';
  return cappedTitle(plainText(html.length > 20_000 ? html.slice(0, 20_000) : html, ' '));
}

/** The same of what was just asked of a tape, which knows whether there is anything to do. */
export const titleOn = (tape: Tape, html: string | null): string =>
  html !== null && tape.isPlain(html) ? cappedTitle(html) : titleText(html);

const cappedTitle = (title: string): string => cutWell(title, MAX_TITLE_CHARS);

/** A text cut to so many units, and never through the middle of a character. */
export function cutWell(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most);
}

/** Plain text with its angle brackets and ampersands escaped, fit to stand as HTML. */
export const escapeHtml = (text: string): string =>
  isMarkupFree(text) ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Whether text reads the same as HTML. */
export const isMarkupFree = (text: string): boolean => !/[&<>]/.test(text);

const LICENCE_LINKS = codesOf('link', 'atom:link');
const LICENCES = codesOf('creativecommons:license', 'cc:license', 'dcterms:license', 'media:license', 'rsl:license');
const RIGHTS = codesOf('dc:rights', 'dcterms:rights', 'rights', 'copyright', 'media:copyright');

/** The licence that element 0 states for itself, most definite first: an address, then words. */
export function licenceOf(tape: Tape, base: string | null): string | null {
  for (const code of LICENCE_LINKS) {
    for (let link = tape.first(code); link >= 0; link = tape.next(link)) {
      const rel = tape.attribute(link, 'rel');
      const href =
        rel !== null && rel !== 'alternate' && /(^|\s)(license|copyright)(\s|$)/i.test(rel) ? tape.attribute(link, 'href') : null;
      if (href !== null) return resolveUrl(href, base);
    }
  }
  for (const code of LICENCES) {
    for (let node = tape.first(code); node >= 0; node = tape.next(node)) {
      const stated =
        tape.attribute(node, 'rdf:resource') ?? tape.attribute(node, 'resource') ?? tape.attribute(node, 'href') ?? tape.textOf(node);
      if (stated !== '') return foldSpaces(stated);
    }
  }
  const words = textIn(tape, 0, RIGHTS);
  return words === null ? null : titleText(words);
}

const RSL = codeOf('rsl:content');

/** The raw `rsl:content` of element 0, rebuilt as XML, or null. */
export function rslOf(tape: Tape): string | null {
  const found = tape.first(RSL);
  if (found < 0) return null;
  const attributes = tape
    .attributes(found)
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => ` ${name}="${escapeHtml(value).replaceAll('"', '&quot;')}"`);
  const markup = tape.markupOf(found);
  const inner = markup === null ? escapeHtml(tape.textOf(found)) : markup.replace(/<(\/?)rsl:/gi, '<$1');
  return `<content xmlns="https://rslstandard.org/rsl"${attributes.join('')}>${inner}</content>`;
}

/** The `rsl:content` of a feed itself; nothing where it has none. */
export function feedRsl(tape: Tape): { readonly rsl?: string } {
  const rsl = rslOf(tape);
  return rsl === null ? {} : { rsl };
}

/** Tags, trimmed, each once. */
export function distinctTags(tags: readonly (string | null)[]): readonly string[] {
  if (tags.length === 0) return NO_TAGS;
  if (tags.length === 1) {
    const plain = titleText(tags[0] ?? null);
    return plain === '' ? NO_TAGS : [cutWell(plain, 200)];
  }
  const kept = new Set<string>();
  for (const tag of tags) {
    const plain = titleText(tag);
    if (plain !== '' && kept.size < MAX_TAGS) kept.add(cutWell(plain, 200));
  }
  return [...kept];
}

const PERIODS_MS: Readonly<Record<string, number>> = {
  hourly: 3_600_000,
  daily: 86_400_000,
  weekly: 604_800_000,
  monthly: 2_592_000_000,
  yearly: 31_536_000_000,
};

const TTL = codesOf('ttl');
const PERIOD = codesOf('sy:updateperiod');
const FREQUENCY = codesOf('sy:updatefrequency');

/** How long a feed asks to be left alone: the longer of ttl (minutes) and sy:updatePeriod over its frequency. */
export function ttlOf(tape: Tape): number | null {
  const minutes = Number(textIn(tape, 0, TTL) ?? Number.NaN);
  const ttlMs = minutes > 0 && minutes < 1_000_000 ? minutes * 60_000 : null;
  const period = PERIODS_MS[textIn(tape, 0, PERIOD)?.toLowerCase() ?? ''];
  const frequency = Number(textIn(tape, 0, FREQUENCY) ?? 1);
  const periodMs = period === undefined ? null : Math.round(period / Math.max(1, frequency || 1));
  if (ttlMs === null || periodMs === null) return ttlMs ?? periodMs;
  return Math.max(ttlMs, periodMs);
}
