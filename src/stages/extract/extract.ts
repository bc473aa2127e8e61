import type { Article } from '../../domain/article.ts';
import type { Capture, Entry } from '../../domain/entry.ts';
import { articleId, captureId, sha256 } from '../../domain/ids.ts';
import { done, type Outcome, TickrError } from '../../domain/outcome.ts';
import type { Feed, Publisher } from '../../domain/publisher.ts';
import { permissionFor, type Rights, type RightsOverride, type RightsSnapshot } from '../../domain/rights.ts';
import type { Clock } from '../../ports/clock.ts';
import type { FetchAnswer, Fetcher, FetchRequest } from '../../ports/fetcher.ts';
import { crawlDelayMs, mayFetch, type PageSignals, pageSignals, rightsOf, tighten } from '../../rights/index.ts';
import { cleanLine } from '../../text/clean-line.ts';
import { bareHost, cleanAddress, webAddress } from './canonical.ts';
import type { PageFacts } from './facts.ts';
import { decodePage } from './html-charset.ts';
import { languageOf } from './language.ts';
import { type PageReading, readFragment, readPage } from './page.ts';
import { decodedAgain } from './title.ts';

/** Version of what extraction makes of the same entry and page. */
export const VERSION = 4;

const MAX_PAGE_BYTES = 8_000_000;
const MAX_TITLE_CHARS = 500;
/** A page's body shorter than this is doubted: the feed's text is taken where it has more. */
const FEW_WORDS = 40;
/** A page may lead to so many other hosts, one after the other. */
const MAX_HOSTS = 2;

/** What extract is given: an entry, whose it is, and what its page's host said when it was last surveyed (null: never). */
export interface ExtractInput {
  readonly entry: Entry;
  readonly feed: Feed;
  readonly publisher: Publisher;
  readonly snapshot: RightsSnapshot | null;
  readonly overrides: readonly RightsOverride[];
  /** What the feed's own host and headers let us do with the text it carries; null or absent: they said nothing. */
  readonly feedRights?: Rights | null;
  /** Keys of blocks that earlier pages of the host have in common; null or absent: none known. */
  readonly repeated?: ReadonlySet<string> | null;
}

/** What a host says, as it was last surveyed (null: it never answered), and what an operator ruled over it. */
export interface HostRules {
  readonly snapshot: RightsSnapshot | null;
  readonly overrides: readonly RightsOverride[];
}

/** What extract works with. `surveyHost` asks another host for its rules before a redirect to it is followed; without it none is. */
export interface ExtractDeps {
  readonly fetcher: Fetcher;
  readonly clock: Clock;
  readonly surveyHost?: (url: string) => Promise<HostRules>;
}

/** An article before the store numbers its revision, with the page it came from where that is kept. */
export interface Extracted {
  readonly article: Omit<Article, 'revision'>;
  readonly capture: Capture | null;
  /** Keys of the blocks that the page's text was chosen from, for the memory of its host; empty where no page was read. */
  readonly blockKeys: readonly string[];
}

interface Page extends HostRules {
  readonly answer: FetchAnswer;
  readonly reading: PageReading;
  readonly signals: PageSignals;
}

type Body = Pick<PageReading, 'paragraphs' | 'outlinks' | 'notices'>;

const NO_BODY: Body = { paragraphs: [], outlinks: [], notices: [] };

/**
 * Stage extract: reads the entry's page where its host lets us, else the text the feed gave. Where the publisher lets nobody
 * summarise or store, or there is no text at all, the article has its title alone.
 */
export async function extract(input: ExtractInput, deps: ExtractDeps): Promise<Outcome<Extracted>> {
  const page = await findPage(input, deps);
  const fromFeed = feedBody(input);
  const usePage = page !== null && page.reading.words > 0 && (page.reading.words >= FEW_WORDS || page.reading.words >= fromFeed.words);
  const ofPage = judge(input, page, deps.clock.now());
  const rights = usePage ? ofPage : withFeed(ofPage, input.feedRights ?? null);
  const isOpen = permissionFor(rights, 'summarise') !== 'deny' && permissionFor(rights, 'store') !== 'deny';
  const body: Body = !isOpen ? NO_BODY : usePage && page !== null ? page.reading : fromFeed;
  const textFrom = body.paragraphs.length === 0 ? 'none' : usePage ? 'page' : 'feed';
  const capture = textFrom === 'page' && page !== null ? captureOf(page.answer) : null;
  const article = await articleOf(input, { page, body, textFrom, rights, capture });
  return done({ article, capture, blockKeys: textFrom === 'page' && page !== null ? page.reading.blockKeys : [] });
}

