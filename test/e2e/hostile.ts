import { readFileSync } from 'node:fs';
import type { Wire } from '../../src/demo/wire-port.ts';
import type { Take } from '../../src/domain/brief.ts';
import type { Edition } from '../../src/domain/digest.ts';
import { correctionId, entityId, feedId, idFrom, publisherId, type StoryId, sha256 } from '../../src/domain/ids.ts';
import { CATEGORIES } from '../../src/domain/story.ts';
import { previewEdition } from '../../src/pipeline/index.ts';
import { VirtualClock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';
import { anArticle, aStory } from '../contract/samples.ts';
import { EVENING, openPaper, STORIES } from '../fixtures/web/paper.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** One hostile text: where it may stand, and what it is. */
export interface HostileCase {
  readonly id: string;
  readonly group: string;
  readonly payload: string;
}

const isCase = (value: unknown): value is HostileCase =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'group' in value &&
  'payload' in value &&
  typeof value.payload === 'string';

/** The hostile texts of the fixture, one JSON object a line. */
export const HOSTILE: readonly HostileCase[] = readFileSync(new URL('../fixtures/web/xss-feed.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): unknown => JSON.parse(line))
  .filter(isCase);

/** Fields that hold text or addresses from outside; everything else of a take is an id, a number or a word of a closed list. */
const FROM_OUTSIDE: ReadonlySet<string> = new Set([
  ...['text', 'adds', 'headlineBy', 'publisherName', 'title', 'url', 'note', 'may', 'licence', 'notUsedBecause', 'name', 'label', 'detail'],
  ...['why', 'because', 'saw', 'speaker', 'cue', 'term', 'plain', 'question', 'settledBy', 'publisherNamed', 'names', 'correctedFrom'],
  ...['wouldChange', 'headline'],
]);

/** A copy in which every text from outside is the payload. */
function poisoned<T>(value: T, payload: string, outside?: boolean): T;
function poisoned(value: unknown, payload: string, outside = false): unknown {
  if (typeof value === 'string') return outside ? payload : value;
  if (Array.isArray(value)) return value.map((one) => poisoned(one, payload, outside));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, poisoned(one, payload, FROM_OUTSIDE.has(key))]));
}

/** A story's id for the case at a place in the list. */
export const storyOf = (at: number): StoryId => idFrom<StoryId>(`x${String(at).padStart(6, '0')}`);
export const publisherOf = (at: number): string => `hostile${at}.example`;
export const entityOf = (at: number): string => `hostile-${at}`;

function takeOf(model: Take, { payload }: HostileCase, at: number): Take {
  const take = poisoned(model, payload);
  const category = CATEGORIES[at % CATEGORIES.length] ?? 'policy';
  return {
    ...take,
    storyId: storyOf(at),
    category,
    publishedAt: EVENING - at * 60_000,
    firstPublishedAt: EVENING - at * 60_000,
    sources: take.sources.map((line) => ({ ...line, publisherId: publisherId(publisherOf(at)) })),
    entities: take.entities.map((entity, index) => (index === 0 ? { ...entity, id: entityId(entityOf(at)) } : entity)),
    corrections: [{ at: EVENING - 60_000, text: payload, wasTake: 1 }],
    contentHash: sha256(`${take.contentHash} ${at} ${take.number}`),
  };
}

/** Fills a store with one story a case, every text of it hostile, in two takes; with publishers, feeds and corrections of the same kind. */
export async function hostilePaper(): Promise<{ readonly store: Store; readonly editions: readonly Edition[] }> {
  const { store } = await openPaper();
  const models = await store.takes.listByStory(STORIES.ruling);
  const [first, last] = [models[0], models.at(-1)];
  if (first === undefined || last === undefined) throw new Error('the made-up paper has no ruling');
  await store.transaction(async (inside) => {
    for (const [at, one] of HOSTILE.entries()) {
      const id = publisherId(publisherOf(at));
      const { payload } = one;
      await inside.publishers.put({ id, name: payload, home: payload, owner: payload, country: null, kind: 'press' });
      await inside.feeds.put({ id: feedId(`${payload} ${at}`), publisherId: id, url: payload, title: payload, addedBy: 'operator' });
      const { article } = await inside.articles.put({
        ...anArticle(`hostile-${at}`),
        publisherId: id,
        title: payload,
        url: payload,
        text: `${payload}\n\n${payload}`,
      });
      await inside.stories.put(aStory(article.id, { id: storyOf(at) }));
      for (const [index, model] of [first, last].entries()) await inside.takes.put({ ...takeOf(model, one, at), number: index + 1 });
      await inside.corrections.put({
        id: correctionId(storyOf(at), 1, payload),
        storyId: storyOf(at),
        wrongTake: 1,
        fixedTake: 2,
        kind: 'correction',
        text: payload,
        wrongText: payload,
        reason: 'desk',
        madeAt: EVENING - at,
      });
    }
  });
  return { store, editions: await editionsOf(store) };
}

