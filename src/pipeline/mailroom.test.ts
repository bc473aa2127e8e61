import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simpleParser } from 'mailparser';
import { aSubscriber } from '../../test/contract/samples.ts';
import { enrol, LINK_KEY, openRoom, publishStories, type Room } from '../../test/fixtures/mail/room.ts';
import { openSink } from '../../test/fixtures/mail/sink.ts';
import { smtpMailer } from '../adapters/mail/smtp.ts';
import { confirmationId, type Delivery } from '../domain/digest.ts';
import { editionId, idFrom, type SubscriberId, subscriberId } from '../domain/ids.ts';
import { lastEditionTime, wallClock } from '../domain/local-time.ts';
import { suppressionHash } from '../domain/mail-address.ts';
import { readLink } from '../domain/mail-link.ts';
import { TickrError } from '../domain/outcome.ts';
import { type Mailer, type MailReceipt, memoryMailer, type OutgoingMail } from '../ports/mailer.ts';
import { scheduleEditions } from './editions.ts';
import { enrolReaders } from './readers.ts';
import { recordReturn } from './returns.ts';
import { Runner } from './run.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DAWN = Date.UTC(2026, 5, 2, 5, 30);
const UTC = { zone: 'UTC', hour: 7 };

const readers = (count: number, over: object = {}) =>
  Array.from({ length: count }, (_, at) => ({ email: `reader${at}@reader.example`, ...UTC, ...over }));
const deliveries = (room: Room): Promise<readonly Delivery[]> => room.store.digests.listDeliveries({}, { limit: 100_000 });

async function countStates(room: Room): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const { state } of await deliveries(room)) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** A mailer whose answers are given by the number of the try. */
function scripted(
  answer: (number: number, mail: OutgoingMail) => MailReceipt | TickrError,
): Mailer & { readonly tried: readonly OutgoingMail[] } {
  const tried: OutgoingMail[] = [];
  return {
    ...memoryMailer(),
    kind: 'smtp',
    tried,
    send: async (mail) => {
      tried.push(mail);
      const given = answer(tried.length, mail);
      if (given instanceof TickrError) throw given;
      return given;
    },
  };
}

const taken: MailReceipt = { accepted: true, response: '250 ok', permanent: false };
const refused = (response: string): MailReceipt => ({ accepted: false, response, permanent: response.startsWith('5') });

test('an edition is made at its local hour, once, and mailed to each reader; the next day only what is new', async () => {
  const room = await openRoom(DAWN);
  await publishStories(room);
  await enrol(room, readers(3));
  await room.round();
  assert.equal(room.sent.length, 0);
  await room.through(DAWN + 5 * HOUR);
  assert.equal(room.sent.length, 3);
  const edition = await room.store.digests.findEdition(editionId('2026-06-02', 'UTC', 7, []));
  assert.equal(edition?.stories.length, 2);
  assert.match(edition?.subject ?? '', /, and 1 more$/);
  await room.through(DAWN + DAY + 5 * HOUR);
  assert.equal(room.sent.length, 6);
  const next = await room.store.digests.findEdition(editionId('2026-06-03', 'UTC', 7, []));
  assert.match(next?.text ?? '', /Nothing new since the last mail/);
  assert.match(next?.text ?? '', /Quillmind opens its crane model/);
});

test('without any story there is no edition and no mail; the archive has its edition without readers', async () => {
  const empty = await openRoom(DAWN);
  await enrol(empty, readers(1));
  await empty.through(DAWN + 3 * HOUR);
  assert.deepEqual([empty.sent.length, (await empty.store.counts()).editions], [0, 0]);
  const quiet = await openRoom(DAWN);
  await publishStories(quiet);
  await enrol(quiet, []);
  await quiet.through(DAWN + 3 * HOUR);
  assert.deepEqual([quiet.sent.length, (await quiet.store.counts()).editions], [0, 1]);
});

test('topics make an edition of their own; one without a story on them is not sent', async () => {
  const room = await openRoom(DAWN);
  await publishStories(room);
  await enrol(room, [
    { email: 'all@reader.example', ...UTC },
    { email: 'products@reader.example', ...UTC, topics: ['products'] },
    { email: 'policy@reader.example', ...UTC, topics: ['policy'] },
  ]);
  await room.through(DAWN + 3 * HOUR);
  assert.deepEqual(room.sent.map((mail) => mail.to).sort(), ['all@reader.example', 'products@reader.example']);
});

