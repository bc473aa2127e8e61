import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { completion, serveEndpoint } from '../../../test/fixtures/models/endpoint.ts';
import { TickrError } from '../../domain/outcome.ts';
import { VirtualClock } from '../../ports/clock.ts';
import { type ModelRequest, memoryModel } from '../../ports/model.ts';
import type { Store } from '../../ports/store.ts';
import { openSender } from '../fetch/index.ts';
import { openSqliteStore } from '../store/index.ts';
import {
  anthropicModel,
  entailmentJudge,
  type Governance,
  governed,
  localModel,
  modelJudge,
  openAiModel,
  recordingModel,
  replayedModel,
} from './index.ts';

const ASK: ModelRequest = {
  purpose: 'draft',
  subject: 's1',
  system: 'Rules.',
  input: 'Data.',
  schema: { name: 'x', body: { type: 'object' } },
  maxTokens: 100,
};
const isCode = (code: string) => (thrown: unknown) => thrown instanceof TickrError && thrown.code === code;
const sender = (place: string) => openSender({ userAgent: 'TickrWire/test', allowPrivate: [place] });

describe('an endpoint of the OpenAI kind', () => {
  it('gets rules and data apart, the key, a schema and no tools', async () => {
    const endpoint = await serveEndpoint((_, response) => completion(response, '{"ok":true}'));
    const model = openAiModel({ url: `${endpoint.url}/v1`, model: 'm', key: 'sk-1', totalMs: 5_000, sender: sender(endpoint.place) });
    const answer = await model.ask(ASK);
    assert.deepEqual(answer, { text: '{"ok":true}', inputTokens: 900, outputTokens: 120 });
    const [asked] = endpoint.asked;
    assert.equal(asked?.path, '/v1/chat/completions');
    assert.equal(asked?.headers.authorization, 'Bearer sk-1');
    assert.deepEqual(asked?.body, {
      model: 'm',
      messages: [
        { role: 'system', content: 'Rules.' },
        { role: 'user', content: 'Data.' },
      ],
      stream: false,
      max_tokens: 100,
      temperature: 0,
      response_format: { type: 'json_schema', json_schema: { name: 'x', strict: true, schema: { type: 'object' } } },
    });
    await model.close();
    await endpoint.close();
  });

  it('that refuses a field by its name is asked without it, from then on at once', async () => {
    const endpoint = await serveEndpoint(({ body }, response) => {
      const text = JSON.stringify(body);
      const refuse = (words: string): void => void response.writeHead(400).end(JSON.stringify({ error: { message: words } }));
      if (text.includes('response_format')) return refuse("'response_format' is not supported");
      if (text.includes('"max_tokens"')) return refuse("Use 'max_completion_tokens' instead");
      completion(response, 'fine');
    });
    const model = openAiModel({ url: endpoint.url, model: 'm', key: null, totalMs: 5_000, sender: sender(endpoint.place) });
    assert.equal((await model.ask(ASK)).text, 'fine');
    assert.equal(endpoint.asked.length, 3);
    assert.equal((await model.ask(ASK)).text, 'fine');
    assert.equal(endpoint.asked.length, 4);
    await model.close();
    await endpoint.close();
  });

  it('on a private address that nobody allowed is not asked; a redirect is not followed and takes no key along', async () => {
    const other = await serveEndpoint((_, response) => completion(response, 'stolen'));
    const endpoint = await serveEndpoint((_, response) => void response.writeHead(307, { location: other.url }).end());
    const barred = openAiModel({
      url: endpoint.url,
      model: 'm',
      key: 'k',
      totalMs: 5_000,
      sender: openSender({ userAgent: 'x', allowPrivate: [] }),
    });
    await assert.rejects(barred.ask(ASK), isCode('model/unreachable'));
    assert.equal(endpoint.asked.length, 0);
    const open = sender(endpoint.place);
    const model = openAiModel({ url: endpoint.url, model: 'm', key: 'k', totalMs: 5_000, sender: open });
    await assert.rejects(model.ask(ASK), isCode('model/refused'));
    assert.deepEqual([endpoint.asked.length, other.asked.length], [1, 0]);
    await Promise.all([barred.close(), model.close(), endpoint.close(), other.close()]);
  });
});

