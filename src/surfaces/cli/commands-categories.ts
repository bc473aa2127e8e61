import { CATEGORIES } from '../../domain/story.ts';
import { trainCategories } from '../../pipeline/index.ts';
import type { CommandCall } from './commands.ts';
import { give, withDesk } from './commands-feeds.ts';
import type { ExitCode } from './main.ts';

/** `categories train`: learns the categories from this paper's own archive; `--dry-run` only prints. */
export async function categoriesTrain(call: CommandCall): Promise<ExitCode> {
  const dry = call.flags['dry-run'] === true;
  return withDesk<ExitCode>(call, dry, async ({ store, settings }) => {
    const { model, lessons, agreement } = await trainCategories(store, !dry);
    const data = { examples: model.examples, archive: model.archive, terms: Object.keys(model.terms).length, lessons, agreement };
    return give(call, data, [
      `Learned from ${model.examples} examples and ${model.archive} articles of this archive: ${data.terms} words with weights.`,
      ...CATEGORIES.map((category) => `  ${category}: ${lessons[category]} articles`),
      `Articles left out of training were told rightly in ${Math.round(agreement * 100)}% of cases, judged by the table of words.`,
      dry ? 'Nothing was kept (--dry-run).' : useOf(settings.categories),
    ]);
  });
}

const useOf = (way: 'table' | 'learned'): string =>
  way === 'learned'
    ? 'Kept; the next article that is placed is judged by these weights and the table together.'
    : 'Kept, and not in use: set categories to "learned" to judge by these weights and the table together.';
