import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Draft, DraftSentence, RefusalCode } from '../../domain/brief.ts';
import type { Claim } from '../../domain/claim.ts';
import { type ArticleId, articleId, sha256 } from '../../domain/ids.ts';
import type { StoryArticle } from '../../domain/story.ts';
import { GLOSSARY } from '../../lexicon/glossary.ts';
import { PLAYBOOKS } from '../../lexicon/playbooks.ts';
import { VirtualClock } from '../../ports/clock.ts';
import { ground } from './ground.ts';
import { BELMONT, CLAIMS, FIRST, FOURTH, MATERIAL, NORRLAND, NOW, RIGHTS, STORY, sentence, spanIn, TITLE } from './made-draft.ts';
import { supportFault } from './support.ts';

/** What the gate says of each sentence of one place. */
async function judged(sentences: readonly DraftSentence[], material = MATERIAL): Promise<readonly (RefusalCode | 'printed')[]> {
  const draft: Draft = {
    storyId: STORY,
    writer: 'extractive',
    headline: [TITLE],
    sentences,
    terms: [],
    eventType: 'price-change',
    mainClaimId: CLAIMS.price.id,
  };
  const outcome = await ground({ draft, material, claims: Object.values(CLAIMS), verdicts: [] }, { clock: new VirtualClock(NOW) });
  assert.equal(outcome.kind, 'done');
  if (outcome.kind !== 'done') return [];
  return sentences.map((one) => outcome.value.refusals.find((refusal) => refusal.sentence === one)?.code ?? 'printed');
}

/** What the gate says of one sentence alone. */
const verdictOn = async (one: DraftSentence, material = MATERIAL): Promise<RefusalCode | 'printed' | undefined> =>
  (await judged([one], material))[0];

describe('what the gate prints', () => {
  const good: readonly (readonly [string, DraftSentence])[] = [
    ['a lead and a clause', sentence('Belmont Wire reports that Orrin Labs raised the price of Fathom by 12 percent.', [CLAIMS.price])],
    [
      'a speech with its speaker',
      sentence('Ines Halvorsen said: “We waited as long as we could.”', [CLAIMS.quote], { kind: 'quote', form: 'quoted' }),
    ],
    [
      'a hedge that is kept',
      sentence('According to a report by Belmont Wire, Varn Systems will allegedly follow in March.', [CLAIMS.plan]),
    ],
    ['a negation that is kept', sentence('Belmont Wire writes that the company did not cut the free plan.', [CLAIMS.plan])],
    [
      'both sides of a dispute',
      sentence(
        'Belmont Wire reports that Orrin Labs raised the price of Fathom by 12 percent; Norrland Post reports that Orrin Labs raised the price of Fathom by 15 percent.',
        [CLAIMS.price, CLAIMS.other],
      ),
    ],
    [
      'two reports told in one sentence',
      sentence('Kestria sued Orrin Labs over the change, and Orrin Labs raised the price of Fathom by 15 percent.', [
        CLAIMS.suit,
        CLAIMS.other,
      ]),
    ],
    ['who says it between subject and verb', sentence('Kestria, Belmont Wire reports, sued Orrin Labs over the change.', [CLAIMS.suit])],
    ['a rewording that means the same', sentence('Belmont Wire reports that Kestria sued Orrin Labs over the change.', [CLAIMS.suit])],
  ];
  for (const [name, one] of good) it(name, async () => assert.equal(await verdictOn(one), 'printed'));
});

describe('order', () => {
  const passage = {
    article: BELMONT.article,
    publisherName: 'Belmont Wire',
    text: FIRST,
    within: { start: 0, end: FIRST.length },
    evidence: [],
    publisherKind: 'press' as const,
    writer: { name: 'Harbour Ledger', several: false },
  };
  it('lets a last clause stand in front as it is, and none that was made', () => {
    assert.equal(supportFault('After costs rose, Orrin Labs raised the price of Fathom by 12 percent to $30 a month.', passage, []), null);
    assert.equal(
      supportFault('After Orrin Labs rose, costs raised the price of Fathom by 12 percent to $30 a month.', passage, [])?.code,
      'support/order',
    );
  });
});

