/** One message as it goes over the wire: `raw` is the whole RFC 5322 text with CRLF line ends. */
export interface OutgoingMail {
  readonly from: string;
  readonly to: string;
  readonly raw: Buffer;
  /** A name for files of the outbox: edition and recipient, safe for a file system. */
  readonly name: string;
}

export interface MailReceipt {
  readonly accepted: boolean;
  /** The server's last line, or where the file lies. */
  readonly response: string;
  /** A refusal that will not change (5xx), as against one that may (4xx). */
  readonly permanent: boolean;
}

/** A mail that came back: a bounce (RFC 3464), a complaint (RFC 5965), or a wish to be taken off the list. `status` is the enhanced code, as "5.1.1"; `token` that of the wish. */
export interface MailReturn {
  readonly kind: 'bounce' | 'complaint' | 'unsubscribe';
  readonly recipient: string;
  readonly status: string | null;
  readonly permanent: boolean;
  readonly token: string | null;
}

/** Hands one message over. Throws TickrError `mail/unreachable` (retryable) where nobody heard it, `mail/uncertain` where the answer got lost. */
export interface Mailer {
  readonly kind: 'smtp' | 'outbox' | 'memory';
  /** Whether handing the same message over twice leaves one copy, so that a try cut short may be repeated. */
  readonly repeatable: boolean;
  send(mail: OutgoingMail): Promise<MailReceipt>;
  /** Reads what a mail server sent back; null where it is none of these. */
  readReturn(raw: Uint8Array): Promise<MailReturn | null>;
  /** Drops copies kept for a recipient (the end of `OutgoingMail.name`); gives their number. */
  forget(recipient: string): Promise<number>;
  close(): Promise<void>;
}

/** Keeps messages in a list. */
export function memoryMailer(): Mailer & { readonly sent: readonly OutgoingMail[] } {
  const sent: OutgoingMail[] = [];
  return {
    kind: 'memory',
    repeatable: false,
    sent,
    send: async (mail) => {
      sent.push(mail);
      return { accepted: true, response: '250 kept', permanent: false };
    },
    readReturn: async () => null,
    forget: async (recipient) => {
      const kept = sent.filter((mail) => !mail.name.endsWith(recipient));
      const dropped = sent.length - kept.length;
      sent.splice(0, sent.length, ...kept);
      return dropped;
    },
    close: async () => {},
  };
}
