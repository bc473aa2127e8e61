export { survey } from './survey.ts';

/** Raised when the same answers would give another snapshot. */
export const VERSION = 2;
