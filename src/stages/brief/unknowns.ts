import type { DraftSentence } from '../../domain/brief.ts';
import type { Claim, Verdict } from '../../domain/claim.ts';
import type { ClaimId } from '../../domain/ids.ts';
import type { EventType } from '../../domain/story.ts';
import { OPEN_QUESTIONS, SILENCES } from '../../lexicon/absences.ts';
import { isUpper } from '../../text/characters.ts';
import { tokens } from '../../text/tokens.ts';
import { isStopword } from '../../text/words.ts';
import type { Desk } from './desk.ts';
import { type Rivals, rivalsOf } from './rivals.ts';

const MOST = 3;

interface Gap {
  readonly text: string;
  readonly question: string;
  readonly settledBy: string;
  readonly claimIds: readonly ClaimId[];
}

const passageOf = (claim: Claim, desk: Desk): string =>
  claim.evidence.map((one) => desk.entries.get(one.span.articleId)?.article.text.slice(one.span.start, one.span.end) ?? '').join('\n');

/** The last name that begins before a phrase: who did not answer. */
function nameBefore(text: string, at: number): string | null {
  const list = tokens(text.slice(0, at));
  let end = list.length - 1;
  while (end >= 0 && list.length - end <= 5 && !isUpper(list[end]?.text.charCodeAt(0) ?? 0)) end -= 1;
  let start = end;
  while (start > 0 && isUpper(list[start - 1]?.text.charCodeAt(0) ?? 0) && list[start - 1]?.kind === 'word') start -= 1;
  const first = list[start];
  const last = list[end];
  if (first === undefined || last === undefined || list.length - end > 5) return null;
  if (isStopword(first.lower)) return start === end ? null : text.slice(list[start + 1]?.start ?? 0, last.end);
  return text.slice(first.start, last.end).replace(/['’]s$/, '');
}

/** Who did not answer, as the articles say in sentences that are no claims; the claims named are those about the same name. */
function silences(claims: readonly Claim[], desk: Desk): readonly Gap[] {
  const gaps: Gap[] = [];
  const seen = new Set<string>();
  for (const { article } of desk.entries.values()) {
    for (const span of desk.sentencesOf(article)) {
      const text = article.text.slice(span.start, span.end);
      const phrase = SILENCES.find((one) => text.toLowerCase().includes(one));
      const name = phrase === undefined ? null : nameBefore(text, text.toLowerCase().indexOf(phrase));
      if (phrase === undefined || name === null || seen.has(name)) continue;
      const about = claims.filter((claim) => passageOf(claim, desk).includes(name)).slice(0, 3);
      if (about.length === 0) continue;
      seen.add(name);
      const words = /respond|reply|answer|reached/.test(phrase) ? 'had not answered when the report was written' : 'declined to comment';
      const question = `What ${name} says to it.`;
      gaps.push({
        text: `What ${name} says to it: ${name} ${words}.`,
        question,
        settledBy: `a statement by ${name}`,
        claimIds: about.map((claim) => claim.id),
      });
    }
  }
  return gaps;
}

const WORDINGS: Readonly<Record<Rivals['of'], (mine: string, theirs: string, pair: Rivals) => Pick<Gap, 'text' | 'question'>>> = {
  figure: (mine, theirs, pair) => ({
    text: `Which figure holds: ${mine} has ${pair.ours}; ${theirs} has ${pair.theirs}.`,
    question: 'Which figure holds.',
  }),
  time: (mine, theirs, pair) => ({
    text: `Which time holds: ${mine} has “${pair.ours}”; ${theirs} has “${pair.theirs}”.`,
    question: 'Which time holds.',
  }),
  account: (mine, theirs, pair) => ({
    text: `Which account holds: ${mine} has “${pair.ours}”; ${theirs} has “${pair.theirs}”.`,
    question: 'Which account holds.',
  }),
  arrival: (mine, theirs, pair) => ({
    text: `From when it can be had: ${mine} has it ${pair.ours}; ${theirs} has it ${pair.theirs}.`,
    question: 'From when it can be had.',
  }),
};

const contradiction = (mine: string, theirs: string): Pick<Gap, 'text' | 'question'> => ({
  text: `Which account holds: ${mine} and ${theirs} contradict each other.`,
  question: 'Which account holds.',
});

function disputes(claims: readonly Claim[], verdicts: ReadonlyMap<ClaimId, Verdict>, desk: Desk): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const claim of claims) {
    const other = claims.find((one) => claim.conflictsWith.includes(one.id) && one.number > claim.number);
    if (other === undefined || verdicts.get(claim.id)?.kind === 'retracted') continue;
    const [mine, theirs] = [nameOf(claim, desk), nameOf(other, desk)];
    if (mine === null || theirs === null || mine === theirs) continue;
    const pair = rivalsOf(claim, other, desk);
    gaps.push({
      ...(pair === null ? contradiction(mine, theirs) : WORDINGS[pair.of](mine, theirs, pair)),
      settledBy: 'a primary document',
      claimIds: [claim.id, other.id],
    });
  }
  return gaps;
}

