import { type SourceTokens, STRING, tokenText, WORD } from './source-tokens.ts';

/** What can be counted of a script that tells written code from packed or obscured code. None of it is a verdict. */
export interface SourceMeasures {
  readonly file: string;
  readonly bytes: number;
  readonly lines: number;
  readonly longestLine: number;
  readonly meanLine: number;
  /** Shannon entropy of its characters in bits; prose and code lie near 4.5 to 5.3, packed data near 6. */
  readonly entropy: number;
  /** Printable ASCII letters written as `\x41` or `\u0041`: nothing needs that but hiding. */
  readonly hexEscapes: number;
  /** Strings of 200 characters or more in the Base64 alphabet. */
  readonly base64Blobs: number;
  readonly longestBlob: number;
  /** Names of the form `_0x1a2b`, as obfuscators give them. */
  readonly hexNames: number;
  readonly minified: boolean;
  /** Which measures lie outside what written or minified code shows, in words. */
  readonly unusual: readonly string[];
}

const ENTROPY_SAMPLE = 1_000_000;
const BLOB_CHARS = 200;
const MINIFIED_MEAN = 250;
const MINIFIED_LONGEST = 5_000;

/** Measures one script. */
export function measure(file: string, tokens: SourceTokens): SourceMeasures {
  const { text } = tokens;
  const lines = linesOf(text);
  const counts = tokenCounts(tokens);
  const minified = lines.mean > MINIFIED_MEAN || lines.longest > MINIFIED_LONGEST;
  const entropy = Math.round(entropyOf(text) * 100) / 100;
  const base = {
    file,
    bytes: Buffer.byteLength(text),
    lines: lines.count,
    longestLine: lines.longest,
    meanLine: lines.mean,
    entropy,
    ...counts,
    minified,
  };
  return { ...base, unusual: unusualOf(base, text.length) };
}

function linesOf(text: string): { readonly count: number; readonly longest: number; readonly mean: number } {
  let [count, longest, from] = [0, 0, 0];
  while (from <= text.length) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    if (end > from || found >= 0) count += 1;
    longest = Math.max(longest, end - from);
    from = end + 1;
  }
  return { count, longest, mean: count === 0 ? 0 : Math.round(text.length / count) };
}

/** Shannon (1948) entropy of the characters, over the first million. */
function entropyOf(text: string): number {
  const counts = new Map<number, number>();
  const length = Math.min(text.length, ENTROPY_SAMPLE);
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  let bits = 0;
  for (const count of counts.values()) bits -= (count / length) * Math.log2(count / length);
  return bits;
}

function tokenCounts(tokens: SourceTokens): Pick<SourceMeasures, 'hexEscapes' | 'base64Blobs' | 'longestBlob' | 'hexNames'> {
  let [hexEscapes, base64Blobs, longestBlob, hexNames] = [0, 0, 0, 0];
  for (let at = 0; at < tokens.kinds.length; at += 1) {
    const kind = tokens.kinds[at];
    const start = tokens.starts[at] ?? 0;
    const size = (tokens.ends[at] ?? 0) - start;
    if (kind === WORD && size > 5 && tokens.text.startsWith('_0x', start)) hexNames += 1;
    if (kind !== STRING) continue;
    const raw = tokenText(tokens, at);
    if (raw.includes('\\')) hexEscapes += raw.match(/\\x[2-7][0-9a-fA-F]|\\u00[2-7][0-9a-fA-F]/g)?.length ?? 0;
    if (size < BLOB_CHARS || !isBase64Alphabet(raw)) continue;
    base64Blobs += 1;
    longestBlob = Math.max(longestBlob, size - 2);
  }
  return { hexEscapes, base64Blobs, longestBlob, hexNames };
}

/** Only letters, digits and the four marks of Base64, with both capitals and digits: long words of prose and lists have blanks. */
function isBase64Alphabet(raw: string): boolean {
  const inner = raw.slice(1, -1);
  return /^[A-Za-z0-9+/_=-]+$/.test(inner) && /[A-Z]/.test(inner) && /\d/.test(inner);
}

function unusualOf(measures: Omit<SourceMeasures, 'unusual'>, chars: number): readonly string[] {
  const per10k = (count: number): number => (count * 10_000) / Math.max(chars, 10_000);
  const words: string[] = [];
  if (measures.hexNames >= 20 && per10k(measures.hexNames) >= 10)
    words.push(`${measures.hexNames} names of the form _0x…, as obfuscators give them`);
  if (measures.hexEscapes >= 50 && per10k(measures.hexEscapes) >= 30)
    words.push(`${measures.hexEscapes} plain letters of strings written as hex or Unicode escapes`);
  if (measures.longestBlob >= 20_000) words.push(`a string of ${measures.longestBlob} characters of Base64`);
  if (measures.entropy > 5.8 && chars > 2_000)
    words.push(
      `an entropy of ${measures.entropy} bits a character; written code has less than 5.8, packed data and tables of characters more`,
    );
  return words;
}
