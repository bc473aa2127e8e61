import { isRow, type Row } from './sets.ts';

/** What a reader made of one feed; dates are RFC 3339, absent values are left out or null. */
export interface PredictedFeed {
  readonly feed: Predicted;
  readonly items: readonly Predicted[];
}

export interface Predicted {
  readonly id?: string | null;
  readonly title?: string | null;
  readonly link?: string | null;
  readonly language?: string | null;
  readonly description?: string | null;
  readonly summary?: string | null;
  readonly content?: string | null;
  /** Values as plain text, from readers that give them so: compared first, as what the set states is text without markup. */
  readonly descriptionText?: string | null;
  readonly summaryText?: string | null;
  readonly contentText?: string | null;
  readonly publishedAt?: string | null;
  readonly updatedAt?: string | null;
  readonly authors?: readonly string[];
}

export interface Check {
  readonly name: string;
  readonly passed: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', copy: '\u00a9', hellip: '\u2026' },
  ...{ mdash: '\u2014', ndash: '\u2013', rsquo: '\u2019', lsquo: '\u2018', ldquo: '\u201c', rdquo: '\u201d' },
};
const UNSEEN = ['script', 'style', 'iframe', 'object', 'noscript', 'template', 'applet', 'embed'];

/** A value without markup and white space: what two readers must agree on. Fit for the small texts of test sets, not for hostile ones. */
export function essence(value: string): string {
  let text = cutOut(value, '<!--', '-->');
  for (const name of UNSEEN) text = text.replace(new RegExp(`<${name}\\b[^>]*>[\\s\\S]*?</${name}\\s*>`, 'gi'), '');
  text = text.replace(/<\/?[a-z][^>]*>|<[!?][^>]*>/gi, '');
  text = text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole: string, name: string) => ENTITIES[name] ?? numbered(name) ?? whole);
  return text.normalize('NFC').replace(/\s+/gu, '');
}

function numbered(name: string): string | null {
  if (!name.startsWith('#')) return null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : null;
}

function cutOut(text: string, from: string, to: string): string {
  let rest = text;
  for (let start = rest.indexOf(from); start >= 0; start = rest.indexOf(from, start)) {
    const end = rest.indexOf(to, start + from.length);
    if (end < 0) break;
    rest = rest.slice(0, start) + rest.slice(end + to.length);
  }
  return rest;
}

const second = (date: unknown): number | null => {
  const at = typeof date === 'string' ? Date.parse(date) : Number.NaN;
  return Number.isNaN(at) ? null : Math.floor(at / 1000);
};
const address = (link: string): string => (URL.canParse(link) ? new URL(link).href : link);
const person = (name: string): string => essence(name.replace(/[<(]?\S+@\S+[>)]?/g, ''));

/** One check for each stated value of a feed or an item. */
function valueChecks(stated: Row, got: Predicted | undefined, prefix: string): readonly Check[] {
  return Object.entries(stated).flatMap(([key, value]) => {
    if (key.endsWith('Raw')) return [];
    if (typeof value === 'string' && !key.endsWith('At') && essence(value) === '') return [];
    return [{ name: prefix + key, passed: agrees(key, value, stated, got) }];
  });
}

function agrees(key: string, value: unknown, stated: Row, got: Predicted | undefined): boolean {
  switch (key) {
    case 'publishedAt':
    case 'updatedAt': {
      const other = key === 'publishedAt' ? 'updatedAt' : 'publishedAt';
      if (value === null) return got?.[key] == null;
      return second(got?.[key]) === second(value) || (!(other in stated) && second(got?.[other]) === second(value));
    }
    case 'authors':
      return Array.isArray(value) && (got?.authors ?? []).map(person).join('|') === value.map((each) => person(String(each))).join('|');
    case 'link':
      return address(got?.link ?? '') === address(String(value));
    case 'language':
      return (got?.language ?? '').toLowerCase() === String(value).toLowerCase();
    default:
      return essence(textOf(key, got)) === essence(String(value));
  }
}

/** The value that answers a stated one: the plain text where a reader gives it, else the value itself. */
function textOf(key: string, got: Predicted | undefined): string {
  switch (key) {
    case 'id':
      return got?.id ?? '';
    case 'title':
      return got?.title ?? '';
    case 'descriptionText':
      return got?.descriptionText ?? got?.description ?? '';
    case 'summaryText':
      return got?.summaryText ?? got?.summary ?? '';
    case 'contentText':
      return got?.contentText ?? got?.content ?? '';
    default:
      return '';
  }
}

/** All checks of one expected feed: read at all, number of items, each stated value. A prediction of null fails every one. */
export function checksOf(expected: Row, predicted: PredictedFeed | null): readonly Check[] {
  const checks: Check[] = [{ name: 'parsed', passed: true }];
  if (isRow(expected.feed)) checks.push(...valueChecks(expected.feed, predicted?.feed, 'feed.'));
  const items = Array.isArray(expected.items) ? expected.items : [];
  items.forEach((item: unknown, i) => {
    if (isRow(item)) checks.push(...valueChecks(item, predicted?.items[i], `items[${i}].`));
  });
  if (typeof expected.itemCount === 'number') checks.push({ name: 'itemCount', passed: predicted?.items.length === expected.itemCount });
  return predicted === null ? checks.map((check) => ({ ...check, passed: false })) : checks;
}
