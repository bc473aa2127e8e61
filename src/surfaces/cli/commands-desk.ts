import { AUDIENCE_NAMES, sectionOf, stateOf, type Take } from '../../domain/brief.ts';
import type { Correction } from '../../domain/digest.ts';
import { correctionId, idFrom, type StoryId } from '../../domain/ids.ts';
import { TickrError } from '../../domain/outcome.ts';
import { CATEGORY_NAMES } from '../../domain/story.ts';
import { explainStoryOf } from '../../pipeline/index.ts';
import type { Store } from '../../ports/store.ts';
import { storyJson } from '../api/story-json.ts';
import { reportsWords, storyMarkdown } from '../api/story-markdown.ts';
import { textFlag, wrongCall } from './arguments.ts';
import { auditTakes } from './audit.ts';
import type { CommandCall } from './commands.ts';
import { give, withDesk } from './commands-feeds.ts';
import type { Desk } from './context.ts';
import type { ExitCode } from './main.ts';
import { storyReasonLines } from './story-reasons.ts';

async function takeOf(store: Store, word: string): Promise<Take> {
  const story = await store.stories.resolve(idFrom<StoryId>(word));
  const take = story === null ? null : await store.takes.latest(story.id);
  if (take === null)
    throw new TickrError(`there is no published story "${word}"; ids are the seven letters in a story's address`, { code: 'cli/no-story' });
  return take;
}

/** `story ID`. */
export async function story(call: CommandCall): Promise<ExitCode> {
  return withDesk<ExitCode>(call, true, async (desk) => {
    const { store, settings } = desk;
    if (call.flags['explain'] === true) return explain(call, desk);
    const take = await takeOf(store, call.words[0] ?? '');
    const baseUrl = settings.baseUrl ?? `http://${settings.host}:${settings.port}`;
    if (call.flags['json'] === true) call.output.out(JSON.stringify(storyJson(take, baseUrl)));
    else if (call.flags['md'] === true) call.output.out(storyMarkdown(take, baseUrl));
    else for (const line of plainStory(take)) call.output.out(line);
    return 0;
  });
}

async function explain(call: CommandCall, desk: Desk): Promise<ExitCode> {
  const word = call.words[0] ?? '';
  const explained = await explainStoryOf(await desk.pipeline(), idFrom<StoryId>(word));
  if (explained === null)
    throw new TickrError(`there is no story "${word}"; ids are the seven letters in a story's address`, { code: 'cli/no-story' });
  const { material, ...rest } = explained;
  return give(call, { story: material.story, origins: material.origins, ...rest }, await storyReasonLines(desk.store, explained));
}

function plainStory(take: Take): readonly string[] {
  const { counts } = take;
  const marks = { plain: '', attributed: ' [attributed]', disputed: ' [disputed]', corrected: ' [corrected]' };
  const lines = (section: 'summary' | 'takeaway' | 'story' | 'unknown', lead: string) =>
    sectionOf(take, section).map((sentence) => `${lead}${sentence.text}${marks[stateOf(sentence, take.claims)]}`);
  return [
    take.headline.text,
    '',
    `${CATEGORY_NAMES[take.category]}, take ${take.number}, ${new Date(take.publishedAt).toISOString()}; ${take.readingMinutes} min`,
    `${take.confidence === null ? 'no verdict' : `${Math.round(take.confidence.value * 100)}% supported`}: ${reportsWords(counts)}`,
    '',
    'In 30 seconds',
    ...lines('summary', '  '),
    '',
    'Key takeaways',
    ...lines('takeaway', '  - '),
    '',
    'The story',
    ...lines('story', '  '),
    '',
    'Why this matters (our reading)',
    ...sectionOf(take, 'why').map(
      (sentence) => `  ${sentence.audience === null ? '' : `${AUDIENCE_NAMES[sentence.audience]}: `}${sentence.text}`,
    ),
    '',
    'What is not known',
    ...lines('unknown', '  - '),
    '',
    'Sources',
    ...take.sources.map((line) => `  ${line.publisherName}: ${line.title} (${line.role}) ${line.url}`),
  ];
}

