import { type Article, bodyOf } from '../../domain/article.ts';
import type { BriefSentence, Take } from '../../domain/brief.ts';
import { type ArticleId, type StoryId, sha256 } from '../../domain/ids.ts';
import type { SpanRef } from '../../domain/span.ts';
import type { Store } from '../../ports/store.ts';
import { sentences } from '../../text/sentences.ts';
import { budgetFaults, namesAndNumbers, quoteFaults, type Reader, runFaults } from './audit-words.ts';

/** One thing the audit found wrong: which sentence of which take, and what. */
export interface Mismatch {
  readonly storyId: StoryId;
  readonly take: number;
  readonly section: string;
  readonly text: string;
  readonly code:
    | 'evidence'
    | 'unresolved'
    | 'hash'
    | 'span'
    | 'too-far'
    | 'quote'
    | 'name'
    | 'number'
    | 'budget'
    | 'run'
    | 'premise'
    | 'definition'
    | 'question'
    | 'stored-differs';
  readonly detail: string;
}

export interface AuditReport {
  readonly stories: number;
  readonly takes: number;
  readonly sentences: number;
  readonly spans: number;
  /** Takes whose evidence was purged after a publisher's opt-out: withdrawn, so nothing of them is shown. */
  readonly withdrawn: number;
  readonly mismatches: readonly Mismatch[];
}

type Found = Pick<Mismatch, 'code' | 'detail'>;

/**
 * Reads published sentences again, from stored text alone: no part of the gate is used here. Checks what each kind must carry,
 * that spans lie in the revision they name and its SHA-256 is the recorded one, quotations to the letter, names and numbers
 * inside the evidence, and the quotation budget of the whole take. `storyId` null reads every take of every story.
 */
export async function auditTakes(store: Store, storyId: StoryId | null): Promise<AuditReport> {
  const shelf = new Shelf(store);
  const mismatches: Mismatch[] = [];
  const stories = new Set<string>();
  const counts = { takes: 0, sentences: 0, spans: 0, withdrawn: 0 };
  const visit = async (take: Take): Promise<void> => {
    counts.takes += 1;
    stories.add(take.storyId);
    if (take.withdrawn) {
      counts.withdrawn += 1;
      return;
    }
    const all = [take.headline, ...take.sentences];
    counts.sentences += all.length;
    counts.spans += all.reduce((sum, sentence) => sum + sentence.spans.length, 0);
    for (const found of await auditTake(take, shelf)) mismatches.push(found);
  };
  if (storyId === null) await store.takes.scan(visit);
  else for (const take of await store.takes.listByStory(storyId)) await visit(take);
  return { stories: stories.size, ...counts, mismatches };
}

/** Stored article revisions, read once each; the hash is worked out from the text as it lies there now. */
class Shelf {
  readonly #store: Store;
  readonly #kept = new Map<string, Reader | null>();

  constructor(store: Store) {
    this.#store = store;
  }

  async reader(id: ArticleId, revision: number): Promise<Reader | null> {
    const key = `${id}/${revision}`;
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const article = await this.#store.articles.find(id, revision);
    const reader = article === null ? null : await this.#open(article);
    if (this.#kept.size > 5_000) this.#kept.clear();
    this.#kept.set(key, reader);
    return reader;
  }

  async #open(article: Article): Promise<Reader> {
    const publisher = await this.#store.publishers.find(article.publisherId);
    const names = [publisher?.name ?? article.publisherId, article.siteName ?? '', publisher?.owner ?? ''].filter((name) => name !== '');
    return { article, body: bodyOf(article), hash: sha256(article.text), sentences: sentences(article.text), publisherNames: names };
  }
}

