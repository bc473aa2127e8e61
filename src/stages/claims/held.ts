import type { Modality } from '../../domain/claim.ts';
import type { StoryArticle } from '../../domain/story.ts';
import { ALLEGING_PHRASES } from '../../lexicon/cues.ts';
import { BLAMING_PHRASES, GROUNDS, SUING } from '../../lexicon/holding.ts';
import { tokens } from '../../text/tokens.ts';
import type { Assertion } from './assertion.ts';
import { hasPhrase, spaced } from './phrases.ts';
import { reachingWord } from './reach.ts';
import { isSetForLater, isUnderWay } from './under-way.ts';
import { isAccuser, isAnnouncingCue, isOthersReport, type Piece, tellsOf, wordOfOthers } from './word-of-others.ts';

/**
 * How a piece holds the claim that a sentence of it leads: as the sentence does, but
 * - what somebody announces of itself is a fact of the one who knows, and so is what a publisher found out itself;
 * - what a lawsuit says is alleged, whatever the verb;
 * - "reportedly" beside the name of who reported it is that one's word;
 * - a roundup, and a report that retells another's, pass on what others told;
 * - what its title or opening tells as somebody's word is not firmer where a later sentence tells it plainly;
 * - what is begun and will go on is a plan;
 * - an analysis whose title asks or guesses, weighs what it tells.
 * The rows of evidence keep what their sentences say.
 */
export function heldAs(lead: Assertion, piece: Piece): Modality {
  const { modality, member } = lead;
  if (modality === 'attributed' && isAccuser(lead.attribution)) return 'alleged';
  if ((modality === 'attributed' || modality === 'stated') && isSuit(lead)) return 'alleged';
  if (modality === 'alleged' && isSourced(lead)) return 'attributed';
  if ((modality === 'attributed' || modality === 'stated') && isSetForLater(lead)) return 'planned';
  if (modality === 'attributed' && (isOwnFinding(lead) || isOwnAct(lead))) return 'stated';
  if ((modality === 'alleged' || modality === 'predicted') && isOthersReport(lead, piece)) return 'attributed';
  if (modality === 'planned' && isForeseen(lead)) return 'predicted';
  if (modality !== 'stated') return modality;
  if (member.topic.kind === 'roundup' || piece.retold) return 'attributed';
  const hearsay = wordOfOthers(lead, { ...piece, told: piece.told.filter((other) => !isOwnAct(other) && !isOwnFinding(other)) });
  if (hearsay !== null) return hearsay;
  if (isUnderWay(lead, piece)) return 'planned';
  if (weighs(member)) return 'opinion';
  return reachingWord(lead, piece) ?? 'stated';
}

/** "A guard sued Kestria after its camera failed": what a suit says was done. */
function isSuit({ member, content }: Assertion): boolean {
  const list = tokens(member.article.text, content);
  const at = list.findIndex((token, index) => index > 0 && SUING.has(token.lower));
  if (at < 0 || list[at - 1]?.lower === 'to' || list[at - 1]?.lower === 'can') return false;
  return list
    .slice(at + 2)
    .some(({ lower }, index, rest) => GROUNDS.has(lower) || (lower === 'for' && /ing$/.test(rest[index + 1]?.lower ?? '')));
}

/** "…, two people who know the matter said": the word of sources, and no accusation. */
function isSourced({ member, sentence, attribution }: Assertion): boolean {
  if (attribution.speakerKind !== 'unnamed' || attribution.speakerSpan === null || attribution.cueSpan === null) return false;
  const words = spaced(tokens(member.article.text, sentence));
  return (
    !hasPhrase(words, BLAMING_PHRASES) &&
    !hasPhrase(words, ALLEGING_PHRASES) &&
    !tokens(attribution.speaker).some(({ lower }) => lower === 'critics')
  );
}

/** "A Quillmark analysis found …" in Quillmark: the publisher's own work. */
function isOwnFinding({ attribution, member }: Assertion): boolean {
  const [speaker, own] = [attribution.speaker.toLowerCase(), member.publisher.name.toLowerCase()];
  return own.length > 2 && speaker !== own && ` ${speaker} `.includes(` ${own} `);
}

/** What somebody else says will be, in an analysis that weighs it: nobody's plan. */
const isForeseen = ({ attribution, member }: Assertion): boolean => attribution.speakerKind !== 'publisher' && weighs(member);

/** Openings of what a speaker says of itself. */
const ITSELF = new Set(['it', 'its', 'they', 'their', 'he', 'his', 'she', 'her', 'we', 'our', 'new']);

/** "Kestria announced that it has sold its halls": its own act made known by the one who did it. */
function isOwnAct(lead: Assertion): boolean {
  const { attribution, speakers, content, member, modal } = lead;
  if (modal || !['named', 'role'].includes(attribution.speakerKind) || !isAnnouncingCue(attribution.cue)) return false;
  const [first] = tokens(member.article.text, content);
  if (first !== undefined && ITSELF.has(first.lower)) return true;
  return tellsOf(lead, speakers) || (speakers.length === 0 && attribution.speaker.startsWith('the '));
}

const GUESSES = [' may ', ' might ', ' could ', ' looks ', ' looking ', ' looked ', ' think ', " won't ", ' seems ', ' probably '];
const ASKING = new Set([
  'is',
  'are',
  'was',
  'were',
  'can',
  'could',
  'will',
  'would',
  'should',
  'does',
  'do',
  'did',
  'has',
  'have',
  'where',
  'who',
  'what',
]);

/** Whether an analysis asks or guesses in its title. */
function weighs({ article, topic }: StoryArticle): boolean {
  if (topic.kind !== 'analysis') return false;
  const words = ` ${article.title.toLowerCase().replaceAll('’', "'").trim()} `;
  const [first = ''] = words.trim().split(' ', 1);
  return (ASKING.has(first) && words.includes('?')) || GUESSES.some((guess) => words.includes(guess));
}
