import { escaped } from './markup.ts';
import type { Wire, WireAnswer, WireRequest } from './wire-port.ts';

/** Nothing on a page of the wire may run or load, whatever it carries. */
const STILL = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'", 'x-content-type-options': 'nosniff' };

/** The wire for a person with a browser, who cannot ask for made-up hosts: `/` lists the publishers, `/<host>/<path>` shows a page. */
export function browse(wire: Wire, request: WireRequest, now: number): WireAnswer {
  const url = new URL(request.url);
  const path = `${url.pathname}${url.search}`;
  if (path === '/') return page(200, listing(wire));
  const [, host = '', rest = ''] = /^\/([^/?]+)(.*)$/s.exec(path) ?? [];
  const target = `http://${host}${rest === '' ? '/' : rest}`;
  if (!hostsOf(wire).has(host) || !URL.canParse(target)) return page(404, '<p>No such host on this wire.</p>');
  const given = wire.answer({ url: target, headers: {} }, now);
  const location = given.headers['location'];
  if (location !== undefined) return { ...given, headers: { ...STILL, location: local(new URL(location, target).href, new Set([host])) } };
  const type = given.headers['content-type'] ?? 'text/plain';
  if (!type.startsWith('text/html')) return { ...given, headers: { ...STILL, 'content-type': type } };
  return page(given.status, local(Buffer.from(given.body).toString('utf8'), hostsOf(wire)));
}

const page = (status: number, text: string): WireAnswer => ({
  status,
  headers: { ...STILL, 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from(text, 'utf8'),
});

const hostsOf = (wire: Wire): ReadonlySet<string> =>
  new Set(
    [...wire.publishers.map((publisher) => publisher.home), ...wire.feeds.map((feed) => feed.url)].map((url) => new URL(url).hostname),
  );

/** A text in which addresses of these hosts, and of the page's own root, lead to this server. */
function local(text: string, hosts: ReadonlySet<string>): string {
  return text.replace(/http:\/\/([a-z0-9.-]+)/g, (whole, host: string) => (hosts.has(host) ? `/${host}` : whole));
}

function listing(wire: Wire): string {
  const rows = wire.publishers.map(
    (publisher) => `<li><a href="/${new URL(publisher.home).hostname}/">${escaped(publisher.name)}</a></li>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The wire</title></head><body><h1>The wire</h1><p>What the paper reads here.</p><ul>${rows.join('')}</ul></body></html>\n`;
}
