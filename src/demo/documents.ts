import { isoOf, MINUTE_MS, START_AT } from './calendar.ts';
import { escaped } from './markup.ts';
import { type DemoWorld, minuteOf } from './page.ts';
import type { DocumentPlan, ScenarioPlan } from './scenario.ts';
import type { WireAnswer } from './wire-port.ts';

/** Hosts of the invented primary documents, as the setting primaryHosts writes them. None exists. */
export const DOCUMENT_HOSTS: readonly string[] = [
  'arxiv=papers.example',
  'osv=advisories.example',
  'hugging-face=cards.example',
  'pypi=packages.example',
  'edgar=filings.example',
];

type Placing = Pick<DocumentPlan, 'atMinute' | 'linkedFrom'>;

/** A time of a document: an event's day and minute from the start of the demo. */
export const documentTime = (day: number, minute: number): string => isoOf(START_AT + (day * 1_440 + minute) * MINUTE_MS);

const json = (data: unknown): Pick<DocumentPlan, 'type' | 'body'> => ({ type: 'application/json', body: `${JSON.stringify(data)}\n` });

/** An advisory in the OSV format. */
export function advisoryDocument(
  about: {
    readonly id: string;
    readonly project: string;
    readonly summary: string;
    readonly details: string;
    readonly fixed: string;
    readonly at: string;
  },
  placing: Placing,
): DocumentPlan {
  const data = {
    id: about.id,
    summary: about.summary,
    details: about.details,
    published: about.at,
    modified: about.at,
    affected: [
      {
        package: { ecosystem: 'PyPI', name: about.project },
        ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0.3.0' }, { fixed: about.fixed }] }],
      },
    ],
    database_specific: { severity: 'CRITICAL' },
  };
  return {
    kind: 'osv',
    host: 'advisories.example',
    path: `/vulnerability/${about.id}`,
    recordPath: `/v1/vulns/${about.id}`,
    ...json(data),
    ...placing,
  };
}

/** A paper as an archive of preprints answers for it (Atom). */
export function paperDocument(
  about: {
    readonly id: string;
    readonly title: string;
    readonly abstract: string;
    readonly authors: readonly string[];
    readonly at: string;
  },
  placing: Placing,
): DocumentPlan {
  const authors = about.authors.map((name) => `<author><name>${escaped(name)}</name></author>`).join('');
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Query</title><entry><id>https://papers.example/abs/${about.id}v1</id><published>${about.at}</published><updated>${about.at}</updated><title>${escaped(about.title)}</title><summary>${escaped(about.abstract)}</summary>${authors}</entry></feed>
`;
  return {
    kind: 'arxiv',
    host: 'papers.example',
    path: `/abs/${about.id}`,
    recordPath: `/api/query?id_list=${about.id}`,
    type: 'application/atom+xml',
    body,
    ...placing,
  };
}

/** A model's card on a hub. */
export function cardDocument(
  about: { readonly owner: string; readonly model: string; readonly licence: string; readonly parameters: number; readonly at: string },
  placing: Placing,
): DocumentPlan {
  const id = `${slug(about.owner)}/${slug(about.model)}`;
  const data = {
    id,
    author: about.owner,
    createdAt: about.at,
    lastModified: about.at,
    safetensors: { total: about.parameters },
    cardData: { license: about.licence, model_name: about.model },
  };
  return { kind: 'hugging-face', host: 'cards.example', path: `/${id}`, recordPath: `/api/models/${id}`, ...json(data), ...placing };
}

/** A package in an index of packages. */
export function packageDocument(
  about: { readonly name: string; readonly version: string; readonly licence: string; readonly summary: string; readonly at: string },
  placing: Placing,
): DocumentPlan {
  const name = slug(about.name);
  const data = {
    info: { name: about.name, version: about.version, license: about.licence, summary: about.summary, yanked: false },
    urls: [{ upload_time_iso_8601: about.at }],
  };
  return { kind: 'pypi', host: 'packages.example', path: `/project/${name}/`, recordPath: `/pypi/${name}/json`, ...json(data), ...placing };
}

/** A filing with a register, as a page. */
export function filingDocument(
  about: { readonly file: string; readonly title: string; readonly paragraphs: readonly string[] },
  placing: Placing,
): DocumentPlan {
  const path = `/Archives/edgar/data/${about.file}.htm`;
  const paragraphs = about.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n');
  const body = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(about.title)}</title><link rel="license" href="https://creativecommons.org/publicdomain/zero/1.0/"></head>
<body><h1>${escaped(about.title)}</h1>
${paragraphs}
</body></html>
`;
  return { kind: 'edgar', host: 'filings.example', path, recordPath: path, type: 'text/html; charset=utf-8', body, ...placing };
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The address of a document's page. */
export const documentUrl = (document: DocumentPlan): string => `https://${document.host}${document.path}`;

/** What a document's host answers; null where no document lies there. */
export function documentAnswer(wire: DemoWorld, url: URL, at: number): WireAnswer | null {
  if (!DOCUMENT_HOSTS.some((row) => row.endsWith(`=${url.hostname}`))) return null;
  const path = `${url.pathname}${url.search}`;
  if (path === '/robots.txt') return answered(200, 'text/plain', 'User-agent: *\nAllow: /\n');
  for (const plan of wire.scenarios) {
    const document = plan.documents?.find((one) => one.host === url.hostname && one.recordPath === path);
    if (document !== undefined && minuteOf(plan, document.atMinute) <= at) return answered(200, document.type, document.body);
  }
  return answered(404, 'text/plain', 'Not found.\n');
}

const answered = (status: number, type: string, body: string): WireAnswer => ({
  status,
  headers: { 'content-type': type },
  body: Buffer.from(body),
});

/** The documents a page links to that are out at a time, with the words each link hangs on. */
export function documentsLinkedFrom(
  plan: ScenarioPlan | undefined,
  key: string,
  at: number,
): readonly { readonly url: string; readonly words: string }[] {
  return (plan?.documents ?? []).flatMap((document) =>
    plan !== undefined && minuteOf(plan, document.atMinute) <= at
      ? document.linkedFrom.flatMap(([page, words]) => (`${plan.id}/${page}` === key ? [{ url: documentUrl(document), words }] : []))
      : [],
  );
}
