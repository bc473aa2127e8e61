import { reportedAt, type Syndication } from '../../domain/article.ts';
import type { PublisherId } from '../../domain/ids.ts';
import type { EchoEdge } from '../../domain/story.ts';
import { sharedRuns } from '../../text/shingles.ts';
import { creditOf, namesItself, saysGathered, saysOwnReporting } from './crediting.ts';
import { byCommentator, creditsDocument, openingNumbers } from './documents.ts';
import { isFetchedRecordOf } from './fetched-records.ts';
import { plainWords } from './phrases.ts';
import { inQuote, ownQuotes, type Reading, SPOKEN_QUOTE_WORDS } from './reading.ts';

/** Passages and quotes are compared among so many reports, the earliest; those after it are told by copies, credits and links. */
const MOST_COMPARED = 60;
const RUN_WORDS = 16;
const PASSAGE_WORDS = 40;
const PASSAGE_RUN = 9;
const SOLE_QUOTE_WORDS = 8;
/** A report made of a document's words so far may have worked out a few numbers by itself. */
const MADE_OF = 0.42;
const FEW_NUMBERS = 3;
/** So much of a report's words stand in the document that is meant. */
const LEAST_MATTER = 0.26;
const LEAST_MATTER_UNNAMED = 0.34;
/** A credit within so many characters of plain words stands in the opening. */
const OPENING_PLAIN = 600;

/** What edges are looked for in: the readings in order of time, and what is known about copies and owners. */
export interface EdgeInput {
  readonly readings: readonly Reading[];
  readonly syndications: readonly Syndication[];
  readonly controlled: readonly (readonly PublisherId[])[];
}

/** An edge as found; `passing`: a credit far down, which tells of one fact and not of the whole. */
export interface Edge extends EchoEdge {
  readonly passing?: boolean;
  /** Of two documents, which a report rests on more: a link, and the share of its words that stand there. */
  readonly weight?: number;
}

const nameOf = (reading: Reading): string => reading.member.publisher.name;
const edge = (from: Reading, to: Reading, kind: Edge['kind'], detail: string): Edge => ({
  from: from.member.article.id,
  to: to.member.article.id,
  kind,
  detail,
});

/** All traces of one report in another, for every pair; the later report repeats the earlier one unless the texts say otherwise. */
export function edgesOf(input: EdgeInput): readonly Edge[] {
  const { readings } = input;
  const found: Edge[] = [...copies(input)];
  readings.forEach((late, at) => {
    readings.forEach((early, other) => {
      if (at === other) return;
      const traced = markupEdge(late, early) ?? primaryEdge(late, early, readings) ?? creditEdge(late, early, input);
      const linked = traced?.kind === 'cites-document' ? null : linkEdge(late, early, input);
      for (const each of [traced, linked]) if (each !== null) found.push(each);
      if (other > at) return;
      const compared = at < MOST_COMPARED ? (passageEdge(late, early, readings) ?? quoteEdge(late, early, readings)) : null;
      const shared = ownerEdge(late, early, input) ?? compared;
      if (shared !== null) found.push(shared);
    });
  });
  return found;
}

function copies({ readings, syndications }: EdgeInput): readonly Edge[] {
  const byId = new Map(readings.map((reading) => [reading.member.article.id, reading]));
  return syndications.flatMap((syndication) => {
    const [copy, origin] = [byId.get(syndication.copy), byId.get(syndication.origin)];
    if (copy === undefined || origin === undefined) return [];
    return [edge(copy, origin, 'syndication', `shares ${syndication.sharedWords} words with ${nameOf(origin)}: ${syndication.why}`)];
  });
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}

/** `<source>`, JSON-LD or a canonical address on the other's host. */
function markupEdge(late: Reading, early: Reading): Edge | null {
  const { article } = late.member;
  const other = early.member.article;
  const via = article.via?.toLowerCase() ?? '';
  const named =
    early.names.some((name) => via.includes(name)) ||
    (via !== '' && via.includes(hostOf(other.canonicalUrl)) && hostOf(other.canonicalUrl) !== '');
  const sameHouse = article.publisherId === other.publisherId;
  if (named && !sameHouse) return edge(late, early, 'source-element', `its markup names ${nameOf(early)} as its source`);
  if (article.canonicalUrl !== article.url && article.canonicalUrl === other.canonicalUrl) {
    return edge(late, early, 'source-element', `its canonical address is that of ${nameOf(early)}`);
  }
  return null;
}

/**
 * A report that points to a document of the story and brings nothing of its own, or says in its opening that its matter stands there, rests
 * on the document: nobody else saw what it tells, whoever comments on it further down.
 */
