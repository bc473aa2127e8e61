import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mailer } from '../../src/ports/mailer.ts';
import { aMail } from './mails.ts';

/** A mailer under test, and how many messages arrived at its end. */
export interface MailerUnderTest {
  readonly mailer: Mailer;
  heard(): Promise<number>;
  close(): Promise<void>;
}

/** What every mailer does. */
export function mailerSuite(name: string, open: () => Promise<MailerUnderTest>): void {
  test(`${name}: messages are taken one by one and together, and a repeat is one copy only where it says so`, async () => {
    const { mailer, heard, close } = await open();
    const first = await mailer.send(aMail('ana@reader.example'));
    assert.equal(first.accepted, true);
    assert.notEqual(first.response, '');
    assert.equal(await heard(), 1);
    const names = Array.from({ length: 40 }, (_, at) => `reader${at}@reader.example`);
    const receipts = await Promise.all(names.map((to) => mailer.send(aMail(to))));
    assert.ok(receipts.every((receipt) => receipt.accepted));
    assert.equal(await heard(), 41);
    await mailer.send(aMail('ana@reader.example'));
    assert.equal(await heard(), mailer.repeatable ? 41 : 42);
    await mailer.close();
    await close();
  });

  test(`${name}: text that is neither bounce nor complaint means nothing`, async () => {
    const { mailer, close } = await open();
    assert.equal(await mailer.readReturn(aMail('ana@reader.example').raw), null);
    assert.equal(await mailer.readReturn(Buffer.from('')), null);
    await mailer.close();
    await close();
  });
}
