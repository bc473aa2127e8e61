/** An article's text and whether its words are free, as far as runs of words ask. */
interface Worded {
  readonly text: string;
  readonly rights: { readonly fullTextAllowed: boolean };
}

const RUN = 12;

/** Mean of a list, 0 for an empty one. */
export const averageOf = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length);

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu) ?? [];

/** Whether a text shares, outside quotation marks, twelve words in a row with an article whose words are not free. */
export function sharesRun(text: string, articles: readonly Worded[]): boolean {
  const parts = text.split(/[“"][^”"]*[”"]/).map(wordsOf);
  return articles.some((article) => {
    if (article.rights.fullTextAllowed) return false;
    const source = ` ${wordsOf(article.text).join(' ')} `;
    return parts.some((words) =>
      words.some((_, at) => at + RUN <= words.length && source.includes(` ${words.slice(at, at + RUN).join(' ')} `)),
    );
  });
}

/** The words that frame a sentence: "Orrin Post reports that", "According to", or nothing. */
function leadOf(text: string): string {
  const front = /^(?:only )?([^,;:]{2,50}? (?:reports?|says?|writes?|adds?) that|according to [^,]{2,50},)/i.exec(text)?.[1];
  const back = /, (?:according to [^,]{2,50}|[^,]{2,40} (?:reports|says))\.$/i.exec(text)?.[0];
  return (front ?? back ?? '').toLowerCase();
}

/** How many sentences of a story use a lead that two sentences before them used already. */
export function leadsRepeated(texts: readonly string[]): number {
  const heard = new Map<string, number>();
  let repeated = 0;
  for (const lead of texts.map(leadOf)) {
    if (lead === '') continue;
    const times = heard.get(lead) ?? 0;
    if (times >= 2) repeated += 1;
    heard.set(lead, times + 1);
  }
  return repeated;
}

/** Whether a sentence opens with a word that stands for something said before. */
export const opensWithPronoun = (text: string): boolean => /^(?:it|he|she|they|this|these|those|its|his|her|their)\b/i.test(text);

/** Whether a headline is plain: short enough, no question, teaser, label or cry. Written apart from the writer's own rules. */
export function plainHeadline(text: string): boolean {
  const long = text.length > 95;
  const few = wordsOf(text).length < 4;
  const asks = /[?!…]|\bcould\b/i.test(text) || /^(?:why|how|what|here|meet|inside|watch)\b/i.test(text);
  const label = /^(?:comment|opinion|hands.on|graphic|review|preprint|withdrawn|retraction note|note|letter)s?:/i.test(text);
  return !long && !few && !asks && !label && !/^["“‘]/.test(text) && !/^(?:it|he|she|they|this|i|we|our|my)\b/i.test(text);
}
