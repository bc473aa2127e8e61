import { permissionFor } from '../../domain/rights.ts';
import type { SpanRef } from '../../domain/span.ts';
import { quotations } from '../../text/quotes.ts';
import { tokens, wordCount } from '../../text/tokens.ts';
import { hasVerb, listGoesOn, withoutRelativeTime } from './clauses.ts';
import { clauseStarts, compress } from './compress.ts';
import { type Content, capitalised, dangles } from './contents.ts';
import { aloneWord, type Desk } from './desk.ts';
import { documentNoun, type Voice } from './leads.ts';
import { closedWithin } from './part-quotes.ts';
import type { Wording } from './wordings.ts';

/** Fewer words are no sentence worth quoting. */
const LEAST_CITED = 7;
const MOST_QUOTES = 3;

/** A quotation with its speaker, whole or cut to a clause at a comma. */
export function quoted(
  voice: Voice,
  { speaker, spans }: { readonly speaker: string; readonly spans: readonly SpanRef[] },
): readonly Wording[] {
  const { article, publisher } = voice.entry;
  const { text, rights } = article;
  if (rights.maxQuoteWords < 6 || permissionFor(rights, 'quote') === 'deny') return [];
  const quote = quotations(text, voice.evidence.span).find((one) => wordCount(text, one.inner) >= 6);
  if (quote === undefined) return [];
  const whole = text.slice(quote.inner.start, quote.inner.end).replace(/[,.]$/, '');
  const cuts = [...whole.matchAll(/, (?:and|but|because|which|so|when)\b|, /g)]
    .filter((match) => !listGoesOn(whole.slice(0, match.index), whole.slice(match.index)))
    .map((match) => whole.slice(0, match.index));
  return [whole, ...cuts.reverse()].slice(0, MOST_QUOTES).flatMap((inner): readonly Wording[] => {
    const words = wordCount(inner);
    if (words > rights.maxQuoteWords || words < 6 || inner.includes('?') || !text.includes(capitalised(inner))) return [];
    if (
      inner !== whole &&
      (!hasVerb(inner) ||
        /^(?:If|When|While|As|Because|Although|Though|Since|After|Before|Until|Unless|Once|Where|Whether|That)\b/.test(inner))
    )
      return [];
    const line = `${capitalised(speaker)} said: “${capitalised(inner)}.”`;
    const { id: articleId } = article;
    const close = rights.fullTextAllowed ? 0 : words;
    const kind = { how: 'quote', kind: 'quote', form: 'quoted' } as const;
    return [
      {
        ...kind,
        text: line,
        core: inner,
        spans,
        publisherNamed: publisher.name,
        articleId,
        words: wordCount(line),
        close,
        joins: [],
        lead: '',
        detail: false,
      },
    ];
  });
}

/** Whether words may stand in quotation marks as a sentence: a main clause with its verb, no list that is cut, nobody's quotation. */
function mayBeCited(text: string): boolean {
  const head = text.split(/,\s/)[0] ?? text;
  const opensLow = /^\p{Ll}/u.test(text);
  const onlyFront = /^(?:[\p{L}-]+ ){1,4}(?:after|before|since|when|while|because)\b/u.test(text) && !text.includes(',');
  return (
    !opensLow &&
    !onlyFront &&
    !/[?"“”:]/.test(text) &&
    wordCount(head) >= 2 &&
    !dangles(text, null, true) &&
    withoutRelativeTime(text) === text
  );
}

/** A publisher's words in quotation marks, a whole clause of them, for what can be said neither shorter nor otherwise. */
export function citedSentence(found: Content, voice: Voice, job: { readonly desk: Desk; readonly only: boolean }): Wording | null {
  const { article, publisher } = voice.entry;
  if (permissionFor(article.rights, 'quote') === 'deny') return null;
  const { attribution, span } = voice.evidence;
  const spoken = attribution.speakerKind !== 'publisher' && attribution.speaker !== publisher.name;
  const noun = documentNoun(voice.entry) ?? publisher.name;
  const verb = noun.endsWith('notes') ? 'say' : noun === publisher.name ? 'writes' : 'says';
  const doc = noun !== publisher.name && noun !== 'the statement' ? noun : 'the statement';
  const plain =
    spoken && noun !== publisher.name
      ? [`${capitalised(doc)} published by ${publisher.name} reads:`]
      : [`${capitalised(noun)} ${verb}:`, `In the words of ${noun}:`];
  const leads = job.only ? [`${aloneWord(job.desk)}${publisher.name} reports it, in these words:`] : plain;
  const whole = article.text.slice(span.start, span.end);
  const { maxQuoteWords } = article.rights;
  const cut = [...compress(spoken ? whole : found.text, new Set()), ...clauseStarts(whole)];
  const clauses = cut
    .filter((text) => wordCount(text) >= LEAST_CITED && wordCount(text) <= maxQuoteWords && article.text.includes(text))
    .filter((text) => mayBeCited(text) && (!spoken || text.includes(tokens(attribution.speaker).at(-1)?.text ?? attribution.speaker)));
  for (const inner of clauses)
    for (const lead of leads) {
      const text = closedWithin(`${lead} “${inner}.”`);
      const close = article.rights.fullTextAllowed ? 0 : wordCount(inner);
      const { id } = article;
      const words = wordCount(text);
      return {
        text,
        core: inner,
        how: 'cited',
        kind: 'quote',
        form: 'quoted',
        spans: found.spans,
        publisherNamed: publisher.name,
        articleId: id,
        words,
        close,
        joins: [],
        lead: '',
        detail: false,
      };
    }
  return null;
}
