import type { NameMention } from '../../text/names.ts';
import type { Token } from '../../text/tokens.ts';
import type { ActMention } from './acts.ts';
import { sharesName } from './same-name.ts';

/** How far apart a deed and what it is done to, or where that is, stand in words. */
const REACH = 4;
const VERSIONS = new Set(['version', 'update', 'release', 'patch', 'fix']);
const LOCATIVE = new Set(['in', 'of', 'within', 'inside']);

/**
 * Whether a telling only says that something mends a flaw which need not be that of what the claim names: what mends flaws ("Fathom repairs faults in
 * programs") has them as little as a doctor his patients' fever. A version mends its own ("Fathom 2.1 closes a hole").
 */
export function mendsElse(
  { list, acts }: { readonly list: readonly Token[]; readonly acts: readonly ActMention[] },
  names: readonly NameMention[],
  claimed: readonly NameMention[],
): boolean {
  const flaw = acts.find(({ act }) => act === 'flaw');
  const mend = acts.find(({ act, last }) => act === 'fix' && flaw !== undefined && last < flaw.first && flaw.first - last <= REACH);
  if (flaw === undefined || mend === undefined) return false;
  const before = list.slice(Math.max(0, mend.first - REACH), mend.first);
  if (before.some(({ kind, lower }) => kind === 'number' || VERSIONS.has(lower))) return false;
  if (!LOCATIVE.has(list[flaw.last + 1]?.lower ?? '')) return true;
  const [from, to] = [list[flaw.last], list[Math.min(list.length - 1, flaw.last + REACH)]].map((token) => token?.end ?? 0);
  const within = names.filter((name) => name.start > (from ?? 0) && name.start <= (to ?? 0));
  return !within.some((name) => claimed.some((one) => sharesName(one, name)));
}
