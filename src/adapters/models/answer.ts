import { TickrError } from '../../domain/outcome.ts';
import type { SendAnswer } from '../../ports/sender.ts';

/** Most bytes an endpoint may answer with: 64 KiB of text, and what its JSON adds. */
export const MAX_ANSWER_BYTES = 65_536;

const CODES: Readonly<Record<string, string>> = {
  'fetch/timeout': 'model/timeout',
  'fetch/too-large': 'model/too-large',
  'fetch/bomb': 'model/too-large',
};
const BUSY: ReadonlySet<number> = new Set([408, 409, 425, 429, 500, 502, 503, 504, 529]);

/** An error of the door as one of a model: what could not be reached may be reached later. */
export function modelError(thrown: unknown, name: string): TickrError {
  const error = thrown instanceof TickrError ? thrown : null;
  if (error?.code.startsWith('model/') === true) return error;
  const code = CODES[error?.code ?? ''] ?? 'model/unreachable';
  const why = thrown instanceof Error ? thrown.message : String(thrown);
  return new TickrError(`${name} did not answer: ${why}`, { code, retryable: code !== 'model/too-large', cause: thrown });
}

/** A value of parsed JSON by a path of names and places, or undefined. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here: unknown = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Object.hasOwn(here, step) ? Reflect.get(here, step) : undefined;
  }
  return here;
}

export const textOf = (body: Uint8Array): string => new TextDecoder('utf-8').decode(body);

/** A count that an endpoint states, or one from the length: four characters a token. */
export const countOr = (value: unknown, characters: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1e9 ? value : Math.ceil(characters / 4);

/** How long a busy endpoint asks to be left alone, in ms, from Retry-After in seconds; null where it does not say. */
export function retryAfterMs(headers: Readonly<Record<string, string>>): number | null {
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 86_400) * 1_000 : null;
}

/** Why an answer is none: its status, said with what the endpoint said itself. */
export function statusError(answer: SendAnswer, name: string): TickrError {
  const said = textOf(answer.body).replace(/\s+/g, ' ').slice(0, 200);
  const busy = BUSY.has(answer.status);
  const wait = retryAfterMs(answer.headers);
  return new TickrError(`${name} answered ${answer.status}: ${said}`, {
    code: busy ? 'model/busy' : 'model/refused',
    retryable: busy,
    ids: wait === null ? {} : { retryAfterMs: String(wait) },
  });
}

/** The JSON of a good answer. Throws `model/protocol` for anything else, such as a page of HTML. */
export function jsonOf(answer: SendAnswer, name: string): unknown {
  try {
    return JSON.parse(textOf(answer.body));
  } catch (cause) {
    throw new TickrError(`${name} answered with what is no JSON.`, { code: 'model/protocol', cause });
  }
}

/** The text of an answer. Throws `model/empty`. */
export function mustHold(text: string, name: string): string {
  if (text.trim() === '') throw new TickrError(`${name} answered with nothing.`, { code: 'model/empty' });
  return text;
}