test('emai-018: an address that is not there is suppressed after one refusal', async () => {
  const mailer = scripted(() => refused('550 5.1.1 no such user'));
  const room = await openRoom(DAWN, { mailer });
  await publishStories(room);
  await enrol(room, readers(1));
  await room.through(DAWN + 3 * DAY);
  assert.equal(mailer.tried.length, 1);
  assert.equal((await room.store.digests.findSubscriber(subscriberId('reader0@reader.example')))?.state, 'suppressed');
  assert.equal(await room.store.digests.isSuppressed(suppressionHash(LINK_KEY, 'reader0@reader.example')), true);
});

test('emai-019: a refusal that may pass is tried five more times over 48 hours', async () => {
  const mailer = scripted(() => refused('450 4.2.1 busy'));
  const room = await openRoom(DAWN, { mailer });
  await publishStories(room);
  await enrol(room, readers(1));
  const from = DAWN + 2 * HOUR;
  await room.through(from);
  // No further editions: only this one's tries are counted.
  await room.store.digests.putSubscriber({ ...(await reader(room)), notBefore: DAWN + 30 * DAY });
  await room.through(from + 47 * HOUR, 15 * 60_000);
  assert.equal(mailer.tried.length, 5);
  await room.through(from + 72 * HOUR, 15 * 60_000);
  assert.equal(mailer.tried.length, 6);
  assert.deepEqual(await countStates(room), { failed: 1 });
  assert.equal((await reader(room)).softBounces, 1);
});

async function reader(room: Room) {
  const found = await room.store.digests.findSubscriber(subscriberId('reader0@reader.example'));
  assert.ok(found !== null);
  return found;
}

test('emai-020: a complaint suppresses at once, whatever else is due', async () => {
  const room = await openRoom(DAWN);
  await publishStories(room);
  await enrol(room, readers(2));
  const done = await recordReturn(room.deps, {
    kind: 'complaint',
    recipient: 'reader0@READER.example',
    status: null,
    permanent: true,
    token: null,
  });
  assert.equal(done, 'suppressed');
  await room.through(DAWN + 3 * HOUR);
  assert.deepEqual(
    room.sent.map((mail) => mail.to),
    ['reader1@reader.example'],
  );
  assert.equal(
    await recordReturn(room.deps, { kind: 'bounce', recipient: 'nobody@reader.example', status: '5.1.1', permanent: true, token: null }),
    null,
  );
});

test('emai-021: a process that dies at any point mails nobody twice; where it is not known, nobody mails again', async () => {
  for (const dies of ['before-begin', 'before-send', 'after-send'] as const) {
    let deaths = 0;
    const taken250: string[] = [];
    const mailer: Mailer = {
      ...memoryMailer(),
      kind: 'smtp',
      send: async (mail) => {
        if (dies === 'before-send' && deaths++ === 0) return new Promise<never>(() => {});
        taken250.push(mail.to);
        if (dies === 'after-send' && deaths++ === 0) return new Promise<never>(() => {});
        return taken;
      },
    };
    const room = await openRoom(DAWN, { mailer });
    await publishStories(room);
    await enrol(room, readers(3));
    room.clock.moveTo(DAWN + 2 * HOUR);
    await new Runner(room.deps).round(['digest']);
    const jobs = await room.store.queue.claim(['deliver'], room.clock.now(), HOUR, 1);
    const [job] = jobs;
    assert.ok(job !== undefined);
    const { runDelivery } = await import('./mailroom.ts');
    // The process stops here: what it awaited never comes back, and its job is freed at the next start.
    if (dies !== 'before-begin') await Promise.race([runDelivery(room.deps, job), waitFor(async () => deaths > 0)]);
    await room.store.queue.releaseAll();
    await room.round();
    const isUnknown = dies !== 'before-begin';
    assert.deepEqual(await countStates(room), isUnknown ? { unknown: 1, sent: 2 } : { sent: 3 }, dies);
    assert.equal(new Set(taken250).size, taken250.length);
    await room.through(room.clock.now() + 5 * HOUR);
    assert.equal(taken250.length, dies === 'before-send' ? 2 : 3);
  }
});

async function waitFor(met: () => Promise<boolean>): Promise<void> {
  while (!(await met())) await new Promise((resolve) => setImmediate(resolve));
}

test('emai-021: in the outbox a try cut short is repeated, as it writes the same file', async () => {
  const room = await openRoom(DAWN, { mailer: { ...memoryMailer(), kind: 'outbox', repeatable: true } });
  await publishStories(room);
  const [one] = await enrol(room, readers(1));
  room.clock.moveTo(DAWN + 2 * HOUR);
  await new Runner(room.deps).round(['digest']);
  const id = editionId('2026-06-02', 'UTC', 7, []);
  await room.store.digests.putDelivery({
    editionId: id,
    subscriberId: one?.id ?? idFrom<SubscriberId>(''),
    state: 'sending',
    attempts: 1,
    updatedAt: 0,
    response: null,
  });
  await room.round();
  assert.deepEqual(await countStates(room), { sent: 1 });
});

