/**
 * Makes false sentences out of true ones, one fault at a time, for judging the gate. It shares no code with what it judges: numbers, dates,
 * names and verbs are found here by patterns and tables of its own.
 */

/** The faults, one name each. */
export const CORRUPTIONS = [
  'number',
  'unit',
  'date',
  'name',
  'role-swap',
  'negation',
  'antonym',
  'hedge-dropped',
  'attribution-moved',
] as const;
export type Corruption = (typeof CORRUPTIONS)[number];

/** Numbers in `[0, 1)` from a seed, the same for the same seed (mulberry32). */
export type Dice = () => number;

/** Dice for a text: its characters and a seed decide every throw. */
export function diceFor(text: string, seed: number): Dice {
  let state = seed >>> 0;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(list: readonly T[], dice: Dice): T | null => list[Math.floor(dice() * list.length)] ?? null;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const placesOf = (text: string, pattern: RegExp): readonly Place[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }));

const replaced = (text: string, place: Place, by: string): string => text.slice(0, place.start) + by + text.slice(place.end);

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const YEAR = /\b(?:19|20)\d\d\b/g;
const NUMBER = /(?<![\w.,$-])[$€£]?\d[\d,]*(?:\.\d+)?(?![\w-]|[.,]\d)/g;
const DATE = new RegExp(`\\b(?:${[...MONTHS.filter((month) => month !== 'May'), ...WEEKDAYS].join('|')})\\b|\\b(?:19|20)\\d\\d\\b`, 'g');

/** Numbers that are no years, nor days beside a month. */
function numbersIn(text: string): readonly Place[] {
  const years = new Set(placesOf(text, YEAR).map((place) => place.start));
  return placesOf(text, NUMBER).filter((place) => {
    const near = `${text.slice(Math.max(0, place.start - 12), place.start)} ${text.slice(place.end, place.end + 12)}`;
    return !years.has(place.start) && !MONTHS.some((month) => near.includes(month.slice(0, 3)));
  });
}

/** Another number of the same look: a digit turned, or the number half as large again. */
function nearby(number: string, dice: Dice): string {
  const digits = [...number].flatMap((char, at) => (/\d/.test(char) ? [at] : []));
  const at = pick(digits, dice) ?? 0;
  const old = Number(number[at]);
  const turned = at === digits[0] ? 1 + ((old + Math.floor(dice() * 8)) % 9) : (old + 1 + Math.floor(dice() * 9)) % 10;
  const fresh = turned === old ? (old % 9) + 1 : turned;
  return `${number.slice(0, at)}${fresh}${number.slice(at + 1)}`;
}

function wrongNumber(text: string, article: string, dice: Dice): string | null {
  const place = pick(numbersIn(text), dice);
  if (place === null) return null;
  const sign = /^[$€£]/.exec(place.text)?.[0] ?? '';
  const others = numbersIn(article)
    .map((one) => one.text.replace(/^[$€£]/, ''))
    .filter((one) => !text.includes(one));
  const other = dice() < 0.5 ? pick([...new Set(others)], dice) : null;
  return replaced(text, place, other === null ? nearby(place.text, dice) : sign + other);
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d )million\b/g, 'billion'],
  [/(?<=\d )billion\b/g, 'million'],
  [/(?<=\d )trillion\b/g, 'billion'],
  [/\$(?=\d)/g, '€'],
  [/€(?=\d)/g, '$'],
  [/£(?=\d)/g, '$'],
  [/(?<=\d)%/g, ' people'],
  [/(?<=\d )per ?cent\b/g, 'people'],
  [/(?<=\d )hours\b/g, 'days'],
  [/(?<=\d )minutes\b/g, 'hours'],
  [/(?<=\d )days\b/g, 'weeks'],
  [/(?<=\d )weeks\b/g, 'months'],
  [/(?<=\d )months\b/g, 'years'],
  [/(?<=\d )years\b/g, 'months'],
  [/(?<=\d )(?:kilometres|kilometers)\b/g, 'metres'],
  [/(?<=\d )megawatts\b/g, 'gigawatts'],
  [/(?<=\d )gigawatts\b/g, 'megawatts'],
  [/(?<=\d )degrees\b/g, 'percent'],
];

function wrongUnit(text: string, dice: Dice): string | null {
  const found = UNITS.flatMap(([pattern, by]) => placesOf(text, pattern).map((place) => ({ place, by })));
  const one = pick(found, dice);
  return one === null ? null : replaced(text, one.place, one.by);
}

function wrongDate(text: string, article: string, dice: Dice): string | null {
  const place = pick(placesOf(text, DATE), dice);
  if (place === null) return null;
  const family = MONTHS.includes(place.text) ? MONTHS : WEEKDAYS.includes(place.text) ? WEEKDAYS : null;
  const fits = (one: string): boolean => (family === null ? /^\d/.test(one) : family.includes(one));
  const others = [...new Set(placesOf(article, DATE).map((one) => one.text))].filter((one) => fits(one) && !text.includes(one));
  const same = dice() < 0.5 ? pick(others, dice) : null;
  const made = family === null ? [String(Number(place.text) + 1), String(Number(place.text) - 2)] : family;
  const fresh = pick(
    made.filter((one) => !text.includes(one) && one !== 'May'),
    dice,
  );
  const by = same ?? fresh;
  return by === null ? null : replaced(text, place, by);
}

