import { idFrom, type StoryId } from '../../domain/ids.ts';
import { TickrError } from '../../domain/outcome.ts';
import { type PipelineDeps, translateTake } from '../../pipeline/index.ts';
import { textFlag, wrongCall } from './arguments.ts';
import type { CommandCall } from './commands.ts';
import { give, withDesk } from './commands-feeds.ts';
import type { ExitCode } from './main.ts';

interface Trial {
  readonly what: string;
  readonly model: string;
  readonly works: boolean;
  readonly detail: string;
}

const SCHEMA = {
  name: 'trial',
  body: { type: 'object', properties: { sum: { type: 'integer' } }, required: ['sum'], additionalProperties: false },
} as const;

async function tried(what: string, model: string, ask: () => Promise<string>): Promise<Trial> {
  try {
    return { what, model, works: true, detail: await ask() };
  } catch (thrown) {
    const code = thrown instanceof TickrError ? `${thrown.code}: ` : '';
    return { what, model, works: false, detail: `${code}${thrown instanceof Error ? thrown.message : String(thrown)}`.slice(0, 300) };
  }
}

async function tryWriter({ model, clock }: PipelineDeps): Promise<readonly Trial[]> {
  if (!model) return [];
  return [
    await tried('writer', model.name, async () => {
      // The time in the question keeps it from being answered out of the ledger.
      const answer = await model.ask({
        purpose: 'test',
        subject: 'models test',
        system: 'Answer with JSON only.',
        input: `Asked at ${new Date(clock.now()).toISOString()}. Give {"sum": the sum of 19 and 23}.`,
        schema: SCHEMA,
        maxTokens: 64,
      });
      const found = answer.text.includes('42');
      return `${found ? 'answers and can add' : `answers, but not with the sum: ${answer.text.slice(0, 60)}`}; ${answer.inputTokens} tokens in, ${answer.outputTokens} out`;
    }),
  ];
}

async function tryJudge({ supportJudge }: PipelineDeps): Promise<readonly Trial[]> {
  if (!supportJudge) return [];
  const evidence = ['Harbour Post: Saltmere Labs released its tide model on Monday and said that it costs nothing.'];
  const judged = async (sentence: string): Promise<boolean> =>
    (await supportJudge.judge({ sentence, evidence, subject: 'models test' })).supported;
  return [
    await tried('judge', supportJudge.name, async () => {
      const [right, wrong] = [
        await judged('Saltmere Labs put out its tide model on Monday.'),
        await judged('Saltmere Labs withdrew its tide model on Friday.'),
      ];
      if (right && !wrong) return 'tells a supported sentence from an unsupported one';
      return `answers, but ${right ? 'believes what the evidence does not say' : 'doubts what the evidence says'}: its word will be of little use`;
    }),
  ];
}

/** `models test`: asks each configured model one small question; exits 1 where one does not answer. */
export async function modelsTest(call: CommandCall): Promise<ExitCode> {
  return withDesk<ExitCode>(call, false, async (desk) => {
    const deps = await desk.pipeline();
    try {
      const trials = [...(await tryWriter(deps)), ...(await tryJudge(deps))];
      const lines = trials.map((trial) => `${trial.works ? 'works ' : 'broken'} ${trial.what} ${trial.model}: ${trial.detail}`);
      if (trials.length === 0) lines.push('No model is configured: the built-in writer does everything. See docs/models.md.');
      if (deps.model && !deps.supportJudge)
        lines.push('No judge is configured: of what the model writes only wording that stays in step with a source is printed.');
      give(call, trials, lines);
      return trials.every((trial) => trial.works) ? 0 : 1;
    } finally {
      await deps.model?.close();
      await deps.supportJudge?.close();
      await deps.mailer.close();
    }
  });
}

const DAY_MS = 86_400_000;

/** `models cost`: what models took today and in the last thirty days. */
export async function modelsCost(call: CommandCall): Promise<ExitCode> {
  return withDesk<ExitCode>(call, true, async ({ store, clock, settings }) => {
    const today = Math.floor(clock.now() / DAY_MS) * DAY_MS;
    const spent = {
      today: await store.modelCalls.spentSince(today, null),
      month: await store.modelCalls.spentSince(today - 29 * DAY_MS, null),
    };
    const line = (name: string, one: typeof spent.today): string =>
      `${name.padEnd(8)} ${one.calls} calls (${one.failed} failed), ${one.inputTokens} tokens in, ${one.outputTokens} out, ${(one.microUsd / 1_000_000).toFixed(4)} US dollars`;
    const cap = `cap      ${settings.modelDailyUsd} US dollars and ${settings.modelDailyTokens} tokens a day`;
    return give(call, spent, [line('today', spent.today), line('30 days', spent.month), cap]);
  });
}

/** `translate STORY --to LANGUAGE`. */
export async function translate(call: CommandCall): Promise<ExitCode> {
  const language = textFlag(call.flags, 'to');
  if (language === null) throw wrongCall('say into which language with --to', 'translate STORY --to LANGUAGE');
  return withDesk<ExitCode>(call, false, async (desk) => {
    const story = await desk.store.stories.resolve(idFrom<StoryId>(call.words[0] ?? ''));
    const take = story === null ? null : await desk.store.takes.latest(story.id);
    if (take === null) throw new TickrError(`there is no published story "${call.words[0] ?? ''}"`, { code: 'cli/no-story' });
    const deps = await desk.pipeline();
    try {
      const made = await translateTake(deps, take, language);
      return give(call, made, [
        `${made.headline.text}`,
        `/s/${made.storyId}/in/${made.language} holds take ${made.take}; ${made.left} of ${made.sentences.length + 1} sentences did not pass and stand in English.`,
      ]);
    } finally {
      await deps.model?.close();
      await deps.supportJudge?.close();
      await deps.mailer.close();
    }
  });
}
