import { IP_LOOKUP_HOSTS, TELEMETRY_HOSTS } from '../lexicon/package-probes.ts';
import type { FindingKind, FindingPlace, Sighting } from './finding.ts';

const quoted = (words: readonly string[]): string => words.map((word) => word.replaceAll('.', '\\.')).join('|');

/** Plain alternatives, no repetition but of word characters: linear on any text. */
const MENTIONS: readonly (readonly [kind: FindingKind, pattern: RegExp])[] = [
  ['time-zone', /\bgetTimezoneOffset\b|\bresolvedOptions\b|\bprocess\.env\.TZ\b/g],
  ['locale', /\bnavigator\.languages?\b|\bprocess\.env\.(?:LANG|LC_ALL)\b/g],
  ['place', /\bgeolocation\b|\bcountryCode\b|\bcountry_code\b/g],
  ['ip-lookup', new RegExp(`\\b(?:${quoted(IP_LOOKUP_HOSTS)})\\b`, 'g')],
  ['telemetry', new RegExp(`\\btelemetry\\b|\\bsendBeacon\\b|\\b(?:${quoted(TELEMETRY_HOSTS)})\\b`, 'g')],
];
const MOST_READ = 200_000;

/** Words of a comment or of prose that would be findings if they were code. */
export function mentionsIn(text: string, offset: number, place: FindingPlace): readonly Sighting[] {
  const found: Sighting[] = [];
  const read = text.slice(0, MOST_READ);
  for (const [kind, pattern] of MENTIONS) {
    for (const match of read.matchAll(pattern)) {
      const start = offset + match.index;
      const what = `${place === 'comment' ? 'a comment' : 'the documentation'} mentions ${match[0]}`;
      found.push({ kind, subject: match[0], what, place, start, end: start + match[0].length });
      if (found.length > 200) return found;
    }
  }
  return found;
}
