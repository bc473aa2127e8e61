import { gunzipSync } from 'node:zlib';
import { TickrError } from '../domain/outcome.ts';

/** One file of a package: its path without the archive's outer folder, and its bytes. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** An entry that was not read, and why. Nothing is ever written to disk, so a refused entry is a fact to report. */
export interface RefusedEntry {
  readonly path: string;
  readonly why: string;
}

/** What an archive held. */
export interface Unpacked {
  readonly files: readonly PackageFile[];
  readonly refused: readonly RefusedEntry[];
}

/** Caps on an archive: entries, bytes of one file, bytes in all, and how often the packed size it may grow to. */
export interface ArchiveLimits {
  readonly maxEntries: number;
  readonly maxFileBytes: number;
  readonly maxTotalBytes: number;
  readonly maxRatio: number;
}

/** Room for the largest packages in wide use, and for no bomb. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  maxEntries: 60_000,
  maxFileBytes: 128 * 1_048_576,
  maxTotalBytes: 320 * 1_048_576,
  maxRatio: 200,
};

const BLOCK = 512;
/** A ratio says nothing of small archives: a page of blanks packs to almost nothing. */
const RATIO_FROM_BYTES = 4 * 1_048_576;
const MAX_PATH_CHARS = 1_024;
const MAX_HEADER_BYTES = 1_048_576;

const bad = (why: string): TickrError => new TickrError(`The archive cannot be read: ${why}.`, { code: 'package/bad-archive' });
const tooMuch = (why: string): TickrError => new TickrError(`The archive was refused: ${why}.`, { code: 'package/bomb' });

/** Unpacks a gzipped or plain tar in memory. Throws `package/bad-archive` or `package/bomb`. */
export function unpack(archive: Uint8Array, limits: ArchiveLimits = ARCHIVE_LIMITS): Unpacked {
  return readTar(archive[0] === 0x1f && archive[1] === 0x8b ? inflate(archive, limits) : archive, limits);
}

