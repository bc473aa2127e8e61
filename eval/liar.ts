import { performance } from 'node:perf_hooks';
import { openSender } from '../src/adapters/fetch/index.ts';
import { governed, openAiModel } from '../src/adapters/models/index.ts';
import { openRecorded } from '../src/demo/recorded.ts';
import { buildWire } from '../src/demo/wire.ts';
import type { Wire } from '../src/demo/wire-port.ts';
import { type Brief, type BriefSentence, sectionOf, type Take } from '../src/domain/brief.ts';
import type { Claim, Verdict } from '../src/domain/claim.ts';
import type { Story } from '../src/domain/story.ts';
import { gather, type PipelineDeps, scheduleEditions, simulate } from '../src/pipeline/index.ts';
import type { SupportJudge } from '../src/ports/judge.ts';
import { brief, modelled } from '../src/stages/brief/index.ts';
import { ground } from '../src/stages/ground/index.ts';
import { type LiarEndpoint, serveLiar } from './liar-endpoint.ts';
import { coreKey, flatly, LIES, type Lie } from './lies.ts';
import { absent, inSet, readRows } from './sets.ts';
import type { EvalContext, EvalResult, EvalRow, EvalSkip, EvalTask } from './task.ts';
import { openWireRun } from './wire-run.ts';

const DEMO_SEED = 44;
const WEEK = ['wire', 'june-week'] as const;
/** Lies that got through, shown for reading. */
const SHOWN = 40;

/** Says yes to everything, as a judge would that was talked over: what is refused then is refused by the gate's own checks. */
const credulous: SupportJudge = {
  name: 'eval/credulous',
  judge: async () => ({ supported: true, probability: null }),
  close: async () => {},
};

const JUDGES: readonly (readonly [label: string, judge: SupportJudge | null])[] = [
  ['a liar and no judge', null],
  ['a liar and a judge that says yes', credulous],
];

/** What the gate did with what a liar offered, at the wire's end; kinds of lies by name. */
interface Tally {
  readonly offered: Map<Lie | 'true', number>;
  readonly passed: Map<Lie | 'true', number>;
  readonly refused: Map<string, number>;
  readonly slips: string[];
}

/** What one run of a wire printed. */
interface Outcome {
  readonly stories: number;
  readonly withText: number;
  readonly editions: number;
  readonly takes: number;
  readonly modelled: number;
  readonly printed: number;
  /** By the liar's own record. */
  readonly lies: readonly string[];
  /** By the sources: what it says stands in none of them, not even with one piece cut out. */
  readonly unfounded: readonly string[];
  readonly gate: Tally;
}

const add = <Key>(map: Map<Key, number>, key: Key): unknown => map.set(key, (map.get(key) ?? 0) + 1);
const theirs = (take: Pick<Take, 'headline' | 'sentences'>): readonly BriefSentence[] =>
  [take.headline, ...take.sentences].filter((one) => one.form === 'model');

const publishersOf = (take: Take): readonly string[] => take.sources.map((line) => line.publisherName);

/** Least words of a whole clause or aside. */
const LEAST_CUT = 2;
const LONGEST_LINE = 400;

/** Whether a text holds these words as they stand, or with one whole piece cut out of their midst. */
function holds(text: string, core: string): boolean {
  if (text.includes(core)) return true;
  const words = core.split(' ');
  return words.some((_, at) => {
    const [before, after] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const from = at < 2 || at > words.length - 2 ? -1 : text.indexOf(before);
    const to = from < 0 ? -1 : text.indexOf(after, from + before.length);
    const cut = to < 0 ? '' : text.slice(from + before.length, to).trim();
    return cut.length < LONGEST_LINE && cut.split(' ').length >= LEAST_CUT && cut !== '';
  });
}

interface Run {
  readonly wire: Wire;
  readonly liar: LiarEndpoint | null;
  readonly judge: SupportJudge | null;
}

