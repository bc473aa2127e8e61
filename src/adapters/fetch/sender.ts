import { Agent, request as undiciRequest } from 'undici';
import { TickrError } from '../../domain/outcome.ts';
import type { SendAnswer, Sender, SendRequest } from '../../ports/sender.ts';
import { guardedConnector, type OpenSocket } from './connector.ts';
import { ACCEPT_ENCODING, codingsOf, readBody } from './decode.ts';
import { fetchError } from './errors.ts';
import type { Lookup } from './lookup.ts';
import { judgeTarget, parseTarget, type TargetPolicy } from './target.ts';

/** What may be reached, and the seams of the guard's tests. */
export interface SenderOptions {
  readonly userAgent: string;
  /** `host:port` pairs on private addresses that the operator allows: a model on the same machine is one. */
  readonly allowPrivate: readonly string[];
  readonly connectMs?: number;
  readonly lookup?: Lookup;
  readonly openSocket?: OpenSocket;
}

const flat = (raw: Record<string, string | string[] | undefined>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), typeof value === 'string' ? value : value.join(', ')]],
    ),
  );

async function post(agent: Agent, url: URL, request: SendRequest, options: SenderOptions): Promise<SendAnswer> {
  const deadline = AbortSignal.timeout(request.totalMs);
  const signal = request.signal === undefined ? deadline : AbortSignal.any([deadline, request.signal]);
  try {
    const response = await undiciRequest(url, {
      method: 'POST',
      headers: { ...request.headers, 'user-agent': options.userAgent, 'accept-encoding': ACCEPT_ENCODING },
      body: request.body,
      dispatcher: agent,
      signal,
      headersTimeout: request.totalMs,
      bodyTimeout: request.totalMs,
    });
    try {
      const headers = flat(response.headers);
      const limits = { maxBytes: request.maxBytes, cut: false };
      return { status: response.statusCode, headers, body: await readBody(response.body, codingsOf(headers['content-encoding']), limits) };
    } catch (error) {
      response.body.on('error', () => {});
      response.body.destroy();
      throw error;
    }
  } catch (error) {
    if (!signal.aborted) throw fetchError(error, url.href);
    const why = deadline.aborted ? `took longer than ${request.totalMs} ms` : 'was given up';
    throw new TickrError(`Sending to ${url.origin} ${why}.`, { code: 'fetch/timeout', retryable: true, cause: error });
  }
}

/** Opens the door for what is sent: judged like every fetch, and answered without a redirect being followed. */
export function openSender(options: SenderOptions): Sender {
  const policy: TargetPolicy = {
    allowPrivate: new Set(options.allowPrivate.map((pair) => pair.trim().toLowerCase())),
    ports: new Set([80, 443]),
    hostOverrides: null,
  };
  const agent = new Agent({
    connect: guardedConnector({
      policy,
      connectMs: options.connectMs ?? 10_000,
      ...(options.lookup === undefined ? {} : { lookup: options.lookup }),
      ...(options.openSocket === undefined ? {} : { openSocket: options.openSocket }),
    }),
    allowH2: false,
    maxHeaderSize: 32_768,
    keepAliveTimeout: 4_000,
  });
  return {
    send: async (request) => {
      const url = parseTarget(request.url);
      judgeTarget(url, policy);
      return post(agent, url, request, options);
    },
    close: () => agent.destroy(),
  };
}
