import { simpleParser } from 'mailparser';
import type { MailReturn } from '../../ports/mailer.ts';

const MOST_BYTES = 2 * 1_024 * 1_024;
const MOST_LINES = 400;

/** Reads a bounce (RFC 3464), a complaint (RFC 5965) or a mail that asks to be taken off the list; null for any other. */
export async function readReturn(raw: Uint8Array): Promise<MailReturn | null> {
  if (raw.byteLength > MOST_BYTES) return null;
  const mail = await simpleParser(Buffer.from(raw), {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    keepDeliveryStatus: true,
  });
  const stop = /^unsubscribe ([\w.-]{20,120})$/i.exec(mail.subject?.trim() ?? '');
  if (stop !== null) return { kind: 'unsubscribe', recipient: '', status: null, permanent: true, token: stop[1] ?? null };
  for (const part of mail.attachments) {
    const fields = fieldsOf(part.content);
    if (part.contentType === 'message/delivery-status') return bounceOf(fields);
    if (part.contentType === 'message/feedback-report')
      return complaintOf(
        fields,
        mail.attachments.map((other) => other.content),
      );
  }
  return null;
}

type Fields = ReadonlyMap<string, string>;

/** Header-like lines, the first of each name; folded lines are joined. */
function fieldsOf(content: Uint8Array): Fields {
  const fields = new Map<string, string>();
  let name = '';
  for (const line of Buffer.from(content).toString('latin1').split(/\r?\n/).slice(0, MOST_LINES)) {
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && name !== '') fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`);
    else if (colon > 0) {
      name = line.slice(0, colon).trim().toLowerCase();
      if (fields.has(name)) name = '';
      else fields.set(name, line.slice(colon + 1).trim());
    }
  }
  return fields;
}

/** "rfc822; ana@reader.example" or "<ana@reader.example>" as the bare address. */
function addressIn(value: string | undefined): string {
  const text = (value ?? '').split(';').at(-1)?.trim() ?? '';
  return text.replace(/^<|>$/g, '');
}

function bounceOf(fields: Fields): MailReturn | null {
  if (fields.get('action')?.toLowerCase() !== 'failed') return null;
  const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? null;
  const recipient = addressIn(fields.get('original-recipient') ?? fields.get('final-recipient'));
  if (recipient === '') return null;
  return { kind: 'bounce', recipient, status, permanent: status?.startsWith('5') ?? true, token: null };
}

/** Providers blank the address out of the report; then the To field of the mail complained of tells whose it was. */
function complaintOf(fields: Fields, parts: readonly Uint8Array[]): MailReturn | null {
  if (fields.get('feedback-type') === 'not-spam') return null;
  const named = addressIn(fields.get('original-rcpt-to'));
  const original = parts.map((part) => addressIn(fieldsOf(part).get('to'))).find((address) => address.includes('@'));
  const recipient = named.includes('@') ? named : (original ?? '');
  return recipient === '' ? null : { kind: 'complaint', recipient, status: null, permanent: true, token: null };
}
