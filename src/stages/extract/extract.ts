import type { Article } from '../../domain/article.ts';
import type { Capture, Entry } from '../../domain/entry.ts';
import { articleId, captureId, sha256 } from '../../domain/ids.ts';
import { done, type Outcome, TickrError } from '../../domain/outcome.ts';
import type { Feed, Publisher } from '../../domain/publisher.ts';
import { permissionFor, type Rights, type RightsOverride, type RightsSnapshot } from '../../domain/rights.ts';
import type { Clock } from '../../ports/clock.ts';
import type { FetchAnswer, Fetcher } from '../../ports/fetcher.ts';
import { mayFetch, rightsOf } from '../../rights/index.ts';
import { cleanLine } from '../../text/clean-line.ts';
import { bareHost, cleanAddress, webAddress } from './canonical.ts';
import type { PageFacts } from './facts.ts';
import { decodePage } from './html-charset.ts';
import { languageOf } from './language.ts';
import { type PageReading, readFragment, readPage } from './page.ts';
import { decodedAgain } from './title.ts';

/** Version of what extraction makes of the same entry and page. */
export const VERSION = 3;

const MAX_PAGE_BYTES = 8_000_000;
const MAX_TITLE_CHARS = 500;
/** A page's body shorter than this is doubted: the feed's text is taken where it has more. */
const FEW_WORDS = 40;

/** What extract is given: an entry, whose it is, and what its page's host said when it was last surveyed (null: never). */
export interface ExtractInput {
  readonly entry: Entry;
  readonly feed: Feed;
  readonly publisher: Publisher;
  readonly snapshot: RightsSnapshot | null;
  readonly overrides: readonly RightsOverride[];
}

/** An article before the store numbers its revision, with the page it came from where that is kept. */
export interface Extracted {
  readonly article: Omit<Article, 'revision'>;
  readonly capture: Capture | null;
}

interface Page {
  readonly answer: FetchAnswer;
  readonly reading: PageReading;
}

type Body = Pick<PageReading, 'paragraphs' | 'outlinks' | 'notices'>;

const NO_BODY: Body = { paragraphs: [], outlinks: [], notices: [] };

/**
 * Stage extract: reads the entry's page where its host lets us, else the text the feed gave. Where the publisher lets nobody
 * summarise or store, or there is no text at all, the article has its title alone.
 */
export async function extract(
  input: ExtractInput,
  deps: { readonly fetcher: Fetcher; readonly clock: Clock },
): Promise<Outcome<Extracted>> {
  const page = await findPage(input, deps.fetcher);
  const rights = judge(input, page, deps.clock.now());
  const isOpen = permissionFor(rights, 'summarise') !== 'deny' && permissionFor(rights, 'store') !== 'deny';
  const fromFeed = feedBody(input);
  const usePage = page !== null && page.reading.words > 0 && (page.reading.words >= FEW_WORDS || page.reading.words >= fromFeed.words);
  const body: Body = !isOpen ? NO_BODY : usePage && page !== null ? page.reading : fromFeed;
  const textFrom = body.paragraphs.length === 0 ? 'none' : usePage ? 'page' : 'feed';
  const capture = textFrom === 'page' && page !== null ? captureOf(page.answer) : null;
  const article = await articleOf(input, { page, body, textFrom, rights, capture });
  return done({ article, capture });
}

/** The page, where it may be fetched, answers with HTML and can be read; null otherwise. */
async function findPage(input: ExtractInput, fetcher: Fetcher): Promise<Page | null> {
  const { entry, snapshot, overrides } = input;
  const url = webAddress(entry.url, input.feed.url);
  // A host that was never surveyed has not been asked for its rules.
  if (url === null || snapshot === null || snapshot.host !== new URL(url).host) return null;
  if (mayFetch(snapshot, url, overrides).permission === 'deny') return null;
  const mayFollow = async (hop: URL): Promise<boolean> =>
    bareHost(hop.href) === bareHost(url) && mayFetch(snapshot, hop.href, overrides).permission !== 'deny';
  const answer = await answerOrNull(fetcher, url, mayFollow);
  if (answer === null || answer.status !== 200 || !isHtml(answer)) return null;
  const html = decodePage(answer.body, answer.headers['content-type'] ?? null, MAX_PAGE_BYTES);
  return { answer, reading: readPage(html, answer.finalUrl, entry.title) };
}