async function auditTake(take: Take, shelf: Shelf): Promise<readonly Mismatch[]> {
  const mismatches: Mismatch[] = [];
  const readers = new Map<string, Reader>();
  for (const line of take.sources) {
    const reader = await shelf.reader(line.articleId, line.revision);
    if (reader !== null) readers.set(`${line.articleId}/${line.revision}`, reader);
  }
  const tell = (sentence: BriefSentence, found: Found): void => {
    mismatches.push({ storyId: take.storyId, take: take.number, section: sentence.section, text: sentence.text, ...found });
  };
  for (const sentence of [take.headline, ...take.sentences]) {
    for (const span of sentence.spans) {
      const reader = await shelf.reader(span.articleId, span.revision);
      if (reader !== null) readers.set(`${span.articleId}/${span.revision}`, reader);
    }
    for (const found of auditSentence(sentence, take, readers)) tell(sentence, found);
  }
  for (const { sentence, ...found } of runFaults(take, [...readers.values()])) tell(sentence, found);
  for (const { sentence, ...found } of budgetFaults(take, readers)) tell(sentence, found);
  return mismatches;
}

function auditSentence(sentence: BriefSentence, take: Take, readers: ReadonlyMap<string, Reader>): readonly Found[] {
  const carried = carries(sentence, take);
  if (carried.length > 0) return carried;
  const resolved = sentence.spans.flatMap((span) => resolve(span, readers));
  if (resolved.length > 0) return resolved;
  const far = tooFar(sentence.spans, readers);
  return [...far, ...quoteFaults(sentence, readers), ...namesAndNumbers(sentence, take, readers)];
}

/** What the kind of a sentence must carry (a link-only card's headline is the publisher's and carries its own title). */
function carries(sentence: BriefSentence, take: Take): readonly Found[] {
  const known = new Set(take.claims.map((entry) => entry.claim.id));
  const unknown = sentence.claimIds.filter((id) => !known.has(id));
  if (unknown.length > 0) return [{ code: 'evidence', detail: `claim ${unknown[0]} is not in the ledger of the take` }];
  switch (sentence.kind) {
    case 'fact':
    case 'quote':
      return sentence.spans.length === 0 ? [{ code: 'evidence', detail: 'a sentence of fact without a span' }] : [];
    case 'inference':
      return sentence.claimIds.length === 0 || sentence.sourceId === null
        ? [{ code: 'premise', detail: 'our reading without its premises or its playbook' }]
        : [];
    case 'absence':
      return sentence.question === null ? [{ code: 'question', detail: 'something said to be unknown without the question asked' }] : [];
    case 'definition':
      return sentence.sourceId === null || sentence.sourceVersion === null
        ? [{ code: 'definition', detail: 'a definition without its glossary entry' }]
        : [];
  }
}

function resolve(span: SpanRef, readers: ReadonlyMap<string, Reader>): readonly Found[] {
  const reader = readers.get(`${span.articleId}/${span.revision}`);
  const where = `article ${span.articleId}, revision ${span.revision}`;
  if (reader === undefined) return [{ code: 'unresolved', detail: `${where} is not stored` }];
  if (reader.hash !== span.hash)
    return [{ code: 'hash', detail: `${where}: the stored text has another SHA-256 than the sentence records` }];
  if (reader.article.hash !== reader.hash) return [{ code: 'hash', detail: `${where}: the stored text does not match its own hash` }];
  const inside =
    Number.isInteger(span.start) &&
    Number.isInteger(span.end) &&
    span.start >= 0 &&
    span.start < span.end &&
    span.end <= reader.article.text.length;
  return inside ? [] : [{ code: 'span', detail: `${where}: characters ${span.start} to ${span.end} lie outside its text` }];
}

/** Evidence in one article is one sentence or two neighbours. */
function tooFar(spans: readonly SpanRef[], readers: ReadonlyMap<string, Reader>): readonly Found[] {
  const byArticle = Map.groupBy(spans, (span) => `${span.articleId}/${span.revision}`);
  const faults: Found[] = [];
  for (const [key, own] of byArticle) {
    const reader = readers.get(key);
    if (reader === undefined) continue;
    const touched = reader.sentences.flatMap((sentence, at) =>
      own.some((span) => span.start < sentence.end && sentence.start < span.end) ? [at] : [],
    );
    const first = touched[0] ?? 0;
    const last = touched.at(-1) ?? 0;
    if (last - first > 1) faults.push({ code: 'too-far', detail: `evidence in article ${key} lies ${last - first} sentences apart` });
  }
  return faults;
}
