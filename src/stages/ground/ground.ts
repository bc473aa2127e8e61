import type { Brief, BriefSentence, Draft, DraftSentence, GateResult, Refusal } from '../../domain/brief.ts';
import type { Claim, Verdict } from '../../domain/claim.ts';
import { sentenceId } from '../../domain/ids.ts';
import { done, type Outcome, skipped } from '../../domain/outcome.ts';
import type { StoryMaterial } from '../../domain/story.ts';
import { GLOSSARY } from '../../lexicon/glossary.ts';
import type { Clock } from '../../ports/clock.ts';
import type { SupportJudge } from '../../ports/judge.ts';
import { whileReading } from '../../text/read-once.ts';
import { openBudget } from './budget.ts';
import { confirm } from './confirm.ts';
import { type Confirmed, judge } from './judge.ts';
import { type Fault, type Files, fault, openFiles } from './passage.ts';

/** Raised with every change of what the gate lets through. */
export const VERSION = 8;

const CHECKS: Readonly<Record<DraftSentence['kind'], readonly string[]>> = {
  fact: ['evidence', 'quotes', 'figures', 'names', 'attribution', 'modality', 'support', 'budget'],
  quote: ['evidence', 'quotes', 'figures', 'names', 'attribution', 'modality', 'support', 'budget'],
  inference: ['premises', 'figures', 'names'],
  absence: ['question', 'figures', 'names'],
  definition: ['glossary'],
};

type Gate = (sentence: DraftSentence) => Fault | null;

/** The gate over one take: closed on failure, whatever goes wrong inside. */
function gateOf(files: Files, confirmed: Confirmed): Gate {
  const budget = openBudget(files);
  return (sentence) => {
    try {
      return judge(sentence, files, { budget, confirmed });
    } catch (thrown) {
      return fault('gate/threw', thrown instanceof Error ? thrown.message : String(thrown));
    }
  };
}

/** Sentences for one place (section, audience and position) are a ladder: the first that passes is printed. */
function placesOf(sentences: readonly DraftSentence[]): readonly (readonly DraftSentence[])[] {
  return [...Map.groupBy(sentences, (one) => `${one.section}/${one.audience ?? ''}/${one.position}`).values()];
}

interface Passed {
  readonly accepted: BriefSentence | null;
  readonly refusals: readonly Refusal[];
}

function climb(ladder: readonly DraftSentence[], gate: Gate, storyId: Draft['storyId']): Passed {
  const refusals: Refusal[] = [];
  for (const sentence of ladder) {
    const found = gate(sentence);
    if (found === null) {
      const result: GateResult = { accepted: true, code: null, detail: null, checks: CHECKS[sentence.kind] };
      return { accepted: { ...sentence, id: sentenceId(storyId, sentence.section, sentence.text), gate: result }, refusals };
    }
    refusals.push({ sentence, code: found.code, detail: found.detail });
  }
  return { accepted: null, refusals };
}

const sameWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Numbers the sentences of each section from 0 and drops one that is already printed word for word in the same section or, for a takeaway, in the summary. */
function inOrder(sentences: readonly BriefSentence[]): readonly BriefSentence[] {
  const seen = new Set<string>();
  const count = new Map<string, number>();
  return sentences.flatMap((sentence) => {
    const place = sentence.section === 'takeaway' ? 'summary' : sentence.section;
    const key = `${place}/${sameWords(sentence.text)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const position = count.get(sentence.section) ?? 0;
    count.set(sentence.section, position + 1);
    return [{ ...sentence, position }];
  });
}

/** Judges every sentence of a draft; only what passes is in the brief. Free wording of a model needs the word of a support judge besides all other checks; without one, or where it does not answer, it is refused. Skips 'ungrounded' where no headline stands. */
export async function ground(
  input: {
    readonly draft: Draft;
    readonly material: StoryMaterial;
    readonly claims: readonly Claim[];
    readonly verdicts: readonly Verdict[];
  },
  deps: { readonly clock: Clock; readonly supportJudge?: SupportJudge | null },
): Promise<Outcome<Brief>> {
  const { draft, material, claims } = input;
  const files = openFiles(material, claims);
  const confirmed = await confirm(draft, files, deps.supportJudge ?? null);
  return whileReading(() => judged(draft, files, confirmed));
}

function judged(draft: Draft, files: Files, confirmed: Confirmed): Outcome<Brief> {
  const gate = gateOf(files, confirmed);
  const headline = climb(draft.headline, gate, draft.storyId);
  if (headline.accepted === null) return skipped('ungrounded', headline.refusals.map((one) => one.code).join(', '));
  const results = placesOf(draft.sentences).map((ladder) => climb(ladder, gate, draft.storyId));
  const accepted = results.flatMap((result) => (result.accepted === null ? [] : [result.accepted]));
  return done({
    storyId: draft.storyId,
    writer: draft.writer,
    headline: headline.accepted,
    sentences: inOrder(accepted),
    terms: draft.terms.filter((term) =>
      GLOSSARY.some((one) => one.id === term.id && one.version === term.version && one.plain === term.plain),
    ),
    refusals: [...headline.refusals, ...results.flatMap((result) => result.refusals)],
    drafted: results.length + 1,
    eventType: draft.eventType,
    mainClaimId: draft.mainClaimId,
  });
}