const STRANGERS = ['Ostervald', 'Brightmoor Systems', 'Anneke Vorst', 'Calloway', 'Tessaly', 'Port Amber', 'Henrike Dahl', 'Novaquill'];
const PLAIN_CAPITALS = new Set([
  ...MONTHS,
  ...WEEKDAYS,
  ...'The A An In On At By For From With After Before It Its He She They This That These We I As But And If When AI US UK EU CEO API'.split(
    ' ',
  ),
]);
const NAME = /\p{Lu}[\p{L}\p{N}’'-]*(?: \p{Lu}[\p{L}\p{N}’'-]*)*/gu;

/** Runs of capitalised words; a single one that opens the sentence counts only where the article writes it large inside one. */
function namesIn(text: string, article: string): readonly Place[] {
  return placesOf(text, NAME).flatMap((place) => {
    const words = place.text.split(' ');
    while (words.length > 0 && PLAIN_CAPITALS.has(words[0] ?? '')) words.shift();
    const name = words.join(' ').replace(/['’]s?$/, '');
    const start = place.start + place.text.indexOf(words.join(' '));
    if (name.length < 3 || PLAIN_CAPITALS.has(name)) return [];
    const inside = new RegExp(`\\p{Ll},? ${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'u').test(article);
    const opens = start === 0 || /[.!?:\n“"]\s*$/.test(text.slice(Math.max(0, start - 4), start));
    return opens && !name.includes(' ') && !inside ? [] : [{ start, end: start + name.length, text: name }];
  });
}

const overlap = (a: string, b: string): boolean => a.split(' ').some((word) => b.split(' ').includes(word));

function strangerTo(name: string, text: string, article: string, dice: Dice): string | null {
  const others = [...new Set(namesIn(article, article).map((one) => one.text))].filter((one) => !text.includes(one) && !overlap(one, name));
  const same = dice() < 0.5 ? pick(others, dice) : null;
  return same ?? pick(STRANGERS, dice);
}

function wrongName(text: string, article: string, dice: Dice): string | null {
  const place = pick(namesIn(text, article), dice);
  const by = place === null ? null : strangerTo(place.text, text, article, dice);
  return place === null || by === null ? null : replaced(text, place, by);
}

const LINKED = /^,? (?:and|or|&|,|of|in) $|^, $|^['’]s $|^ \($/;

function swappedRoles(text: string, article: string, dice: Dice): string | null {
  const names = namesIn(text, article);
  const pairs = names.flatMap((a, at) =>
    names
      .slice(at + 1)
      .filter((b) => a.text !== b.text && !overlap(a.text, b.text) && b.start - a.end > 6 && !LINKED.test(text.slice(a.end, b.start)))
      .filter((b) => /\s\p{Ll}{2,}\s/u.test(text.slice(a.end, b.start)))
      .map((b) => [a, b] as const),
  );
  const pair = pick(pairs, dice);
  if (pair === null) return null;
  const [a, b] = pair;
  return `${text.slice(0, a.start)}${b.text}${text.slice(a.end, b.start)}${a.text}${text.slice(b.end)}`;
}

const AUXILIARY = /\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might)\b(?! not\b)/g;
const NOT = / (?:not|never)\b/g;

function negated(text: string, dice: Dice): string | null {
  const not = placesOf(text, NOT);
  if (not.length > 0 && dice() < 0.5) return replaced(text, not[0] ?? { start: 0, end: 0, text: '' }, '');
  const place = pick(placesOf(text, AUXILIARY), dice);
  return place === null ? null : replaced(text, place, `${place.text} not`);
}

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['rose', 'fell'],
  ['rises', 'falls'],
  ['risen', 'fallen'],
  ['increased', 'decreased'],
  ['increases', 'decreases'],
  ['increase', 'decrease'],
  ['raised', 'lowered'],
  ['raise', 'lower'],
  ['gained', 'lost'],
  ['won', 'lost'],
  ['win', 'lose'],
  ['bought', 'sold'],
  ['buy', 'sell'],
  ['approved', 'rejected'],
  ['approve', 'reject'],
  ['accepted', 'refused'],
  ['allows', 'forbids'],
  ['allowed', 'forbade'],
  ['allow', 'forbid'],
  ['banned', 'permitted'],
  ['ban', 'permit'],
  ['opened', 'closed'],
  ['opens', 'closes'],
  ['launched', 'discontinued'],
  ['launches', 'discontinues'],
  ['launch', 'discontinue'],
  ['started', 'ended'],
  ['starts', 'ends'],
  ['began', 'ended'],
  ['joined', 'left'],
  ['joins', 'leaves'],
  ['hired', 'dismissed'],
  ['confirmed', 'denied'],
  ['supports', 'opposes'],
  ['supported', 'opposed'],
  ['support', 'oppose'],
  ['improved', 'worsened'],
  ['improves', 'worsens'],
  ['improve', 'worsen'],
  ['faster', 'slower'],
  ['cheaper', 'dearer'],
  ['higher', 'lower'],
  ['more than', 'less than'],
  ['reduced', 'increased'],
  ['reduce', 'increase'],
  ['reduces', 'increases'],
  ['expanded', 'shrank'],
  ['expand', 'shrink'],
  ['accelerated', 'slowed'],
  ['strengthened', 'weakened'],
  ['passed', 'failed'],
  ['succeeded', 'failed'],
  ['included', 'excluded'],
  ['includes', 'excludes'],
  ['enabled', 'disabled'],
  ['protect', 'endanger'],
  ['remember', 'forget'],
  ['praised', 'criticised'],
  ['released', 'withheld'],
  ['added', 'removed'],
  ['adds', 'removes'],
];

function contrary(text: string, dice: Dice): string | null {
  const rows = [...OPPOSITES, ...OPPOSITES.map(([a, b]) => [b, a] as const)];
  const found = rows.flatMap(([from, to]) =>
    placesOf(text, new RegExp(`(?<![\\w-])${from}(?![\\w-])`, 'g')).map((place) => ({ place, to })),
  );
  const one = pick(found, dice);
  return one === null ? null : replaced(text, one.place, one.to);
}

const HEDGES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:allegedly|reportedly|apparently|possibly|probably|purportedly|likely) /g, ''],
  [/\b(?:is|are) (?:alleged|said|believed|reported|thought) to have\b/g, 'has'],
  [/\b(?:is|are) (?:expected|likely|set|due|planned) to\b/g, 'will'],
  [/\b(?:may|might|could)(?= have\b)/g, 'must'],
  [/\b(?:may|might|could)\b(?! have\b)/g, 'will'],
  [/\b(?:plans?|aims?|hopes?|intends?|expects?) to\b/g, 'will'],
  [/\b(?:about|around|nearly|almost|roughly|approximately) (?=[$€£]?\d)/g, ''],
];

function unhedged(text: string, dice: Dice): string | null {
  const found = HEDGES.flatMap(([pattern, by]) => placesOf(text, pattern).map((place) => ({ place, by })));
  const one = pick(found, dice);
  return one === null ? null : replaced(text, one.place, one.by);
}

const CUE = /(?:according to|said|says|told|wrote|announced|argued|warned|stated|claims|claimed)/;

/** Somebody else is made to say it: the one named beside a verb of speech is exchanged, or one who did not say it is put in front. */
function movedAttribution(text: string, article: string, dice: Dice): string | null {
  const spoken = namesIn(text, article).filter((place) => {
    const [before, after] = [text.slice(Math.max(0, place.start - 18), place.start), text.slice(place.end, place.end + 12)];
    return new RegExp(`^,? ${CUE.source}\\b`).test(after) || /(?:according to|said|says|wrote) (?:the )?$/i.test(before);
  });
  const place = pick(spoken, dice);
  const by = strangerTo(place?.text ?? '', text, article, dice);
  if (by === null) return null;
  if (place !== null) return replaced(text, place, by);
  const first = /^(?:The|A|An|In|On|At|Its|It|For|After|With|By|As|More|Some|Many|Most|Several)\b/.test(text);
  return `According to ${by}, ${first ? text.charAt(0).toLowerCase() + text.slice(1) : text}`;
}

/** A sentence with one fault of a kind put in at a place the dice choose, or null where it has none of what the fault needs. `article` is where half of the wrong names, numbers and dates come from. */
export function corrupted(kind: Corruption, text: string, article: string, dice: Dice): string | null {
  const made = {
    number: () => wrongNumber(text, article, dice),
    unit: () => wrongUnit(text, dice),
    date: () => wrongDate(text, article, dice),
    name: () => wrongName(text, article, dice),
    'role-swap': () => swappedRoles(text, article, dice),
    negation: () => negated(text, dice),
    antonym: () => contrary(text, dice),
    'hedge-dropped': () => unhedged(text, dice),
    'attribution-moved': () => movedAttribution(text, article, dice),
  }[kind]();
  return made === null || made === text ? null : made;
}

/** A sentence with one word of its quotation left out or exchanged; null where it quotes fewer than four words. */
export function editedQuote(text: string, dice: Dice): string | null {
  const quote = /[“"]([^”"]+)[”"]/.exec(text);
  const inner = quote?.[1];
  if (quote === null || inner === undefined) return null;
  const words = inner.split(' ');
  if (words.length < 4) return null;
  const at = 1 + Math.floor(dice() * (words.length - 2));
  const edited =
    dice() < 0.5 ? [...words.slice(0, at), ...words.slice(at + 1)] : [...words.slice(0, at), 'certainly', ...words.slice(at + 1)];
  return text.replace(inner, edited.join(' '));
}
