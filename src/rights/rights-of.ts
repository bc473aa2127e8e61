import type { Permission, Rights, RightsOverride, RightsSnapshot, Ruling, Use } from '../domain/rights.ts';
import { AGENT } from './agent.ts';
import { aiTxt } from './ai-txt.ts';
import { licenceSignals, readLicence } from './licences.ts';
import { optOutSignal, overrideFor, robotsFileOf, robotsSignal } from './may-fetch.ts';
import { type Meta, metaRobots, robotsHeader } from './meta-robots.ts';
import { QUOTE_SHARE, quoteWordsFor } from './quotation.ts';
import type { RobotsFile } from './robots.ts';
import { rslFile, rslSignals, unreadTerms } from './rsl.ts';
import { each, type Signal, signalOf } from './signal.ts';
import { tdmFile, tdmHeader, tdmMeta } from './tdmrep.ts';
import { trustTxtSignals } from './trust-txt.ts';
import { headerVocabularies, robotsVocabularies } from './vocabularies.ts';

/** All that was found about one address, raw. `licences` come from the feed, the entry and JSON-LD; `rsl` is the feed's `rsl:content`. */
export interface RightsSignals {
  readonly snapshot: RightsSnapshot | null;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly metas: readonly Meta[];
  readonly links: readonly { readonly rel: string; readonly href: string; readonly type: string | null }[];
  readonly licences: readonly string[];
  readonly rsl: string | null;
  /** RSL in the page itself. */
  readonly inlineRsl?: readonly string[];
  /** `usageInfo` and `isAccessibleForFree` of JSON-LD. */
  readonly terms?: readonly string[];
  readonly country: string | null;
  readonly overrides: readonly RightsOverride[];
  readonly now: number;
}

const USES: readonly Use[] = ['fetch', 'link', 'quote', 'summarise', 'store', 'redistribute'];

/** What holds where no signal speaks of a use: headline, link, our own words with short quotes; the text kept as evidence, never passed on. */
const DEFAULTS: Readonly<Record<Use, string>> = {
  fetch: 'no robots.txt was read for this host',
  link: 'no signal; a link needs no licence',
  quote: 'no signal; short attributed quotations only',
  summarise: 'no signal; own words with short quotations only',
  store: 'no signal; kept as evidence, not shown in full',
  redistribute: 'no signal; never the full text',
};

/** The full text may be quoted at any length when its licence says so. */
const NO_LIMIT_WORDS = 1_000_000;

interface LinkTarget {
  readonly rel: string;
  readonly href: string;
  readonly type: string | null;
}

const MAX_LINKS = 64;

