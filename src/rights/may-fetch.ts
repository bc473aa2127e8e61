import type { RightsOverride, RightsSnapshot, Ruling, SignalText, Use } from '../domain/rights.ts';
import { AGENT } from './agent.ts';
import { askRobots, crawlDelaySeconds, parseRobots, type RobotsFile } from './robots.ts';
import { each, type Signal, signalOf } from './signal.ts';

const EVERY_USE: readonly Use[] = ['fetch', 'link', 'quote', 'summarise', 'store', 'redistribute'];

/** Parsed once for each stored text: a host is asked about many pages. */
const parsed = new WeakMap<SignalText, RobotsFile>();

/** The robots.txt of a snapshot, parsed; null where none was served. */
export function robotsFileOf(snapshot: RightsSnapshot | null): RobotsFile | null {
  const robots = snapshot?.robots ?? null;
  if (robots === null || robots.status < 200 || robots.status > 299) return null;
  const known = parsed.get(robots);
  if (known !== undefined) return known;
  const file = parseRobots(robots.text);
  parsed.set(robots, file);
  return file;
}

/** What robots.txt says of fetching an address: 4xx allows, unreachable or 5xx denies, a host never surveyed is not asked (RFC 9309 section 2.3.1). */
export function robotsSignal(snapshot: RightsSnapshot | null, url: string): Signal {
  if (snapshot === null) return signalOf('robots.txt', url, 'this host was never surveyed', { says: each('deny', 'fetch') });
  const robots = snapshot.robots;
  const where = robots?.url ?? `${snapshot.origin}/robots.txt`;
  if (robots === null || snapshot.robotsUnreachable)
    return signalOf('robots.txt', where, 'could not be reached', { says: each('deny', 'fetch') });
  if (robots.status >= 500 || robots.status === 429)
    return signalOf('robots.txt', where, `answered ${robots.status}`, { says: each('deny', 'fetch') });
  const file = robotsFileOf(snapshot);
  if (file === null) return signalOf('robots.txt', where, `answered ${robots.status}: no rules`, { says: each('allow', 'fetch') });
  const { allowed, rule } = askRobots(file, AGENT, url);
  const at = rule === null ? where : `${where} line ${rule.line}`;
  return signalOf('robots.txt', at, rule?.text ?? 'no rule speaks of this address', { says: each(allowed ? 'allow' : 'deny', 'fetch') });
}

/**
 * A robots.txt that names our agent and refuses it the whole site: that is how a publisher opts out altogether, so it refuses every use and not
 * only the fetch. Null where it does not say that.
 */
export function optOutSignal(snapshot: RightsSnapshot | null): Signal | null {
  const file = robotsFileOf(snapshot);
  if (file === null || !file.groups.some((group) => group.agents.includes(AGENT.toLowerCase()))) return null;
  const answers = ['/', '/a-page-of-any-name'].map((path) => askRobots(file, AGENT, path));
  const rule = answers[0]?.rule ?? null;
  if (rule === null || answers.some((answer) => answer.allowed)) return null;
  const where = `${snapshot?.robots?.url ?? 'robots.txt'} line ${rule.line}`;
  return signalOf('robots.txt', where, `${rule.text}, to ${AGENT} by name: an opt-out`, { says: each('deny', ...EVERY_USE) });
}

/** The newest override of a use for the address's host; an override for `example.org` also holds for its subdomains. */
export function overrideFor(overrides: readonly RightsOverride[], url: string, use: Use): Ruling | null {
  if (overrides.length === 0 || !URL.canParse(url)) return null;
  const { host, hostname } = new URL(url);
  const ours = overrides.filter(
    (one) => one.use === use && (host === one.host || hostname === one.host || hostname.endsWith(`.${one.host}`)),
  );
  const newest = ours.reduce<RightsOverride | null>((best, one) => (best === null || one.decidedAt > best.decidedAt ? one : best), null);
  // "unknown" takes a decision back: the signals decide again.
  if (newest === null || newest.permission === 'unknown') return null;
  const day = new Date(newest.decidedAt).toISOString().slice(0, 10);
  return { use, permission: newest.permission, signal: 'operator', evidence: `operator, ${day}: ${newest.reason}` };
}

/** Whether an address may be fetched, and why. */
export function mayFetch(snapshot: RightsSnapshot | null, url: string, overrides: readonly RightsOverride[] = []): Ruling {
  const override = overrideFor(overrides, url, 'fetch');
  if (override !== null) return override;
  const signal = robotsSignal(snapshot, url);
  const permission = signal.says[0]?.permission ?? 'deny';
  return { use: 'fetch', permission, signal: signal.signal, evidence: `${signal.where}: ${signal.said}` };
}

/** Milliseconds that the host's robots.txt asks us to leave between fetches, or null where it asks nothing. */
export function crawlDelayMs(snapshot: RightsSnapshot | null): number | null {
  const file = robotsFileOf(snapshot);
  const seconds = file === null ? null : crawlDelaySeconds(file, AGENT);
  return seconds === null ? null : Math.round(seconds * 1_000);
}
