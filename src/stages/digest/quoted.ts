const WIDTH = 76;
const SOFT_BREAK = '=\r\n';
const hex = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** Quoted-printable (RFC 2045, 6.7) of a text with `\n` or CRLF line ends, beginning in column 0. A character is never parted. */
export function quotedPrintable(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => quotedLine(line))
    .join('\r\n');
}

function quotedLine(line: string): string {
  let out = '';
  let column = 0;
  const points = [...line];
  for (const [index, point] of points.entries()) {
    const coded = quotedPoint(point, index === points.length - 1);
    if (column + coded.length > WIDTH - 1) {
      out += SOFT_BREAK;
      column = 0;
    }
    out += coded;
    column += coded.length;
  }
  return out;
}

function quotedPoint(point: string, isLast: boolean): string {
  const code = point.charCodeAt(0);
  if (point === ' ' || point === '\t') return isLast ? hex(code) : point;
  if (point.length === 1 && code > 32 && code < 127 && code !== 61) return point;
  return [...Buffer.from(point.toWellFormed())].map(hex).join('');
}

/** The same for a piece that stands between others: set off by soft breaks, which readers do not see, so that its neighbours keep their lines. */
export const setOff = (text: string): string => `${SOFT_BREAK}${quotedPrintable(text)}${SOFT_BREAK}`;
