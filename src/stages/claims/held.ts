import type { Modality } from '../../domain/claim.ts';
import type { StoryArticle } from '../../domain/story.ts';
import { ALLEGING_PHRASES } from '../../lexicon/cues.ts';
import { ACCUSERS, BLAMING_PHRASES, GROUNDS, HEARSAY_PHRASES, OWN_DEEDS, SUING } from '../../lexicon/holding.ts';
import { type Token, tokens } from '../../text/tokens.ts';
import type { Assertion } from './assertion.ts';
import { hasPhrase, spaced } from './phrases.ts';
import { reachingWord } from './reach.ts';
import { isSetForLater, isUnderWay } from './under-way.ts';
import { hasFiniteVerb } from './verbs.ts';
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
  if (modality === 'alleged' && isHearsayBeside(lead)) return lead.attribution.speakerKind === 'publisher' ? 'stated' : 'attributed';
  if (modality === 'predicted' && isTermOfBill(lead)) return 'stated';
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

/** "Under a new bill, users could sue": what a draft provides is in it already. */
function isTermOfBill({ member, sentence }: Assertion): boolean {
  const list = tokens(member.article.text, sentence);
  const [first] = list;
  const comma = list.findIndex((token) => token.text === ',');
  return first?.lower === 'under' && comma > 0 && list.slice(1, comma).some(({ lower }) => DRAFTS.has(lower));
}

const DRAFTS = new Set(['bill', 'act', 'law', 'proposal', 'draft', 'amendment', 'rule', 'rules', 'regulation']);

/** "… found water on a moon, which is thought to hide a sea": hearsay only in what hangs on the clause. */
function isHearsayBeside(lead: Assertion): boolean {
  const { member, sentence, content, attribution } = lead;
  const list = tokens(member.article.text, sentence);
  if (
    hasPhrase(spaced(list), BLAMING_PHRASES) ||
    attribution.speakerKind === 'unnamed' ||
    tokens(member.article.text, sentence).some(({ lower }) => ACCUSERS.has(lower))
  )
    return false;
  const own = list.filter((token) => token.start >= content.start && token.end <= content.end);
  const stop = own.findIndex(({ lower }, at) => at > 3 && own[at - 1]?.text === ',' && (RELATIVES.has(lower) || lower === 'reportedly'));
  const before = spaced(own.slice(0, stop));
  return (
    stop > 0 &&
    hasPhrase(spaced(own.slice(stop)), HEARSAY_PHRASES) &&
    !hasPhrase(before, ALLEGING_PHRASES) &&
    hasFiniteVerb(own.slice(0, stop))
  );
}

const RELATIVES = new Set(['which', 'who', 'whose']);

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
  if (modal || !['named', 'role'].includes(attribution.speakerKind)) return false;
  const [first, ...rest] = tokens(member.article.text, content);
  const does = first !== undefined && DOERS.has(first.lower) && rest.slice(0, DEED_REACH).some(({ lower }) => OWN_DEEDS.has(lower));
  if (does || (ITSELF_SAID.has(attribution.speaker.toLowerCase()) && tellsDeed(rest))) return true;
  if (!isAnnouncingCue(attribution.cue)) return false;
  if (first !== undefined && ITSELF.has(first.lower)) return true;
  return tellsOf(lead, speakers) || (speakers.length === 0 && attribution.speaker.startsWith('the '));
}

/** "Kestria is cutting nine jobs, it said": the pronoun means whoever the clause is about. */
const ITSELF_SAID = new Set(['it', 'they']);
const tellsDeed = (list: readonly Token[]): boolean =>
  list.some(({ lower }, at) => OWN_DEEDS.has(lower) && GROUP_OPENERS.has(list[at - 1]?.lower ?? ''));
const GROUP_OPENERS = new Set(['is', 'are', 'has', 'have', 'had']);

/** Pronouns for a body that tells its own deed, and how soon the deed follows. */
const DOERS = new Set(['it', 'we']);
const DEED_REACH = 3;

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
