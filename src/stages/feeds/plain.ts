import { Parser } from 'htmlparser2';

const MAX_CHARS = 400_000;
const MAX_DEPTH = 1_000;

/** Elements whose text nobody reads. */
const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'applet',
  'embed',
  'svg',
  'select',
  'textarea',
]);

/** Elements that end a line of text. */
const BLOCKS: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'br', 'center', 'dd', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer'],
  ...['form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'tr', 'ul'],
]);

/** Markup as plain text: tags out, entities decoded once, blocks on lines of their own, white space folded. Never throws. */
export function plainText(markup: string): string {
  const capped = markup.length > MAX_CHARS ? markup.slice(0, MAX_CHARS) : markup;
  if (!capped.includes('<') && !capped.includes('&')) return foldSpaces(capped);
  let text = '';
  let silent = 0;
  let depth = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (++depth > MAX_DEPTH) parser.pause();
      if (SILENT.has(name)) silent++;
      if (BLOCKS.has(name)) text += '\n';
    },
    onclosetag: (name) => {
      depth--;
      if (SILENT.has(name)) silent--;
      if (BLOCKS.has(name)) text += '\n';
      else if (name === 'td' || name === 'th') text += ' ';
    },
    ontext: (data) => {
      if (silent === 0) text += data.includes('\n') ? data.replaceAll('\n', ' ') : data;
    },
  });
  // A bare ampersand is itself: `?a=1&copy=2` holds no sign, whatever old HTML says.
  parser.write(capped.replace(/&(?!#?\w{1,32};)/g, '&amp;'));
  parser.end();
  return foldSpaces(text, true);
}

/** One space for each run of white space; with `keepLines`, one line break for a run that holds one. */
export function foldSpaces(text: string, keepLines = false): string {
  if (!keepLines || !text.includes('\n')) return folded(text);
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const plain = folded(line);
    if (plain !== '') lines.push(plain);
  }
  return lines.join('\n');
}

const folded = (text: string): string => {
  const trimmed = text.trim();
  return UNEVEN.test(trimmed) ? trimmed.replace(/\s+/gu, ' ') : trimmed;
};

/** White space that is not one plain space between words. */
const UNEVEN = /\s\s|[^\S ]/u;
