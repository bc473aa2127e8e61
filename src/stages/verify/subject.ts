import type { Claim, Evidence } from '../../domain/claim.ts';
import type { StoryMaterial } from '../../domain/story.ts';

const plain = (text: string): string => text.toLowerCase().replace(/['’]s\b/g, '');

/** The name of whom the claim is about: the frame's actor if it is named, else the first name of the claim. */
export function subjectOf(claim: Claim, material: StoryMaterial): string | null {
  const { frame } = claim;
  const article = material.articles.find((member) => member.article.id === frame?.articleId)?.article;
  const actor =
    frame?.actor !== null && frame?.actor !== undefined && article !== undefined
      ? article.text.slice(frame.actor.start, frame.actor.end)
      : null;
  const named = claim.names.find((name) => actor === null || actor.includes(name));
  return named ?? null;
}

/** Whether the subject itself speaks in a row: by its name in the speaker, or on its own pages. */
export function isSubjectSpeaking(row: Evidence, subject: string | null, material: StoryMaterial): boolean {
  if (subject === null) return false;
  const key = plain(subject);
  if (row.attribution.speakerKind !== 'publisher') return plain(row.attribution.speaker).includes(key);
  const publisher = material.articles.find((member) => member.article.id === row.span.articleId)?.publisher;
  return publisher !== undefined && publisher.kind !== 'press' && plain(publisher.name).includes(key);
}
