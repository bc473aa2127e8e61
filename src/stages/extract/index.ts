export { cleanAddress } from './canonical.ts';
export { type DocumentInput, extractDocument } from './document.ts';
export { type Extracted, type ExtractInput, extract, type HostRules, VERSION } from './extract.ts';
export { type HostBlocks, NO_BLOCKS, readHostBlocks, repeatedBlocks, withPage } from './host-blocks.ts';
export { decodePage } from './html-charset.ts';
export { languageOf } from './language.ts';
export { type PageReading, readFragment, readPage } from './page.ts';
export { bearsOn, type DocumentReference, documentReferences, isDocument, type PrimaryTable } from './references.ts';
