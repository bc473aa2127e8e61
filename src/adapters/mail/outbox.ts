import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asTickrError, TickrError } from '../../domain/outcome.ts';
import type { Mailer } from '../../ports/mailer.ts';
import type { Sign } from './dkim.ts';
import { readReturn } from './returns.ts';

const NOTICE = `These mails were not sent.

No mail server is set, so each mail is kept here as a file that a mail program opens (.eml).
To send them, set smtpUrl (environment TICKRWIRE_SMTP_URL) and mailFrom, and start again; what lies here is not sent later.
`;

/** Writes each message to a file; handing it over twice writes the same file again. */
export function outboxMailer(folder: string, sign: Sign | null): Mailer {
  let opened: Promise<void> | null = null;
  const open = async (): Promise<void> => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, 'READ-ME.txt'), NOTICE);
  };
  return {
    kind: 'outbox',
    repeatable: true,
    send: async (mail) => {
      if (!/^[A-Za-z0-9._-]{1,120}$/.test(mail.name) || mail.name.startsWith('.'))
        throw new TickrError(`"${mail.name}" is no name for a file of the outbox`, { code: 'mail/bad-name' });
      try {
        opened ??= open();
        await opened;
        const path = join(folder, `${mail.name}.eml`);
        const draft = join(folder, `.${mail.name}.part`);
        await writeFile(draft, sign === null ? mail.raw : await sign(mail.raw), { mode: 0o600 });
        await rename(draft, path);
        return { accepted: true, response: `kept in ${path}`, permanent: false };
      } catch (cause) {
        opened = null;
        throw new TickrError(`a mail could not be written to ${folder}: ${asTickrError(cause).message}`, {
          code: 'mail/unreachable',
          retryable: true,
          cause,
        });
      }
    },
    readReturn,
    forget: async (recipient) => {
      const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(`${recipient}.eml`));
      for (const name of names) await rm(join(folder, name), { force: true });
      return names.length;
    },
    close: async () => {},
  };
}
