import type { Article } from '../../domain/article.ts';
import type { Publisher } from '../../domain/publisher.ts';
import type { StoryArticle } from '../../domain/story.ts';
import { ANNOUNCEMENT_WIRES } from '../../lexicon/credits.ts';
import { GAZETTEER } from '../../lexicon/names.ts';
import type { NameMention } from '../../text/names.ts';
import { PRIMARY_HOSTS } from '../../text/primary-hosts.ts';
import { type Token, tokens } from '../../text/tokens.ts';
import { namesOf } from './read-article.ts';
import { isBaseForm, isPastForm, thirdOf } from './verbs.ts';

/** Publishers that speak of themselves as "we" in what they put out. */
const SPEAKS_FOR_ITSELF = new Set(['lab', 'company', 'government']);
/** Hosts on which anybody publishes: there "we" may be anybody. */
const OPEN_HOSTS = new Set(PRIMARY_HOSTS.flatMap((row) => row.hosts));

const known = new WeakMap<Article, string | null>();

/**
 * Whom "we" means in an announcement: its publisher, on a host of its own, where the first product it names is known to be the publisher's,
 * or it names itself at least as often as any other organisation.
 * Null where somebody else may have written it: wires of announcements and hosts of models publish in the name of others.
 */
export function ownVoice(member: StoryArticle): string | null {
  const before = known.get(member.article);
  if (before !== undefined) return before;
  const found = voiceOf(member);
  known.set(member.article, found);
  return found;
}

const ORGANISATIONS = new Set(['company', 'lab', 'organisation', 'government']);

function voiceOf({ article, publisher, topic }: StoryArticle): string | null {
  if (topic.kind !== 'primary' || !SPEAKS_FOR_ITSELF.has(publisher.kind) || isOpen(article.canonicalUrl)) return null;
  const names = namesOf(article);
  const opening = names.filter((name) => name.start < article.bodyStart + OPENING);
  const owner = opening.map(ownerOf).find((found) => found !== null) ?? null;
  return (owner === null ? namesItself(publisher, names) : isOf(publisher, owner)) ? publisher.name : null;
}

/** How far into the body the first product of an announcement is named, in characters. */
const OPENING = 600;

const OWNERS: ReadonlyMap<string, string> = new Map(
  GAZETTEER.flatMap(({ id, kind, owner }) => (owner !== null && (kind === 'model' || kind === 'product') ? [[id, owner] as const] : [])),
);
const ownerOf = ({ entityId }: NameMention): string | null => (entityId === null ? null : (OWNERS.get(entityId) ?? null));

/** Whether an owner is the publisher, or the house it belongs to. */
const isOf = ({ name, owner }: Publisher, of: string): boolean =>
  of === owner || ` ${name} `.includes(` ${of} `) || ` ${of} `.includes(` ${name} `);

function namesItself(publisher: Publisher, names: readonly NameMention[]): boolean {
  const counts = new Map<string, number>();
  for (const { text, kind } of names)
    if (text === publisher.name || ORGANISATIONS.has(kind ?? '')) counts.set(text, (counts.get(text) ?? 0) + 1);
  const own = counts.get(publisher.name) ?? 0;
  return own > 0 && [...counts.values()].every((count) => count <= own);
}

/** Whether anybody may publish on the host of an address. */
function isOpen(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { hostname } = new URL(address);
  return OPEN_HOSTS.has(hostname) || ANNOUNCEMENT_WIRES.some((wire) => hostname === wire || hostname.endsWith(`.${wire}`));
}

const AUXILIARY: ReadonlyMap<string, string> = new Map([
  ['are', 'is'],
  ['have', 'has'],
  ['were', 'was'],
  ['do', 'does'],
  ...['will', 'can', 'could', 'may', 'might', 'must', 'should', 'would', 'had', 'did'].map((word) => [word, word] as const),
]);
const CONTRACTED: ReadonlyMap<string, string> = new Map([
  ["we're", 'is'],
  ["we've", 'has'],
  ["we'll", 'will'],
]);
/** Adverbs that may stand between "we" and its verb. */
const BETWEEN = new Set(['also', 'now', 'recently', 'already', 'just', 'therefore', 'first', 'then']);
const UNSAFE = new Set(['us', 'ours', 'ourselves', "we'd", 'i', 'my', 'me', "let's"]);
const MARKS = /["“”‘]/;

/**
 * A line that an announcement says of its publisher as "we", told of it by name: "We're launching X" becomes "Acme is launching X", "our" becomes "its".
 * Null where that is not safe: within quotation marks, with "us", or with a verb whose form is not known.
 */
export function inThirdPerson(line: string, name: string): string | null {
  const list = tokens(line);
  // A capital within the line is part of a name: "the Our World channel".
  const own = (token: Token): boolean =>
    (['we', 'our'].includes(plain(token)) || CONTRACTED.has(plain(token))) && (token.start === 0 || token.text === token.lower);
  if (!list.some(own) || MARKS.test(line) || list.some((token) => UNSAFE.has(plain(token)))) return null;
  let [out, from, named] = ['', 0, false];
  for (let at = 0; at < list.length; at += 1) {
    const token = list[at];
    if (token === undefined || !own(token)) continue;
    const told = toldOf(list, at, named ? null : name);
    if (told === null) return null;
    out += `${line.slice(from, token.start)}${told.words}`;
    from = told.end;
    named = true;
  }
  return out + line.slice(from);
}

const plain = (token: Token): string => token.lower.replaceAll('’', "'");

/** What stands in the place of "we", "we're" or "our" at `at`, with its verb, and where that ends; `name` null where the publisher is named already. */
function toldOf(list: readonly Token[], at: number, name: string | null): { readonly words: string; readonly end: number } | null {
  const token = list[at];
  if (token === undefined) return null;
  const word = plain(token);
  if (word === 'our') return { words: name === null ? 'its' : `${name}’s`, end: token.end };
  const subject = name ?? 'it';
  const contracted = CONTRACTED.get(word);
  if (contracted !== undefined) return { words: `${subject} ${contracted}`, end: token.end };
  const skipped = BETWEEN.has(list[at + 1]?.lower ?? '') ? 1 : 0;
  const verb = list[at + 1 + skipped];
  const form = verb === undefined ? null : formOf(verb);
  if (verb === undefined || form === null) return null;
  return { words: [subject, ...(skipped === 1 ? [list[at + 1]?.text ?? ''] : []), form].join(' '), end: verb.end };
}

/** The third person of a verb after "we"; null where it is none that is known, or both forms are written alike. */
function formOf(verb: Token): string | null {
  const auxiliary = AUXILIARY.get(verb.lower);
  if (auxiliary !== undefined) return auxiliary;
  const [base, past] = [isBaseForm(verb.lower), isPastForm(verb.lower)];
  if (base === past) return null;
  return past ? verb.text : thirdOf(verb.lower);
}
