import { TickrError } from '../../domain/outcome.ts';

/** What a low-level code means to us: our code, and whether trying again may help. */
const MEANINGS: Readonly<Record<string, readonly [code: string, retryable: boolean]>> = {
  ENOTFOUND: ['fetch/dns', true],
  ENODATA: ['fetch/dns', true],
  EAI_AGAIN: ['fetch/dns', true],
  EAI_FAIL: ['fetch/dns', true],
  ESERVFAIL: ['fetch/dns', true],
  SERVFAIL: ['fetch/dns', true],
  ECONNREFUSED: ['fetch/refused', true],
  EHOSTUNREACH: ['fetch/refused', true],
  ENETUNREACH: ['fetch/refused', true],
  EADDRNOTAVAIL: ['fetch/refused', true],
  ETIMEDOUT: ['fetch/timeout', true],
  UND_ERR_CONNECT_TIMEOUT: ['fetch/timeout', true],
  UND_ERR_HEADERS_TIMEOUT: ['fetch/timeout', true],
  UND_ERR_BODY_TIMEOUT: ['fetch/timeout', true],
  UND_ERR_ABORTED: ['fetch/timeout', true],
  ABORT_ERR: ['fetch/timeout', true],
  UND_ERR_INVALID_ARG: ['fetch/protocol', false],
  ERR_INVALID_URL: ['fetch/scheme', false],
  ERR_OUT_OF_RANGE: ['fetch/encoding', false],
};

/** Prefixes of families of codes, tried in order after the table. */
const FAMILIES: readonly (readonly [prefix: string, code: string, retryable: boolean])[] = [
  ['Z_', 'fetch/encoding', false],
  ['ZSTD_', 'fetch/encoding', false],
  ['ERR__ERROR_', 'fetch/encoding', false],
  ['ERR_PADDING', 'fetch/encoding', false],
  ['ERR_BROTLI', 'fetch/encoding', false],
  ['ERR_ZSTD', 'fetch/encoding', false],
  ['CERT_', 'fetch/tls', false],
  ['ERR_TLS', 'fetch/tls', false],
  ['ERR_SSL', 'fetch/tls', false],
  ['DEPTH_ZERO', 'fetch/tls', false],
  ['SELF_SIGNED', 'fetch/tls', false],
  ['UNABLE_TO', 'fetch/tls', false],
  ['EPROTO', 'fetch/tls', false],
];

const textOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** The `code` an error or one of its causes carries. */
function codesOf(thrown: unknown, depth = 0): readonly string[] {
  if (!(thrown instanceof Error) || depth > 3) return [];
  const own = 'code' in thrown && typeof thrown.code === 'string' ? [thrown.code] : [];
  const inner = thrown instanceof AggregateError ? thrown.errors.flatMap((error: unknown) => codesOf(error, depth + 1)) : [];
  return [...own, ...codesOf(thrown.cause, depth + 1), ...inner];
}

/** Any failure of a request as one of the port's codes; what nothing names was a breach of the protocol. */
export function fetchError(thrown: unknown, url: string): TickrError {
  if (thrown instanceof TickrError) return thrown;
  for (const code of codesOf(thrown)) {
    const family = FAMILIES.find(([prefix]) => code.startsWith(prefix));
    const meaning = MEANINGS[code] ?? (family === undefined ? undefined : ([family[1], family[2]] as const));
    if (meaning === undefined) continue;
    return new TickrError(`Fetching ${url} failed: ${textOf(thrown)}`, {
      code: meaning[0],
      retryable: meaning[1],
      cause: thrown,
      ids: { url },
    });
  }
  return new TickrError(`Fetching ${url} failed: ${textOf(thrown)}`, {
    code: 'fetch/protocol',
    retryable: true,
    cause: thrown,
    ids: { url },
  });
}
