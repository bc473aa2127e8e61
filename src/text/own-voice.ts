import { quotations } from './quotes.ts';
import { readOnce } from './read-once.ts';
import { tokens } from './tokens.ts';

/** Auxiliaries after "we", as they stand after a name. */
const AGREES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    have: 'has',
    are: 'is',
    were: 'was',
    do: 'does',
    "haven't": 'has not',
    "aren't": 'is not',
    "weren't": 'was not',
    "don't": 'does not',
  }),
);
const PERSONS = new Set(['we', 'our', 'ours', 'us', 'ourselves']);

const PARTS: ReadonlyMap<string, string> = new Map(Object.entries({ ve: 'have', re: 'are', ll: 'will' }));

/** "we've", "we're" and "we'll" as two words. */
const parted = (text: string): string =>
  text.replace(/\b([Ww]e)['’](ve|re|ll)\b/g, (_, we: string, end: string) => `${we} ${PARTS.get(end) ?? end}`);

/** Whether a text speaks of its own writer in the plural, outside quotation marks. */
export const speaksAsWe = readOnce((text): boolean => ownWords(parted(text)).length > 0);

function ownWords(text: string): readonly ReturnType<typeof tokens>[number][] {
  const quotes = quotations(text);
  return tokens(text).filter(
    (token) => PERSONS.has(token.lower) && !quotes.some((quote) => quote.outer.start <= token.start && token.end <= quote.outer.end),
  );
}

/** Whom "we" means in a text, as it is put in the words' place: a name, or several people. */
export interface Writer {
  readonly name: string;
  readonly several: boolean;
}

/** Sites where anybody publishes: "we" is whoever wrote the page. */
const OPEN_TO_ALL = /^(?:www\.)?(?:huggingface\.co|github\.com|gitlab\.com|medium\.com|dev\.to)$/;
const hostOf = (home: string): string => (URL.canParse(home) ? new URL(home).hostname : '');

/**
 * Whom "we" means in what a publisher of a kind says in its own voice: a paper itself; a laboratory that its own `text` names; of a release, the
 * house that sent it; on a site open to all, its authors.
 */
export function writerOf(publisher: { readonly name: string; readonly kind: string; readonly home?: string }, text = ''): Writer {
  const house: Readonly<Record<string, string>> = { company: 'the company', lab: 'the laboratory', government: 'the authority' };
  if (publisher.kind === 'repository' || OPEN_TO_ALL.test(hostOf(publisher.home ?? ''))) return { name: 'the authors', several: true };
  if (publisher.kind === 'lab' && text.includes(publisher.name)) return { name: publisher.name, several: false };
  return { name: house[publisher.kind] ?? publisher.name, several: false };
}

/** "We all", "we need to", "let us": everybody, and not who writes. */
const EVERYBODY = /\b(?:we(?:['’]ve| have)? all|all of us|we (?:need|must|should|know|live|tend)|as we|let['’]?s|let us)\b/i;
/** What a paper says of its own work. */
const OWN_WORK =
  /\bwe(?:['’]ve| have| had)?(?: (?:also|first|then|recently|independently))? (?:asked|tested|found|reviewed|measured|reported|contacted|reached|counted|analy[sz]ed|spoke|interviewed|obtained|tried|compared|checked|received|saw|ran|visited|requested|viewed|examined|scanned|probed)\b|\bour (?:own )?(?:probes?|tests?|testing|review|analysis|reporting|reporters?|count|scan|request|readings?|benchmarks?)\b/i;

/**
 * Whether "we" in a text of a publisher means the publisher itself: in what a house or authority announces, and in what a paper says of its own
 * work. A person's "we" may be anybody, as may a quotation without its marks.
 */
export function speaksForItself(text: string, kind: string): boolean {
  if (EVERYBODY.test(text) || kind === 'person' || kind === 'aggregator') return false;
  return kind !== 'press' || OWN_WORK.test(text);
}

/** A text with "we", "our" and "us" outside quotation marks as whoever wrote it; after the first, what is theirs is "its". */
export function namingWriter(written: string, { name, several }: Writer): string {
  const text = parted(written);
  const own = ownWords(text);
  if (own.length === 0) return text;
  const list = tokens(text);
  let line = '';
  let from = 0;
  let named = false;
  for (const token of own) {
    const possessive = token.lower === 'our' || token.lower === 'ours';
    const owned = named ? (several ? 'their' : 'its') : `${name}${several ? '’' : '’s'}`;
    const word = token.lower === 'ourselves' ? (several ? 'themselves' : 'itself') : possessive ? owned : name;
    const opens = token.start === 0 || /[.!?]\s+$/.test(text.slice(0, token.start));
    line += text.slice(from, token.start) + (opens ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word);
    from = token.end;
    named = true;
    const next = list.find((one) => one.start >= token.end);
    const agreed = token.lower === 'we' && !several && next !== undefined ? AGREES.get(next.lower.replaceAll('’', "'")) : undefined;
    if (agreed === undefined || next === undefined) continue;
    line += text.slice(from, next.start) + agreed;
    from = next.end;
  }
  return line + text.slice(from);
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY_MS = 86_400_000;

/** The English name of the weekday, in UTC, of a time in epoch milliseconds. */
export const weekdayName = (at: number): string => WEEKDAYS[new Date(at).getUTCDay()] ?? '';

const OWN_DAYS = /\b([Tt]oday|[Yy]esterday)(['’]s)?\b/g;
const AFTER_PREPOSITION = /\b(?:before|after|until|since|by|from|of|than|for|on)\s+$/i;

/** A text with "today" and "yesterday" as the weekday they mean in an article of the time `at`. */
export function datedByWeekday(text: string, at: number): string {
  return text.replace(OWN_DAYS, (_, word: string, possessive: string | undefined, place: number) => {
    const day = weekdayName(word.toLowerCase() === 'today' ? at : at - DAY_MS);
    if (possessive !== undefined) return `${day}’s`;
    if (AFTER_PREPOSITION.test(text.slice(0, place))) return day;
    return word.charAt(0) === word.charAt(0).toUpperCase() && place === 0 ? `On ${day}` : `on ${day}`;
  });
}
