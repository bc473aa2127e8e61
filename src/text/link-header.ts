const MAX_HEADER_CHARS = 8_192;
const MAX_ADDRESS_CHARS = 2_048;

/** One link of a Link header: its target as written, and its relations in lower case. */
export interface LinkValue {
  readonly target: string;
  readonly rels: readonly string[];
}

/** The links of a Link header (RFC 8288 section 3); a comma inside `<…>` or quotes parts nothing. Only the first 8 KiB are read. */
export function linksOf(header: string): readonly LinkValue[] {
  const links: LinkValue[] = [];
  const text = header.slice(0, MAX_HEADER_CHARS);
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('<', at);
    const close = open === -1 ? -1 : text.indexOf('>', open);
    if (close === -1) break;
    let end = close + 1;
    for (let quoted = false; end < text.length && (quoted || text[end] !== ','); end += 1) if (text[end] === '"') quoted = !quoted;
    const rel = /;\s{0,8}rel\s{0,8}=\s{0,8}(?:"([^"]{0,200})"|([^\s;,"]{1,200}))/i.exec(text.slice(close + 1, end));
    links.push({ target: text.slice(open + 1, close).trim(), rels: (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(' ') });
    at = end + 1;
  }
  return links;
}

/** The web address a target leads to, without its fragment; null where it is none. */
export function webTarget(target: string | undefined, base: string): string | null {
  if (target === undefined || target.length > MAX_ADDRESS_CHARS || !URL.canParse(target, base)) return null;
  const url = new URL(target, base);
  url.hash = '';
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}
