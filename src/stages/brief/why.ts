import { AUDIENCES, type Audience, type DraftSentence } from '../../domain/brief.ts';
import type { Claim, Verdict } from '../../domain/claim.ts';
import type { ClaimId } from '../../domain/ids.ts';
import type { EventType } from '../../domain/story.ts';
import { PLAYBOOKS, type Playbook } from '../../lexicon/playbooks.ts';
import { isUpper } from '../../text/characters.ts';
import { tokens } from '../../text/tokens.ts';
import { isStopword } from '../../text/words.ts';
import type { Desk } from './desk.ts';

/** Events whose main sentence has the one who decides as its subject. */
const ACTOR_EVENTS: ReadonlySet<EventType> = new Set<EventType>(['ban', 'launch']);
const PREMISES = 3;

const passages = (claim: Claim, desk: Desk): string =>
  claim.evidence.map((one) => desk.entries.get(one.span.articleId)?.article.text.slice(one.span.start, one.span.end) ?? '').join('\n');

function actorOf(claim: Claim, desk: Desk): string | null {
  const { frame } = claim;
  if (!ACTOR_EVENTS.has(desk.material.story.eventType) || frame === null || frame.actor === null) return null;
  const text = desk.entries.get(frame.articleId)?.article.text.slice(frame.actor.start, frame.actor.end) ?? '';
  const list = tokens(text);
  const named =
    list.length > 0 &&
    list.length <= 4 &&
    list.every((token) => token.kind === 'word' && isUpper(token.text.charCodeAt(0)) && !isStopword(token.lower));
  return named ? text : null;
}

/** Fills the slots of a reading, or null where one cannot be filled. */
function filled(playbook: Playbook, slots: Readonly<Record<string, string | null>>): string | null {
  let whole = true;
  const text = playbook.text.replace(/\{([a-z]+)(?:\|([^{}|]*))?\}/g, (_, slot: string, otherwise: string | undefined) => {
    const value = slots[slot] ?? otherwise;
    if (value === undefined) whole = false;
    return value ?? '';
  });
  return whole ? text : null;
}

const mentions = (text: string, words: readonly string[]): boolean =>
  words.some((word) => new RegExp(`\\b${word.replace(/[^a-z0-9 -]/gi, '.')}\\b`, 'i').test(text));

interface Reading {
  readonly playbook: Playbook;
  readonly text: string;
  readonly claimIds: readonly ClaimId[];
}

/** Whether a reading's condition holds: one claim speaks of it or, where there is no event but only a subject, the main claim or two. */
const bears = (row: Playbook, bearing: readonly Claim[], main: Claim): boolean =>
  row.eventType === 'other' ? bearing.length >= 2 || bearing.includes(main) : bearing.length > 0;

function readingFor(
  audience: Audience,
  claims: readonly Claim[],
  desk: Desk,
  slots: Readonly<Record<string, string | null>>,
): Reading | null {
  const main = claims[0];
  if (main === undefined) return null;
  const rows = PLAYBOOKS.filter((row) => row.eventType === desk.material.story.eventType && row.audience === audience);
  for (const row of [...rows.filter((one) => one.mentions.length > 0), ...rows.filter((one) => one.mentions.length === 0)]) {
    const bearing = claims.filter((claim) => mentions(passages(claim, desk), row.mentions));
    if (row.mentions.length > 0 && !bears(row, bearing, main)) continue;
    const text = filled(row, slots);
    if (text === null) continue;
    return { playbook: row, text, claimIds: [...new Set([main.id, ...bearing.map((claim) => claim.id)])].slice(0, PREMISES) };
  }
  return null;
}

/** Events that may be read as such although the main claim is denied, disputed or taken back: they are about just that. */
const ABOUT_DOUBT: ReadonlySet<EventType> = new Set<EventType>([
  'retraction',
  'investigation',
  'lawsuit',
  'ruling',
  'regulation',
  'result',
]);

/** Whether the event is one to read something into: a theft that was denied is no theft. */
function happened(main: Claim, verdicts: ReadonlyMap<ClaimId, Verdict>, eventType: EventType): boolean {
  const kinds = [...verdicts.values()].map((verdict) => verdict.kind);
  if (ABOUT_DOUBT.has(eventType)) return true;
  if (main.modality === 'denied' || main.polarity === 'negated') return false;
  return verdicts.get(main.id)?.kind !== 'disputed' && kinds.filter((kind) => kind === 'retracted').length * 3 <= kinds.length;
}

/** Why it matters, at most one reading an audience, from the playbooks alone; nothing where none fits. */
export function whyOf(claims: readonly Claim[], verdicts: ReadonlyMap<ClaimId, Verdict>, desk: Desk): readonly DraftSentence[] {
  const main = claims[0];
  if (main === undefined || !happened(main, verdicts, desk.material.story.eventType)) return [];
  const money = main.quantities.find((quantity) => quantity.currency !== null);
  const share = main.quantities.find((quantity) => quantity.unit === 'percent');
  const slots = { actor: actorOf(main, desk), other: null, amount: money?.text ?? null, percent: share?.text ?? null };
  return AUDIENCES.flatMap((audience, position) => {
    const reading = readingFor(audience, claims, desk, slots);
    if (reading === null) return [];
    const { playbook, text, claimIds } = reading;
    const sentence: DraftSentence = {
      section: 'why',
      position,
      paragraph: 0,
      kind: 'inference',
      form: 'playbook',
      text,
      claimIds,
      spans: [],
      audience,
      sourceId: playbook.id,
      sourceVersion: playbook.version,
      question: null,
      settledBy: null,
      publisherNamed: null,
    };
    return [sentence];
  });
}