test('emai-022: over a server that says 421 to every fiftieth, and loses some answers, every mail is accounted for', async () => {
  const sink = await openSink({
    onRecipient: (_, number) => (number % 50 === 0 ? { code: 421, words: '4.3.2 try later' } : null),
    onData: (number) => (number % 97 === 0 ? 'take-and-drop' : 'take'),
  });
  const mailer = smtpMailer({ url: new URL(sink.url), sign: null, allowPrivate: [], blocked: null, silentMs: 2_000 });
  const room = await openRoom(DAWN, { mailer });
  await publishStories(room);
  await enrol(room, readers(300));
  await room.through(DAWN + 5 * HOUR, 15 * 60_000);
  await mailer.close();
  await sink.close();
  assert.equal(new Set(sink.recipients).size, 300);
  assert.equal(sink.recipients.length, 300);
  const { sent = 0, unknown = 0, ...others } = await countStates(room);
  assert.deepEqual([sent + unknown, others], [300, {}]);
  assert.ok(unknown >= 3, `${unknown} unknown`);
});

test('emai-022: a server that is away for hours loses nothing, and no try counts against the reader', async () => {
  let isAway = true;
  const mailer = scripted(() => (isAway ? new TickrError('gone', { code: 'mail/unreachable', retryable: true }) : taken));
  const room = await openRoom(DAWN, { mailer });
  await publishStories(room);
  await enrol(room, readers(4));
  await room.through(DAWN + 8 * HOUR, 10 * 60_000);
  assert.deepEqual(await countStates(room), { queued: 4 });
  isAway = false;
  await room.through(DAWN + 9 * HOUR, 10 * 60_000);
  assert.deepEqual(await countStates(room), { sent: 4 });
  assert.ok((await deliveries(room)).every((delivery) => delivery.attempts === 1));
});

test('emai-023: two workers on one edition mail each address once', async () => {
  const room = await openRoom(DAWN);
  await publishStories(room);
  await enrol(room, readers(60));
  room.clock.moveTo(DAWN + 2 * HOUR);
  await Promise.all([new Runner(room.deps).round(['digest', 'deliver']), new Runner(room.deps).round(['digest', 'deliver'])]);
  await room.round();
  assert.deepEqual([room.sent.length, new Set(room.sent.map((mail) => mail.to)).size], [60, 60]);
});

async function sentOver(
  zone: string,
  hour: number,
  from: number,
  days: number,
): Promise<readonly { readonly day: string; readonly minutes: number; readonly at: number }[]> {
  const times: number[] = [];
  const room = await openRoom(from, {
    mailer: {
      ...memoryMailer(),
      send: async () => {
        times.push(clockNow());
        return taken;
      },
    },
  });
  const clockNow = (): number => room.clock.now();
  await enrol(room, [{ email: 'ana@reader.example', zone, hour }]);
  for (const until = from + days * DAY; room.clock.now() < until; ) {
    await publishStories(room);
    await room.through(room.clock.now() + 30 * 60_000, 10 * 60_000);
  }
  return times.map((at) => ({ ...wallClock(at, zone), at }));
}

test('emai-024: where the clock goes back over the hour, one edition is sent', async () => {
  const times = await sentOver('Europe/Berlin', 2, Date.UTC(2026, 9, 24, 12), 2);
  assert.deepEqual(
    times.map(({ at }) => new Date(at).toISOString()),
    ['2026-10-25T00:00:00.000Z', '2026-10-26T01:00:00.000Z'],
  );
});

test('emai-025: where the hour does not exist, it is sent once at the next minute', async () => {
  const times = await sentOver('Europe/Berlin', 2, Date.UTC(2026, 2, 28, 12), 2);
  assert.deepEqual(
    times.map(({ at }) => new Date(at).toISOString()),
    ['2026-03-29T01:00:00.000Z', '2026-03-30T00:00:00.000Z'],
  );
});

test('emai-026: fourteen hours ahead or twelve behind, each gets one for each local day', async () => {
  for (const zone of ['Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Kathmandu']) {
    const times = await sentOver(zone, 7, Date.UTC(2026, 5, 1, 12), 4);
    assert.equal(times.length, 4, zone);
    assert.equal(new Set(times.map(({ day }) => day)).size, 4, zone);
    assert.ok(
      times.every(({ minutes }) => minutes >= 420 && minutes < 430),
      zone,
    );
  }
});