/** A fetch that fails in a way the network may fail; other errors are ours and go on. */
async function answerOrNull(fetcher: Fetcher, url: string, mayFollow: (hop: URL) => Promise<boolean>): Promise<FetchAnswer | null> {
  try {
    return await fetcher.fetch({ url, purpose: 'page', mayFollow });
  } catch (thrown) {
    if (thrown instanceof TickrError && thrown.code.startsWith('fetch/')) return null;
    throw thrown;
  }
}

function isHtml(answer: FetchAnswer): boolean {
  const type = answer.headers['content-type']?.toLowerCase() ?? '';
  if (type !== '') return type.includes('html');
  return Buffer.from(answer.body.subarray(0, 512)).toString('latin1').trimStart().startsWith('<');
}

function judge(input: ExtractInput, page: Page | null, now: number): Rights {
  const { entry, snapshot, overrides, publisher, feed } = input;
  return rightsOf({
    snapshot,
    url: page?.answer.finalUrl ?? webAddress(entry.url, feed.url) ?? feed.url,
    headers: page?.answer.headers ?? {},
    metas: page?.reading.metas ?? [],
    links: page?.reading.links ?? [],
    licences: [...(entry.licence === null ? [] : [entry.licence]), ...(page?.reading.facts.licences ?? [])],
    rsl: entry.rsl,
    country: publisher.country,
    overrides,
    now,
  });
}

/** The longer of what the feed gave as content and as summary. */
function feedBody({ entry, feed }: ExtractInput): Body & { readonly words: number } {
  const base = webAddress(entry.url, feed.url);
  const content = readFragment(entry.contentHtml ?? '', base);
  const summary = readFragment(entry.summaryHtml ?? '', base);
  return content.words >= summary.words ? content : summary;
}

function captureOf(answer: FetchAnswer): Capture {
  const { url, finalUrl, status, headers, fetchedAt, body } = answer;
  return { id: captureId(body), url, finalUrl, status, headers, fetchedAt, body };
}

interface Made {
  readonly page: Page | null;
  readonly body: Body;
  readonly textFrom: Article['textFrom'];
  readonly rights: Rights;
  readonly capture: Capture | null;
}

async function articleOf({ entry, feed, publisher }: ExtractInput, made: Made): Promise<Omit<Article, 'revision'>> {
  const { page, body, textFrom } = made;
  const facts = page?.reading.facts ?? null;
  const url = webAddress(entry.url, feed.url) ?? `${feed.url}#${encodeURIComponent(entry.id)}`;
  const canonicalUrl = facts?.canonicalUrl ?? (entry.url === null ? url : cleanAddress(url));
  const title = cleanLine(facts?.title || decodedAgain(entry.title) || entry.summaryText.slice(0, 120) || url).slice(0, MAX_TITLE_CHARS);
  const head = `${title}\n\n`;
  const text = head + body.paragraphs.join('\n');
  const stated = facts === null || facts.authors.length === 0 ? entry.authors : facts.authors;
  return {
    id: articleId(canonicalUrl),
    publisherId: publisher.id,
    entryId: entry.id,
    captureId: made.capture?.id ?? null,
    url,
    canonicalUrl,
    title,
    text,
    bodyStart: head.length,
    hash: sha256(text),
    textFrom,
    authors: stated.filter((author) => author.name !== ''),
    publishedAt: publishedAt(facts, entry),
    modifiedAt: facts?.modifiedAt ?? entry.updatedAt,
    seenAt: entry.seenAt,
    language: facts?.language ?? (await languageOf(text)) ?? entry.language?.slice(0, 2).toLowerCase() ?? null,
    siteName: facts?.siteName ?? null,
    section: facts?.section ?? null,
    outlinks: body.outlinks,
    via: facts?.via ?? entry.via?.url ?? null,
    notices: body.notices,
    kindHints: facts?.kindHints ?? [],
    rights: made.rights,
  };
}

const HOUR_MS = 3_600_000;

/** The page's time; where it gives the day alone, the feed's time on that day, in whatever zone, says more. */
function publishedAt(facts: PageFacts | null, entry: Entry): number | null {
  const stated = facts?.publishedAt ?? null;
  if (stated === null || facts?.isDayOnly !== true || entry.publishedAt === null) return stated ?? entry.publishedAt;
  const isThatDay = entry.publishedAt >= stated - 14 * HOUR_MS && entry.publishedAt < stated + 38 * HOUR_MS;
  return isThatDay ? entry.publishedAt : stated;
}
