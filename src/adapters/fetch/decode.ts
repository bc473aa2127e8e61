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

function counted(onBytes: (bytes: number) => void): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      onBytes(chunk.length);
      callback(null, chunk);
    },
  });
}

/** Reads and decodes a body within its limits, counting decoded bytes. Throws `fetch/too-large`, `fetch/bomb`, `fetch/encoding`, or the stream's own error. */
export async function readBody(body: Readable, codings: readonly string[], limits: BodyLimits): Promise<Uint8Array> {
  let wireBytes = 0;
  let decodedBytes = 0;
  let full = false;
  const chunks: Buffer[] = [];
  const decoders = [...codings].reverse().map(decoderFor);
  function keep(chunk: Buffer): TickrError | null {
    decodedBytes += chunk.length;
    if (decodedBytes > RATIO_FROM_BYTES && decodedBytes > wireBytes * MAX_RATIO) {
      return new TickrError(`The answer's body grows more than ${MAX_RATIO} times when decoded.`, { code: 'fetch/bomb' });
    }
    chunks.push(chunk);
    if (decodedBytes <= limits.maxBytes) return null;
    full = true;
    return new TickrError(`The answer's body is over ${limits.maxBytes} bytes when decoded.`, { code: 'fetch/too-large' });
  }
  const sink = new Writable({ write: (chunk: Buffer, _encoding, callback) => callback(keep(chunk)) });
  const counter = counted((bytes) => {
    wireBytes += bytes;
  });
  try {
    await pipeline([body, counter, ...decoders, sink]);
  } catch (error) {
    if (!(full && limits.cut)) throw error;
  }
  const whole = Buffer.concat(chunks);
  return new Uint8Array(full ? whole.subarray(0, limits.maxBytes) : whole);
}

/** Bytes that are gzip although nothing says so (a `.gz` feed, a lost header) are unpacked once, within the same limits. */
export async function unwrapGzip(bytes: Uint8Array, limits: BodyLimits): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  return readBody(Readable.from([Buffer.from(bytes)]), ['gzip'], limits);
}
