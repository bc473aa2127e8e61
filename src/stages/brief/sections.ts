import type { DraftSentence, Section } from '../../domain/brief.ts';
import type { Claim, Verdict } from '../../domain/claim.ts';
import type { ClaimId } from '../../domain/ids.ts';
import { decapitalised } from './contents.ts';
import { coverageOf } from './coverage.ts';
import type { Desk } from './desk.ts';
import { joined, sideBySide, underOneLead } from './fusing.ts';
import { headlined, isUnderHeadline } from './headlined.ts';
import { book, choose, emptyLedger, type Ledger, namedIn, type Place, sameStanding } from './ledger.ts';
import { likeness } from './likeness.ts';
import { isSilence } from './rank.ts';
import { rivalsOf } from './rivals.ts';
import { type Wording, wordingsOf } from './wordings.ts';

const SUMMARY_WORDS = 75;
const MOST_IN_SUMMARY = 5;
const STORY_WORDS = 300;
const SOLE_STORY_WORDS = 170;
const LEAST_STORY_WORDS = 150;
const SCARCE_WORDS = 260;
const TAKEAWAY_WORDS = 25;
const LEAST_TAKEAWAYS = 3;
const PARAGRAPH = 4;
const ALIKE = 0.66;

const blank = { audience: null, sourceId: null, sourceVersion: null, question: null, settledBy: null } as const;

const asDraft = (
  wording: Wording,
  claimIds: readonly ClaimId[],
  place: { section: Section; position: number; paragraph: number },
): DraftSentence => ({
  ...blank,
  ...place,
  kind: wording.kind,
  form: wording.form,
  text: wording.text,
  claimIds: [...claimIds, ...wording.joins],
  spans: wording.spans,
  publisherNamed: wording.publisherNamed,
});

interface Dispute {
  readonly wording: Wording;
  readonly claimIds: readonly ClaimId[];
}

interface Room {
  readonly desk: Desk;
  readonly ledger: Ledger;
  readonly verdicts: ReadonlyMap<ClaimId, Verdict>;
  readonly disputes: ReadonlyMap<ClaimId, Dispute>;
  optionsOf(claim: Claim): readonly Wording[];
}

/** Writes summary, takeaways and story over one ledger, so that an article's quotation budget is spread. */
export function writeSections(claims: readonly Claim[], verdicts: ReadonlyMap<ClaimId, Verdict>, desk: Desk): readonly DraftSentence[] {
  const options = new Map<ClaimId, readonly Wording[]>();
  const optionsOf = (claim: Claim): readonly Wording[] => {
    const known = options.get(claim.id) ?? wordingsOf(claim, desk, false);
    options.set(claim.id, known);
    return known;
  };
  const room: Room = { desk, ledger: emptyLedger(), verdicts, disputes: disputesOf(claims, optionsOf, desk), optionsOf };
  const summary = summaryOf(claims, room);
  const inSummary = new Set(summary.flatMap((one) => one.claimIds));
  const takeaways = takeawaysOf(
    claims,
    inSummary,
    summary.map((one) => one.text),
    room,
  );
  return [...summary, ...takeaways, ...storyOf(claims, room)];
}

/** One sentence with both sides for each pair of claims that contradict one another. */
function disputesOf(claims: readonly Claim[], optionsOf: Room['optionsOf'], desk: Desk): ReadonlyMap<ClaimId, Dispute> {
  const found = new Map<ClaimId, Dispute>();
  for (const claim of claims) {
    for (const other of claims) {
      if (!claim.conflictsWith.includes(other.id) || found.has(claim.id) || found.has(other.id)) continue;
      const rivals = rivalsOf(claim, other, desk);
      const marked = rivals === null || rivals.of === 'arrival' ? { ours: '', theirs: '' } : rivals;
      const wording = bothSides(telling(optionsOf(claim), marked.ours), telling(optionsOf(other), marked.theirs), desk);
      if (wording === null) continue;
      const entry = { wording, claimIds: [claim.id, other.id] };
      found.set(claim.id, entry);
      found.set(other.id, entry);
    }
  }
  return found;
}

/** The wordings in which what is in dispute can be read. */
const telling = (list: readonly Wording[], words: string): readonly Wording[] =>
  list.filter((one) => one.text.toLowerCase().includes(words.toLowerCase()));

