import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { asTickrError, TickrError } from '../../domain/outcome.ts';
import type { Mailer, MailReceipt, OutgoingMail } from '../../ports/mailer.ts';
import type { Sign } from './dkim.ts';
import { readReturn } from './returns.ts';

/** A server that is silent for longer is given up; all of a hand-over stays well inside the lease of a job. */
const CONNECT_MS = 20_000;
const SILENT_MS = 120_000;
const MOST_CONNECTIONS = 16;
/** Many servers close a connection after a hundred messages: better we do. */
const MOST_MAILS_PER_CONNECTION = 100;

export interface SmtpOptions {
  readonly url: URL;
  readonly sign: Sign | null;
  readonly allowPrivate: readonly string[];
  readonly blocked: ((address: string) => string | null) | null;
  /** How long a silent server is waited for, in ms; tests wait less. */
  readonly silentMs?: number;
}

interface Line {
  readonly connection: SMTPConnection;
  mails: number;
  broken: boolean;
}

const unreachable = (message: string, cause: unknown): TickrError =>
  new TickrError(message, { code: 'mail/unreachable', retryable: true, cause });

/**
 * Hands messages to a mail server over a few kept connections. Nothing is resent here: whether a message may go again is known only to whoever
 * keeps the deliveries. A message whose bytes were asked for (354) and whose answer is missing is uncertain.
 */
export function smtpMailer(options: SmtpOptions): Mailer {
  const idle: Line[] = [];
  const waiting: (() => void)[] = [];
  let open = 0;
  let closed = false;

  const take = async (): Promise<Line> => {
    for (;;) {
      const line = idle.pop();
      if (line !== undefined && !line.broken) return line;
      if (line !== undefined) continue;
      if (open < MOST_CONNECTIONS) break;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    open++;
    try {
      return await openLine(options, () => {
        open--;
        waiting.shift()?.();
      });
    } catch (error) {
      open--;
      waiting.shift()?.();
      throw error;
    }
  };
  const give = (line: Line): void => {
    if (!line.broken && (closed || line.mails >= MOST_MAILS_PER_CONNECTION)) line.connection.quit();
    else if (!line.broken) idle.push(line);
    waiting.shift()?.();
  };

  return {
    kind: 'smtp',
    repeatable: false,
    send: async (mail) => {
      const raw = options.sign === null ? mail.raw : await options.sign(mail.raw);
      const line = await take();
      try {
        return await handOver(line, mail, raw);
      } finally {
        give(line);
      }
    },
    readReturn,
    forget: async () => 0,
    close: async () => {
      closed = true;
      for (const line of idle.splice(0)) line.connection.quit();
    },
  };
}

/** Connects, greets and logs in. `ended` is told once when the line is over; a failure before that throws `mail/unreachable`. */
async function openLine(options: SmtpOptions, ended: () => void): Promise<Line> {
  const { url } = options;
  const secure = url.protocol === 'smtps:';
  const port = url.port === '' ? (secure ? 465 : 587) : Number(url.port);
  const name = url.hostname.replace(/^\[|\]$/g, '');
  const host = await permitted(name, port, options);
  const silentMs = options.silentMs ?? SILENT_MS;
  const connection = new SMTPConnection({
    host,
    port,
    secure,
    connectionTimeout: Math.min(CONNECT_MS, silentMs),
    greetingTimeout: Math.min(CONNECT_MS, silentMs),
    socketTimeout: silentMs,
    ...(isIP(name) === 0 ? { tls: { servername: name } } : {}),
    // A password goes over an encrypted line or not at all, save to this machine.
    requireTLS: !secure && url.username !== '' && !isLocal(host),
  });
  const line: Line = { connection, mails: 0, broken: false };
  let live = false;
  connection.once('end', () => {
    line.broken = true;
    if (live) ended();
  });
  try {
    await within(connection, (settle) => connection.connect((error) => settle(error ?? null)));
    if (url.username !== '') {
      const credentials = { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
      await within(connection, (settle) => connection.login({ credentials }, (error) => settle(error ?? null)));
    }
  } catch (cause) {
    connection.close();
    const code = codeOf(cause);
    const words = code === 'EAUTH' ? 'refused the name and password' : 'could not be reached';
    throw unreachable(`the mail server ${name}:${port} ${words}: ${lastLine(cause)}`, cause);
  }
  live = true;
  connection.on('error', () => {
    line.broken = true;
  });
  return line;
}

const isLocal = (host: string): boolean => host === '::1' || host.startsWith('127.');

/** The address to connect to; a private one only where the settings name it. */
async function permitted(name: string, port: number, options: SmtpOptions): Promise<string> {
  if (options.blocked === null) return name;
  let address: string;
  try {
    address = isIP(name) === 0 ? (await lookup(name)).address : name;
  } catch (cause) {
    throw unreachable(`the mail server ${name} has no address`, cause);
  }
  const why = options.blocked(address);
  if (why !== null && !options.allowPrivate.includes(`${name}:${port}`))
    throw unreachable(`the mail server ${name}:${port} lies on a private address (${why}): name it in allowPrivate to use it`, null);
  return address;
}

/** Runs one step of the protocol; an error of the connection ends it too. */
function within(connection: SMTPConnection, step: (settle: (error: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const broken = (error: Error): void => reject(error);
    connection.once('error', broken);
    const over = (): void => reject(new Error('the connection was closed'));
    connection.once('end', over);
    step((error) => {
      connection.off('error', broken);
      connection.removeListener('end', over);
      if (error === null) resolve();
      else reject(error);
    });
  });
}

async function handOver(line: Line, mail: OutgoingMail, raw: Buffer): Promise<MailReceipt> {
  let asked = false;
  let response = '';
  const message = new Readable({
    read() {
      // Read only after the server's 354: from here on it may have the message, whatever we hear.
      asked = true;
      this.push(raw);
      this.push(null);
    },
  });
  line.mails++;
  try {
    await within(line.connection, (settle) =>
      line.connection.send({ from: mail.from, to: mail.to }, message, (error, info) => {
        response = info?.response ?? '';
        settle(error);
      }),
    );
    return { accepted: true, response, permanent: false };
  } catch (cause) {
    return judged(line, cause, asked);
  }
}

function judged(line: Line, cause: unknown, asked: boolean): MailReceipt {
  const code = answerCode(cause);
  const words = lastLine(cause);
  // After a refusal the session is begun anew with MAIL FROM; a 421, or no answer, means the line is over.
  if (code === null || code === 421) {
    line.broken = true;
    line.connection.close();
  }
  if (code !== null) return { accepted: false, response: words, permanent: code >= 500 };
  if (asked) throw new TickrError(`the answer of the mail server got lost: ${words}`, { code: 'mail/uncertain', cause });
  if (codeOf(cause) === 'EENVELOPE') return { accepted: false, response: words, permanent: true };
  throw unreachable(`the mail server hung up: ${words}`, cause);
}

const field = (thrown: unknown, name: string): unknown =>
  typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, name) : undefined;

const codeOf = (thrown: unknown): string => String(field(thrown, 'code') ?? '');

/** The three digits with which the server refused, or null where it said nothing. */
function answerCode(thrown: unknown): number | null {
  const code = Number(field(thrown, 'responseCode') ?? 0);
  return code >= 400 && code < 600 ? code : null;
}

function lastLine(thrown: unknown): string {
  const response = field(thrown, 'response');
  return (typeof response === 'string' ? response : asTickrError(thrown).message).replace(/[\r\n]{1,20}/g, ' ').slice(0, 300);
}
