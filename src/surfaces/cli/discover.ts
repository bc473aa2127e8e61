import { Parser } from 'htmlparser2';
import { TickrError } from '../../domain/outcome.ts';
import type { FetchAnswer } from '../../ports/fetcher.ts';
import { parseRobots } from '../../rights/index.ts';

const FEED_TYPES = ['application/rss+xml', 'application/atom+xml', 'application/feed+json', 'application/rdf+xml'];

/** Where feeds lie that no page names, most usual first. */
const COMMON_PATHS = ['/feed', '/rss', '/feed.xml', '/rss.xml', '/atom.xml', '/index.xml', '/feed.json'];
const SITEMAP_PATHS = ['/news-sitemap.xml', '/sitemap-news.xml', '/sitemap.xml'];
const MAX_SITEMAPS = 4;

/** What discovery works with: asking an address for itself, whether a guessed one may be asked, what robots.txt says, and the reading of archives. */
export interface Discovery {
  ask(url: string): Promise<FetchAnswer>;
  mayAsk(url: string): Promise<boolean>;
  robotsOf(url: string): Promise<string | null>;
  isArchive(html: string, url: string): boolean;
}

/** What was found: a feed, or what stands for one where a publisher gives none. */
export interface Discovered {
  readonly url: string;
  readonly title: string;
  readonly kind: 'feed' | 'sitemap' | 'archive';
}

/**
 * The feed at an address: itself where it is one, else the first that its page names with `<link rel="alternate">`, else one at a usual path.
 * Where there is none: the news sitemap, the page itself where it lists entries as the archive of a newsletter does, the sitemap.
 */
export async function discoverFeed(discovery: Discovery, address: URL): Promise<Discovered> {
  const answer = await discovery.ask(address.href);
  if (answer.status !== 200)
    throw new TickrError(`${address.href} answers ${answer.status}: check the address in a browser, or give the feed's own address`, {
      code: 'feed/bad-answer',
    });
  const text = textOf(answer);
  if (!looksLikeHtml(text)) return { url: answer.finalUrl, title: '', kind: kindOf(text) ?? 'feed' };
  const named = linkedFeeds(text, answer.finalUrl)[0];
  if (named !== undefined) return { ...named, kind: 'feed' };
  const found = (await guessed(discovery, answer.finalUrl)) ?? (await withoutFeed(discovery, answer, text));
  if (found !== null) return found;
  throw new TickrError(
    `${address.href} is a page and names no feed, and no usual path, no sitemap and not the page itself lists entries: look for its RSS or Atom address and give that`,
    { code: 'feed/none-found' },
  );
}

const textOf = (answer: FetchAnswer): string => new TextDecoder('utf-8').decode(answer.body.subarray(0, 1_048_576));

const looksLikeHtml = (text: string): boolean => /<(?:!doctype html|html|head|body)\b/i.test(text.slice(0, 2_000));

/** What a text is by its first elements, or null. */
function kindOf(text: string): 'feed' | 'sitemap' | null {
  const head = text.slice(0, 4_000);
  if (/<(?:\w{1,20}:)?(?:urlset|sitemapindex)\b/i.test(head)) return 'sitemap';
  return /<(?:\w{1,20}:)?(?:rss|rdf|feed)\b/i.test(head) || (/^\s*\{/.test(head) && head.includes('jsonfeed.org')) ? 'feed' : null;
}

/** An address's text where its host lets us ask and it answers; else null. */
async function asked(discovery: Discovery, url: string): Promise<{ readonly url: string; readonly text: string } | null> {
  if (!(await discovery.mayAsk(url))) return null;
  const answer = await discovery.ask(url).catch(() => null);
  return answer === null || answer.status !== 200 ? null : { url: answer.finalUrl, text: textOf(answer) };
}

async function guessed(discovery: Discovery, page: string): Promise<Discovered | null> {
  for (const path of COMMON_PATHS) {
    const found = await asked(discovery, new URL(path, page).href);
    if (found !== null && kindOf(found.text) === 'feed') return { url: found.url, title: '', kind: 'feed' };
  }
  return null;
}

/** A news sitemap first, then the page as an archive, then any sitemap. Packed ones are taken at their word: reading tells. */
async function withoutFeed(discovery: Discovery, answer: FetchAnswer, text: string): Promise<Discovered | null> {
  const page = new URL(answer.finalUrl);
  const robots = await discovery.robotsOf(page.href);
  const stated =
    robots === null ? [] : parseRobots(robots).sitemaps.filter((url) => URL.canParse(url) && new URL(url).origin === page.origin);
  const usual = SITEMAP_PATHS.map((path) => new URL(path, page).href);
  const isNews = (url: string): boolean => /news/i.test(new URL(url).pathname);
  const all = [...new Set([...stated, ...usual])];
  const archive: Discovered | null = discovery.isArchive(text, page.href)
    ? { url: page.href, title: pageTitle(text), kind: 'archive' }
    : null;
  const sitemapAmong = async (urls: readonly string[]): Promise<Discovered | null> => {
    for (const url of urls.slice(0, MAX_SITEMAPS)) {
      const found = await asked(discovery, url);
      if (found !== null && (kindOf(found.text) === 'sitemap' || url.endsWith('.gz')))
        return { url: found.url, title: '', kind: 'sitemap' };
    }
    return null;
  };
  return (await sitemapAmong(all.filter(isNews))) ?? archive ?? (await sitemapAmong(all.filter((url) => !isNews(url))));
}

const pageTitle = (html: string): string => (/<title[^>]{0,200}>([^<]{1,200})/i.exec(html)?.[1] ?? '').trim();

/** Feeds named by a page, in its order; those of comments last. */
export function linkedFeeds(html: string, base: string): readonly { readonly url: string; readonly title: string }[] {
  const found: { url: string; title: string }[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const rel = (attributes['rel'] ?? '').toLowerCase().split(/\s+/);
      const type = (attributes['type'] ?? '').toLowerCase();
      const href = attributes['href'] ?? '';
      if (name !== 'link' || !rel.includes('alternate') || !FEED_TYPES.includes(type) || !URL.canParse(href, base)) return;
      const url = new URL(href, base);
      if (/^https?:$/.test(url.protocol)) found.push({ url: url.href, title: (attributes['title'] ?? '').slice(0, 200) });
    },
  });
  parser.end(html);
  const ofComments = ({ url, title }: { url: string; title: string }): boolean =>
    /\bcomments?\b/i.test(`${title} ${new URL(url).pathname}`);
  return [...found.filter((each) => !ofComments(each)), ...found.filter(ofComments)];
}
