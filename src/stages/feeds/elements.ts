import { codeOf, flagsOf } from './codes.ts';
import { ATOM_SIBLINGS, CONTAINERS, LEAVES, PEOPLE, RSS_SIBLINGS, TEXT_HOLDERS } from './namespaces.ts';

/** Tables by number of what an element may hold and beside what it stands. */
export const HOLDER = flagsOf(TEXT_HOLDERS);
export const LEAF = flagsOf(LEAVES);
export const PERSON = flagsOf(PEOPLE);
export const CONTAINER = flagsOf(CONTAINERS);
export const RSS_SIBLING = flagsOf(RSS_SIBLINGS);
export const ATOM_SIBLING = flagsOf(ATOM_SIBLINGS);

export const CHANNEL = codeOf('channel');
export const ITEMS = codeOf('items');
export const ITEM = codeOf('item');
export const ENTRY = codeOf('entry');
export const URL_OF_MAP = codeOf('url');
export const MAP_OF_INDEX = codeOf('sitemap');
