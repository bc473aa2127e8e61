import { at, dayWords, known, lineAt, listAt, proseOf, type RecordReading, timeAt } from './reading.ts';

const dayOrNull = (time: number | null): string | null => (time === null ? null : dayWords(time));

/** `name@version` as the references write it. */
const partsOf = (id: string): readonly [name: string, version: string | null] => {
  const cut = id.lastIndexOf('@');
  const version = id.slice(cut + 1);
  return [id.slice(0, cut), version === 'latest' || version === 'permalink/latest' ? null : version];
};

/** A package record of an npm registry (packument). */
export function readNpm(data: unknown, id: string): RecordReading | null {
  const [name, wanted] = partsOf(id);
  const version = wanted ?? lineAt(data, 'dist-tags', 'latest');
  if (version === null) return null;
  const row = at(data, 'versions', version);
  if (row === undefined) return null;
  const publishedAt = timeAt(data, 'time', version);
  return {
    title: `${name} ${version} (npm package)`,
    fields: known([
      ['Name', name],
      ['Version', version],
      ['Published', dayOrNull(publishedAt)],
      ['Licence', lineAt(row, 'license') ?? lineAt(row, 'license', 'type')],
    ]),
    paragraphs: [...proseOf(at(row, 'description')), ...deprecation(lineAt(row, 'deprecated'))],
    publishedAt,
    modifiedAt: null,
    authors: listAt(row, 10, 'maintainers').flatMap((one) => lineAt(one, 'name') ?? []),
    textLicence: null,
  };
}

const deprecation = (words: string | null): readonly string[] => (words === null ? [] : [`Deprecated by its maintainers: ${words}`]);

/** A project or one release of the PyPI JSON API. */
export function readPypi(data: unknown, id: string): RecordReading | null {
  const info = at(data, 'info');
  const version = lineAt(info, 'version');
  const name = lineAt(info, 'name') ?? partsOf(id)[0];
  if (version === null) return null;
  const publishedAt = timeAt(data, 'urls', 0, 'upload_time_iso_8601') ?? timeAt(data, 'urls', 0, 'upload_time');
  return {
    title: `${name} ${version} (PyPI package)`,
    fields: known([
      ['Name', name],
      ['Version', version],
      ['Published', dayOrNull(publishedAt)],
      ['Licence', lineAt(info, 'license_expression') ?? lineAt(info, 'license')],
    ]),
    paragraphs: [
      ...proseOf(at(info, 'summary')),
      ...(at(info, 'yanked') === true ? [`This release was taken back: ${lineAt(info, 'yanked_reason') ?? 'no reason given'}`] : []),
    ],
    publishedAt,
    modifiedAt: null,
    authors: [lineAt(info, 'author')].filter((author) => author !== null),
    textLicence: null,
  };
}

/** A release of the GitHub or GitLab REST API. */
export function readRelease(data: unknown, id: string): RecordReading | null {
  const tag = lineAt(data, 'tag_name');
  if (tag === null) return null;
  const [name] = partsOf(id);
  const publishedAt = timeAt(data, 'published_at') ?? timeAt(data, 'released_at');
  return {
    title: `${name.slice(name.lastIndexOf('/') + 1)}: release ${lineAt(data, 'name') ?? tag}`,
    fields: known([
      ['Name', name],
      ['Version', tag.replace(/^v(?=\d)/, '')],
      ['Published', dayOrNull(publishedAt)],
    ]),
    paragraphs: proseOf(at(data, 'body') ?? at(data, 'description')),
    publishedAt,
    modifiedAt: null,
    authors: [lineAt(data, 'author', 'login') ?? lineAt(data, 'author', 'name')].filter((author) => author !== null),
    textLicence: null,
  };
}

/** A model of the Hugging Face Hub API. */
export function readModelCard(data: unknown, id: string): RecordReading | null {
  if (lineAt(data, 'id') === null && lineAt(data, 'modelId') === null) return null;
  const publishedAt = timeAt(data, 'createdAt');
  const modifiedAt = timeAt(data, 'lastModified');
  const licence = lineAt(data, 'cardData', 'license') ?? tagged(data, 'license:');
  const card = at(data, 'cardData');
  return {
    title: `${id.slice(id.indexOf('/') + 1)} (model card)`,
    fields: known([
      ['Name', lineAt(card, 'model_name') ?? id],
      ['Published', dayOrNull(publishedAt)],
      ['Revised', modifiedAt === publishedAt ? null : dayOrNull(modifiedAt)],
      ['Licence', licence === 'other' ? (lineAt(card, 'license_name') ?? 'other') : licence],
      ['Parameters', parameterWords(at(data, 'safetensors', 'total'))],
    ]),
    paragraphs: proseOf(at(card, 'summary') ?? at(data, 'description')),
    publishedAt,
    modifiedAt,
    authors: [lineAt(data, 'author') ?? id.slice(0, id.indexOf('/'))],
    textLicence: null,
  };
}

function tagged(data: unknown, prefix: string): string | null {
  const row = listAt(data, 200, 'tags').find((one) => typeof one === 'string' && one.startsWith(prefix));
  return typeof row === 'string' ? row.slice(prefix.length).slice(0, 100) : null;
}

/** "7.2 billion parameters". */
function parameterWords(total: unknown): string | null {
  if (typeof total !== 'number' || !Number.isFinite(total) || total <= 0) return null;
  const [size, word] = total >= 1e12 ? [1e12, 'trillion'] : total >= 1e9 ? [1e9, 'billion'] : [1e6, 'million'];
  return `${Number((total / size).toFixed(1))} ${word} parameters`;
}

/** A vulnerability in the OSV format (https://ossf.github.io/osv-schema). */
export function readOsv(data: unknown, id: string): RecordReading | null {
  const known_ = lineAt(data, 'id');
  if (known_ === null) return null;
  const publishedAt = timeAt(data, 'published');
  const modifiedAt = timeAt(data, 'modified');
  const affected = listAt(data, 20, 'affected');
  const names = [...new Set(affected.map((one) => lineAt(one, 'package', 'name')).filter((name) => name !== null))];
  const events = affected.flatMap((one) => listAt(one, 10, 'ranges').flatMap((range) => listAt(range, 40, 'events')));
  const versions = (key: string): string =>
    [...new Set(events.map((event) => lineAt(event, key)).filter((version) => version !== null))].slice(0, 12).join(', ');
  const withdrawnAt = timeAt(data, 'withdrawn');
  return {
    title: `${known_}: ${lineAt(data, 'summary') ?? (names.join(', ') || id)}`,
    fields: known([
      ['Identifier', known_],
      [
        'Also known as',
        listAt(data, 10, 'aliases')
          .filter((one) => typeof one === 'string')
          .join(', '),
      ],
      ['Name', names.slice(0, 6).join(', ')],
      ['Published', dayOrNull(publishedAt)],
      ['Affected', versions('introduced') === '' ? null : `from ${versions('introduced')}`],
      ['Fixed in', versions('fixed')],
      ['Severity', lineAt(data, 'database_specific', 'severity')],
    ]),
    paragraphs: [
      ...(withdrawnAt === null ? [] : [`This advisory was withdrawn on ${dayWords(withdrawnAt)}.`]),
      ...proseOf(at(data, 'details')),
    ],
    publishedAt,
    modifiedAt,
    authors: [],
    textLicence: null,
  };
}
