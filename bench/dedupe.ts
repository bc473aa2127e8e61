import { createRequire } from 'node:module';
import type { Article } from '../src/domain/article.ts';
import { articleId, entryId, feedId, publisherId, sha256 } from '../src/domain/ids.ts';
import type { Publisher } from '../src/domain/publisher.ts';
import { VirtualClock } from '../src/ports/clock.ts';
import { cluster, openWindow } from '../src/stages/cluster/index.ts';
import { dedupe, fingerprintOf } from '../src/stages/dedupe/index.ts';
import { bandsOf, minhash } from '../src/text/shingles.ts';
import type { BenchTask } from './task.ts';

/** The one method of the peer that is used; it is JavaScript without types. */
interface PeerHash {
  update(text: string): void;
}

const isMaker = (value: unknown): value is new (options: { numPerm: number }) => PeerHash => typeof value === 'function';

/** npm's minhash, or null where it is not installed. */
function loadPeer(): (new (options: { numPerm: number }) => PeerHash) | null {
  try {
    const loaded: Readonly<Record<string, unknown>> = createRequire(import.meta.url)('minhash');
    const maker = loaded['Minhash'];
    return isMaker(maker) ? maker : null;
  } catch {
    return null;
  }
}

const SYLLABLES = 'ba de fi go lu ma ne pi ro su ta ve zi ko ru la mo ni pe sa'.split(' ');

/** Numbers from a small generator: the same seed gives the same texts. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

/** Texts of 400 words from a vocabulary in which few words are common, as in real prose. */
function textsOf(count: number): readonly string[] {
  const next = numbersFrom(7);
  const vocabulary = Array.from({ length: 4000 }, () =>
    Array.from({ length: 2 + next(2) }, () => SYLLABLES[next(SYLLABLES.length)]).join(''),
  );
  const word = (): string => vocabulary[Math.floor(vocabulary.length * (next(10_000) / 10_000) ** 3)] ?? '';
  return Array.from({ length: count }, () => Array.from({ length: 400 }, word).join(' '));
}

const PUBLISHERS: readonly Publisher[] = Array.from({ length: 20 }, (_, i) => ({
  id: publisherId(`paper${i}.example`),
  name: `Paper Number ${i}`,
  home: `https://paper${i}.example/`,
  owner: null,
  country: null,
  kind: 'press',
}));

/** An article about an AI company that the generator invents; three in four tell of an event that others tell of too. */
function articleOf(text: string, at: number): Article {
  const next = numbersFrom(Math.floor(at / 4) + 1);
  const name = `${'BCDFGKLMNPRSTV'[next(14)]}${SYLLABLES[next(20)]}${SYLLABLES[next(20)]}${SYLLABLES[next(20)]}`;
  const title = `${name} Labs shows AI model number ${next(9000)}`;
  const url = `https://paper${at % 20}.example/${at}`;
  const body = `The language model of ${name} Labs was shown on Tuesday.\n${text}`;
  const time = Date.UTC(2026, 0, 1) + at * 60_000;
  const full = `${title}\n\n${body}`;
  return {
    id: articleId(url),
    revision: 1,
    publisherId: publisherId(`paper${at % 20}.example`),
    entryId: entryId(feedId(url), url),
    captureId: null,
    url,
    canonicalUrl: url,
    title,
    text: full,
    bodyStart: title.length + 2,
    hash: sha256(full),
    textFrom: 'page',
    authors: [],
    publishedAt: time,
    modifiedAt: null,
    seenAt: time,
    language: 'en',
    siteName: null,
    section: null,
    outlinks: [],
    via: null,
    notices: [],
    kindHints: [],
    rights: {
      rulings: [],
      maxQuoteWords: 25,
      maxQuoteShare: 0.1,
      maxSnippetChars: null,
      licence: null,
      fullTextAllowed: false,
      expiresAt: null,
      readAt: time,
    },
  };
}

/** Runs articles through dedupe (with an index of bands) and cluster, and gives CPU milliseconds for each. */
async function throughBoth(
  articles: readonly Article[],
): Promise<{ readonly dedupeMs: number; readonly clusterMs: number; readonly stories: number }> {
  const byBand = new Map<string, Article[]>();
  const window = openWindow({ stories: [], articles: [], topics: [], publishers: PUBLISHERS });
  let [dedupeMs, clusterMs] = [0, 0];
  for (const [at, article] of articles.entries()) {
    const clock = new VirtualClock(article.seenAt);
    const started = process.cpuUsage();
    const { bands } = fingerprintOf(article);
    const candidates = new Set(bands.flatMap((band) => byBand.get(band) ?? []));
    await dedupe({ article, candidates: [...candidates] }, { clock });
    for (const band of bands) byBand.set(band, [...(byBand.get(band) ?? []), article]);
    const between = process.cpuUsage(started);
    const publisher = PUBLISHERS[at % PUBLISHERS.length];
    if (publisher !== undefined) await cluster({ article, publisher, window }, { clock });
    const after = process.cpuUsage(started);
    dedupeMs += (between.user + between.system) / 1000;
    clusterMs += (after.user + after.system - between.user - between.system) / 1000;
  }
  return { dedupeMs: dedupeMs / articles.length, clusterMs: clusterMs / articles.length, stories: window.stories.size };
}

/** Speed of near-copy search beside npm's minhash, and of dedupe and cluster together on invented articles. */
export const task: BenchTask = {
  name: 'dedupe',
  help: 'signatures a second beside npm minhash; milliseconds an article through dedupe and cluster',
  async run(context) {
    const texts = textsOf(60);
    const ours = await context.measure(() => texts.forEach((text) => void bandsOf(minhash(text))));
    const Peer = loadPeer();
    const few = texts.slice(0, 6);
    const theirs =
      Peer === null
        ? null
        : await context.measure(
            () => {
              for (const text of few) {
                const hash = new Peer({ numPerm: 96 });
                const words = text.split(' ');
                for (let i = 0; i + 4 <= words.length; i++) hash.update(words.slice(i, i + 4).join(' '));
              }
            },
            { warmTurns: 1 },
          );
    const perSecond = (count: number, cpuMs: number): number => (count * 1000) / cpuMs;
    const oursPerSecond = perSecond(texts.length, ours.cpuMs);
    const peerPerSecond = theirs === null ? null : perSecond(few.length, theirs.cpuMs);
    const bodies = textsOf(400);
    const through = await throughBoth(Array.from({ length: 1000 }, (_, at) => articleOf(bodies[at % bodies.length] ?? '', at)));
    const timesPeer = peerPerSecond === null ? {} : { timesPeer: oursPerSecond / peerPerSecond };
    return {
      figures: { articlesPerSecond: oursPerSecond, ...timesPeer, dedupeMs: through.dedupeMs, clusterMs: through.clusterMs },
      rows: [
        { name: 'ours, signature and bands', figures: { articlesPerSecond: oursPerSecond, ...timesPeer } },
        ...(peerPerSecond === null
          ? []
          : [{ name: "npm's minhash, signature alone", figures: { articlesPerSecond: peerPerSecond, timesPeer: 1 } }]),
        { name: 'dedupe, ms an article', figures: { ms: through.dedupeMs } },
        { name: 'cluster, ms an article', figures: { ms: through.clusterMs, stories: through.stories } },
      ],
      notes: ['Texts of 400 words from a generator; 1,000 invented articles, every fourth text a near copy of an earlier one.'],
    };
  },
};
