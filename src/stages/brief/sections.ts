import type { DraftSentence, Section } from '../../domain/brief.ts';
import type { Claim, Verdict } from '../../domain/claim.ts';
import type { ArticleId, ClaimId } from '../../domain/ids.ts';
import { SILENCES } from '../../lexicon/absences.ts';
import { wordsInOrder } from '../../text/align.ts';
import { contentWords } from '../../text/words.ts';
import type { Desk } from './desk.ts';
import { type Wording, wordingsOf } from './wordings.ts';

const SUMMARY_WORDS = 85;
const STORY_WORDS = 400;
const LEAST_STORY_WORDS = 130;
const SHORTEST_STORY = 122;
const TAKEAWAY_WORDS = 25;
const ALTERNATIVES = 4;

/** What the sections have used so far: words taken from articles, sentences printed, how often a lead was heard. */
interface Ledger {
  readonly spent: Map<ArticleId, number>;
  readonly printed: Set<string>;
  readonly leads: Map<string, number>;
  quotes: number;
}

/** The sections written from claims, with the sentences' ladders. */
export interface Pages {
  readonly sentences: readonly DraftSentence[];
}

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
  claimIds,
  spans: wording.spans,
  publisherNamed: wording.publisherNamed,
});

/** The kind of lead a sentence has, to vary them. */
function leadOf(text: string): string {
  const front = /^(according to a report|according to|reports by|only|a statement by|a report by)/i.exec(text)?.[0];
  if (front !== undefined) return front.toLowerCase();
  if (/, (?:[^,]{2,60}) (?:reports|said), /.test(text)) return 'inside';
  return / (reports that|writes that|says that|both report that|said that|reports, citing) /.exec(text)?.[1] ?? 'bare';
}

/** Whether a claim says only that someone did not answer. */
export const isSilence = (claim: Claim, desk: Desk): boolean =>
  claim.evidence.slice(0, 1).every((one) => {
    const text = desk.entries.get(one.span.articleId)?.article.text.slice(one.span.start, one.span.end).toLowerCase() ?? '';
    return SILENCES.some((phrase) => text.includes(phrase));
  });

/** Claims by what a reader should learn first. */
export function ranked(claims: readonly Claim[], verdicts: ReadonlyMap<ClaimId, Verdict>, desk: Desk): readonly Claim[] {
  const worth = (claim: Claim): number => {
    const verdict = verdicts.get(claim.id);
    if (verdict?.kind === 'retracted') return -99;
    const first = claim.evidence[0];
    const entry = first === undefined ? undefined : desk.entries.get(first.span.articleId);
    const depth = first === undefined || entry === undefined ? 1 : first.span.start / Math.max(1, entry.article.text.length);
    const origins = new Set(claim.evidence.map((one) => one.originIndex)).size;
    const voice = claim.modality === 'opinion' ? -1.5 : claim.modality === 'stated' ? 0.6 : 0;
    return (
      (claim.main ? 100 : 0) +
      Math.min(3, origins) * 1.4 +
      (claim.evidence.some((one) => one.primary) ? 1 : 0) +
      (claim.quantities.length > 0 ? 0.6 : 0) +
      voice -
      2.5 * depth
    );
  };
  return [...claims].sort((a, b) => worth(b) - worth(a) || a.number - b.number);
}

function likeness(a: string, b: string): number {
  const [one, two] = [new Set(contentWords(a)), new Set(contentWords(b))];
  const both = [...one].filter((word) => two.has(word)).length;
  return both / Math.max(1, Math.min(one.size, two.size));
}

/** Writes summary, takeaways and story over one ledger, so that an article's quotation budget is spread. */
export function writeSections(claims: readonly Claim[], desk: Desk): Pages {
  const ledger: Ledger = { spent: new Map(), printed: new Set(), leads: new Map(), quotes: 0 };
  const options = new Map<ClaimId, readonly Wording[]>();
  const optionsOf = (claim: Claim): readonly Wording[] => {
    const known = options.get(claim.id) ?? wordingsOf(claim, desk, false);
    options.set(claim.id, known);
    return known;
  };
  const disputes = disputesOf(claims, optionsOf);
  const summary = summaryOf(claims, desk, { ledger, optionsOf, disputes });
  const inSummary = new Set(summary.flatMap((one) => one.claimIds));
  const takeaways = takeawaysOf(claims, inSummary, { ledger, optionsOf, desk });
  const story = storyOf(claims, desk, { ledger, optionsOf, disputes });
  return { sentences: [...summary, ...takeaways, ...story] };
}

