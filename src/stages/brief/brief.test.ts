import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Draft, Section } from '../../domain/brief.ts';
import type { Claim, Evidence } from '../../domain/claim.ts';
import { storyId } from '../../domain/ids.ts';
import { madeArticle, madeClaim, madeEvidence, madeMember, madeStory } from '../../domain/made-article.ts';
import type { SpanRef } from '../../domain/span.ts';
import type { StoryArticle, StoryMaterial } from '../../domain/story.ts';
import { VirtualClock } from '../../ports/clock.ts';
import { sharedRuns } from '../../text/shingles.ts';
import { wordCount } from '../../text/tokens.ts';
import { brief } from './brief.ts';
import { compress } from './compress.ts';
import { decapitalised, resolved } from './contents.ts';
import { openDesk } from './desk.ts';
import { spotTerms } from './terms.ts';

const NOW = Date.UTC(2026, 10, 24, 12);
const BAN =
  'Varnholt has barred its staff from Kestrel, the coding assistant of its rival Orrin Labs, after a security review allegedly found a hidden check for users in Dalmora, according to a memo seen by the Harbour Ledger.';
const MEMO = 'The memo calls the step a matter of data sovereignty, the idea that data obeys the law of the place where it lies.';
const SPEECH =
  '"Until we know what this code is for, it stays off our machines," Mara Lindt, head of security at Varnholt, wrote in the memo.';
const SILENT = 'Orrin Labs did not respond to three requests for comment.';
const NEXT = 'Engineers will move to Heron, an assistant of the house, by the end of the month.';

function entryOf(host: string, name: string, title: string, body: readonly string[]): StoryArticle {
  const article = madeArticle({ url: `https://${host}/a`, title, body: body.join('\n'), at: NOW }, { siteName: name });
  return madeMember(article, { publisher: { name }, topic: { eventType: 'ban' } });
}

const FILLER = Array.from(
  { length: 12 },
  (_, at) => `Line ${at + 1} of the report tells of other matters that nobody here asks about and that no sentence rests on.`,
);
const HARBOUR = entryOf('harbour.example', 'Harbour Ledger', 'Varnholt bars Kestrel over alleged hidden check', [
  BAN,
  MEMO,
  SPEECH,
  SILENT,
  NEXT,
  ...FILLER,
]);
const STORY = storyId(HARBOUR.article.id);

function claimOf(
  number: number,
  words: string,
  over: Partial<Claim> = {},
  said: Partial<Evidence['attribution']> & { content?: string } = {},
): Claim {
  const { text, id, hash } = HARBOUR.article;
  const start = text.indexOf(words);
  const span: SpanRef = { articleId: id, revision: 1, hash, start, end: start + words.length };
  const { content, ...who } = said;
  const from = content === undefined ? start : text.indexOf(content);
  const contentSpan = { start: from, end: from + (content ?? words).length };
  const evidence = madeEvidence(span, { speaker: 'Harbour Ledger', ...who, contentSpan });
  return madeClaim(STORY, { number, text: words, evidence: [evidence] }, over);
}

const CLAIMS: readonly Claim[] = [
  claimOf(
    1,
    BAN,
    { modality: 'alleged' },
    {
      speaker: 'a memo seen by the Harbour Ledger',
      speakerKind: 'document',
      cue: 'according to',
      content: BAN.slice(0, BAN.indexOf(', according')),
    },
  ),
  claimOf(2, MEMO),
  claimOf(
    3,
    SPEECH,
    {},
    {
      speaker: 'Mara Lindt, head of security at Varnholt',
      speakerKind: 'named',
      cue: 'wrote',
      content: SPEECH.slice(0, SPEECH.indexOf(' Mara')),
    },
  ),
  claimOf(4, NEXT, { modality: 'planned' }),
];

const MATERIAL: StoryMaterial = {
  story: madeStory(HARBOUR.article.id, NOW, { articleIds: [HARBOUR.article.id], eventType: 'ban' }),
  articles: [HARBOUR],
  syndications: [],
  origins: [{ index: 0, root: HARBOUR.article.id, articleIds: [HARBOUR.article.id], primary: false, label: '', note: '', edges: [] }],
  now: NOW,
};

async function drafted(material = MATERIAL, claims = CLAIMS): Promise<Draft> {
  const outcome = await brief({ material, claims, verdicts: [] }, { clock: new VirtualClock(NOW) });
  assert.ok(outcome.kind === 'done');
  return outcome.value;
}

const sectionOf = (draft: Draft, section: Section): readonly string[] =>
  draft.sentences.filter((one) => one.section === section).map((one) => one.text);

