/** Gives whole numbers below a bound, the same ones for the same seed. */
export type Numbers = (below: number) => number;

/** A generator of numbers that gives the same ones every time (Lehmer's method with the constants of Numerical Recipes). */
export function numbersFrom(seed: number): Numbers {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One fault put into a feed; null where the text has no place for it. `cut` says how much of the text is left. */
export interface Fault {
  readonly name: string;
  inject(text: string, next: Numbers): string | null;
}

/** The eight faults that feeds in the wild have most. */
export const FAULTS: readonly Fault[] = [
  { name: 'cut', inject: (text) => text.slice(0, Math.floor(text.length * 0.6)) },
  { name: 'unclosed', inject: (text, next) => without(text, /<\/(?!item>|entry>|channel>|rss>|feed>|rdf:)[\w:]+>/gi, next) },
  { name: 'bareAmp', inject: (text, next) => inTitle(text, 'Questions & answers at R&D ', next) },
  { name: 'badEntity', inject: (text, next) => inTitle(text, '&nosuch; &#xFFFFFFF; &#0; ', next) },
  { name: 'junk', inject: (text) => `\n<br>Warning: no such file\n<p>oops</p> junk ${text}` },
  { name: 'control', inject: (text, next) => inTitle(text, 'a\u0000\u0008\u001bb ', next) },
  { name: 'namespace', inject: (text, next) => after(text, ENTRY_START, { piece: '<foo:bar foo:a="1">x</foo:bar>', next }) },
  { name: 'charset', inject: mislabelled },
];

const ENTRY_START = /<(?:item|entry)(?:\s[^>]{0,300})?>/g;

function placesOf(text: string, pattern: RegExp, from = 0): readonly { readonly from: number; readonly to: number }[] {
  const places = [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  return places.filter((place) => place.from >= from);
}

function without(text: string, pattern: RegExp, next: Numbers): string | null {
  const first = ENTRY_START.exec(text)?.index ?? text.length;
  ENTRY_START.lastIndex = 0;
  const places = placesOf(text, pattern, first);
  const place = places[next(places.length)];
  return place === undefined ? null : text.slice(0, place.from) + text.slice(place.to);
}

function after(text: string, pattern: RegExp, { piece, next, from = 0 }: { piece: string; next: Numbers; from?: number }): string | null {
  const places = placesOf(text, pattern, from);
  const place = places[next(places.length)];
  return place === undefined ? null : text.slice(0, place.to) + piece + text.slice(place.to);
}

function inTitle(text: string, piece: string, next: Numbers): string | null {
  const from = placesOf(text, ENTRY_START)[0]?.from ?? text.length;
  return after(text, /<title(?:\s[^>]{0,100})?>/g, { piece, next, from });
}

function mislabelled(text: string, next: Numbers): string {
  const label = ['iso-8859-1', 'utf-16', 'us-ascii', 'windows-1251', 'x-nosuch'][next(5)] ?? 'utf-16';
  return `<?xml version="1.0" encoding="${label}"?>${text.replace(/^\ufeff?\s{0,10}<\?xml[^>]{0,200}\?>/, '')}`;
}

const PIECES = [
  ...[
    '<',
    '>',
    '&',
    ']]>',
    '<![CDATA[',
    '"',
    "'",
    '</item>',
    '<item>',
    '<entry>',
    '</entry>',
    '</channel>',
    '\u0000',
    '{',
    '}',
    '[',
    ']',
    '<!--',
    '-->',
  ],
  ...[
    '<?',
    'xmlns:x="',
    ' xmlns="',
    '</',
    '/>',
    '&#x',
    '&lt;',
    '--',
    '<title>',
    '</title>',
    '<content type="xhtml">',
    '<div>',
    '\\',
    '\ufffd',
    '=',
    ' xml:base="',
  ],
];

/** A feed with up to six pieces put in, cut out or moved. */
export function mutated(text: string, next: Numbers): string {
  let made = text;
  for (let i = next(6); i >= 0; i--) {
    const at = next(made.length + 1);
    const gone = next(3) === 0 ? next(80) : 0;
    const from = next(made.length + 1);
    const piece = next(4) === 0 ? made.slice(from, from + next(60)) : (PIECES[next(PIECES.length)] ?? '');
    made = made.slice(0, at) + piece + made.slice(at + gone);
  }
  return made;
}
