import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { authenticate } from 'mailauth';
import { mailerSuite } from '../../../test/contract/mailer.ts';
import { aMail } from '../../../test/contract/mails.ts';
import { dkimKey } from '../../../test/fixtures/mail/dkim-key.ts';
import { openSink, type SinkHabits } from '../../../test/fixtures/mail/sink.ts';
import { TickrError } from '../../domain/outcome.ts';
import type { Mailer } from '../../ports/mailer.ts';
import { openMailer } from './index.ts';
import { smtpMailer } from './smtp.ts';

const folder = mkdtempSync(join(tmpdir(), 'tickr-mail-'));
after(() => rmSync(folder, { recursive: true }));

const outbox = (name: string): Mailer => openMailer({ smtpUrl: null, outboxDir: join(folder, name), dkim: null, allowPrivate: [] });

mailerSuite('outbox', async () => ({
  mailer: outbox('suite'),
  heard: async () => readdirSync(join(folder, 'suite')).filter((name) => name.endsWith('.eml')).length,
  close: async () => {},
}));
mailerSuite('smtp', async () => {
  const sink = await openSink();
  return {
    mailer: smtpMailer({ url: new URL(sink.url), sign: null, allowPrivate: [], blocked: null }),
    heard: async () => sink.recipients.length,
    close: sink.close,
  };
});

async function over(habits: SinkHabits, work: (mailer: Mailer, recipients: readonly string[]) => Promise<void>, user = ''): Promise<void> {
  const sink = await openSink(habits);
  const url = new URL(sink.url);
  url.username = user;
  url.password = user;
  const mailer = smtpMailer({ url, sign: null, allowPrivate: [], blocked: null, silentMs: 300 });
  try {
    await work(mailer, sink.recipients);
  } finally {
    await mailer.close();
    await sink.close();
  }
}

const codeOf = (thrown: unknown): string => (thrown instanceof TickrError ? thrown.code : String(thrown));
const fate = (mailer: Mailer, to: string): Promise<string> =>
  mailer.send(aMail(to)).then(
    (receipt) => (receipt.accepted ? 'sent' : receipt.permanent ? 'refused' : 'later'),
    (thrown: unknown) => codeOf(thrown),
  );

test('the outbox keeps a mail under its name, with a notice beside it', async () => {
  const mailer = outbox('notice');
  await mailer.send(aMail('ana@reader.example'));
  await mailer.send(aMail('ana@reader.example'));
  assert.deepEqual(readdirSync(join(folder, 'notice')).sort(), ['READ-ME.txt', 'edition-ana.eml']);
  assert.match(readFileSync(join(folder, 'notice', 'READ-ME.txt'), 'utf8'), /were not sent/);
  assert.equal(await mailer.forget('-ana'), 1);
  assert.deepEqual(readdirSync(join(folder, 'notice')), ['READ-ME.txt']);
  await assert.rejects(mailer.send({ ...aMail('ana@reader.example'), name: '../elsewhere' }), { code: 'mail/bad-name' });
});

test('emai-021: an answer that is lost after the message was handed over is uncertain, not refused', async () => {
  await over({ onData: (number) => (number === 1 ? 'take-and-drop' : 'take') }, async (mailer, recipients) => {
    assert.equal(await fate(mailer, 'ana@reader.example'), 'mail/uncertain');
    assert.equal(await fate(mailer, 'ben@reader.example'), 'sent');
    assert.deepEqual(recipients, ['ana@reader.example', 'ben@reader.example']);
  });
});

