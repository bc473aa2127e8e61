import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simpleParser } from 'mailparser';
import { aCorrection, aSentence, aSubscriber, aTake, MORNING, S1, S2, S3 } from '../../../test/contract/samples.ts';
import type { Take } from '../../domain/brief.ts';
import type { Edition } from '../../domain/digest.ts';
import { idFrom, type StoryId } from '../../domain/ids.ts';
import { CATEGORIES } from '../../domain/story.ts';
import { type DigestInput, digest } from './digest.ts';
import { addressMail, fillLinks, sealEdition } from './index.ts';

const AT = MORNING + 30 * 3_600_000;
const clock = { now: () => AT, sleep: async () => {} };
const LINKS = { manage: 'https://paper.example/digest/manage/mtoken', unsubscribe: 'https://paper.example/digest/unsubscribe/utoken' };
const SENDER = { mailFrom: 'TickrWire <digest@paper.example>', title: 'TickrWire', baseUrl: 'https://paper.example' };

const inputOf = (takes: readonly Take[], over: Partial<DigestInput> = {}): DigestInput => ({
  day: '2026-06-02',
  zone: 'UTC',
  hour: 7,
  topics: [],
  takes,
  corrections: [],
  earlier: [],
  paper: { title: 'TickrWire', baseUrl: 'https://paper.example', postalAddress: null },
  madeAt: AT,
  ...over,
});

async function edition(takes: readonly Take[], over: Partial<DigestInput> = {}): Promise<Edition> {
  const outcome = await digest(inputOf(takes, over), { clock });
  assert.ok(outcome.kind === 'done');
  return outcome.value;
}

const mailOf = (made: Edition): Buffer =>
  addressMail(sealEdition(made, SENDER), { subscriber: aSubscriber('ana@reader.example'), links: LINKS, stopToken: 'utoken' }).raw;
const headOf = (raw: Buffer): string => raw.toString('latin1').slice(0, raw.indexOf('\r\n\r\n'));

test('emai-002: a headline with line ends, NUL and line separators makes one Subject, encoded where it needs to be', async () => {
  const nasty = 'Quill\r\nBcc: victim@reader.example\u0000 opens\u2028its “crane” \u202emodel';
  const raw = mailOf(await edition([aTake(S1, 1, { headline: nasty })]));
  const head = headOf(raw);
  assert.equal(/^bcc:/im.test(head), false);
  assert.match(head, /\r\nSubject: =\?UTF-8\?B\?/);
  const mail = await simpleParser(raw);
  assert.equal(mail.subject, 'Quill Bcc: victim@reader.example opens its “crane” model');
  assert.equal(mail.bcc, undefined);
});

test('emai-003: a headline of 10,000 characters makes a Subject of at most 120, folded to 78 columns', async () => {
  for (const headline of ['word '.repeat(2_000), 'x'.repeat(10_000), '日本語の見出し'.repeat(1_500)]) {
    const raw = mailOf(await edition([aTake(S1, 1, { headline }), aTake(S2, 1)], {}));
    const lines = headOf(raw).split('\r\n');
    const from = lines.findIndex((line) => line.startsWith('Subject:'));
    const until = lines.findIndex((line, at) => at > from && !line.startsWith(' '));
    assert.ok(
      lines.slice(from, until).every((line) => line.length <= 78),
      lines.slice(from, until).join('\n'),
    );
    const { subject } = await simpleParser(raw);
    assert.ok((subject?.length ?? 999) <= 120 && (subject?.length ?? 0) > 60, `${subject?.length}`);
  }
});

