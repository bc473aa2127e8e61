import { getDomain } from 'tldts';
import { publisherId } from '../../domain/ids.ts';
import type { RightsSnapshot } from '../../domain/rights.ts';
import { surveyed } from '../../pipeline/index.ts';
import { describeRights, explainRights, mayFetch, pageSignals } from '../../rights/index.ts';
import type { Desk } from './context.ts';

export interface ExplainedAddress {
  readonly url: string;
  readonly lines: readonly string[];
  readonly rulings: readonly { readonly use: string; readonly permission: string; readonly signal: string; readonly evidence: string }[];
}

/** Every rights signal of an address, read now where a day has passed, and what they let us do. */
export async function explainAddress(desk: Desk, url: string): Promise<ExplainedAddress> {
  const deps = await desk.pipeline();
  const snapshot = await surveyed(deps, url);
  const { host } = new URL(url);
  const publisher = await desk.store.publishers.find(publisherId(getDomain(url) ?? host));
  const own = await ownSignals(desk, url, snapshot);
  const overrides = await desk.store.rights.listOverrides(host);
  const explained = explainRights({ snapshot, url, now: desk.clock.now(), country: publisher?.country ?? null, overrides, ...own });
  const lines = [
    `${url}`,
    snapshot === null
      ? 'The host never answered when it was asked for its signals.'
      : `The host's signals were read at ${new Date(snapshot.readAt).toISOString()}.`,
    '',
    'Signals found:',
    ...(explained.signals.length === 0
      ? ['  none']
      : explained.signals.map((signal) => `  ${signal.signal} at ${signal.where}: ${signal.said}`)),
    '',
    'What we may do:',
    ...explained.rights.rulings.map((ruling) => `  ${ruling.use.padEnd(12)} ${ruling.permission.padEnd(8)} ${ruling.evidence}`),
    '',
    describeRights(explained.rights),
    ...(explained.controlled.length === 0 ? [] : [`Under common control with ${explained.controlled.join(', ')}.`]),
  ];
  return { url, lines, rulings: explained.rights.rulings };
}

/** What the page itself says, where robots let us ask; nothing where not, or where it does not answer. */
async function ownSignals(desk: Desk, url: string, snapshot: RightsSnapshot | null) {
  const overrides = await desk.store.rights.listOverrides(new URL(url).host);
  if (snapshot === null || mayFetch(snapshot, url, overrides).permission === 'deny') return {};
  const answer = await desk
    .fetcher()
    .fetch({ url, purpose: 'page' })
    .catch(() => null);
  if (answer === null) return {};
  return { headers: answer.headers, ...pageSignals(new TextDecoder('utf-8').decode(answer.body.subarray(0, 1_048_576))) };
}
