import { reportedAt, type Syndication } from '../../domain/article.ts';
import type { ArticleId, PublisherId } from '../../domain/ids.ts';
import type { EchoEdge, Origin, StoryArticle } from '../../domain/story.ts';
import { PRIMARY_LABELS } from '../../lexicon/credits.ts';
import { absentCredits } from './crediting.ts';
import { type Edge, edgesOf } from './edges.ts';
import { plainOf, type Reading, readingOf } from './reading.ts';
import { retoldFrom } from './retold.ts';

/** What the search for origins is given: a story's articles, its copies, and which publishers are under one control. */
export interface OriginsInput {
  readonly articles: readonly StoryArticle[];
  readonly syndications: readonly Syndication[];
  readonly controlled: readonly (readonly PublisherId[])[];
}

/**
 * The origins behind a story: articles joined by traces of one report, primaries first, then by time. What is found does not depend on
 * the order in which articles arrived. Counts of origins are lower bounds: two reports kept apart here may still share a source.
 */
export function originsOf(input: OriginsInput): readonly Origin[] {
  const readings = [...input.articles]
    .sort((a, b) => reportedAt(a.article) - reportedAt(b.article) || (a.article.id < b.article.id ? -1 : 1))
    .map(readingOf);
  const edges = [...edgesOf({ readings, syndications: input.syndications, controlled: input.controlled }), ...absentEdges(readings)];
  const groups = componentsOf(readings, edges);
  const present = new Set(readings.flatMap((reading) => reading.names));
  return groups
    .map((group) => ({ group, root: rootOf(group, edges) }))
    .sort((a, b) => Number(b.root.primary) - Number(a.root.primary) || orderOf(a.root, b.root))
    .map(({ group, root }, index) => originFrom(index, { group, root, edges, retold: retoldFrom(root, present) }));
}

const STRENGTH: readonly EchoEdge['kind'][] = [
  'syndication',
  'source-element',
  'citation',
  'cites-document',
  'shared-passage',
  'same-quote',
  'link',
  'same-owner',
];
const PASSING_RANK = STRENGTH.indexOf('cites-document') + 0.5;
/** A credit in passing tells less than that a report has nothing beyond a document. */
const rankOf = (edge: Edge): number => (edge.passing === true ? PASSING_RANK : STRENGTH.indexOf(edge.kind));

const idOf = (reading: Reading): ArticleId => reading.member.article.id;

const orderOf = (a: Reading, b: Reading): number =>
  reportedAt(a.member.article) - reportedAt(b.member.article) || (idOf(a) < idOf(b) ? -1 : 1);

/** Reports that credit the same newsroom outside the story rest on that newsroom's report. */
function absentEdges(readings: readonly Reading[]): readonly Edge[] {
  const present = new Set(readings.flatMap((reading) => reading.names));
  const firstBy = new Map<string, Reading>();
  const edges: Edge[] = [];
  for (const reading of readings) {
    if (reading.primary || reading.quotes.length > 0) continue;
    for (const name of absentCredits(reading, present)) {
      const first = firstBy.get(name);
      if (first === undefined) firstBy.set(name, reading);
      else
        edges.push({ from: idOf(reading), to: idOf(first), kind: 'citation', detail: `both credit "${name}", whose report is not here` });
    }
  }
  return edges;
}

/**
 * Groups reports under whom they repeat. Each report follows one other at most, by its strongest trace: a report that credits two
 * newsrooms must not make those two one.
 */
function componentsOf(readings: readonly Reading[], edges: readonly Edge[]): readonly (readonly Reading[])[] {
  const order = new Map(readings.map((reading, at) => [idOf(reading), at]));
  const follows = new Map<ArticleId, ArticleId>();
  const rootFrom = (id: ArticleId): ArticleId => {
    let at = id;
    for (let next = follows.get(at); next !== undefined; next = follows.get(at)) at = next;
    return at;
  };
  const placeOf = (id: ArticleId): number => order.get(id) ?? readings.length;
  const traces = new Map<string, number>();
  for (const { from, to } of edges) traces.set(`${from} ${to}`, (traces.get(`${from} ${to}`) ?? 0) + 1);
  const tracesOf = ({ from, to }: EchoEdge): number => traces.get(`${from} ${to}`) ?? 0;
  const ranked = edges
    .filter((edge) => order.has(edge.from) && order.has(edge.to))
    .sort(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        tracesOf(b) - tracesOf(a) ||
        (b.weight ?? 0) - (a.weight ?? 0) ||
        placeOf(a.from) - placeOf(b.from) ||
        placeOf(a.to) - placeOf(b.to),
    );
  for (const { from, to } of ranked) if (!follows.has(from) && rootFrom(to) !== from) follows.set(from, to);
  const groups = new Map<ArticleId, Reading[]>();
  for (const reading of readings) {
    const root = rootFrom(idOf(reading));
    groups.set(root, [...(groups.get(root) ?? []), reading]);
  }
  return [...groups.values()];
}

