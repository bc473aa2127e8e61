import type { Scenario } from '../../scenario.ts';
import { acceleratorExport } from './accelerator-export.ts';
import { agentVulnerability } from './agent-vulnerability.ts';
import { annotationLayoffs } from './annotation-layoffs.ts';
import { assistantOutage } from './assistant-outage.ts';
import { benchmarkRecord } from './benchmark-record.ts';
import { cameraFlawClaim } from './camera-flaw-claim.ts';
import { edgeChipLaunch } from './chip-launch.ts';
import { clerksSurvey } from './clerks-survey.ts';
import { cloudEarnings } from './cloud-earnings.ts';
import { companionShutdown } from './companion-shutdown.ts';
import { dubbingDeal, dubbingStrike } from './dubbing-strike.ts';
import { faceSearchFine } from './face-search-fine.ts';
import { floodForecast } from './flood-forecast.ts';
import { founderLeaves } from './founder-leaves.ts';
import { foundryPact } from './foundry-pact.ts';
import { glassesDelay } from './glasses-delay.ts';
import { hiringRule } from './hiring-rule.ts';
import { instituteHires } from './institute-hires.ts';
import { inventedCitations } from './invented-citations.ts';
import { maintainerLeaves } from './maintainer-leaves.ts';
import { meetingAssistantFirst, meetingAssistantSecond } from './meeting-assistants.ts';
import { memoryDelay } from './memory-delay.ts';
import { ministryBanPlan } from './ministry-ban-plan.ts';
import { modelHubOutage } from './model-hub-outage.ts';
import { notebookVulnerability } from './notebook-vulnerability.ts';
import { phoneAssistantLeak } from './phone-assistant-leak.ts';
import { seatPriceRise, tokenPriceCut } from './price-moves.ts';
import { retractedPaper } from './retracted-paper.ts';
import { riverDataCentre } from './river-data-centre.ts';
import { schoolChatbotBan, schoolTutorDeal } from './school-chatbots.ts';
import { smallModelWeights } from './small-model-weights.ts';
import { songwritersDismissed, songwritersSuit } from './songwriters-suit.ts';
import { speechAcquisition } from './speech-acquisition.ts';
import { stolenWeights } from './stolen-weights.ts';
import { takeoverRumour } from './takeover-rumour.ts';
import { theoremSolved } from './theorem-solved.ts';
import { trainerLicence } from './trainer-licence.ts';
import { transcriptLeak } from './transcript-leak.ts';
import { translatorsRumour } from './translators-rumour.ts';
import { contractRound, warehouseRound } from './twin-funding.ts';
import { voiceCloneInquiry } from './voice-clone-inquiry.ts';
import { wardAlarm } from './ward-alarm.ts';
import { waterStudy } from './water-study.ts';
import { watermarkStandard } from './watermark-standard.ts';

/** The second half of the made-up wire's events. */
export const scenariosB: readonly Scenario[] = [
  acceleratorExport,
  agentVulnerability,
  annotationLayoffs,
  assistantOutage,
  benchmarkRecord,
  cameraFlawClaim,
  edgeChipLaunch,
  clerksSurvey,
  cloudEarnings,
  companionShutdown,
  dubbingStrike,
  dubbingDeal,
  faceSearchFine,
  floodForecast,
  founderLeaves,
  foundryPact,
  glassesDelay,
  hiringRule,
  instituteHires,
  inventedCitations,
  maintainerLeaves,
  meetingAssistantFirst,
  meetingAssistantSecond,
  memoryDelay,
  ministryBanPlan,
  modelHubOutage,
  notebookVulnerability,
  phoneAssistantLeak,
  tokenPriceCut,
  seatPriceRise,
  retractedPaper,
  riverDataCentre,
  schoolChatbotBan,
  schoolTutorDeal,
  smallModelWeights,
  songwritersSuit,
  songwritersDismissed,
  speechAcquisition,
  stolenWeights,
  takeoverRumour,
  theoremSolved,
  trainerLicence,
  transcriptLeak,
  translatorsRumour,
  warehouseRound,
  contractRound,
  voiceCloneInquiry,
  wardAlarm,
  waterStudy,
  watermarkStandard,
];
