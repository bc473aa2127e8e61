import type { ModelPurpose } from '../domain/model.ts';

/** A question to a model: rules, then data. Neither holds a key, and no tool is ever offered. */
export interface ModelRequest {
  readonly purpose: ModelPurpose;
  readonly subject: string;
  /** Ours: the rules. */
  readonly system: string;
  /** Theirs: text from outside, marked as data. */
  readonly input: string;
  /** JSON Schema of the answer, for endpoints that can hold a model to one; null for free text. */
  readonly schema: { readonly name: string; readonly body: Readonly<Record<string, unknown>> } | null;
  readonly maxTokens: number;
}

/** What came back, at most 64 KiB of text, and what it took. */
export interface ModelAnswer {
  readonly text: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/**
 * A language model behind one door. Throws TickrError `model/timeout`, `model/unreachable`, `model/busy` (retryable), `model/refused`, `model/protocol`,
 * `model/too-large`, `model/empty`, `model/resting` (the breaker is open), `model/budget` or `model/not-recorded`.
 */
export interface Model {
  /** Who wrote, as pages disclose it: provider and model name. */
  readonly name: string;
  ask(request: ModelRequest, signal?: AbortSignal): Promise<ModelAnswer>;
  close(): Promise<void>;
}

/** Answers from a function, for tests; keeps what it was asked. */
export function memoryModel(
  answer: (request: ModelRequest) => Promise<string> | string,
  name = 'made/up',
): Model & { readonly asked: readonly ModelRequest[] } {
  const asked: ModelRequest[] = [];
  return {
    name,
    asked,
    ask: async (request) => {
      asked.push(request);
      const text = await answer(request);
      return { text, inputTokens: Math.ceil((request.system.length + request.input.length) / 4), outputTokens: Math.ceil(text.length / 4) };
    },
    close: async () => {},
  };
}
