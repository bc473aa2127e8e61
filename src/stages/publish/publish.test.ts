import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Brief, BriefSentence, Take } from '../../domain/brief.ts';
import type { Claim, Confidence, Verdict, VerdictKind } from '../../domain/claim.ts';
import type { Correction } from '../../domain/digest.ts';
import { correctionId, sentenceId, storyId } from '../../domain/ids.ts';
import { madeArticle, madeClaim, madeEvidence, madeMember, madeRights, madeStory } from '../../domain/made-article.ts';
import type { Rights } from '../../domain/rights.ts';
import type { Origin, StoryArticle, StoryMaterial } from '../../domain/story.ts';
import { VirtualClock } from '../../ports/clock.ts';
import { type PublishInput, publish } from './publish.ts';

const NOW = Date.UTC(2026, 10, 24, 12);
const RIGHTS: Rights = madeRights(NOW, { maxQuoteWords: 8 });
const LINE = 'Orrin Labs raised the price of Fathom by 12 percent to 30 crowns a month on Tuesday.';

function entryOf(host: string, name: string, minute: number, usable = true): StoryArticle {
  const page = {
    url: `https://${host}/a`,
    title: `Fathom gets dearer, ${name} reports`,
    body: LINE,
    at: NOW - 3_600_000 + minute * 60_000,
  };
  return madeMember(madeArticle(page, { siteName: name, rights: RIGHTS }), {
    publisher: { name },
    topic: { eventType: 'price-change' },
    usable,
  });
}

const ECHO = entryOf('kontor.example', 'Kontor Daily', 5);
const ROOT = entryOf('belmont.example', 'Belmont Wire', 1);
const PAPER = entryOf('registry.example', 'Open Registry', 9);
const CLOSED_RIGHTS: Rights = { ...RIGHTS, rulings: [{ use: 'summarise', permission: 'deny', signal: 'ai.txt', evidence: 'Disallow: /' }] };
const CLOSED = entryOf('closed.example', 'Closed Daily', 12, false);
const LINKED: StoryArticle = { ...CLOSED, article: { ...CLOSED.article, rights: CLOSED_RIGHTS } };
const STORY = storyId(ROOT.article.id);

const origin = (index: number, entries: readonly StoryArticle[], primary: boolean): Origin => ({
  index,
  root: entries[0]?.article.id ?? ROOT.article.id,
  articleIds: entries.map((entry) => entry.article.id),
  primary,
  label: '',
  note: primary ? 'the document itself' : 'from its own reporter',
  edges: entries
    .slice(1)
    .map((entry) => ({ from: entry.article.id, to: entries[0]?.article.id ?? ROOT.article.id, kind: 'citation', detail: 'cites it' })),
});

const MATERIAL: StoryMaterial = {
  story: madeStory(ROOT.article.id, NOW, { eventType: 'price-change' }),
  articles: [ROOT, ECHO, PAPER, LINKED],
  syndications: [],
  origins: [origin(0, [ROOT, ECHO], false), origin(1, [PAPER], true)],
  now: NOW,
};

const span = {
  articleId: ROOT.article.id,
  revision: 1,
  hash: ROOT.article.hash,
  start: ROOT.article.bodyStart,
  end: ROOT.article.text.length,
};
const CLAIM: Claim = madeClaim(STORY, { number: 1, text: LINE, evidence: [madeEvidence(span, { speaker: 'Belmont Wire' })] });
const CONFIDENCE: Confidence = { value: 0.7, low: 0.6, high: 0.8, terms: [], wouldChange: [], calibrated: false };
const verdict = (kind: VerdictKind): Verdict => ({
  claimId: CLAIM.id,
  kind,
  confidence: CONFIDENCE,
  origins: 2,
  primaries: 1,
  because: '',
  decidedAt: NOW,
});

const sentence = (section: BriefSentence['section'], text: string): BriefSentence => ({
  id: sentenceId(STORY, section, text),
  section,
  position: 0,
  paragraph: 0,
  kind: 'fact',
  form: section === 'headline' ? 'publisher-headline' : 'compressed',
  text,
  claimIds: [CLAIM.id],
  spans: [span],
  audience: null,
  sourceId: null,
  sourceVersion: null,
  question: null,
  settledBy: null,
  publisherNamed: 'Belmont Wire',
  gate: { accepted: true, code: null, detail: null, checks: [] },
});

const BRIEF: Brief = {
  storyId: STORY,
  writer: 'extractive',
  headline: sentence('headline', 'Orrin Labs raises the price of Fathom'),
  sentences: [sentence('summary', 'Belmont Wire reports that Orrin Labs raised the price.')],
  terms: [],
  refusals: [],
  drafted: 2,
  eventType: 'price-change',
  mainClaimId: CLAIM.id,
};

const INPUT: PublishInput = {
  brief: BRIEF,
  material: MATERIAL,
  claims: [CLAIM],
  verdicts: [verdict('corroborated')],
  verdictHistory: [verdict('single-source'), verdict('corroborated')],
  previous: [],
  neighbours: [],
  corrections: [],
};