interface Room {
  readonly ledger: Ledger;
  readonly optionsOf: (claim: Claim) => readonly Wording[];
  readonly disputes: ReadonlyMap<ClaimId, Dispute>;
}

interface Dispute {
  readonly wording: Wording;
  readonly claimIds: readonly ClaimId[];
}

/** One sentence with both sides for each pair of claims that contradict one another. */
function disputesOf(claims: readonly Claim[], optionsOf: (claim: Claim) => readonly Wording[]): ReadonlyMap<ClaimId, Dispute> {
  const found = new Map<ClaimId, Dispute>();
  for (const claim of claims) {
    for (const other of claims) {
      if (!claim.conflictsWith.includes(other.id) || found.has(claim.id) || found.has(other.id)) continue;
      const dispute = bothSides(optionsOf(claim), optionsOf(other));
      if (dispute === null) continue;
      const entry = { wording: dispute, claimIds: [claim.id, other.id] };
      found.set(claim.id, entry);
      found.set(other.id, entry);
    }
  }
  return found;
}

function bothSides(ours: readonly Wording[], theirs: readonly Wording[]): Wording | null {
  const short = (list: readonly Wording[]): readonly Wording[] =>
    list.filter((one) => one.led && one.kind === 'fact' && one.spans.length === 1).toSorted((a, b) => a.words - b.words);
  for (const a of short(ours))
    for (const b of short(theirs)) {
      if (a.publisherNamed === b.publisherNamed || a.words + b.words > 44) continue;
      const text = `${a.text.replace(/\.$/, '')}; ${b.text}`;
      return { ...a, text, spans: [...a.spans, ...b.spans], words: a.words + b.words, close: 0, form: 'compressed' };
    }
  return null;
}

function limitOf(wording: Wording, desk: Desk): number {
  const article = desk.entries.get(wording.articleId)?.article;
  if (article === undefined) return 0;
  return wordsInOrder(article.text, { start: article.bodyStart, end: article.text.length }).length * article.rights.maxQuoteShare;
}

interface Wish {
  readonly most: number;
  readonly ideal: number;
  readonly desk: Desk;
}

