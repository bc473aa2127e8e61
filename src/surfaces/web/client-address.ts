import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

const UNKNOWN = 'unknown';

/**
 * Who sent a request, for rate limits only and never stored: behind a trusted proxy the last hop of X-Forwarded-For (the one our own proxy
 * wrote), else the socket's address. An IPv6 address is cut to its /64, which is what one household has.
 */
export function clientAddress(context: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return networkOf(forwarded === undefined || forwarded === '' ? socketAddress(context) : forwarded);
}

/** The socket's address; requests made in process have none. */
function socketAddress(context: Context): string {
  const bindings: unknown = context.env;
  if (typeof bindings !== 'object' || bindings === null || !('incoming' in bindings || 'server' in bindings)) return UNKNOWN;
  return getConnInfo(context).remote.address ?? UNKNOWN;
}

function networkOf(address: string): string {
  const plain = address
    .toLowerCase()
    .slice(0, 64)
    .replace(/^::ffff:(?=\d+\.)/, '');
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain;
}