describe('what the gate refuses', () => {
  const bad: readonly (readonly [string, RefusalCode, DraftSentence])[] = [
    [
      'a second half that takes its subject from another report',
      'number/absent',
      sentence('Kestria sued Orrin Labs over the change, and raised the price of Fathom by 15 percent.', [CLAIMS.suit, CLAIMS.other]),
    ],
    [
      'a report made to say what another says',
      'number/absent',
      sentence(
        'Belmont Wire reports that Kestria sued Orrin Labs over the change, and Orrin Labs raised the price of Fathom by 15 percent.',
        [CLAIMS.suit, CLAIMS.other],
      ),
    ],
    [
      'a clause put in front that the source has not',
      'support/none',
      sentence('After rivals met, Orrin Labs raised the price of Fathom.', [CLAIMS.price]),
    ],
    ['no span', 'evidence/missing', sentence('Belmont Wire reports a price.', [CLAIMS.price], { spans: [] })],
    [
      'an article that is not in the story',
      'evidence/unresolved',
      sentence('Belmont Wire reports a price.', [CLAIMS.price], {
        spans: [{ ...spanIn(BELMONT, FIRST), articleId: articleId('https://x.example/') satisfies ArticleId }],
      }),
    ],
    [
      'another hash',
      'evidence/hash',
      sentence('Belmont Wire reports a price.', [CLAIMS.price], { spans: [{ ...spanIn(BELMONT, FIRST), hash: sha256('x') }] }),
    ],
    ['a text that may not be used', 'evidence/not-usable', sentence('Closed Daily reports a price.', [CLAIMS.closed])],
    ['sentences far apart', 'evidence/too-far', sentence('Orrin Labs raised the price of Fathom.', [CLAIMS.price, CLAIMS.suit])],
    [
      'a wrong span',
      'evidence/unresolved',
      sentence('Belmont Wire reports that Orrin Labs raised the price.', [CLAIMS.price], { spans: [spanIn(BELMONT, FOURTH)] }),
    ],
    [
      'an edited quotation',
      'quote/altered',
      sentence('Ines Halvorsen said: “We waited as long as we should.”', [CLAIMS.quote], { kind: 'quote', form: 'quoted' }),
    ],
    [
      'another speaker',
      'quote/speaker',
      sentence('Tomas Brandt said: “We waited as long as we could.”', [CLAIMS.quote], { kind: 'quote', form: 'quoted' }),
    ],
    [
      'another number',
      'number/absent',
      sentence('Belmont Wire reports that Orrin Labs raised the price of Fathom by 21 percent.', [CLAIMS.price]),
    ],
    [
      'another unit',
      'unit/changed',
      sentence('Belmont Wire reports that Orrin Labs raised the price of Fathom to €30 a month.', [CLAIMS.price]),
    ],
    ['another day', 'date/absent', sentence('Belmont Wire reports that Orrin Labs raised the price of Fathom on Friday.', [CLAIMS.price])],
    ['another name', 'name/absent', sentence('Belmont Wire reports that Varn Systems raised the price of Fathom.', [CLAIMS.price])],
    ['a name put together', 'name/absent', sentence('Belmont Wire reports that Orrin Systems will allegedly follow.', [CLAIMS.plan])],
    ['a negation lost', 'polarity/flipped', sentence('Belmont Wire reports that the company cut the free plan.', [CLAIMS.plan])],
    [
      'a negation put in',
      'polarity/flipped',
      sentence('Belmont Wire reports that Orrin Labs never raised the price of Fathom.', [CLAIMS.price]),
    ],
    [
      'a contrary verb',
      'polarity/flipped',
      sentence('Belmont Wire reports that Orrin Labs cut the price of Fathom by 12 percent.', [CLAIMS.price]),
    ],
    ['a hedge lost', 'modality/hedge-lost', sentence('Belmont Wire reports that Varn Systems will follow in March.', [CLAIMS.plan])],
    ['a speaker lost', 'modality/attribution-lost', sentence('Belmont Wire reports that people pay more.', [CLAIMS.quote])],
    [
      'another publisher named',
      'modality/attribution-lost',
      sentence('Norrland Post reports that Orrin Labs raised the price of Fathom by 12 percent.', [CLAIMS.price]),
    ],
    [
      'words of our own',
      'support/none',
      sentence('Belmont Wire reports that Orrin Labs raised the price of Fathom greedily.', [CLAIMS.price]),
    ],
    [
      'parties turned round',
      'support/order',
      sentence('Belmont Wire reports that Orrin Labs sued Kestria over the change.', [CLAIMS.suit]),
    ],
    [
      'a copied run',
      'budget/run-of-words',
      sentence('Orrin Labs raised the price of Fathom by 12 percent to $30 a month.', [CLAIMS.price]),
    ],
    [
      'close words without a publisher',
      'budget/publisher-unnamed',
      sentence('Orrin Labs raised the price of Fathom by 12 percent.', [CLAIMS.price], { publisherNamed: null }),
    ],
  ];
  for (const [name, code, one] of bad) it(`${name}: ${code}`, async () => assert.equal(await verdictOn(one), code));

  it('a quotation over the cap: budget/quote-words', async () => {
    const capped: StoryArticle = { ...BELMONT, article: { ...BELMONT.article, rights: { ...RIGHTS, maxQuoteWords: 5 } } };
    const one = sentence('Ines Halvorsen said: “We waited as long as we could.”', [CLAIMS.quote], { kind: 'quote', form: 'quoted' });
    assert.equal(await verdictOn(one, { ...MATERIAL, articles: [capped, NORRLAND] }), 'budget/quote-words');
  });

  it('more of an article than its share over the whole take: budget/quote-share', async () => {
    const close = (text: string, claim: Claim, position: number): DraftSentence => sentence(text, [claim], { position });
    const codes = await judged([
      close('Orrin Labs raised the price of Fathom by 12 percent.', CLAIMS.price, 0),
      close('Kestria sued Orrin Labs over the change in a court.', CLAIMS.suit, 1),
      close('The company did not cut the free plan.', CLAIMS.plan, 2),
      sentence('Ines Halvorsen said: “We waited as long as we could.”', [CLAIMS.quote], { kind: 'quote', form: 'quoted', position: 3 }),
    ]);
    assert.deepEqual(codes.slice(0, 2), ['printed', 'printed']);
    assert.ok(codes.slice(2).includes('budget/quote-share'), codes.join());
  });

  it('a passage that is only near its claim: evidence/unresolved', async () => {
    const near: Claim = { ...CLAIMS.price, evidence: CLAIMS.price.evidence.map((one) => ({ ...one, stance: 'neutral' })) };
    const draft: Draft = {
      storyId: STORY,
      writer: 'extractive',
      headline: [TITLE],
      sentences: [sentence('Belmont Wire reports that Orrin Labs raised the price of Fathom.', [near])],
      terms: [],
      eventType: 'price-change',
      mainClaimId: near.id,
    };
    const outcome = await ground({ draft, material: MATERIAL, claims: [near], verdicts: [] }, { clock: new VirtualClock(NOW) });
    assert.equal(outcome.kind === 'done' ? outcome.value.refusals[0]?.code : null, 'evidence/unresolved');
  });
  it('anything at all when it throws: gate/threw', async () => {
    const one = sentence('Belmont Wire reports a price.', [CLAIMS.price]);
    const broken: DraftSentence = Object.defineProperty({ ...one }, 'spans', {
      get: () => {
        throw new Error('broken');
      },
    });
    assert.equal(await verdictOn(broken), 'gate/threw');
  });
});

