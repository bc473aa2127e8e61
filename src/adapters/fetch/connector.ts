import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, createSecureContext, rootCertificates, type SecureContext } from 'node:tls';
import type { buildConnector } from 'undici';
import { TickrError } from '../../domain/outcome.ts';
import { blockedAddress } from './address.ts';
import { type LookedUp, type Lookup, systemLookup } from './lookup.ts';
import type { TargetPolicy } from './target.ts';

/** Where a socket is to be opened. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  /** The judged addresses; the socket goes to one of these and nowhere else. */
  readonly addresses: readonly LookedUp[];
}

/** Opens a TCP socket to one of the judged addresses. */
export type OpenSocket = (endpoint: Endpoint) => Socket;

/** What the connector is held to, and its seams. */
export interface ConnectorOptions {
  readonly policy: TargetPolicy;
  readonly connectMs: number;
  readonly lookup: Lookup;
  readonly openSocket?: OpenSocket;
  /** Certificates (PEM) trusted besides the built-in roots. */
  readonly extraCa?: string;
}

const MAX_ADDRESSES = 64;

/** Node tries the families in turn 250 ms apart (RFC 8305), so a dead IPv6 costs little; the lookup is ours and answers what was judged. */
const systemSocket: OpenSocket = ({ host, port, addresses }) =>
  connectTcp({
    host,
    port,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: 250,
    noDelay: true,
    lookup: (_host, options, callback) => {
      if (options.all === true) callback(null, [...addresses]);
      else callback(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 4);
    },
  });

const blocked = (host: string, address: string, why: string): TickrError =>
  new TickrError(`Refused to connect to ${host}: ${address} is not a public address (${why}).`, {
    code: 'fetch/blocked-address',
    ids: { host },
  });

/** Finds where a host may be connected to. Every address is judged and one bad answer refuses the set: order must not matter. */
async function endpointOf(to: Omit<Endpoint, 'addresses'>, options: ConnectorOptions): Promise<Endpoint> {
  const { host, port } = to;
  const allowed = options.policy.allowPrivate.has(`${host}:${port}`);
  const override = allowed ? null : (options.policy.hostOverrides?.(host) ?? null);
  if (override !== null) {
    return { ...to, port: override.port, addresses: [{ address: override.address, family: isIP(override.address) }] };
  }
  const literal = isIP(host);
  const addresses = literal === 0 ? await options.lookup(host) : [{ address: host, family: literal }];
  if (addresses.length === 0 || addresses.length > MAX_ADDRESSES) {
    throw new TickrError(`${host} resolves to ${addresses.length} addresses.`, { code: 'fetch/dns', retryable: true, ids: { host } });
  }
  for (const { address } of allowed ? [] : addresses) {
    const why = blockedAddress(address);
    if (why !== null) throw blocked(host, address, why);
  }
  return { ...to, addresses };
}

function startTls(socket: Socket, host: string, secureContext: SecureContext): Socket {
  return connectTls({ socket, host, servername: isIP(host) === 0 ? host : '', secureContext, ALPNProtocols: ['http/1.1'] });
}

/** The address the kernel says we are talking to, in the form it was judged in. */
function peerOf(socket: Socket): string {
  const address = socket.remoteAddress ?? '';
  return address.startsWith('::ffff:') && isIP(address.slice(7)) === 4 ? address.slice(7) : address;
}

/**
 * A connector for undici that judges the literal, filters the look-up, pins the socket to what was judged, and checks the peer again.
 * undici's own `lookup` hook is not asked for IP literals, so the guard stands here.
 */
export function guardedConnector(given: Omit<ConnectorOptions, 'lookup'> & { readonly lookup?: Lookup }): buildConnector.connector {
  const options: ConnectorOptions = { ...given, lookup: given.lookup ?? systemLookup() };
  // One TLS context for all hosts: building one parses the whole root store.
  const secureContext = createSecureContext({
    minVersion: 'TLSv1.2',
    ...(options.extraCa === undefined ? {} : { ca: [...rootCertificates, options.extraCa] }),
  });
  const openSocket = options.openSocket ?? systemSocket;

  return ({ hostname, protocol, port }, callback) => {
    const host = hostname.replace(/\.$/, '');
    const secure = protocol === 'https:';
    const sockets: Socket[] = [];
    let settled = false;
    const timer = setTimeout(() => {
      settle(
        new TickrError(`${host} did not accept a connection within ${options.connectMs} ms.`, { code: 'fetch/timeout', retryable: true }),
        null,
      );
    }, options.connectMs);
    function settle(error: Error | null, socket: Socket | null): void {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      if (socket === null) {
        for (const open of sockets) open.destroy();
        callback(error ?? new Error('no socket'), null);
      } else callback(null, socket);
    }

    endpointOf({ host, port: port === '' ? (secure ? 443 : 80) : Number(port), secure }, options)
      .then((endpoint) => {
        if (settled) return;
        const tcp = openSocket(endpoint);
        sockets.push(tcp);
        tcp.on('error', (error) => settle(error, null));
        tcp.once('connect', () => {
          const peer = peerOf(tcp);
          const pinned = endpoint.addresses.some(({ address }) => address === peer);
          if (!pinned) {
            settle(blocked(host, peer, 'not the address that was judged'), null);
            return;
          }
          if (!secure) return settle(null, tcp);
          const tls = startTls(tcp, host, secureContext);
          sockets.push(tls);
          tls.on('error', (error) => settle(error, null));
          tls.once('secureConnect', () => settle(null, tls));
        });
      })
      .catch((error: unknown) => settle(error instanceof Error ? error : new Error(String(error)), null));
  };
}
