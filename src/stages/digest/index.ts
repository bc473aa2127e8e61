export { type DigestInput, digest, subjectOf } from './digest.ts';
export { fillLinks } from './links.ts';
export { type AddressedMail, addressMail, type Recipient, type SealedMail, type Sender, sealEdition, sealNotice } from './mime.ts';

/** Counts changes of what the stage makes of the same input. */
export const VERSION = 1;
