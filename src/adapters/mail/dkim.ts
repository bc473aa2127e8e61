import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import DKIM from 'nodemailer/lib/dkim';
import { TickrError } from '../../domain/outcome.ts';

export interface DkimKey {
  readonly domain: string;
  readonly selector: string;
  /** Path of the RSA private key, PEM. */
  readonly keyFile: string;
}

/** Gives a message back with its signature in front. */
export type Sign = (raw: Buffer) => Promise<Buffer>;

/** RFC 8058 asks that both List-Unsubscribe fields are under the signature; From and Subject are there twice, so that none can be added. */
const SIGNED = [
  'From:From:To:Subject:Subject:Date:Message-ID:MIME-Version:Content-Type',
  'List-Id:List-Unsubscribe:List-Unsubscribe-Post:Auto-Submitted:AI-Disclosure',
].join(':');

/** A signer for RSA-SHA256, relaxed/relaxed (RFC 6376). Throws `mail/bad-key` where the file holds no RSA key. */
export function signerFor(key: DkimKey): Sign {
  const dkim = new DKIM({
    domainName: key.domain,
    keySelector: key.selector,
    privateKey: readKey(key.keyFile),
    headerFieldNames: SIGNED,
  });
  return async (raw) => {
    const signed = await buffer(dkim.sign(raw));
    // The signer leaves a message alone that it cannot sign: such a mail must not go out as if it were.
    if (!signed.subarray(0, 16).toString('latin1').startsWith('DKIM-Signature:'))
      throw new TickrError(`the DKIM key of ${key.domain} signed nothing`, { code: 'mail/unsigned' });
    return signed;
  };
}

function readKey(path: string): string {
  try {
    const pem = readFileSync(path, 'utf8');
    if (createPrivateKey(pem).asymmetricKeyType !== 'rsa') throw new Error('not an RSA key');
    return pem;
  } catch (cause) {
    throw new TickrError(`${path} holds no RSA private key in PEM form that can be read: see the setting dkimKeyFile`, {
      code: 'mail/bad-key',
      cause,
    });
  }
}