/** `audit`. */
export async function audit(call: CommandCall): Promise<ExitCode> {
  const word = call.words[0] ?? null;
  if (word === null && call.flags['all'] !== true) throw wrongCall('name a story or say --all', 'audit [STORY|--all]');
  return withDesk(call, true, async ({ store }) => {
    const report = await auditTakes(store, word === null ? null : (await takeOf(store, word)).storyId);
    const shown = report.mismatches
      .slice(0, 50)
      .map((fault) => `${fault.storyId}/${fault.take} ${fault.section} [${fault.code}] ${fault.detail}\n    ${fault.text}`);
    give(call, report, [
      ...shown,
      `${report.stories} stories, ${report.takes} takes, ${report.sentences} sentences, ${report.spans} spans read; ${report.withdrawn} takes withdrawn; ${report.mismatches.length} mismatches.`,
    ]);
    return report.mismatches.length === 0 ? 0 : 1;
  });
}

/** `corrections reports`: what readers say is wrong, open ones first asked for. */
export async function correctionsReports(call: CommandCall): Promise<ExitCode> {
  return withDesk<ExitCode>(call, true, async ({ store, settings }) => {
    const reports = await store.corrections.listReports({ limit: 200 }, { all: call.flags['all'] === true });
    const baseUrl = settings.baseUrl ?? `http://${settings.host}:${settings.port}`;
    const lines = reports.flatMap((one) => [
      `${one.number}  ${new Date(one.at).toISOString().slice(0, 16)}  ${baseUrl}/s/${one.storyId}/claims${one.claimNumber === null ? '' : `#c${one.claimNumber}`}${one.closedBecause === null ? '' : `  (closed: ${one.closedBecause})`}`,
      `    ${visibleLine(one.text)}`,
    ]);
    return give(call, reports, lines.length === 0 ? ['No reader has an open report.'] : lines);
  });
}

/** A reader's words on one line of a terminal: no control characters, so that they cannot paint over the screen. */
const visibleLine = (text: string): string => text.replace(/[\p{C}\s]+/gu, ' ').slice(0, 400);

/** `corrections close NUMBER --because TEXT`. */
export async function correctionsClose(call: CommandCall): Promise<ExitCode> {
  const usage = 'corrections close NUMBER --because TEXT';
  const number = Number(call.words[0] ?? '');
  const because = textFlag(call.flags, 'because')?.trim() ?? '';
  if (!Number.isInteger(number) || number < 1) throw wrongCall('give the number that corrections reports lists', usage);
  if (because === '') throw wrongCall('say what was done with --because', usage);
  return withDesk<ExitCode>(call, false, async ({ store, clock }) => {
    if (!(await store.corrections.closeReport(number, clock.now(), because)))
      throw new TickrError(`there is no open report ${number}; corrections reports lists them`, { code: 'cli/no-report' });
    return give(call, { closed: number }, [`Report ${number} is closed: ${because}`]);
  });
}

/** `corrections add STORY --text TEXT`. */
export async function correctionsAdd(call: CommandCall): Promise<ExitCode> {
  const usage = 'corrections add STORY --text TEXT [--wrong TEXT] [--retract]';
  const words = textFlag(call.flags, 'text')?.trim() ?? '';
  if (words === '') throw wrongCall('say what was wrong and what is right with --text', usage);
  return withDesk(call, false, async (desk) => {
    const take = await takeOf(desk.store, call.words[0] ?? '');
    const wrongText = textFlag(call.flags, 'wrong');
    if (
      wrongText !== null &&
      !take.sentences.some((sentence) => sentence.text.includes(wrongText)) &&
      !take.headline.text.includes(wrongText)
    ) {
      throw new TickrError(`"${wrongText}" does not stand in take ${take.number}: give --wrong as it is printed`, {
        code: 'cli/not-printed',
      });
    }
    const correction: Correction = {
      id: correctionId(take.storyId, take.number, words),
      storyId: take.storyId,
      wrongTake: take.number,
      fixedTake: null,
      kind: call.flags['retract'] === true ? 'retraction' : 'correction',
      text: words,
      wrongText,
      reason: 'desk',
      madeAt: desk.clock.now(),
    };
    await desk.store.transaction(async (inside) => {
      await inside.corrections.put(correction);
      await inside.queue.enqueue({ kind: 'write', key: take.storyId, runAt: desk.clock.now() });
    });
    await (await desk.runner()).round(['write']);
    const fixed = await desk.store.takes.latest(take.storyId);
    return give(call, { correction: correction.id, take: fixed?.number ?? null }, [
      `Take ${fixed?.number ?? take.number} of ${take.storyId} carries the correction; it goes into the next digest of those who had take ${take.number}.`,
    ]);
  });
}
