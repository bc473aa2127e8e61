/** What a fetch is for: it decides limits, headers and what robots rules apply. A record is what an open interface answers (JSON, Atom); an archive comes as it is, never unpacked. */
export type FetchPurpose = 'feed' | 'page' | 'robots' | 'signal' | 'record' | 'archive' | 'hub';

export interface FetchRequest {
  readonly url: string;
  readonly purpose: FetchPurpose;
  /** Extra request headers (conditional GET); never keys. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Asked before each redirect hop is followed; false ends the fetch with `fetch/hop-denied`. */
  readonly mayFollow?: (url: URL) => Promise<boolean>;
  /** Fields of a form to send by POST, as to a hub. Such a request follows no redirect: its answer is given as it is. */
  readonly form?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Least time in ms since the last page of a public host, where its robots.txt asks for more than we leave anyway. */
  readonly minGapMs?: number;
}

/** An HTTP answer of any status. `headers` have lower-case names; `body` is decoded and within the size limit. */
export interface FetchAnswer {
  readonly url: string;
  readonly finalUrl: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly redirects: readonly { readonly status: number; readonly to: string }[];
  readonly fetchedAt: number;
}

/**
 * The one door to the network. Throws TickrError with code `fetch/blocked-address`, `fetch/scheme`, `fetch/timeout`, `fetch/too-large`,
 * `fetch/bomb`, `fetch/redirects`, `fetch/hop-denied`, `fetch/dns`, `fetch/refused`, `fetch/tls`, `fetch/protocol` or `fetch/encoding`.
 */
export interface Fetcher {
  fetch(request: FetchRequest): Promise<FetchAnswer>;
  close(): Promise<void>;
}

/** Answers from a function, for tests and for the generated wire in process. Keeps a log of what was asked. */
export function memoryFetcher(
  answer: (request: FetchRequest) => Promise<FetchAnswer> | FetchAnswer,
): Fetcher & { readonly asked: readonly FetchRequest[] } {
  const asked: FetchRequest[] = [];
  return {
    asked,
    fetch: async (request) => {
      asked.push(request);
      return answer(request);
    },
    close: async () => {},
  };
}
