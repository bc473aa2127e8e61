import { readStory } from '../eval/claim-measure.ts';
import { runOf } from '../eval/demo-stories.ts';
import { VirtualClock } from '../src/ports/clock.ts';
import { brief } from '../src/stages/brief/index.ts';
import { ground } from '../src/stages/ground/index.ts';
import { sentences } from '../src/text/sentences.ts';
import { lexRank } from './lexrank.ts';
import type { BenchTask } from './task.ts';

const SEED = 21;
const ARTICLES = 10;

/** What brief and gate cost for one story, beside a plain LexRank over the sentences of the same articles. */
export const task: BenchTask = {
  name: 'brief',
  help: 'brief and gate for the largest story of the made-up wire, beside a plain LexRank over the same sentences',
  async run(context) {
    const stories = [...(await runOf(SEED)).stories].sort((a, b) => b.material.articles.length - a.material.articles.length);
    const story = stories.find((one) => one.material.articles.length <= ARTICLES) ?? stories[0];
    if (story === undefined) return { skipped: 'the made-up wire has no story' };
    const { material } = story;
    const { claims, verdicts } = await readStory(story);
    const list = [...verdicts.values()];
    const clock = new VirtualClock(material.now);
    const ours = await context.measure(async () => {
      const draft = await brief({ material, claims, verdicts: list }, { clock });
      if (draft.kind === 'done') await ground({ draft: draft.value, material, claims, verdicts: list }, { clock });
    });
    const texts = material.articles.flatMap(({ article }) =>
      sentences(article.text, { start: article.bodyStart, end: article.text.length }).map((span) =>
        article.text.slice(span.start, span.end),
      ),
    );
    const theirs = await context.measure(() => {
      for (const { article } of material.articles) sentences(article.text);
      lexRank(texts);
    });
    const times = ours.cpuMs / theirs.cpuMs;
    const figures = {
      timesLexRank: times,
      perLexRank: 1 / times,
      oursMs: ours.cpuMs,
      lexRankMs: theirs.cpuMs,
      articles: material.articles.length,
      sentences: texts.length,
    };
    return {
      figures,
      rows: [{ name: 'brief and gate', figures }],
      notes: ['Lower is better; a plain LexRank (Erkan and Radev 2004) gives no summary that could be checked.'],
    };
  },
};
