import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PrimaryKind } from '../../../text/primary-hosts.ts';
import { type RecordReading, readRecord } from './index.ts';
import { proseOf } from './reading.ts';

const read = (kind: PrimaryKind, data: unknown, id: string): RecordReading | null =>
  readRecord(kind, Buffer.from(typeof data === 'string' ? data : JSON.stringify(data)), id);

/** Title, fields and prose of a record. */
function shown(kind: PrimaryKind, data: unknown, id: string): readonly string[] {
  const reading = read(kind, data, id);
  assert.ok(reading !== null, kind);
  return [reading.title, ...reading.fields.map(([name, value]) => `${name}: ${value}`), ...reading.paragraphs];
}

describe('records of open interfaces give a title, named facts and prose', () => {
  test('a paper (Atom)', () => {
    const atom =
      '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>query</title><entry><title>Counting\n  words &amp; more</title><published>2026-11-02T10:00:00Z</published><updated>2026-11-20T10:00:00Z</updated><summary>We count words.</summary><author><name>Ada Berg</name></author><author><name>Jo Lind</name></author></entry><entry><title>Another</title></entry></feed>';
    assert.deepEqual(shown('arxiv', atom, '2611.04217'), [
      'Counting words & more',
      'Identifier: arXiv 2611.04217',
      'Published: 2 November 2026',
      'Revised: 20 November 2026',
      'Authors: Ada Berg, Jo Lind',
      'We count words.',
    ]);
    assert.equal(read('arxiv', '<feed><title>no entry</title></feed>', '1'), null);
  });

  test('a work, a rule, a standard', () => {
    const work = {
      message: {
        title: ['On counting'],
        published: { 'date-parts': [[2026, 11, 4]] },
        author: [{ given: 'Ada', family: 'Berg' }],
        license: [{ URL: 'https://creativecommons.org/licenses/by/4.0/' }],
        abstract: '<jats:p>We count.</jats:p>',
      },
    };
    assert.deepEqual(shown('doi', work, '10.1/x'), [
      'On counting',
      'Identifier: DOI 10.1/x',
      'Published: 4 November 2026',
      'Authors: Ada Berg',
      'Licence: https://creativecommons.org/licenses/by/4.0/',
      'We count.',
    ]);
    const rule = {
      title: 'Labels on answers',
      publication_date: '2026-11-20',
      effective_on: '2027-03-01',
      agencies: [{ name: 'Office of Labels' }],
      abstract: 'Answers bear labels.',
    };
    assert.deepEqual(shown('federal-register', rule, '2026-1'), [
      'Labels on answers',
      'Identifier: Federal Register 2026-1',
      'Published: 20 November 2026',
      'Takes effect: 1 March 2027',
      'Authors: Office of Labels',
      'Answers bear labels.',
    ]);
    assert.equal(shown('rfc', { title: 'Robots', pub_date: 'September 2022', abstract: 'Rules.' }, '9309')[0], 'RFC 9309: Robots');
  });

  test('packages', () => {
    const packument = {
      'dist-tags': { latest: '2.0.0' },
      time: { '1.0.0': '2025-01-02T00:00:00.000Z' },
      versions: { '1.0.0': { license: 'MIT', description: 'Counts.', deprecated: 'use another' }, '2.0.0': {} },
    };
    assert.deepEqual(shown('npm', packument, '@desk/tally@1.0.0'), [
      '@desk/tally 1.0.0 (npm package)',
      'Name: @desk/tally',
      'Version: 1.0.0',
      'Published: 2 January 2025',
      'Licence: MIT',
      'Counts.',
      'Deprecated by its maintainers: use another',
    ]);
    assert.deepEqual(shown('npm', packument, 'tally@latest').slice(0, 3), ['tally 2.0.0 (npm package)', 'Name: tally', 'Version: 2.0.0']);
    assert.equal(read('npm', packument, 'tally@9.9.9'), null);
    const pypi = {
      info: { name: 'Tally', version: '3.1', license: 'MIT', summary: 'Counts.', yanked: true, yanked_reason: 'broken' },
      urls: [{ upload_time: '2026-11-01T01:02:03' }],
    };
    assert.deepEqual(shown('pypi', pypi, 'tally@latest'), [
      'Tally 3.1 (PyPI package)',
      'Name: Tally',
      'Version: 3.1',
      'Published: 1 November 2026',
      'Licence: MIT',
      'Counts.',
      'This release was taken back: broken',
    ]);
  });

  test('a release, a model card, an advisory', () => {
    const release = {
      tag_name: 'v2.1.0',
      name: 'Two point one',
      published_at: '2026-11-24T06:00:00Z',
      body: '## New\n\n- [faster](https://x.example) `count`\n- ![pic](y.png)\n\n<b>Thanks</b>',
    };
    assert.deepEqual(shown('github', release, 'desk/tally@v2.1.0'), [
      'tally: release Two point one',
      'Name: desk/tally',
      'Version: 2.1.0',
      'Published: 24 November 2026',
      'New',
      'faster count',
      'Thanks',
    ]);
    const card = {
      id: 'desk/tally-7b',
      author: 'desk',
      createdAt: '2026-11-01T00:00:00.000Z',
      lastModified: '2026-11-01T00:00:00.000Z',
      tags: ['license:apache-2.0'],
      safetensors: { total: 7_241_732_096 },
    };
    assert.deepEqual(shown('hugging-face', card, 'desk/tally-7b'), [
      'tally-7b (model card)',
      'Name: desk/tally-7b',
      'Published: 1 November 2026',
      'Licence: apache-2.0',
      'Parameters: 7.2 billion parameters',
    ]);
    const advisory = {
      id: 'GHSA-ab12-cd34-ef56',
      aliases: ['CVE-2026-1234'],
      summary: 'Reads foreign files',
      published: '2026-11-24T00:00:00Z',
      withdrawn: '2026-11-25T00:00:00Z',
      affected: [{ package: { name: 'tally' }, ranges: [{ events: [{ introduced: '1.0.0' }, { fixed: '1.4.2' }] }] }],
      details: 'It reads.',
    };
    assert.deepEqual(shown('osv', advisory, 'CVE-2026-1234'), [
      'GHSA-ab12-cd34-ef56: Reads foreign files',
      'Identifier: GHSA-ab12-cd34-ef56',
      'Also known as: CVE-2026-1234',
      'Name: tally',
      'Published: 24 November 2026',
      'Affected: from 1.0.0',
      'Fixed in: 1.4.2',
      'This advisory was withdrawn on 25 November 2026.',
      'It reads.',
    ]);
  });
});

test('what is no record, or a hostile one, gives nothing or little, and never an error', () => {
  const kinds: readonly PrimaryKind[] = [
    'arxiv',
    'doi',
    'npm',
    'pypi',
    'github',
    'gitlab',
    'hugging-face',
    'osv',
    'federal-register',
    'rfc',
  ];
  const bodies = [
    '',
    'null',
    '[]',
    '"x"',
    '{',
    '{"info":[],"message":7,"id":{},"tag_name":[1],"versions":"x","title":{"a":1}}',
    '<html><title>Not found</title></html>',
    '{"__proto__":{"title":"x"}}',
  ];
  for (const kind of kinds) for (const body of bodies) assert.equal(read(kind, body, 'x@1'), null, `${kind} ${body}`);
  const deep = `{"title":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
  assert.equal(read('rfc', deep, '1'), null);
  assert.ok(proseOf(`${'['.repeat(50_000)}${'<'.repeat(50_000)}`).length <= 40);
});
