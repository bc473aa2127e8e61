import type { Context, Hono } from 'hono';
import { type HubLease, judgeQuestion, signatureHolds } from '../../domain/hub.ts';
import { captureId } from '../../domain/ids.ts';
import { linksOf, webTarget } from '../../text/link-header.ts';
import type { WebDeps } from './deps.ts';
import { RateLimit } from './security.ts';

/** A hub sends entries, seldom a whole feed; more than this is left to the next poll. */
const MAX_PUSH_BYTES = 4 * 1_048_576;
const PUSHES_AN_HOUR = 240;
const HOUR_MS = 3_600_000;
const NO_STORE = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };

/** What hubs call (WebSub): their question whether a request was ours, and what they push. Without leases every address here is unknown. */
export function hubRoutes(app: Hono, deps: WebDeps): void {
  const { store, clock } = deps;
  const pace = new RateLimit(PUSHES_AN_HOUR, HOUR_MS);
  const leaseOf = async (context: Context): Promise<HubLease | null> => {
    const token = context.req.param('token') ?? '';
    return /^[0-9a-f]{40}$/.test(token) ? store.hubs.findByToken(token) : null;
  };
  const unknown = (context: Context): Response => context.text('There is nothing here.', 404, NO_STORE);

  app.get('/hub/:token', async (context) => {
    const known = await leaseOf(context);
    if (known === null) return unknown(context);
    const said = (name: string): string => context.req.query(`hub.${name}`) ?? '';
    const question = {
      mode: said('mode'),
      topic: said('topic'),
      challenge: said('challenge'),
      leaseSeconds: said('lease_seconds'),
      reason: said('reason'),
    };
    const answer = await store.transaction(async (inside) => {
      const lease = await inside.hubs.findLease(known.feedId);
      const judged = lease === null || lease.token !== known.token ? null : judgeQuestion(lease, question, clock.now());
      if (judged !== null) await inside.hubs.putLease(judged.lease);
      return judged?.answer ?? null;
    });
    return answer === null ? unknown(context) : context.text(answer, 200, NO_STORE);
  });

  // Whoever knows the address is told the same whether a signature was right or not (section 8 of WebSub).
  app.post('/hub/:token', async (context) => {
    const lease = await leaseOf(context);
    if (lease === null) return unknown(context);
    if (!pace.take(lease.token, clock.now())) return context.text('That is too much at once.', 429, { ...NO_STORE, 'retry-after': '3600' });
    const body = await cappedBody(context.req.raw);
    if (body === null) return context.text('That is too much.', 413, NO_STORE);
    const signature = context.req.header('x-hub-signature') ?? null;
    if (body.length > 0 && isOfTopic(context, lease) && signatureHolds(deps.paper.linkKey, lease, signature, body)) {
      await keepPush(deps, lease, { body, contentType: context.req.header('content-type') ?? '' });
    }
    return context.text('', 202, NO_STORE);
  });
}

/** The bytes of a request; null where they are too many, which is found out without keeping them. */
async function cappedBody(request: Request): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? '0') > MAX_PUSH_BYTES) return null;
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of request.body ?? []) {
    bytes += piece.length;
    if (bytes > MAX_PUSH_BYTES) return null;
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/** A delivery that names another topic is not for this lease (section 7); one that names none is judged by its signature alone. */
function isOfTopic(context: Context, lease: HubLease): boolean {
  const self = linksOf(context.req.header('link') ?? '').find((link) => link.rels.includes('self'));
  return self === undefined || webTarget(self.target, lease.topic) === lease.topic;
}

/** Keeps a delivery and queues its reading, once: the same bytes under the same secret are a replay. */
async function keepPush(
  { store, clock, log }: WebDeps,
  lease: HubLease,
  push: { readonly body: Uint8Array; readonly contentType: string },
): Promise<void> {
  const now = clock.now();
  const id = captureId(push.body);
  const since = Math.min(lease.provenAt ?? now, lease.askedAt ?? now);
  await store.transaction(async (inside) => {
    if (!(await inside.hubs.notePush({ feedId: lease.feedId, hash: id, at: now, since }))) return;
    const headers = push.contentType === '' ? {} : { 'content-type': push.contentType.slice(0, 200) };
    await inside.captures.put({ id, url: lease.topic, finalUrl: lease.topic, status: 200, headers, fetchedAt: now, body: push.body });
    await inside.queue.enqueue({ kind: 'push', key: `${lease.feedId}/${id}`, runAt: now, priority: 5 });
  });
  log.debug('hub.pushed', { feedId: lease.feedId, bytes: push.body.length });
}
