import type { Claim } from '../src/domain/claim.ts';
import type { StoryMaterial } from '../src/domain/story.ts';
import { judge, keepsHedge, readStory } from './claim-measure.ts';
import { textOf } from './cluster-sets.ts';
import { REPORTED_SEEDS, runOf } from './demo-stories.ts';
import { JUNE_WEEK, type Labelled, materialOf, readJune } from './june-stories.ts';
import { coversMainClaim } from './main-claim.ts';
import { absent } from './sets.ts';
import type { EvalContext, EvalResult, EvalSkip, EvalTask } from './task.ts';

/** Which of our modalities bear out a label's word. */
const BEARS_OUT: Readonly<Record<string, readonly string[]>> = {
  confirmed: ['stated'],
  attributed: ['attributed'],
  alleged: ['alleged'],
  denied: ['denied'],
  planned: ['planned'],
  speculative: ['predicted', 'opinion'],
};

/** How a label holds the main claim of an article, and how we do. */
interface Pair {
  readonly label: string;
  readonly ours: string;
  /** Whether the article was read while the rules were written: those whose id begins with an even digit were. */
  readonly seen: boolean;
}

/** Accuracy and macro-F1 of pairs of labels. */
function agreement(pairs: readonly Pair[]): {
  readonly accuracy: number;
  readonly macroF1: number;
} {
  const right = pairs.filter((pair) => isBorneOut(pair.label, pair.ours)).length;
  const scores = [...new Set(pairs.map((pair) => pair.label))].map((label) => {
    const own = pairs.filter((pair) => pair.label === label);
    const hit = own.filter((pair) => isBorneOut(label, pair.ours)).length;
    const said = pairs.filter((pair) => isBorneOut(label, pair.ours)).length;
    return (2 * hit) / Math.max(1, own.length + said);
  });
  return { accuracy: right / Math.max(1, pairs.length), macroF1: scores.reduce((sum, one) => sum + one, 0) / Math.max(1, scores.length) };
}

const isBorneOut = (label: string, ours: string): boolean => BEARS_OUT[label]?.includes(ours) ?? false;

/** The claim's words and the sentence that leads its evidence. */
export function tellingOf(claim: Claim, material: StoryMaterial): string {
  const [row] = claim.evidence;
  const article = material.articles.find((member) => member.article.id === row?.span.articleId)?.article;
  return `${claim.text} ${row === undefined || article === undefined ? '' : article.text.slice(row.span.start, row.span.end)}`;
}

interface Counted {
  readonly pairs: Pair[];
  covered: number;
  stories: number;
}

async function readWeek(week: readonly Labelled[]): Promise<Counted> {
  const counted: Counted = { pairs: [], covered: 0, stories: 0 };
  for (const one of week) {
    const { claims } = await readStory({ material: materialOf([one]), previous: [] });
    counted.pairs.push({
      label: textOf(one.label, 'modality'),
      ours: claims.find((claim) => claim.main)?.modality ?? 'none',
      seen: Number.parseInt(textOf(one.label, 'id').slice(0, 1), 16) % 2 === 0,
    });
  }
  const byStory = Map.groupBy(
    week.filter((one) => textOf(one.label, 'story') !== ''),
    (one) => textOf(one.label, 'story'),
  );
  for (const members of byStory.values()) {
    const material = materialOf(members);
    const { claims } = await readStory({ material, previous: [] });
    const main = claims.find((claim) => claim.main);
    counted.stories += 1;
    if (main !== undefined && members.some((one) => coversMainClaim(textOf(one.label, 'mainClaim'), tellingOf(main, material))))
      counted.covered += 1;
  }
  return counted;
}

async function run(context: EvalContext): Promise<EvalResult | EvalSkip> {
  const week = readJune(context.dataDir);
  if (week === null) return absent(context.dataDir, ...JUNE_WEEK);
  const counted = await readWeek(week);
  const { accuracy, macroF1 } = agreement(counted.pairs);
  const [seen, unseen] = [true, false].map((read) => agreement(counted.pairs.filter((pair) => pair.seen === read)).accuracy.toFixed(3));
  let [hedged, kept] = [0, 0];
  for (const seed of REPORTED_SEEDS) {
    context.log(`claims: seed ${seed}`);
    const own = (await judge(await runOf(seed))).filter((one) => one.event.hedged);
    hedged += own.length;
    kept += own.filter(keepsHedge).length;
  }
  const figures = {
    modality: accuracy,
    modalityMacroF1: macroF1,
    mainCovered: counted.covered / counted.stories,
    hedgesKept: kept / Math.max(1, hedged),
  };
  const majority = counted.pairs.filter((pair) => pair.label === 'confirmed').length / counted.pairs.length;
  return {
    figures,
    rows: [
      { name: 'ours', figures },
      { name: 'always stated', figures: { modality: majority } },
    ],
    notes: [
      `Week: ${counted.pairs.length} articles, ${counted.stories} stories, ${counted.covered} covered. Wire: ${kept} of ${hedged} hedged events kept their hedge, seeds ${REPORTED_SEEDS.join(', ')}.`,
      `Modality: ${seen} of the articles read while its rules were written, ${unseen} of the others.`,
    ],
  };
}

/** How claims are held, and whether the main one is found. */
export const task: EvalTask = { name: 'claims', help: 'modality and main claim on a labelled week; hedges kept on the made-up wire', run };
