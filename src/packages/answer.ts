import { CLAIM_PLACES, CLAIM_TOPICS, type ClaimTopic } from '../lexicon/package-probes.ts';
import type { Finding } from './finding.ts';
import type { Inspection } from './inspect.ts';

/** What a package has to say of a claim made about it. */
export interface ClaimAnswer {
  readonly claim: string;
  readonly answer: 'support' | 'against' | 'nothing found';
  /** What the claim was taken to be about, in words. */
  readonly about: string;
  /** Why, in one or two neutral sentences. */
  readonly because: string;
  /** What was looked at and for. */
  readonly lookedAt: string;
  readonly evidence: readonly Finding[];
  /** Findings that bear on the subject without deciding it. */
  readonly nearby: readonly Finding[];
}

const MOST_SHOWN = 12;
/** A time-zone read and a place within so many characters of each other are read as one check. */
const NEAR_CHARS = 1_200;
/** A file that names more zones than this is a table of zones and singles nobody out. */
const FEW_ZONES = 12;

/** Weighs a claim against what a package shows. Only code and manifest decide; comments, types and prose are mentions. Absence decides only what the package must state. */
export function answerClaim(claim: string, inspection: Inspection): ClaimAnswer {
  const words = ` ${claim.toLowerCase().replace(/\s+/g, ' ').trim()} `;
  const denies = /\b(?:no|not|never|without|doesn[’']t|does not|don[’']t|nor|isn[’']t|cannot)\b/.test(words);
  const topic = topicOf(words);
  const host = /\b((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24})\b/.exec(words)?.[1] ?? null;
  const licence = /\blicen[cs]ed?\b/.test(words);
  if (licence && topic === undefined) return licenceAnswer(claim, words, inspection);
  if (host !== null && /contact|connect|send|call|host|address|upload|talk/.test(words))
    return hostAnswer(claim, { host, denies }, inspection);
  if (topic === undefined) return wordsAnswer(claim, words, inspection);
  if (topic.id === 'place') return placeAnswer(claim, { words, denies, topic }, inspection);
  return topicAnswer(claim, { denies, topic }, inspection);
}

/** The first topic whose words occur; a country by name makes it one about places. */
function topicOf(words: string): ClaimTopic | undefined {
  const found = CLAIM_TOPICS.find((one) => one.words.some((word) => words.includes(word)));
  const placed = found === undefined && CLAIM_PLACES.some(([name]) => words.includes(` ${name}`));
  return placed ? CLAIM_TOPICS.find((one) => one.id === 'place') : found;
}

const inCode = (finding: Finding): boolean => finding.place === 'code' || finding.place === 'manifest';

interface Reading {
  readonly denies: boolean;
  readonly topic: ClaimTopic;
}

interface Decision extends Pick<ClaimAnswer, 'about' | 'evidence' | 'nearby'> {
  readonly denies: boolean;
  readonly because: string;
}

function answered(claim: string, inspection: Inspection, decision: Decision): ClaimAnswer {
  const { denies, because, about } = decision;
  const evidence = decision.evidence.slice(0, MOST_SHOWN);
  const answer = evidence.length === 0 ? 'nothing found' : denies ? 'against' : 'support';
  return { claim, answer, about, because, lookedAt: lookedAt(inspection), evidence, nearby: decision.nearby.slice(0, MOST_SHOWN) };
}

function lookedAt({ files, charsRead, findings, manifest }: Inspection): string {
  const code = files.filter((file) => file.kind === 'code' || file.kind === 'script').length;
  const closed = findings.filter((finding) => finding.kind === 'binary').length;
  const unread = closed === 0 ? '' : `; ${closed} compiled file${closed === 1 ? ' was' : 's were'} not read`;
  const dependencies = Object.keys(manifest.dependencies).length;
  const others =
    dependencies === 0
      ? ''
      : `; the ${dependencies === 1 ? 'one package it depends on was' : `${dependencies} packages it depends on were`} not read`;
  return `${files.length} files, ${code} of them scripts with ${charsRead.toLocaleString('en')} characters; comments, type declarations and documentation do not count as code${unread}${others}`;
}

function topicAnswer(claim: string, { denies, topic }: Reading, inspection: Inspection): ClaimAnswer {
  const bearing = inspection.findings.filter((finding) => topic.kinds.includes(finding.kind));
  const decisive = bearing.filter((finding) => inCode(finding) && (topic.id !== 'network' || finding.acted || finding.kind === 'network'));
  const rest = bearing.filter((finding) => !decisive.includes(finding));
  if (topic.id === 'install-script' && decisive.length === 0) {
    return {
      ...answered(claim, inspection, {
        denies,
        about: topic.about,
        evidence: [],
        nearby: rest,
        because: 'The manifest names every script that runs on installation, and it names none.',
      }),
      answer: denies ? 'support' : 'against',
    };
  }
  const because =
    decisive.length === 0
      ? `Nothing about ${topic.about} was found in its code. That it is not found does not prove that it is not there.`
      : `${decisive.length === 1 ? 'One place' : `${decisive.length} places`} in its code or manifest ${decisive.length === 1 ? 'bears' : 'bear'} on ${topic.about}.`;
  return answered(claim, inspection, { denies, about: topic.about, evidence: byWeight(decisive), nearby: rest, because });
}

/** Where the user is: a look-up service, a country compared, or a time zone or language read beside a place that is singled out. A read alone serves every program that prints a date. */
function placeAnswer(claim: string, { words, denies, topic }: Reading & { readonly words: string }, inspection: Inspection): ClaimAnswer {
  const bearing = inspection.findings.filter((finding) => topic.kinds.includes(finding.kind));
  const code = bearing.filter(inCode);
  const wanted = CLAIM_PLACES.filter(([name]) => words.includes(` ${name}`)).flatMap(([, marks]) => marks);
  const decisive = code.filter((finding) => decidesPlace(finding, code));
  const named = wanted.length === 0 ? decisive : decisive.filter((finding) => namesPlace(finding, wanted, code));
  const evidence = wanted.length > 0 && named.length === 0 ? [] : withReads(decisive, code);
  const nearby = bearing.filter((finding) => !evidence.includes(finding));
  const because = placeWords({ decisive, named, wanted, nearby });
  return answered(claim, inspection, { denies, about: topic.about, evidence: byWeight(evidence), nearby, because });
}

/** An address of its own tells no country: a look-up counts where the package also has a name for a country or place. */
function decidesPlace(finding: Finding, code: readonly Finding[]): boolean {
  if (finding.kind === 'ip-lookup') return code.some((other) => other.kind === 'place');
  if (finding.kind === 'place' || finding.kind === 'time-zone') return finding.acted;
  if (finding.kind !== 'zone-name' || isZoneTable(finding.file, code)) return false;
  return code.some((other) => (other.kind === 'time-zone' || other.kind === 'locale') && isNear(other, finding));
}

const isNear = (a: Finding, b: Finding): boolean => a.file === b.file && Math.abs(a.start - b.start) <= NEAR_CHARS;

const isZoneTable = (file: string, code: readonly Finding[]): boolean =>
  code.filter((finding) => finding.kind === 'zone-name' && finding.file === file).length > FEW_ZONES;

function namesPlace(finding: Finding, marks: readonly string[], code: readonly Finding[]): boolean {
  const says = (one: Finding): boolean => marks.some((mark) => one.subject === mark || one.subject.endsWith(` = ${mark}`));
  return says(finding) || code.some((other) => isNear(other, finding) && says(other));
}

/** The reads beside what decides belong to the evidence: they are what the place is compared with. */
function withReads(decisive: readonly Finding[], code: readonly Finding[]): readonly Finding[] {
  const beside = code.filter(
    (finding) =>
      !decisive.includes(finding) &&
      (finding.kind === 'time-zone' || finding.kind === 'locale') &&
      decisive.some((one) => isNear(one, finding)),
  );
  return [...decisive, ...beside];
}

interface PlaceFacts {
  readonly decisive: readonly Finding[];
  readonly named: readonly Finding[];
  readonly wanted: readonly string[];
  readonly nearby: readonly Finding[];
}

function placeWords({ decisive, named, wanted, nearby }: PlaceFacts): string {
  const reads = nearby.some((finding) => inCode(finding) && (finding.kind === 'time-zone' || finding.kind === 'locale'));
  const alone = reads
    ? ' It reads the time zone or the language, as every program does that prints dates; no place is singled out beside those reads.'
    : '';
  if (decisive.length === 0 && nearby.some((finding) => inCode(finding) && finding.kind === 'ip-lookup'))
    return `It names a service that tells which address a request comes from; nothing in its code speaks of a country or place.${alone}`;
  if (decisive.length === 0)
    return `No look-up of the IP address and no comparison with a country, a time zone or an offset was found in its code.${alone}`;
  if (wanted.length > 0 && named.length === 0)
    return 'It looks at where the user is, but no name, code or time zone of the place that the claim names was found beside it.';
  const parts: string[] = [];
  if (decisive.some((finding) => finding.kind === 'ip-lookup'))
    parts.push('the address of a service that tells where a request comes from');
  if (decisive.some((finding) => finding.kind === 'place')) parts.push('a country that is compared or asked for');
  if (decisive.some((finding) => finding.kind === 'zone-name')) parts.push('a time zone named beside a read of the local one');
  if (decisive.some((finding) => finding.kind === 'time-zone')) parts.push('a time-zone offset compared with a number');
  return `Its code holds ${parts.join(', and ')}. What it does with the answer is for a reader to follow at the places given.`;
}

function hostAnswer(
  claim: string,
  { host, denies }: { readonly host: string; readonly denies: boolean },
  inspection: Inspection,
): ClaimAnswer {
  const bearing = inspection.findings.filter(
    (finding) => finding.kind === 'host' && (finding.subject === host || finding.subject.endsWith(`.${host}`)),
  );
  const evidence = bearing.filter(inCode);
  const handed = evidence.some((finding) => finding.acted);
  const because =
    evidence.length === 0
      ? `No address at ${host} was found in its code. An address can be put together at run time.`
      : `Its code ${handed ? 'hands an address' : 'names an address'} at ${host}${handed ? ' to a call' : '; whether it is asked is for a reader to follow'}.`;
  return answered(claim, inspection, {
    denies,
    about: `the host ${host}`,
    evidence: byWeight(evidence),
    nearby: bearing.filter((one) => !inCode(one)),
    because,
  });
}

function licenceAnswer(claim: string, words: string, inspection: Inspection): ClaimAnswer {
  const { licence } = inspection.manifest;
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9.]+/g, ' ')
      .trim();
  const stated = licence === null ? '' : plain(licence);
  const holds = stated !== '' && stated.split(' or ').some((one) => ` ${plain(words)} `.includes(` ${one.replace(/^\(|\)$/g, '')} `));
  const base = answered(claim, inspection, {
    denies: false,
    about: 'its licence',
    evidence: [],
    nearby: [],
    because: licence === null ? 'The manifest states no licence.' : `The manifest states the licence ${licence}.`,
  });
  return { ...base, answer: licence === null ? 'nothing found' : holds ? 'support' : 'against' };
}

/** A claim of no known topic: its own words are looked for among what was found. */
function wordsAnswer(claim: string, words: string, inspection: Inspection): ClaimAnswer {
  const wanted = words.split(/[^a-z0-9_]+/).filter((word) => word.length >= 5);
  const nearby = inspection.findings.filter((finding) => wanted.some((word) => finding.subject.toLowerCase().includes(word)));
  return answered(claim, inspection, {
    denies: false,
    about: 'nothing this check has a rule for',
    evidence: [],
    nearby,
    because: 'The claim is about nothing that this check can decide; findings that share a word with it are listed.',
  });
}

const WEIGHT: Readonly<Record<string, number>> = {
  'ip-lookup': 0,
  'install-script': 0,
  place: 1,
  'zone-name': 2,
  'time-zone': 3,
  locale: 4,
};

/** Acted-upon findings first, then by kind. */
const byWeight = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => Number(b.acted) - Number(a.acted) || (WEIGHT[a.kind] ?? 5) - (WEIGHT[b.kind] ?? 5));
