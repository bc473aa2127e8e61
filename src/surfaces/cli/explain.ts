import { surveyed } from '../../pipeline/index.ts';
import { describeRights, explainRights, mayFetch } from '../../rights/index.ts';
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
  const page = await pageHeaders(desk, url, snapshot !== null && !snapshot.robotsUnreachable);
  const explained = explainRights({
    snapshot,
    url,
    now: desk.clock.now(),
    headers: page,
    overrides: await desk.store.rights.listOverrides(host),
  });
  const lines = [
    `${url}`,
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

/** Headers of the page where robots let us ask; none where not, or where it does not answer. */
async function pageHeaders(desk: Desk, url: string, reached: boolean): Promise<Readonly<Record<string, string>>> {
  if (!reached) return {};

  const snapshot = await desk.store.rights.findSnapshot(new URL(url).host);
  if (mayFetch(snapshot, url, await desk.store.rights.listOverrides(new URL(url).host)).permission === 'deny') return {};
  const answer = await desk
    .fetcher()
    .fetch({ url, purpose: 'page' })
    .catch(() => null);
  return answer?.headers ?? {};
}
