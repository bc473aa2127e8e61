export { brief, VERSION } from './brief.ts';
export { type ModelledDraft, modelled, together } from './modelled/index.ts';
export { type SpottedTerm, spotTerms } from './terms.ts';
export { translated } from './translated/index.ts';
