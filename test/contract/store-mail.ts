import assert from 'node:assert/strict';
import { ALL, aCorrection, anEdition, aSubscriber, type Case, HOUR, MORNING, S1, S2, S3 } from './samples.ts';

/** Corrections, reports and subscribers. */
export function mailCases(it: Case): void {
  it('corrections are put, mended and listed; reports land in a list', async ({ corrections, takes }) => {
    const first = aCorrection(S1, 'It was two cranes.');
    const before = await takes.revision();
    await corrections.put(first);
    assert.notEqual(await takes.revision(), before);
    await corrections.put({ ...first, fixedTake: 2 });
    await corrections.put(aCorrection(S2, 'It was Tuesday.', { madeAt: MORNING + HOUR }));
    assert.equal((await corrections.find(first.id))?.fixedTake, 2);
    assert.deepEqual(
      (await corrections.list({}, ALL)).map((one) => one.storyId),
      [S2, S1],
    );
    assert.deepEqual(
      (await corrections.list({ storyId: S1 }, ALL)).map((one) => one.storyId),
      [S1],
    );
    assert.deepEqual(
      (await corrections.list({ since: MORNING + 1 }, ALL)).map((one) => one.storyId),
      [S2],
    );
    assert.equal(await corrections.find(aCorrection(S3, 'none').id), null);
    const report = { storyId: S1, claimNumber: 1, text: 'Not so.', at: MORNING };
    await corrections.putReport(report);
    await corrections.putReport({ ...report, claimNumber: null });
    const open = { closedAt: null, closedBecause: null };
    const [later, earlier] = [
      { ...report, ...open, number: 2, claimNumber: null },
      { ...report, ...open, number: 1 },
    ];
    assert.deepEqual(await corrections.listReports(ALL), [later, earlier]);
    assert.equal(await corrections.closeReport(2, report.at + 5, 'mended'), true);
    assert.equal(await corrections.closeReport(2, report.at + 9, 'again'), false);
    assert.deepEqual(await corrections.listReports(ALL), [earlier]);
    assert.deepEqual(await corrections.listReports(ALL, { all: true }), [
      { ...later, closedAt: report.at + 5, closedBecause: 'mended' },
      earlier,
    ]);
  });

  it('a subscriber that is erased leaves nothing but the suppression', async (store) => {
    const { digests } = store;
    const [ana, ben] = [aSubscriber('ana@reader.example'), aSubscriber('ben@reader.example', { state: 'pending' })];
    const edition = anEdition('2026-06-01');
    for (const one of [ana, ben]) {
      await digests.putSubscriber(one);
      await digests.openDelivery(edition.id, one.id, MORNING);
      await store.queue.enqueue({ kind: 'deliver', key: `${edition.id}/${one.id}`, runAt: MORNING });
    }
    await digests.putSubscriber({ ...ana, hour: 8 });
    assert.equal((await digests.findSubscriber(ana.id))?.hour, 8);
    assert.deepEqual(
      (await digests.listSubscribers('pending', ALL)).map((one) => one.email),
      ['ben@reader.example'],
    );
    assert.equal((await digests.listSubscribers(null, ALL)).length, 2);
    await digests.eraseSubscriber(ana.id, 'hash-of-ana');
    assert.equal(await digests.findSubscriber(ana.id), null);
    assert.deepEqual(await digests.listDeliveries({ subscriberId: ana.id }, ALL), []);
    assert.equal((await store.queue.counts()).waiting, 1);
    assert.deepEqual([await digests.isSuppressed('hash-of-ana'), await digests.isSuppressed('hash-of-ben')], [true, false]);
    await digests.suppress('hash-of-ben', 'hard bounce', MORNING);
    await digests.suppress('hash-of-ben', 'hard bounce', MORNING + 1);
    assert.equal(await digests.isSuppressed('hash-of-ben'), true);
    assert.deepEqual(
      (await digests.listSubscribers(null, ALL)).map((one) => one.email),
      ['ben@reader.example'],
    );
  });
}

