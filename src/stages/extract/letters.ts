const BEYOND_ASCII = /[^\u0000-\u007f]/;

/** Whether a text is written in ASCII alone, where short ways lead to the same end. */
export const isAscii = (text: string): boolean => !BEYOND_ASCII.test(text);

/** The letters and digits of a text in lower case. */
export const lettersOf = (text: string): string =>
  isAscii(text) ? text.toLowerCase().replace(/[^a-z0-9]+/g, '') : text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
