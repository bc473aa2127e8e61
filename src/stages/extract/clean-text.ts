/** Characters that are not seen and carry nothing a reader needs: controls, zero-width and direction marks, soft hyphens, tags, marks kept for search. */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\uffff\ue000\ue001]|\u{e0001}|[\u{e0020}-\u{e007f}]/gu;

/** A line of a stored text: well-formed, composed (NFC), nothing unseen, single spaces. The same input gives the same bytes always. */
export function cleanLine(text: string): string {
  return text.toWellFormed().replace(UNSEEN, '').normalize('NFC').replace(/\s+/gu, ' ').trim();
}
