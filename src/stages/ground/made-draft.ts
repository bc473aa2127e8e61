import assert from 'node:assert/strict';
import type { DraftSentence } from '../../domain/brief.ts';
import type { Claim, Evidence } from '../../domain/claim.ts';
import { storyId } from '../../domain/ids.ts';
import { madeArticle, madeClaim, madeEvidence, madeMember, madeRights, madeStory } from '../../domain/made-article.ts';
import type { Rights } from '../../domain/rights.ts';
import type { SpanRef } from '../../domain/span.ts';
import type { StoryArticle, StoryMaterial } from '../../domain/story.ts';

/** A Tuesday at noon: when the made-up story is judged. */
export const NOW = Date.UTC(2026, 10, 24, 12);
/** What its publishers allow. */
export const RIGHTS: Rights = madeRights(NOW, { maxQuoteShare: 0.2 });

/** Sentences of its reports. */
export const FIRST = 'Orrin Labs raised the price of Fathom by 12 percent to $30 a month on Tuesday after costs rose.';
const SECOND = 'The company did not cut the free plan, and Varn Systems will allegedly follow in March.';
const THIRD =
  '"We waited as long as we could before we asked people to pay more for it," Ines Halvorsen, chief executive of Orrin Labs, said.';
/** A sentence that only one claim rests on. */
export const FOURTH = 'Kestria sued Orrin Labs over the change in a court of Aldermoor and asked for an order.';
const FILLER =
  'The market for such assistants has grown for years and many firms now pay for several of them at once, which analysts put down to habit. Nobody keeps a list of what is paid, and few buyers read the terms before they sign.';
const OTHER = 'Orrin Labs raised the price of Fathom by 15 percent, the Norrland office of the firm wrote in a notice to customers.';

function entryOf(
  host: string,
  name: string,
  { title, body }: { readonly title: string; readonly body: readonly string[] },
  usable = true,
): StoryArticle {
  const page = { url: `https://${host}/a`, title, body: body.join('\n'), at: NOW - 3_600_000 };
  const article = madeArticle(page, { seenAt: NOW - 3_000_000, siteName: name, rights: RIGHTS });
  return madeMember(article, { publisher: { name }, topic: { eventType: 'price-change' }, usable });
}

/** The report that most sentences rest on. */
export const BELMONT = entryOf('belmont.example', 'Belmont Wire', {
  title: 'Orrin Labs raises the price of Fathom',
  body: [FIRST, SECOND, THIRD, FOURTH, FILLER],
});
/** A report that gives another number. */
export const NORRLAND = entryOf('norrland.example', 'Norrland Post', { title: 'Fathom gets dearer', body: [OTHER, FILLER] });
const CLOSED = entryOf('closed.example', 'Closed Daily', { title: 'Fathom price', body: [FIRST] }, false);
/** The id of the made-up story. */
export const STORY = storyId(BELMONT.article.id);

/** Where some words stand in an article. */
export function spanIn(entry: StoryArticle, words: string): SpanRef {
  const start = entry.article.text.indexOf(words);
  assert.ok(start >= 0, words);
  return { articleId: entry.article.id, revision: 1, hash: entry.article.hash, start, end: start + words.length };
}

function claimOf(number: number, entry: StoryArticle, words: string, over: Partial<Evidence['attribution']> = {}): Claim {
  const evidence = madeEvidence(spanIn(entry, words), { speaker: entry.publisher.name, ...over });
  return madeClaim(STORY, { number, text: words, evidence: [evidence] });
}

const SPOKEN = { speaker: 'Ines Halvorsen, chief executive of Orrin Labs', speakerKind: 'named', cue: 'said' } as const;
/** Its claims, by what they are of. */
export const CLAIMS = {
  price: claimOf(1, BELMONT, FIRST),
  plan: claimOf(2, BELMONT, SECOND),
  quote: claimOf(3, BELMONT, THIRD, SPOKEN),
  suit: claimOf(4, BELMONT, FOURTH),
  other: claimOf(5, NORRLAND, OTHER),
  closed: claimOf(6, CLOSED, FIRST.slice(0, 60)),
};

/** The story as the gate is given it. */
export const MATERIAL: StoryMaterial = {
  story: madeStory(BELMONT.article.id, NOW, { articleIds: [BELMONT.article.id, NORRLAND.article.id], eventType: 'price-change' }),
  articles: [BELMONT, NORRLAND, CLOSED],
  syndications: [],
  origins: [],
  now: NOW,
};

/** A draft sentence that rests on some claims. */
export function sentence(text: string, claims: readonly Claim[], over: Partial<DraftSentence> = {}): DraftSentence {
  return {
    section: 'summary',
    position: 0,
    paragraph: 0,
    kind: 'fact',
    form: 'compressed',
    text,
    claimIds: claims.map((claim) => claim.id),
    spans: claims.flatMap((claim) => claim.evidence.map((one) => one.span)),
    audience: null,
    sourceId: null,
    sourceVersion: null,
    question: null,
    settledBy: null,
    publisherNamed: 'Belmont Wire',
    ...over,
  };
}

/** The publisher's own headline. */
export const TITLE = sentence(BELMONT.article.title, [], {
  section: 'headline',
  kind: 'quote',
  form: 'publisher-headline',
  spans: [spanIn(BELMONT, BELMONT.article.title)],
});
