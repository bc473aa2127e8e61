export { dedupe, syndicationOf } from './dedupe.ts';
export { fingerprintOf } from './fingerprint.ts';

/** Raised whenever a change here would find other copies, or the same ones another way round. */
export const VERSION = 1;
