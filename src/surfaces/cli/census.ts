import type { Store } from '../../ports/store.ts';
import { auditTakes } from './audit.ts';

/** The numbers of a paper. `sentences` counts those of the latest takes; `printedShare` is of all that were drafted for them. */
export interface Census {
  readonly stories: number;
  readonly articles: number;
  readonly sentences: number;
  readonly sentencesDrafted: number;
  readonly printedShare: number;
  readonly unresolved: number;
  readonly takes: number;
  readonly editions: number;
  readonly mails: number;
  readonly refusedByReason: Readonly<Record<string, number>>;
}

/** Counts what stands in a store, and how many published sentences do not resolve. */
export async function censusOf(store: Store): Promise<Census> {
  const counts = await store.counts();
  const latest = await store.takes.listLatest({}, { limit: 1_000_000 });
  const refused: Record<string, number> = {};
  let sentences = 0;
  let drafted = 0;
  for (const take of latest) {
    sentences += take.sentences.length + 1;
    drafted += take.drafted;
    for (const [code, count] of Object.entries(take.refusedByCode)) refused[code] = (refused[code] ?? 0) + count;
  }
  const faults = await auditTakes(store, null);
  return {
    stories: latest.length,
    articles: counts.articles,
    sentences,
    sentencesDrafted: drafted,
    printedShare: drafted === 0 ? 1 : Number((sentences / drafted).toFixed(3)),
    unresolved: faults.mismatches.length,
    takes: counts.takes,
    editions: counts.editions,
    mails: await sentMails(store),
    refusedByReason: refused,
  };
}

async function sentMails(store: Store): Promise<number> {
  return (await store.digests.listDeliveries({ state: 'sent' }, { limit: 1_000_000 })).length;
}
