/** What one may want to do with a text. */
export type Use = 'fetch' | 'link' | 'quote' | 'summarise' | 'store' | 'redistribute';
export type Permission = 'allow' | 'deny' | 'unknown';

/** One decision and the line of evidence that made it: where the signal stood and what it said. */
export interface Ruling {
  readonly use: Use;
  readonly permission: Permission;
  readonly signal: string;
  readonly evidence: string;
}

/** All six decisions for one address, with the limits that go with them. Word and character caps are upper bounds. */
export interface Rights {
  readonly rulings: readonly Ruling[];
  readonly maxQuoteWords: number;
  readonly maxQuoteShare: number;
  readonly maxSnippetChars: number | null;
  readonly licence: string | null;
  readonly fullTextAllowed: boolean;
  readonly expiresAt: number | null;
  readonly readAt: number;
}

export interface SignalText {
  readonly url: string;
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What one host said when it was last surveyed: the raw signals, so that any verdict can be worked out again. `robots` null: never reached. */
export interface RightsSnapshot {
  readonly host: string;
  readonly origin: string;
  readonly readAt: number;
  readonly robots: SignalText | null;
  readonly robotsUnreachable: boolean;
  readonly tdmrep: SignalText | null;
  readonly aiTxt: SignalText | null;
  readonly trustTxt: SignalText | null;
  readonly rsl: SignalText | null;
}

/** An operator's decision over a publisher's signals; logged with its reason. */
export interface RightsOverride {
  readonly host: string;
  readonly use: Use;
  readonly permission: Permission;
  readonly reason: string;
  readonly decidedAt: number;
}

/** The permission of one use; a use without a ruling is unknown. */
export function permissionFor(rights: Rights, use: Use): Permission {
  return rights.rulings.find((ruling) => ruling.use === use)?.permission ?? 'unknown';
}

/** Whether a text may be shown to anybody at all, be it as a link: its link is not refused and it has not expired. */
export function mayShow(rights: Rights, now: number): boolean {
  if (rights.expiresAt !== null && rights.expiresAt <= now) return false;
  return permissionFor(rights, 'link') !== 'deny';
}

/** Whether sentences of ours may rest on the text: it may be summarised and stored, and has not expired. */
export function maySupport(rights: Rights, now: number): boolean {
  if (rights.expiresAt !== null && rights.expiresAt <= now) return false;
  return (
    permissionFor(rights, 'summarise') !== 'deny' && permissionFor(rights, 'store') !== 'deny' && permissionFor(rights, 'link') !== 'deny'
  );
}
