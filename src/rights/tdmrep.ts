import type { SignalText } from '../domain/rights.ts';
import type { Meta } from './meta-robots.ts';
import { pathOf, patternMatches } from './robots.ts';
import { each, type Signal, signalOf } from './signal.ts';

/** Most rows of a tdmrep.json that are read. */
const MAX_ROWS = 2_000;

interface TdmRow {
  readonly location: string;
  readonly reservation: 0 | 1 | null;
  readonly policy: string | null;
}

/** The protocol knows 0 and 1; anything else is unset (W3C TDMRep, section 6). */
function reservationOf(value: unknown): 0 | 1 | null {
  if (value === 1 || value === '1') return 1;
  return value === 0 || value === '0' ? 0 : null;
}

function rowOf(value: unknown): TdmRow | null {
  if (typeof value !== 'object' || value === null || !('location' in value) || typeof value.location !== 'string') return null;
  const policy = 'tdm-policy' in value && typeof value['tdm-policy'] === 'string' ? value['tdm-policy'] : null;
  return { location: value.location, reservation: 'tdm-reservation' in value ? reservationOf(value['tdm-reservation']) : null, policy };
}

function parseRows(text: string): readonly TdmRow[] {
  try {
    const parsed: unknown = JSON.parse(text);
    const list = Array.isArray(parsed) ? parsed : [parsed];
    return list.slice(0, MAX_ROWS).flatMap((value: unknown) => rowOf(value) ?? []);
  } catch {
    return [];
  }
}

/** A location is a path with wildcards; some write it with its host, which then has to be the page's own. */
function locationPath(location: string, url: string): string {
  if (location.startsWith('/')) return location;
  if (!/^https?:\/\//i.test(location)) return `/${location}`;
  const isOurs = URL.canParse(location) && URL.canParse(url) && new URL(location).host === new URL(url).host;
  return isOurs ? pathOf(location) : '/ no such path';
}

const said = (reservation: 0 | 1): Pick<Signal, 'says'> => ({ says: each(reservation === 1 ? 'deny' : 'allow', 'summarise') });

/** The first row of `/.well-known/tdmrep.json` whose location pattern matches the path decides. */
export function tdmFile(file: SignalText | null, url: string): readonly Signal[] {
  if (file === null || file.status !== 200) return [];
  const path = pathOf(url);
  const row = parseRows(file.text).find(({ location }) => patternMatches(locationPath(location, url), path));
  if (row === undefined || row.reservation === null) return [];
  const words = `location ${row.location}: tdm-reservation ${row.reservation}${row.policy === null ? '' : `, policy ${row.policy}`}`;
  return [signalOf('TDMRep', file.url, words, said(row.reservation))];
}

/** `tdm-reservation` as a response header. */
export function tdmHeader(headers: Readonly<Record<string, string>>, url: string): readonly Signal[] {
  const value = headers['tdm-reservation'];
  const reservation = reservationOf(value?.trim());
  const policy = headers['tdm-policy'];
  const words = `tdm-reservation: ${value}${policy === undefined ? '' : `, tdm-policy: ${policy}`}`;
  return reservation === null ? [] : [signalOf('TDMRep', `HTTP header of ${url}`, words, said(reservation))];
}

/** `<meta name="tdm-reservation">`. */
export function tdmMeta(metas: readonly Meta[], url: string): readonly Signal[] {
  return metas.flatMap((meta) => {
    const reservation = meta.name.trim().toLowerCase() === 'tdm-reservation' ? reservationOf(meta.content.trim()) : null;
    return reservation === null ? [] : [signalOf('TDMRep', `<meta> of ${url}`, `tdm-reservation: ${meta.content}`, said(reservation))];
  });
}
