import { createRequire } from 'node:module';
import { bandsOf, minhash } from '../src/text/shingles.ts';
import { textsOf } from './invented.ts';
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

/** Speed of near-copy search beside npm's minhash. */
export const task: BenchTask = {
  name: 'dedupe',
  help: 'signatures a second beside npm minhash',
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
    const timesPeer = peerPerSecond === null ? {} : { timesPeer: oursPerSecond / peerPerSecond };
    return {
      figures: { articlesPerSecond: oursPerSecond, ...timesPeer },
      rows: [
        { name: 'ours, signature and bands', figures: { articlesPerSecond: oursPerSecond, ...timesPeer } },
        ...(peerPerSecond === null
          ? []
          : [{ name: "npm's minhash, signature alone", figures: { articlesPerSecond: peerPerSecond, timesPeer: 1 } }]),
      ],
      notes: ['Texts of 400 words from a generator.'],
    };
  },
};
