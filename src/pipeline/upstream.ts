import type { Take } from '../domain/brief.ts';
import type { Correction } from '../domain/digest.ts';
import { correctionId } from '../domain/ids.ts';
import type { StoryArticle, StoryMaterial } from '../domain/story.ts';

const MAX_NOTICE_WORDS = 25;

/**
 * Corrections that sources made of reports our last take rested on: each becomes an entry of our own log, so that the page,
 * the feeds and the mail of those who had the wrong take carry it. A notice is taken once; updates are no corrections.
 */
export function upstreamCorrections(material: StoryMaterial, last: Take | null, known: readonly Correction[]): readonly Correction[] {
  if (last === null) return [];
  const used = new Map(last.sources.filter((line) => line.originIndex !== null).map((line) => [line.articleId, line]));
  const texts = new Set(known.map((correction) => correction.text));
  return material.articles.flatMap((member) => {
    const before = used.get(member.article.id);
    if (before === undefined || before.revision === member.article.revision) return [];
    const notice = member.article.notices.find((one) => one.kind !== 'update');
    if (notice === undefined) return [];
    const text = noticeWords(member, notice);
    if (texts.has(text)) return [];
    const made: Correction = {
      id: correctionId(material.story.id, last.number, text),
      storyId: material.story.id,
      wrongTake: last.number,
      fixedTake: null,
      // One report taken back is no withdrawal of ours: whether the story still stands is for its verdicts to say.
      kind: 'correction',
      text,
      wrongText: null,
      reason: 'upstream',
      madeAt: material.now,
    };
    return [made];
  });
}

function noticeWords({ article, publisher }: StoryArticle, notice: StoryArticle['article']['notices'][number]): string {
  const what = notice.kind === 'retraction' ? 'took its report back' : 'corrected its report';
  const words = notice.text.replace(/^(?:correction|retraction|clarification|editor[’']s note)\b[^:]{0,40}:\s*/i, '').split(/\s+/);
  const most = Math.min(MAX_NOTICE_WORDS, article.rights.maxQuoteWords);
  const quoted = words.length > most ? `${words.slice(0, most).join(' ')} …` : words.join(' ');
  return `${publisher.name} ${what}: “${quoted}”`;
}
