/** Why a stage may leave its input alone. A closed union: the journal, the pages and the tests know them all. */
export type SkipReason =
  | 'still-fresh'
  | 'unreachable'
  | 'not-modified'
  | 'robots-denied'
  | 'backing-off'
  | 'gone'
  | 'unchanged-hash'
  | 'not-a-feed'
  | 'too-short'
  | 'not-html'
  | 'same-revision'
  | 'off-topic'
  | 'too-old'
  | 'no-checkable-sentence'
  | 'rights-reserved'
  | 'nothing-new'
  | 'too-thin'
  | 'ungrounded'
  | 'embargoed'
  | 'withheld'
  | 'already-sent'
  | 'no-stories';

/** What a stage gives back: a value, a reason for leaving the input alone, or an error the runner may retry. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'skipped'; readonly reason: SkipReason; readonly detail: string | null }
  | { readonly kind: 'failed'; readonly error: TickrError };

export const done = <T>(value: T): Outcome<T> => ({ kind: 'done', value });
export const skipped = (reason: SkipReason, detail: string | null = null): Outcome<never> => ({ kind: 'skipped', reason, detail });
export const failed = (error: TickrError): Outcome<never> => ({ kind: 'failed', error });

export interface TickrErrorOptions {
  readonly code: string;
  readonly retryable?: boolean;
  readonly cause?: unknown;
  readonly ids?: Readonly<Record<string, string>>;
}

/** An error with a stable code (`fetch/timeout`), whether trying again may help, and the ids it is about. */
export class TickrError extends Error {
  readonly code: string;
  readonly retryable: boolean;
  readonly ids: Readonly<Record<string, string>>;

  constructor(message: string, options: TickrErrorOptions) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'TickrError';
    this.code = options.code;
    this.retryable = options.retryable ?? false;
    this.ids = options.ids ?? {};
  }
}

/** Any thrown value as a TickrError; what is not one already becomes `internal/unexpected`. */
export function asTickrError(thrown: unknown, ids: Readonly<Record<string, string>> = {}): TickrError {
  if (thrown instanceof TickrError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new TickrError(message, { code: 'internal/unexpected', cause: thrown, ids });
}
