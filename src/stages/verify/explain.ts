import type { VerdictKind } from '../../domain/claim.ts';
import type { State } from './kind.ts';

const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const inWords = (count: number): string => NUMBER_WORDS[count] ?? String(count);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const firmOf = (state: State) => state.support.origins.filter((origin) => origin.firm);

function whoSays(state: State): string {
  const first = state.support.origins[0];
  if (first === undefined) return 'Nobody asserts it';
  const { attribution } = first.evidence;
  return attribution.speakerKind === 'publisher'
    ? `Only ${first.publisherName} reports it`
    : `It rests on ${attribution.speaker} alone, as ${first.publisherName} reports`;
}

function singleSource(state: State): string {
  const { origins } = state.support;
  const hedge = origins.every((origin) => !origin.firm) ? hedgeWords(state) : '';
  if (origins.length >= 2 && firmOf(state).length >= 2)
    return `${capital(inWords(origins.length))} origins carry it, but all give the same speaker.`;
  if (origins.length >= 2)
    return `${capital(inWords(origins.length))} origins carry it${hedge === '' ? ', only one of them as asserted' : `, all of them ${hedge}`}.`;
  return `${whoSays(state)}${hedge === '' ? '' : `, ${hedge}`}; nothing independent confirms it.`;
}

function hedgeWords(state: State): string {
  const origin = state.support.origins[0];
  if (origin?.partly === true) return 'with a part of it only alleged';
  const words: Readonly<Record<string, string>> = {
    alleged: 'as an allegation',
    predicted: 'as a forecast',
    opinion: 'as an opinion',
    denied: 'as a denial',
  };
  return words[origin?.evidence.modality ?? ''] ?? 'with a hedge';
}

function disputed(state: State): string {
  const [row] = state.support.refuting;
  const [other] = state.conflicts;
  if (state.deniedBySubject !== null) return `${state.subject} denies it.`;
  if (row !== undefined) return `${capital(row.attribution.speaker)} contradicts it.`;
  return other === undefined ? 'Reports contradict each other.' : `Another report gives it otherwise; see claim ${other.number}.`;
}

/** Why the verdict is what it is, in one plain sentence. */
export function becauseOf(state: State, kind: VerdictKind): string {
  const firm = firmOf(state).length;
  const { primaries } = state.support;
  if (kind === 'retracted') return `It was withdrawn by ${state.withdrawal.by ?? 'its publisher'}.`;
  if (kind === 'disputed') return disputed(state);
  if (kind === 'unverified') return 'Nobody named stands behind it.';
  if (kind === 'single-source')
    return primaries.length > 0 ? 'A primary document says so; no independent report confirms it yet.' : singleSource(state);
  const document =
    primaries.length > 0
      ? `, ${primaries.length === 1 ? 'one of them a primary document' : `${inWords(primaries.length)} of them primary documents`}`
      : '';
  return `At least ${inWords(firm)} independent origins report it${document}.`;
}

/** What would change the confidence: two or three sentences that follow from what is missing or contested. */
export function wouldChangeOf(state: State, kind: VerdictKind): readonly string[] {
  const { support, subject } = state;
  if (kind === 'retracted')
    return ['A new report with evidence of its own would reopen it.', 'The withdrawal being taken back would restore it.'];
  const lines: string[] = [];
  if (kind === 'disputed') lines.push('A primary document, or one side giving way, would settle the dispute.');
  if (support.primaries.length === 0) lines.push('A primary document that says so would raise it most.');
  if (firmOf(state).length < 2)
    lines.push('A second report with sources of its own would raise it; a report that repeats this one would not.');
  if (state.deniedBySubject === null && subject !== null) lines.push(`A denial by ${subject} or a correction would lower it.`);
  if (lines.length < 2) lines.push('A correction or a retraction by its publisher would lower it.');
  return lines.slice(0, 3);
}
