export { type ModelledDraft, modelled } from './modelled.ts';
export { together } from './together.ts';
