export type { PipelineDeps, PipelineSettings } from './deps.ts';
export { schedulePolls, surveyed } from './ingest.ts';
export { scheduleEditions } from './mailroom.ts';
export { gather } from './material.ts';
export { Runner } from './run.ts';
export { type SimulationProgress, type Stretch, simulate, simulationAt, simulationDone } from './simulate.ts';
export { STAGES, type StageRow, versionOf } from './stages.ts';
