import { closeSync, openSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import type { Article } from '../../domain/article.ts';
import type { Capture } from '../../domain/entry.ts';
import { type CaptureId, idFrom, type StoryId } from '../../domain/ids.ts';
import { TickrError } from '../../domain/outcome.ts';
import type { RightsSnapshot } from '../../domain/rights.ts';
import type { Store } from '../../ports/store.ts';
import { textFlag, wrongCall } from './arguments.ts';
import type { CommandCall } from './commands.ts';
import { give, withDesk } from './commands-feeds.ts';
import type { ExitCode } from './main.ts';
import { warcInfo, warcRecord } from './warc.ts';

const EXPORT = 'capture export --warc FILE [--since DATE] [--host HOST]';
/** The most of a body that is printed. */
const SHOWN_CHARS = 4_000;

/** Where the words of a capture went. */
interface Used {
  readonly article: Article;
  readonly storyId: StoryId | null;
  readonly takes: readonly number[];
}

async function findCapture(store: Store, word: string): Promise<Capture> {
  const found = /^[0-9a-f]{64}$/.test(word) ? await store.captures.find(idFrom<CaptureId>(word)) : await store.captures.findByUrl(word);
  if (found === null)
    throw new TickrError(`${word} was never captured: give the address as it was fetched, or the capture's id (64 hex digits)`, {
      code: 'cli/no-capture',
    });
  return found;
}

async function usesOf(store: Store, capture: Capture): Promise<readonly Used[]> {
  const used: Used[] = [];
  for (const article of await store.articles.listByCapture(capture.id)) {
    const story = await store.stories.findByArticle(article.id);
    const takes = story === null ? [] : await store.takes.listByStory(story.id);
    const resting = takes.filter((take) =>
      [take.headline, ...take.sentences].some((sentence) => sentence.spans.some((span) => span.articleId === article.id)),
    );
    used.push({ article, storyId: story?.id ?? null, takes: resting.map((take) => take.number) });
  }
  return used;
}

/** Lines that a terminal can show: control characters from outside are not passed on. */
const printable = (text: string): string => text.replace(/[^\P{C}\n\t]/gu, ' ');

function textLines(capture: Capture): readonly string[] {
  if (capture.body.length === 0) return ['(the bytes are gone: by age, by the publisher’s rights, or by an opt-out)'];
  const text = printable(new TextDecoder('utf-8').decode(capture.body.subarray(0, SHOWN_CHARS * 4)));
  return text.length > SHOWN_CHARS ? [text.slice(0, SHOWN_CHARS), '…'] : [text];
}

/** What the host said when the answer was taken. */
async function signalsOf(store: Store, capture: Capture): Promise<RightsSnapshot | null> {
  const hash = capture.signalsHash ?? null;
  return hash === null || !URL.canParse(capture.finalUrl) ? null : store.rights.findSignals(new URL(capture.finalUrl).host, hash);
}

function signalLine(signals: RightsSnapshot | null): string {
  if (signals === null) return '  the signals of its host are not kept with it';
  const files = [signals.robots, signals.tdmrep, signals.aiTxt, signals.trustTxt, signals.rsl].flatMap((file) =>
    file === null ? [] : [`${new URL(file.url).pathname} ${file.status}`],
  );
  return `  signals of ${signals.host}: ${files.join(', ') || 'none'}`;
}

function captureLines(capture: Capture, used: readonly Used[], signals: RightsSnapshot | null): readonly string[] {
  const { rights } = capture;
  return [
    capture.url,
    ...(capture.finalUrl === capture.url ? [] : [`answered by ${capture.finalUrl}`]),
    `id ${capture.id}, status ${capture.status}, ${capture.body.length} bytes, ${new Date(capture.fetchedAt).toISOString()}`,
    '',
    'Headers:',
    ...Object.entries(capture.headers).map(([name, value]) => `  ${name}: ${printable(value).replaceAll('\n', ' | ')}`),
    '',
    'Rights when it was taken:',
    ...(rights === null || rights === undefined
      ? ['  not kept with it']
      : rights.rulings.map((ruling) => `  ${ruling.use.padEnd(12)} ${ruling.permission.padEnd(8)} ${printable(ruling.evidence)}`)),
    signalLine(signals),
    '',
    'Used in:',
    ...(used.length === 0
      ? ['  no article']
      : used.map(
          ({ article, storyId, takes }) =>
            `  article ${article.id}, revision ${article.revision} (${article.textFrom === 'none' ? 'link only' : `${article.text.length} characters`})${storyId === null ? ', no story' : `, story ${storyId}${takes.length === 0 ? ', no sentence' : `, takes ${takes.join(', ')}`}`}`,
        )),
    '',
    'Text:',
    ...textLines(capture),
  ];
}

/** `capture show URL|ID`. */
export async function captureShow(call: CommandCall): Promise<ExitCode> {
  return withDesk(call, true, async ({ store }) => {
    const capture = await findCapture(store, call.words[0] ?? '');
    const used = await usesOf(store, capture);
    const { body, ...answer } = capture;
    const uses = used.map(({ article, storyId, takes }) => ({ articleId: article.id, revision: article.revision, storyId, takes }));
    return give(call, { ...answer, bytes: body.length, used: uses }, captureLines(capture, used, await signalsOf(store, capture)));
  });
}

function sinceOf(call: CommandCall): number {
  const word = textFlag(call.flags, 'since');
  const at = word === null ? 0 : Date.parse(word);
  if (!Number.isFinite(at)) throw wrongCall(`--since must be a date such as 2026-11-24, and "${word}" is none`, EXPORT);
  return at;
}

/** `capture export --warc FILE`. */
export async function captureExport(call: CommandCall): Promise<ExitCode> {
  const file = textFlag(call.flags, 'warc');
  if (file === null) throw wrongCall('name the file with --warc', EXPORT);
  const since = sinceOf(call);
  const host = textFlag(call.flags, 'host')?.toLowerCase() ?? null;
  return withDesk(call, true, async ({ store, settings, clock }) => {
    const opened = openNew(file);
    const counts = { records: 0, bytes: 0 };
    const write = (bytes: Uint8Array): void => {
      for (let at = 0; at < bytes.length; ) at += writeSync(opened, bytes, at);
      counts.bytes += bytes.length;
    };
    try {
      write(
        warcInfo({ software: `TickrWire/${call.program.version}`, at: clock.now(), operator: settings.operator, file: basename(file) })
          .bytes,
      );
      await store.captures.scan((capture) => {
        if (host !== null && !isUnder(capture.url, host)) return;
        write(warcRecord(capture).bytes);
        counts.records += 1;
      }, since);
    } finally {
      closeSync(opened);
    }
    return give(call, { file, ...counts }, [
      `${counts.records} captures written to ${file}, ${Math.round(counts.bytes / 1_024)} KiB; they are other people’s texts: keep the file as the database is kept.`,
    ]);
  });
}

function isUnder(url: string, host: string): boolean {
  const hostname = URL.canParse(url) ? new URL(url).hostname : '';
  return hostname === host || hostname.endsWith(`.${host}`);
}

function openNew(file: string): number {
  try {
    return openSync(file, 'wx', 0o600);
  } catch (cause) {
    throw new TickrError(
      `${file} cannot be made (${cause instanceof Error ? cause.message : 'unwritable'}): name a new file in a folder that is there`,
      {
        code: 'cli/no-file',
        cause,
      },
    );
  }
}