function primaryEdge(late: Reading, early: Reading, readings: readonly Reading[]): Edge | null {
  if (!early.primary || late.body === '' || early.body === '') return null;
  if (late.primary) return recordEdge(late, early);
  if (isBefore(late, early) && !linksTo(late, early)) return null;
  const points = linksTo(late, early) || early.names.some((name) => late.plain.includes(` ${name} `)) || sharesNames(late, early);
  const share = madeOf(late, [early]);
  const weight = share + (linksTo(late, early) ? 1 : 0);
  const credit = creditsDocument(late);
  if (credit !== null && saysAllOpeningNumbers(late, early) && share >= (points ? LEAST_MATTER : LEAST_MATTER_UNNAMED)) {
    return { ...edge(late, early, 'cites-document', `says "${credit}", and its opening has no number that is not there`), weight };
  }
  if (!points) return null;
  const primaries = readings.filter((reading) => reading.primary);
  if (saysOwnReporting(late)) return null;
  const quotes = ownQuotes(late, primaries);
  if (quotes.some((plain) => !late.quotes.some((quote) => quote.plain.trim() === plain && byCommentator(late, quote)))) return null;
  const numbers = [...new Set([...late.numbers, ...late.titleNumbers])].filter(
    (number) => !primaries.some((primary) => primary.numbers.has(number) || primary.titleNumbers.has(number)),
  );
  if (numbers.length > (madeOf(late, primaries) >= MADE_OF ? FEW_NUMBERS : 0)) return null;
  const without = [quotes.length === 0 ? 'no quote' : 'no quote but comment', ...(numbers.length === 0 ? ['no number'] : [])].join(' and ');
  return { ...edge(late, early, 'cites-document', `has ${without} that is not in the text of ${nameOf(early)}`), weight };
}

const saysAllOpeningNumbers = (late: Reading, early: Reading): boolean =>
  openingNumbers(late).every((number) => early.numbers.has(number) || early.titleNumbers.has(number));

/** A registry's or repository's record of what its subject published is the same voice twice: it links to it, or is named alike within two days. */
function recordEdge(late: Reading, early: Reading): Edge | null {
  if (isFetchedRecordOf(late.member, early)) return edge(late, early, 'cites-document', `is the record of what ${nameOf(early)} published`);
  if (late.member.publisher.id === early.member.publisher.id || !sharesNames(late, early)) return null;
  if (late.member.publisher.kind !== 'repository' && early.member.publisher.kind !== 'repository') return null;
  if (linksTo(late, early)) return edge(late, early, 'cites-document', `is the record of what ${nameOf(early)} published, and links to it`);
  if (isBefore(late, early) || daysApart(late, early) > 2 || !sameTitleName(late, early)) return null;
  return edge(late, early, 'cites-document', `is a record of the same thing as that of ${nameOf(early)}`);
}

const daysApart = (a: Reading, b: Reading): number =>
  Math.abs(reportedAt(a.member.article) - reportedAt(b.member.article)) / (24 * 3_600_000);

/** Both titles open with the name of one thing, number and all. */
function sameTitleName(a: Reading, b: Reading): boolean {
  const [one, other] = [a, b].map((reading) => plainWords(reading.member.article.title));
  if (one === undefined || other === undefined) return false;
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return shared >= 2;
}

/** The share of a text's words that primaries hold too. */
function madeOf(reading: Reading, primaries: readonly Reading[]): number {
  let held = 0;
  for (const stem of reading.stems) if (primaries.some((primary) => primary.stems.has(stem))) held++;
  return held / Math.max(1, reading.stems.size);
}

const sharesNames = (late: Reading, early: Reading): boolean =>
  late.member.topic.entityIds.some((id) => early.member.topic.entityIds.includes(id));

function creditEdge(late: Reading, early: Reading, input: EdgeInput): Edge | null {
  if (early.primary || late.primary || late.member.publisher.id === early.member.publisher.id) return null;
  const credit = early.names.map((name) => creditOf(late, name)).find((cited) => cited !== null);
  if (credit === undefined || credit === null) return null;
  const opens = credit.at < OPENING_PLAIN;
  // A number of the credited report with a nought too many is the mark of a false copy, whoever is said to have spoken to it.
  const merelyAdds = opens && !namesItself(late) && quotesBeyond(late, early, input) <= 1 && slipsNumber(late, early);
  if (!merelyAdds && hasOwnReporting(late, early, input, true)) return null;
  return { ...edge(late, early, 'citation', `says "${credit.words}"`), passing: !opens };
}

const withoutNoughts = (number: string): string => number.replaceAll(/[.0]/g, '');

/** Whether an opening has a number that the other report lacks and has with more or fewer noughts. */
function slipsNumber(late: Reading, early: Reading): boolean {
  const theirs = new Set([...early.numbers, ...early.titleNumbers]);
  const bare = new Set([...theirs].map(withoutNoughts));
  return openingNumbers(late).some((number) => number.length >= 3 && !theirs.has(number) && bare.has(withoutNoughts(number)));
}

