/** Datelines are short. */
const MOST_CHARS = 90;

/** How long an agency's dateline at the start of a body is ("TOWN, Nov 24 (Agency) —"); 0 where there is none. */
export function datelineLength(body: string): number {
  const dash = body.slice(0, MOST_CHARS).search(/[—–]/);
  return dash > 0 && /^\p{Lu}{3}/u.test(body) ? dash : 0;
}
