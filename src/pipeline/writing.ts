import type { Brief, Draft } from '../domain/brief.ts';
import type { Claim, Verdict } from '../domain/claim.ts';
import type { StoryMaterial } from '../domain/story.ts';
import { brief, modelled, together } from '../stages/brief/index.ts';
import { languageOf } from '../stages/extract/index.ts';
import { ground } from '../stages/ground/index.ts';
import { journalled, type PipelineDeps } from './deps.ts';

interface Input {
  readonly material: StoryMaterial;
  readonly claims: readonly Claim[];
  readonly verdicts: readonly Verdict[];
}

/** Writes a story's brief and has the gate judge it. A model, where there is one, is tried first; whatever it does, the extractive draft stands behind it. */
export async function writeBrief(deps: PipelineDeps, input: Input): Promise<Brief | null> {
  const storyId = input.material.story.id;
  const extractive = await journalled(deps, 'brief', storyId, () => brief(input, deps));
  if (extractive.kind === 'failed') throw extractive.error;
  if (extractive.kind === 'skipped') return null;
  const draft = deps.model ? await withModel(deps, input, extractive.value) : extractive.value;
  const grounded = await journalled(deps, 'ground', storyId, () => ground({ draft, ...input }, deps));
  if (grounded.kind === 'failed') throw grounded.error;
  return grounded.kind === 'done' ? grounded.value : null;
}

/** The extractive draft with those sections of the model's that the gate let through; as it was, where the model failed in any way. */
async function withModel(deps: PipelineDeps, input: Input, extractive: Draft): Promise<Draft> {
  const { model } = deps;
  if (!model) return extractive;
  const storyId = input.material.story.id;
  const drafted = await journalled(deps, 'brief', `${storyId} by ${model.name}`, () =>
    modelled(input, {
      model,
      languageOf,
      othersAnswered: async (answer) =>
        (await deps.store.modelCalls.subjectsAnswered('draft', answer)).filter((subject) => subject !== storyId).length,
    }),
  );
  if (drafted.kind !== 'done') return extractive;
  const alone: Draft = { ...extractive, ...drafted.value, headline: [...drafted.value.headline, ...extractive.headline], terms: [] };
  const judged = await journalled(deps, 'ground', `${storyId} by ${model.name}`, () => ground({ draft: alone, ...input }, deps));
  return together(extractive, drafted.value, judged.kind === 'done' ? judged.value : null);
}
