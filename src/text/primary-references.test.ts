import assert from 'node:assert/strict';
import { test } from 'node:test';
import { primaryReferences, referenceOf } from './primary-references.ts';

const TABLE = { hosts: [], npmRegistry: 'https://registry.test' };
const read = (url: string) => {
  const found = referenceOf(url, TABLE);
  return found === null ? null : [found.kind, found.id, found.url, found.recordUrl];
};

test('addresses lead to one canonical document of a kind, and to its record where an open interface answers', () => {
  const rows: readonly (readonly [string, ReturnType<typeof read>])[] = [
    [
      'https://arxiv.org/pdf/2611.04217v2.pdf',
      ['arxiv', '2611.04217', 'https://arxiv.org/abs/2611.04217', 'https://export.arxiv.org/api/query?id_list=2611.04217'],
    ],
    [
      'https://arxiv.org/abs/cs/0112017',
      ['arxiv', 'cs/0112017', 'https://arxiv.org/abs/cs/0112017', 'https://export.arxiv.org/api/query?id_list=cs%2F0112017'],
    ],
    [
      'https://dx.doi.org/10.1234/ABC.5',
      ['doi', '10.1234/abc.5', 'https://doi.org/10.1234/abc.5', 'https://api.crossref.org/works/10.1234%2Fabc.5'],
    ],
    ['https://openreview.net/forum?id=AbCdEfG123', ['openreview', 'AbCdEfG123', 'https://openreview.net/forum?id=AbCdEfG123', null]],
    [
      'https://github.com/desk/tally/releases/tag/v2.1.0',
      [
        'github',
        'desk/tally@v2.1.0',
        'https://github.com/desk/tally/releases/tag/v2.1.0',
        'https://api.github.com/repos/desk/tally/releases/tags/v2.1.0',
      ],
    ],
    [
      'https://github.com/desk/tally/releases/',
      [
        'github',
        'desk/tally@latest',
        'https://github.com/desk/tally/releases/latest',
        'https://api.github.com/repos/desk/tally/releases/latest',
      ],
    ],
    [
      'https://github.com/advisories/GHSA-ab12-cd34-ef56',
      [
        'osv',
        'GHSA-ab12-cd34-ef56',
        'https://osv.dev/vulnerability/GHSA-ab12-cd34-ef56',
        'https://api.osv.dev/v1/vulns/GHSA-ab12-cd34-ef56',
      ],
    ],
    [
      'https://gitlab.com/a/b/c/-/releases/1.2',
      ['gitlab', 'a/b/c@1.2', 'https://gitlab.com/a/b/c/-/releases/1.2', 'https://gitlab.com/api/v4/projects/a%2Fb%2Fc/releases/1.2'],
    ],
    [
      'https://www.npmjs.com/package/@desk/tally/v/3.0.0',
      ['npm', '@desk/tally@3.0.0', 'https://www.npmjs.com/package/@desk/tally/v/3.0.0', 'https://registry.test/@desk%2ftally'],
    ],
    [
      'https://pypi.org/project/Tally_Kit/',
      ['pypi', 'tally-kit@latest', 'https://pypi.org/project/tally-kit/', 'https://pypi.org/pypi/tally-kit/json'],
    ],
    [
      'https://huggingface.co/desk/tally-7b/tree/main',
      ['hugging-face', 'desk/tally-7b', 'https://huggingface.co/desk/tally-7b', 'https://huggingface.co/api/models/desk/tally-7b'],
    ],
    [
      'https://nvd.nist.gov/vuln/detail/CVE-2026-12345',
      ['osv', 'CVE-2026-12345', 'https://osv.dev/vulnerability/CVE-2026-12345', 'https://api.osv.dev/v1/vulns/CVE-2026-12345'],
    ],
    [
      'https://www.cve.org/CVERecord?id=CVE-2026-12345',
      ['osv', 'CVE-2026-12345', 'https://osv.dev/vulnerability/CVE-2026-12345', 'https://api.osv.dev/v1/vulns/CVE-2026-12345'],
    ],
    [
      'https://www.sec.gov/Archives/edgar/data/1/000/form8k.htm',
      ['edgar', 'Archives/edgar/data/1/000/form8k.htm', 'https://www.sec.gov/Archives/edgar/data/1/000/form8k.htm', null],
    ],
    [
      'https://www.courtlistener.com/docket/123/a-v-b/',
      ['courtlistener', 'docket/123/a-v-b', 'https://www.courtlistener.com/docket/123/a-v-b', null],
    ],
    [
      'https://eur-lex.europa.eu/legal-content/DE/TXT/?uri=CELEX%3A32024R1689',
      [
        'eur-lex',
        'legal-content/EN/TXT/?uri=CELEX:32024R1689',
        'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32024R1689',
        null,
      ],
    ],
    [
      'https://www.federalregister.gov/documents/2026/11/20/2026-25001/a-rule',
      [
        'federal-register',
        '2026-25001',
        'https://www.federalregister.gov/d/2026-25001',
        'https://www.federalregister.gov/api/v1/documents/2026-25001.json',
      ],
    ],
    [
      'https://www.legislation.gov.uk/ukpga/2026/12/section/3',
      ['legislation-uk', 'ukpga/2026/12', 'https://www.legislation.gov.uk/ukpga/2026/12', null],
    ],
    [
      'https://datatracker.ietf.org/doc/html/rfc9309',
      ['rfc', '9309', 'https://www.rfc-editor.org/rfc/rfc9309', 'https://www.rfc-editor.org/rfc/rfc9309.json'],
    ],
    ['https://www.w3.org/TR/SRI/', ['w3c', 'TR/SRI', 'https://www.w3.org/TR/SRI', null]],
    ['https://www.iso.org/standard/81230.html', ['iso', 'standard/81230.html', 'https://www.iso.org/standard/81230.html', null]],
    [
      'https://status.assistant.test/incidents/abcd1234',
      ['status', 'incidents/abcd1234', 'https://status.assistant.test/incidents/abcd1234', null],
    ],
  ];
  for (const [url, expected] of rows) assert.deepEqual(read(url), expected, url);
});

