import { createHash } from 'node:crypto';
import { TickrError } from '../domain/outcome.ts';

/** What a registry states of an archive: Subresource Integrity (W3C SRI) hashes, or the older SHA-1 in hex. */
export interface StatedHashes {
  readonly integrity: string | null;
  readonly shasum: string | null;
}

/** That bytes are those the registry names: by which hash, and the hash. */
export interface IntegrityCheck {
  readonly algorithm: 'sha512' | 'sha384' | 'sha256' | 'sha1' | 'none';
  readonly hash: string;
}

const STRENGTH = ['sha512', 'sha384', 'sha256', 'sha1'] as const;

/** Checks bytes against the strongest hash stated; any one hash of that algorithm may match, as SRI says. Throws `package/integrity`. */
export function verifyIntegrity(bytes: Uint8Array, stated: StatedHashes, what: string): IntegrityCheck {
  const wanted = hashesOf(stated);
  for (const algorithm of STRENGTH) {
    const hashes = wanted.filter((one) => one.algorithm === algorithm);
    if (hashes.length === 0) continue;
    const actual = createHash(algorithm).update(bytes).digest('base64');
    if (hashes.some((one) => one.base64 === actual)) return { algorithm, hash: actual };
    throw new TickrError(
      `The archive of ${what} is not the one the registry names: its ${algorithm} is ${actual}, the registry says ${hashes[0]?.base64 ?? ''}. Nothing of it was read.`,
      { code: 'package/integrity' },
    );
  }
  return { algorithm: 'none', hash: createHash('sha512').update(bytes).digest('base64') };
}

function hashesOf({ integrity, shasum }: StatedHashes): readonly { readonly algorithm: string; readonly base64: string }[] {
  const fromSri = (integrity ?? '')
    .slice(0, 4_096)
    .split(/\s+/)
    .flatMap((part) => {
      const dash = part.indexOf('-');
      const base64 = part.slice(dash + 1).split('?')[0] ?? '';
      return dash > 0 && base64 !== '' ? [{ algorithm: part.slice(0, dash), base64 }] : [];
    });
  const fromSha1 =
    shasum !== null && /^[0-9a-f]{40}$/i.test(shasum) ? [{ algorithm: 'sha1', base64: Buffer.from(shasum, 'hex').toString('base64') }] : [];
  return [...fromSri, ...fromSha1];
}