describe('kinds without spans', () => {
  const playbook = PLAYBOOKS.find((one) => one.eventType === 'price-change' && one.audience === 'policy');
  assert.ok(playbook !== undefined);
  const why = (text: string, claims: readonly Claim[]): DraftSentence =>
    sentence(text, claims, {
      section: 'why',
      kind: 'inference',
      form: 'playbook',
      spans: [],
      sourceId: playbook.id,
      sourceVersion: playbook.version,
      audience: 'policy',
    });
  const gap = (text: string, question: string | null): DraftSentence =>
    sentence(text, [CLAIMS.price], {
      section: 'unknown',
      kind: 'absence',
      form: 'question',
      spans: [],
      question,
      settledBy: 'a statement by Orrin Labs',
    });
  const term = GLOSSARY[0];
  assert.ok(term !== undefined);
  const definition = (text: string, version: string): DraftSentence =>
    sentence(text, [], { section: 'term', kind: 'definition', form: 'glossary', sourceId: term.id, sourceVersion: version });

  it('an inference needs premises, and names and numbers from them', async () => {
    assert.equal(await verdictOn(why(playbook.text, [CLAIMS.price])), 'printed');
    assert.equal(await verdictOn(why(playbook.text, [])), 'premise/missing');
    assert.equal(await verdictOn(why(playbook.text, [CLAIMS.closed])), 'premise/missing');
    assert.equal(await verdictOn(why(`${playbook.text} So says Varn Systems.`, [CLAIMS.price])), 'name/absent');
    assert.equal(await verdictOn(why(`${playbook.text} It affects 40 firms.`, [CLAIMS.price])), 'number/absent');
  });
  it('an absence needs its question, and names from the claims searched', async () => {
    assert.equal(await verdictOn(gap('What Orrin Labs says to it.', 'What it says.')), 'printed');
    assert.equal(await verdictOn(gap('What Orrin Labs says to it.', null)), 'premise/missing');
    assert.equal(await verdictOn(gap('What Varn Systems says to it.', 'What it says.')), 'name/absent');
  });
  it('a definition is the glossary’s, in its version', async () => {
    assert.equal(await verdictOn(definition(term.plain, term.version)), 'printed');
    assert.equal(await verdictOn(definition(term.plain, '0')), 'definition/unknown');
    assert.equal(await verdictOn(definition('Something else.', term.version)), 'definition/unknown');
  });
});