/** Reads a Link header (RFC 8288) for its targets, rel and type; commas inside `<…>` and quotes do not part. */
export function linkHeader(value: string): readonly LinkTarget[] {
  const links: LinkTarget[] = [];
  let at = value.indexOf('<');
  while (at !== -1 && links.length < MAX_LINKS) {
    const close = value.indexOf('>', at);
    if (close === -1) break;
    const next = value.indexOf('<', close);
    const parameters = value.slice(close + 1, next === -1 ? value.length : next).toLowerCase();
    const read = (name: string): string | null => {
      const from = parameters.indexOf(`${name}=`);
      return from === -1
        ? null
        : (parameters
            .slice(from + name.length + 1)
            .replace(/^"/, '')
            .split(/["; ,]/, 1)[0] ?? null);
    };
    const quoted = /rel="([^"]*)"/.exec(parameters)?.[1];
    links.push({ rel: quoted ?? read('rel') ?? '', href: value.slice(at + 1, close), type: read('type') });
    at = next;
  }
  return links;
}

/** Licence links of the page and of the Link header: RSL files that were read count by their text, others name a licence. */
function linkSignals(signals: RightsSignals): readonly Signal[] {
  const all = [...signals.links, ...linkHeader(signals.headers['link'] ?? '')];
  const licences = all.slice(0, 256).filter((link) => link.rel.toLowerCase().split(/\s+/).includes('license'));
  return licences.flatMap((link) => {
    if (link.type?.split(';', 1)[0]?.trim().toLowerCase() !== 'application/rsl+xml')
      return licenceSignals([link.href], `licence link of ${signals.url}`);
    const address = URL.canParse(link.href, signals.url) ? new URL(link.href, signals.url).href : link.href;
    const read = signals.snapshot?.rsl ?? null;
    return read !== null && read.url === address && read.status === 200
      ? rslSignals(read.text, address, signals.url)
      : [unreadTerms(address)];
  });
}

/** The `License` lines of a robots.txt: the survey reads the file that the first names; what the others name is terms we have not read. */
function robotsLicences(snapshot: RightsSnapshot | null, robots: RobotsFile | null, url: string): readonly Signal[] {
  const [first, ...others] = (robots?.licences ?? []).map((field) => field.value).filter((value) => value !== '');
  const known = (value: string): boolean => readLicence(value) !== null;
  const named = first === undefined || known(first) ? null : first;
  const where = snapshot?.robots?.url ?? 'robots.txt';
  return [
    ...rslFile(snapshot?.rsl ?? null, named, url),
    ...licenceSignals([...(first === undefined ? [] : [first]), ...others].filter(known).slice(0, 8), `License line of ${where}`),
    ...[...new Set(others)]
      .filter((value) => value !== first && !known(value))
      .slice(0, 8)
      .map(unreadTerms),
  ];
}

/** What JSON-LD says beside a licence: terms of use that name a licence count as one, others are recorded; behind a paywall nothing is passed on. */
function termSignals(terms: readonly string[], url: string): readonly Signal[] {
  return terms.slice(0, MAX_LINKS).flatMap((term) => {
    const where = `JSON-LD of ${url}`;
    if (term === 'isAccessibleForFree=false') return [signalOf('JSON-LD', where, term, { says: each('deny', 'redistribute') })];
    const licence = term.startsWith('usageInfo=') ? licenceSignals([term.slice('usageInfo='.length)], where) : [];
    return licence.length > 0 ? licence : [signalOf('JSON-LD', where, term)];
  });
}

/** Every signal found about an address, in the order of our table; those that decide nothing are listed too. */
export function findSignals(signals: RightsSignals): readonly Signal[] {
  const { snapshot, url, headers, metas } = signals;
  const robots = robotsFileOf(snapshot);
  const robotsUrl = snapshot?.robots?.url ?? '';
  const optOut = optOutSignal(snapshot);
  return [
    robotsSignal(snapshot, url),
    ...(optOut === null ? [] : [optOut]),
    ...(robots === null ? [] : robotsVocabularies(robots, AGENT, url, robotsUrl)),
    ...headerVocabularies(headers, url),
    ...robotsLicences(snapshot, robots, url),
    ...(signals.rsl === null ? [] : rslSignals(signals.rsl, 'rsl:content of the feed', url)),
    ...(signals.inlineRsl ?? []).slice(0, MAX_LINKS).flatMap((xml) => rslSignals(xml, `RSL in the page ${url}`, url)),
    ...linkSignals(signals),
    ...tdmFile(snapshot?.tdmrep ?? null, url),
    ...tdmHeader(headers, url),
    ...tdmMeta(metas, url),
    ...metaRobots(metas, AGENT, url),
    ...robotsHeader(headers, AGENT, url),
    ...aiTxt(snapshot?.aiTxt ?? null, AGENT, url),
    ...licenceSignals(signals.licences, `licence of the feed, entry or page ${url}`),
    ...termSignals(signals.terms ?? [], url),
    ...trustTxtSignals(snapshot),
  ];
}

/** A deny beats an allow, an allow beats silence; the first of equals is the evidence. */
function ruleOn(use: Use, found: readonly Signal[]): Ruling {
  for (const permission of ['deny', 'allow'] as const) {
    const signal = found.find((one) => one.says.some((says) => says.use === use && says.permission === permission));
    if (signal !== undefined) return { use, permission, signal: signal.signal, evidence: `${signal.where}: ${signal.said}` };
  }
  return { use, permission: 'unknown', signal: 'none', evidence: DEFAULTS[use] };
}

function expired(found: readonly Signal[], now: number): Signal | null {
  return found.find((signal) => signal.caps.expiresAt !== undefined && signal.caps.expiresAt <= now) ?? null;
}

const least = (values: readonly (number | undefined)[]): number | null => {
  const given = values.filter((value) => value !== undefined);
  return given.length === 0 ? null : Math.min(...given);
};

/** The name of the licence in force: the most restrictive of those given. */
function licenceNamed(found: readonly Signal[]): string | null {
  const licences = found.filter((signal) => signal.signal === 'licence').flatMap((signal) => readLicence(signal.said) ?? []);
  const named = licences.find((licence) => licence.reserved) ?? licences.find((licence) => !licence.fullText) ?? licences[0];
  return named === undefined || named.reserved ? null : named.name;
}

/** Rulings from signals: the most restrictive wins, then the operator's override for a use replaces what was found. */
export function judge(found: readonly Signal[], signals: Pick<RightsSignals, 'url' | 'country' | 'overrides' | 'now'>): Rights {
  const end = expired(found, signals.now);
  const rulings = USES.map((use): Ruling => {
    const override = overrideFor(signals.overrides, signals.url, use);
    if (override !== null) return override;
    if (end !== null) return { use, permission: 'deny', signal: end.signal, evidence: `${end.where}: ${end.said}` };
    return ruleOn(use, found);
  });
  const permission = (use: Use): Permission => rulings.find((ruling) => ruling.use === use)?.permission ?? 'unknown';
  const fullTextAllowed = permission('redistribute') === 'allow' && permission('store') !== 'deny' && permission('quote') !== 'deny';
  const maxSnippetChars = least(found.map((signal) => signal.caps.maxSnippetChars));
  const quoted = permission('quote') !== 'deny';
  const free = fullTextAllowed && maxSnippetChars === null;
  return {
    rulings,
    maxQuoteWords: quoted ? (free ? NO_LIMIT_WORDS : quoteWordsFor(signals.country)) : 0,
    maxQuoteShare: quoted ? (free ? 1 : QUOTE_SHARE) : 0,
    maxSnippetChars,
    licence: licenceNamed(found),
    fullTextAllowed: free,
    expiresAt: least(found.map((signal) => signal.caps.expiresAt)),
    readAt: signals.now,
  };
}

/** What we may do with the text at an address: six rulings with their evidence, and the limits that go with them. */
export function rightsOf(signals: RightsSignals): Rights {
  return judge(findSignals(signals), signals);
}

/** What was found about an address and what follows. */
export interface Explanation {
  readonly url: string;
  /** Every signal found, also those that decide nothing. */
  readonly signals: readonly Signal[];
  readonly rights: Rights;
  readonly controlled: readonly string[];
}

/** The signals and the verdict together, for people who ask why. */
export function explainSignals(signals: RightsSignals, controlled: readonly string[]): Explanation {
  const found = findSignals(signals);
  const rights = judge(found, signals);
  const words = `at most ${quoteWordsFor(signals.country)} words a quotation and ${QUOTE_SHARE * 100} % of the article`;
  const limit = signalOf('quotation', signals.country === null ? 'our own limit' : `our own limit for ${signals.country}`, words);
  const decided = signals.overrides
    .filter((override) => overrideFor([override], signals.url, override.use) !== null)
    .map((override) =>
      signalOf('operator', override.host, `${override.use} ${override.permission}: ${override.reason}`, { says: [override] }),
    );
  return { url: signals.url, signals: [...found, limit, ...decided], rights, controlled };
}
