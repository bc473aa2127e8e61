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

/** Hands one message over. Throws TickrError `mail/unreachable` (retryable) where nobody heard it, `mail/uncertain` where the answer got lost. */
export interface Mailer {
  readonly kind: 'smtp' | 'outbox' | 'memory';
  send(mail: OutgoingMail): Promise<MailReceipt>;
  close(): Promise<void>;
}

/** Keeps messages in a list. */
export function memoryMailer(): Mailer & { readonly sent: readonly OutgoingMail[] } {
  const sent: OutgoingMail[] = [];
  return {
    kind: 'memory',
    sent,
    send: async (mail) => {
      sent.push(mail);
      return { accepted: true, response: '250 kept', permanent: false };
    },
    close: async () => {},
  };
}
