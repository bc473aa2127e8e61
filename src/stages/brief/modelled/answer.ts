import { TickrError } from '../../../domain/outcome.ts';
import { cleanLine } from '../../../text/clean-line.ts';

/** A sentence as a model proposed it: plain text, and the ids of passages it says it rests on. */
export interface Proposal {
  readonly text: string;
  readonly evidence: readonly string[];
}

/** A model's answer, read and cleaned; nothing in it is believed yet. */
export interface Proposals {
  readonly headline: Proposal | null;
  readonly summary: readonly Proposal[];
  readonly takeaways: readonly Proposal[];
  readonly story: readonly (readonly Proposal[])[];
}

const MAX_CHARS = 65_536;
const MAX_SENTENCE = 600;
const MAX_SUMMARY = 4;
const MAX_TAKEAWAYS = 5;
const MAX_PARAGRAPHS = 8;
const MAX_IN_PARAGRAPH = 8;

/** Openings of answers that decline. */
const DECLINES = /^(?:i(?:'m| am)? (?:sorry|cannot|can(?:'|no)t|unable|not able|won't)|sorry|as an? (?:ai|language model)|i must decline)/i;

const refused = (why: string, code = 'model/protocol'): TickrError => new TickrError(`The model's answer is not used: ${why}.`, { code });

/** Markup, links, pictures and emoji at the front of a line, taken off: what is printed is plain text. Null where a link or code was the matter. */
function plain(text: string): string | null {
  if (/https?:|www\.|<\/?[a-z!]|!\[|\]\(|javascript:|```|\{\{/i.test(text)) return null;
  const line = cleanLine(text)
    .replace(/^(?:[#>*\-•\s]|\p{Extended_Pictographic})+/u, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/\p{Extended_Pictographic}/gu, '')
    .trim();
  return line === '' || line.length > MAX_SENTENCE ? null : line;
}

function proposalFrom(value: unknown): Proposal | null {
  if (typeof value !== 'object' || value === null || !('text' in value) || !('evidence' in value)) return null;
  const text = typeof value.text === 'string' ? plain(value.text.slice(0, 4_000)) : null;
  if (text === null || !Array.isArray(value.evidence)) return null;
  const evidence = value.evidence.slice(0, 8).filter((id): id is string => typeof id === 'string' && /^e\d{1,4}$/.test(id));
  return evidence.length === 0 ? null : { text, evidence: [...new Set(evidence)] };
}

const listFrom = (value: unknown, most: number): readonly Proposal[] =>
  Array.isArray(value)
    ? value
        .slice(0, most)
        .map(proposalFrom)
        .filter((one) => one !== null)
    : [];

/** The object in an answer that may have a code fence or prose around it. Throws where there is none; a torn one is not mended. */
function objectIn(text: string): object {
  const from = text.indexOf('{');
  const to = text.lastIndexOf('}');
  let data: unknown = null;
  try {
    data = from < 0 ? null : JSON.parse(text.slice(from, to + 1));
  } catch {
    throw refused('it is no whole JSON');
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw refused('it is no JSON object');
  return data;
}

/** Own fields only: a "__proto__" in an answer is a field like any other, and ignored. */
const field = (data: object, name: string): unknown => (Object.hasOwn(data, name) ? Reflect.get(data, name) : undefined);

/**
 * Reads a model's answer. Unknown fields, confidences and calls of tools are ignored; wrong types drop the sentence. Throws TickrError `model/too-large`,
 * `model/declined`, `model/leaked` (the canary came back) or `model/protocol`.
 */
export function readAnswer(text: string, canary: string): Proposals {
  if (text.length > MAX_CHARS) throw refused(`it is longer than ${MAX_CHARS} characters`, 'model/too-large');
  const whole = text.toWellFormed().trim();
  if (whole.includes(canary)) throw refused('it repeats its instructions', 'model/leaked');
  if (DECLINES.test(whole)) throw refused('the model declined', 'model/declined');
  const data = objectIn(whole);
  const story = field(data, 'story');
  return {
    headline: proposalFrom(field(data, 'headline')),
    summary: listFrom(field(data, 'summary'), MAX_SUMMARY),
    takeaways: listFrom(field(data, 'takeaways'), MAX_TAKEAWAYS),
    story: Array.isArray(story)
      ? story
          .slice(0, MAX_PARAGRAPHS)
          .map((paragraph) => listFrom(paragraph, MAX_IN_PARAGRAPH))
          .filter((one) => one.length > 0)
      : [],
  };
}
