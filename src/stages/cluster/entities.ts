import type { Article } from '../../domain/article.ts';
import type { EntityKind } from '../../domain/entity.ts';
import { type EntityId, entityId } from '../../domain/ids.ts';
import type { Publisher } from '../../domain/publisher.ts';
import type { Span } from '../../domain/span.ts';
import { COMMON_CAPITALS, NOT_ENTITIES } from '../../lexicon/background.ts';
import { GAZETTEER } from '../../lexicon/names.ts';
import { compileGazetteer, type NameMention, nameMentions } from '../../text/names.ts';
import { type Token, tokens } from '../../text/tokens.ts';
import { datelineLength } from './dateline.ts';

const KNOWN = compileGazetteer(GAZETTEER);
const NO_ENTITY: ReadonlySet<string> = new Set(NOT_ENTITIES);
const COMMON: ReadonlySet<string> = new Set(COMMON_CAPITALS);
const KNOWN_NAMES = new Map(GAZETTEER.map((entry) => [entry.id, entry.name]));

/** Names are looked for in the title and this much of the body. */
const READ_CHARS = 4000;
const LEDE_CHARS = 600;
const MOST_ENTITIES = 14;
const LONGEST_NAME = 60;

/** A name in an article: how often, whether the title or the opening holds it. */
export interface NameUse {
  readonly id: EntityId;
  readonly name: string;
  readonly kind: EntityKind | null;
  readonly count: number;
  readonly inTitle: boolean;
  readonly inLede: boolean;
}

interface Tally {
  id: EntityId;
  name: string;
  kind: EntityKind | null;
  count: number;
  inTitle: boolean;
  inLede: boolean;
}

/** What is read of an article: title and first pages. */
const readSpan = ({ text, bodyStart }: Article): Span => ({ start: 0, end: Math.min(text.length, bodyStart + READ_CHARS) });

/** The tokens of what is read of an article; both the names and the terms are made of them. */
export const tokensOf = (article: Article): readonly Token[] => tokens(article.text, readSpan(article));

/** Words written small, of a text's first pages. */
const SMALL_WORDS = /(?<![\p{L}\p{N}’'-])\p{Ll}{3,24}(?![\p{L}\p{N}])/gu;

/** The names an article uses, weightiest first: known ones and capitalised runs, a surname counted with the full name before it. */
export function namesOf(article: Article, publisher: Publisher, list = tokensOf(article)): readonly NameUse[] {
  const mentions = nameMentions(article.text, KNOWN, readSpan(article), list);
  const dateline = article.bodyStart + datelineLength(article.text.slice(article.bodyStart));
  const tallies = new Map<EntityId, Tally>();
  const fullNames = fullNamesOf(mentions);
  let small: ReadonlySet<string> | null = null;
  const smallWords = (): ReadonlySet<string> => {
    small ??= new Set(article.text.slice(0, readSpan(article).end).match(SMALL_WORDS) ?? []);
    return small;
  };
  for (const mention of mentions) {
    if (mention.text.length > LONGEST_NAME) continue;
    const name =
      mention.entityId === null ? (fullNames.get(mention.text) ?? mention.text) : (KNOWN_NAMES.get(mention.entityId) ?? mention.text);
    const id = mention.entityId ?? entityId(name);
    if (mention.entityId === null && (NO_ENTITY.has(id) || isCommonWord(name, smallWords))) continue;
    const tally = tallies.get(id) ?? { id, name, kind: mention.kind, count: 0, inTitle: false, inLede: false };
    tally.count += 1;
    tally.inTitle ||= mention.start < article.bodyStart;
    tally.inLede ||= mention.start >= dateline && mention.start < article.bodyStart + LEDE_CHARS;
    tallies.set(id, tally);
  }
  tallies.delete(entityId(publisher.name));
  return [...tallies.values()].sort((a, b) => weightOfUse(b) - weightOfUse(a) || (a.id < b.id ? -1 : 1));
}

/** "Five Things": a count or a question at its head makes a heading. */
const LISTED = /^(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Here|What|Why|How|These|This) /;

/** A lone word that the text also writes small, or that mostly opens sentences, buttons and headings ("Download", "Five"), such a word with a number, or the number of a case. */
function isCommonWord(name: string, small: () => ReadonlySet<string>): boolean {
  if (/^[A-Z]-\d{3,}$/.test(name) || LISTED.test(name)) return true;
  const word = name.replace(/ \d+$/, '');
  if (word.includes(' ') || !/^\p{Lu}\p{Ll}+$/u.test(word)) return false;
  return COMMON.has(word.toLowerCase()) || (word === name && small().has(word.toLowerCase()));
}

const weightOfUse = (use: NameUse): number =>
  Math.min(use.count, 6) + (use.inTitle ? 6 : 0) + (use.inLede ? 2 : 0) + (use.kind === null ? 0 : 1);

/** Words of a run of several that may stand for it: "Halvorsen" for "Ingrid Halvorsen", where only one such run holds it there. */
function fullNamesOf(mentions: readonly NameMention[]): ReadonlyMap<string, string> {
  const [lasts, firsts] = [new Map<string, string>(), new Map<string, string>()];
  const torn = new Set<string>();
  const note = (into: Map<string, string>, word: string, full: string): void => {
    if (word.length < 3) return;
    const held = into.get(word);
    if (held !== undefined && held !== full) torn.add(word);
    into.set(word, full);
  };
  for (const mention of mentions) {
    const words = mention.text.split(' ');
    if (mention.entityId !== null || words.length < 2 || words.length > 3) continue;
    note(lasts, words.at(-1) ?? '', mention.text);
    note(firsts, words[0] ?? '', mention.text);
  }
  return new Map([...firsts, ...lasts].filter(([word]) => !torn.has(word)));
}

/** The ids an article's topic keeps: names in the title, or at least twice in the text. */
export function entityIdsOf(uses: readonly NameUse[]): readonly EntityId[] {
  return uses
    .filter((use) => use.inTitle || use.count >= 2)
    .slice(0, MOST_ENTITIES)
    .map((use) => use.id);
}
