import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { articleId, storyId } from '../../domain/ids.ts';
import type { StoryMaterial } from '../../domain/story.ts';
import { openDesk } from './desk.ts';
import type { How } from './leads.ts';
import { choose, emptyLedger, type Place } from './ledger.ts';
import { likeness } from './likeness.ts';
import type { Wording } from './wordings.ts';

const ARTICLE = articleId('https://harbour.example/a');
const MATERIAL: StoryMaterial = {
  story: {
    id: storyId(ARTICLE),
    foundingArticleId: ARTICLE,
    articleIds: [],
    category: 'business',
    eventType: 'other',
    entityIds: [],
    importance: 0,
    importanceTerms: [],
    life: 'developing',
    mergedInto: null,
    firstSeenAt: 0,
    updatedAt: 0,
  },
  articles: [],
  syndications: [],
  origins: [],
  now: 0,
};

const way = (how: How, text: string): Wording => ({
  text,
  core: 'Varnholt raised its price by 4%',
  how,
  kind: 'fact',
  form: 'compressed',
  spans: [],
  publisherNamed: 'Harbour Ledger',
  articleId: ARTICLE,
  words: 7,
  close: 0,
  joins: [],
  lead: '',
  detail: false,
});
const WAYS = [
  way('publisher', 'Harbour Ledger reports that Varnholt raised its price by 4%.'),
  way('report', 'The report adds that Varnholt raised its price by 4%.'),
  way('plain', 'Varnholt raised its price by 4%.'),
];
const place = (over: Partial<Place>): Place => ({
  desk: openDesk(MATERIAL),
  most: 30,
  ideal: 7,
  verdict: 'single-source',
  named: new Set<string>(),
  last: null,
  list: false,
  opens: false,
  ...over,
});
const best = (over: Partial<Place>, ways: readonly Wording[] = WAYS): How | undefined => choose(ways, emptyLedger(), place(over))[0]?.how;

describe('whose words a sentence names', () => {
  it('tells what is corroborated in our own voice', () => assert.equal(best({ verdict: 'corroborated' }), 'plain'));
  it('names a single report once a paragraph', () => {
    assert.equal(best({}), 'publisher');
    assert.equal(best({ named: new Set(['Harbour Ledger']), last: 'Harbour Ledger' }), 'plain');
  });
  it('says "the report" only right after that report', () => {
    const led = WAYS.filter((one) => one.how !== 'plain');
    assert.equal(best({ named: new Set(['Harbour Ledger']), last: 'Harbour Ledger' }, led), 'report');
    assert.equal(best({ named: new Set(['Harbour Ledger']), last: 'Orrin Post' }, led), 'publisher');
  });
  it('keeps points of a list bare', () => assert.equal(best({ list: true }), 'plain'));
  it('knows the same told twice', () => {
    assert.ok(likeness('Varnholt raised its price by 4%', 'The price was raised by 4% at Varnholt') > 0.66);
    assert.ok(likeness('Varnholt raised its price', 'The court sits again in March') < 0.3);
  });
});