function bothSides(ours: readonly Wording[], theirs: readonly Wording[], desk: Desk): Wording | null {
  const led = (list: readonly Wording[]): readonly Wording[] =>
    list
      .filter(
        (one) =>
          (one.how === 'publisher' || one.how === 'speaker') && one.kind === 'fact' && one.spans.length === 1 && !one.text.includes(';'),
      )
      .toSorted((a, b) => a.words - b.words);
  for (const a of led(ours))
    for (const b of led(theirs)) {
      if (a.publisherNamed === b.publisherNamed || a.words + b.words > 44) continue;
      const text = `${a.text.replace(/\.$/, '')}; ${decapitalised(b.text, desk)}`;
      return { ...a, text, spans: [...a.spans, ...b.spans], words: a.words + b.words, close: 0, form: 'compressed', joins: [] };
    }
  return null;
}

interface Paragraph {
  readonly named: Set<string>;
  last: string | null;
  count: number;
}
const newParagraph = (): Paragraph => ({ named: new Set(), last: null, count: 0 });

function placeOf(
  claim: Claim,
  room: Room,
  at: { readonly paragraph: Paragraph; readonly most: number; readonly ideal: number; readonly list?: boolean },
): Place {
  const { paragraph, most, ideal } = at;
  return {
    desk: room.desk,
    most,
    ideal,
    verdict: room.verdicts.get(claim.id)?.kind ?? null,
    named: paragraph.named,
    last: paragraph.last,
    list: at.list ?? false,
    opens: paragraph.count === 0,
  };
}

function note(wording: Wording, paragraph: Paragraph, room: Room): void {
  book(wording, room.ledger);
  for (const name of namedIn(wording, room.desk)) paragraph.named.add(name);
  if (wording.how === 'publisher') paragraph.named.add(wording.publisherNamed);
  paragraph.last = wording.publisherNamed;
  paragraph.count += 1;
}

/** The claim's own sentences and, with claims still to be told, those that tell one of them too. */
function withJoins(claim: Claim, rest: readonly Claim[], room: Room): readonly Wording[] {
  const own = room.optionsOf(claim);
  for (const other of rest) {
    if (other === claim || !sameStanding(claim, other, room.verdicts)) continue;
    const theirs = room.optionsOf(other);
    const both = [underOneLead, joined, sideBySide].flatMap((make) => make(own, theirs, other, room.desk) ?? []);
    if (both.length > 0) return [...own, ...both];
  }
  return own;
}

function summaryOf(claims: readonly Claim[], room: Room): readonly DraftSentence[] {
  const { desk } = room;
  const out: DraftSentence[] = [];
  const said: string[] = [];
  const told = new Set<ClaimId>();
  const paragraph = newParagraph();
  let words = 0;
  for (const [rank, claim] of claims.entries()) {
    if (paragraph.count >= MOST_IN_SUMMARY || (paragraph.count >= 3 && words >= SUMMARY_WORDS - 15)) break;
    if (told.has(claim.id) || (paragraph.count > 0 && (isSilence(claim, desk) || claim.modality === 'opinion'))) continue;
    const dispute = room.disputes.get(claim.id);
    const place = placeOf(claim, room, {
      paragraph,
      most: Math.min(paragraph.count === 0 ? 40 : 36, SUMMARY_WORDS + 5 - words),
      ideal: paragraph.count === 0 ? 27 : 20,
    });
    const first = paragraph.count === 0;
    const sole = first && desk.singleOrigin;
    const only = sole ? choose(wordingsOf(claim, desk, true), room.ledger, place) : [];
    // What happened is told first, in whatever words may be had; a headline is there in the end.
    const spoken = first ? choose(room.optionsOf(claim), room.ledger, place).filter((one) => one.how === 'quote') : [];
    const last = first ? [...spoken, ...choose(headlined(claim, desk, sole), room.ledger, place)] : [];
    const rest = first ? [] : claims.slice(rank + 1, rank + 7).filter((other) => !told.has(other.id) && !isSilence(other, desk));
    const facts = withJoins(claim, rest, room).filter((one) => one.how !== 'quote' && !one.detail);
    const own = first && isUnderHeadline(claim, desk) ? last : [...only, ...choose(facts, room.ledger, place), ...last];
    const ladder = dispute !== undefined && !first ? [dispute.wording] : own;
    const best = ladder[0];
    if (best === undefined || said.some((text) => likeness(text, best.core) > ALIKE)) continue;
    note(best, paragraph, room);
    said.push(best.core);
    const claimIds = best === dispute?.wording ? dispute.claimIds : [claim.id];
    for (const id of [...claimIds, ...best.joins]) told.add(id);
    for (const wording of ladder) out.push(asDraft(wording, claimIds, { section: 'summary', position: paragraph.count - 1, paragraph: 0 }));
    words += best.words;
  }
  return out;
}

