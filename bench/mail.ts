import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import { smtpMailer } from '../src/adapters/mail/smtp.ts';
import { lastEditionTime } from '../src/domain/local-time.ts';
import { addressMail, fillLinks, sealEdition } from '../src/stages/digest/index.ts';
import { anEdition, aSubscriber } from '../test/contract/samples.ts';
import { BASE_URL, enrol, openRoom, publishStories } from '../test/fixtures/mail/room.ts';
import { openSink } from '../test/fixtures/mail/sink.ts';
import type { BenchContext, BenchTask } from './task.ts';

const READERS = 100_000;
const MIB = 1_024 * 1_024;
const DAWN = Date.UTC(2026, 5, 2, 5, 30);
const LINKS = { manage: `${BASE_URL}/digest/manage/x`, unsubscribe: `${BASE_URL}/digest/unsubscribe/x` };
const SENDER = { mailFrom: 'TickrWire <digest@paper.example>', title: 'TickrWire', baseUrl: BASE_URL };

/** A mail of the usual size, built by us for one recipient after another, and by nodemailer's composer for each anew. */
async function building(context: BenchContext): Promise<{ readonly ours: number; readonly peer: number }> {
  const paragraph =
    '<p style="margin:0;font-size:16px">A quay crane learned to wait, the harbour said on Tuesday; two of three pilots agree.</p>\n';
  const edition = anEdition('2026-06-02', { html: paragraph.repeat(300), text: 'A quay crane learned to wait.\n'.repeat(200) });
  const sealed = sealEdition(edition, SENDER);
  const reader = aSubscriber('ana@reader.example');
  const ours = await context.measure(() => addressMail(sealed, { subscriber: reader, links: LINKS, stopToken: 'x' }));
  const peer = await context.measure(() =>
    new MailComposer({
      from: SENDER.mailFrom,
      to: reader.email,
      subject: edition.subject,
      html: fillLinks(edition.html, LINKS),
      text: fillLinks(edition.text, LINKS),
      textEncoding: 'quoted-printable',
    })
      .compile()
      .build(),
  );
  return { ours: ours.cpuMs, peer: peer.cpuMs };
}

interface Sending {
  readonly mails: number;
  readonly distinct: number;
  readonly perCpuSecond: number;
  readonly peakMib: number;
}

/** One edition to a hundred thousand readers over loopback SMTP, store on disk; the server's share of the work and memory is in the figures. */
async function sending(context: BenchContext): Promise<Sending> {
  const folder = mkdtempSync(join(tmpdir(), 'tickr-bench-'));
  const sink = await openSink({}, false);
  const mailer = smtpMailer({ url: new URL(sink.url), sign: null, allowPrivate: [], blocked: null });
  const room = await openRoom(DAWN, { mailer, path: join(folder, 'paper.db'), mailsPerMinute: 1_000_000 });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
    context.log(`mail: ${sink.recipients.length} of ${READERS}`);
  }, 2_000);
  try {
    await publishStories(room);
    for (let from = 0; from < READERS; from += 5_000) {
      await enrol(
        room,
        Array.from({ length: 5_000 }, (_, at) => ({ email: `reader${from + at}@reader.example`, zone: 'UTC', hour: 7 })),
      );
    }
    const before = process.cpuUsage();
    room.clock.moveTo(lastEditionTime('UTC', 7, DAWN + 24 * 3_600_000).at);
    await room.round();
    const used = process.cpuUsage(before);
    const mails = sink.recipients.length;
    return { mails, distinct: new Set(sink.recipients).size, perCpuSecond: (mails * 1e6) / (used.user + used.system), peakMib: peak / MIB };
  } finally {
    clearInterval(watch);
    await mailer.close();
    await sink.close();
    await room.store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The morning mail: how fast one is built, and an edition for a hundred thousand readers from queue to server. */
export const task: BenchTask = {
  name: 'mail',
  help: 'building a mail against nodemailer’s composer; one edition to 100,000 readers over loopback SMTP',
  run: async (context) => {
    const { ours, peer } = await building(context);
    const sent = await sending(context);
    const figures = {
      timesPeer: peer / ours,
      share: sent.mails / READERS,
      distinct: sent.distinct / Math.max(1, sent.mails),
      memoryRoom: 512 / sent.peakMib,
    };
    return {
      figures,
      rows: [
        { name: 'ours', figures: { ...figures, buildMs: ours, mailsPerCpuSecond: sent.perCpuSecond, peakMib: sent.peakMib } },
        { name: 'nodemailer composer', figures: { buildMs: peer } },
      ],
      notes: [
        'One process holds pipeline and server. share and distinct are 1 where every reader got one mail; memoryRoom is 512 MiB over the peak.',
      ],
    };
  },
};