test('emai-022: a server that hangs, drops the line, says 421 or refuses the login', async () => {
  await over({ onData: () => 'hang' }, async (mailer) => assert.equal(await fate(mailer, 'ana@reader.example'), 'mail/uncertain'));
  await over({ onData: () => ({ code: 451, words: '4.3.0 later' }) }, async (mailer) =>
    assert.equal(await fate(mailer, 'ana@reader.example'), 'later'),
  );
  await over({ onData: () => ({ code: 554, words: '5.7.1 no' }) }, async (mailer) =>
    assert.equal(await fate(mailer, 'ana@reader.example'), 'refused'),
  );
  await over({ onRecipient: (_, number) => (number === 2 ? { code: 421, words: '4.3.2 too many' } : null) }, async (mailer, recipients) => {
    const fates = [];
    for (const name of ['ana', 'ben', 'cem', 'dia']) fates.push(await fate(mailer, `${name}@reader.example`));
    assert.deepEqual(fates, ['sent', 'mail/unreachable', 'sent', 'sent']);
    assert.equal(recipients.length, 3);
  });
  await over({ auth: 'refuse' }, async (mailer) => assert.equal(await fate(mailer, 'ana@reader.example'), 'mail/unreachable'), 'wrong');
  await over({ auth: 'take' }, async (mailer) => assert.equal(await fate(mailer, 'ana@reader.example'), 'sent'), 'right');
});

test('no server at all is unreachable, a private one only by name', async () => {
  const gone = smtpMailer({ url: new URL('smtp://127.0.0.1:1'), sign: null, allowPrivate: [], blocked: null });
  assert.equal(await fate(gone, 'ana@reader.example'), 'mail/unreachable');
  const sink = await openSink();
  const guarded = (allowPrivate: readonly string[]) =>
    openMailer({
      smtpUrl: sink.url,
      outboxDir: folder,
      dkim: null,
      allowPrivate,
      blocked: (address) => (address.startsWith('127.') ? 'loopback' : null),
    });
  const open = guarded([`127.0.0.1:${sink.port}`]);
  assert.equal(await fate(guarded([]), 'ana@reader.example'), 'mail/unreachable');
  assert.equal(await fate(open, 'ana@reader.example'), 'sent');
  await open.close();
  await sink.close();
});

test('emai-029: a signed mail passes a verifier, both List-Unsubscribe fields under the signature', async () => {
  const { pem, record } = dkimKey();
  const keyFile = join(folder, 'dkim.pem');
  writeFileSync(keyFile, pem);
  const sink = await openSink();
  const dkim = { domain: 'paper.example', selector: 'd1', keyFile };
  const mailer = openMailer({ smtpUrl: sink.url, outboxDir: folder, dkim, allowPrivate: [] });
  await mailer.send(aMail('ana@reader.example'));
  await mailer.close();
  await sink.close();
  const records: Readonly<Record<string, string>> = { 'd1._domainkey.paper.example': record, '_dmarc.paper.example': 'v=DMARC1; p=reject' };
  const result = await authenticate(sink.messages[0] ?? Buffer.alloc(0), {
    ip: '127.0.0.1',
    helo: 'paper.example',
    sender: 'digest@paper.example',
    trustReceived: false,
    resolver: async (name: string, type: string) => {
      const found = type === 'TXT' ? records[name] : undefined;
      if (found === undefined) throw Object.assign(new Error('none'), { code: 'ENOTFOUND' });
      return [[found]];
    },
  });
  const signature = result.dkim.results[0];
  assert.equal(signature?.status.result, 'pass');
  assert.equal(result.dmarc === false ? null : result.dmarc.status.result, 'pass');
  const signed = /[\s;]h=([^;]*)/.exec((sink.messages[0] ?? '').toString('latin1'))?.[1]?.toLowerCase() ?? '';
  assert.ok(signed.includes('list-unsubscribe:') && signed.includes('list-unsubscribe-post'), signed);
});

test('a key that is none stops the start', () => {
  const keyFile = join(folder, 'none.pem');
  writeFileSync(keyFile, 'no key');
  assert.throws(
    () => openMailer({ smtpUrl: null, outboxDir: folder, dkim: { domain: 'paper.example', selector: 'd1', keyFile }, allowPrivate: [] }),
    {
      code: 'mail/bad-key',
    },
  );
});