test('a paper that was off for days makes the newest edition and none of those it missed', async () => {
  const room = await openRoom(DAWN);
  await publishStories(room);
  await enrol(room, readers(1));
  room.clock.moveTo(DAWN + 3 * DAY + 4 * HOUR);
  await room.round();
  assert.deepEqual(
    (await room.store.digests.listEditions({ limit: 10 })).map((edition) => edition.day),
    ['2026-06-05'],
  );
  assert.equal(lastEditionTime('UTC', 7, room.clock.now()).day, '2026-06-05');
});

test('whoever confirmed after the hour begins with the next day', async () => {
  const room = await openRoom(DAWN);
  await publishStories(room);
  await enrol(room, [{ email: 'late@reader.example', ...UTC, confirmedAt: DAWN + 2 * HOUR }]);
  await room.through(DAWN + 3 * HOUR);
  assert.equal(room.sent.length, 0);
});

test('mails go no faster than the setting says', async () => {
  const mailer = scripted(() => taken);
  const room = await openRoom(DAWN, { mailer, mailsPerMinute: 10 });
  await publishStories(room);
  await enrol(room, readers(35));
  room.clock.moveTo(Date.UTC(2026, 5, 2, 7));
  const perMinute: number[] = [];
  for (let minute = 0; minute < 5; minute++) {
    const before = mailer.tried.length;
    await room.round();
    perMinute.push(mailer.tried.length - before);
    room.clock.moveTo(Date.UTC(2026, 5, 2, 7, minute + 1));
  }
  assert.deepEqual(perMinute, [10, 10, 10, 5, 0]);
});

test('emai-030: two thousand readers, a server on loopback: two thousand mails, none twice', async () => {
  const sink = await openSink({}, false);
  const mailer = smtpMailer({ url: new URL(sink.url), sign: null, allowPrivate: [], blocked: null });
  const room = await openRoom(DAWN, { mailer });
  await publishStories(room);
  await enrol(room, readers(2_000));
  await room.through(DAWN + 2 * HOUR);
  await mailer.close();
  await sink.close();
  assert.deepEqual([sink.recipients.length, new Set(sink.recipients).size], [2_000, 2_000]);
  assert.deepEqual(await countStates(room), { sent: 2_000 });
});

test('emai-027: the job of an erasure drops the copies of the outbox', async () => {
  const room = await openRoom(DAWN);
  await publishStories(room);
  const [one] = await enrol(room, readers(2));
  await room.through(DAWN + 2 * HOUR);
  assert.equal(room.sent.length, 2);
  await room.store.queue.enqueue({ kind: 'deliver', key: `erase/${one?.id}`, runAt: room.clock.now() });
  await room.round();
  assert.deepEqual(
    room.sent.map((mail) => mail.to),
    ['reader1@reader.example'],
  );
});

test('a sign-up is answered with a link; confirmed, the reader gets the next edition', async () => {
  const room = await openRoom(DAWN);
  await publishStories(room);
  const pending = aSubscriber('new@reader.example', { ...UTC, state: 'pending', confirmedAt: null, createdAt: DAWN });
  await room.store.digests.putSubscriber(pending);
  await room.store.digests.openDelivery(confirmationId(DAWN), pending.id, DAWN);
  await room.store.queue.enqueue({ kind: 'deliver', key: `${confirmationId(DAWN)}/${pending.id}`, runAt: DAWN });
  await room.round();
  const mail = await simpleParser(room.sent[0]?.raw ?? '');
  assert.match(mail.subject ?? '', /^Confirm: TickrWire by mail$/);
  const token = /digest\/confirm\/(\S+)/.exec(mail.text ?? '')?.[1] ?? '';
  assert.equal(readLink(LINK_KEY, 'confirm', token, DAWN)?.isFor(pending), true);
  await room.store.digests.putSubscriber({ ...pending, state: 'active', confirmedAt: DAWN });
  await scheduleEditions(room.deps);
  await room.through(DAWN + 2 * HOUR);
  assert.deepEqual(
    room.sent.map((sent) => sent.to),
    ['new@reader.example', 'new@reader.example'],
  );
});

test('the invented readers of a simulation are enrolled once, and kept as they are', async () => {
  const room = await openRoom(DAWN);
  await enrolReaders(room.store, DAWN);
  const [first] = await room.store.digests.listSubscribers('active', { limit: 9 });
  assert.ok(first !== undefined);
  await room.store.digests.putSubscriber({ ...first, state: 'unsubscribed' });
  await enrolReaders(room.store, DAWN + HOUR);
  assert.deepEqual((await room.store.digests.listSubscribers(null, { limit: 9 })).map(({ state }) => state).sort(), [
    'active',
    'active',
    'unsubscribed',
  ]);
});
