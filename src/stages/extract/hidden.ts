import { isNearTo, isSeeThrough, isWhite, type Rgba, readColour } from './colour.ts';
import { type Declarations, readDeclarations } from './style.ts';

/**
 * How far an element is out of a reader's sight: `never` cannot be seen by anybody, whatever a script does; `now` is not seen as
 * the page stands but may be shown later (a body hidden until a script runs, a fade-in); null is seen.
 */
export type Concealment = 'never' | 'now' | null;

/** What an element's own attributes say of its sight, and the background that its content stands on (null: not known). */
export interface Sight {
  readonly concealed: Concealment;
  readonly background: Rgba | 'painted' | null;
}

type Attributes = Readonly<Record<string, string>>;

/** Class words that take an element out of sight, each the whole name of a class. */
const UNSEEN_CLASSES: ReadonlySet<string> = new Set([
  ...['sr-only', 'sronly', 'visually-hidden', 'visuallyhidden', 'visuallyHidden', 'u-visually-hidden', 'hidden-visually'],
  ...['u-hidden-visually', 'screen-reader-text', 'screen-reader-only', 'screenreader', 'screenreader-only', 'screen-reader'],
  ...['assistive-text', 'a11y-hidden', 'a11y-text', 'element-invisible', 'offscreen', 'off-screen', 'clip-text'],
  ...['hidden', 'is-hidden', 'd-none', 'hide', 'invisible', 'display-none'],
]);

/** What every one of them has in it. */
const MAYBE_UNSEEN = /hid|only|screen|assist|a11y|invis|clip-text|none/i;

/** Classes that show again, on some widths, what another class hides. */
const SHOWN_AGAIN = /(^|\s)((sm|md|lg|xl|2xl|xxl|focus|show)[:-]|not-sr|d-(sm|md|lg|xl|xxl)-(block|flex|grid|inline|table))/;

const NEVER: Sight['concealed'] = 'never';

/** Whether a reader sees an element, by its own attributes on the background it stands on. */
export function sightOf(attributes: Attributes, isBlock: boolean, under: Sight['background']): Sight {
  const { style, bgcolor, color } = attributes;
  if (style === undefined && bgcolor === undefined && color === undefined)
    return { concealed: byAttributes(attributes, isBlock), background: under };
  const declared = style === undefined ? NONE : readDeclarations(style);
  const background = backgroundOf(declared, bgcolor) ?? under;
  const concealed = byStyle(declared, background, color) ?? byAttributes(attributes, isBlock);
  return { concealed, background };
}

/** How far a rule of a style sheet hides what it applies to. What lies under that is not known: white text may stand on anything. */
export const hides = (declared: Declarations): Concealment => byStyle(declared, backgroundOf(declared) ?? 'painted', undefined);

const NONE: Declarations = new Map();

function byAttributes(attributes: Attributes, isBlock: boolean): Concealment {
  if (attributes.hidden !== undefined) return 'now';
  // An icon inside a line is marked so too, and is seen: only blocks are left out.
  if (isBlock && attributes['aria-hidden']?.trim().toLowerCase() === 'true') return 'now';
  const classes = attributes.class;
  if (classes === undefined || !MAYBE_UNSEEN.test(classes) || SHOWN_AGAIN.test(classes)) return null;
  return classes.split(/\s+/, 60).some((each) => UNSEEN_CLASSES.has(each)) ? 'now' : null;
}

function byStyle(declared: Declarations, background: Sight['background'], fontColour: string | undefined): Concealment {
  if (declared.size === 0 && fontColour === undefined) return null;
  const painted = byColour(declared, background, fontColour);
  if (painted === NEVER || hasNoSize(declared) || isOffScreen(declared) || isClipped(declared)) return NEVER;
  if (declared.get('display') === 'none' || /^(hidden|collapse)$/.test(declared.get('visibility') ?? '')) return 'now';
  if (declared.get('content-visibility') === 'hidden' || isZero(declared.get('opacity'), 0.05)) return 'now';
  if (/opacity\(\s{0,3}0?\.?0{0,3}%?\s{0,3}\)/.test(declared.get('filter') ?? '') || isFolded(declared)) return 'now';
  return painted;
}

/** Text in the colour of what lies under it. Where no background is stated the page is taken to be white. */
function byColour(declared: Declarations, background: Sight['background'], fontColour: string | undefined): Concealment {
  const isCutOut = declared.get('background-clip') === 'text' || declared.get('-webkit-background-clip') === 'text';
  const colour = readColour(declared.get('-webkit-text-fill-color') ?? declared.get('color') ?? fontColour);
  if (colour === null || isCutOut) return null;
  if (isSeeThrough(colour)) return NEVER;
  if (background === 'painted') return null;
  if (background === null) return isWhite(colour) ? 'now' : null;
  return isNearTo(colour, background) ? NEVER : null;
}

