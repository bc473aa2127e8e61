const SNIFF_BYTES = 4_096;

/** Whether bytes begin as a web page does: a doctype or `<html>`, past a byte order mark, white space, comments and processing instructions. */
export function looksLikeHtml(body: Uint8Array): boolean {
  let text = new TextDecoder('latin1').decode(body.subarray(0, SNIFF_BYTES)).replace(/^ï»¿/, '');
  for (let step = 0; step < 16; step += 1) {
    text = text.trimStart();
    const closing = text.startsWith('<!--') ? '-->' : text.startsWith('<?') ? '?>' : null;
    if (closing === null) break;
    const end = text.indexOf(closing);
    if (end === -1) return false;
    text = text.slice(end + closing.length);
  }
  const head = text.slice(0, 15).toLowerCase();
  return head.startsWith('<!doctype html') || /^<(?:html|head|body)[\s>]/.test(head);
}
