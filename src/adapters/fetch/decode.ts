import { Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import { TickrError } from '../../domain/outcome.ts';

/** Caps on one body. `cut` keeps what fits and drops the rest (robots.txt); otherwise too much is an error. */
export interface BodyLimits {
  readonly maxBytes: number;
  readonly cut: boolean;
}

/** A body may grow this much when decoded, once the decoded part is over `RATIO_FROM_BYTES`. */
const MAX_RATIO = 200;
const RATIO_FROM_BYTES = 1_048_576;
const MAX_CODINGS = 2;

/** Accept-Encoding as this Node can read it. */
export const ACCEPT_ENCODING = 'createZstdDecompress' in zlib ? 'gzip, br, deflate, zstd' : 'gzip, br, deflate';

const encodingError = (why: string): TickrError =>
  new TickrError(`The answer's body cannot be decoded: ${why}.`, { code: 'fetch/encoding' });

/** The codings of a Content-Encoding header, in the order they were applied; identity left out. Throws `fetch/encoding`. */
export function codingsOf(header: string | undefined): readonly string[] {
  const codings = (header ?? '')
    .toLowerCase()
    .split(',', 16)
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity' && coding !== 'none');
  if (codings.length > MAX_CODINGS) throw encodingError(`${codings.length} content codings`);
  return codings;
}

/** HTTP's deflate is zlib-wrapped, but raw deflate is sent under the same name; the first two bytes tell. */
function inflateEither(): Transform {
  let inner: zlib.Inflate | zlib.InflateRaw | null = null;
  return new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      if (inner === null) {
        const [a = 0, b = 0] = chunk;
        const wrapped = (a & 0x0f) === 8 && (chunk.length < 2 || (a * 256 + b) % 31 === 0);
        inner = wrapped ? zlib.createInflate() : zlib.createInflateRaw();
        inner.on('data', (data: Buffer) => this.push(data));
        inner.on('error', (error) => this.destroy(error));
      }
      inner.write(chunk, (error) => callback(error ?? null));
    },
    flush(callback) {
      if (inner === null) return callback();
      inner.once('end', () => callback());
      inner.end();
    },
    destroy(error, callback) {
      inner?.destroy();
      callback(error);
    },
  });
}

function decoderFor(coding: string): Transform {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return zlib.createGunzip();
    case 'br':
      return zlib.createBrotliDecompress();
    case 'deflate':
      return inflateEither();
    case 'zstd':
      if ('createZstdDecompress' in zlib) return zlib.createZstdDecompress();
      throw encodingError('zstd');
    default:
      throw encodingError(`unknown content coding "${coding.slice(0, 40)}"`);
  }
}

/** Where the deflate stream of a gzip member begins (RFC 1952 section 2.3), or -1. */
function gzipDataStart(bytes: Buffer): number {
  if (bytes.length < 18 || bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) return -1;
  const flags = bytes[3] ?? 0;
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + bytes.readUInt16LE(at);
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, at);
    if (end === -1) return -1;
    at = end + 1;
  }
  return (flags & 2) !== 0 ? at + 2 : at;
}

/** The first member of a gzip file that has something else after it, which zlib refuses as a whole; null where that member is broken too. */
function firstMember(bytes: Buffer, maxBytes: number): Buffer | null {
  const start = gzipDataStart(bytes);
  if (start === -1 || start >= bytes.length) return null;
  try {
    const unpacked = zlib.inflateRawSync(bytes.subarray(start), { maxOutputLength: maxBytes });
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(zlib.crc32(unpacked), 0);
    trailer.writeUInt32LE(unpacked.length, 4);
    return bytes.indexOf(trailer, start) === -1 ? null : unpacked;
  } catch {
    return null;
  }
}

/** What a body has come to so far, held to its limits. */
class Intake {
  readonly wire: Buffer[] = [];
  readonly decoded: Buffer[] = [];
  readonly #limits: BodyLimits;
  #wireBytes = 0;
  #decodedBytes = 0;
  full = false;

  constructor(limits: BodyLimits) {
    this.#limits = limits;
  }

  #tooLarge(): TickrError {
    return new TickrError(`The answer's body is over ${this.#limits.maxBytes} bytes.`, { code: 'fetch/too-large' });
  }

  /** Bytes as they came; packed ones may hardly be more than the limit on what they unpack to. */
  takeWire(chunk: Buffer): TickrError | null {
    this.#wireBytes += chunk.length;
    this.wire.push(chunk);
    if (this.#wireBytes <= this.#limits.maxBytes * 1.1 + 65_536) return null;
    this.full = true;
    return this.#tooLarge();
  }

  takeDecoded(chunk: Buffer): TickrError | null {
    this.#decodedBytes += chunk.length;
    if (this.#decodedBytes > RATIO_FROM_BYTES && this.#decodedBytes > this.#wireBytes * MAX_RATIO) {
      return new TickrError(`The answer's body grows more than ${MAX_RATIO} times when decoded.`, { code: 'fetch/bomb' });
    }
    this.decoded.push(chunk);
    if (this.#decodedBytes <= this.#limits.maxBytes) return null;
    this.full = true;
    return this.#tooLarge();
  }
}

/** Reads and decodes a body within its limits, counting decoded bytes. Throws `fetch/too-large`, `fetch/bomb`, `fetch/encoding`, or the stream's own error. */
export async function readBody(body: Readable, codings: readonly string[], limits: BodyLimits): Promise<Uint8Array> {
  const intake = new Intake(limits);
  const decoders = [...codings].reverse().map(decoderFor);
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      const error = intake.takeWire(chunk);
      if (error === null) callback(null, chunk);
      else callback(error);
    },
  });
  const sink = new Writable({ write: (chunk: Buffer, _encoding, callback) => callback(intake.takeDecoded(chunk)) });
  try {
    await pipeline([body, counter, ...decoders, sink]);
  } catch (error) {
    if (intake.full && limits.cut) return new Uint8Array(Buffer.concat(intake.decoded).subarray(0, limits.maxBytes));
    const junkAfter = codings.length === 1 && error instanceof Error && error.message === 'incorrect header check';
    const member = junkAfter ? firstMember(Buffer.concat(intake.wire), limits.maxBytes) : null;
    if (member === null) throw error;
    return new Uint8Array(member);
  }
  return new Uint8Array(Buffer.concat(intake.decoded));
}

/** Bytes that are gzip although nothing says so (a `.gz` feed, a lost header) are unpacked once, within the same limits. */
export async function unwrapGzip(bytes: Uint8Array, limits: BodyLimits): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  return readBody(Readable.from([Buffer.from(bytes)]), ['gzip'], limits);
}
