import { type ArticleId, idFrom, type StoryId } from '../../domain/ids.ts';
import { joinStories, type Obeyed, partArticle, pinStory } from '../../pipeline/index.ts';
import { textFlag, wrongCall } from './arguments.ts';
import type { CommandCall } from './commands.ts';
import { give, withDesk } from './commands-feeds.ts';
import type { Desk } from './context.ts';
import type { ExitCode } from './main.ts';

function reasonOf(call: CommandCall, usage: string): string {
  const reason = textFlag(call.flags, 'reason')?.trim() ?? '';
  if (reason === '') throw wrongCall('say why with --reason', usage);
  return reason;
}

/** Carries an order out, writes the stories it touches, and says what came of it. */
async function carryOut(call: CommandCall, order: (desk: Desk) => Promise<Obeyed>, told: (obeyed: Obeyed) => string): Promise<ExitCode> {
  return withDesk(call, false, async (desk) => {
    const obeyed = await order(desk);
    await (await desk.runner()).round(['write']);
    return give(call, obeyed, [told(obeyed)]);
  });
}

/** `story join A B --reason TEXT`. */
export async function storyJoin(call: CommandCall): Promise<ExitCode> {
  const reason = reasonOf(call, 'story join STORY OTHER --reason TEXT');
  const [into = '', from = ''] = call.words;
  return carryOut(
    call,
    async (desk) => joinStories(await desk.pipeline(), { into: idFrom<StoryId>(into), from: idFrom<StoryId>(from), reason }),
    ({ story, other }) => `Story ${other} is part of ${story} from now on; its address leads there.`,
  );
}

/** `story part STORY ARTICLE --reason TEXT`. */
export async function storyPart(call: CommandCall): Promise<ExitCode> {
  const reason = reasonOf(call, 'story part STORY ARTICLE --reason TEXT');
  const [from = '', word = ''] = call.words;
  return carryOut(
    call,
    async (desk) => {
      const story = await desk.store.stories.resolve(idFrom<StoryId>(from));
      const articles = await Promise.all((story?.articleIds ?? []).map((id) => desk.store.articles.find(id)));
      const byUrl = articles.find((article) => article?.url === word || article?.canonicalUrl === word);
      return partArticle(await desk.pipeline(), { from: idFrom<StoryId>(from), article: byUrl?.id ?? idFrom<ArticleId>(word), reason });
    },
    ({ story, other }) => `The article left ${story} for good and stands in ${other}.`,
  );
}

/** `story pin STORY --reason TEXT`. */
export async function storyPin(call: CommandCall): Promise<ExitCode> {
  const reason = reasonOf(call, 'story pin STORY --reason TEXT');
  const [word = ''] = call.words;
  return carryOut(
    call,
    async (desk) => pinStory(await desk.pipeline(), { story: idFrom<StoryId>(word), reason }),
    ({ story }) => `Story ${story} keeps its articles and becomes part of no other; new reports may still join it.`,
  );
}