function inflate(archive: Uint8Array, limits: ArchiveLimits): Uint8Array {
  const byRatio = Math.max(RATIO_FROM_BYTES, archive.length * limits.maxRatio);
  const most = Math.min(byRatio, limits.maxTotalBytes + limits.maxEntries * BLOCK * 2);
  try {
    return gunzipSync(archive, { maxOutputLength: most });
  } catch (cause) {
    if (cause instanceof RangeError || (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'))
      throw tooMuch(`it unpacks to more than ${most} bytes`);
    throw bad('its compression is broken');
  }
}

/** What a pax or GNU header says of the entry after it. */
interface Ahead {
  path: string | null;
  size: number | null;
}

/** Reads a tar: ustar with prefixes, pax (POSIX.1-2001) and GNU long names. Links, devices and paths that lead out are refused one by one. */
export function readTar(tar: Uint8Array, limits: ArchiveLimits = ARCHIVE_LIMITS): Unpacked {
  const files = new Map<string, PackageFile>();
  const refused: RefusedEntry[] = [];
  const ahead: Ahead = { path: null, size: null };
  let [at, entries, total] = [0, 0, 0];
  while (at + BLOCK <= tar.length) {
    const header = tar.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) break;
    if (!sumHolds(header)) throw bad(`the header at byte ${at} has a wrong checksum`);
    if (++entries > limits.maxEntries) throw tooMuch(`it has more than ${limits.maxEntries} entries`);
    const type = String.fromCharCode(header[156] ?? 0);
    const special = 'xgLK'.includes(type);
    const size = special ? numberIn(header, 124, 12) : (ahead.size ?? numberIn(header, 124, 12));
    const dataAt = at + BLOCK;
    if (!Number.isSafeInteger(size) || size < 0 || dataAt + size > tar.length) throw bad(`the entry at byte ${at} is cut short`);
    const data = tar.subarray(dataAt, dataAt + size);
    at = dataAt + Math.ceil(size / BLOCK) * BLOCK;
    if (special) {
      if (size > MAX_HEADER_BYTES) throw tooMuch(`a name in it is ${size} bytes long`);
      lookAhead(ahead, type, data);
      continue;
    }
    const path = ahead.path ?? nameIn(header);
    ahead.path = null;
    ahead.size = null;
    if (type === '5') continue;
    const why = refusalOf(type, path);
    if (why !== null) refused.push({ path: shown(path), why });
    else if (size > limits.maxFileBytes)
      refused.push({ path: shown(path), why: `is ${size} bytes long; files over ${limits.maxFileBytes} are not read` });
    else {
      total += size;
      if (total > limits.maxTotalBytes) throw tooMuch(`its files are over ${limits.maxTotalBytes} bytes`);
      const inner = withoutFolder(path);
      if (files.has(inner))
        refused.push({ path: shown(path), why: 'stands in the archive twice; the later one is read, as an installer would' });
      files.set(inner, { path: inner, bytes: data });
    }
  }
  if (entries === 0) throw bad('it holds no entry');
  return { files: [...files.values()], refused };
}

/** The sum of the header's bytes, its own field taken as blanks; some writers add them as signed bytes. */
function sumHolds(header: Uint8Array): boolean {
  let [plain, signed] = [0, 0];
  for (let at = 0; at < BLOCK; at += 1) {
    const byte = at >= 148 && at < 156 ? 32 : (header[at] ?? 0);
    plain += byte;
    signed += byte > 127 ? byte - 256 : byte;
  }
  const stated = numberIn(header, 148, 8);
  return stated === plain || stated === signed;
}

/** An octal field, or GNU's base-256 where the first bit is set; NaN where it is neither. */
function numberIn(header: Uint8Array, start: number, length: number): number {
  const first = header[start] ?? 0;
  if ((first & 0x80) !== 0) {
    let value = first & 0x7f;
    for (let at = start + 1; at < start + length; at += 1) value = value * 256 + (header[at] ?? 0);
    return value;
  }
  const digits = textIn(header, start, length).trim();
  if (digits === '') return 0;
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN;
}

function textIn(bytes: Uint8Array, start: number, length: number): string {
  const field = bytes.subarray(start, start + length);
  const end = field.indexOf(0);
  return Buffer.from(end < 0 ? field : field.subarray(0, end)).toString('utf8');
}

function nameIn(header: Uint8Array): string {
  const name = textIn(header, 0, 100);
  const prefix = textIn(header, 257, 5) === 'ustar' ? textIn(header, 345, 155) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** Notes what an extended header says; of pax records only path and size concern us. */
function lookAhead(ahead: Ahead, type: string, data: Uint8Array): void {
  if (type === 'L') ahead.path = textIn(data, 0, data.length);
  if (type !== 'x') return;
  let at = 0;
  while (at < data.length) {
    const blank = data.indexOf(0x20, at);
    if (blank < 0) return;
    const length = Number(Buffer.from(data.subarray(at, blank)).toString('latin1'));
    if (!Number.isInteger(length) || length <= blank - at || at + length > data.length) return;
    const record = Buffer.from(data.subarray(blank + 1, at + length - 1)).toString('utf8');
    const equals = record.indexOf('=');
    const [key, value] = [record.slice(0, equals), record.slice(equals + 1)];
    if (key === 'path') ahead.path = value;
    if (key === 'size' && /^\d+$/.test(value)) ahead.size = Number(value);
    at += length;
  }
}

function refusalOf(type: string, path: string): string | null {
  if (type === '1' || type === '2') return 'is a link; links are not followed';
  if (type === '3' || type === '4' || type === '6') return 'is a device or a pipe';
  if (type !== '0' && type !== '\0' && type !== '7') return `is an entry of the unknown type ${JSON.stringify(type)}`;
  if (path === '' || path.length > MAX_PATH_CHARS) return 'has no name, or one longer than any file system takes';
  if (/[\u0000-\u001f\\]/.test(path)) return 'has control characters or a backslash in its name';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'has an absolute path';
  return path.split('/').includes('..') ? 'has a path that leads out of the package' : null;
}

/** npm packs under one outer folder, mostly `package/`, and installers drop it whatever its name. */
function withoutFolder(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.length > 1 ? parts.slice(1).join('/') : (parts[0] ?? path);
}

const shown = (path: string): string => path.slice(0, 200).replace(/[\u0000-\u001f\u007f]/g, '?');