describe('an endpoint of the Anthropic kind', () => {
  it('speaks its own protocol', async () => {
    const endpoint = await serveEndpoint((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({
          content: [
            { type: 'text', text: 'a' },
            { type: 'tool_use', name: 'shell' },
            { type: 'text', text: 'b' },
          ],
          usage: { input_tokens: 7, output_tokens: 2 },
        }),
      );
    });
    const model = anthropicModel({ url: endpoint.url, model: 'm', key: 'k', totalMs: 5_000, sender: sender(endpoint.place) });
    assert.deepEqual(await model.ask(ASK), { text: 'ab', inputTokens: 7, outputTokens: 2 });
    const [asked] = endpoint.asked;
    assert.equal(asked?.path, '/v1/messages');
    assert.equal(asked?.headers['x-api-key'], 'k');
    assert.equal(asked?.headers['anthropic-version'], '2023-06-01');
    assert.deepEqual(asked?.body, {
      model: 'm',
      max_tokens: 100,
      temperature: 0,
      system: 'Rules.',
      messages: [{ role: 'user', content: 'Data.' }],
    });
    await model.close();
    await endpoint.close();
  });
});

const GOVERNANCE: Governance = { usdPerMillionIn: 1, usdPerMillionOut: 10, dailyMicroUsd: 1_000_000, dailyTokens: 1_000_000, atOnce: 2 };

describe('a governed model', () => {
  let store: Store;
  before(async () => {
    store = await openSqliteStore({ path: ':memory:' });
  });
  after(() => store.close());
  const parts = (governance: Partial<Governance> = {}) => ({
    calls: store.modelCalls,
    clock: new VirtualClock(Date.UTC(2026, 10, 24, 12)),
    machineMs: () => 0,
    governance: { ...GOVERNANCE, ...governance },
  });
  const asking = (input: string): ModelRequest => ({ ...ASK, input });

  it('answers the same question from its ledger', async () => {
    const inner = memoryModel(() => 'once', 'made/cached');
    const model = governed(inner, parts());
    assert.equal((await model.ask(asking('same'))).text, 'once');
    assert.equal((await model.ask(asking('same'))).text, 'once');
    assert.equal(inner.asked.length, 1);
  });

  it('is not asked beyond the day’s budget, nor one purpose beyond its part', async () => {
    const inner = memoryModel(() => 'x'.repeat(400), 'made/costly');
    const fresh = await openSqliteStore({ path: ':memory:' });
    const clock = new VirtualClock(Date.UTC(2026, 10, 24, 12));
    const model = governed(inner, { ...parts({ dailyTokens: 1_000 }), calls: fresh.modelCalls, clock });
    for (let at = 0; at < 6; at += 1) await model.ask(asking(`q${at}`));
    await assert.rejects(model.ask(asking('one more')), isCode('model/budget'));
    assert.equal(inner.asked.length, 6);
    await model.ask({ ...asking('other purpose'), purpose: 'judge' });
    clock.moveTo(Date.UTC(2026, 10, 25, 0, 1));
    await model.ask(asking('tomorrow'));
    await fresh.close();
  });

  it('that fails five times in a row rests, and is tried again after five minutes', async () => {
    let down = true;
    const inner = memoryModel(() => {
      if (down) throw new TickrError('down', { code: 'model/busy', retryable: true });
      return 'up';
    }, 'made/flaky');
    const clock = new VirtualClock(Date.UTC(2026, 10, 24, 12));
    const model = governed(inner, { ...parts(), clock });
    for (let at = 0; at < 5; at += 1) await assert.rejects(model.ask(asking(`f${at}`)), isCode('model/busy'));
    for (let at = 0; at < 20; at += 1) await assert.rejects(model.ask(asking(`r${at}`)), isCode('model/resting'));
    assert.equal(inner.asked.length, 5);
    down = false;
    clock.moveTo(clock.now() + 5 * 60_000);
    assert.equal((await model.ask(asking('again'))).text, 'up');
  });

  it('that asks for time is given it', async () => {
    const inner = memoryModel(() => {
      throw new TickrError('busy', { code: 'model/busy', retryable: true, ids: { retryAfterMs: '3600000' } });
    }, 'made/busy');
    const model = governed(inner, parts());
    await assert.rejects(model.ask(asking('1')), isCode('model/busy'));
    await assert.rejects(model.ask(asking('2')), isCode('model/resting'));
    assert.equal(inner.asked.length, 1);
  });

  it('is asked no more questions at once than allowed', async () => {
    let now = 0;
    let most = 0;
    const inner = memoryModel(async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      return 'x';
    }, 'made/slow');
    const model = governed(inner, parts());
    await Promise.all(Array.from({ length: 8 }, (_, at) => model.ask(asking(`p${at}`))));
    assert.equal(most, 2);
    assert.equal(inner.asked.length, 8);
  });
});

