import type { Edition, Subscriber } from '../../domain/digest.ts';
import { sha256 } from '../../domain/ids.ts';
import { senderOf } from '../../domain/mail-address.ts';
import { header, listHeader, mailbox } from './header.ts';
import { parted, type RecipientLinks } from './links.ts';
import { quotedPrintable, setOff } from './quoted.ts';
import { oneLine } from './words.ts';

/** Who sends: the From header as set, the paper's title and its address on the web. */
export interface Sender {
  readonly mailFrom: string;
  readonly title: string;
  readonly baseUrl: string;
}

/** A message as it is for everybody, its encoding done; a recipient's address and links are spliced in. */
export interface SealedMail {
  readonly id: string;
  readonly from: string;
  readonly domain: string;
  readonly head: string;
  readonly pieces: readonly (Buffer | { readonly link: keyof RecipientLinks })[];
}

export interface Recipient {
  readonly subscriber: Pick<Subscriber, 'id' | 'email'>;
  readonly links: RecipientLinks;
  /** What a mail to the From address must say to unsubscribe: the token of the link. */
  readonly stopToken: string;
}

export interface AddressedMail {
  readonly from: string;
  readonly to: string;
  readonly raw: Buffer;
}

interface Message {
  readonly id: string;
  readonly subject: string;
  readonly at: number;
  readonly html: string;
  readonly text: string;
  readonly headers: string;
}

/** Seals an edition. */
export function sealEdition(edition: Edition, sender: Sender): SealedMail {
  const headers = header('AI-Disclosure', edition.disclosure ?? 'program-selected; checked per sentence; no human review');
  return seal({ id: edition.id, subject: edition.subject, at: edition.madeAt, html: edition.html, text: edition.text, headers }, sender);
}

/** Seals a short mail about the subscription itself, made of a paragraph each of text and markup. */
export const sealNotice = (message: Omit<Message, 'headers'>, sender: Sender): SealedMail => seal({ ...message, headers: '' }, sender);

function seal(message: Message, sender: Sender): SealedMail {
  const { name, address, domain } = senderOf(sender.mailFrom);
  const boundary = `=_${sha256(message.id).slice(0, 24)}`;
  const listName = oneLine(sender.title).replace(/[<>"\\]/g, '');
  const head =
    header('From', mailbox(oneLine(name), address)) +
    header('Subject', oneLine(message.subject)) +
    header('Date', new Date(message.at).toUTCString().replace('GMT', '+0000')) +
    header('List-Id', mailbox(listName, `digest.${domain}`)) +
    listHeader('List-Unsubscribe-Post', ['List-Unsubscribe=One-Click']) +
    header('Auto-Submitted', 'auto-generated') +
    header('Precedence', 'bulk') +
    message.headers +
    'MIME-Version: 1.0\r\n' +
    `Content-Type: multipart/alternative;\r\n boundary="${boundary}"\r\n`;
  const partHead = (type: string): string =>
    `--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`;
  const pieces = [
    partHead('text/plain'),
    ...coded(message.text),
    `\r\n${partHead('text/html')}`,
    ...coded(message.html),
    `\r\n--${boundary}--\r\n`,
  ];
  return {
    id: message.id,
    from: address,
    domain,
    head,
    pieces: pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)),
  };
}

const coded = (text: string): readonly (string | { readonly link: keyof RecipientLinks })[] =>
  parted(text).map((part) => (typeof part === 'string' ? quotedPrintable(part) : part));

/** One recipient's message, byte for byte: the same for the same edition and recipient. */
export function addressMail(sealed: SealedMail, { subscriber, links, stopToken }: Recipient): AddressedMail {
  const head =
    sealed.head +
    header('To', subscriber.email) +
    `Message-ID: <${sealed.id}.${subscriber.id}@${sealed.domain}>\r\n` +
    listHeader('List-Unsubscribe', [`<${links.unsubscribe}>`, `<mailto:${sealed.from}?subject=unsubscribe%20${stopToken}>`]) +
    '\r\n';
  const slots = { manage: Buffer.from(setOff(links.manage)), unsubscribe: Buffer.from(setOff(links.unsubscribe)) };
  const raw = Buffer.concat([Buffer.from(head), ...sealed.pieces.map((piece) => (Buffer.isBuffer(piece) ? piece : slots[piece.link]))]);
  return { from: sealed.from, to: subscriber.email, raw };
}
