import type { DraftSentence } from '../../domain/brief.ts';
import { GLOSSARY } from '../../lexicon/glossary.ts';
import { PLAYBOOKS } from '../../lexicon/playbooks.ts';
import { commonInOrder } from '../../text/align.ts';
import { headlineFaults } from '../../text/headline.ts';
import { addressesMachines } from '../../text/machine-address.ts';
import { quantities } from '../../text/numbers.ts';
import { namingWriter, speaksAsWe, speaksForItself } from '../../text/own-voice.ts';
import { tokens, wordCount } from '../../text/tokens.ts';
import type { Budget } from './budget.ts';
import { canonicalWords } from './canonical.ts';
import { coverageFault } from './coverage.ts';
import { figuresFault } from './figures.ts';
import { freeFault } from './free-wording.ts';
import { attributionFault, modalityFault } from './modality.ts';
import { namesFault, quotesFault } from './names.ts';
import { type Fault, type Files, fault, type Passage, passagesOf, withoutReportDay } from './passage.ts';
import { reportedFrom, supportFault, turnedText } from './support.ts';
import { weakenedFault } from './weakened.ts';

/** Negations and hedges in the text's order, or in its source's where an adverbial was put in front. */
function eitherWay(text: string, passage: Passage): Fault | null {
  const found = modalityFault(text, passage);
  const turned = found === null ? null : turnedText(text);
  if (turned === null || modalityFault(turned, passage) !== null) return found;
  // Only what was really put in front stands better in its source's order; else the other order would lose sight of the hedge.
  const source = canonicalWords(passage.text);
  return commonInOrder(canonicalWords(turned), source) > commonInOrder(canonicalWords(text), source) ? null : found;
}

/** One text against one passage as it stands, or with its "we" spelled out as whoever wrote it. */
export function contentFault(
  text: string,
  passage: Passage,
  sentence: Pick<DraftSentence, 'publisherNamed'>,
  publishers: readonly string[],
): Fault | null {
  return eitherVoice(text, passage, (line, read) => plainFault(line, read, sentence, publishers) ?? supportFault(line, read, publishers));
}

/** What a check says of a text as it stands, or with the passage's "we" spelled out as whoever wrote it. */
function eitherVoice(written: string, passage: Passage, check: (text: string, passage: Passage) => Fault | null): Fault | null {
  const text = withoutReportDay(written, passage);
  const found = check(text, passage);
  if (found === null || !speaksAsWe(passage.text) || speaksAsWe(text) || !speaksForItself(passage.text, passage.publisherKind))
    return found;
  return check(text, { ...passage, text: namingWriter(passage.text, passage.writer) }) === null ? null : found;
}

/** Every check but that of support: quotes, figures, names, who says it, and how sure. */
function plainFault(
  text: string,
  passage: Passage,
  sentence: Pick<DraftSentence, 'publisherNamed'>,
  publishers: readonly string[],
): Fault | null {
  return (
    quotesFault(text, passage, sentence.publisherNamed) ??
    figuresFault(text, passage, publishers) ??
    namesFault(text, [passage.text, ...publishers]) ??
    attributionFault(text, passage, publishers) ??
    eitherWay(text, passage) ??
    weakenedFault(text, passage)
  );
}

/** The checks of a sentence in free wording that a judge confirmed. */
const confirmedFault: typeof contentFault = (text, passage, sentence, publishers) =>
  plainFault(text, passage, sentence, publishers) ?? freeFault(text, passage, publishers);

/** A publisher named as having reported a part must be one whose passage holds it. */
function misnamed(part: string, passage: Passage, passages: readonly Passage[], files: Files): Fault | null {
  const named = files.material.articles
    .map((entry) => entry.publisher.name)
    .filter((name) => part.includes(name) && !passage.text.includes(name));
  if (named.length === 0 || named.includes(passage.publisherName)) {
    const stranger = named.find((name) => !passages.some((one) => one.publisherName === name));
    return stranger === undefined ? null : fault('modality/attribution-lost', `${stranger} did not report it`);
  }
  return fault('modality/attribution-lost', `${named.join(', ')} did not report it`);
}

/** Sentences in free wording whose support a judge confirmed; nothing else is taken from its word. */
export type Confirmed = ReadonlySet<DraftSentence>;

function factFault(sentence: DraftSentence, files: Files, { budget, confirmed }: Hearing): Fault | null {
  const passages = passagesOf(sentence, files);
  if ('code' in passages) return passages;
  if (sentence.form === 'publisher-headline') {
    const span = sentence.spans[0];
    const words = span === undefined ? '' : (passages[0]?.article.text.slice(span.start, span.end) ?? '');
    if (words !== sentence.text) return fault('quote/altered', words);
    if (addressesMachines(words)) return fault('style/headline', 'gives orders to its reader');
    return headlineFault(sentence);
  }
  if (sentence.form === 'framed' && sentence.sourceId !== null)
    return coverageFault(sentence, passages) ?? budget.charge(sentence, passages);
  const publishers = passages.map((passage) => passage.publisherName);
  const alone: Judge = (part) => {
    const check = confirmed.has(sentence) ? confirmedFault : contentFault;
    const faults = passages.map((passage) => misnamed(part, passage, passages, files) ?? check(part, passage, sentence, publishers));
    return faults.includes(null) ? null : (faults[0] ?? null);
  };
  const found = passages.length > 1 ? partsFault(sentence.text, alone) : alone(sentence.text);
  if (found !== null) return found;
  return headlineFault(sentence) ?? budget.charge(sentence, passages);
}

type Judge = (part: string) => Fault | null;

