import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPaper, STORIES } from '../../../test/fixtures/web/paper.ts';
import { entityId } from '../../domain/ids.ts';
import { GLOSSARY } from '../../lexicon/glossary.ts';

const read = async (path: string, options: Parameters<typeof openPaper>[0] = {}) => {
  const { web } = await openPaper(options);
  const answer = await web.request(path);
  return { status: answer.status, text: await answer.text() };
};

test('a name of the reports has its stories, its claims, and who is named beside it', async () => {
  const { status, text } = await read('/entity/orrin-labs');
  assert.equal(status, 200);
  assert.match(text, /<h1 class="lower">Orrin Labs<\/h1>/);
  assert.match(text, /Not in our list of known names/);
  assert.match(text, new RegExp(`href="/s/${STORIES.ruling}"`));
  assert.match(text, /<h2>Claims about it<\/h2>/);
  assert.match(text, /Orrin Labs kept 14 million texts\./);
  assert.match(text, /<a href="\/entity\/fathom-2">Fathom 2<\/a>/);
  assert.doesNotMatch(text, /Halden/);
});

test('a claim whose words name it is about it, and its feed is one step away', async () => {
  const { store, web } = await openPaper();
  const take = await store.takes.latest(STORIES.ruling);
  assert.ok(take !== null);
  const claims = take.claims.map((entry) => ({ ...entry, claim: { ...entry.claim, entityIds: [] } }));
  await store.takes.put({ ...take, number: 4, claims });
  const text = await (await web.request('/entity/orrin-labs')).text();
  assert.match(text, /<h2>Claims about it<\/h2>/);
  assert.match(text, /Orrin Labs kept 14 million texts\./);
  assert.match(text, /href="\/entity\/orrin-labs\/feed\.xml"/);
});

test('a speaker has what was said by it', async () => {
  const { store, web } = await openPaper();
  const take = await store.takes.latest(STORIES.ruling);
  assert.ok(take !== null);
  const halvorsen = { id: entityId('Ines Halvorsen'), name: 'Ines Halvorsen', kind: 'person' };
  await store.takes.put({ ...take, number: 4, entities: [...take.entities, halvorsen] });
  const text = await (await web.request('/entity/ines-halvorsen')).text();
  assert.match(text, /<h2>Said by it<\/h2>/);
  assert.match(text, /Orrin Labs will appeal\./);
});

test('a known name without a story says so and tells its aliases; an unknown one is not found', async () => {
  const { status, text } = await read('/entity/openai');
  assert.equal(status, 200);
  assert.match(text, /No story that stands names it/);
  assert.match(text, /Stands under it/);
  for (const id of ['nobody-of-note', '%3Cscript%3E', '..%2f..%2fetc', 'x'.repeat(200)])
    assert.equal((await read(`/entity/${id}`)).status, 404, id);
});

test('a name that only an earlier take had keeps its page', async () => {
  const { store, web } = await openPaper();
  const take = await store.takes.latest(STORIES.weights);
  assert.ok(take !== null);
  await store.takes.put({ ...take, number: 2, entities: [] });
  const answer = await web.request('/entity/loom');
  assert.equal(answer.status, 200);
  assert.match(await answer.text(), /No story that stands names it/);
});

test('the index of names counts stories, and is not blank on an empty paper', async () => {
  const { text } = await read('/entities');
  assert.match(text, /<h2>Labs<\/h2>/);
  assert.match(text, /<a href="\/entity\/orrin-labs">Orrin Labs<\/a> <span class="m">1<\/span>/);
  assert.match((await read('/entities', { empty: true })).text, /no name is in the news/);
});

test('the glossary has every term once, under its id, with a set for machines', async () => {
  const { text } = await read('/glossary');
  for (const entry of GLOSSARY) assert.equal(text.split(`<div id="${entry.id}">`).length, 2, entry.id);
  const json: unknown = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? 'null');
  assert.ok(typeof json === 'object' && json !== null && '@type' in json && 'hasDefinedTerm' in json);
  assert.equal(json['@type'], 'DefinedTermSet');
  assert.ok(Array.isArray(json.hasDefinedTerm) && json.hasDefinedTerm.length === GLOSSARY.length);
  const targets = [...text.matchAll(/See also .*?<\/span>/g)].flatMap((match) =>
    [...match[0].matchAll(/href="#([^"]+)"/g)].map((link) => link[1] ?? ''),
  );
  assert.ok(targets.length > 50);
  for (const id of targets) assert.ok(text.includes(`<div id="${id}">`), `#${id} leads nowhere`);
});

test('a term in use leads to the story that explains it', async () => {
  const { text } = await read('/glossary');
  const row = /<div id="training-data">.*?<\/div>/s.exec(text)?.[0] ?? '';
  assert.match(row, new RegExp(`In use: <a href="/s/${STORIES.ruling}">`));
});

test('a term has a page of its own: both definitions, its neighbours, the stories that explain it, its feed', async () => {
  const { status, text } = await read('/glossary/training-data');
  assert.equal(status, 200);
  const entry = GLOSSARY.find((one) => one.id === 'training-data');
  assert.ok(entry?.technical !== undefined && text.includes(entry.plain) && text.includes(entry.technical));
  assert.match(text, /<h1 class="lower">Training data<\/h1>/);
  assert.match(text, new RegExp(`href="/s/${STORIES.ruling}"`));
  assert.match(
    text,
    /<link rel="alternate" type="application\/rss\+xml" title="[^"]*: training data" href="\/glossary\/training-data\/feed\.xml">/,
  );
  for (const id of entry.seeAlso) assert.ok(text.includes(`href="/glossary/${id}"`), id);
  const json: unknown = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? 'null');
  assert.ok(typeof json === 'object' && json !== null && '@type' in json && 'termCode' in json && 'inDefinedTermSet' in json);
  assert.deepEqual(
    [json['@type'], json.termCode, json.inDefinedTermSet],
    ['DefinedTerm', 'training-data', 'https://paper.example/glossary'],
  );
});

test('a term without a story says so; what is no term is not found; a withdrawn take leaves its page', async () => {
  assert.match((await read('/glossary/stay')).text, /No story that stands explains it/);
  for (const id of ['no-such-term', '%3Cscript%3E', '..%2f..%2fetc', 'constructor'])
    assert.equal((await read(`/glossary/${id}`)).status, 404, id);
  const { store, web } = await openPaper();
  const take = await store.takes.latest(STORIES.ruling);
  assert.ok(take !== null);
  await store.takes.put({ ...take, number: take.number + 1, withdrawn: true });
  const text = await (await web.request('/glossary/training-data')).text();
  assert.doesNotMatch(text, new RegExp(`href="/s/${STORIES.ruling}"`));
});