/** Mails of hostile stories: eight of the archive and two of each category, each without what the ones of its kind before it carried. */
async function editionsOf(store: Store): Promise<readonly Edition[]> {
  const editions: Edition[] = [];
  const kinds = [
    ...Array.from({ length: 8 }, () => []),
    ...CATEGORIES.map((category) => [category]),
    ...CATEGORIES.map((category) => [category]),
  ];
  for (const [at, topics] of kinds.entries()) {
    // An hour past the time of the mail, so that each edition is that of a day of its own.
    const clock = new VirtualClock(Math.floor(EVENING / DAY_MS) * DAY_MS + (at + 1) * DAY_MS + 8 * HOUR_MS);
    const paper = { title: 'TickrWire', baseUrl: 'https://paper.example', postalAddress: null };
    const outcome = await previewEdition({ store, clock, group: { zone: 'UTC', hour: 7, topics }, paper });
    if (outcome.kind !== 'done') continue;
    editions.push(outcome.value);
    await store.digests.putEdition(outcome.value);
  }
  return editions;
}

const STEP_MS = HOUR_MS;

const markup = (text: string): string => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
/** XML cannot carry these at all, escaped or not. */
const carried = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

const TOWNS = ['Aldermoor', 'Norrland', 'Kestria', 'Lacustria', 'Terangan', 'Oromanda', 'Wariba', 'Hanseria'] as const;
const THINGS = ['hospitals', 'ferries', 'libraries', 'bakeries', 'tax offices', 'lighthouses', 'theatres'] as const;

/** A text of its own on artificial intelligence for a case, with its payload as a paragraph. */
function paragraphsOf({ payload }: HostileCase, at: number): readonly string[] {
  const lab = `Quarrel${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + (Math.floor(at / 26) % 26))} Labs`;
  const [town, thing] = [TOWNS[at % TOWNS.length] ?? '', THINGS[at % THINGS.length] ?? ''];
  return [
    `<p>${lab} released the artificial intelligence model Plover ${at + 2} for ${thing} in ${town} on Tuesday. The language model has ${at + 3} billion parameters and costs ${at + 11} dollars a month.</p>`,
    `<p>${payload}</p>`,
    `<p>“We trained the model on ${at + 21} million documents from ${thing},” said Ines Quill, head of research at ${lab}. The company said the model answers questions on ${thing} in ${at + 4} languages, and that ${town} will test it until March.</p>`,
    `<p>According to ${lab}, the weights can be downloaded from Wednesday. An independent review of the model is planned by the university of ${town}.</p>`,
  ];
}

/** A wire of one publisher whose feed and pages carry a hostile text everywhere a feed or a page can: title, body, author, category, guid, source, markup. */
export function hostileWire(cases: readonly HostileCase[]): Wire {
  const host = 'https://hostile.example';
  const entry = (one: HostileCase, at: number): string => {
    const text = markup(carried(one.payload));
    const link = one.group === 'url' && at % 2 === 0 ? text : `${host}/p/${at}`;
    return `<item><title>AI lab Quarrel ${at} ${text}</title><link>${link}</link><guid isPermaLink="false">${text}-${at}</guid><author>${text}</author><category>${text}</category><comments>${text}</comments><enclosure url="${text}" type="image/png" length="1"/><source url="${text}">${text}</source><pubDate>${new Date(EVENING - HOUR_MS).toUTCString()}</pubDate><description>${markup(carried(paragraphsOf(one, at).join('')))}</description></item>`;
  };
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>${markup(carried(cases[0]?.payload ?? ''))}</title><link>${host}/</link><description>AI</description>${cases.map(entry).join('')}</channel></rss>`;
  const pageOf = (one: HostileCase, at: number): string =>
    `<!doctype html><html lang="en"><head><title>AI lab Quarrel ${at} ${markup(one.payload)}</title><meta name="author" content="${markup(one.payload)}">${at % 4 === 0 ? `<link rel="canonical" href="${markup(one.payload)}">` : ''}</head><body><article><h1>AI lab Quarrel ${at} ${markup(one.payload)}</h1>${paragraphsOf(one, at).join('')}<p><a href="${markup(one.payload)}">${markup(one.payload)}</a></p></article></body></html>`;
  const answer = (status: number, type: string, text: string) => ({
    status,
    headers: { 'content-type': type },
    body: new TextEncoder().encode(text),
  });
  const id = publisherId('hostile.example');
  return {
    publishers: [{ id, name: 'Hostile Herald', home: `${host}/`, owner: null, country: 'IE', kind: 'press' }],
    feeds: [{ id: feedId(`${host}/feed.xml`), publisherId: id, url: `${host}/feed.xml`, title: 'Hostile Herald', addedBy: 'demo' }],
    startAt: EVENING,
    endAt: EVENING + 2 * STEP_MS,
    stepMs: STEP_MS,
    answer: ({ url }) => {
      const { pathname } = new URL(url);
      if (pathname === '/feed.xml') return answer(200, 'application/rss+xml', feed);
      const at = Number(pathname.slice('/p/'.length));
      const one = pathname.startsWith('/p/') ? cases[at] : undefined;
      return one === undefined ? answer(404, 'text/plain', 'nothing here') : answer(200, 'text/html; charset=utf-8', pageOf(one, at));
    },
  };
}
