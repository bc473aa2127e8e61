import { reportedAt } from '../../domain/article.ts';
import type { DraftSentence } from '../../domain/brief.ts';
import { COVERAGE_DOCUMENTS, COVERAGE_FRAMES } from '../../lexicon/coverage.ts';
import { quantities } from '../../text/numbers.ts';
import { weekdayName } from '../../text/own-voice.ts';
import { type Fault, fault, type Passage } from './passage.ts';

const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
const MARK = /^(?:press|aggregator|person)$/;

/** The slots of a row as one pattern; a slot that comes twice must hold the same words. */
function patternOf(row: string): RegExp {
  const seen = new Set<string>();
  const source = escaped(row).replace(/\{([a-z]+\d?)\}/g, (_, slot: string) => {
    if (seen.has(slot)) return `\\k<${slot}>`;
    seen.add(slot);
    return `(?<${slot}>.+?)`;
  });
  return new RegExp(`^${source}$`, 'u');
}

/** Whether a figure stands, value and unit, in a passage. */
const givesFigure = (text: string, passage: Passage): boolean => {
  const [own, ...more] = quantities(text);
  if (own === undefined || more.length > 0) return false;
  return quantities(passage.text).some(
    (one) =>
      one.low === own.low && one.high === own.high && one.unit === own.unit && one.currency === own.currency && one.hedge === own.hedge,
  );
};

function slotFault(slot: string, value: string, passages: readonly Passage[]): Fault | null {
  if (slot === 'q') return passages.every((passage) => givesFigure(value, passage)) ? null : fault('number/absent', value);
  const passage = passages[Number(slot.slice(-1)) - 1];
  if (passage === undefined) return fault('evidence/missing', slot);
  const kind = slot.slice(0, -1);
  if (kind === 'p') return value === passage.publisherName ? null : fault('name/absent', value);
  if (kind === 'd') return value === weekdayName(reportedAt(passage.article)) ? null : fault('date/absent', value);
  return COVERAGE_DOCUMENTS.includes(value) && !MARK.test(passage.publisherKind) ? null : fault('support/none', value);
}

/** Why a sentence on the reports themselves may not be printed: every slot is looked up by itself, the words around it are the table's. */
export function coverageFault(sentence: DraftSentence, passages: readonly Passage[]): Fault | null {
  const row = COVERAGE_FRAMES.find((one) => one.id === sentence.sourceId && one.version === sentence.sourceVersion);
  const slots = row === undefined ? undefined : patternOf(row.text).exec(sentence.text)?.groups;
  if (row === undefined || slots === undefined) return fault('support/none', sentence.sourceId ?? 'no row');
  const publishers = new Set(passages.map((passage) => passage.publisherName));
  if (publishers.size < passages.length) return fault('modality/attribution-lost', 'one publisher counted twice');
  // A day said of one report alone, or of all: each of them was published on it.
  const shared = row.id.endsWith('one-day') ? slots.d1 : undefined;
  if (shared !== undefined) {
    const other = passages.find((passage) => weekdayName(reportedAt(passage.article)) !== shared);
    if (other !== undefined) return fault('date/absent', `${other.publisherName} on ${shared}`);
  }
  for (const [slot, value] of Object.entries(slots)) {
    const found = slotFault(slot, value ?? '', passages);
    if (found !== null) return found;
  }
  return null;
}
