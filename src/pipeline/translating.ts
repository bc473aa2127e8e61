import type { Take } from '../domain/brief.ts';
import { TickrError } from '../domain/outcome.ts';
import type { Translation } from '../domain/translation.ts';
import { translated } from '../stages/brief/index.ts';
import { languageOf } from '../stages/extract/index.ts';
import { translationFault } from '../stages/ground/index.ts';
import { journalled, type PipelineDeps } from './deps.ts';

/** Translates a take and keeps it. Throws TickrError where no model is configured, or its answer did not pass. */
export async function translateTake(deps: PipelineDeps, take: Take, language: string): Promise<Translation> {
  const { model, store, clock } = deps;
  if (!model) throw new TickrError('Translating needs a model: set modelProvider, see docs/models.md.', { code: 'translate/no-model' });
  const outcome = await journalled(deps, 'brief', `${take.storyId} in ${language} by ${model.name}`, () =>
    translated(take, language, { model, now: clock.now(), languageOf, faultOf: translationFault }),
  );
  if (outcome.kind === 'failed') throw outcome.error;
  if (outcome.kind === 'skipped')
    throw new TickrError(`Not translated: ${outcome.detail ?? outcome.reason}.`, { code: 'translate/withheld' });
  await store.translations.put(outcome.value);
  return outcome.value;
}
