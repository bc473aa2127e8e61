/** Members of the European Union (ISO 3166-1, and EL as the Union writes Greece): its press publishers have a right of their own in longer passages. */
const EU: ReadonlySet<string> = new Set('AT BE BG HR CY CZ DE DK EE EL ES FI FR GR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '));

/** Most words of one quotation, by the publisher's country. */
export const QUOTE_WORDS = 25;
/** The same for press publishers of the European Union. */
export const EU_QUOTE_WORDS = 15;
/** Most of an article that may be quoted, as a share of its words. */
export const QUOTE_SHARE = 0.1;

/** The longest quotation from a publisher of this country, in words; an unknown country has the general limit. */
export function quoteWordsFor(country: string | null): number {
  return country !== null && EU.has(country.toUpperCase()) ? EU_QUOTE_WORDS : QUOTE_WORDS;
}
