import type { Model, ModelAnswer, ModelRequest } from '../../ports/model.ts';
import type { SendAnswer, Sender } from '../../ports/sender.ts';
import { at, countOr, jsonOf, MAX_ANSWER_BYTES, modelError, mustHold, statusError, textOf } from './answer.ts';

/** An endpoint that speaks OpenAI's chat completions: Ollama, vLLM, LM Studio, llama.cpp, OpenAI and many others. */
export interface OpenAiOptions {
  /** Up to and with `/v1`. */
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
  readonly totalMs: number;
  readonly sender: Sender;
}

/** What some endpoints refuse, by a word of their refusal, and what is asked instead. */
interface Manner {
  readonly schema: boolean;
  readonly temperature: boolean;
  readonly limit: 'max_tokens' | 'max_completion_tokens';
}

const PLAIN: Manner = { schema: true, temperature: true, limit: 'max_tokens' };

function bodyOf(request: ModelRequest, model: string, manner: Manner): string {
  const { schema } = request;
  return JSON.stringify({
    model,
    messages: [
      { role: 'system', content: request.system },
      { role: 'user', content: request.input },
    ],
    stream: false,
    [manner.limit]: request.maxTokens,
    ...(manner.temperature ? { temperature: 0 } : {}),
    ...(schema !== null && manner.schema
      ? { response_format: { type: 'json_schema', json_schema: { name: schema.name, strict: true, schema: schema.body } } }
      : {}),
  });
}

/** The manner to try after a refusal that names what it did not like, or null. */
function gentler(manner: Manner, refusal: string): Manner | null {
  if (manner.schema && /response_format|json_schema/i.test(refusal)) return { ...manner, schema: false };
  if (manner.limit === 'max_tokens' && /max_completion_tokens/i.test(refusal)) return { ...manner, limit: 'max_completion_tokens' };
  if (manner.temperature && /temperature/i.test(refusal)) return { ...manner, temperature: false };
  return null;
}

function answerFrom(answer: SendAnswer, request: ModelRequest, name: string): ModelAnswer {
  const data = jsonOf(answer, name);
  const content = at(data, 'choices', 0, 'message', 'content');
  const text = mustHold(typeof content === 'string' ? content : '', name);
  return {
    text,
    inputTokens: countOr(at(data, 'usage', 'prompt_tokens'), request.system.length + request.input.length),
    outputTokens: countOr(at(data, 'usage', 'completion_tokens'), text.length),
  };
}

/** Opens a model behind OpenAI's protocol (https://platform.openai.com/docs/api-reference/chat). */
export function openAiModel(options: OpenAiOptions): Model {
  const name = `openai/${options.model}`;
  const url = `${options.url.replace(/\/+$/, '')}/chat/completions`;
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(options.key === null ? {} : { authorization: `Bearer ${options.key}` }),
  };
  let manner = PLAIN;
  const ask = async (request: ModelRequest, signal?: AbortSignal): Promise<ModelAnswer> => {
    for (;;) {
      const sent = { url, headers, body: bodyOf(request, options.model, manner), maxBytes: MAX_ANSWER_BYTES, totalMs: options.totalMs };
      const answer = await options.sender.send(signal === undefined ? sent : { ...sent, signal }).catch((thrown: unknown) => {
        throw modelError(thrown, name);
      });
      if (answer.status === 200) return answerFrom(answer, request, name);
      const next = answer.status === 400 || answer.status === 422 ? gentler(manner, textOf(answer.body)) : null;
      if (next === null) throw statusError(answer, name);
      manner = next;
    }
  };
  return { name, ask, close: () => options.sender.close() };
}