test('emai-007: a publisher’s name that is markup is text in both parts', async () => {
  const name = '<script>alert(1)</script>';
  const mail = await simpleParser(mailOf(await edition([aTake(S1, 1, { publishers: [name] })])));
  assert.equal(typeof mail.html === 'string' && mail.html.includes('<script'), false);
  assert.match(mail.html || '', /&#60;script&#62;|&lt;script&gt;/);
  assert.ok(mail.text?.includes(name));
});

test('emai-008: the html has no script, form, picture or anything remote, and stays under 60 kB', async () => {
  const long = 'The lab released the weights of a model that loads ships, and the port said so in a statement on Tuesday morning. '.repeat(
    4,
  );
  const takes = Array.from({ length: 60 }, (_, at) => {
    const story = idFrom<StoryId>(`story${String(at).padStart(2, '0')}`);
    const category = CATEGORIES[at % 8] ?? 'research';
    const origins = Array.from({ length: 30 }, (_unused, index) => ({
      index,
      root: idFrom<Take['sources'][number]['articleId']>('a'),
      articleIds: Array.from({ length: 9 }, () => idFrom<Take['sources'][number]['articleId']>('a')),
      primary: index === 0,
      label: '',
      note: '',
      edges: [],
    }));
    return aTake(
      story,
      1,
      { headline: `Story ${at}: ${long.slice(0, 80)}`, entities: [`Entity ${at}`] },
      { category, origins, sentences: [0, 1, 2, 3].map((position) => aSentence(story, 'summary', `${position} ${long}`, position)) },
    );
  });
  const made = await edition(takes);
  assert.ok(made.stories.length >= 8 && made.stories.length <= 12);
  assert.ok(Buffer.byteLength(made.html) <= 60_000, `${Buffer.byteLength(made.html)}`);
  assert.equal(/<(?:script|form|img|link|iframe|object|video|input|base)\b/i.test(made.html), false);
  assert.equal(/\b(?:src|srcset|background|action)\s*=|url\(|@import|javascript:/i.test(made.html), false);
});

test('emai-009: a mail carries both List-Unsubscribe fields and the others a list mail has', async () => {
  const mail = mailOf(await edition([aTake(S1, 1)]));
  const head = headOf(mail);
  for (const field of [
    /^List-Unsubscribe: <https:\/\/paper\.example\/digest\/unsubscribe\/utoken>,\r\n <mailto:digest@paper\.example\?subject=unsubscribe%20utoken>$/m,
    /^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m,
    /^List-Id: TickrWire <digest\.paper\.example>$/m,
    /^Auto-Submitted: auto-generated$/m,
    /^AI-Disclosure: program-selected/m,
    /^Message-ID: <[0-9a-f]{16}\.[0-9a-f]{20}@paper\.example>$/m,
    /^To: ana@reader\.example$/m,
    /^Date: Tue, 02 Jun 2026 12:00:00 \+0000$/m,
  ])
    assert.match(head.replaceAll('\r\n', '\n').replaceAll(',\n ', ',\r\n '), field);
  const text = mail.toString('latin1');
  assert.equal(/[^\r]\n|\r[^\n]/.test(text), false);
  assert.ok(text.split('\r\n').every((line) => line.length <= 78 || /^List-Unsubscribe: | <mailto:/.test(line)));
});

test('a recipient’s links stand whole in both parts, and text from outside cannot stand in their place', async () => {
  const made = await edition([aTake(S1, 1, { headline: 'A \ue000m\ue000 headline' })]);
  const mail = await simpleParser(mailOf(made));
  assert.equal((mail.html || '').split(LINKS.manage).length, 2);
  assert.equal((mail.html || '').split(LINKS.unsubscribe).length, 2);
  assert.ok(mail.text?.includes(`\n${LINKS.unsubscribe}`));
  assert.match(mail.subject ?? '', /^A m headline$/);
  assert.equal(fillLinks(made.text, LINKS).includes('\ue000'), false);
  assert.equal((mail.html || '').replace(/\r?\n$/, ''), fillLinks(made.html, LINKS).replace(/\r?\n$/, ''));
});

test('the same input gives the same bytes, in whatever order takes come', async () => {
  const takes = [aTake(S1, 1), aTake(S2, 1), aTake(S3, 1)];
  assert.deepEqual(mailOf(await edition(takes)), mailOf(await edition([...takes].reverse())));
});

test('the day goes also where nothing is corroborated; without a story it is skipped', async () => {
  const made = await edition([aTake(S1, 1, { verdict: 'unverified' })]);
  assert.equal(made.stories.length, 1);
  const none = await digest(inputOf([]), { clock });
  assert.deepEqual([none.kind, none.kind === 'skipped' && none.reason], ['skipped', 'no-stories']);
});

test('states carry glyph and word in both parts', async () => {
  const take = aTake(S1, 1, { verdict: 'disputed' });
  const sentence = aSentence(S1, 'summary', 'The port counts ships otherwise.');
  const made = await edition([{ ...take, sentences: [{ ...sentence, claimIds: take.claims.map((entry) => entry.claim.id) }] }]);
  assert.match(made.html, /↑↓ disputed/);
  assert.match(made.text, /\[↑↓ disputed\]/);
});

test('those who were sent a wrong sentence read first that it was; they are told once', async () => {
  const before = { ...(await edition([aTake(S1, 1), aTake(S2, 1)], { day: '2026-06-01', madeAt: AT - 24 * 3_600_000 })) };
  const correction = { ...aCorrection(S1, 'It was two cranes, not three.', { madeAt: AT - 3_600_000 }), wrongTake: 1, wrongText: null };
  const over = { corrections: [correction], earlier: [before] };
  const made = await edition([aTake(S1, 2), aTake(S3, 1)], over);
  assert.match(made.html, /You were sent a wrong sentence on Monday 1&nbsp;June\./);
  assert.ok(made.html.indexOf('two cranes') < made.html.indexOf('<h1'));
  assert.deepEqual(made.corrections, [correction.id]);
  const next = await edition([aTake(S1, 3)], { ...over, earlier: [made, before], day: '2026-06-03', madeAt: AT + 24 * 3_600_000 });
  assert.deepEqual(next.corrections, []);
  const strangers = await edition([aTake(S1, 2)], { corrections: [{ ...correction, madeAt: AT - 3_600_000 }] });
  assert.equal(strangers.html.includes('You were sent'), false);
  assert.ok(strangers.html.includes('two cranes'));
});

test('what was sent yesterday is not sent again, unless there is nothing else', async () => {
  const yesterday = await edition([aTake(S1, 1), aTake(S2, 1)], { day: '2026-06-01' });
  const today = await edition([aTake(S1, 1), aTake(S2, 2, {}, { adds: 'Adds a report.' }), aTake(S3, 1)], { earlier: [yesterday] });
  assert.deepEqual(today.stories.map(({ storyId }) => storyId).sort(), [S2, S3]);
  assert.match(today.html, /Since your last mail: Adds a report\./);
});