function backgroundOf(declared: Declarations, bgcolor?: string): Sight['background'] {
  const written = declared.get('background-color') ?? declared.get('background');
  if (/url\(|gradient\(/.test(written ?? '') || declared.has('background-image')) return 'painted';
  const colour = readColour(written ?? bgcolor) ?? readColour((written ?? '').split(' ', 1)[0]);
  if (colour !== null) return isSeeThrough(colour) ? null : colour;
  return written === undefined || /^(none|inherit|initial|unset|transparent)$/.test(written) ? null : 'painted';
}

/** The most of each unit that nobody can read. */
const UNREADABLE: Readonly<Record<string, number>> = {
  '': 0,
  px: 2,
  pt: 1.5,
  em: 0.12,
  rem: 0.12,
  '%': 12,
  ex: 0.2,
  ch: 0.2,
  mm: 0.4,
  vw: 0.1,
  vh: 0.1,
};

function hasNoSize(declared: Declarations): boolean {
  const size = declared.get('font-size') ?? /(^|\s)([\d.]+[a-z%]{0,3})(\/|\s)/.exec(declared.get('font') ?? '')?.[2];
  const read = readLength(size);
  return read !== null && read.value >= 0 && read.value <= (UNREADABLE[read.unit] ?? -1);
}

/** Beyond these a box stands outside any screen. */
const FAR: Readonly<Record<string, number>> = { px: 900, pt: 700, em: 60, rem: 60, vw: 100, vh: 100, '%': 150, cm: 25, in: 10 };
const isFar = (written: string | undefined): boolean => {
  const read = readLength(written);
  return read !== null && read.value < 0 && -read.value >= (FAR[read.unit] ?? Number.POSITIVE_INFINITY);
};

function isOffScreen(declared: Declarations): boolean {
  const sides = ['text-indent', 'left', 'right', 'top', 'bottom', 'margin-left', 'margin-top', 'margin', 'inset', 'letter-spacing'];
  if (sides.some((side) => isFar(declared.get(side)?.split(' ', 1)[0]) || isFar(declared.get(side)?.split(' ').at(-1)))) return true;
  const moved = `${declared.get('transform') ?? ''} ${declared.get('translate') ?? ''} ${declared.get('scale') ?? ''}`;
  if (/scale[xy]?\(\s{0,3}0?(\.0{1,3})?\s{0,3}[,)]/.test(moved) || declared.get('scale') === '0') return true;
  return (moved.match(/-[\d.]{1,8}[a-z%]{1,3}/g) ?? []).some((each) => isFar(each));
}

function isClipped(declared: Declarations): boolean {
  const rect = /^rect\(([^()]{0,60})\)/.exec(declared.get('clip') ?? '')?.[1];
  if (rect?.split(/[\s,]+/).every((side) => side === '' || isZero(side, 1))) return true;
  const path = declared.get('clip-path') ?? declared.get('-webkit-clip-path') ?? '';
  const inset = /^inset\(\s{0,3}([\d.]{1,6})%/.exec(path)?.[1];
  return (
    (inset !== undefined && Number(inset) >= 50) || /^(circle|ellipse)\(\s{0,3}0(px|%)?[\s)]/.test(path) || /^polygon\(\s{0,3}\)/.test(path)
  );
}

/** A box without height or width whose content is cut off. */
function isFolded(declared: Declarations): boolean {
  const overflow = `${declared.get('overflow') ?? ''} ${declared.get('overflow-x') ?? ''} ${declared.get('overflow-y') ?? ''}`;
  if (!/hidden|clip/.test(overflow)) return false;
  return ['height', 'width', 'max-height', 'max-width', 'line-height'].some((side) => isZero(declared.get(side), 1));
}

function isZero(written: string | undefined, most: number): boolean {
  const read = readLength(written);
  return read !== null && Math.abs(read.value) <= (read.unit === '%' && most < 1 ? most * 100 : most);
}

function readLength(written: string | undefined): { readonly value: number; readonly unit: string } | null {
  const parts = /^([+-]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})(?:e[+-]?\d{1,3})?)([a-z%]{0,4})$/.exec((written ?? '').slice(0, 40));
  return parts === null ? null : { value: Number(parts[1]), unit: parts[2] ?? '' };
}
