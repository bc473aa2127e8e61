import { performance } from 'node:perf_hooks';
import { openSender } from './adapters/fetch/index.ts';
import {
  anthropicModel,
  entailmentJudge,
  type Governance,
  governed,
  localModel,
  modelJudge,
  openAiModel,
} from './adapters/models/index.ts';
import type { Settings } from './config/settings.ts';
import type { Clock } from './ports/clock.ts';
import type { SupportJudge } from './ports/judge.ts';
import type { Model } from './ports/model.ts';
import type { Sender } from './ports/sender.ts';
import type { Store } from './ports/store.ts';

/** The configured models, or null where there is none. */
export interface Models {
  readonly model: Model | null;
  readonly supportJudge: SupportJudge | null;
}

interface Wanted {
  readonly provider: 'none' | 'openai' | 'anthropic' | 'local' | 'entailment';
  readonly url: string | null;
  readonly model: string | null;
  readonly key: string | null;
}

/** What a model costs, from the operator's price table; one that is not in it counts as free. */
function governanceOf(settings: Settings, name: string): Governance {
  const price = settings.modelPrices.find((row) => row.slice(0, row.indexOf('=')) === name);
  const [input = 0, output = 0] = (price?.slice(price.indexOf('=') + 1) ?? '0/0').split('/').map(Number);
  return {
    usdPerMillionIn: input,
    usdPerMillionOut: output,
    dailyMicroUsd: Math.round(settings.modelDailyUsd * 1_000_000),
    dailyTokens: settings.modelDailyTokens,
    atOnce: settings.modelAtOnce,
  };
}

function speakTo({ provider, url, model, key }: Wanted, settings: Settings, open: () => Sender): Model | null {
  const totalMs = settings.modelTimeoutSeconds * 1_000;
  if (model === null) return null;
  if (provider === 'local') return localModel({ path: model });
  if (url === null) return null;
  if (provider === 'openai') return openAiModel({ url, model, key, totalMs, sender: open() });
  return provider === 'anthropic' ? anthropicModel({ url, model, key, totalMs, sender: open() }) : null;
}

/** Opens the models that the settings name, each behind its budget, breaker and ledger. Nothing is asked or loaded before it is needed. */
export function openModels(settings: Settings, parts: { readonly store: Store; readonly clock: Clock }, version: string): Models {
  const sender = (): Sender => openSender({ userAgent: `TickrWire/${version}`, allowPrivate: settings.allowPrivate });
  const held = (model: Model | null, name: string | null): Model | null =>
    model === null || name === null
      ? null
      : governed(model, {
          calls: parts.store.modelCalls,
          clock: parts.clock,
          machineMs: () => performance.now(),
          governance: governanceOf(settings, name),
        });
  const drafter = { provider: settings.modelProvider, url: settings.modelUrl, model: settings.modelName, key: settings.modelKey };
  // A key goes to the address it was given for: the judge's own address never gets the drafter's.
  const judgeKey = settings.judgeKey ?? (settings.judgeUrl === null ? settings.modelKey : null);
  const second = {
    provider: settings.judgeProvider,
    url: settings.judgeUrl ?? settings.modelUrl,
    model: settings.judgeName,
    key: judgeKey,
  };
  const model = held(speakTo(drafter, settings, sender), settings.modelName);
  const judging = held(speakTo(second, settings, sender), settings.judgeName);
  const entailment =
    settings.judgeProvider === 'entailment' && settings.judgeName !== null ? entailmentJudge({ model: settings.judgeName }) : null;
  return {
    model,
    supportJudge: entailment ?? (judging === null ? null : modelJudge(judging)),
  };
}
