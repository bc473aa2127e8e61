import { type HubLease, hubSecret, LEASE_SECONDS } from '../../domain/hub.ts';
import { asTickrError } from '../../domain/outcome.ts';
import type { Fetcher } from '../../ports/fetcher.ts';
import { linksOf, webTarget } from '../../text/link-header.ts';

/** Where a feed's news are pushed from, and the name the hub knows the feed by. */
export interface FoundHub {
  readonly hub: string;
  readonly topic: string;
}

/** The hub of a feed (section 4 of WebSub): by its Link headers, else by its own elements; null where it names none. The topic is its `self`, or where it was found. */
export function hubOf(
  headers: Readonly<Record<string, string>>,
  parsed: { readonly hubUrl: string | null; readonly selfUrl: string | null },
  finalUrl: string,
): FoundHub | null {
  const links = linksOf(headers['link'] ?? '');
  const named = (rel: string): string | null => webTarget(links.find((link) => link.rels.includes(rel))?.target, finalUrl);
  const hub = named('hub') ?? webTarget(parsed.hubUrl ?? undefined, finalUrl);
  if (hub === null) return null;
  return { hub, topic: named('self') ?? webTarget(parsed.selfUrl ?? undefined, finalUrl) ?? finalUrl };
}

/** What is asked of a hub, and what its answers are signed with. */
export interface HubRequest {
  readonly lease: HubLease;
  readonly mode: 'subscribe' | 'unsubscribe';
  readonly callback: string;
  /** The paper's own key. */
  readonly key: string;
}

/** Asks a hub; null where it took the request (section 5.1: 202, and any other 2xx of older hubs), else why not. Network faults are answers too. */
export async function askHub({ lease, mode, callback, key }: HubRequest, fetcher: Fetcher): Promise<string | null> {
  const secret = lease.askedAt === null ? '' : hubSecret(key, lease, lease.askedAt);
  const form = {
    'hub.mode': mode,
    'hub.topic': lease.topic,
    'hub.callback': callback,
    ...(mode === 'subscribe' ? { 'hub.lease_seconds': String(LEASE_SECONDS), 'hub.secret': secret } : {}),
  };
  try {
    const { status } = await fetcher.fetch({ url: lease.hub, purpose: 'hub', form });
    return status >= 200 && status < 300 ? null : `the hub answered ${status}`;
  } catch (thrown) {
    const error = asTickrError(thrown);
    if (!error.code.startsWith('fetch/')) throw thrown;
    return error.message;
  }
}
