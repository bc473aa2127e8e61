import { FAULTS, numbersFrom } from './feeds-mutations.ts';
import type { Reader } from './feeds-peers.ts';
import type { PredictedFeed } from './feeds-scoring.ts';

const SEED = 20_260_307;
const ROUNDS = 3;

/** The share of entries that a reader still gives, by kind of fault. A feed that it cannot read at all without the fault is left out. */
export async function entriesKept(reader: Reader, feeds: readonly Buffer[]): Promise<Readonly<Record<string, number>>> {
  const kept: Record<string, number> = {};
  for (const fault of FAULTS) {
    const next = numbersFrom(SEED);
    let stayed = 0;
    let stood = 0;
    for (const bytes of feeds) {
      const whole = keysOf(await readOrNothing(reader, bytes));
      if (whole.length === 0) continue;
      for (let round = 0; round < ROUNDS; round++) {
        const text = fault.inject(bytes.toString('utf8'), next);
        if (text === null) continue;
        // Of a feed that is cut, the entries before the cut are meant.
        const expected = fault.name === 'cut' ? whole.slice(0, text.match(/<\/(?:item|entry)>/g)?.length ?? 0) : whole;
        const found = new Set(keysOf(await readOrNothing(reader, Buffer.from(text, 'utf8'))));
        stood += expected.length;
        stayed += expected.filter((key) => found.has(key)).length;
      }
    }
    kept[fault.name] = stood === 0 ? 0 : stayed / stood;
  }
  return kept;
}

const keysOf = (feed: PredictedFeed | null): readonly string[] => [
  ...new Set((feed?.items ?? []).map((entry) => entry.id ?? entry.link ?? entry.title ?? '')),
];

async function readOrNothing(reader: Reader, bytes: Buffer): Promise<PredictedFeed | null> {
  try {
    return await reader.read(bytes);
  } catch {
    return null;
  }
}
