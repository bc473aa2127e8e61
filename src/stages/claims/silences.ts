import type { SpanRef } from '../../domain/span.ts';
import type { StoryMaterial } from '../../domain/story.ts';
import { SILENCE_PHRASES } from '../../lexicon/cues.ts';
import { sentences } from '../../text/sentences.ts';
import { tokens } from '../../text/tokens.ts';
import { refOf } from './assertion.ts';
import { hasPhrase, phraseAt, spaced } from './phrases.ts';

/** Somebody was asked and did not say: who, in which sentence, by which words. Evidence of absence, never a claim. */
export interface Silence {
  readonly speaker: string;
  readonly speakerRef: SpanRef | null;
  readonly span: SpanRef;
  readonly cue: string;
}

const MAX_SENTENCES = 80;
const OPENERS = new Set([',', ';', ':', 'and', 'but', 'while', 'though', 'although', 'that', '"', '”']);

/** The silences that the usable articles of a story report, in order of article and place. */
export function silencesOf(material: Pick<StoryMaterial, 'articles'>): readonly Silence[] {
  const found: Silence[] = [];
  for (const member of material.articles) {
    if (!member.usable) continue;
    const { article } = member;
    for (const span of sentences(article.text, { start: article.bodyStart, end: article.text.length }).slice(0, MAX_SENTENCES)) {
      const list = tokens(article.text, span);
      if (!hasPhrase(spaced(list), SILENCE_PHRASES)) continue;
      const hit = SILENCE_PHRASES.map((phrase) => ({ phrase, at: phraseAt(list, phrase) })).find((one) => one.at !== null);
      const at = hit?.at?.first ?? 0;
      let first = at;
      while (first > 0 && !OPENERS.has(list[first - 1]?.lower ?? '')) first -= 1;
      const [from, to] = [list[first], list[at - 1]];
      const speaker = from === undefined || to === undefined || at === first ? null : { start: from.start, end: to.end };
      found.push({
        speaker: speaker === null ? '' : article.text.slice(speaker.start, speaker.end),
        speakerRef: speaker === null ? null : refOf(member, speaker),
        span: refOf(member, span),
        cue: hit?.phrase ?? '',
      });
    }
  }
  return found;
}
