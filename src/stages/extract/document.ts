import type { Capture } from '../../domain/entry.ts';
import { articleId, captureId, entryId, feedId, sha256 } from '../../domain/ids.ts';
import { done, type Outcome, skipped, TickrError } from '../../domain/outcome.ts';
import type { Feed, Publisher } from '../../domain/publisher.ts';
import { permissionFor, type RightsOverride, type RightsSnapshot } from '../../domain/rights.ts';
import { DOCUMENT_HINT } from '../../lexicon/document-fields.ts';
import type { Clock } from '../../ports/clock.ts';
import type { FetchAnswer, Fetcher } from '../../ports/fetcher.ts';
import { mayFetch, rightsOf } from '../../rights/index.ts';
import { cleanLine } from '../../text/clean-line.ts';
import type { PrimaryReference } from '../../text/primary-references.ts';
import { type Extracted, extract } from './extract.ts';
import { type RecordReading, readRecord } from './records/index.ts';

/** What is given to fetch a primary document: where it lies, whose it is, and what the host that answers for it allows (null: never surveyed). */
export interface DocumentInput {
  readonly reference: PrimaryReference;
  readonly publisher: Publisher;
  readonly snapshot: RightsSnapshot | null;
  readonly overrides: readonly RightsOverride[];
}

const MAX_FIELD_CHARS = 300;
const MAX_CAPTURE_BYTES = 2 * 1_048_576;

/** Fetches a primary document: its record where an open interface answers, else its page as any other page is read. */
export async function extractDocument(
  input: DocumentInput,
  deps: { readonly fetcher: Fetcher; readonly clock: Clock },
): Promise<Outcome<Extracted>> {
  return input.reference.recordUrl === null ? fromPage(input, deps) : fromRecord(input, input.reference.recordUrl, deps);
}

async function fromPage(input: DocumentInput, deps: { readonly fetcher: Fetcher; readonly clock: Clock }): Promise<Outcome<Extracted>> {
  const { reference, publisher, snapshot, overrides } = input;
  const seenAt = deps.clock.now();
  const feed = feedOf(input);
  const entry = {
    id: entryId(feed.id, reference.url),
    feedId: feed.id,
    revision: 1,
    hash: '',
    seenAt,
    guid: reference.url,
    url: reference.url,
    title: '',
    authors: [],
    publishedAt: null,
    updatedAt: null,
    summaryHtml: null,
    contentHtml: null,
    summaryText: '',
    contentText: '',
    tags: [],
    language: null,
    licence: null,
    rsl: null,
    via: null,
  };
  const outcome = await extract({ entry, feed, publisher, snapshot, overrides }, deps);
  if (outcome.kind !== 'done') return outcome;
  const { article, capture } = outcome.value;
  if (article.textFrom === 'none') return skipped('robots-denied', `${reference.url} could not be read, or may not be`);
  return done({ article: { ...article, kindHints: [...article.kindHints, DOCUMENT_HINT] }, capture, blockKeys: [] });
}

/** Documents come by no feed; theirs is named for their kind and polled by nobody. */
function feedOf({ reference, publisher }: DocumentInput): Feed {
  const url = `urn:tickrwire:primary:${reference.kind}`;
  return { id: feedId(url), publisherId: publisher.id, url: reference.url, title: '', addedBy: 'operator' };
}

async function fromRecord(
  input: DocumentInput,
  recordUrl: string,
  deps: { readonly fetcher: Fetcher; readonly clock: Clock },
): Promise<Outcome<Extracted>> {
  const { reference, snapshot, overrides } = input;
  const ruling = mayFetch(snapshot, recordUrl, overrides);
  if (ruling.permission === 'deny') return skipped('robots-denied', ruling.evidence);
  const mayFollow = async (hop: URL): Promise<boolean> =>
    hop.host === new URL(recordUrl).host && mayFetch(snapshot, hop.href, overrides).permission !== 'deny';
  const answer = await deps.fetcher.fetch({ url: recordUrl, purpose: 'record', mayFollow });
  if (answer.status >= 500 || answer.status === 429)
    throw new TickrError(`${recordUrl} answers ${answer.status}.`, { code: 'extract/no-record', retryable: true });
  if (answer.status !== 200) return skipped('not-html', `${recordUrl} answers ${answer.status}`);
  const reading = readRecord(reference.kind, answer.body, reference.id);
  if (reading === null) return skipped('not-html', `${recordUrl} is no record of ${reference.id}`);
  return articleFrom(input, { answer, reading, now: deps.clock.now() });
}

interface RecordRead {
  readonly answer: FetchAnswer;
  readonly reading: RecordReading;
  readonly now: number;
}

function articleFrom(input: DocumentInput, { answer, reading, now }: RecordRead): Outcome<Extracted> {
  const { reference, publisher, snapshot, overrides } = input;
  const rights = rightsOf({
    snapshot,
    url: answer.finalUrl,
    headers: answer.headers,
    metas: [],
    links: [],
    licences: reading.textLicence === null ? [] : [reading.textLicence],
    rsl: null,
    country: publisher.country,
    overrides,
    now,
  });
  if (permissionFor(rights, 'summarise') === 'deny' || permissionFor(rights, 'store') === 'deny')
    return skipped('robots-denied', `${answer.finalUrl} may not be summarised or stored`);
  const title = cleanLine(reading.title).slice(0, 500);
  const head = `${title}\n\n`;
  const fields = reading.fields.map(([name, value]) => `${name}: ${cleanLine(value).slice(0, MAX_FIELD_CHARS)}`);
  const text = head + [...fields, ...reading.paragraphs.map(cleanLine).filter((paragraph) => paragraph !== '')].join('\n');
  // A registry's record of thousands of versions is kept as what was read of it.
  const capture = answer.body.length > MAX_CAPTURE_BYTES ? null : captureOf(answer);
  return done({
    article: {
      id: articleId(reference.url),
      publisherId: publisher.id,
      entryId: entryId(feedOf(input).id, reference.url),
      captureId: capture?.id ?? null,
      url: reference.url,
      canonicalUrl: reference.url,
      title,
      text,
      bodyStart: head.length,
      hash: sha256(text),
      textFrom: 'page',
      authors: reading.authors.slice(0, 40).map((name) => ({ name: cleanLine(name).slice(0, 200), email: null, url: null })),
      publishedAt: reading.publishedAt,
      modifiedAt: reading.modifiedAt,
      seenAt: now,
      language: 'en',
      siteName: publisher.name,
      section: null,
      outlinks: [],
      via: null,
      notices: [],
      kindHints: [DOCUMENT_HINT],
      rights,
    },
    capture,
    blockKeys: [],
  });
}

function captureOf({ url, finalUrl, status, headers, fetchedAt, body }: FetchAnswer): Capture {
  return { id: captureId(body), url, finalUrl, status, headers, fetchedAt, body };
}
