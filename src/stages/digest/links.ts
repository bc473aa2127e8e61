import { LINK_MARK } from './words.ts';

/** The links of one recipient. */
export interface RecipientLinks {
  readonly manage: string;
  readonly unsubscribe: string;
}

const PLACE = new RegExp(`${LINK_MARK}([mu])${LINK_MARK}`);

/** A text in pieces: what is the same for everybody, and between the pieces which link goes there. */
export function parted(text: string): readonly (string | { readonly link: keyof RecipientLinks })[] {
  return text.split(PLACE).map((part, index) => (index % 2 === 0 ? part : { link: part === 'm' ? 'manage' : 'unsubscribe' }));
}

/** A stored part of an edition with a recipient's links in it. */
export const fillLinks = (text: string, links: RecipientLinks): string =>
  parted(text)
    .map((part) => (typeof part === 'string' ? part : links[part.link]))
    .join('');
