import { TickrError } from '../../domain/outcome.ts';
import type { Judgement, SupportJudge } from '../../ports/judge.ts';
import type { Model, ModelRequest } from '../../ports/model.ts';
import { at, mustHold } from './answer.ts';

/** Loads an optional package by name; a seam for tests, `import()` otherwise. */
export type LoadPackage = (name: string) => Promise<unknown>;

const loadPackage: LoadPackage = (name) => import(name);

async function loaded(name: string, load: LoadPackage): Promise<unknown> {
  try {
    return await load(name);
  } catch (cause) {
    throw new TickrError(`The package ${name} is not installed beside TickrWire: npm install ${name}`, {
      code: 'model/unreachable',
      cause,
    });
  }
}

type Call = (...given: readonly unknown[]) => unknown;

/** A method of a library's object, bound to it. Throws `model/protocol` where the package is another than we know. */
function method(value: unknown, name: string): Call {
  const holds = (typeof value === 'object' && value !== null) || typeof value === 'function';
  const found: unknown = holds ? Reflect.get(value as object, name) : undefined;
  if (typeof found !== 'function')
    throw new TickrError(`The local runtime has no ${name}: another version than we know?`, { code: 'model/protocol' });
  return (...given) => Reflect.apply(found, value, given);
}

function construct(value: unknown, name: string, options: unknown): unknown {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  if (typeof found !== 'function')
    throw new TickrError(`The local runtime has no ${name}: another version than we know?`, { code: 'model/protocol' });
  return Reflect.construct(found, [options]);
}

/** A GGUF model in this process by node-llama-cpp (optional peer), loaded with the first question; one context, asked in turn, forgotten after each. */
export function localModel(options: { readonly path: string; readonly load?: LoadPackage }): Model {
  const name = `local/${options.path.split(/[\\/]/).pop() ?? options.path}`;
  let opening: Promise<{ readonly runtime: unknown; readonly model: unknown }> | null = null;
  const open = async (): Promise<{ readonly runtime: unknown; readonly model: unknown }> => {
    const runtime = await loaded('node-llama-cpp', options.load ?? loadPackage);
    const llama = await method(runtime, 'getLlama')();
    return { runtime, model: await method(llama, 'loadModel')({ modelPath: options.path }) };
  };
  const ask = async (request: ModelRequest, signal?: AbortSignal): Promise<{ text: string; inputTokens: number; outputTokens: number }> => {
    opening ??= open();
    const { runtime, model } = await opening.catch((error: unknown) => {
      opening = null;
      throw error;
    });
    const context = await method(model, 'createContext')();
    try {
      const session = construct(runtime, 'LlamaChatSession', {
        contextSequence: method(context, 'getSequence')(),
        systemPrompt: request.system,
      });
      const text: unknown = await method(session, 'prompt')(request.input, { maxTokens: request.maxTokens, temperature: 0, signal });
      const answer = mustHold(typeof text === 'string' ? text.slice(0, 65_536) : '', name);
      return {
        text: answer,
        inputTokens: Math.ceil((request.system.length + request.input.length) / 4),
        outputTokens: Math.ceil(answer.length / 4),
      };
    } finally {
      await method(context, 'dispose')();
    }
  };
  return {
    name,
    ask,
    close: async () => {
      if (opening === null) return;
      const { model } = await opening;
      await method(model, 'dispose')();
    },
  };
}

/** From what probability of entailment a sentence counts as supported: set high, since a wrong yes is printed and a wrong no is not. */
const SURE = 0.9;

function entailmentIn(given: unknown, name: string): Judgement {
  const rows = Array.isArray(given) ? given.flat() : [];
  const row: unknown = rows.find((one: unknown) => /^entail/i.test(String(at(one, 'label'))));
  const probability = at(row, 'score');
  if (typeof probability !== 'number') throw new TickrError(`${name} gave no entailment.`, { code: 'model/protocol' });
  return { supported: probability >= SURE, probability };
}

/** An entailment model in this process by @huggingface/transformers (optional peer), such as an MNLI cross-encoder; loaded with the first question. */
export function entailmentJudge(options: { readonly model: string; readonly load?: LoadPackage }): SupportJudge {
  const name = `entailment/${options.model}`;
  let opening: Promise<unknown> | null = null;
  const open = async (): Promise<unknown> =>
    method(await loaded('@huggingface/transformers', options.load ?? loadPackage), 'pipeline')('text-classification', options.model);
  return {
    name,
    judge: async ({ sentence, evidence }) => {
      opening ??= open();
      const classify = await opening.catch((error: unknown) => {
        opening = null;
        throw error;
      });
      if (typeof classify !== 'function') throw new TickrError(`${name} cannot be asked.`, { code: 'model/protocol' });
      const given: unknown = await Reflect.apply(classify, undefined, [
        [{ text: evidence.join(' '), text_pair: sentence }],
        { top_k: null },
      ]);
      return entailmentIn(given, name);
    },
    close: async () => {},
  };
}