async function takeOf(input: PublishInput, at = NOW): Promise<Take> {
  const outcome = await publish(input, { clock: new VirtualClock(at) });
  assert.ok(outcome.kind === 'done', outcome.kind === 'skipped' ? outcome.reason : 'failed');
  return outcome.value;
}

const correction = (over: Partial<Correction>): Correction => ({
  id: correctionId(STORY, 1, 'text'),
  storyId: STORY,
  wrongTake: 1,
  fixedTake: null,
  kind: 'correction',
  text: 'the first take gave a wrong price.',
  wrongText: null,
  reason: 'desk',
  madeAt: NOW,
  ...over,
});

describe('publish', () => {
  it('numbers the first take and counts reports, origins, primaries and claims', async () => {
    const take = await takeOf(INPUT);
    assert.deepEqual(
      [take.number, take.verb, take.slug, take.headlineBy],
      [1, 'new', 'orrin-labs-raises-the-price-of-fathom', 'Belmont Wire'],
    );
    assert.deepEqual(take.counts, { reports: 4, origins: 2, primaries: 1, corroborated: 1, attributed: 0, disputed: 0, corrected: 0 });
    assert.equal(take.readingMinutes, 1);
    assert.equal(take.confidence?.value, 0.7);
  });
  it('lists the primary first, an echo after its origin, the closed one last with the reason', async () => {
    const { sources } = await takeOf(INPUT);
    assert.deepEqual(
      sources.map((line) => [line.publisherName, line.role]),
      [
        ['Open Registry', 'primary'],
        ['Belmont Wire', 'origin'],
        ['Kontor Daily', 'echo'],
        ['Closed Daily', 'link-only'],
      ],
    );
    assert.match(sources[3]?.notUsedBecause ?? '', /no summaries/);
    assert.ok(sources.every((line) => line.may !== ''));
  });
  it('cuts the quotes of the ledger to what may be quoted, and keeps the history', async () => {
    const [entry] = (await takeOf(INPUT)).claims;
    assert.equal(entry?.quotes[0]?.text, 'Orrin Labs raised the price of Fathom …');
    assert.deepEqual(
      entry?.history.map((one) => one.kind),
      ['single-source', 'corroborated'],
    );
  });
  it('skips a take in which a reader would see nothing new, whatever the time', async () => {
    const first = await takeOf(INPUT);
    const again = await publish({ ...INPUT, previous: [first] }, { clock: new VirtualClock(NOW + 60_000) });
    assert.equal(again.kind === 'skipped' ? again.reason : again.kind, 'nothing-new');
  });
  it('says in words who joins in, and that the main claim turned', async () => {
    const first = await takeOf({ ...INPUT, material: { ...MATERIAL, articles: [ROOT, ECHO] } });
    const second = await takeOf({ ...INPUT, previous: [first], verdicts: [verdict('disputed')] }, NOW + 60_000);
    assert.deepEqual([second.number, second.verb, second.firstPublishedAt], [2, 'adds', NOW]);
    assert.equal(second.adds, 'Adds reports by Open Registry and Closed Daily. The main claim is now disputed.');
  });
  it('corrects, with the correction in its words', async () => {
    const first = await takeOf(INPUT);
    const second = await takeOf({ ...INPUT, previous: [first], corrections: [correction({})] }, NOW + 60_000);
    assert.deepEqual([second.verb, second.adds], ['corrects', 'The first take gave a wrong price.']);
    assert.deepEqual(second.corrections, [{ at: NOW, text: 'the first take gave a wrong price.', wasTake: 1 }]);
    const third = await publish({ ...INPUT, previous: [first, second], corrections: [correction({})] }, { clock: new VirtualClock(NOW) });
    assert.equal(third.kind === 'skipped' ? third.reason : third.kind, 'nothing-new');
  });
  it('kills a story whose main claim is taken back', async () => {
    const first = await takeOf(INPUT);
    const second = await takeOf({ ...INPUT, previous: [first], verdicts: [verdict('retracted')] });
    assert.deepEqual([second.verb, second.withdrawn], ['kills', true]);
  });
  it('relates stories by shared names, kind and category, with the reason', async () => {
    const first = await takeOf(INPUT);
    const other: Take = { ...first, storyId: storyId(ECHO.article.id), headline: { ...first.headline, text: 'Another price' } };
    const unlike: Take = { ...other, storyId: storyId(PAPER.article.id), category: 'research', eventType: 'result' };
    const take = await takeOf({ ...INPUT, neighbours: [other, unlike, first] });
    assert.deepEqual(
      take.related.map((one) => [one.headline, one.why]),
      [['Another price', 'The same kind of event in Business.']],
    );
  });
  it('publishes a card where no article may be used', async () => {
    const card: Brief = { ...BRIEF, sentences: [], mainClaimId: null };
    const take = await takeOf({
      ...INPUT,
      brief: card,
      claims: [],
      verdicts: [],
      material: { ...MATERIAL, articles: [LINKED], origins: [origin(0, [LINKED], false)] },
    });
    assert.deepEqual([take.sentences.length, take.confidence, take.sources[0]?.role], [0, null, 'link-only']);
  });
});
