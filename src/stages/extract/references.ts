import { type Article, bodyOf } from '../../domain/article.ts';
import { publisherId } from '../../domain/ids.ts';
import type { Publisher, PublisherKind } from '../../domain/publisher.ts';
import { DOCUMENT_HINT } from '../../lexicon/document-fields.ts';
import { PRIMARY_HOSTS, type PrimaryKind } from '../../text/primary-hosts.ts';
import { type PrimaryReference, type PrimaryTable, primaryReferences } from '../../text/primary-references.ts';
import { bareHost } from './canonical.ts';

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

/** The primary documents an article points to, by its links and by identifiers in its text; a document itself points to none. */
export function documentReferences(article: Article, table: PrimaryTable): readonly DocumentReference[] {
  if (article.textFrom === 'none' || isDocument(article)) return [];
  const own = bareHost(article.url);
  return primaryReferences(article.outlinks, bodyOf(article), table)
    .filter((reference) => bareHost(reference.url) !== own)
    .slice(0, MOST_DOCUMENTS)
    .map((reference) => ({ reference, publisher: publisherOf(reference) }));
}

const KINDS: Partial<Readonly<Record<PrimaryKind, PublisherKind>>> = {
  edgar: 'government',
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