/** What a second part after ", and" opens with: a subject of its own, so that it cannot take the first part's. */
const SUBJECT =
  /^(?:\p{Lu}|\d|(?:the|a|an|one|two|three|four|five|six|seven|eight|nine|ten|most|some|many|several|every|each|no|about|over|nobody)\s)/u;
const LEAST_PART = 4;

/**
 * A sentence that rests on several reports: one of them holds all of it, or it falls into parts at semicolons or at one ", and", each held by one.
 * After ", and" a lead of the first part ("X reports that") would be heard over the second, so that there the second has a lead of its own or neither has one.
 */
function partsFault(text: string, alone: Judge): Fault | null {
  const whole = alone(text);
  if (whole === null) return null;
  const parts = text.split(/;\s+/);
  if (parts.length > 1) return parts.map(alone).find((one) => one !== null) ?? null;
  for (const match of text.matchAll(/,\s+and\s+/g)) {
    const [left, right] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    if (!SUBJECT.test(right) || Math.min(wordCount(left), wordCount(right)) < LEAST_PART) continue;
    if (reportedFrom(left) > 0 && reportedFrom(right) === 0) continue;
    if (alone(left) === null && alone(right) === null) return null;
  }
  return whole;
}

function headlineFault(sentence: DraftSentence): Fault | null {
  if (sentence.section !== 'headline' || sentence.form === 'publisher-headline') return null;
  const faults = headlineFaults(sentence.text);
  return faults.length === 0 ? null : fault('style/headline', faults.join(', '));
}

/** The words of the claims' evidence, each passage with its publisher's name, from usable articles only. */
function evidenceTexts(sentence: DraftSentence, files: Files): readonly string[] | Fault {
  const texts: string[] = [];
  for (const id of sentence.claimIds) {
    const claim = files.claims.get(id);
    if (claim === undefined) return fault('premise/missing', id);
    const passages = claim.evidence.flatMap((one) => {
      const entry = files.articles.get(one.span.articleId);
      const holds = entry?.usable === true && entry.article.revision === one.span.revision && files.hashHolds(entry.article);
      return holds && entry.article.hash === one.span.hash
        ? [entry.article.text.slice(one.span.start, one.span.end), entry.publisher.name]
        : [];
    });
    if (passages.length === 0) return fault('premise/missing', `claim ${claim.number} has no evidence that may be used`);
    texts.push(...passages);
  }
  return texts;
}

/** Names and numbers of a text that draws on claims must stand in their evidence. */
function closureFault(whole: string, texts: readonly string[], template: string, files: Files): Fault | null {
  const all = [...texts, template];
  // A publisher's name may hold what reads like a number ("Half Past").
  const text = files.material.articles
    .map((entry) => entry.publisher.name)
    .filter((name) => texts.includes(name))
    .reduce((left, name) => left.replaceAll(name, ' '), whole);
  const words = new Set(all.flatMap((one) => tokens(one).map((token) => token.lower)));
  const number = tokens(text).find((token) => token.kind === 'number' && !words.has(token.lower));
  if (number !== undefined) return fault('number/absent', number.text);
  const known = all.flatMap((one) => quantities(one));
  const absent = quantities(text).find(
    (own) => !known.some((one) => one.low === own.low && one.high === own.high && one.unit === own.unit),
  );
  return absent === undefined ? namesFault(text, all) : fault('number/absent', absent.text);
}

/** A playbook's wording without its slots, and with their stand-ins. */
const literalOf = (template: string): string => template.replace(/\{[a-z]+\|([^{}|]*)\}/g, '$1').replace(/\{[a-z]+\}/g, ' ');

function inferenceFault(sentence: DraftSentence, files: Files): Fault | null {
  if (sentence.claimIds.length === 0) return fault('premise/missing', 'no premise');
  const playbook = PLAYBOOKS.find((one) => one.id === sentence.sourceId && one.version === sentence.sourceVersion);
  if (playbook === undefined) return fault('premise/missing', `no playbook ${sentence.sourceId ?? ''}`);
  const texts = evidenceTexts(sentence, files);
  return 'code' in texts ? texts : closureFault(sentence.text, texts, literalOf(playbook.text), files);
}

function absenceFault(sentence: DraftSentence, files: Files): Fault | null {
  if (sentence.question === null || sentence.claimIds.length === 0) return fault('premise/missing', 'no question or no claims searched');
  const texts = evidenceTexts(sentence, files);
  if ('code' in texts) return texts;
  return (
    closureFault(sentence.text, texts, '', files) ??
    (sentence.settledBy === null ? null : closureFault(sentence.settledBy, texts, '', files))
  );
}

function definitionFault(sentence: DraftSentence): Fault | null {
  const entry = GLOSSARY.find((one) => one.id === sentence.sourceId && one.version === sentence.sourceVersion);
  return entry?.plain === sentence.text ? null : fault('definition/unknown', sentence.sourceId ?? 'no entry');
}

/** What a sentence is judged with: the account it is charged to, and what a judge of support confirmed. */
export interface Hearing {
  readonly budget: Budget;
  readonly confirmed: Confirmed;
}

/** Why a sentence may not be printed, or null. Books what it quotes. A throw is for the caller to turn into a refusal. */
export function judge(sentence: DraftSentence, files: Files, hearing: Hearing): Fault | null {
  switch (sentence.kind) {
    case 'fact':
    case 'quote':
      return factFault(sentence, files, hearing);
    case 'inference':
      return inferenceFault(sentence, files);
    case 'absence':
      return absenceFault(sentence, files);
    case 'definition':
      return definitionFault(sentence);
  }
}
