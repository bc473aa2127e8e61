import type { Mailer } from '../../ports/mailer.ts';
import { type DkimKey, signerFor } from './dkim.ts';
import { outboxMailer } from './outbox.ts';
import { smtpMailer } from './smtp.ts';

export { readReturn } from './returns.ts';

/** Where mails go. `smtpUrl` null: into files of `outboxDir`. */
export interface MailerOptions {
  readonly smtpUrl: string | null;
  readonly outboxDir: string;
  readonly dkim: DkimKey | null;
  /** `host:port` pairs on private addresses that may be reached. */
  readonly allowPrivate: readonly string[];
  /** Why an IP address may not be connected to, or null; without it every address may. */
  readonly blocked?: (address: string) => string | null;
}

/** The mailer the settings ask for. Reads the DKIM key, and throws `mail/bad-key` where it cannot. */
export function openMailer(options: MailerOptions): Mailer {
  const sign = options.dkim === null ? null : signerFor(options.dkim);
  if (options.smtpUrl === null) return outboxMailer(options.outboxDir, sign);
  return smtpMailer({ url: new URL(options.smtpUrl), sign, allowPrivate: options.allowPrivate, blocked: options.blocked ?? null });
}
