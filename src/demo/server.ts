import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Clock } from '../ports/clock.ts';
import { browse } from './browse.ts';
import type { Wire, WireAnswer } from './wire-port.ts';

/** One request as the wire's hosts saw it; `at` is virtual time. */
export interface RequestLogRow {
  readonly host: string;
  readonly path: string;
  readonly status: number;
  readonly userAgent: string;
  readonly at: number;
}

/** The log keeps the first so many requests. */
const MAX_LOGGED = 100_000;

/** The running wire: its loopback port and what was asked of it. */
export interface WireServer {
  readonly port: number;
  readonly requests: readonly RequestLogRow[];
  close(): Promise<void>;
}

/** Serves the wire on 127.0.0.1 its hosts told apart by the Host header; port 0 takes any free one. */
export async function serveWire(wire: Wire, clock: Clock, port = 0): Promise<WireServer> {
  const requests: RequestLogRow[] = [];
  const server = createServer((request, response) => reply(wire, clock.now(), { request, response, requests }));
  await listening(server, port);
  const address = server.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requests: RequestLogRow[];
}

function reply(wire: Wire, at: number, { request, response, requests }: Exchange): void {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const path = request.url ?? '/';
  const given = answerFor(wire, { host, path, headers: flat(request) }, at);
  if (requests.length < MAX_LOGGED) requests.push({ host, path, status: given.status, userAgent: request.headers['user-agent'] ?? '', at });
  response.writeHead(given.status, { ...given.headers, ...(given.status === 304 ? {} : { 'content-length': String(given.body.length) }) });
  response.end(request.method === 'HEAD' || given.status === 304 ? undefined : given.body);
}

/** Loopback names get the wire to browse, every other host its own answer. */
function answerFor(
  wire: Wire,
  { host, path, headers }: { readonly host: string; readonly path: string; readonly headers: Readonly<Record<string, string>> },
  at: number,
): WireAnswer {
  const url = `http://${host}${path}`;
  if (!URL.canParse(url)) return { status: 400, headers: {}, body: new Uint8Array(0) };
  return host === '127.0.0.1' || host === 'localhost' ? browse(wire, { url, headers }, at) : wire.answer({ url, headers }, at);
}

const flat = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}