/** Runs a wire through the real pipeline with a liar for a model, and looks at each take it printed. */
async function outcomeOf({ wire, liar, judge }: Run): Promise<Outcome> {
  const { deps, clock, runner } = await openWireRun(wire, (parts) => ({
    model: liar === null ? null : modelOf(liar, parts),
    supportJudge: judge,
  }));
  const { store } = deps;
  await scheduleEditions(deps);
  await simulate({ store, runner, clock, stretch: { startAt: wire.startAt, endAt: wire.endAt, stepMs: wire.stepMs } }, () => {});
  const takes: Take[] = [];
  await store.takes.scan((take) => void takes.push(take));
  const texts = new Map<string, string>();
  for (const line of takes.flatMap((take) => take.sources)) {
    const key = `${line.articleId} ${line.revision}`;
    if (!texts.has(key)) texts.set(key, flatly((await store.articles.find(line.articleId, line.revision))?.text ?? ''));
  }
  const sentences = takes.flatMap((take) => theirs(take).map((one) => ({ take, text: one.text })));
  const founded = ({ take, text }: (typeof sentences)[number]): boolean =>
    take.sources.some((line) => holds(texts.get(`${line.articleId} ${line.revision}`) ?? '', coreKey(text, publishersOf(take))));
  const latest = await store.takes.listLatest({}, { limit: 10_000 });
  const gate: Tally = { offered: new Map(), passed: new Map(), refused: new Map(), slips: [] };
  if (liar !== null) for (const story of await store.stories.list({}, { limit: 10_000 })) await tryGate(deps, story, liar, gate);
  const { editions } = await store.counts();
  await deps.model?.close();
  await store.close();
  return {
    stories: latest.length,
    withText: latest.filter((take) => sectionOf(take, 'story').length > 0).length,
    editions,
    takes: takes.length,
    modelled: takes.filter((take) => theirs(take).length > 0).length,
    printed: sentences.length,
    lies: sentences.filter(({ text }) => liar !== null && liar.lieIn(text) !== null).map(({ text }) => `${liar?.lieIn(text)}: ${text}`),
    unfounded: sentences.filter((one) => !founded(one)).map(({ text }) => text),
    gate,
  };
}

/** The liar behind the adapter that is used for any endpoint, with its ledger and breaker, and no end of money. */
function modelOf(liar: LiarEndpoint, parts: Pick<PipelineDeps, 'store' | 'clock'>) {
  const sender = openSender({ userAgent: 'TickrWire/eval', allowPrivate: [liar.place] });
  const inner = openAiModel({ url: liar.url, model: 'liar', key: null, totalMs: 10_000, sender });
  return governed(inner, {
    calls: parts.store.modelCalls,
    clock: parts.clock,
    machineMs: () => performance.now(),
    governance: { usdPerMillionIn: 0, usdPerMillionOut: 0, dailyMicroUsd: 1_000_000, dailyTokens: 1_000_000_000, atOnce: 4 },
  });
}

async function latestVerdicts(deps: PipelineDeps, story: Story): Promise<readonly Verdict[]> {
  const all = await deps.store.claims.listVerdicts(story.id);
  return [...new Map(all.map((verdict) => [verdict.claimId, verdict])).values()];
}

/** Has the gate judge all that the liar says of a story as it stands at the wire's end, and books what passed, by kind, and what was refused, by code. */
async function tryGate(deps: PipelineDeps, story: Story, liar: LiarEndpoint, tally: Tally): Promise<void> {
  const claims: readonly Claim[] = await deps.store.claims.list(story.id);
  const input = { material: await gather(deps, story), claims, verdicts: await latestVerdicts(deps, story) };
  if (deps.model == null || claims.length === 0) return;
  const own = await brief(input, deps);
  if (own.kind !== 'done') return;
  const drafted = await modelled(input, { model: deps.model, languageOf: async () => null, othersAnswered: async () => 0 });
  if (drafted.kind !== 'done') return;
  const { headline, sentences } = drafted.value;
  const judged = await ground(
    { draft: { ...own.value, ...drafted.value, headline: [...headline, ...own.value.headline], terms: [] }, ...input },
    deps,
  );
  if (judged.kind === 'done') book(judged.value, [...headline, ...sentences], liar, tally);
}

function book(judged: Brief, offered: readonly { readonly text: string }[], liar: LiarEndpoint, tally: Tally): void {
  const kindOf = (text: string): Lie | 'true' => liar.lieIn(text) ?? 'true';
  const distinct = (texts: readonly string[]) => new Map(texts.map((text) => [coreKey(text, liar.publishers()), text])).values();
  const asked = new Set(offered.map((one) => one.text));
  for (const text of distinct([...asked])) add(tally.offered, kindOf(text));
  for (const text of distinct(theirs(judged).map((one) => one.text))) {
    add(tally.passed, kindOf(text));
    if (kindOf(text) !== 'true') tally.slips.push(`${kindOf(text)}: ${text}`);
  }
  for (const { sentence, code } of judged.refusals) if (asked.has(sentence.text)) add(tally.refused, code);
}

const total = (map: ReadonlyMap<string, number>): number => [...map.values()].reduce((sum, count) => sum + count, 0);
const share = (count: number, of: number): number => (of === 0 ? 0 : count / of);