/** The page, where it may be fetched, answers with HTML and can be read; null otherwise. A redirect to another host is followed once that host has been asked. */
async function findPage(input: ExtractInput, deps: ExtractDeps): Promise<Page | null> {
  let url = webAddress(input.entry.url, input.feed.url);
  let rules: HostRules = input;
  for (let hosts = 0; url !== null && hosts <= MAX_HOSTS; hosts++) {
    const { snapshot } = rules;
    // A host that was never surveyed has not been asked for its rules.
    if (snapshot === null || snapshot.host !== new URL(url).host) return null;
    if (mayFetch(snapshot, url, rules.overrides).permission === 'deny') return null;
    const { answer, elsewhere } = await fetchOn(deps.fetcher, url, rules);
    if (answer !== null) return readAnswer(answer, input, rules);
    if (elsewhere === null || deps.surveyHost === undefined) return null;
    rules = await deps.surveyHost(elsewhere);
    url = elsewhere;
  }
  return null;
}

/** Fetches on one host; a redirect that leaves it is not followed but told. */
async function fetchOn(
  fetcher: Fetcher,
  url: string,
  { snapshot, overrides }: HostRules,
): Promise<{ readonly answer: FetchAnswer | null; readonly elsewhere: string | null }> {
  const left: string[] = [];
  const mayFollow = async (hop: URL): Promise<boolean> => {
    const isHere = bareHost(hop.href) === bareHost(url);
    if (!isHere) left.push(hop.href);
    return isHere && snapshot !== null && mayFetch(snapshot, hop.href, overrides).permission !== 'deny';
  };
  return {
    answer: await answerOrNull(fetcher, { url, purpose: 'page', mayFollow, minGapMs: crawlDelayMs(snapshot) ?? 0 }),
    elsewhere: left[0] ?? null,
  };
}

function readAnswer(answer: FetchAnswer, { entry, repeated }: ExtractInput, { snapshot, overrides }: HostRules): Page | null {
  if (answer.status !== 200 || !isHtml(answer)) return null;
  const html = decodePage(answer.body, answer.headers['content-type'] ?? null, MAX_PAGE_BYTES);
  const reading = readPage(html, answer.finalUrl, entry.title, { repeated: repeated ?? new Set() });
  return { answer, snapshot, overrides, reading, signals: pageSignals(html) };
}

/** A fetch that fails in a way the network may fail; other errors are ours and go on. */
async function answerOrNull(fetcher: Fetcher, request: FetchRequest): Promise<FetchAnswer | null> {
  try {
    return await fetcher.fetch(request);
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

/** The rights of the page where it was read; those of the host that the entry names where that one forbids more. */
function judge(input: ExtractInput, page: Page | null, now: number): Rights {
  const named = rightsAt(input, { rules: input, page: page !== null && page.snapshot !== input.snapshot ? null : page, now });
  if (page === null || page.snapshot === input.snapshot) return named;
  const isShut = permissionFor(named, 'summarise') === 'deny' || permissionFor(named, 'store') === 'deny';
  return isShut ? named : rightsAt(input, { rules: page, page, now });
}

interface Judged {
  readonly rules: HostRules;
  readonly page: Page | null;
  readonly now: number;
}

function rightsAt({ entry, publisher, feed }: ExtractInput, { rules, page, now }: Judged): Rights {
  return rightsOf({
    snapshot: rules.snapshot,
    url: page?.answer.finalUrl ?? webAddress(entry.url, feed.url) ?? feed.url,
    headers: page?.answer.headers ?? {},
    metas: page?.signals.metas ?? [],
    links: page?.signals.links ?? [],
    licences: [
      ...new Set([
        ...(entry.licence === null ? [] : [entry.licence]),
        ...(page?.signals.licences ?? []),
        ...(page?.reading.facts.licences ?? []),
      ]),
    ],
    inlineRsl: page?.signals.inlineRsl ?? [],
    terms: page?.signals.terms ?? [],
    rsl: entry.rsl,
    country: publisher.country,
    overrides: rules.overrides,
    now,
  });
}

/** A text that came in a feed is bound by what the feed's own answer says of its text; that a feed is no page to be indexed or linked says nothing. */
function withFeed(rights: Rights, feed: Rights | null): Rights {
  if (feed === null) return rights;
  const rulings = feed.rulings.filter(({ use }) => use !== 'fetch' && use !== 'link');
  return tighten(rights, { ...feed, rulings }).rights;
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
