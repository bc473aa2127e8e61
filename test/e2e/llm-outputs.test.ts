import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openSender } from '../../src/adapters/fetch/index.ts';
import { type Governance, governed, openAiModel } from '../../src/adapters/models/index.ts';
import { openSqliteStore } from '../../src/adapters/store/index.ts';
import type { Brief, BriefSentence, Section } from '../../src/domain/brief.ts';
import { VirtualClock } from '../../src/ports/clock.ts';
import type { SupportJudge } from '../../src/ports/judge.ts';
import type { Store } from '../../src/ports/store.ts';
import { completion, type Endpoint, serveEndpoint } from '../fixtures/models/endpoint.ts';
import { credulous, PAGES, readStory, type Written, writingDeps } from '../fixtures/models/story.ts';

const CASES: readonly { readonly id: string; readonly output: string }[] = readFileSync(
  join(import.meta.dirname, '../fixtures/models/llm-outputs.jsonl'),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

interface Sentence {
  readonly text: string;
  readonly evidence: readonly string[];
}

/** What the model was given. */
interface Given {
  readonly system: string;
  readonly passages: readonly { readonly id: string; readonly publisher: string; readonly text: string }[];
}

let written: Written;
let extractive: Brief;
before(async () => {
  written = await readStory(PAGES);
  const store = await openSqliteStore({ path: ':memory:' });
  const brief = await written.write(writingDeps(store, written.material.now, null));
  assert.ok(brief !== null);
  extractive = brief;
  await store.close();
});

const open: (() => Promise<void>)[] = [];
after(async () => {
  for (const close of open) await close();
});

function givenIn(body: unknown): Given {
  assert.ok(typeof body === 'object' && body !== null && 'messages' in body && Array.isArray(body.messages));
  const [system, user] = body.messages;
  const data = JSON.parse(String(user.content).split('\n')[1] ?? '');
  return { system: String(system.content), passages: data.passages };
}

/** The id of the passage that holds these words. */
function idOf(given: Given, words: string): string {
  const found = given.passages.find((one) => one.text.includes(words));
  assert.ok(found !== undefined, words);
  return found.id;
}

/** An answer in free wording that a fair judge would confirm. */
function good(given: Given): { headline: Sentence; summary: Sentence[]; takeaways: Sentence[]; story: Sentence[][] } {
  const say = (text: string, words: string): Sentence => ({ text, evidence: [idOf(given, words)] });
  const release = say(
    'On Monday Saltmere Labs put out Undertow, its tide model, which ports may use without a fee until June 2028.',
    'released its tide model',
  );
  const shares = say('The shares of Brackwater lost 4.2% of their price on Tuesday.', 'Shares of Brackwater');
  const plan = say('In March the harbour office of Norvik plans to try Undertow, a notice says.', 'plans to test Undertow');
  const look = say('Port Ansel said on Tuesday that it has begun to look at the matter.', 'looking into the matter');
  const size = say('Undertow has 7 billion parameters.', '7 billion parameters, and');
  const rival = say('Brackwater, a rival, called the offer a means to tie ports to one supplier.', 'A rival, Brackwater');
  const pilots = say(
    'The pilots of Norvik were asked to note every day how far the model and their own guess lie apart.',
    'Pilots in Norvik',
  );
  return {
    headline: say('Saltmere Labs releases its tide model Undertow', 'released its tide model'),
    summary: [release, shares, look],
    takeaways: [size, rival, pilots],
    story: [
      [release, size, look],
      [shares, rival],
      [plan, pilots],
    ],
  };
}

interface Outcome {
  readonly brief: Brief;
  readonly store: Store;
  readonly endpoint: Endpoint;
  readonly codes: readonly string[];
}

const GOVERNANCE: Governance = { usdPerMillionIn: 1, usdPerMillionOut: 2, dailyMicroUsd: 5_000_000, dailyTokens: 1_000_000, atOnce: 2 };

interface Setting {
  readonly judge?: SupportJudge | null;
  readonly governance?: Partial<Governance>;
  readonly totalMs?: number;
  readonly times?: number;
}

/** Writes the story with an endpoint that answers as told; the brief of the last time it was written. */
async function writeWith(respond: (given: Given, response: ServerResponse) => void, setting: Setting = {}): Promise<Outcome> {
  const endpoint = await serveEndpoint(({ body }, response) => respond(givenIn(body), response));
  const store = await openSqliteStore({ path: ':memory:' });
  const sender = openSender({ userAgent: 'TickrWire/test', allowPrivate: [endpoint.place] });
  const inner = openAiModel({ url: endpoint.url, model: 'fake', key: null, totalMs: setting.totalMs ?? 10_000, sender });
  const model = governed(inner, {
    calls: store.modelCalls,
    clock: new VirtualClock(written.material.now),
    machineMs: () => 0,
    governance: { ...GOVERNANCE, ...setting.governance },
  });
  open.push(async () => {
    await model.close();
    await endpoint.close();
    await store.close();
  });
  const deps = writingDeps(store, written.material.now, model, setting.judge === undefined ? credulous : setting.judge);
  let brief: Brief | null = null;
  for (let time = 0; time < (setting.times ?? 1); time += 1) brief = await written.write(deps);
  assert.ok(brief !== null);
  const rows = await store.journal.list({ stage: 'brief' }, { limit: 100 });
  return { brief, store, endpoint, codes: rows.flatMap((row) => row.code ?? []) };
}

const textsOf = (brief: Brief): readonly string[] => [brief.headline.text, ...brief.sentences.map((one) => one.text)];
const inSection = (brief: Brief, section: Section): readonly BriefSentence[] => brief.sentences.filter((one) => one.section === section);

/** The paper goes on with what it can write itself, and the journal says why. */
function mustFallBack({ brief, codes }: Outcome, code: string): void {
  assert.equal(brief.writer, 'extractive');
  assert.deepEqual(textsOf(brief), textsOf(extractive));
  assert.ok(codes.includes(code), `${code} in ${codes.join(', ')}`);
}

const content = (text: unknown) => (_: Given, response: ServerResponse) => completion(response, text);
const answering = (make: (given: Given) => unknown) => (given: Given, response: ServerResponse) =>
  completion(response, JSON.stringify(make(given)));

/** A good answer in which one sentence of the story is bad: it must be missing from the paper, and the rest must stand. */
async function mustDrop(bad: (given: Given) => Sentence, setting: Setting = {}): Promise<void> {
  let text = '';
  const { brief } = await writeWith(
    answering((given) => {
      const sentence = bad(given);
      text = sentence.text;
      const answer = good(given);
      return { ...answer, summary: [...answer.summary, sentence], story: [...answer.story, [sentence]] };
    }),
    setting,
  );
  assert.ok(text !== '');
  assert.ok(!textsOf(brief).some((one) => one.includes(text.slice(1, -1))), text);
  assert.equal(brief.writer, 'openai/fake');
}

const CHECKS: Readonly<Record<string, () => Promise<void>>> = {
  'llm--001': async () => {
    const outcome = await writeWith(() => {}, { totalMs: 150 });
    mustFallBack(outcome, 'model/timeout');
    assert.ok(outcome.endpoint.asked.length <= 1);
  },
  'llm--002': async () => {
    for (const status of [500, 529, 429]) {
      const outcome = await writeWith(
        (_, response) => void response.writeHead(status, status === 429 ? { 'retry-after': '120' } : {}).end('{}'),
        {
          times: 12,
        },
      );
      mustFallBack(outcome, 'model/busy');
      // With Retry-After it is left alone at once, else after five failures in a row.
      assert.equal(outcome.endpoint.asked.length, status === 429 ? 1 : 5);
      assert.ok(outcome.codes.includes('model/resting'));
    }
    const gone = await writeWith((_, response) => void response.socket?.destroy(), { times: 12 });
    mustFallBack(gone, 'model/unreachable');
    assert.equal(gone.endpoint.asked.length, 5);
  },
  'llm--003': async () => {
    const page = await writeWith(
      (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>'),
    );
    mustFallBack(page, 'model/protocol');
  },
  'llm--004': async () => mustFallBack(await writeWith(content('')), 'model/empty'),
  'llm--005': async () => mustFallBack(await writeWith(content('I cannot help with that.')), 'model/declined'),
  'llm--006': async () => {
    const torn = await writeWith((given, response) => completion(response, JSON.stringify(good(given)).slice(0, 300)));
    mustFallBack(torn, 'model/protocol');
  },
  'llm--007': async () => {
    const fenced = await writeWith((given, response) =>
      completion(response, `Here you are:\n\`\`\`json\n${JSON.stringify(good(given))}\n\`\`\`\nShall I go on?`),
    );
    assert.equal(fenced.brief.writer, 'openai/fake');
    assert.ok(inSection(fenced.brief, 'story').every((one) => one.form === 'model'));
  },
  'llm--008': async () => {
    const { brief } = await writeWith((given, response) => {
      const answer = JSON.stringify({ ...good(given), mood: 'gay', summary: [...good(given).summary, { text: 7, evidence: 'e1' }, null] });
      completion(response, `{"__proto__":{"polluted":true},"constructor":1,${answer.slice(1)}`);
    });
    assert.equal(brief.writer, 'openai/fake');
    assert.equal(Reflect.get({}, 'polluted'), undefined);
    const wrong = await writeWith(content('{"headline":7,"summary":{"text":"x"},"takeaways":"none","story":[1,null,{"a":1}]}'));
    mustFallBack(wrong, 'model/protocol');
  },
  'llm--009': () => mustDrop(() => ({ text: 'Saltmere Labs opened an office in Norvik.', evidence: ['e999'] })),
  'llm--010': async () => {
    const unsupported = (given: Given): Sentence => ({
      text: 'Port Ansel has cancelled its contract with Saltmere Labs.',
      evidence: [idOf(given, 'looking into the matter')],
    });
    const strict = (told: string): SupportJudge => ({
      ...credulous,
      judge: async ({ sentence }) => ({ supported: !sentence.includes(told), probability: null }),
    });
    await mustDrop(unsupported, { judge: strict('cancelled its contract') });
    // Without a judge, or with one that is down, no free wording stands, and the paper is the one it writes itself.
    const down: SupportJudge = { ...credulous, judge: async () => Promise.reject(new Error('judge is down')) };
    for (const judge of [null, down]) {
      const { brief } = await writeWith(
        answering((given) => ({ ...good(given), story: [[unsupported(given)]] })),
        { judge },
      );
      assert.ok(brief.sentences.length > 0 && brief.sentences.every((one) => one.form !== 'model'));
    }
  },
  'llm--011': () => mustDrop((given) => ({ text: 'Shares of Brackwater fell 4.3% on Tuesday.', evidence: [idOf(given, 'Shares of')] })),
  'llm--012': () =>
    mustDrop((given) => ({ text: 'Shares of Brackwater did not fall 4.2% on Tuesday.', evidence: [idOf(given, 'Shares of')] })),
  'llm--013': () =>
    mustDrop((given) => ({
      text: 'Saltmere Labs used readings from Port Ansel without consent to train Undertow.',
      evidence: [idOf(given, 'Saltmere Labs allege that')],
    })),
  'llm--014': () => mustDrop((given) => ({ text: 'Shares of Saltmere Labs fell 4.2% on Tuesday.', evidence: [idOf(given, 'Shares of')] })),
  'llm--015': () => mustDrop((given) => ({ text: 'Shares of Brackwater fell 4.2% on Wednesday.', evidence: [idOf(given, 'Shares of')] })),
  'llm--016': () =>
    mustDrop((given) => ({
      text: 'Port Ansel said on Tuesday that it is “looking deeply into the matter”.',
      evidence: [idOf(given, 'looking into the matter')],
    })),
  'llm--017': () => {
    const text = 'Shares of Brackwater fell 4.2% on Tuesday because Port Ansel is looking into the matter.';
    const judge: SupportJudge = {
      ...credulous,
      judge: async ({ sentence }) => ({ supported: !sentence.includes('because'), probability: null }),
    };
    return mustDrop((given) => ({ text, evidence: [idOf(given, 'Shares of'), idOf(given, 'looking into the matter')] }), { judge });
  },
  'llm--018': async () => {
    const { brief } = await writeWith(
      answering((given) => {
        const bad = { text: 'Quillon Works bought 9,000 harbours in 2031.', evidence: [idOf(given, 'Shares of')] };
        return { headline: bad, summary: [bad], takeaways: [bad], story: [[bad]] };
      }),
    );
    assert.deepEqual(textsOf(brief), textsOf(extractive));
    assert.ok(inSection(brief, 'summary').length > 0);
  },
  'llm--019': async () => mustFallBack(await writeWith(content('x'.repeat(10_000_000))), 'model/too-large'),
  'llm--020': async () => {
    const endless = await writeWith(
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const pour = (): void => {
          if (response.destroyed) return;
          if (response.write(' '.repeat(8_192))) setImmediate(pour);
          else response.once('drain', pour);
        };
        pour();
      },
      { totalMs: 5_000 },
    );
    mustFallBack(endless, 'model/too-large');
  },
  'llm--021': async () => {
    const { brief } = await writeWith(
      answering((given) => {
        const answer = good(given);
        const dressed = answer.summary.map((one) => ({ ...one, text: `## 🚀 **${one.text}**` }));
        const linked = { text: `${answer.summary[0]?.text} ![p](https://x.test/p.png)`, evidence: answer.summary[0]?.evidence };
        return { ...answer, summary: dressed, story: [...answer.story, [linked], [{ text: '<b>Bold</b> claim.', evidence: ['e1'] }]] };
      }),
    );
    assert.equal(brief.writer, 'openai/fake');
    for (const text of textsOf(brief)) assert.doesNotMatch(text, /[#*<>`]|https?:|\p{Extended_Pictographic}/u);
    assert.ok(inSection(brief, 'summary').some((one) => one.form === 'model'));
  },
  'llm--022': async () => {
    const copied = await writeWith((given, response) => completion(response, JSON.stringify({ ...good(given), note: given.system })));
    mustFallBack(copied, 'model/leaked');
  },
  'llm--023': async () => {
    const german = await writeWith(
      answering((given) => {
        const id = idOf(given, 'released its tide model');
        const say = (text: string): Sentence => ({ text, evidence: [id] });
        const lines = [
          'Saltmere Labs hat am Montag das Gezeitenmodell Undertow veröffentlicht, das die Häfen ohne Gebühr nutzen dürfen.',
          'Das Unternehmen sagte, dass jeder Hafen dem schriftlich zugestimmt habe und dass niemand übergangen worden sei.',
          'Ehemalige Angestellte behaupten jedoch, dass Messwerte ohne Einwilligung verwendet worden seien.',
        ].map(say);
        return { headline: lines[0], summary: lines, takeaways: lines, story: [lines] };
      }),
    );
    mustFallBack(german, 'model/language');
  },
  'llm--024': async () => {
    const first = await writeWith(answering(good));
    assert.equal(first.brief.writer, 'openai/fake');
    const [call] = await first.store.modelCalls.list({ limit: 1 });
    assert.ok(call !== undefined);
    // The same words, given for another story before.
    const again = await writeWith(content(call.answer));
    await again.store.modelCalls.put({ ...call, key: 'other', subject: 'another-story' });
    const deps = writingDeps(again.store, written.material.now, {
      name: 'made/repeats',
      ask: async () => ({ text: call.answer ?? '', inputTokens: 1, outputTokens: 1 }),
      close: async () => {},
    });
    const brief = await written.write(deps);
    assert.equal(brief?.writer, 'extractive');
    const codes = (await again.store.journal.list({ stage: 'brief' }, { limit: 100 })).map((row) => row.code);
    assert.ok(codes.includes('model/repeated'));
  },
  'llm--025': async () => {
    for (const confidence of [1.7, -3, 'high']) {
      const { brief } = await writeWith(answering((given) => ({ ...good(given), confidence, verdict: 'corroborated' })));
      assert.equal(brief.writer, 'openai/fake');
      assert.ok(!('confidence' in brief));
    }
  },
  'llm--026': () =>
    mustDrop((given) => {
      const passage = given.passages.find((one) => one.text.includes('ports may use it without a fee'));
      return { text: `Harbour Ledger reports that ${passage?.text}`, evidence: [passage?.id ?? ''] };
    }),
  'llm--027': () =>
    mustDrop((given) => ({
      text: 'Port Ansel said that Ines Okafor, 43, of 12 Mole Street, is looking into the matter.',
      evidence: [idOf(given, 'looking into the matter')],
    })),
  'llm--028': async () => {
    const call = await writeWith((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const tool = { id: 't', type: 'function', function: { name: 'fetch', arguments: '{"url":"http://169.254.169.254/"}' } };
      response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content: null, tool_calls: [tool] } }] }));
    });
    mustFallBack(call, 'model/empty');
    const [asked] = call.endpoint.asked;
    assert.ok(typeof asked?.body === 'object' && asked.body !== null && !('tools' in asked.body));
  },
  'llm--029': async () => {
    const { brief } = await writeWith(
      answering((given) => {
        const answer = good(given);
        const [first, ...rest] = answer.summary;
        const dirty = { ...first, text: `\u202e${first?.text.replace('Undertow', 'Under\u200btow\ud800')}\u0000` };
        return { ...answer, summary: [dirty, ...rest] };
      }),
    );
    for (const text of textsOf(brief)) {
      assert.ok(text.isWellFormed());
      assert.doesNotMatch(text, /[\u0000-\u001f\u200b\u202a-\u202e\ufffd]/);
    }
  },
  'llm--030': async () => {
    const spent = await writeWith(answering(good), { governance: { dailyTokens: 100 } });
    mustFallBack(spent, 'model/budget');
    assert.equal(spent.endpoint.asked.length, 0);
  },
};

test('every case has a check', () => {
  assert.equal(CASES.length, 30);
  assert.deepEqual(
    CASES.map((one) => one.id),
    Object.keys(CHECKS).sort(),
  );
});

test('a good answer is printed, section by section, and discloses its writer', async () => {
  const { brief } = await writeWith(answering(good));
  assert.equal(brief.writer, 'openai/fake');
  assert.equal(brief.headline.text, 'Saltmere Labs releases its tide model Undertow');
  for (const section of ['summary', 'takeaway', 'story'] as const)
    assert.ok(inSection(brief, section).length >= 3 && inSection(brief, section).every((one) => one.form === 'model'), section);
});

for (const { id, output } of CASES) test(`${id}: ${output}`, () => CHECKS[id]?.());
