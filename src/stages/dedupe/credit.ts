import { type Article, bodyOf } from '../../domain/article.ts';
import { readOnce } from '../../text/read-once.ts';

/** Datelines and credit lines stand in the first and last lines of a text. */
const EDGE_CHARS = 320;
const SHORTEST_NAME = 4;

/** Letters and digits in lower case: "Belmont Wire", "BELMONT WIRE" and "belmontwire" are one. */
const squash = readOnce((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}

/** The names a publisher goes by in other people's credit lines: its site's name and the first part of its domain. */
function namesFor(article: Article): readonly string[] {
  const label = article.publisherId.split(':')[0]?.split('.')[0] ?? '';
  const names = [article.siteName ?? '', label].map(squash);
  return names.filter((name) => name.length >= SHORTEST_NAME && !/^\d+$/.test(name));
}

/** How an article says that its text is another's: in words that a reader can check, or null. */
export function creditTo(article: Article, other: Article): string | null {
  const shown = other.siteName ?? other.publisherId;
  const names = namesFor(other);
  if (article.via !== null && names.some((name) => squash(article.via ?? '').includes(name))) return `it names ${shown} as its source`;
  const canonical = hostOf(article.canonicalUrl);
  if (canonical !== hostOf(article.url) && canonical === hostOf(other.canonicalUrl)) return `its canonical address is at ${shown}`;
  const body = bodyOf(article);
  // A publisher's own lines may hold its own name; only lines that the other text lacks or that speak of a wire count.
  const edges = [body.slice(0, EDGE_CHARS), body.slice(-EDGE_CHARS), article.authors.map((author) => author.name).join(' ')].map(squash);
  const own = namesFor(article);
  const named = names.find((name) => !own.includes(name) && edges.some((edge) => edge.includes(name)));
  return named === undefined ? null : `its opening or credit line names ${shown}`;
}
