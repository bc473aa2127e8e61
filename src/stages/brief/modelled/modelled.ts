import type { Draft, DraftSentence, Section } from '../../../domain/brief.ts';
import type { Claim, Verdict } from '../../../domain/claim.ts';
import { done, failed, type Outcome, skipped, TickrError } from '../../../domain/outcome.ts';
import type { StoryMaterial } from '../../../domain/story.ts';
import type { Model } from '../../../ports/model.ts';
import { headlineFaults } from '../../../text/headline.ts';
import { wordCount } from '../../../text/tokens.ts';
import { type Proposal, type Proposals, readAnswer } from './answer.ts';
import { type Exhibit, type Question, questionFor } from './question.ts';

/** A model's draft beside the extractive one: only headline, summary, takeaways and story; the rest comes from tables. */
export type ModelledDraft = Pick<Draft, 'writer' | 'headline' | 'sentences'>;

const MAX_TAKEAWAY_WORDS = 25;
const MAX_HEADLINE_WORDS = 16;

interface Place {
  readonly section: Section;
  readonly position: number;
  readonly paragraph: number;
}

/** Small first letter after a lead, unless the word is a name or an acronym. */
function lowered(text: string, exhibits: readonly Exhibit[]): string {
  const first = text.split(' ', 1)[0] ?? '';
  const spelt = exhibits.some((one) => one.text.includes(` ${first.toLowerCase()} `));
  return spelt || /^(?:The|A|An|Its|It|In|On|At|Two|Three|Several)$/.test(first)
    ? `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`
    : text;
}

/** A proposal for its place, and the same with its publisher named in front: what lacks only that need not be lost. */
function ladder(proposal: Proposal, place: Place, question: Question): readonly DraftSentence[] {
  const exhibits = proposal.evidence.map((id) => question.exhibits.get(id)).filter((one) => one !== undefined);
  const first = exhibits[0];
  // An id that nobody gave out makes all of the sentence's evidence doubtful.
  if (first === undefined || exhibits.length < proposal.evidence.length) return [];
  const base = {
    ...place,
    kind: 'fact' as const,
    form: 'model' as const,
    claimIds: [...new Set(exhibits.flatMap((one) => one.claimIds))],
    spans: exhibits.map((one) => one.span),
    audience: null,
    sourceId: null,
    sourceVersion: null,
    question: null,
    settledBy: null,
    publisherNamed: first.publisherName,
  };
  const named = exhibits.some((one) => proposal.text.includes(one.publisherName));
  const led = `${first.publisherName} reports that ${lowered(proposal.text, exhibits)}`;
  const repaired = named || place.section === 'headline' ? [] : [{ ...base, text: led, spans: [first.span], claimIds: first.claimIds }];
  return [{ ...base, text: proposal.text }, ...repaired];
}

function sentencesOf(proposals: Proposals, question: Question): readonly DraftSentence[] {
  const list = (section: Section, given: readonly Proposal[]): readonly DraftSentence[] =>
    given.flatMap((proposal, position) => ladder(proposal, { section, position, paragraph: 0 }, question));
  const takeaways = proposals.takeaways.filter((one) => wordCount(one.text) <= MAX_TAKEAWAY_WORDS);
  const story = proposals.story
    .flatMap((paragraph, at) => paragraph.map((proposal) => ({ proposal, paragraph: at })))
    .flatMap(({ proposal, paragraph }, position) => ladder(proposal, { section: 'story', position, paragraph }, question));
  return [...list('summary', proposals.summary), ...list('takeaway', takeaways), ...story];
}

function headlineOf(proposals: Proposals, question: Question): readonly DraftSentence[] {
  const { headline } = proposals;
  if (headline === null || wordCount(headline.text) > MAX_HEADLINE_WORDS) return [];
  const text = headline.text.replace(/\.$/, '');
  if (headlineFaults(text).length > 0) return [];
  return ladder({ ...headline, text }, { section: 'headline', position: 0, paragraph: 0 }, question);
}

export interface ModelledParts {
  readonly model: Model;
  /** Other stories that were answered with exactly these words. */
  othersAnswered(answer: string): Promise<number>;
  languageOf(text: string): Promise<string | null>;
}

const allText = (proposals: Proposals): string =>
  [...proposals.summary, ...proposals.takeaways, ...proposals.story.flat()].map((one) => one.text).join(' ');

/** Whether an answer is in another language than the passages it was made from. */
async function strays(proposals: Proposals, question: Question, parts: ModelledParts): Promise<boolean> {
  const ours = await parts.languageOf(allText(proposals));
  const theirs = await parts.languageOf([...question.exhibits.values()].map((one) => one.text).join(' '));
  return ours !== null && theirs !== null && ours !== theirs;
}

const bad = (code: string, why: string): Outcome<never> => failed(new TickrError(`The model's answer is not used: ${why}.`, { code }));

/**
 * Lets a model draft a story from its claims. Skips 'too-thin' where there is nothing to draft from; fails with a `model/` code where the answer is
 * none, is torn, declines, leaks its instructions, is in another language, or is the same as for another story.
 */
export async function modelled(
  input: { readonly material: StoryMaterial; readonly claims: readonly Claim[]; readonly verdicts: readonly Verdict[] },
  parts: ModelledParts,
): Promise<Outcome<ModelledDraft>> {
  const verdicts = new Map(input.verdicts.map((verdict) => [verdict.claimId, verdict]));
  const standing = input.claims.filter((claim) => verdicts.get(claim.id)?.kind !== 'retracted');
  const ordered = [...standing].sort(
    (a, b) => Number(b.main) - Number(a.main) || b.evidence.length - a.evidence.length || a.number - b.number,
  );
  const question = questionFor(input.material, ordered, verdicts);
  if (question === null) return skipped('too-thin', 'no passage may be given to a model');
  const answer = await parts.model.ask(question.request);
  const proposals = readAnswer(answer.text, question.canary);
  if ((await parts.othersAnswered(answer.text)) > 0) return bad('model/repeated', 'another story got the same words');
  if (await strays(proposals, question, parts)) return bad('model/language', 'it is in another language than its sources');
  const sentences = sentencesOf(proposals, question);
  if (sentences.length === 0) return bad('model/protocol', 'no sentence names a passage that was given');
  return done({ writer: parts.model.name, headline: headlineOf(proposals, question), sentences });
}
