import { readFileSync } from 'node:fs';
import { type ReaderGroup, topicsFrom } from '../../domain/digest.ts';
import { CATEGORIES } from '../../domain/story.ts';
import { previewEdition, recordReturn, scheduleEditions } from '../../pipeline/index.ts';
import { textFlag, wrongCall } from './arguments.ts';
import type { CommandCall } from './commands.ts';
import { give, withDesk } from './commands-feeds.ts';
import type { ExitCode } from './main.ts';

const PREVIEW_USAGE = 'digest preview [--html] [--topics LIST]';

function topicsOf(call: CommandCall): ReaderGroup['topics'] {
  const words = (textFlag(call.flags, 'topics') ?? '').split(',').map((word) => word.trim());
  const unknown = words.find((word) => word !== '' && !CATEGORIES.some((category) => category === word));
  if (unknown !== undefined) throw wrongCall(`"${unknown}" is no category; they are ${CATEGORIES.join(', ')}`, PREVIEW_USAGE);
  return topicsFrom(words);
}

/** `digest preview`: what a reader of the paper's own zone and hour would get now; nothing is stored or sent. */
export async function digestPreview(call: CommandCall): Promise<ExitCode> {
  const topics = topicsOf(call);
  return withDesk<ExitCode>(call, true, async ({ store, clock, settings }) => {
    const { title, postalAddress, zone, editionHour } = settings;
    const baseUrl = settings.baseUrl ?? `http://${settings.host}:${settings.port}`;
    const outcome = await previewEdition({
      store,
      clock,
      group: { zone, hour: editionHour, topics },
      paper: { title, baseUrl, postalAddress },
    });
    if (outcome.kind === 'failed') throw outcome.error;
    if (outcome.kind === 'skipped')
      return give(call, { edition: null, reason: outcome.reason }, ['There is no story yet to make an edition of.']);
    const { html, text, ...edition } = outcome.value;
    if (call.flags['html'] === true && call.flags['json'] !== true) call.output.out(html);
    else give(call, { edition: { ...edition, htmlBytes: Buffer.byteLength(html) }, text }, [`Subject: ${edition.subject}`, '', text]);
    return 0;
  });
}

/** `digest send`: makes the editions that are due and hands their mails over. */
export async function digestSend(call: CommandCall): Promise<ExitCode> {
  return withDesk(call, false, async (desk) => {
    const { store } = desk;
    const deps = await desk.pipeline();
    const before = await store.counts();
    await scheduleEditions(deps);
    await (await desk.runner()).round(['digest', 'deliver']);
    const after = await store.counts();
    const waiting = await store.digests.listDeliveries({ state: 'queued' }, { limit: 1_000_000 });
    const unknown = await store.digests.listDeliveries({ state: 'unknown' }, { limit: 1_000 });
    const made = { editions: after.editions - before.editions, mails: after.deliveries - before.deliveries };
    return give(call, { ...made, waiting: waiting.length, unknown: unknown.length, to: deps.mailer.kind }, [
      `${made.editions} editions made, ${made.mails} mails opened; ${waiting.length} wait for their time or another try.`,
      ...(unknown.length === 0
        ? []
        : [`${unknown.length} mails have no known end: they were cut short between hand-over and answer, and are not sent again.`]),
      ...(deps.mailer.kind === 'outbox'
        ? ['No mail server is set: the mails are files in the outbox folder. See smtpUrl in docs/configuration.md.']
        : []),
    ]);
  });
}

/** `digest return FILE`: acts on a mail that came back: a bounce, a complaint, or a wish to be taken off the list. */
export async function digestReturn(call: CommandCall): Promise<ExitCode> {
  const path = call.words[0] ?? '';
  let raw: Buffer;
  try {
    raw = readFileSync(path === '-' ? 0 : path);
  } catch {
    throw wrongCall(`${path} cannot be read`, 'digest return FILE');
  }
  return withDesk(call, false, async (desk) => {
    const deps = await desk.pipeline();
    const found = await deps.mailer.readReturn(raw);
    const done = found === null ? null : await recordReturn(deps, found);
    return give(call, { kind: found?.kind ?? null, done }, [
      done === null
        ? 'It is no bounce or complaint about a reader of this paper; nothing was changed.'
        : `${found?.kind}: the reader is ${done}.`,
    ]);
  });
}
