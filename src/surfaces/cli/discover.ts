import { Parser } from 'htmlparser2';
import { TickrError } from '../../domain/outcome.ts';
import type { Fetcher } from '../../ports/fetcher.ts';

const FEED_TYPES = ['application/rss+xml', 'application/atom+xml', 'application/feed+json', 'application/rdf+xml'];

/** The feed at an address: itself where it is one, else the first that its page names with `<link rel="alternate">`. */
export async function discoverFeed(fetcher: Fetcher, address: URL): Promise<{ readonly url: string; readonly title: string }> {
  const answer = await fetcher.fetch({ url: address.href, purpose: 'feed' });
  if (answer.status !== 200)
    throw new TickrError(`${address.href} answers ${answer.status}: check the address in a browser, or give the feed's own address`, {
      code: 'feed/bad-answer',
    });
  const text = new TextDecoder('utf-8').decode(answer.body.subarray(0, 1_048_576));
  if (!looksLikeHtml(text)) return { url: answer.finalUrl, title: '' };
  const named = linkedFeeds(text, answer.finalUrl)[0];
  if (named === undefined)
    throw new TickrError(`${address.href} is a page and names no feed: look for its RSS or Atom address and give that`, {
      code: 'feed/none-found',
    });
  return named;
}

const looksLikeHtml = (text: string): boolean => /<(?:!doctype html|html|head|body)\b/i.test(text.slice(0, 2_000));

/** Feeds named by a page, in its order. */
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
  return found;
}
