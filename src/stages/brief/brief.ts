import type { Draft, DraftSentence, GlossaryTerm } from '../../domain/brief.ts';
import type { Claim, Verdict } from '../../domain/claim.ts';
import { done, type Outcome, skipped } from '../../domain/outcome.ts';
import type { StoryMaterial } from '../../domain/story.ts';
import type { Clock } from '../../ports/clock.ts';
import { withoutOrders } from '../../text/machine-address.ts';
import { whileReading } from '../../text/read-once.ts';
import { type Desk, openDesk } from './desk.ts';
import { headlinesOf } from './headlines.ts';
import { likeness } from './likeness.ts';
import { mainFirst, ranked } from './rank.ts';
import { writeSections } from './sections.ts';
import { type SpottedTerm, spotTerms } from './terms.ts';
import { unknownsOf } from './unknowns.ts';
import { whyOf } from './why.ts';

/** Raised with every change of what the writer writes. */
export const VERSION = 11;

const TERMS = 4;

/** Terms of what is printed first, then of the articles, up to four. */
function termsOf(sentences: readonly DraftSentence[], desk: Desk): readonly SpottedTerm[] {
  const printed = sentences.filter((one) => one.kind === 'fact' || one.kind === 'quote').map((one) => one.text);
  const articles = [...desk.entries.values()].map((entry) => withoutOrders(entry.article.text));
  const found = new Map<string, SpottedTerm>();
  for (const text of [printed.join('\n'), ...articles])
    for (const term of spotTerms(text)) if (!found.has(term.entry.id)) found.set(term.entry.id, term);
  const list = [...found.values()];
  const particular = list.filter((term) => term.words > 1);
  return [...particular, ...list.filter((term) => term.words === 1)].slice(0, TERMS);
}

/** From what likeness on a title tells a claim. */
const TELLS = 0.4;

/** The articles whose titles tell what was taken back: they are not to be repeated. */
function takenBack(claims: readonly Claim[], verdicts: ReadonlyMap<Claim['id'], Verdict>, desk: Desk): ReadonlySet<string> {
  const retracted = claims.filter((claim) => verdicts.get(claim.id)?.kind === 'retracted');
  const mentions = retracted.flatMap((claim) => claim.evidence.filter((one) => one.stance !== 'refutes'));
  const told = mentions.filter(({ span }) => {
    const article = desk.entries.get(span.articleId)?.article;
    return article !== undefined && likeness(article.title, article.text.slice(span.start, span.end)) >= TELLS;
  });
  return new Set(told.map((one) => one.span.articleId));
}

const asTerm = ({ entry }: SpottedTerm): GlossaryTerm => ({ id: entry.id, term: entry.term, plain: entry.plain, version: entry.version });

const asDefinition = ({ entry }: SpottedTerm, position: number): DraftSentence => ({
  section: 'term',
  position,
  paragraph: 0,
  kind: 'definition',
  form: 'glossary',
  text: entry.plain,
  claimIds: [],
  spans: [],
  audience: null,
  sourceId: entry.id,
  sourceVersion: entry.version,
  question: null,
  settledBy: null,
  publisherNamed: null,
});

/** A story with what is claimed in it and how sure that is. */
interface Told {
  readonly material: StoryMaterial;
  readonly claims: readonly Claim[];
  readonly verdicts: readonly Verdict[];
}

/** Drafts a story from its claims, without a model. Skips 'too-thin' where not even a headline may be shown. */
export async function brief(input: Told, _deps: { readonly clock: Clock }): Promise<Outcome<Draft>> {
  return whileReading(() => draftOf(input));
}

function draftOf(input: Told): Outcome<Draft> {
  const { material } = input;
  const desk = openDesk(material);
  const verdicts = new Map(input.verdicts.map((verdict) => [verdict.claimId, verdict]));
  const standing = ranked(input.claims, verdicts, desk).filter((claim) => verdicts.get(claim.id)?.kind !== 'retracted');
  const claims = mainFirst(standing, desk);
  const main = claims[0] ?? null;
  const headline = headlinesOf(main === null ? null : { claim: main, verdict: verdicts.get(main.id)?.kind ?? null }, desk, {
    doubted: takenBack(input.claims, verdicts, desk),
    further: claims.slice(1, 7).filter((claim) => claim.modality !== 'opinion'),
  });
  if (headline.length === 0) return skipped('too-thin', 'no headline may be shown');
  const written = writeSections(claims, verdicts, desk);
  const terms = termsOf(written, desk);
  const sentences = [...written, ...whyOf(claims, verdicts, desk), ...unknownsOf(claims, verdicts, desk), ...terms.map(asDefinition)];
  return done({
    storyId: material.story.id,
    writer: 'extractive',
    headline,
    sentences,
    terms: terms.map(asTerm),
    eventType: material.story.eventType,
    mainClaimId: main?.id ?? null,
  });
}
