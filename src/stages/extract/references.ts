import { type Article, bodyOf } from '../../domain/article.ts';
import { publisherId } from '../../domain/ids.ts';
import type { Publisher, PublisherKind } from '../../domain/publisher.ts';
import { DOCUMENT_HINT } from '../../lexicon/document-fields.ts';
import { OWNERS } from '../../lexicon/owners.ts';
import { PRIMARY_HOSTS, type PrimaryKind } from '../../text/primary-hosts.ts';
import { type PrimaryReference, type PrimaryTable, primaryReferences } from '../../text/primary-references.ts';
import { contentWords } from '../../text/words.ts';
import { bareHost, cleanAddress } from './canonical.ts';

export type { PrimaryTable } from '../../text/primary-references.ts';

/** More documents than this are a bibliography. */
const MOST_DOCUMENTS = 6;

/** A primary document that a report points to, and whose it is as far as its address tells. */
export interface DocumentReference {
  readonly reference: PrimaryReference;
  readonly publisher: Publisher;
}

/** Whether an article is a primary document that was fetched because a report points to it. */
export const isDocument = (article: Pick<Article, 'kindHints'>): boolean => article.kindHints.includes(DOCUMENT_HINT);

/** The primary documents an article points to, by its links and by identifiers in its text, then what its subjects published of themselves; a document itself points to none. */
export function documentReferences(article: Article, table: PrimaryTable): readonly DocumentReference[] {
  if (article.textFrom === 'none' || isDocument(article)) return [];
  const own = bareHost(article.url);
  const found = primaryReferences(article.outlinks, bodyOf(article), table).map((reference) => ({
    reference,
    publisher: publisherOf(reference),
  }));
  const known = new Set(found.map(({ reference }) => reference.url));
  return [...found, ...postsOf(article).filter(({ reference }) => !known.has(reference.url))]
    .filter(({ reference }) => bareHost(reference.url) !== own)
    .slice(0, MOST_DOCUMENTS);
}

/** Publishers that speak of their own work. */
const SPEAK_FOR_THEMSELVES: readonly PublisherKind[] = ['lab', 'company', 'government'];
/** Parts of addresses that are no statements: what is sold, how it is used, who works there. */
const NO_STATEMENT =
  /\/(?:docs?|documentation|pricing|careers|jobs|login|signup|support|help|legal|terms|privacy|products?|solutions|store|shop|tags?|category|topics?|authors?|search)(?:\/|$)/i;
/** A statement has a name of several words in its address. */
const NAMED = /\/[a-z0-9]+(?:-[a-z0-9]+){2,}\/?$|\/[\w-]+\/[a-z0-9]+(?:-[a-z0-9]+)+\/?$/i;

/** Links to statements on the pages of labs, companies and authorities that we know by their domain. */
function postsOf(article: Article): readonly DocumentReference[] {
  return article.outlinks.flatMap((link) => {
    const host = bareHost(link.url);
    const owner = OWNERS.find((row) => SPEAK_FOR_THEMSELVES.includes(row.kind) && (host === row.domain || host.endsWith(`.${row.domain}`)));
    const path = owner === undefined ? '' : new URL(link.url).pathname;
    if (owner === undefined || NO_STATEMENT.test(path) || !NAMED.test(path)) return [];
    const url = cleanAddress(link.url);
    const { domain, ...facts } = owner;
    const reference: PrimaryReference = { kind: 'post', id: path, url, recordUrl: null, linkedUrl: link.url, span: null };
    return [{ reference, publisher: { id: publisherId(domain), home: `https://${domain}`, ...facts } }];
  });
}

const HEAD_CHARS = 1_500;
const LEAST_SHARE = 0.4;
const LEAST_NUMBERS = 2;
const NAMING_FIELDS = /^(?:Name|Identifier|Also known as): (.{1,300})$/gm;

/**
 * Whether a document is what a report is about, and not a work it mentions on the way: the report's head names it or its identifier, or has
 * enough of its title's words; or both name the same subject and tell the same numbers.
 */
export function bearsOn(article: Article, document: Article): boolean {
  const head = `${article.title}\n${bodyOf(article).slice(0, HEAD_CHARS)}`;
  const lower = head.toLowerCase().replaceAll('-', ' ');
  const names = [...document.text.matchAll(NAMING_FIELDS)].flatMap((match) => (match[1] ?? '').split(', '));
  const short = names
    .flatMap((name) => [name, name.slice(name.lastIndexOf('/') + 1)])
    .map((name) => name.toLowerCase().replaceAll('-', ' '));
  if (short.some((name) => name.length >= 3 && lower.includes(name))) return true;
  const told = new Set(contentWords(head));
  const title = [...new Set(contentWords(document.title))];
  const shared = title.filter((word) => told.has(word));
  if (title.length > 0 && shared.length >= Math.max(2, title.length * LEAST_SHARE)) return true;
  return shared.length > 0 && sharedNumbers(bodyOf(article), bodyOf(document)) >= LEAST_NUMBERS;
}

/** Numbers of two digits and more, years left out, that both texts have. */
function sharedNumbers(one: string, other: string): number {
  const numbersOf = (text: string): ReadonlySet<string> =>
    new Set(
      text
        .slice(0, 60_000)
        .match(/\d[\d.,]*\d/g)
        ?.filter((number) => !/^(?:19|20)\d\d$/.test(number)),
    );
  const theirs = numbersOf(other);
  return [...numbersOf(one)].filter((number) => theirs.has(number)).length;
}

const KINDS: Partial<Readonly<Record<PrimaryKind, PublisherKind>>> = {
  courtlistener: 'government',
  'eur-lex': 'government',
  'federal-register': 'government',
  'legislation-uk': 'government',
  rfc: 'standards',
  w3c: 'standards',
  iso: 'standards',
  status: 'company',
};

/** The publisher of a kind of documents; one on a host that the operator named goes by that host. */
function publisherOf({ kind, url }: PrimaryReference): Publisher {
  const { host, origin } = new URL(url);
  const row = PRIMARY_HOSTS.find((one) => one.kind === kind);
  const name = row?.hosts.includes(host) === true ? row.name : host;
  return { id: publisherId(host.replace(/^www\./, '')), name, home: origin, owner: null, country: null, kind: KINDS[kind] ?? 'repository' };
}
