import type { DraftSentence } from '../../domain/brief.ts';
import { GLOSSARY } from '../../lexicon/glossary.ts';
import { PLAYBOOKS } from '../../lexicon/playbooks.ts';
import { headlineFaults } from '../../text/headline.ts';
import { quantities } from '../../text/numbers.ts';
import { tokens } from '../../text/tokens.ts';
import type { Budget } from './budget.ts';
import { figuresFault } from './figures.ts';
import { attributionFault, modalityFault } from './modality.ts';
import { namesFault, quotesFault } from './names.ts';
import { type Fault, type Files, fault, type Passage, passagesOf } from './passage.ts';
import { supportFault } from './support.ts';

/** One text against one passage, in the order that names the plainest fault first. */
export function contentFault(
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
    modalityFault(text, passage) ??
    supportFault(text, passage, publishers)
  );
}

/** Parts of a sentence that rest on different reports stand on two sides of a semicolon. */
const partsOf = (text: string, passages: readonly Passage[]): readonly string[] => (passages.length > 1 ? text.split(/;\s+/) : [text]);

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

function factFault(sentence: DraftSentence, files: Files, budget: Budget): Fault | null {
  const passages = passagesOf(sentence, files);
  if ('code' in passages) return passages;
  if (sentence.form === 'publisher-headline') {
    const span = sentence.spans[0];
    const words = span === undefined ? '' : (passages[0]?.article.text.slice(span.start, span.end) ?? '');
    if (words !== sentence.text) return fault('quote/altered', words);
    return headlineFault(sentence);
  }
  const publishers = passages.map((passage) => passage.publisherName);
  for (const part of partsOf(sentence.text, passages)) {
    const faults = passages.map((passage) => misnamed(part, passage, passages, files) ?? contentFault(part, passage, sentence, publishers));
    if (faults.length > 0 && !faults.includes(null)) return faults[0] ?? null;
  }
  return headlineFault(sentence) ?? budget.charge(sentence, passages);
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

/** Why a sentence may not be printed, or null. Books what it quotes. A throw is for the caller to turn into a refusal. */
export function judge(sentence: DraftSentence, files: Files, budget: Budget): Fault | null {
  switch (sentence.kind) {
    case 'fact':
    case 'quote':
      return factFault(sentence, files, budget);
    case 'inference':
      return inferenceFault(sentence, files);
    case 'absence':
      return absenceFault(sentence, files);
    case 'definition':
      return definitionFault(sentence);
  }
}
