import { madeFeeds } from '../bench/parse-made.ts';
import { fuzzFeeds } from './feeds-fuzz.ts';
import type { EvalContext, EvalResult, EvalTask } from './task.ts';

/** A million broken feeds: none may crash the reader or hold it up. */
export const task: EvalTask = { name: 'fuzz', help: 'a million mutated feeds through the reader, from a seed', run };

const INPUTS = 1_000_000;

async function run({ log }: EvalContext): Promise<EvalResult> {
  const feeds = madeFeeds(2).map(({ bytes }) => bytes.toString('utf8'));
  const found = fuzzFeeds({ feeds, inputs: INPUTS, seed: 7, log });
  const figures = { inputs: found.inputs, survived: found.survived / found.inputs, entries: found.entries, slowestMs: found.slowestMs };
  return { figures, rows: [{ name: 'tickrwire', figures }], notes: [`${found.inputs} inputs from seed 7`, ...found.faults.slice(0, 10)] };
}
