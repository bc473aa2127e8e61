/** A colour in sRGB, each part 0..255, and how far it covers what lies under it, 0..1. */
export interface Rgba {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** The named colours that pages hide text with, as six hexadecimal digits (CSS Color Level 4, 6.1). */
const NAMED: ReadonlyMap<string, string> = new Map([
  ...([
    ['white', 'ffffff'],
    ['black', '000000'],
    ['snow', 'fffafa'],
    ['ivory', 'fffff0'],
    ['ghostwhite', 'f8f8ff'],
    ['whitesmoke', 'f5f5f5'],
    ['floralwhite', 'fffaf0'],
    ['mintcream', 'f5fffa'],
    ['azure', 'f0ffff'],
    ['aliceblue', 'f0f8ff'],
    ['seashell', 'fff5ee'],
    ['gainsboro', 'dcdcdc'],
    ['lightgray', 'd3d3d3'],
    ['lightgrey', 'd3d3d3'],
    ['silver', 'c0c0c0'],
    ['gray', '808080'],
    ['grey', '808080'],
    ['red', 'ff0000'],
    ['green', '008000'],
    ['blue', '0000ff'],
    ['navy', '000080'],
    ['yellow', 'ffff00'],
    ['lightyellow', 'ffffe0'],
    ['beige', 'f5f5dc'],
  ] as const),
]);

/** Colours nearer than this in each part are one to the eye. */
const NEAR = 14;

/** A colour as CSS or an HTML attribute writes it; null where it is none or of a form that is not read. */
export function readColour(written: string | undefined): Rgba | null {
  const text = (written ?? '').trim().toLowerCase().slice(0, 80);
  if (text === 'transparent') return { red: 0, green: 0, blue: 0, alpha: 0 };
  const hex = /^#?([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})$/.exec(text)?.[1] ?? NAMED.get(text);
  if (hex !== undefined) return fromHex(hex);
  const parts = /^(rgb|hsl)a?\(([^()]{3,70})\)$/.exec(text);
  if (parts === null) return null;
  const numbers = (parts[2] ?? '').split(/[\s,/]+/).filter((each) => each !== '');
  const alpha = numbers[3] === undefined ? 1 : share(numbers[3], 1);
  if (parts[1] === 'hsl') return fromHsl(numbers, alpha);
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = numbers.map((each) => share(each, 255));
  return Number.isNaN(red + green + blue + alpha) ? null : { red, green, blue, alpha };
}

function fromHex(hex: string): Rgba {
  const full = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const part = (at: number): number => Number.parseInt(full.slice(at, at + 2), 16);
  return { red: part(0), green: part(2), blue: part(4), alpha: full.length === 8 ? part(6) / 255 : 1 };
}

/** Only greys are read from hsl: without saturation, or at an end of lightness. */
function fromHsl(numbers: readonly string[], alpha: number): Rgba | null {
  const saturation = share(numbers[1] ?? '', 1);
  const lightness = share(numbers[2] ?? '', 1);
  if (alpha < 0.05) return { red: 0, green: 0, blue: 0, alpha };
  if (Number.isNaN(saturation + lightness) || (saturation > 0.02 && lightness > 0.02 && lightness < 0.98)) return null;
  const grey = lightness * 255;
  return { red: grey, green: grey, blue: grey, alpha };
}

/** A number or percentage; a percentage is a share of `whole`. */
const share = (written: string, whole: number): number =>
  written.endsWith('%') ? (Number(written.slice(0, -1)) / 100) * whole : Number(written);

/** Whether nothing of a colour is seen. */
export const isSeeThrough = (colour: Rgba): boolean => colour.alpha <= 0.05;

/** Whether a colour is that of paper. */
export const isWhite = (colour: Rgba): boolean => Math.min(colour.red, colour.green, colour.blue) >= 248;

/** Whether the eye tells two colours apart no more. */
export const isNearTo = (a: Rgba, b: Rgba): boolean =>
  Math.abs(a.red - b.red) <= NEAR && Math.abs(a.green - b.green) <= NEAR && Math.abs(a.blue - b.blue) <= NEAR;
