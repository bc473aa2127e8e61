import {
  CHIP_WORDS,
  CITIES,
  COMPANY_ENDINGS,
  COUNTRIES,
  LAB_ENDINGS,
  MODEL_ENDINGS,
  MODEL_WORDS,
  PEOPLE,
  STEMS,
  UNIVERSITIES,
} from './names.ts';
import type { Draw } from './scenario.ts';

/** A stream of numbers in [0, 1) that depends on seed and label alone: sfc32 (Doty-Humphrey, PractRand) seeded by cyrb128. */
export function randomStream(seed: number, label: string): () => number {
  let [a, b, c, d] = hashWords(`${seed}/${label}`);
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return (t >>> 0) / 4_294_967_296;
  };
  for (let i = 0; i < 12; i += 1) next();
  return next;
}

/** Four 32-bit words from a text (cyrb128). */
function hashWords(text: string): [number, number, number, number] {
  let h1 = 1_779_033_703;
  let h2 = 3_144_134_277;
  let h3 = 1_013_904_242;
  let h4 = 2_773_480_762;
  for (let i = 0; i < text.length; i += 1) {
    const k = text.charCodeAt(i);
    h1 = h2 ^ Math.imul(h1 ^ k, 597_399_067);
    h2 = h3 ^ Math.imul(h2 ^ k, 2_869_860_233);
    h3 = h4 ^ Math.imul(h3 ^ k, 951_274_213);
    h4 = h1 ^ Math.imul(h4 ^ k, 2_716_044_179);
  }
  return [h1 ^ h2 ^ h3 ^ h4, h2 ^ h1, h3 ^ h1, h4 ^ h1];
}

/** Names already given in a world, so that no two things share one. */
interface Given {
  readonly taken: Set<string>;
}

/** All draws of one world: each label has its own stream, and no name is given twice. */
export interface World {
  /** The draw of one scenario or part of the wire. */
  drawFor(label: string): Draw;
}

/** A world of one seed. Draw from the labels in the same order each time to get the same names. */
export function worldOf(seed: number): World {
  const given: Given = { taken: new Set() };
  return { drawFor: (label) => drawOf(randomStream(seed, label), given) };
}

/** Money as newspapers write it, to the exact amount: `$850,000`, `$12.5 million`, `$1.2 billion`. */
export function moneyOf(millions: number): string {
  if (millions >= 1000) return `$${trimmed(millions / 1000)} billion`;
  if (millions >= 1) return `$${trimmed(millions)} million`;
  return `$${Math.round(millions * 1_000_000).toLocaleString('en-US')}`;
}

const trimmed = (value: number): string => String(Math.round(value * 1000) / 1000);

function drawOf(next: () => number, given: Given): Draw {
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[int(0, list.length - 1)];
    if (picked === undefined) throw new RangeError('A draw needs a list that is not empty.');
    return picked;
  };
  const fresh = (list: readonly string[]): string => takeFresh(list, int(0, list.length - 1), given);
  const draw: Draw = {
    int,
    pick,
    chance: (share) => next() < share,
    person: () => person(int, pick, given),
    company: () => joined(fresh(STEMS), pick(COMPANY_ENDINGS)),
    lab: () => joined(fresh(STEMS), pick(LAB_ENDINGS)),
    model: () => joined(fresh(MODEL_WORDS), pick(MODEL_ENDINGS).replace('#', String(int(2, 9)))),
    chip: () => joined(fresh(CHIP_WORDS), `${pick(['T', 'K', 'R', ''])}${int(2, 9)}${pick(['', '', '00'])}`),
    country: () => country(int, given),
    city: () => fresh(CITIES),
    university: () => pick(UNIVERSITIES).replace('@', fresh(CITIES)),
    money: moneyOf,
  };
  return draw;
}

const joined = (word: string, ending: string): string => (ending === '' ? word : `${word} ${ending}`);

/** The first word from `from` on, round the list, that nobody has yet; when all are given, a compass point goes before it. */
function takeFresh(list: readonly string[], from: number, given: Given): string {
  for (const before of ['', 'North ', 'South ', 'New ', 'Upper ', 'East ', 'West ']) {
    for (let i = 0; i < list.length; i += 1) {
      const name = `${before}${list[(from + i) % list.length]}`;
      if (given.taken.has(name)) continue;
      given.taken.add(name);
      return name;
    }
  }
  throw new RangeError('The world has run out of names.');
}

type Person = ReturnType<Draw['person']>;

function person(int: Draw['int'], pick: Draw['pick'], given: Given): Person {
  const first = int(0, PEOPLE.length - 1);
  const pronoun = pick(['she', 'he'] as const);
  for (let i = 0; i < PEOPLE.length; i += 1) {
    const table = PEOPLE[(first + i) % PEOPLE.length];
    const free = table?.family.filter((family) => !given.taken.has(family)) ?? [];
    if (table === undefined || free.length === 0) continue;
    const family = pick(free);
    given.taken.add(family);
    return { full: `${pick(table[pronoun])} ${family}`, last: family, pronoun };
  }
  const family = `${pick(PEOPLE[first]?.family ?? [])}-${pick(PEOPLE[(first + 1) % PEOPLE.length]?.family ?? [])}`;
  return { full: `${pick(PEOPLE[first]?.[pronoun] ?? [])} ${family}`, last: family, pronoun };
}

function country(int: Draw['int'], given: Given): ReturnType<Draw['country']> {
  const from = int(0, COUNTRIES.length - 1);
  const name = takeFresh(
    COUNTRIES.map((row) => row.name),
    from,
    given,
  );
  const row = COUNTRIES.find((candidate) => name.endsWith(candidate.name));
  if (row === undefined) throw new RangeError('The world has run out of countries.');
  const before = name.slice(0, name.length - row.name.length);
  return { name, adjective: `${before}${row.adjective}`, capital: before === '' ? row.capital : `${before}${row.capital}` };
}
