import type { DraftSentence, Form } from '../../domain/brief.ts';
import type { Claim } from '../../domain/claim.ts';
import { permissionFor } from '../../domain/rights.ts';
import type { SpanRef } from '../../domain/span.ts';
import type { StoryArticle, StoryMaterial } from '../../domain/story.ts';
import { headlineFaults } from '../../text/headline.ts';
import { wordCount } from '../../text/tokens.ts';
import type { Desk } from './desk.ts';
import { headlineClauses } from './wordings.ts';

const PUBLISHERS_TRIED = 6;

interface Candidate {
  readonly text: string;
  readonly form: Form;
  readonly spans: readonly SpanRef[];
  readonly claimIds: DraftSentence['claimIds'];
  readonly publisherNamed: string;
}

const asHeadline = (one: Candidate): DraftSentence => ({
  section: 'headline',
  position: 0,
  paragraph: 0,
  kind: one.form === 'publisher-headline' ? 'quote' : 'fact',
  form: one.form,
  text: one.text,
  claimIds: one.claimIds,
  spans: one.spans,
  audience: null,
  sourceId: null,
  sourceVersion: null,
  question: null,
  settledBy: null,
  publisherNamed: one.publisherNamed,
});

/** How much a publisher's title speaks against using it: faults first, then length, then lateness. */
function titleCost(entry: StoryArticle, order: number): number {
  const kind = entry.topic.kind === 'roundup' || entry.topic.kind === 'promotion' || entry.topic.kind === 'opinion' ? 20 : 0;
  return (
    headlineFaults(entry.article.title).length * 10 +
    kind +
    Math.abs(wordCount(entry.article.title) - 10) / 4 +
    order / 3 +
    (entry.usable ? 0 : 3)
  );
}

function titles(material: StoryMaterial, main: Claim | null): readonly Candidate[] {
  return material.articles
    .filter(
      (entry) =>
        entry.article.title.trim() !== '' &&
        entry.article.text.startsWith(entry.article.title) &&
        permissionFor(entry.article.rights, 'link') !== 'deny',
    )
    .map((entry, order) => ({ entry, cost: titleCost(entry, order) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, PUBLISHERS_TRIED)
    .map(({ entry: { article, publisher } }) => ({
      text: article.title,
      form: 'publisher-headline',
      spans: [{ articleId: article.id, revision: article.revision, hash: article.hash, start: 0, end: article.title.length }],
      claimIds: main === null ? [] : [main.id],
      publisherNamed: publisher.name,
    }));
}

/** Headlines to try in order: our own abstract of the main claim, then the publishers' own words, the plainest first. */
export function headlinesOf(material: StoryMaterial, main: Claim | null, desk: Desk): readonly DraftSentence[] {
  const own: Candidate[] =
    main === null
      ? []
      : headlineClauses(main, desk)
          .filter((one) => headlineFaults(one.text).length === 0)
          .map((one) => ({ text: one.text, form: one.form, spans: one.spans, claimIds: [main.id], publisherNamed: one.publisherNamed }));
  return [...own.slice(0, 3), ...titles(material, main)].map(asHeadline);
}
