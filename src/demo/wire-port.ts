import type { Feed, Publisher } from '../domain/publisher.ts';

export interface WireRequest {
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A stretch of invented or recorded time that answers as its hosts would have: a pure function of request and moment. Times are epoch ms. */
export interface Wire {
  readonly publishers: readonly Publisher[];
  readonly feeds: readonly Feed[];
  readonly startAt: number;
  readonly endAt: number;
  /** How far the clock moves between two rounds. */
  readonly stepMs: number;
  /** Hosts of the wire's primary documents, as the setting primaryHosts writes them; absent: it has none. */
  readonly primaryHosts?: readonly string[];
  answer(request: WireRequest, now: number): WireAnswer;
}
