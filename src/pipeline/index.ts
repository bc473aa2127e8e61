export type { PipelineDeps, PipelineSettings } from './deps.ts';
export { type PreviewInput, previewEdition, scheduleEditions } from './editions.ts';
export { schedulePolls, surveyed } from './ingest.ts';
export { gather } from './material.ts';
export { enrolReaders } from './readers.ts';
export { recordReturn } from './returns.ts';
export { Runner } from './run.ts';
export { type SimulationProgress, type Stretch, simulate, simulationAt, simulationDone } from './simulate.ts';
export { STAGES, type StageRow, versionOf } from './stages.ts';
