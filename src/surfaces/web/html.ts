import type { HtmlEscapedString } from 'hono/utils/html';

/** Markup made by hono's `html`, which escapes every value at the point of use. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** An address that a link may carry: http and https only, anything else leads nowhere. */
export function safeHref(url: string): string {
  if (!URL.canParse(url)) return '#';
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : '#';
}

/** Text that JSON-LD may carry inside a script element: `<`, `>`, `&` and line separators as escapes. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A class of controls and bidirectional overrides that no visible text needs; they are dropped before it is shown. */
export const visible = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
