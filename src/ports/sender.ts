/** A body to be sent to an address that the operator configured. Keys may stand in the headers: no redirect is followed. */
export interface SendRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Most bytes of the answer, decoded; more is `fetch/too-large`. */
  readonly maxBytes: number;
  /** Time in ms for all of it. */
  readonly totalMs: number;
  readonly signal?: AbortSignal;
}

/** An answer of any status; `headers` have lower-case names. */
export interface SendAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Sends by POST through the same guard as every fetch. Throws TickrError with the codes of the Fetcher. */
export interface Sender {
  send(request: SendRequest): Promise<SendAnswer>;
  close(): Promise<void>;
}
