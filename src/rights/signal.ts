import type { Permission, Use } from '../domain/rights.ts';

/** The names of the signals we read. */
export type SignalName =
  | 'robots.txt'
  | 'Content-Signal'
  | 'Content-Usage'
  | 'RSL'
  | 'TDMRep'
  | 'meta robots'
  | 'X-Robots-Tag'
  | 'ai.txt'
  | 'licence'
  | 'JSON-LD'
  | 'trust.txt'
  | 'quotation'
  | 'operator';

/** One permission for one use. */
export interface Says {
  readonly use: Use;
  readonly permission: Permission;
}

/** Limits that come with a signal; the smallest of all signals holds. */
export interface Caps {
  readonly maxQuoteWords?: number;
  readonly maxSnippetChars?: number;
  /** Epoch ms after which nothing may be used. */
  readonly expiresAt?: number;
}

/** One thing a publisher says about its text: where it stood, word for word (cut to a line), and what it decides of our uses. */
export interface Signal {
  readonly signal: SignalName;
  readonly where: string;
  readonly said: string;
  readonly says: readonly Says[];
  readonly caps: Caps;
}

const LINE_CHARS = 200;

/** A passage of a signal as one short printable line, for evidence. */
export function lineOf(text: string): string {
  let line = '';
  for (const char of text.slice(0, LINE_CHARS * 4)) line += char < ' ' || char === '\u007f' ? ' ' : char;
  const plain = line.replace(/ {2,}/g, ' ').trim();
  return plain.length > LINE_CHARS ? `${plain.slice(0, LINE_CHARS - 1)}…` : plain;
}

/** Builds a signal; what is left out decides nothing. */
export function signalOf(signal: SignalName, where: string, said: string, more: { says?: readonly Says[]; caps?: Caps } = {}): Signal {
  return { signal, where, said: lineOf(said), says: more.says ?? [], caps: more.caps ?? {} };
}

/** The same permission for several uses. */
export const each = (permission: Permission, ...uses: readonly Use[]): readonly Says[] => uses.map((use) => ({ use, permission }));
