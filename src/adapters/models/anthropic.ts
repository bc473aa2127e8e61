import type { Model, ModelAnswer, ModelRequest } from '../../ports/model.ts';
import type { SendAnswer, Sender } from '../../ports/sender.ts';
import { at, countOr, jsonOf, MAX_ANSWER_BYTES, modelError, mustHold, statusError } from './answer.ts';

/** Anthropic's Messages API, or what speaks it. */
export interface AnthropicOptions {
  /** The address without `/v1/messages`. */
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
  readonly totalMs: number;
  readonly sender: Sender;
}

function answerFrom(answer: SendAnswer, request: ModelRequest, name: string): ModelAnswer {
  const data = jsonOf(answer, name);
  const content = at(data, 'content');
  const parts = Array.isArray(content) ? content.slice(0, 64) : [];
  const texts = parts.map((part: unknown) => (at(part, 'type') === 'text' ? at(part, 'text') : ''));
  const text = mustHold(texts.filter((one) => typeof one === 'string').join(''), name);
  return {
    text,
    inputTokens: countOr(at(data, 'usage', 'input_tokens'), request.system.length + request.input.length),
    outputTokens: countOr(at(data, 'usage', 'output_tokens'), text.length),
  };
}

/** Opens a model behind Anthropic's protocol, version 2023-06-01 (https://docs.anthropic.com/en/api/messages). */
export function anthropicModel(options: AnthropicOptions): Model {
  const name = `anthropic/${options.model}`;
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    'anthropic-version': '2023-06-01',
    ...(options.key === null ? {} : { 'x-api-key': options.key }),
  };
  const ask = async (request: ModelRequest, signal?: AbortSignal): Promise<ModelAnswer> => {
    const sent = {
      url: `${options.url.replace(/\/+$/, '')}/v1/messages`,
      headers,
      body: JSON.stringify({
        model: options.model,
        max_tokens: request.maxTokens,
        temperature: 0,
        system: request.system,
        messages: [{ role: 'user', content: request.input }],
      }),
      maxBytes: MAX_ANSWER_BYTES,
      totalMs: options.totalMs,
    };
    const answer = await options.sender.send(signal === undefined ? sent : { ...sent, signal }).catch((thrown: unknown) => {
      throw modelError(thrown, name);
    });
    if (answer.status !== 200) throw statusError(answer, name);
    return answerFrom(answer, request, name);
  };
  return { name, ask, close: () => options.sender.close() };
}