describe('record and replay', () => {
  it('answers what was recorded, and asks nobody for the rest', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tickrwire-models-'));
    const recording = recordingModel(
      memoryModel(() => 'kept', 'made/r'),
      folder,
    );
    await recording.ask(ASK);
    assert.equal(readdirSync(folder).length, 1);
    const replayed = replayedModel('made/r', folder);
    assert.equal((await replayed.ask(ASK)).text, 'kept');
    await assert.rejects(replayed.ask({ ...ASK, input: 'other' }), isCode('model/not-recorded'));
    rmSync(folder, { recursive: true });
  });
});

describe('judges', () => {
  const question = { sentence: 'A bought B.', evidence: ['A bought B on Monday.'], subject: 's' };

  it('count for yes or no and nothing else', async () => {
    assert.equal((await modelJudge(memoryModel(() => 'Sure: {"supported": true}')).judge(question)).supported, true);
    assert.equal((await modelJudge(memoryModel(() => '{"supported": false}')).judge(question)).supported, false);
    for (const other of ['yes', '{"supported": "true"}', '', '{"supported": 1}'])
      await assert.rejects(modelJudge(memoryModel(() => other)).judge(question), isCode('model/protocol'));
  });

  it('by entailment: loads the runtime once, and is sure from 0.9', async () => {
    const loads: string[] = [];
    const judge = (score: number) =>
      entailmentJudge({
        model: 'nli',
        load: async (name) => {
          loads.push(name);
          return {
            pipeline: async () => async () => [
              [
                { label: 'contradiction', score: 1 - score },
                { label: 'entailment', score },
              ],
            ],
          };
        },
      });
    const sure = judge(0.95);
    assert.deepEqual(await sure.judge(question), { supported: true, probability: 0.95 });
    await sure.judge(question);
    assert.deepEqual(loads, ['@huggingface/transformers']);
    assert.equal((await judge(0.8).judge(question)).supported, false);
  });
});

describe('a local runtime', () => {
  it('is loaded with the first question and asked by its own interface', async () => {
    const seen: unknown[] = [];
    class LlamaChatSession {
      constructor(options: unknown) {
        seen.push(options);
      }
      async prompt(text: string, options: { readonly maxTokens: number }): Promise<string> {
        return `${text} within ${options.maxTokens}`;
      }
    }
    const model = localModel({
      path: '/models/small.gguf',
      load: async () => ({
        LlamaChatSession,
        getLlama: async () => ({
          loadModel: async ({ modelPath }: { readonly modelPath: string }) => ({
            createContext: async () => ({ getSequence: () => modelPath, dispose: async () => seen.push('disposed') }),
            dispose: async () => seen.push('closed'),
          }),
        }),
      }),
    });
    assert.equal(model.name, 'local/small.gguf');
    assert.equal((await model.ask(ASK)).text, 'Data. within 100');
    await model.close();
    assert.deepEqual(seen, [{ contextSequence: '/models/small.gguf', systemPrompt: 'Rules.' }, 'disposed', 'closed']);
  });

  it('that is not installed says how to get it', async () => {
    const model = localModel({ path: 'x.gguf', load: async () => Promise.reject(new Error('not found')) });
    await assert.rejects(model.ask(ASK), /npm install node-llama-cpp/);
  });
});