/** Editions, deliveries and the journal. */
export function deliveryCases(it: Case): void {
  it('an edition is stored once and a delivery is opened once', async ({ digests }) => {
    const edition = anEdition('2026-06-01');
    const reader = aSubscriber('ana@reader.example').id;
    assert.deepEqual(await digests.putEdition(edition), edition);
    assert.deepEqual(await digests.putEdition({ ...edition, subject: 'Other words' }), edition);
    await digests.putEdition(anEdition('2026-06-02', { madeAt: MORNING + 24 * HOUR }));
    assert.deepEqual(
      (await digests.listEditions(ALL)).map((one) => one.day),
      ['2026-06-02', '2026-06-01'],
    );
    assert.equal(await digests.findEdition(anEdition('2026-06-09').id), null);
    const opened = await Promise.all([1, 2, 3].map(() => digests.openDelivery(edition.id, reader, MORNING)));
    assert.equal(opened.filter(Boolean).length, 1);
    const delivery = {
      editionId: edition.id,
      subscriberId: reader,
      state: 'sent',
      attempts: 1,
      updatedAt: MORNING + 5,
      response: '250 ok',
    } as const;
    assert.equal((await digests.findDelivery(edition.id, reader))?.state, 'queued');
    await digests.putDelivery(delivery);
    assert.equal(await digests.openDelivery(edition.id, reader, MORNING + 9), false);
    assert.deepEqual(await digests.findDelivery(edition.id, reader), delivery);
    for (const query of [{ editionId: edition.id }, { subscriberId: reader }, { state: 'sent' }, {}] as const) {
      assert.deepEqual(await digests.listDeliveries(query, ALL), [delivery]);
    }
    assert.deepEqual(await digests.listDeliveries({ state: 'queued' }, ALL), []);
  });

  it('what a model answered about a subject is forgotten, what it cost is not', async ({ modelCalls }) => {
    const call = {
      at: MORNING,
      model: 'm',
      purpose: 'draft',
      inputTokens: 10,
      outputTokens: 5,
      microUsd: 7,
      outcome: 'answered',
      code: null,
      tookMs: 1,
    } as const;
    await modelCalls.put({ ...call, key: 'a', subject: S1, answer: 'words' });
    await modelCalls.put({ ...call, key: 'b', subject: 'another', answer: 'words' });
    await modelCalls.forget([S1, 'nobody']);
    assert.deepEqual([await modelCalls.find('a'), (await modelCalls.find('b'))?.answer], [null, 'words']);
    assert.deepEqual(await modelCalls.subjectsAnswered('draft', 'words'), ['another']);
    assert.deepEqual(
      { ...(await modelCalls.spentSince(0, null)) },
      { calls: 2, failed: 0, inputTokens: 20, outputTokens: 10, microUsd: 14 },
    );
  });

  it('the journal forgets details by subject and rows by age', async ({ journal }) => {
    const row = { stage: 'ground', version: 1, outcome: 'skipped', reason: 'ungrounded', code: null, tookMs: 1 } as const;
    await journal.append({ ...row, subject: 'one', detail: 'words', at: MORNING });
    await journal.append({ ...row, subject: 'two', detail: 'words', at: MORNING + 1 });
    await journal.forget(['one', 'none']);
    assert.deepEqual(
      (await journal.list({}, ALL)).map((one) => one.detail),
      ['words', null],
    );
    assert.equal(await journal.prune(MORNING + 1), 1);
    assert.deepEqual(
      (await journal.list({}, ALL)).map((one) => one.subject),
      ['two'],
    );
  });

  it('the journal lists newest first and counts by outcome', async ({ journal }) => {
    const row = {
      stage: 'poll',
      version: 1,
      subject: 'feed',
      outcome: 'done',
      reason: null,
      code: null,
      detail: null,
      at: MORNING,
      tookMs: 1.5,
    } as const;
    await journal.append(row);
    await journal.append({ ...row, outcome: 'skipped', reason: 'not-modified', at: MORNING + 1 });
    await journal.append({ ...row, outcome: 'failed', code: 'fetch/timeout', detail: 'slow', at: MORNING + 2 });
    await journal.append({ ...row, stage: 'brief', subject: S1, at: MORNING + 3 });
    assert.deepEqual(
      (await journal.list({}, ALL)).map((one) => one.at - MORNING),
      [3, 2, 1, 0],
    );
    assert.deepEqual(await journal.list({ subject: 'feed', since: MORNING, stage: 'poll' }, { limit: 1, offset: 2 }), [row]);
    assert.deepEqual(await journal.count(MORNING + 1), [
      { stage: 'brief', outcome: 'done', reason: null, count: 1 },
      { stage: 'poll', outcome: 'failed', reason: 'fetch/timeout', count: 1 },
      { stage: 'poll', outcome: 'skipped', reason: 'not-modified', count: 1 },
    ]);
  });
}
