import { promises as dns } from 'node:dns';

/** One address of a host; `family` is 4 or 6. */
export interface LookedUp {
  readonly address: string;
  readonly family: number;
}

/** Answers of the resolver for a name; throws as `dns.lookup` does. */
export type Lookup = (host: string) => Promise<readonly LookedUp[]>;

/** Asks a name server for the addresses of one family. */
export interface Resolver {
  resolve4(host: string): Promise<readonly string[]>;
  resolve6(host: string): Promise<readonly string[]>;
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** IPv4 first: where IPv6 is broken the first attempt already works. Families take turns, so that the second attempt is of the other. */
function inTurns(v4: readonly string[], v6: readonly string[]): readonly LookedUp[] {
  const turns = Array.from({ length: Math.max(v4.length, v6.length) }, (_, index) => [
    ...(v4[index] === undefined ? [] : [{ address: v4[index], family: 4 }]),
    ...(v6[index] === undefined ? [] : [{ address: v6[index], family: 6 }]),
  ]);
  return turns.flat();
}

/**
 * Looks names up at the name server itself. `dns.lookup` runs in the four threads that files and compression share, so a few hundred dead
 * names would hold up everybody; it is asked only where the name server does not know the name or cannot be used (hosts files, other name services).
 */
export function directLookup(resolver: Resolver, fallback: Lookup): Lookup {
  return async (host) => {
    const [v4, v6] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const found = inTurns(v4.status === 'fulfilled' ? v4.value : [], v6.status === 'fulfilled' ? v6.value : []);
    if (found.length > 0) return found;
    const timedOut = [v4, v6].some((answer) => answer.status === 'rejected' && codeOf(answer.reason) === 'ETIMEOUT');
    if (timedOut) throw Object.assign(new Error(`the name server did not answer for ${host}`), { code: 'EAI_AGAIN' });
    return fallback(host);
  };
}

/** The look-up of a running program: two tries of three seconds at the machine's name servers, then the machine's own way. */
export function systemLookup(): Lookup {
  return directLookup(new dns.Resolver({ timeout: 3_000, tries: 2 }), (host) => dns.lookup(host, { all: true, verbatim: true }));
}