/** A link alone may be background; it tells only where a report brings nothing of its own. */
function linkEdge(late: Reading, early: Reading, input: EdgeInput): Edge | null {
  if (early.primary || late.primary || !linksTo(late, early) || hasOwnReporting(late, early, input)) return null;
  if (input.readings.some((reading) => reading.primary && linksTo(late, reading))) return null;
  return edge(late, early, 'link', `links to the report of ${nameOf(early)} and has no quote of its own`);
}

function linksTo(late: Reading, early: Reading): boolean {
  const { url, canonicalUrl } = early.member.article;
  const plain = (address: string): string =>
    address
      .replace(/^https?:\/\/(www\.)?/, '')
      .replace(/[/#?].{0}$/, '')
      .replace(/\/$/, '');
  const wanted = new Set([plain(url), plain(canonicalUrl)]);
  return late.member.article.outlinks.some((link) => wanted.has(plain(link.url)));
}

/**
 * Own voices: somebody spoke to this publisher, or it has a quote that the cited report and the primaries lack. Where the report credits
 * the other one in words, a lone quote that nobody was seen to give does not do: that is the mark of a false copy.
 */
function hasOwnReporting(late: Reading, early: Reading, { readings }: Pick<EdgeInput, 'readings'>, credits = false): boolean {
  if (saysOwnReporting(late)) return true;
  // Where the cited report could not be read, its quotes cannot be told from one's own.
  if (early.body === '') return false;
  const quotes = quotesBeyond(late, early, { readings });
  return quotes > 1 || (quotes === 1 && (!credits || saysGathered(late)));
}

/** How many spoken quotes a report has that neither the other one, nor an earlier report, nor a document has. */
function quotesBeyond(late: Reading, early: Reading, { readings }: Pick<EdgeInput, 'readings'>): number {
  const known = readings.filter((reading) => reading !== late && (reading === early || reading.primary || isBefore(reading, late)));
  return ownQuotes(late, known, SPOKEN_QUOTE_WORDS).length;
}

const isBefore = (a: Reading, b: Reading): boolean => reportedAt(a.member.article) < reportedAt(b.member.article);

/** A publisher is never independent of itself; under one owner a report with voices of its own still counts. Documents speak for whoever wrote them. */
function ownerEdge(late: Reading, early: Reading, input: EdgeInput): Edge | null {
  const { controlled } = input;
  const [a, b] = [late.member.publisher, early.member.publisher];
  if (late.primary || early.primary) return null;
  if (a.id === b.id) return edge(late, early, 'same-owner', `both are by ${a.name}`);
  if (hasOwnReporting(late, early, input)) return null;
  if (a.owner !== null && a.owner === b.owner) return edge(late, early, 'same-owner', `both belong to ${a.owner}`);
  if (controlled.some((group) => group.includes(a.id) && group.includes(b.id))) {
    return edge(late, early, 'same-owner', `trust.txt puts ${a.name} and ${b.name} under one control`);
  }
  return null;
}

/** Shared passages that are no quotation and stand in no document of the story. */
function passageEdge(late: Reading, early: Reading, readings: readonly Reading[]): Edge | null {
  if (late.primary || early.primary || late.body === '' || early.body === '') return null;
  const primaries = readings.filter((reading) => reading.primary);
  const runs = sharedRuns(late.body, early.body, PASSAGE_RUN).filter((run) => {
    if (inQuote(late, run.a)) return false;
    const passage = ` ${
      late.body
        .slice(run.a.start, run.a.end)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu)
        ?.join(' ') ?? ''
    } `;
    return !primaries.some((primary) => primary.plain.includes(passage));
  });
  const words = runs.reduce((sum, run) => sum + run.words, 0);
  const longest = Math.max(0, ...runs.map((run) => run.words));
  if (words < PASSAGE_WORDS && longest < RUN_WORDS) return null;
  return edge(late, early, 'shared-passage', `shares ${words} words with ${nameOf(early)}, ${longest} of them in one run`);
}

/** All that people say in one report they say in the other, and in no document: both rest on the same talk. */
function quoteEdge(late: Reading, early: Reading, readings: readonly Reading[]): Edge | null {
  if (late.primary || early.primary || saysOwnReporting(late)) return null;
  const primaries = readings.filter((reading) => reading.primary);
  const quotes = ownQuotes(late, primaries);
  const [longest] = [...quotes].sort((a, b) => b.length - a.length);
  if (longest === undefined || longest.split(' ').length < SOLE_QUOTE_WORDS) return null;
  if (!quotes.every((quote) => early.plain.includes(` ${quote} `))) return null;
  return edge(late, early, 'same-quote', `every quote in it stands in ${nameOf(early)} too`);
}
