/** One request as a server logged it. Fields a format does not have are null. `at` is epoch ms. */
export interface LoggedRequest {
  readonly at: number;
  readonly host: string | null;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly bytes: number | null;
  readonly userAgent: string | null;
  /** Whether it named a validator; null where the log does not say. */
  readonly conditional: boolean | null;
  /** Whether the answer gave a validator to come back with. */
  readonly validator: boolean | null;
  /** Seconds or a date, as the answer said it. */
  readonly retryAfter: string | null;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MAX_LINE_CHARS = 16_384;

/** The part between two marks from `from` on, and where it ends; a backslash keeps a quote from ending it. */
function between(line: string, open: string, close: string, from: number): { readonly text: string; readonly end: number } | null {
  const start = line.indexOf(open, from);
  if (start === -1) return null;
  for (let at = start + 1; at < line.length; at += 1) {
    if (line[at] === '\\' && close === '"') at += 1;
    else if (line[at] === close) return { text: line.slice(start + 1, at), end: at + 1 };
  }
  return null;
}

/** `10/Oct/2026:13:55:36 +0200` in epoch ms, or null. */
function logTime(text: string): number | null {
  const found = /^(\d{2})\/([A-Z][a-z]{2})\/(\d{4}):(\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2})(\d{2})$/.exec(text);
  const month = MONTHS.indexOf(found?.[2] ?? '');
  if (found === null || month === -1) return null;
  const [day, year, hour, minute, second, zoneHours, zoneMinutes] = [1, 3, 4, 5, 6, 8, 9].map((at) => Number(found[at]));
  const east = ((zoneHours ?? 0) * 60 + (zoneMinutes ?? 0)) * (found[7] === '-' ? -1 : 1);
  return Date.UTC(year ?? 0, month, day ?? 0, hour ?? 0, (minute ?? 0) - east, second ?? 0);
}

/** A line of the common or combined log format of Apache and nginx, a virtual host in front or not; null for what is none. */
function commonLine(line: string): LoggedRequest | null {
  const time = between(line, '[', ']', 0);
  const request = time === null ? null : between(line, '"', '"', time.end);
  const at = time === null ? null : logTime(time.text);
  if (request === null || at === null) return null;
  const [method = '', path = ''] = request.text.split(' ');
  const [status = '', bytes = ''] = line.slice(request.end).trim().split(' ');
  if (!/^\d{3}$/.test(status)) return null;
  const referer = between(line, '"', '"', request.end);
  const agent = referer === null ? null : between(line, '"', '"', referer.end);
  const vhost = /^([\w.-]{1,253}\.[a-z]{2,63})(?::\d{1,5})? /i.exec(line)?.[1] ?? null;
  const isAddress = vhost !== null && /^[\d.]+$/.test(vhost);
  return {
    at,
    host: isAddress ? null : vhost,
    method,
    path,
    status: Number(status),
    bytes: /^\d+$/.test(bytes) ? Number(bytes) : null,
    userAgent: agent?.text ?? null,
    conditional: status === '304' ? true : null,
    validator: null,
    retryAfter: null,
  };
}

const textIn = (row: object, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const value: unknown = Reflect.get(row, name);
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return null;
};

function headersIn(row: object, name: string): ReadonlyMap<string, string> {
  const value: unknown = Reflect.get(row, name);
  const pairs = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return new Map(pairs.map(([key, one]) => [key.toLowerCase(), String(one)]));
}

/** A JSON line: `at` (epoch ms or RFC 3339), `path`, `status`, and where known `host`, `method`, `userAgent`, `headers` of request and `answerHeaders`. */
function jsonLine(line: string): LoggedRequest | null {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof row !== 'object' || row === null) return null;
  const stated = textIn(row, 'at', 'time');
  const at = stated === null ? Number.NaN : /^\d{1,16}$/.test(stated) ? Number(stated) : Date.parse(stated);
  const path = textIn(row, 'path', 'url');
  const status = Number(textIn(row, 'status'));
  if (!Number.isFinite(at) || path === null || !Number.isInteger(status) || status < 100) return null;
  const [sent, answered] = [headersIn(row, 'headers'), headersIn(row, 'answerHeaders')];
  const hasHeaders = 'headers' in row;
  const bytes = textIn(row, 'bytes');
  return {
    at,
    host: textIn(row, 'host'),
    method: textIn(row, 'method') ?? 'GET',
    path,
    status,
    bytes: bytes === null ? null : Number(bytes),
    userAgent: textIn(row, 'userAgent') ?? sent.get('user-agent') ?? null,
    conditional: hasHeaders ? sent.has('if-none-match') || sent.has('if-modified-since') : status === 304 ? true : null,
    validator: 'answerHeaders' in row ? answered.has('etag') || answered.has('last-modified') : null,
    retryAfter: answered.get('retry-after') ?? textIn(row, 'retryAfter'),
  };
}

/** The requests of a log, oldest first, and how many lines could not be read. */
export function readRequestLog(text: string): { readonly requests: readonly LoggedRequest[]; readonly unread: number } {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map((line) => (line.length > MAX_LINE_CHARS ? null : line.startsWith('{') ? jsonLine(line) : commonLine(line)));
  const requests = read.filter((one) => one !== null).sort((a, b) => a.at - b.at);
  return { requests, unread: lines.length - requests.length };
}
