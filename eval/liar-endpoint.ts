import { completion, type Endpoint, serveEndpoint } from '../test/fixtures/models/endpoint.ts';
import { coreKey, type Lie, type Shown, type Tale, type Told, taleOf } from './lies.ts';
import { isRow, textField } from './sets.ts';

/** A model that lies over HTTP, and its own record of what was a lie. */
export interface LiarEndpoint extends Pick<Endpoint, 'url' | 'place' | 'close'> {
  /** How a sentence lies, by what it says; null for one that is true; undefined for one it never told. */
  lieIn(text: string): Lie | null | undefined;
  /** Publishers whose passages it was given. */
  publishers(): ReadonlySet<string>;
}

/** The passages in a request to draft, as OpenAI's protocol carries them. */
function passagesIn(body: unknown): readonly Shown[] {
  const messages = isRow(body) && Array.isArray(body.messages) ? body.messages : [];
  const user = messages.filter(isRow).find((message) => message.role === 'user');
  const data: unknown = JSON.parse(String(user?.content ?? '').split('\n')[1] ?? 'null');
  const passages = isRow(data) && Array.isArray(data.passages) ? data.passages : [];
  return passages.filter(isRow).map((row) => ({
    id: textField(row, 'id') ?? '',
    publisher: textField(row, 'publisher') ?? '',
    text: textField(row, 'text') ?? '',
  }));
}

const proposal = (told: Told): unknown => ({ text: told.text, evidence: [told.from.id] });

const answerOf = (tale: Tale): string =>
  JSON.stringify({
    headline: tale.headline === null ? null : proposal({ ...tale.headline, text: tale.headline.core.replace(/\.$/, '') }),
    summary: tale.summary.map(proposal),
    takeaways: tale.takeaways.map(proposal),
    story: tale.story.map((paragraph) => paragraph.map(proposal)),
  });

/** Serves the liar on a free port of loopback. */
export async function serveLiar(): Promise<LiarEndpoint> {
  const lies = new Map<string, Lie | null>();
  const publishers = new Set<string>();
  const endpoint = await serveEndpoint(({ body }, response) => {
    const tale = taleOf(passagesIn(body));
    const all = [...(tale.headline === null ? [] : [tale.headline]), ...tale.summary, ...tale.takeaways, ...tale.story.flat()];
    for (const told of all) {
      publishers.add(told.from.publisher);
      // Told as the truth once and as a lie elsewhere: it counts as a lie.
      const key = coreKey(told.core, []);
      lies.set(key, lies.get(key) ?? told.lie);
    }
    completion(response, answerOf(tale));
  });
  return {
    url: endpoint.url,
    place: endpoint.place,
    close: endpoint.close,
    lieIn: (text) => lies.get(coreKey(text, publishers)),
    publishers: () => publishers,
  };
}
