const SHAPE =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i;
const EARLIEST_YEAR = 1970;
const LATEST_YEAR = 2100;

/** A date as markup states it (ISO 8601 and RFC 3339, then whatever states its own zone) in epoch ms; null where it is none. No zone means UTC. */
export function pageDate(written: string | null | undefined): number | null {
  const text = (written ?? '').trim().slice(0, 80);
  if (text === '') return null;
  if (/^\d{10}$/.test(text)) return Number(text) * 1000;
  if (/^\d{13}$/.test(text)) return Number(text);
  const shape = SHAPE.exec(text);
  if (shape !== null) return fromShape(shape);
  // The machine's own zone must not matter: what names no zone is read as UTC.
  const zoned = /(GMT|UTC|[A-Z]{1,2}[SD]T|Z|[+-]\d{2}:?\d{2})\)?$/i.test(text) ? text : `${text} UTC`;
  const at = Date.parse(zoned);
  return Number.isNaN(at) || yearOf(at) < EARLIEST_YEAR || yearOf(at) > LATEST_YEAR ? null : at;
}

function fromShape(shape: RegExpExecArray): number | null {
  const [, year, month, day, hour = '0', minute = '0', second = '0', zone] = shape;
  if (Number(month) > 12 || Number(day) > 31 || Number(hour) > 24) return null;
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const at = local - offsetMinutes(zone) * 60_000;
  return Number.isNaN(at) || Number(year) < EARLIEST_YEAR || Number(year) > LATEST_YEAR ? null : at;
}

function offsetMinutes(zone: string | undefined): number {
  const parts = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '');
  if (parts === null) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return parts[1] === '-' ? -minutes : minutes;
}

const yearOf = (at: number): number => new Date(at).getUTCFullYear();
