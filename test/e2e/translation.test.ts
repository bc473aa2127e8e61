import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Take } from '../../src/domain/brief.ts';
import { TickrError } from '../../src/domain/outcome.ts';
import { translateTake } from '../../src/pipeline/index.ts';
import { memoryModel } from '../../src/ports/model.ts';
import { writingDeps } from '../fixtures/models/story.ts';
import { type DemoPaper, openDemoPaper } from './paper.ts';

let paper: DemoPaper;
let take: Take;
before(async () => {
  paper = await openDemoPaper();
  const latest = await paper.store.takes.listLatest({}, { limit: 40 });
  const found = latest.find((one) => one.sentences.filter((sentence) => sentence.section === 'story').length >= 3 && !one.withdrawn);
  assert.ok(found !== undefined);
  take = found;
});
after(() => paper.close());

test('a translation is shown with its disclosure, what did not pass in English, and never for a story that is not there', async () => {
  await paper.store.translations.put({
    storyId: take.storyId,
    take: take.number,
    language: 'de',
    writer: 'made/polyglot',
    madeAt: take.publishedAt,
    headline: { section: 'headline', paragraph: 0, text: 'Eine Überschrift <b>für alle</b>', translated: true },
    sentences: [
      { section: 'summary', paragraph: 0, text: 'Das ist die Zusammenfassung.', translated: true },
      { section: 'story', paragraph: 0, text: 'This one did not pass.', translated: false },
    ],
    left: 1,
  });
  const page = await fetch(`${paper.url}/s/${take.storyId}/in/de`);
  const text = await page.text();
  assert.equal(page.status, 200);
  assert.equal(page.headers.get('ai-disclosure'), 'model-translated; checked per sentence; no human review');
  assert.match(text, /Von einem Modell übersetzt/);
  assert.match(text, /1\ssentence did not pass and stands in English/);
  assert.match(text, /<span lang="en">This one did not pass\.<\/span>/);
  assert.ok(!text.includes('<b>für alle</b>'));
  assert.match(await (await fetch(`${paper.url}/s/${take.storyId}`)).text(), /\/in\/de" hreflang="de"/);
  assert.equal((await fetch(`${paper.url}/s/${take.storyId}/in/fr`)).status, 404);
  assert.equal((await fetch(`${paper.url}/s/none234/in/de`)).status, 404);
});

test('an answer in the wrong language, of the wrong length, or with too little that passes is refused', async () => {
  const trying = (answer: (given: readonly string[]) => unknown, language = 'de') =>
    translateTake(
      writingDeps(
        paper.store,
        take.publishedAt,
        memoryModel((request) => JSON.stringify(answer(JSON.parse(request.input).sentences))),
      ),
      take,
      language,
    );
  const isCode = (code: string) => (thrown: unknown) => thrown instanceof TickrError && thrown.code === code;
  await assert.rejects(
    trying((given) => ({ sentences: given })),
    isCode('model/language'),
  );
  await assert.rejects(
    trying((given) => ({ sentences: given.slice(1) })),
    isCode('model/protocol'),
  );
  await assert.rejects(
    trying(() => 'no'),
    isCode('model/protocol'),
  );
  await assert.rejects(
    trying((given) => ({ sentences: given.map(() => 'Das hier ist immer derselbe deutsche Satz ohne Belang.') })),
    isCode('model/language'),
  );
  await assert.rejects(
    trying((given) => ({ sentences: given }), 'xx'),
    isCode('translate/language'),
  );
  await assert.rejects(translateTake(writingDeps(paper.store, take.publishedAt, null), take, 'de'), isCode('translate/no-model'));
});
