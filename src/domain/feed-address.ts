/** An address as it is kept: host in lower case, no default port, no fragment, `feed:` unwrapped; null for what is no web address. */
export function plainFeedAddress(raw: string): string | null {
  const trimmed = raw.trim();
  const unwrapped = trimmed.replace(/^feed:\/\//i, 'http://').replace(/^feed:/i, '');
  if (!URL.canParse(unwrapped)) return null;
  const url = new URL(unwrapped);
  url.hash = '';
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

/** The spellings under which one feed is given by different people: either scheme, with and without a slash at the end. The given one first. */
export function sameFeedAddresses(url: string): readonly string[] {
  const plain = plainFeedAddress(url);
  if (plain === null) return [url];
  const schemes = [plain, plain.startsWith('https:') ? `http:${plain.slice(6)}` : `https:${plain.slice(5)}`];
  const spellings = schemes.flatMap((one) => {
    const at = one.indexOf('?');
    const [path, query] = at === -1 ? [one, ''] : [one.slice(0, at), one.slice(at)];
    return [one, path.endsWith('/') ? `${path.slice(0, -1)}${query}` : `${path}/${query}`];
  });
  return [...new Set([url, ...spellings])];
}
