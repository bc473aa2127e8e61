import type { RightsSnapshot } from '../domain/rights.ts';
import { type Signal, signalOf } from './signal.ts';

const MAX_LINES = 5_000;

/** One `name=value` line of a trust.txt; the name is in lower case. */
export interface TrustLine {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

/** The lines of a trust.txt that carry a value; comments and what is no pair are left out. */
export function parseTrustTxt(text: string): readonly TrustLine[] {
  if (/^\s*</.test(text)) return [];
  return text.split(/\r\n|\n|\r/, MAX_LINES).flatMap((raw, index) => {
    const plain = (raw.split('#', 1)[0] ?? '').trim();
    const equals = plain.indexOf('=');
    const value = plain.slice(equals + 1).trim();
    return equals < 1 || value === '' ? [] : [{ name: plain.slice(0, equals).trim().toLowerCase(), value, line: index + 1 }];
  });
}

/** The host a value names, without `www.`, or null. */
function hostOf(value: string): string | null {
  const url = value.includes('://') ? value : `https://${value}`;
  if (!URL.canParse(url)) return null;
  const host = new URL(url).host.replace(/^www\./, '');
  return host.includes('.') ? host : null;
}

const CONTROL: ReadonlySet<string> = new Set(['control', 'controlledby']);
const KNOWN: ReadonlySet<string> = new Set(['control', 'controlledby', 'member', 'belongto', 'datatrainingallowed']);

/** Domains under common control with a host, by its own trust.txt: they do not confirm one another. */
export function trustTxtControl(snapshot: RightsSnapshot | null): readonly string[] {
  const file = snapshot?.trustTxt ?? null;
  if (file === null || file.status !== 200) return [];
  const hosts = parseTrustTxt(file.text).flatMap(({ name, value }) => (CONTROL.has(name) ? (hostOf(value) ?? []) : []));
  return [...new Set(hosts)].sort();
}

/** What a trust.txt states, for the list of signals; it decides no use. */
export function trustTxtSignals(snapshot: RightsSnapshot | null): readonly Signal[] {
  const file = snapshot?.trustTxt ?? null;
  if (file === null || file.status !== 200) return [];
  return parseTrustTxt(file.text)
    .filter(({ name }) => KNOWN.has(name))
    .slice(0, 50)
    .map(({ name, value, line }) => signalOf('trust.txt', `${file.url} line ${line}`, `${name}=${value}`));
}