/** Points that the summary did not make; only where there are too few of them, points in other words than the summary's. */
function takeawaysOf(
  claims: readonly Claim[],
  inSummary: ReadonlySet<ClaimId>,
  printed: readonly string[],
  room: Room,
): readonly DraftSentence[] {
  const out: DraftSentence[] = [];
  const said: string[] = [];
  const told = new Set<ClaimId>();
  const most = claims.length >= 10 ? 5 : 4;
  const fresh = claims.filter((claim) => !inSummary.has(claim.id) && claim.modality !== 'opinion');
  const order = [...fresh, ...claims.filter((claim) => !fresh.includes(claim))];
  let position = 0;
  // Where too few points are left, what the summary told is told in other words; a lone report has no other words.
  const again = room.desk.singleOrigin ? [] : order;
  for (const [pass, claim] of [...order.map((one) => [0, one] as const), ...again.map((one) => [1, one] as const)]) {
    if (position >= (pass === 0 ? most : LEAST_TAKEAWAYS) || told.has(claim.id) || (isSilence(claim, room.desk) && claims.length > 6))
      continue;
    const place = placeOf(claim, room, { paragraph: newParagraph(), most: TAKEAWAY_WORDS, ideal: 13, list: true });
    const alike = (one: Wording): boolean =>
      room.ledger.printed.has(one.text) ||
      said.some((text) => likeness(text, one.core) > ALIKE) ||
      (pass === 0 && printed.some((text) => likeness(text, one.core) > 0.8));
    const ladder = choose(room.optionsOf(claim), room.ledger, place).filter((one) => !alike(one) && !one.detail);
    const best = ladder[0];
    if (best === undefined) continue;
    book(best, room.ledger);
    said.push(best.core);
    told.add(claim.id);
    for (const wording of ladder) out.push(asDraft(wording, [claim.id], { section: 'takeaway', position, paragraph: 0 }));
    position += 1;
  }
  return out;
}

/** What a claim does in a story: 0 what happened, 1 who says, 2 evidence, 3 background, 4 what comes next. */
function roleOf(claim: Claim, rank: number): number {
  if (claim.main) return 0;
  if (claim.modality === 'planned' || claim.modality === 'predicted') return 4;
  if (claim.evidence.some((one) => one.attribution.speakerKind !== 'publisher') || claim.modality === 'denied') return 1;
  if (rank < 4) return 0;
  return claim.quantities.length > 0 || claim.evidence.some((one) => one.primary) ? 2 : 3;
}

interface Placed {
  readonly claim: Claim;
  readonly role: number;
  readonly rank: number;
}

/** The claims of the story in its order, each once, none that tells what another told. */
function outlineOf(claims: readonly Claim[], room: Room): readonly Placed[] {
  const chosen: Placed[] = [];
  const cores: string[] = [];
  const room4 = room.desk.singleOrigin ? SOLE_STORY_WORDS : STORY_WORDS;
  let words = 0;
  for (const [rank, claim] of claims.entries()) {
    if (words >= room4) break;
    const options = room.optionsOf(claim);
    const shortest = options.reduce<Wording | null>((best, one) => (best === null || one.words < best.words ? one : best), null);
    if (shortest === null || cores.some((core) => likeness(core, shortest.core) > 0.75)) continue;
    if (isSilence(claim, room.desk) && claims.length > 8) continue;
    chosen.push({ claim, role: roleOf(claim, rank), rank });
    cores.push(shortest.core);
    words += Math.min(20, shortest.words + 3);
  }
  return chosen.sort((a, b) => a.role - b.role || a.rank - b.rank);
}

