/**
 * Characters that are not seen and carry nothing a reader needs: controls, zero-width and direction marks, soft hyphens, fillers,
 * variation selectors and tags (both can carry a hidden message), marks kept for search.
 */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\uffff\ue000\ue001]|[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

/** Joiners where they join nothing: they are kept behind a letter of a script that needs them, and inside an emoji. */
const LOOSE_JOINERS =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{Extended_Pictographic}])/gu;

/** Text of characters that are seen, composed, and no space but the plain one: Latin letters without marks of their own, common signs. */
const PLAIN = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac]*$/;

/** A line of a stored text: well-formed, composed (NFC), nothing unseen, single spaces. The same input gives the same bytes always. */
export function cleanLine(text: string): string {
  if (PLAIN.test(text)) return (text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text).trim();
  const seen = text.toWellFormed().replace(UNSEEN, '');
  const joined = /[\u200c\u200d]/.test(seen) ? seen.replace(/([\u200c\u200d])[\u200c\u200d]+/g, '$1').replace(LOOSE_JOINERS, '') : seen;
  return joined.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
