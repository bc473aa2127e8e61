/** An address that a link may carry: http and https only, anything else leads nowhere. */
export function safeHref(url: string): string {
  if (!URL.canParse(url)) return '#';
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : '#';
}

/** A text without the controls and bidirectional overrides that no visible text needs. */
export const visible = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
