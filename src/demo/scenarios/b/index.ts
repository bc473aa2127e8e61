import type { Scenario } from '../../scenario.ts';
import { agentVulnerability } from './agent-vulnerability.ts';
import { founderLeaves } from './founder-leaves.ts';
import { hiringRule } from './hiring-rule.ts';
import { meetingAssistantFirst, meetingAssistantSecond } from './meeting-assistants.ts';
import { seatPriceRise, tokenPriceCut } from './price-moves.ts';
import { retractedPaper } from './retracted-paper.ts';
import { songwritersDismissed, songwritersSuit } from './songwriters-suit.ts';
import { contractRound, warehouseRound } from './twin-funding.ts';

/** The second half of the made-up wire's events. */
export const scenariosB: readonly Scenario[] = [
  warehouseRound,
  contractRound,
  meetingAssistantFirst,
  meetingAssistantSecond,
  songwritersSuit,
  songwritersDismissed,
  tokenPriceCut,
  seatPriceRise,
  founderLeaves,
  retractedPaper,
  hiringRule,
  agentVulnerability,
];
