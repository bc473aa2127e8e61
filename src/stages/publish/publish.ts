import type { Brief, LedgerClaim, SourceLine, Take } from '../../domain/brief.ts';
import type { Claim, Verdict } from '../../domain/claim.ts';
import type { Correction } from '../../domain/digest.ts';
import { sha256, slugOf } from '../../domain/ids.ts';
import { done, type Outcome, skipped } from '../../domain/outcome.ts';
import type { StoryMaterial } from '../../domain/story.ts';
import type { Clock } from '../../ports/clock.ts';
import { wordCount } from '../../text/tokens.ts';
import { changeOf, correctionsOf } from './changes.ts';
import { countsOf } from './counts.ts';
import { entitiesOf } from './entities.ts';
import { ledgerOf } from './ledger.ts';
import { relatedOf } from './related.ts';
import { sourcesOf } from './sources.ts';
import { timelineOf } from './timeline.ts';

/** Raised with every change of what a take holds. */
export const VERSION = 3;

/** How many words a reader takes in a minute. */
const WORDS_PER_MINUTE = 220;

export interface PublishInput {
  readonly brief: Brief;
  readonly material: StoryMaterial;
  readonly claims: readonly Claim[];
  readonly verdicts: readonly Verdict[];
  readonly verdictHistory: readonly Verdict[];
  /** All takes of the story, oldest first. */
  readonly previous: readonly Take[];
  readonly neighbours: readonly Take[];
  readonly corrections: readonly Correction[];
}

/** Words of a take that a reader reads through: summary and story. */
function wordsOf(brief: Brief): number {
  const read = brief.sentences.filter((sentence) => sentence.section === 'summary' || sentence.section === 'story');
  return read.reduce((sum, sentence) => sum + wordCount(sentence.text), 0);
}

function refusedByCode(brief: Brief): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const refusal of brief.refusals) counts[refusal.code] = (counts[refusal.code] ?? 0) + 1;
  return counts;
}

const sourceFace = (line: SourceLine): readonly unknown[] => [
  line.publisherId,
  line.title,
  line.url,
  line.role,
  line.originIndex,
  line.may,
  line.notUsedBecause,
  line.hash,
];
const claimFace = (entry: LedgerClaim): readonly unknown[] => [
  entry.claim.number,
  entry.claim.text,
  entry.verdict.kind,
  Math.round(entry.verdict.confidence.value * 20),
  entry.quotes.map((quote) => quote.text),
];

/** A hash of what a reader could see differ: words, claims and verdicts, sources; not times, not its life, not related stories, not one point of confidence. */
function contentHashOf(take: Omit<Take, 'contentHash'>): string {
  const face = [
    take.headline.text,
    take.sentences.map((sentence) => [sentence.section, sentence.audience, sentence.text]),
    take.claims.map(claimFace),
    take.sources
      .map(sourceFace)
      .map((face) => JSON.stringify(face))
      .sort(),
    take.corrections.map((one) => [one.text, one.wasTake]),
    take.category,
    take.withdrawn,
  ];
  return sha256(JSON.stringify(face));
}

/** Whether the story's main claim was taken back by all who made it. */
function isWithdrawn(input: PublishInput, main: Verdict | null): boolean {
  const killed = input.corrections.some((one) => one.kind === 'retraction' && one.reason === 'desk' && one.wrongText === null);
  return killed || main?.kind === 'retracted';
}

function assemble(input: PublishInput, now: number): Omit<Take, 'contentHash'> {
  const { brief, material, verdicts } = input;
  const before = input.previous.at(-1) ?? null;
  const claims = ledgerOf(input);
  const mainId = brief.mainClaimId ?? input.claims.find((claim) => claim.main)?.id ?? null;
  const main = verdicts.find((verdict) => verdict.claimId === mainId) ?? null;
  const allBack = main === null && verdicts.length > 0 && verdicts.every((verdict) => verdict.kind === 'retracted');
  const withdrawn = isWithdrawn(input, main) || allBack;
  const entities = entitiesOf(material);
  const sources = sourcesOf(material);
  const { story } = material;
  const change = changeOf(before, {
    brief,
    claims,
    publishers: sources.map((line) => line.publisherName),
    settles: settlesNow(input, story),
    corrections: input.corrections,
    withdrawn,
    firstPublisher: material.articles[0]?.publisher.name ?? null,
  });
  const words = wordsOf(brief);
  return {
    storyId: story.id,
    number: (before?.number ?? 0) + 1,
    slug: slugOf(brief.headline.text),
    publishedAt: now,
    firstPublishedAt: input.previous[0]?.publishedAt ?? now,
    verb: change.verb,
    adds: change.adds,
    category: story.category,
    eventType: brief.eventType,
    life: story.life,
    headline: brief.headline,
    headlineBy: brief.headline.form === 'publisher-headline' ? brief.headline.publisherNamed : null,
    sentences: brief.sentences,
    terms: brief.terms,
    claims,
    mainClaimId: mainId,
    confidence: main?.confidence ?? null,
    origins: material.origins,
    sources,
    entities,
    related: relatedOf({ story, entities, headline: brief.headline.text }, input.neighbours),
    timeline: timelineOf(material, input.claims),
    corrections: correctionsOf(before, input.corrections),
    counts: countsOf(material, verdicts),
    importance: story.importance,
    importanceTerms: story.importanceTerms,
    readingMinutes: Math.max(1, Math.ceil(words / WORDS_PER_MINUTE)),
    words,
    writer: brief.writer,
    withdrawn,
    refusedByCode: refusedByCode(brief),
    drafted: brief.drafted,
  };
}

/** Whether a story that had developments comes to rest with this take; that is told once. */
function settlesNow(input: PublishInput, take: Pick<Take, 'life'>): boolean {
  const before = input.previous.at(-1);
  return (
    take.life === 'settled' &&
    before?.life === 'developing' &&
    input.previous.length >= 2 &&
    input.material.articles.length >= 2 &&
    !input.previous.some((one) => one.verb === 'settles')
  );
}

/** Makes the next take of a story. Skips 'nothing-new' where a reader would see no difference. */
export async function publish(input: PublishInput, deps: { readonly clock: Clock }): Promise<Outcome<Take>> {
  const take = assemble(input, deps.clock.now());
  if (take.headline.text.trim() === '') return skipped('withheld', 'no headline');
  const contentHash = contentHashOf(take);
  if (input.previous.at(-1)?.contentHash === contentHash && !settlesNow(input, take)) return skipped('nothing-new');
  return done({ ...take, contentHash });
}
