import type { Scenario } from '../scenario.ts';
import { scenariosA } from './a/index.ts';
import { scenariosB } from './b/index.ts';

/** Every event of the demo's world, in the order in which they draw their names. */
export const SCENARIOS: readonly Scenario[] = [...scenariosA, ...scenariosB];