/** The best ways to print a claim here, best first: within budget, not printed before, the leads in turn. */
function choose(options: readonly Wording[], ledger: Ledger, wish: Wish): readonly Wording[] {
  const cost = (one: Wording): number => {
    const heard = ledger.leads.get(leadOf(one.text)) ?? 0;
    return (
      Math.abs(one.words - wish.ideal) / 6 +
      (one.close > 0 ? 2 + one.close / 10 : 0) +
      heard * 0.6 +
      (one.form === 'framed' ? -0.6 : 0) +
      (leadOf(one.text) === 'inside' ? 1.2 : 0) +
      (/“\S+ \S+(?: \S+)?”/.test(one.text) && one.kind === 'fact' ? 1.6 : 0) +
      (one.spans.length > 1 ? -1.2 : 0) +
      (one.kind === 'quote' ? ledger.quotes * 3 - 0.5 : 0) +
      (ledger.printed.has(one.text) ? 6 : 0)
    );
  };
  return options
    .filter((one) => one.words <= wish.most)
    .filter((one) => one.close === 0 || (ledger.spent.get(one.articleId) ?? 0) + one.close <= limitOf(one, wish.desk))
    .map((one) => ({ one, cost: cost(one) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, ALTERNATIVES)
    .map((entry) => entry.one);
}

function book(wording: Wording | undefined, ledger: Ledger): void {
  if (wording === undefined) return;
  ledger.printed.add(wording.text);
  if (wording.close > 0) ledger.spent.set(wording.articleId, (ledger.spent.get(wording.articleId) ?? 0) + wording.close);
  ledger.leads.set(leadOf(wording.text), (ledger.leads.get(leadOf(wording.text)) ?? 0) + 1);
  if (wording.kind === 'quote') ledger.quotes += 1;
}

function summaryOf(claims: readonly Claim[], desk: Desk, room: Room): readonly DraftSentence[] {
  const out: DraftSentence[] = [];
  const said: string[] = [];
  let words = 0;
  let position = 0;
  for (const claim of claims) {
    if (position >= 6 || (position >= 3 && words >= SUMMARY_WORDS - 15)) break;
    if (position > 0 && (isSilence(claim, desk) || claim.modality === 'opinion')) continue;
    const dispute = room.disputes.get(claim.id);
    if (dispute !== undefined && said.includes(dispute.wording.text)) continue;
    const only = position === 0 && desk.singleOrigin ? wordingsOf(claim, desk, true) : [];
    const wish: Wish = { most: position === 0 ? 38 : 30, ideal: 20, desk };
    const ladder =
      dispute !== undefined && position > 0
        ? [dispute.wording]
        : [
            ...choose(only, room.ledger, wish),
            ...choose(
              room.optionsOf(claim).filter((one) => one.kind === 'fact'),
              room.ledger,
              wish,
            ),
          ];
    const best = ladder[0];
    if (best === undefined || said.some((text) => likeness(text, best.text) > 0.66)) continue;
    book(best, room.ledger);
    said.push(best.text);
    const claimIds = dispute !== undefined && best === dispute.wording ? dispute.claimIds : [claim.id];
    for (const wording of ladder) out.push(asDraft(wording, claimIds, { section: 'summary', position, paragraph: 0 }));
    words += best.words;
    position += 1;
  }
  return out;
}

function takeawaysOf(
  claims: readonly Claim[],
  inSummary: ReadonlySet<ClaimId>,
  room: { readonly ledger: Ledger; readonly optionsOf: Room['optionsOf']; readonly desk: Desk },
): readonly DraftSentence[] {
  const out: DraftSentence[] = [];
  const said: string[] = [];
  let position = 0;
  const fresh = claims.filter((claim) => !inSummary.has(claim.id));
  const order = [...fresh.slice(0, 4), ...claims.filter((claim) => inSummary.has(claim.id)), ...fresh.slice(4)];
  for (const claim of order) {
    if (position >= 5) break;
    if (isSilence(claim, room.desk) && claims.length > 6) continue;
    const ladder = choose(room.optionsOf(claim), room.ledger, { most: TAKEAWAY_WORDS, ideal: 14, desk: room.desk }).filter(
      (one) => !room.ledger.printed.has(one.text),
    );
    const best = ladder[0];
    if (best === undefined || said.some((text) => likeness(text, best.text) > 0.66)) continue;
    book(best, room.ledger);
    said.push(best.text);
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

/** First each claim once; then in other reports' words; last, where that is still too short, in other words of the same report. */
type Pass = 'first' | 'others' | 'last';

interface Placed {
  readonly ladder: readonly Wording[];
  readonly claimIds: readonly ClaimId[];
  readonly role: number;
}

function storyOf(claims: readonly Claim[], desk: Desk, room: Room): readonly DraftSentence[] {
  const placed: Placed[] = [];
  let words = 0;
  const add = (claim: Claim, rank: number, pass: Pass): void => {
    const dispute = room.disputes.get(claim.id);
    if (dispute !== undefined && placed.some((one) => one.ladder[0] === dispute.wording)) return;
    const told = placed.filter((one) => one.claimIds.includes(claim.id)).map((one) => one.ladder[0]?.articleId);
    const options = room.optionsOf(claim).filter((one) => pass !== 'others' || !told.includes(one.articleId));
    const ladder = dispute !== undefined ? [dispute.wording] : choose(options, room.ledger, { most: 38, ideal: 22, desk });
    const alike = (one: Wording): boolean => placed.some((other) => likeness(other.ladder[0]?.text ?? '', one.text) >= 0.8);
    const best = pass === 'first' ? ladder.find((one) => !alike(one)) : ladder[0];
    if (best === undefined || placed.some((other) => other.ladder[0]?.text === best.text)) return;
    book(best, room.ledger);
    placed.push({
      ladder: [best, ...ladder.filter((one) => one !== best)],
      claimIds: dispute?.claimIds ?? [claim.id],
      role: roleOf(claim, rank),
    });
    words += best.words;
  };
  for (const [rank, claim] of claims.entries()) if (words < STORY_WORDS - 25) add(claim, rank, 'first');
  // A story of several origins says the rest in other reports' words until it is long enough to be one.
  for (const pass of desk.singleOrigin ? [] : (['others', 'others', 'last'] as const)) {
    const enough = pass === 'last' ? SHORTEST_STORY : LEAST_STORY_WORDS;
    for (const [rank, claim] of claims.entries()) if (words < enough) add(claim, rank, pass);
  }
  const ordered = placed.map((one, at) => ({ ...one, at })).sort((a, b) => a.role - b.role || a.at - b.at);
  const paragraphs = [...new Set(ordered.map((one) => one.role))];
  return ordered.flatMap((one, position) =>
    one.ladder.map((wording) => asDraft(wording, one.claimIds, { section: 'story', position, paragraph: paragraphs.indexOf(one.role) })),
  );
}