/** Who found out: a primary, else one that repeats nobody, else the earliest. */
function rootOf(group: readonly Reading[], edges: readonly EchoEdge[]): Reading {
  const repeats = new Set(edges.map((edge) => edge.from));
  const ranked = [...group].sort(
    (a, b) => Number(b.primary) - Number(a.primary) || Number(repeats.has(idOf(a))) - Number(repeats.has(idOf(b))) || orderOf(a, b),
  );
  const [root] = ranked;
  if (root === undefined) throw new RangeError('an origin without articles');
  return root;
}

interface Grouped {
  readonly group: readonly Reading[];
  readonly root: Reading;
  readonly edges: readonly Edge[];
  readonly retold: string | null;
}

function originFrom(index: number, { group, root, edges, retold }: Grouped): Origin {
  const ids = new Set(group.map(idOf));
  const own = strongest(edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to)));
  return {
    index,
    root: idOf(root),
    articleIds: [root, ...group.filter((reading) => reading !== root).sort(orderOf)].map(idOf),
    primary: root.primary,
    label: labelOf(root),
    note: noteOf({ root, edges: own, retold }),
    edges: own,
    ...(retold === null ? {} : { retold }),
  };
}

/** One edge for each pair and direction, the strongest trace of it. */
function strongest(edges: readonly Edge[]): readonly EchoEdge[] {
  const best = new Map<string, Edge>();
  for (const edge of edges) {
    const key = [edge.from, edge.to].sort().join(' ');
    const held = best.get(key);
    if (held === undefined || rankOf(edge) < rankOf(held)) best.set(key, edge);
  }
  return [...best.values()]
    .map(({ from, to, kind, detail }) => ({ from, to, kind, detail }))
    .sort((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1));
}

/** What the root is, in a word where the title says so, else by whom. */
function labelOf({ member, primary }: Reading): string {
  if (!primary) return member.publisher.name;
  if (member.topic.kind === 'paper') return 'The paper';
  if (member.publisher.kind !== 'government' && member.publisher.kind !== 'lab') return member.publisher.name;
  const title = plainOf(member.article.title);
  return PRIMARY_LABELS.find(([word]) => title.includes(` ${word} `))?.[1] ?? member.publisher.name;
}

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const inWords = (count: number): string => WORDS[count] ?? String(count);

const VERBS: Readonly<Record<EchoEdge['kind'], readonly [one: string, many: string]>> = {
  syndication: ['carries its text', 'carry its text'],
  'source-element': ['names it as the source in its markup', 'name it as the source in their markup'],
  citation: ['credits it', 'credit it'],
  'cites-document': ['rests on it alone', 'rest on it alone'],
  'shared-passage': ['shares passages with it', 'share passages with it'],
  'same-quote': ['has its quotes and no others', 'have its quotes and no others'],
  link: ['links to it and adds no voice', 'link to it and add no voice'],
  'same-owner': ['has the same owner', 'have the same owner'],
};

/** How the group hangs together, in a line: "from its own reporting; three share 187 to 240 of its words". */
function noteOf({ root, edges, retold }: { root: Reading; edges: readonly EchoEdge[]; retold: string | null }): string {
  const first = firstOf(root, retold);
  const byKind = new Map<EchoEdge['kind'], Set<ArticleId>>();
  const told = new Set<ArticleId>([idOf(root)]);
  for (const kind of STRENGTH) {
    for (const edge of edges) {
      const teller = told.has(edge.from) ? edge.to : edge.from;
      if (edge.kind !== kind || told.has(teller)) continue;
      told.add(teller);
      byKind.set(kind, (byKind.get(kind) ?? new Set()).add(teller));
    }
  }
  const parts = [...byKind].map(([kind, ids]) => `${inWords(ids.size)} ${phraseOf(kind, ids, edges)}`);
  return [first, ...parts].join('; ');
}

function firstOf(root: Reading, retold: string | null): string {
  if (root.primary) return 'the primary source';
  if (root.body === '') return 'its text could not be read';
  return retold === null ? 'from its own reporting' : `retells a report that is not here: it ${retold}`;
}

function phraseOf(kind: EchoEdge['kind'], ids: ReadonlySet<ArticleId>, edges: readonly EchoEdge[]): string {
  const counts = edges.flatMap((edge) =>
    edge.kind === kind && ids.has(edge.from) ? [Number(/^shares (\d+) words/.exec(edge.detail)?.[1] ?? 0)] : [],
  );
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  if (counts.length > 0 && low > 0) {
    return `${ids.size === 1 ? 'shares' : 'share'} ${low === high ? low : `${low} to ${high}`} of its words`;
  }
  return VERBS[kind][ids.size === 1 ? 0 : 1];
}
