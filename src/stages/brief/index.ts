export { brief, VERSION } from './brief.ts';
export { type SpottedTerm, spotTerms } from './terms.ts';