function nameOf(claim: Claim, desk: Desk): string | null {
  const first = claim.evidence[0];
  return first === undefined ? null : (desk.entries.get(first.span.articleId)?.publisher.name ?? null);
}

function aloneGap(claims: readonly Claim[], verdicts: ReadonlyMap<ClaimId, Verdict>, desk: Desk): readonly Gap[] {
  const main = claims[0];
  const name = main === undefined ? null : nameOf(main, desk);
  if (main === undefined || name === null) return [];
  if (!desk.singleOrigin && verdicts.get(main.id)?.kind === 'single-source')
    return [
      {
        text: `Whether a second source bears out the main claim: so far it rests on ${name} alone.`,
        question: 'Whether a second source bears out the main claim.',
        settledBy: 'a report or document that does not rest on this one',
        claimIds: [main.id],
      },
    ];
  if (!desk.singleOrigin) return [];
  return [
    {
      text: `Whether the account holds: nothing independent confirms the report by ${name}.`,
      question: 'Whether the account holds.',
      settledBy: 'a report or document that does not rest on this one',
      claimIds: [main.id],
    },
  ];
}

function openQuestions(eventType: EventType, claims: readonly Claim[], desk: Desk): readonly Gap[] {
  const said = claims
    .map((claim) => passageOf(claim, desk))
    .join('\n')
    .toLowerCase();
  return OPEN_QUESTIONS.filter((row) => row.eventType === eventType)
    .filter((row) => !row.unless.some((word) => new RegExp(`\\b${word}\\b`).test(said)))
    .map((row) => ({
      text: row.question,
      question: row.question,
      settledBy: row.settledBy,
      claimIds: claims.slice(0, 12).map((claim) => claim.id),
    }));
}

/** What the reports leave open: no second report, no answer, disputes, and what such events usually leave unsaid. */
export function unknownsOf(claims: readonly Claim[], verdicts: ReadonlyMap<ClaimId, Verdict>, desk: Desk): readonly DraftSentence[] {
  if (claims.length === 0) return [];
  const { eventType } = desk.material.story;
  const gaps = [
    ...aloneGap(claims, verdicts, desk),
    ...disputes(claims, verdicts, desk).slice(0, 2),
    ...silences(claims, desk).slice(0, 2),
    ...openQuestions(eventType, claims, desk),
  ];
  return gaps.slice(0, MOST).map((gap, position) => ({
    section: 'unknown',
    position,
    paragraph: 0,
    kind: 'absence',
    form: 'question',
    text: gap.text,
    claimIds: gap.claimIds,
    spans: [],
    audience: null,
    sourceId: null,
    sourceVersion: null,
    question: gap.question,
    settledBy: gap.settledBy,
    publisherNamed: null,
  }));
}
