export { type DigestInput, digest, subjectOf } from './digest.ts';
export { type AddressedMail, addressMail, type Recipient, type SealedMail, sealEdition, sealNotice } from './mime.ts';
export { fillLinks } from './links.ts';

/** Counts changes of what the stage makes of the same input. */
export const VERSION = 1;
