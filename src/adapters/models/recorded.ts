import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TickrError } from '../../domain/outcome.ts';
import type { Model, ModelAnswer } from '../../ports/model.ts';
import { at } from './answer.ts';
import { keyOf } from './governed.ts';

function answerFrom(path: string): ModelAnswer | null {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
  const [text, inputTokens, outputTokens] = [at(data, 'text'), at(data, 'inputTokens'), at(data, 'outputTokens')];
  if (typeof text !== 'string' || typeof inputTokens !== 'number' || typeof outputTokens !== 'number') return null;
  return { text, inputTokens, outputTokens };
}

/** Keeps each answer of a model in a folder, one file a question, so that a run can be repeated without it. */
export function recordingModel(model: Model, folder: string): Model {
  mkdirSync(folder, { recursive: true });
  return {
    ...model,
    ask: async (request, signal) => {
      const answer = await model.ask(request, signal);
      writeFileSync(join(folder, `${keyOf(model.name, request)}.json`), JSON.stringify({ purpose: request.purpose, ...answer }, null, 1));
      return answer;
    },
  };
}

/** Answers from a folder that `recordingModel` filled. Throws `model/not-recorded` for any other question; asks nobody. */
export function replayedModel(name: string, folder: string): Model {
  return {
    name,
    ask: async (request) => {
      const answer = answerFrom(join(folder, `${keyOf(name, request)}.json`));
      if (answer === null) throw new TickrError(`No answer of ${name} to this question is in ${folder}.`, { code: 'model/not-recorded' });
      return answer;
    },
    close: async () => {},
  };
}
