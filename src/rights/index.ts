import type { RightsOverride, RightsSnapshot } from '../domain/rights.ts';
import { type Explanation, explainSignals, type RightsSignals } from './rights-of.ts';
import { trustTxtControl } from './trust-txt.ts';

export { AGENT } from './agent.ts';
export { describeRights } from './describe.ts';
export { type Licence, readLicence } from './licences.ts';
export { crawlDelayMs, mayFetch } from './may-fetch.ts';
export { type PageSignals, pageSignals } from './page-signals.ts';
export { type Explanation, type RightsSignals, rightsOf } from './rights-of.ts';
export { askRobots, parseRobots, type RobotsFile } from './robots.ts';
export type { Signal, SignalName } from './signal.ts';
export { type Tightened, tighten } from './tighten.ts';
export { trustTxtControl } from './trust-txt.ts';

/** What is known about an address; signals that are not given count as silent. */
export interface ExplainInput extends Partial<Omit<RightsSignals, 'snapshot' | 'url' | 'now'>> {
  readonly snapshot: RightsSnapshot | null;
  readonly url: string;
  readonly now: number;
  readonly overrides?: readonly RightsOverride[];
}

/** All signals found about an address with where they stood and what they say, and the verdict; what is not given counts as silent. */
export function explainRights(input: ExplainInput): Explanation {
  const silent = { headers: {}, metas: [], links: [], licences: [], rsl: null, country: null, overrides: [] };
  return explainSignals({ ...silent, ...input }, trustTxtControl(input.snapshot));
}
