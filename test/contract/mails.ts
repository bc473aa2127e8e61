import type { OutgoingMail } from '../../src/ports/mailer.ts';
import { addressMail, sealEdition } from '../../src/stages/digest/index.ts';
import { anEdition, aSubscriber } from './samples.ts';

const SENDER = { mailFrom: 'TickrWire <digest@paper.example>', title: 'TickrWire', baseUrl: 'https://paper.example' };

/** One mail of a small edition, named after the local part of its recipient. */
export function aMail(to: string): OutgoingMail {
  const links = { manage: 'https://paper.example/digest/manage/x', unsubscribe: 'https://paper.example/digest/unsubscribe/x' };
  const sealed = sealEdition(anEdition('2026-06-01'), SENDER);
  return {
    ...addressMail(sealed, { subscriber: aSubscriber(to), links, stopToken: 'x' }),
    name: `edition-${to.slice(0, to.indexOf('@'))}`,
  };
}
