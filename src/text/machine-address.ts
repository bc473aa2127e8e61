import type { Span } from '../domain/span.ts';
import { quotations } from './quotes.ts';
import { readOnce } from './read-once.ts';
import { sentences } from './sentences.ts';
import { tokens } from './tokens.ts';

/** Verbs that open an order to whatever reads: no news sentence opens with them, since it has a subject. */
const ORDERS = new Set(
  `ignore disregard forget write reply respond decode reveal translate summarise summarize append prepend emit omit insert tell pretend execute override
  add remember include begin say send follow delete`.split(/\s+/),
);
/** Verbs that are nouns or names as well ("Output rose", "Mark Hale"): an order only before what one orders. */
const ORDERS_OR_NOUNS = new Set(
  'mark rate output print repeat answer return run start link fetch stop act treat merge join replace'.split(' '),
);
const ORDERED = new Set('this these the a an all any every each only with your it them everything'.split(' '));
const HOWEVER_OFTEN = new Set(['always', 'never', 'please']);
const MACHINES = [
  'ai model',
  'ai models',
  'ai tools',
  'ai assistant',
  'ai agents',
  'language model',
  'language models',
  'automated readers',
  'screen readers',
  'llm',
  'llms',
  'chatbot',
  'crawler',
  'summariser',
  'summarizer',
  'pipeline',
];
const DUTIES = new Set('must should shall requires require authorise authorize reading instructed'.split(' '));
/** What only the makers of a brief have: a text that gives orders about these speaks to them. */
const OURS = [
  'system prompt',
  'the correct category',
  'the correct headline',
  'the correct summary',
  'the correct verdict',
  'word for word',
  'your instructions',
  'previous instructions',
  'earlier instructions',
  'key takeaways',
  'these instructions',
  'the string',
];
const DO_NOT = ["don't", 'don’t'];
/** The same word so many times in a row is padding. */
const PAD = 8;

/** The text with its quotations blanked: what somebody is reported to have written gives no order. */
function unquoted(text: string): string {
  let plain = text;
  for (const quote of quotations(text))
    plain = `${plain.slice(0, quote.outer.start)}${' '.repeat(quote.outer.end - quote.outer.start)}${plain.slice(quote.outer.end)}`;
  return plain;
}

function padded(words: readonly string[]): boolean {
  let run = 1;
  for (const [at, word] of words.entries()) {
    run = at > 0 && word === words[at - 1] ? run + 1 : 1;
    if (run >= PAD) return true;
  }
  return false;
}

function opensAnOrder(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  if (HOWEVER_OFTEN.has(first)) return opensAnOrder(words.slice(1));
  if (ORDERS.has(first) || (first === 'do' && second === 'not') || DO_NOT.includes(first)) return true;
  return ORDERS_OR_NOUNS.has(first) && (ORDERED.has(second) || /^(?:\d|https?)/.test(second));
}

/** Where a sentence begins to say something: after a label such as "Note:", "IMPORTANT:" or "Update 3 minutes later:". */
function labelOf(text: string): { readonly label: string; readonly rest: string } {
  const colon = text.slice(0, 48).indexOf(':');
  return colon < 0 ? { label: '', rest: text } : { label: text.slice(0, colon).trim().toLowerCase(), rest: text.slice(colon + 1) };
}

/**
 * Whether a sentence gives orders to whatever machine reads it, or is a note about the page itself, outside quotation marks: such a sentence reports
 * nothing, and what it says is used for nothing. One pass over the words; reports about such orders ("researchers showed that …") are none.
 */
export const addressesMachines = readOnce((text): boolean => {
  if (text.includes('<script') || text.includes('<|') || text.includes('```')) return true;
  const plain = unquoted(text);
  const { label, rest } = labelOf(plain);
  const words = tokens(rest)
    .filter((token) => token.kind !== 'punctuation')
    .map((token) => token.lower);
  const all = [...label.split(' '), ...words];
  if (padded(all)) return true;
  if (label === 'update' || (label.startsWith('update ') && label.split(' ').length <= 6)) return true;
  if (opensAnOrder(words) || (label !== '' && opensAnOrder(label.split(' ')))) return true;
  const lower = ` ${all.join(' ')} `;
  if (OURS.some((phrase) => lower.includes(` ${phrase} `) && !/\b(?:said|says|told|researchers|paper|found|showed|bill|law)\b/.test(lower)))
    return true;
  return (
    MACHINES.some((name) => lower.includes(` ${name} `)) &&
    /^(?:if you|note to|for accessibility|as the developer|attention|to any|dear)\b/.test(lower.trim()) &&
    all.some((word) => DUTIES.has(word))
  );
});

/** A text in which each sentence that addresses machines is blank: nothing is counted, spotted or taken from it. Places stay as they were. */
export function withoutOrders(text: string, within: Span = { start: 0, end: text.length }): string {
  let plain = text.slice(within.start, within.end);
  for (const span of sentences(text, within)) {
    if (!addressesMachines(text.slice(span.start, span.end))) continue;
    const [from, to] = [span.start - within.start, span.end - within.start];
    plain = `${plain.slice(0, from)}${' '.repeat(to - from)}${plain.slice(to)}`;
  }
  return plain;
}