interface Written {
  /** How long a sentence had better be: longer where there is little to tell. */
  readonly ideal: number;
  readonly out: DraftSentence[];
  readonly told: Set<ClaimId>;
  readonly cores: string[];
  words: number;
  position: number;
  number: number;
}

function tell(
  claim: Claim,
  options: readonly Wording[],
  at: { readonly paragraph: Paragraph; readonly written: Written; readonly most?: number },
  room: Room,
): void {
  const { paragraph, written } = at;
  const dispute = room.disputes.get(claim.id);
  const place = placeOf(claim, room, { paragraph, most: 38, ideal: written.ideal });
  const alike = (one: Wording): boolean => written.cores.some((core) => likeness(core, one.core) > (at.most ?? 0.8));
  const ladder = dispute !== undefined ? [dispute.wording] : choose(options, room.ledger, place).filter((one) => !alike(one));
  const best = ladder[0];
  if (best === undefined) return;
  note(best, paragraph, room);
  const claimIds = best === dispute?.wording ? dispute.claimIds : [claim.id];
  for (const id of [...claimIds, ...best.joins]) written.told.add(id);
  written.cores.push(best.core);
  for (const wording of ladder)
    written.out.push(asDraft(wording, claimIds, { section: 'story', position: written.position, paragraph: written.number }));
  written.position += 1;
  written.words += best.words;
}

function storyOf(claims: readonly Claim[], room: Room): readonly DraftSentence[] {
  const longest = claims.map((claim) => Math.max(0, ...room.optionsOf(claim).map((one) => (one.close > 0 ? 0 : one.words))));
  const scarce = !room.desk.singleOrigin && longest.reduce((sum, words) => sum + words, 0) < SCARCE_WORDS;
  const written: Written = { ideal: scarce ? 26 : 19, out: [], told: new Set(), cores: [], words: 0, position: 0, number: 0 };
  const outline = outlineOf(claims, room);
  const roles = [...new Set(outline.map((one) => one.role))];
  for (const role of roles) {
    const own = outline.filter((one) => one.role === role).map((one) => one.claim);
    let paragraph = newParagraph();
    for (const [at, claim] of own.entries()) {
      if (written.told.has(claim.id)) continue;
      if (paragraph.count >= PARAGRAPH && own.length - at > 1) {
        paragraph = newParagraph();
        written.number += 1;
      }
      const rest = own.slice(at + 1, at + 5).filter((other) => !written.told.has(other.id));
      tell(claim, withJoins(claim, rest, room), { paragraph, written }, room);
    }
    if (paragraph.count > 0) written.number += 1;
  }
  lengthen(claims, written, room);
  return written.out;
}

/** Who carried the story and when, in a paragraph of its own. */
function reportLines(claims: readonly Claim[], written: Written, room: Room): void {
  written.number += 1;
  for (const line of coverageOf(claims, room.desk)) {
    written.out.push({
      ...blank,
      section: 'story',
      position: written.position,
      paragraph: written.number,
      kind: 'fact',
      form: 'framed',
      text: line.text,
      claimIds: line.claimIds,
      spans: line.spans,
      sourceId: line.sourceId,
      sourceVersion: line.sourceVersion,
      publisherNamed: null,
    });
    written.position += 1;
    written.words += line.text.split(' ').length;
  }
  written.number += 1;
}

/** A story of several origins goes on with what is left, then in other reports' words, until it is long enough to be one. */
function lengthen(claims: readonly Claim[], written: Written, room: Room): void {
  if (room.desk.singleOrigin) return;
  const paragraph = newParagraph();
  for (const claim of claims) {
    if (written.words >= LEAST_STORY_WORDS) return;
    if (!written.told.has(claim.id)) tell(claim, room.optionsOf(claim), { paragraph, written }, room);
  }
  reportLines(claims, written, room);
  // Further sentences on what is told must bring details of their own; only in the end may they be another report's words for it.
  for (const most of [0.45]) {
    for (const claim of claims) {
      if (written.words >= LEAST_STORY_WORDS) return;
      const told = new Set(written.out.map((one) => one.text));
      const others = room
        .optionsOf(claim)
        .filter((one) => !told.has(one.text) && written.cores.every((core) => core !== one.core && likeness(core, one.core) <= most));
      tell(claim, others, { paragraph, written, most }, room);
    }
  }
}
