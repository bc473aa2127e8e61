import type { DraftSentence, Form } from '../../domain/brief.ts';
import type { Claim, Verdict } from '../../domain/claim.ts';
import { permissionFor } from '../../domain/rights.ts';
import type { SpanRef } from '../../domain/span.ts';
import type { StoryArticle, StoryMaterial } from '../../domain/story.ts';
import { headlineFaults, plainness } from '../../text/headline.ts';
import { tokens, wordCount } from '../../text/tokens.ts';
import { contentWords } from '../../text/words.ts';
import { hasVerb, titleHasVerb } from './clauses.ts';
import type { Desk } from './desk.ts';
import { openingCost } from './ledger.ts';
import { titleWords } from './rank.ts';
import { type HeadlineClause, headlineClauses } from './wordings.ts';

const TRIED = 8;
/** Words of the titles that tell what a story is about. */
const CORE_WORDS = 7;

/** The claim that a headline states. */
export interface MainClaim {
  readonly claim: Claim;
  readonly verdict: Verdict['kind'] | null;
}

interface Candidate {
  readonly text: string;
  readonly form: Form;
  readonly spans: readonly SpanRef[];
  readonly claimIds: DraftSentence['claimIds'];
  readonly publisherNamed: string;
  readonly worth: number;
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

/** What a headline of this story has to tell: the words that most titles share, and those of the main claim. */
interface Matter {
  readonly core: ReadonlyMap<string, number>;
  readonly total: number;
  readonly main: ReadonlySet<string>;
}

function matterOf(main: MainClaim | null, desk: Desk): Matter {
  const titles = titleWords(desk);
  const passages = (main?.claim.evidence ?? [])
    .filter((one) => one.stance === 'supports')
    .map((one) => desk.entries.get(one.span.articleId)?.article.text.slice(one.span.start, one.span.end) ?? '');
  const told = new Set(passages.flatMap((text) => contentWords(text)));
  // A word of the main claim counts beside the titles', so that a title about something else does not win by numbers.
  const weights = new Map([...titles].map(([word, share]) => [word, share + (told.has(word) ? 0.5 : 0)]));
  const core = new Map([...weights].toSorted((a, b) => b[1] - a[1]).slice(0, CORE_WORDS));
  return { core, total: [...core.values()].reduce((sum, share) => sum + share, 0), main: told };
}

/** What titles are held against: the matter, and what was taken back. */
interface Standing {
  readonly matter: Matter;
  readonly doubted: ReadonlySet<string>;
}

/** How well a text tells the matter: the core covered, and how little else it tells. */
function telling(text: string, matter: Matter): number {
  const words = [...new Set(contentWords(text))];
  if (words.length === 0) return 0;
  const covered = words.reduce((sum, word) => sum + (matter.core.get(word) ?? 0), 0) / Math.max(0.1, matter.total);
  const ofMain = matter.main.size === 0 ? 0.5 : words.filter((word) => matter.main.has(word)).length / words.length;
  return 2.5 * covered + 1.5 * ofMain;
}

/** Titles of papers and cases: what they are called and not what they say. */
const DOCUMENT =
  /^(?:order|circular|decision|notice|statement|advisory|regulation|security release|incident report|retraction|preprint|judgment|letter|withdrawn|note)\b/i;
const ABOUT = /^[^,:]{3,60}\s(?:on|about) (?:the|its|a|an|our|reports|\p{Ll}+ (?:in|of|at|by|to))\b/iu;
const LEAST_OF_CORE = 2;
/** From so many words of the matter another claim tells the story that the main claim is of, and no side of it. */
const ON_THE_MATTER = 3;

/** How many words of the matter a text tells. */
const coreTold = (text: string, matter: Matter): number => [...new Set(contentWords(text))].filter((word) => matter.core.has(word)).length;

/** What speaks against a headline by itself: nobody named who does something, something pointed at that was not named, a paper's own title, few words of the matter. */
function weakness(text: string, matter: Matter): number {
  const list = tokens(text);
  const named = list.slice(1, 7).some((token) => /^\p{Lu}/u.test(token.text)) || /^\p{Lu}\p{L}+ \p{Lu}/u.test(text);
  const told = coreTold(text, matter);
  return (
    (/^(?:the|a|an|this|these|both|one|two|he|she|it)\b/i.test(text) && !named ? 1.5 : 0) +
    (/^(?:The|A|An) (?:listed|best|result|folder|file|step|dispute|rest|other|latter|former|same),?\s/.test(text) ? 3 : 0) +
    (/\bthe \p{Ll}+$|\b(?:it|them)$/u.test(text) ? 1.5 : 0) +
    (/\bfollowing\b/.test(text) ? 2 : 0) +
    (/\b(?:one more|another|its own) \p{Ll}+$/u.test(text) ? 1 : 0) +
    (DOCUMENT.test(text) ? 2.5 : 0) +
    (ABOUT.test(text) && !hasVerb(text) ? 2 : 0) +
    (told < Math.min(LEAST_OF_CORE, matter.core.size) ? 2 : 0)
  );
}

const hasName = (text: string): boolean =>
  tokens(text).some((token, at) => (at > 0 && /^\p{Lu}/u.test(token.text)) || token.kind === 'number');
const lengthCost = (text: string): number => Math.max(0, text.length - 78) / 20 + Math.max(0, 5 - wordCount(text)) / 2;

function titleWorth(entry: StoryArticle, order: number, main: MainClaim | null, { matter, doubted }: Standing): number {
  const { title } = entry.article;
  const { kind } = entry.topic;
  const feature =
    kind === 'roundup' || kind === 'promotion' || kind === 'opinion' ? 3 : kind === 'analysis' || kind === 'discussion' ? 1 : 0;
  const tells = main === null || main.claim.evidence.some((one) => one.span.articleId === entry.article.id && one.stance === 'supports');
  const verb = titleHasVerb(title) || / to \p{Ll}|\s\p{Ll}{3,}ed\b/u.test(title);
  return (
    telling(title, matter) -
    weakness(title, matter) -
    headlineFaults(title).length * 6 -
    plainness(title) -
    feature -
    (tells ? 0 : 1) -
    (verb ? 0 : 2.4) -
    (doubted.has(entry.article.id) && !TAKES_BACK.test(title) ? 3 : 0) -
    (hasName(title) ? 0 : 0.6) -
    lengthCost(title) -
    order / 20 -
    (entry.usable ? 0 : 0.8)
  );
}

function titles(material: StoryMaterial, main: MainClaim | null, standing: Standing): readonly Candidate[] {
  return material.articles
    .filter(
      (entry) =>
        entry.article.title.trim() !== '' &&
        entry.article.text.startsWith(entry.article.title) &&
        permissionFor(entry.article.rights, 'link') !== 'deny',
    )
    .map((entry, order) => ({
      text: entry.article.title,
      form: 'publisher-headline',
      spans: [
        {
          articleId: entry.article.id,
          revision: entry.article.revision,
          hash: entry.article.hash,
          start: 0,
          end: entry.article.title.length,
        },
      ],
      claimIds: main === null ? [] : [main.claim.id],
      publisherNamed: entry.publisher.name,
      worth: titleWorth(entry, order, main, standing),
    }));
}

function clauseWorth(one: HeadlineClause, matter: Matter): number {
  const dated = /^(?:On|In|By|Since|From|Until|At|After|For|Within|During|With) /.test(one.text) ? 1.5 : 0;
  return (
    telling(one.text, matter) -
    weakness(one.text, matter) -
    plainness(one.text) -
    dated -
    1.2 * openingCost(one.text) -
    (hasVerb(one.text) ? 0 : 2) -
    (hasName(one.text) ? 0 : 0.8) -
    lengthCost(one.text) -
    // Where a title tells it as well, it is the better headline.
    0.6
  );
}

/** From so many points a title is too far from a plain statement. */
const TOO_FAR = 2;
const FURTHER = 0.8;
const TEASED = 4;
/** Whether a title says more than what something is called. */
const names = (title: string): boolean => wordCount(title) >= 5 && titleHasVerb(title);

const TAKES_BACK = /\b(?:withdr\w+|retract\w*|false|forge\w*|den(?:y|ies|ied)|correct\w*|no|not|nothing)\b/i;

/** Headlines to try in order of how well they tell the main claim: our own abstracts of it and the publishers' plain words. */
export function headlinesOf(
  main: MainClaim | null,
  desk: Desk,
  { doubted = new Set(), further = [] }: { readonly doubted?: ReadonlySet<string>; readonly further?: readonly Claim[] } = {},
): readonly DraftSentence[] {
  const { material } = desk;
  const matter = matterOf(main, desk);
  const own: readonly Candidate[] =
    main === null
      ? []
      : headlineClauses(main.claim, desk)
          .filter((one) => headlineFaults(one.text).length === 0)
          .map((one) => ({ ...one, claimIds: [main.claim.id], worth: clauseWorth(one, matter) }));
  const theirs = titles(material, main, { matter, doubted });
  // Where every title asks, teases or is a label, what else the reports say makes the headline.
  const teased = theirs.every((one) => headlineFaults(one.text).length > 0 || plainness(one.text) >= TOO_FAR || !names(one.text));
  // A title that is only long still tells the story; what takes its place has to tell as much.
  const plainButLong = theirs.some(
    (one) => headlineFaults(one.text).every((fault) => fault === 'too long') && plainness(one.text) < TOO_FAR && names(one.text),
  );
  const others = !teased
    ? []
    : further.flatMap((claim) =>
        headlineClauses(claim, desk)
          .filter(
            (one) => headlineFaults(one.text).length === 0 && coreTold(one.text, matter) >= (plainButLong ? ON_THE_MATTER : LEAST_OF_CORE),
          )
          .map((one) => ({ ...one, claimIds: [claim.id], worth: clauseWorth(one, matter) - FURTHER })),
      );
  const all = [...own, ...others, ...theirs.map((one) => (teased ? { ...one, worth: one.worth - TEASED } : one))].sort(
    (a, b) => b.worth - a.worth,
  );
  const seen = new Set<string>();
  const fresh = all.filter((one) => !seen.has(one.text) && seen.add(one.text));
  const tried = fresh.slice(0, TRIED);
  // Whatever the gate says of ours, a publisher's title is there in the end.
  const last = fresh.find((one) => one.form === 'publisher-headline');
  return [...tried, ...(last === undefined || tried.includes(last) ? [] : [last])].map(asHeadline);
}