test('front pages, lists, code and other addresses of the same hosts are no documents', () => {
  for (const url of [
    'https://arxiv.org/list/cs.AI/recent',
    'https://github.com/desk/tally',
    'https://github.com/desk/tally/issues/4',
    'https://huggingface.co/datasets/desk/tally',
    'https://huggingface.co/desk',
    'https://www.npmjs.com/search?q=tally',
    'https://pypi.org/search/',
    'https://www.sec.gov/news/press-release/2026-1',
    'https://status.assistant.test/',
    'https://doi.org/',
    'https://other.test/abs/2611.04217',
    'mailto:a@b.test',
    'javascript:alert(1)',
  ])
    assert.equal(referenceOf(url, TABLE), null, url);
});

test('hosts that the operator names stand for a kind, and answer for its records', () => {
  const table = {
    hosts: [
      { kind: 'arxiv' as const, host: 'papers.test' },
      { kind: 'osv' as const, host: 'advisories.test' },
    ],
    npmRegistry: null,
  };
  const found = primaryReferences(
    [{ url: 'https://papers.test/abs/2611.04217', text: 'paper' }],
    'It is CVE-2026-0001, not RFC 9309 nor CVE-2026-0001.',
    table,
  );
  assert.deepEqual(
    found.map((one) => [one.url, one.recordUrl, one.span]),
    [
      ['https://papers.test/abs/2611.04217', 'https://papers.test/api/query?id_list=2611.04217', null],
      ['https://advisories.test/vulnerability/CVE-2026-0001', 'https://advisories.test/v1/vulns/CVE-2026-0001', { start: 6, end: 19 }],
      ['https://www.rfc-editor.org/rfc/rfc9309', 'https://www.rfc-editor.org/rfc/rfc9309.json', { start: 25, end: 33 }],
    ],
  );
});

test('any text is read in one pass', () => {
  for (const text of ['CVE-2026-'.repeat(30_000), 'doi:10.1234/'.repeat(20_000), 'GHSA-aaaa-'.repeat(30_000)])
    primaryReferences([], text, TABLE);
  assert.equal(referenceOf(`https://doi.org/10.1234/${'a/'.repeat(5_000)}`, TABLE), null);
});
