import { sha256 } from '../../domain/ids.ts';
import type { ModelCall, ModelPurpose } from '../../domain/model.ts';
import { asTickrError, TickrError } from '../../domain/outcome.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Model, ModelAnswer, ModelRequest } from '../../ports/model.ts';
import type { ModelCalls } from '../../ports/store.ts';
import { atMost } from './line.ts';

/** What a model costs and may cost. Prices in millionths of a US dollar per million tokens are dollars per million tokens, so a token costs the price in micro-dollars. */
export interface Governance {
  readonly usdPerMillionIn: number;
  readonly usdPerMillionOut: number;
  /** Hard caps for a day (UTC) over all purposes. */
  readonly dailyMicroUsd: number;
  readonly dailyTokens: number;
  readonly atOnce: number;
}

export interface GovernedParts {
  readonly calls: ModelCalls;
  readonly clock: Clock;
  /** The machine's own clock in ms, for durations only. */
  readonly machineMs: () => number;
  readonly governance: Governance;
}

/** What part of a day's budget one purpose may take at most: drafts never starve the judge that lets them print. */
const SHARES: Readonly<Record<ModelPurpose, number>> = { draft: 0.65, judge: 0.5, translate: 0.35, test: 1 };
/** After this many failures in a row the model is left alone for a while. */
const REST_AFTER = 5;
const REST_MS = 5 * 60_000;
const DAY_MS = 86_400_000;

/** The key of a question: the same words to the same model are the same question. */
export const keyOf = (model: string, request: ModelRequest): string =>
  sha256(JSON.stringify([model, request.purpose, request.system, request.input, request.maxTokens]));

interface Bill {
  readonly tokens: number;
  readonly microUsd: number;
}

const billFor = (input: number, output: number, governance: Governance): Bill => ({
  tokens: input + output,
  microUsd: Math.ceil(input * governance.usdPerMillionIn + output * governance.usdPerMillionOut),
});

/** The most a question can cost, by its length and its limit. */
const worstBill = (request: ModelRequest, governance: Governance): Bill =>
  billFor(Math.ceil((request.system.length + request.input.length) / 3), request.maxTokens, governance);

function overBudget(what: string, name: string): TickrError {
  return new TickrError(`${name} is not asked: ${what} of the day is used up; the paper goes on without it.`, { code: 'model/budget' });
}

/**
 * A model held to a daily budget, to a number of questions at once, and to a breaker that opens after five failures in a row. Each call is in the ledger
 * of the store, and a question that was answered is answered from there. Throws `model/budget` and `model/resting` without asking.
 */
export function governed(model: Model, parts: GovernedParts): Model {
  const { calls, clock, governance } = parts;
  const line = atMost(governance.atOnce);
  let failures = 0;
  let restsUntil = 0;
  const reserved = { tokens: 0, microUsd: 0 };

  async function mayAsk(request: ModelRequest, worst: Bill): Promise<void> {
    if (clock.now() < restsUntil) {
      throw new TickrError(`${model.name} failed ${REST_AFTER} times in a row and is left alone for a while.`, {
        code: 'model/resting',
        retryable: true,
      });
    }
    const today = Math.floor(clock.now() / DAY_MS) * DAY_MS;
    const all = await calls.spentSince(today, null);
    const own = await calls.spentSince(today, request.purpose);
    const share = SHARES[request.purpose];
    const tokens = (spent: { inputTokens: number; outputTokens: number }): number => spent.inputTokens + spent.outputTokens;
    if (all.microUsd + reserved.microUsd + worst.microUsd > governance.dailyMicroUsd) throw overBudget('the money', model.name);
    if (tokens(all) + reserved.tokens + worst.tokens > governance.dailyTokens) throw overBudget('the number of tokens', model.name);
    if (own.microUsd + worst.microUsd > governance.dailyMicroUsd * share)
      throw overBudget(`the money for "${request.purpose}"`, model.name);
    if (tokens(own) + worst.tokens > governance.dailyTokens * share)
      throw overBudget(`the number of tokens for "${request.purpose}"`, model.name);
  }

  function fail(error: TickrError): void {
    failures += 1;
    const asked = Number(error.ids['retryAfterMs'] ?? 0);
    if (asked > 0) restsUntil = Math.max(restsUntil, clock.now() + asked);
    if (failures >= REST_AFTER) restsUntil = Math.max(restsUntil, clock.now() + REST_MS);
  }

  async function answered(request: ModelRequest, signal?: AbortSignal): Promise<ModelAnswer> {
    const key = keyOf(model.name, request);
    const known = await calls.find(key);
    if (known !== null && known.answer !== null) return { text: known.answer, inputTokens: 0, outputTokens: 0 };
    const worst = worstBill(request, governance);
    await mayAsk(request, worst);
    reserved.tokens += worst.tokens;
    reserved.microUsd += worst.microUsd;
    const startedMs = parts.machineMs();
    const row = (rest: Pick<ModelCall, 'inputTokens' | 'outputTokens' | 'microUsd' | 'outcome' | 'code' | 'answer'>): ModelCall => ({
      key,
      at: clock.now(),
      model: model.name,
      purpose: request.purpose,
      subject: request.subject,
      tookMs: Math.round(parts.machineMs() - startedMs),
      ...rest,
    });
    try {
      const answer = await model.ask(request, signal);
      failures = 0;
      const { microUsd } = billFor(answer.inputTokens, answer.outputTokens, governance);
      const { inputTokens, outputTokens, text } = answer;
      await calls.put(row({ inputTokens, outputTokens, microUsd, outcome: 'answered', code: null, answer: text }));
      return answer;
    } catch (thrown) {
      const error = asTickrError(thrown);
      fail(error);
      // What was sent may be billed although no answer came.
      const { microUsd } = billFor(Math.ceil((request.system.length + request.input.length) / 4), 0, governance);
      await calls.put(row({ inputTokens: 0, outputTokens: 0, microUsd, outcome: 'failed', code: error.code, answer: null }));
      throw error;
    } finally {
      reserved.tokens -= worst.tokens;
      reserved.microUsd -= worst.microUsd;
    }
  }

  return { name: model.name, ask: (request, signal) => line(() => answered(request, signal)), close: () => model.close() };
}
