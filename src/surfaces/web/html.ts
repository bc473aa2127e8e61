import type { HtmlEscapedString } from 'hono/utils/html';

export { safeHref, visible } from '../api/clean.ts';

/** Markup made by hono's `html`, which escapes every value at the point of use. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Text that JSON-LD may carry inside a script element: `<`, `>`, `&` and line separators as escapes. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
