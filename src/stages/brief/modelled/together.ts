import type { Brief, Draft, DraftSentence, Section } from '../../../domain/brief.ts';
import { wordCount } from '../../../text/tokens.ts';
import type { ModelledDraft } from './modelled.ts';

/** What a section of a model's needs, of what the gate let through, to stand in place of the extractive one. */
const LEAST: Readonly<Record<'summary' | 'takeaway' | 'story', (sentences: number, words: number, own: number) => boolean>> = {
  summary: (sentences, words) => sentences >= 1 && words >= 25,
  takeaway: (sentences) => sentences >= 3,
  story: (sentences, words, own) => sentences >= 3 && words >= Math.min(100, own * 0.8),
};

const wordsIn = (sentences: readonly Pick<DraftSentence, 'text'>[]): number => sentences.reduce((sum, one) => sum + wordCount(one.text), 0);

/**
 * Puts a model's draft and the extractive one together, section by section, by what the gate let through of the model's: a section that came out whole
 * takes the place of the extractive one; any other section stays extractive. `judged` is the gate's brief of the model's draft alone.
 */
export function together(extractive: Draft, drafted: ModelledDraft, judged: Brief | null): Draft {
  if (judged === null) return extractive;
  const passed = new Set(judged.sentences.map((one) => `${one.section}/${one.text}`));
  const own = (section: Section): readonly DraftSentence[] => {
    const places = Map.groupBy(
      extractive.sentences.filter((one) => one.section === section),
      (one) => one.position,
    );
    return [...places.values()].flatMap((ladder) => ladder.slice(0, 1));
  };
  const taken = (['summary', 'takeaway', 'story'] as const).filter((section) => {
    const stood = judged.sentences.filter((one) => one.section === section);
    return LEAST[section](stood.length, wordsIn(stood), wordsIn(own(section)));
  });
  const theirs = drafted.sentences.filter(
    (one) => taken.some((section) => section === one.section) && passed.has(`${one.section}/${one.text}`),
  );
  const rest = extractive.sentences.filter((one) => !taken.some((section) => section === one.section));
  const headline = judged.headline.form === 'model' ? drafted.headline.filter((one) => one.text === judged.headline.text) : [];
  if (theirs.length === 0 && headline.length === 0) return extractive;
  return { ...extractive, writer: drafted.writer, headline: [...headline, ...extractive.headline], sentences: [...theirs, ...rest] };
}
