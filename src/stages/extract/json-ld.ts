/** A JSON object of unknown make. */
export type Json = Readonly<Record<string, unknown>>;

/** What a page's JSON-LD says of its article; absent values are null or empty. */
export interface LinkedData {
  readonly types: readonly string[];
  readonly headline: string | null;
  readonly authors: readonly { readonly name: string; readonly url: string | null }[];
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly section: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly licences: readonly string[];
  /** Whether the article, or a part of it, is said to be open to payers alone. */
  readonly isPaid: boolean;
  readonly basedOn: string | null;
  readonly url: string | null;
}

const ARTICLE_TYPES =
  /^(article|newsarticle|analysisnewsarticle|askpublicnewsarticle|backgroundnewsarticle|opinionnewsarticle|reportagenewsarticle|reviewnewsarticle|blogposting|liveblogposting|socialmediaposting|techarticle|scholarlyarticle|report|advertisercontentarticle|satiricalarticle|claimreview|review|webpage|discussionforumposting|howto|softwareapplication|pressrelease)$/i;
const MAX_OBJECTS = 400;
const MAX_DEPTH = 8;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, 40) : value === undefined || value === null ? [] : [value];

/** Reads the page's JSON-LD blocks; one that is no JSON is left out. */
export function readLinkedData(blocks: readonly string[]): LinkedData {
  const objects: Json[] = [];
  for (const block of blocks.slice(0, 30)) collect(parsed(block), objects, 0);
  const articles = objects.filter((each) => typesOf(each).some((type) => ARTICLE_TYPES.test(type)));
  articles.sort((a, b) => rank(b) - rank(a));
  const main = articles[0] ?? {};
  const text = (name: string): string | null => articles.map((each) => textOf(each[name])).find((value) => value !== null) ?? null;
  return {
    types: [...new Set(articles.flatMap(typesOf))],
    headline: textOf(main.headline) ?? (rank(main) > 1 ? textOf(main.name) : null),
    authors: articles.map((each) => people(each.author ?? each.creator, objects)).find((list) => list.length > 0) ?? [],
    publishedAt: text('datePublished') ?? text('dateCreated'),
    modifiedAt: text('dateModified'),
    section: textOf(listOf(main.articleSection)[0]),
    publisher: nameOf(main.publisher, objects) ?? nameOf(main.isPartOf, objects) ?? siteIn(objects),
    language: text('inLanguage'),
    licences: articles
      .flatMap((each) =>
        listOf(each.license).map((one) => textOf(one) ?? (isJson(one) ? (textOf(one.url) ?? textOf(one['@id'])) : null) ?? []),
      )
      .flat(),
    isPaid: articles.some((each) => [each, ...listOf(each.hasPart)].some((part) => isJson(part) && isNo(part.isAccessibleForFree))),
    basedOn:
      listOf(main.isBasedOn ?? main.isBasedOnUrl).map(
        (one) => textOf(one) ?? (isJson(one) ? (textOf(one.url) ?? textOf(one['@id'])) : null),
      )[0] ?? null,
    url: textOf(main.url) ?? textOf(main.mainEntityOfPage) ?? (isJson(main.mainEntityOfPage) ? textOf(main.mainEntityOfPage['@id']) : null),
  };
}

const isNo = (value: unknown): boolean =>
  value === false || (typeof value === 'string' && /^(false|no|https?:\/\/schema\.org\/False)$/i.test(value.trim()));

/** The name of the site, as templates state it beside the article. */
function siteIn(objects: readonly Json[]): string | null {
  const site = objects.find((each) => typesOf(each).some((type) => type === 'WebSite'));
  return site === undefined ? null : textOf(site.name);
}

/** Pages rank below articles, and an article that states when it was published above one that does not. */
function rank(object: Json): number {
  const isPage = typesOf(object).every((type) => /^(webpage|softwareapplication)$/i.test(type));
  return (isPage ? 0 : 2) + (object.headline === undefined ? 0 : 1) + (object.datePublished === undefined ? 0 : 1);
}

/** A block without the comment and CDATA marks that templates wrap it in. */
function parsed(block: string): unknown {
  const bare = block.replaceAll('<![CDATA[', '').replaceAll(']]>', '').replaceAll('<!--', '').replaceAll('-->', '');
  const start = bare.search(/[{[]/);
  const end = Math.max(bare.lastIndexOf('}'), bare.lastIndexOf(']'));
  if (start < 0 || end < start) return null;
  const text = bare.slice(start, end + 1);
  try {
    const read: unknown = JSON.parse(text);
    return read;
  } catch {
    return parsedLoosely(text);
  }
}

/** JSON with raw line breaks inside strings, as templates write it. */
function parsedLoosely(text: string): unknown {
  try {
    const read: unknown = JSON.parse(text.replace(/[\u0000-\u001f]+/g, ' '));
    return read;
  } catch {
    return null;
  }
}

function collect(value: unknown, objects: Json[], depth: number): void {
  if (depth > MAX_DEPTH || objects.length >= MAX_OBJECTS) return;
  if (Array.isArray(value)) for (const each of value.slice(0, 200)) collect(each, objects, depth + 1);
  else if (isJson(value)) {
    objects.push(value);
    for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'publisher', 'itemReviewed', 'hasPart'])
      collect(value[name], objects, depth + 1);
  }
}

const typesOf = (object: Json): readonly string[] => listOf(object['@type']).filter((type) => typeof type === 'string');

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0]);
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 2_000) : null;
}

function referred(value: unknown, objects: readonly Json[]): unknown {
  if (!isJson(value) || value.name !== undefined) return value;
  const id = textOf(value['@id']);
  return id === null ? value : (objects.find((each) => each.name !== undefined && each['@id'] === id) ?? value);
}

function nameOf(value: unknown, objects: readonly Json[]): string | null {
  const found = referred(listOf(value)[0], objects);
  return isJson(found) ? textOf(found.name) : textOf(found);
}

function people(value: unknown, objects: readonly Json[]): readonly { readonly name: string; readonly url: string | null }[] {
  return listOf(value).flatMap((each) => {
    const found = referred(each, objects);
    const name = isJson(found) ? textOf(found.name) : textOf(found);
    return name === null ? [] : [{ name, url: isJson(found) ? textOf(found.url) : null }];
  });
}
