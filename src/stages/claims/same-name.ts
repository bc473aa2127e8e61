import type { NameMention } from '../../text/names.ts';

/** Words that many names end or begin with and that tell none apart. */
const GENERIC = new Set(
  `ai labs lab laboratory laboratories group holdings holding systems system technologies technology software cloud networks network company corp inc ltd
  limited intelligence research institute university college school hospital hospitals capital ventures partners bank studio studios agency authority
  ministry department office court council union guild federation association collective international global national general regional the of for and de`.split(
    /\s+/,
  ),
);

const wordsOf = (name: Pick<NameMention, 'text'>): readonly string[] =>
  name.text
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== '');

/** Whether two mentions name one thing: one entity, one name, or one a part of the other by more than a generic word ("Berg" of "Anna Berg"). */
export function sharesName(one: NameMention, other: NameMention): boolean {
  if (one.entityId !== null && other.entityId !== null) return one.entityId === other.entityId;
  const [ours, theirs] = [wordsOf(one), wordsOf(other)];
  const [short, long] = ours.length <= theirs.length ? [ours, theirs] : [theirs, ours];
  return short.some((word) => !GENERIC.has(word) && !isVersion(word)) && short.every((word) => long.includes(word));
}

/** "5", "K800", "3.5": a version alone names nothing. */
const isVersion = (word: string): boolean => /^[a-z]?\d[\d.]*[a-z]?$/.test(word);
