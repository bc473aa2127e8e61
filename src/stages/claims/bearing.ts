import type { ArticleId } from '../../domain/ids.ts';
import type { StoryArticle } from '../../domain/story.ts';
import { contentWords } from '../../text/words.ts';
import type { Assertion } from './assertion.ts';
import { conceptsOf } from './concepts.ts';
import { namesIn } from './read-article.ts';

/** One thing that a title speaks of: how much it weighs, and whether it is part of a name. */
interface Titled {
  readonly concept: string;
  readonly weight: number;
  readonly named: boolean;
}

/** What the titles of articles speak of, each thing weighed by how few sentences of its article tell it. */
export type Bearings = ReadonlyMap<ArticleId, readonly Titled[]>;

/** What a thing weighs that every sentence tells, and what a thing that the sentence only refers back to counts. */
const LEAST_WEIGHT = 0.7;
const REFERRED = 0.5;
/** By how much the deed counts for more than whom the title names. */
const DEED_SHARE = 0.4;

/** Weighs the concepts of each title over the sentences of its article (Spärck Jones 1972); what no sentence tells weighs nothing. */
export function bearingsOf(usable: readonly StoryArticle[], all: readonly Assertion[]): Bearings {
  const bodies = Map.groupBy(
    all.filter((assertion) => assertion.place >= 0),
    (assertion) => assertion.member.article.id,
  );
  return new Map(usable.map(({ article }) => [article.id, weighed(article.title, bodies.get(article.id) ?? [])]));
}

function weighed(title: string, body: readonly Assertion[]): readonly Titled[] {
  const names = conceptsOf(namesIn(title).flatMap((name) => contentWords(name.text)));
  const told = body.map(toldBy);
  return [...conceptsOf(contentWords(title))].flatMap((concept) => {
    const telling = told.filter((concepts) => concepts.has(concept)).length;
    return telling === 0 ? [] : [{ concept, weight: LEAST_WEIGHT + Math.log(1 + body.length / telling), named: names.has(concept) }];
  });
}

/** How well an assertion bears the title of its article out, 0..1: how much it tells of what that speaks of, the deed above all. */
export function bearing(assertion: Assertion, bearings: Bearings): number {
  const titled = bearings.get(assertion.member.article.id) ?? [];
  const told = toldBy(assertion);
  const share = (things: readonly Titled[]): number => shareOf(things, told, assertion.context);
  return share(titled) * (1 - DEED_SHARE) + share(titled.filter(({ named }) => !named)) * DEED_SHARE;
}

/** The concepts of the whole sentence: who says it, and what stands around what is said, is told too. */
export const toldBy = ({ sentence, member }: Assertion): ReadonlySet<string> => conceptsOf(contentWords(member.article.text, sentence));

function shareOf(titled: readonly Titled[], concepts: ReadonlySet<string>, context: ReadonlySet<string>): number {
  let [told, all] = [0, 0];
  for (const { concept, weight } of titled) {
    all += weight;
    told += concepts.has(concept) ? weight : context.has(concept) ? weight * REFERRED : 0;
  }
  return all === 0 ? 0 : told / all;
}