describe('brief', () => {
  it('says in the first sentence that there is one report, and keeps the hedge', async () => {
    const [first] = sectionOf(await drafted(), 'summary');
    assert.match(first ?? '', /^Only Harbour Ledger reports, citing a memo, that Varnholt/);
    assert.match(first ?? '', /allegedly/);
  });
  it('leaves no run of twelve source words outside quotation marks', async () => {
    for (const one of (await drafted()).sentences) {
      if (one.kind !== 'fact' && one.kind !== 'quote') continue;
      for (const part of one.text.split(/“[^”]*”/)) assert.deepEqual(sharedRuns(part, HARBOUR.article.text, 12), [], one.text);
    }
  });
  it('keeps takeaways short and unlike the summary', async () => {
    const draft = await drafted();
    const takeaways = draft.sentences.filter((one) => one.section === 'takeaway');
    assert.ok(takeaways.length > 0);
    for (const one of takeaways) assert.ok(wordCount(one.text) <= 25, one.text);
  });
  it('tells what is not known: nobody else, and who did not answer', async () => {
    const unknown = sectionOf(await drafted(), 'unknown');
    assert.ok(unknown.some((text) => text.includes('nothing independent confirms the report by Harbour Ledger')));
    assert.ok(unknown.some((text) => text.includes('Orrin Labs had not answered')));
  });
  it('reads the event for businesses and for everyone, and explains the term', async () => {
    const draft = await drafted();
    const audiences = draft.sentences.filter((one) => one.section === 'why').map((one) => one.audience);
    assert.ok(audiences.includes('businesses') && audiences.includes('everyone'));
    assert.ok(draft.terms.some((term) => term.id === 'data-sovereignty'));
  });
  it('has nothing to read into an event of no kind', async () => {
    const draft = await drafted({ ...MATERIAL, story: { ...MATERIAL.story, eventType: 'other' } });
    assert.deepEqual(sectionOf(draft, 'why'), []);
  });
  it('offers the publisher’s headline, and only that for a story without claims', async () => {
    const draft = await drafted(MATERIAL, []);
    assert.deepEqual(
      draft.headline.map((one) => [one.text, one.form]),
      [[HARBOUR.article.title, 'publisher-headline']],
    );
    assert.deepEqual(sectionOf(draft, 'summary'), []);
  });
  it('gives the same draft for the same input', async () => assert.deepEqual(await drafted(), await drafted()));
});

describe('compress', () => {
  it('cuts asides and tails, never a telling one', () => {
    const cuts = compress('Orrin Labs, the maker of Fathom, raised its price, which surprised many.');
    assert.ok(cuts.includes('Orrin Labs raised its price'), cuts.join(' | '));
    const kept = compress('Orrin Labs, which denies the claim, raised its price in March.');
    assert.ok(kept.every((text) => text.includes('denies')));
  });
  it('drops datelines, list numbers and connectives', () => {
    assert.ok(
      compress('ALDERMOOR, Nov 24 (Belmont Wire) — The court ruled against the firm.').includes('The court ruled against the firm'),
    );
    assert.ok(compress('1. The defendant shall not keep copies.').includes('The defendant shall not keep copies'));
    assert.ok(compress('However, the court ruled against the firm.').includes('the court ruled against the firm'));
  });
  it('keeps a conditional perfect as it is', () => {
    assert.ok(compress('She would have preferred more places for nurses.').every((text) => text.includes('would have preferred')));
  });
});

describe('decapitalised', () => {
  const desk = openDesk(MATERIAL);
  it('keeps names and lets go of other capitals', () => {
    assert.equal(decapitalised('Varnholt has barred it', desk), 'Varnholt has barred it');
    assert.equal(decapitalised('The memo calls', desk), 'the memo calls');
    assert.equal(decapitalised('Questions came from nurses', desk), 'questions came from nurses');
    assert.equal(decapitalised('Wednesday’s vote was close', desk), 'Wednesday’s vote was close');
  });
});

describe('resolved', () => {
  const entry = entryOf('wire.example', 'Wire Post', 'A chip', [
    'Varnholt presented the Heron in Dalmora. It has 288 GB of memory. The board of Varnholt met.',
  ]);
  const desk = openDesk({ ...MATERIAL, articles: [entry] });
  const told = (words: string, speech: string): string => {
    const { text, id, hash } = entry.article;
    const start = text.indexOf(words);
    const span: SpanRef = { articleId: id, revision: 1, hash, start, end: start + words.length };
    const [base] = claimOf(1, BAN).evidence;
    assert.ok(base !== undefined);
    return resolved({ text: speech, speaker: null, cue: null, spans: [span] }, { ...base, span, quoteSpan: span }, entry, desk).text;
  };
  it('gives a firm’s name to "it" only where a firm acts', () => {
    assert.equal(told('It has 288 GB of memory.', 'It has 288 GB of memory'), 'It has 288 GB of memory');
    assert.equal(told('It has 288 GB of memory.', 'It announced the price'), 'Varnholt announced the price');
  });
});

describe('spotTerms', () => {
  const ids = (text: string): readonly string[] => spotTerms(text).map((term) => term.entry.id);
  it('takes the longest form', () => assert.deepEqual(ids('They released a mixture of experts.'), ['mixture-of-experts']));
  it('explains a common word only where its company says so', () => {
    assert.ok(!ids('The power transformer hums in the yard.').includes('transformer'));
    assert.ok(ids('The transformer reads every token and weighs its attention.').includes('transformer'));
  });
  it('reads capitals as they are', () => {
    assert.ok(ids('A RAG pipeline fetches documents.').includes('retrieval-augmented-generation'));
    assert.ok(!ids('A rag lay on the floor.').includes('retrieval-augmented-generation'));
  });
});
