import type { Scenario } from '../../scenario.ts';
import { assistantOutage } from './assistant-outage.ts';
import { callRecordingsDenial } from './call-recordings-denial.ts';
import { chipLaunch } from './chip-launch.ts';
import { courtroomBenchmark } from './courtroom-benchmark.ts';
import { exportLicences } from './export-licences.ts';
import { forecastRetraction } from './forecast-retraction.ts';
import { geothermalContract } from './geothermal-contract.ts';
import { hospitalPartnership } from './hospital-partnership.ts';
import { houseToolBan } from './house-tool-ban.ts';
import { inferenceServerFlaw } from './inference-server-flaw.ts';
import { labelRegulation } from './label-regulation.ts';
import { openWeights } from './open-weights.ts';
import { resignationHoax } from './resignation-hoax.ts';
import { roboticsTakeover } from './robotics-takeover.ts';
import { safetyChief } from './safety-chief.ts';
import { toySalesStop } from './toy-sales-stop.ts';
import { trainingCopiesRuling } from './training-copies-ruling.ts';
import { transcriptionPrice } from './transcription-price.ts';
import { translatorsStrike } from './translators-strike.ts';
import { unnamedInvestors } from './unnamed-investors.ts';

/** The first half of the made-up wire's events. */
export const scenariosA: readonly Scenario[] = [
  houseToolBan,
  trainingCopiesRuling,
  transcriptionPrice,
  forecastRetraction,
  callRecordingsDenial,
  resignationHoax,
  openWeights,
  inferenceServerFlaw,
  unnamedInvestors,
  roboticsTakeover,
  labelRegulation,
  assistantOutage,
  exportLicences,
  safetyChief,
  courtroomBenchmark,
  chipLaunch,
  hospitalPartnership,
  translatorsStrike,
  toySalesStop,
  geothermalContract,
];
