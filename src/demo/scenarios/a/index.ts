import type { Scenario } from '../../scenario.ts';
import { houseToolBan } from './house-tool-ban.ts';
import { trainingCopiesRuling } from './training-copies-ruling.ts';

/** The first half of the made-up wire's events. */
export const scenariosA: readonly Scenario[] = [houseToolBan, trainingCopiesRuling];