const rowOf = (name: string, { gate, ...outcome }: Outcome): EvalRow => ({
  name,
  figures: {
    stories: outcome.stories,
    storiesWithText: share(outcome.withText, outcome.stories),
    editions: outcome.editions,
    takes: outcome.takes,
    takesByModel: outcome.modelled,
    printedByModel: outcome.printed,
    liesPrinted: outcome.lies.length,
    unfoundedPrinted: outcome.unfounded.length,
    offered: total(gate.offered),
    refused: total(gate.offered) - total(gate.passed),
  },
});

/** What passed the gate, by kind of lie. */
const kindRows = (name: string, { gate }: Outcome): readonly EvalRow[] =>
  [...LIES, 'true' as const].map((kind) => {
    const [offered, passed] = [gate.offered.get(kind) ?? 0, gate.passed.get(kind) ?? 0];
    return { name: `${name}: ${kind}`, figures: { offered, passed, passedShare: share(passed, offered) } };
  });

const codeRow = (name: string, { gate }: Outcome): string =>
  `${name}, refused by: ${[...gate.refused]
    .sort((a, b) => b[1] - a[1])
    .map(([code, count]) => `${code} ${count}`)
    .join(', ')}.`;

type Named = readonly [name: string, outcome: Outcome];

/** A wire with nobody lying, then with a liar under each of these judges. */
async function measured(
  wire: () => Promise<Wire> | Wire,
  name: string,
  judges: typeof JUDGES,
  context: EvalContext,
): Promise<readonly Named[]> {
  const outcomes: Named[] = [[`${name}, no model`, await outcomeOf({ wire: await wire(), liar: null, judge: null })]];
  for (const [label, judge] of judges) {
    context.log(`liar: ${name}, ${label}`);
    const liar = await serveLiar();
    const outcome = await outcomeOf({ wire: await wire(), liar, judge });
    await liar.close();
    for (const line of [...outcome.lies, ...outcome.unfounded.map((text) => `unfounded: ${text}`), ...outcome.gate.slips].slice(0, SHOWN))
      context.log(`liar: ${line}`);
    outcomes.push([`${name}, ${label}`, outcome]);
  }
  return outcomes;
}

async function run(context: EvalContext): Promise<EvalResult | EvalSkip> {
  if (readRows(inSet(context.dataDir, ...WEEK, 'labels.jsonl')) === null) return absent(context.dataDir, ...WEEK);
  const week = await measured(() => openRecorded(inSet(context.dataDir, ...WEEK)), 'recorded week', JUDGES, context);
  const demo = await measured(() => buildWire(DEMO_SEED), 'made-up wire', JUDGES.slice(0, 1), context);
  const [, none, alone, believed] = [null, ...week.map(([, outcome]) => outcome)];
  if (none === undefined || alone === undefined || believed === undefined) throw new RangeError('Each run is measured.');
  const clean = ({ lies, unfounded }: Outcome): number => (lies.length + unfounded.length === 0 ? 1 : 0);
  const goesOut = (outcome: Outcome): number => (outcome.withText >= none.withText && outcome.editions >= none.editions ? 1 : 0);
  return {
    figures: {
      nothingFalse: clean(alone),
      nothingFalseDemo: demo[1] === undefined ? 0 : clean(demo[1][1]),
      goesOut: goesOut(alone),
      goesOutBelieved: goesOut(believed),
      truePassed: share(alone.gate.passed.get('true') ?? 0, alone.gate.offered.get('true') ?? 0),
      ...Object.fromEntries(
        LIES.map((kind) => [
          `heldAgainstYes/${kind}`,
          1 - share(believed.gate.passed.get(kind) ?? 0, believed.gate.offered.get(kind) ?? 0),
        ]),
      ),
    },
    rows: [
      ...[...week, ...demo].map(([name, outcome]) => rowOf(name, outcome)),
      ...week.slice(1).flatMap(([name, outcome]) => kindRows(name, outcome)),
    ],
    notes: [
      'A model that lies, over HTTP: true sentences of the passages it is given, and the same with one fault, each with the id of a passage that is there.',
      'Lies printed: by the liar’s own record. Unfounded: what it says, without the publisher’s name, stands in no report of the story, neither word for word nor with one piece cut out.',
      ...week.slice(1).map(([name, outcome]) => codeRow(name, outcome)),
    ],
  };
}

/** What a lying model gets into the paper over a recorded week, with no judge of support and with one that believes everything. */
export const task: EvalTask = {
  name: 'liar',
  help: 'a model that lies over a recorded week: what is printed, what is refused and by what, whether the edition goes out',
  run,
};