describe('the ladder', () => {
  it('prints the first wording of a place that passes, and journals the others', async () => {
    const codes = await judged([
      sentence('Belmont Wire reports that Orrin Labs raised the price of Fathom by 99 percent.', [CLAIMS.price]),
      sentence('Belmont Wire reports that Orrin Labs raised the price of Fathom.', [CLAIMS.price]),
    ]);
    assert.deepEqual(codes, ['number/absent', 'printed']);
  });
  it('refuses a headline that is none and falls back to the publisher’s', async () => {
    const teaser = sentence('Why Orrin Labs raised the price of Fathom', [CLAIMS.price], { section: 'headline' });
    const draft: Draft = {
      storyId: STORY,
      writer: 'extractive',
      headline: [teaser, TITLE],
      sentences: [],
      terms: [],
      eventType: 'other',
      mainClaimId: null,
    };
    const outcome = await ground(
      { draft, material: MATERIAL, claims: Object.values(CLAIMS), verdicts: [] },
      { clock: new VirtualClock(NOW) },
    );
    assert.equal(outcome.kind === 'done' ? outcome.value.refusals[0]?.code : null, 'style/headline');
    assert.equal(outcome.kind === 'done' ? outcome.value.headline.text : null, TITLE.text);
  });
  it('is ungrounded without a headline', async () => {
    const draft: Draft = {
      storyId: STORY,
      writer: 'extractive',
      headline: [],
      sentences: [],
      terms: [],
      eventType: 'other',
      mainClaimId: null,
    };
    const outcome = await ground({ draft, material: MATERIAL, claims: [], verdicts: [] }, { clock: new VirtualClock(NOW) });
    assert.deepEqual(outcome.kind === 'skipped' ? outcome.reason : null, 'ungrounded');
  });
});
