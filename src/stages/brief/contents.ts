import type { Claim, Evidence } from '../../domain/claim.ts';
import { holds, type Span, type SpanRef } from '../../domain/span.ts';
import type { StoryArticle } from '../../domain/story.ts';
import { PRONOUNS, SPEECH_VERBS, STAND_INS } from '../../lexicon/speech.ts';
import { splitsWord } from '../../text/align.ts';
import { isUpper } from '../../text/characters.ts';
import { isMonthName, weekdayOf } from '../../text/months.ts';
import { itIsSomebody } from '../../text/stand-ins.ts';
import { type Token, tokens, wordCount } from '../../text/tokens.ts';
import { isStopword } from '../../text/words.ts';
import { hasClauseBehind, isVerb, isWhole, listGoesOn, speaksToReaders } from './clauses.ts';
import type { Desk } from './desk.ts';
import { isFragment } from './fragments.ts';
import { printableSpeaker, takesClause, type Voice } from './leads.ts';

/** What is asserted, who asserts it (null: the publisher itself), and the sentences it stands in. */
export interface Content {
  readonly text: string;
  readonly speaker: string | null;
  /** The verb of speech, where the sentence puts it after the words; else null. */
  readonly cue: string | null;
  readonly spans: readonly SpanRef[];
}

/** Words after which a clause may end where a frame's last slot ends. */
const FRAME_ENDS = new Set(['after', 'before', 'while', 'because', 'as', 'when', 'since', 'following', 'amid', 'although', 'but']);
const SECOND_VERB =
  /\s(?:and|but)\s(?:then\s|also\s)?(?:declined|refused|said|added|denied|called|asked|urged|promised|gave|did|told|noted|pointed|offered|named|would not|has not)\b/;
const OPENERS = new Set(
  `several many some most few two three four five six seven eight nine ten dozens hundreds thousands researchers officials lawmakers regulators
workers users customers investors analysts engineers prices shares sales revenue people companies developers employees staff nobody nothing
everybody everyone somebody someone anyone getting making building training using under over about nearly almost only just each every another half
thirty forty fifty sixty seventy eighty ninety twenty twelve eleven fifteen first second third last earlier later money early late new old
fresh anybody whoever work talks use both either neither around roughly approximately between within fewer less any there other others such up
at no more every`.split(/\s+/),
);
const PEOPLE = new Set(
  `company firm startup start-up lab group maker developer organisation organization agency pair duo trio executive chief spokesperson spokesman
spokeswoman team same new latter former second third other researchers authors`.split(/\s+/),
);
const AUXILIARIES = new Set(['could', 'will', 'may', 'have', 'are', 'were', 'must', 'can', 'should', 'would', 'had', 'might']);
const SUBORDINATORS = new Set([
  'with',
  'without',
  'despite',
  'when',
  'if',
  'while',
  'because',
  'although',
  'though',
  'since',
  'whether',
  'unless',
  'where',
  'as',
  'after',
  'before',
  'until',
  'what',
  'how',
  'why',
  'which',
  'who',
]);
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const DENIES = /den(y|ied|ies)|reject|disput|refus|declin/i;

/** Whether an opening plural or "-ing" form is a name's only as part of a longer one: "Songwriters sued" beside "the Guild of Songwriters". */
function isPartOfName(list: readonly Token[], desk: Desk): boolean {
  const [first, second] = list;
  if (first === undefined || second === undefined || isUpper(second.text.charCodeAt(0)) || second.kind !== 'word') return false;
  return /(?:[^s]s|ing)$/.test(first.lower) && first.lower.length > 4 && !desk.spelling().alone.has(first.lower);
}

/** The first word without its capital, where it is no name: it stands small elsewhere in the story, or is a plural never written large within a sentence. */
export function decapitalised(text: string, desk: Desk): string {
  const first = tokens(text)[0];
  if (first === undefined || !isUpper(text.charCodeAt(0)) || first.text === 'I') return text;
  if (first.text.slice(1) !== first.lower.slice(1) || isMonthName(first.text) || weekdayOf(first.text.replace(/['’]s$/, '')) !== null)
    return text;
  const { small, large: written } = desk.spelling();
  const large: ReadonlySet<string> = isPartOfName(tokens(text), desk) ? new Set() : written;
  const plural =
    first.lower.endsWith('s') && first.lower.length > 4 && !large.has(first.lower) && !isUpper(tokens(text)[1]?.text.charCodeAt(0) ?? 65);
  const second = tokens(text)[1];
  const third = tokens(text)[2];
  const described =
    second?.lower.endsWith('s') === true && second.text === second.lower && AUXILIARIES.has(third?.lower ?? '') && !large.has(first.lower);
  const subject = first.lower.endsWith('s') && first.lower.length > 4 && AUXILIARIES.has(second?.lower ?? '');
  // "Joining Orrin are two others": a form of a verb is no name.
  const participle = /^[A-Z][a-z]{3,}ing$/.test(first.text) && !large.has(first.lower);
  const usual =
    participle ||
    described ||
    subject ||
    (second?.text === ',' && !large.has(first.lower)) ||
    isStopword(first.lower) ||
    OPENERS.has(first.lower) ||
    // "Image Playground": a name of two words begins with a usual one.
    (small.has(first.lower) && !large.has(first.lower) && !isUpper(second?.text.charCodeAt(0) ?? 0)) ||
    plural;
  return usual ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}

/** Whether a text opens with a word whose first letter is right within a sentence: it was made small, or is written large elsewhere too. */
export function opensSurely(text: string, desk: Desk): boolean {
  const first = tokens(text)[0];
  if (first === undefined || !isUpper(text.charCodeAt(0))) return true;
  const word = first.lower.replace(/['’]s$/, '');
  const { large } = desk.spelling();
  const part = isPartOfName(tokens(text), desk);
  const named = /[\p{Lu}\d]/u.test(first.text.slice(1)) || (!part && (large.has(word) || large.has(first.lower)));
  const second = tokens(text)[1];
  return (
    named ||
    isMonthName(first.text) ||
    weekdayOf(word) !== null ||
    (second !== undefined && (isUpper(second.text.charCodeAt(0)) || second.kind === 'number'))
  );
}

/** The first letter large, but for names that are written small ("xAI"). */
export const capitalised = (text: string): string =>
  /^[a-z]+(?:[A-Z]|[\w-]*\.[a-z])/.test(text) ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** "We", which in quotation marks is whoever is quoted. */
const OWN_WORDS = new Set(['we', 'our', 'i', 'my', 'us']);
/** What can stand between a clause's subject and a second thing that "it" may mean. */
const LINKS = /[,;:]|\b(?:and|but|or|that|which|who|because|after|before|when|if|as|while|until|whether|though|although)\b/i;

/** Whether "it" or "them" is the object of the only verb, so that nothing in the sentence says what it means: "Orrin revealed it on Monday". */
function lacksObject(content: string): boolean {
  const found = /\b(?:it|them|him)\b(?!['’])/i.exec(content);
  if (found === null || found.index === 0) return false;
  const before = content.slice(0, found.index);
  const list = tokens(before);
  const verb = list.findIndex((token, at) => at > 0 && isVerb(token));
  if (verb < 0 || LINKS.test(before)) return false;
  const between = list.slice(verb + 1, -1).filter((token) => !isStopword(token.lower) && !isVerb(token));
  return between.length === 0;
}

const PERSONAL = new Set(['it', 'they', 'he', 'she']);
const POSSESSIVE = new Set(['its', 'their', 'his', 'her']);

/** Whether a content opens with a word that stands for its speaker, who must then be named before it. */
export const needsSpeakerFirst = (content: string): boolean => {
  const first = tokens(content)[0]?.lower ?? '';
  return PERSONAL.has(first) || POSSESSIVE.has(first);
};

/** "None of the three", "everybody else", "afterwards": what was counted or told before. */
const POINTS_BACK =
  /^(?:(?:none|neither|both|all|one|two|some|most|many|each|either|any|several|half) of the (?:two|three|four|five|six|seven|eight|nine|ten|others?|latter|former)\b|neither (?!.*\bnor\b)|(?:every|no|any)(?:one|body) else\b|the (?:others?|rest|same|former|latter)\b|the (?:two|three|four|five|six) (?:is|are|was|were|have|had|will|would|say|said|agreed|plan)\b|(?:afterwards?|thereafter|from then on|(?:since|until|before|after) (?:then|that)|soon after|shortly after|the (?:next|same|following|previous) (?:day|week|month|year|morning|evening)|(?:\p{Ll}+ )?(?:days?|weeks?|months?|years?) (?:later|earlier)|others?)\b)/iu;
/** "Were stopped by one": a number word that stands for a thing named before. */
const STANDS_FOR =
  /\bsuch (?!as\b|an?\b|that\b)\p{Ll}+|\b(?:by|with|without|use|uses|used|using) one(?:$|[,.]| (?:within|in|on|at|since|during|last|this|after|before)\b)/iu;
/** "Told the Post on Monday": somebody was told, and not what. */
const TOLD_NOBODY_WHAT =
  /^[^,]*\btold (?:(?:the )?\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*)*|reporters|journalists|investors|lawmakers|analysts|(?:its|their|his|her|the) \p{Ll}+)(?: (?:on|in|at|after) (?:(?! (?:to|that|about|of|how|whether)\b)[^,]){2,30})?$/u;
/** "Must tell their listeners": a cut before what they must tell. */
const TELLS_NOTHING = /\b(?:tell|tells|telling) (?:(?:the|a|an|its|their|his|her|all|every|job|some) )?[\p{L}’'-]+$/u;
/** "Reported on 9 November, fixed on Tuesday": what was is not named. */
const PARTICIPLE_OPENS = /^\p{Lu}\p{Ll}+ed (?:on|in|by|at|from|to|with|for|as|under|between)\b/u;

/** A front that nothing follows, a comparison without its measure, a list of which one is left. */
const UNFINISHED =
  /^\p{L}+ (?:filed|dated|issued|received) (?:on )?\d|^(?:(?:aside|apart) from|(?:every|each|any|the (?:first|last|next)) time|joining|among) [^,]*$(?<!\band\b.*)|\bthe (?:most|least)$|\b(?:because|when|where|if|although|though|since|unless|whether|until|than)$|\b(?:several|many|various|multiple|two|three|four|five|following) [^:,]{2,30}: (?!.*\b(?:and|or)\b)/iu;

/** "The doctor who signs, Kralik replied": who says it stands behind what is no sentence. */
const SAID_BEHIND = /^(.+), (?:\p{Lu}\S*|the \p{Ll}+)(?: \p{Lu}\S*)* (?:said|says|replied|added|answered|wrote)$/u;

/** "They said" behind what is told, and "said that" before what is no sentence. */
const SAID_BY_WHOM = /, (?:they|he|she|it|we|both|the two) (?:said|say|says|added|wrote)$/;
const SAID_THAT = /^[^,]{3,60}? (?:said|says|say|announced|reports?|reported) that (.+)$/;

/** Words of people's roles, and of what is no person. */
const ROLES =
  /\b(?:rector|professor|dr|mr|ms|mrs|judge|mayor|minister|chief|director|manager|head|president|spokes\p{L}+|founder|engineer|analyst|lawyer|researcher|teacher|mediator|officer|executive|chair\p{L}*|secretary|senator|author|doctor|nurse)\b/iu;
const HOUSES =
  /\b(?:\p{L}*Labs?|AI|Inc|Group|Systems|Technologies|University|Ministry|Office|Agency|Board|Court|Union|Commission|Bank|Laboratory|Research|Cloud|Networks|Software|Holdings|Corp|Institute|Foundation|Authority|Department|Council|Company|Association|Federation|Intelligence|Industries|Media|Studios?|Security|Bureau|Parliament|Service|Society|Committee|Alliance|Exchange|Partners|Ventures|Capital|Energy|Robotics|Health|College|School|Hospitals?)\b/u;

/** Whether a speaker is a person, for whom "it" cannot stand: "rector Ines Vale", "Ines Vale". */
const isPerson = (speaker: string): boolean =>
  ROLES.test(speaker) || (/^\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{L}.’'-]*)+$/u.test(speaker) && !HOUSES.test(speaker));

/** "It has 288 GB of memory, draws 900 watts": a list of acts whose last was cut. */
function splices(content: string): boolean {
  const parts = content.split(/,\s/);
  const [head, tail] = [parts[0] ?? '', parts[1] ?? ''];
  const list = tokens(`x ${tail}`);
  const verb = list[1];
  return (
    parts.length === 2 &&
    verb !== undefined &&
    isVerb(verb) &&
    /s$|ed$/.test(verb.lower) &&
    isWhole(head) &&
    !/^(?:On|In|At|By)\b/.test(head)
  );
}

/** Whether a content opens with a participle and no subject comes after it. */
function lacksSubject(content: string): boolean {
  if (!PARTICIPLE_OPENS.test(content)) return false;
  const comma = content.indexOf(', ');
  return comma < 0 || !/^(?:\p{Lu}|\d|(?:the|a|an|its|their|some|several|many|most|two|three|four|five) )/u.test(content.slice(comma + 2));
}

/** Whether a content opens with a word that points to something said before, or names nothing that its verb is about. */
export function dangles(content: string, speaker: string | null, inQuotes = false): boolean {
  const list = tokens(content);
  const first = list[0]?.lower ?? '';
  const second = list[1]?.lower ?? '';
  // Behind "X says that" they stand for X.
  if ((PERSONAL.has(first) || POSSESSIVE.has(first)) && speaker !== null) return /^its?$/.test(first) && isPerson(speaker);
  if (/^(it|they|you|he|she|that|this)['’]/.test(first)) return true;
  if (PRONOUNS.has(first) && !(inQuotes && (OWN_WORDS.has(first) || /^This (?:news)?paper\b/.test(content)))) return true;
  if (lacksObject(content) || lacksSubject(content) || splices(content) || /\w\. \d{1,2}$/.test(content)) return true;
  const said = SAID_BEHIND.exec(content)?.[1];
  const that = SAID_THAT.exec(content)?.[1];
  if ((said !== undefined && !isWhole(said)) || (that !== undefined && !isWhole(that)) || SAID_BY_WHOM.test(content)) return true;
  if (UNFINISHED.test(content)) return true;
  // "A recap of two ideas: A lamp is": what stands before a colon must be whole too.
  const colon = content.indexOf(': ');
  if (colon > 0 && !isWhole(content.slice(0, colon))) return true;
  if (POINTS_BACK.test(content) || STANDS_FOR.test(content) || TOLD_NOBODY_WHAT.test(content) || TELLS_NOTHING.test(content)) return true;
  if (/\b(?:do|does|did|is|are|was|were|has|have|will|would|can|could)(?: not|n['’]t| so| too)?$/.test(content)) return true;
  if (
    /^(?:each|both|neither|either|one|none|all|some|most|many|few|two|three) (?:is|are|was|were|has|have|had|will|would|of them|of those)\b/i.test(
      content,
    )
  )
    return true;
  if (/^(?:\S+ ){1,5}of (?:them|those|these)\b|^[^,]{1,20}, that\b/i.test(content)) return true;
  // "On Tuesday she went on strike": whoever was named before.
  if (
    /^(?:In|On|At|By|Within|During|After|Before|Since|Until|From|With|Under|Near|Outside) [^,]{2,40}?,? (?:she|he|they|we|it(?! (?:is|was) \d))\b/u.test(
      content,
    ) &&
    speaker === null
  )
    return true;
  if (
    /^either\b|\bas follows\b|[;,] however\b[.]?$|^(?:luckily|next up|sadly|happily|surprisingly|(?:most |more )?importantly)\b|\bthat, [^,]*$|\b(?:such as|including) (?:the )?\S+ \S+, \S+$/i.test(
      content,
    )
  )
    return true;
  if (/^(?:\w+ ){0,2}\w+:\s|\b(?:that|this) effect\b|\bthe report said\b/.test(content)) return true;
  // A subordinate clause or a phrase alone is no sentence.
  if (SUBORDINATORS.has(first) && !hasClauseBehind(content)) return true;
  if (isFragment(content)) return true;
  // "Also Orrin signed": what it goes with was told before.
  if (/^also\b/i.test(content)) return true;
  // "quotes one of them as declaring": the words that were quoted are gone.
  if (/\bas \p{Ll}+ing$/u.test(content)) return true;
  if (speaksToReaders(content, inQuotes) || !isWhole(content)) return true;
  if (
    /^(?:in all|in total|at least that|so far|even so|by then|at that|at this|on that|in that|in this|to do so|to that end|for that|of those|of these|among them|as such|by contrast|in turn|then|there|here|thus|hence|likewise|similarly|besides|otherwise|again|that is|this is|both sides)\b/i.test(
      content,
    )
  )
    return true;
  return (first === 'the' || first === 'both') && STAND_INS.has(second) && PEOPLE.has(second);
}

/** The name a sentence opens with: what "the company" and "it" at the start of the next one mean. */
function openingName(text: string, desk: Desk): string | null {
  const run: string[] = [];
  for (const token of tokens(text)) {
    const named = token.kind === 'word' && isUpper(token.text.charCodeAt(0)) && !(run.length === 0 && isStopword(token.lower));
    if (!named && !(run.length > 0 && token.kind === 'number')) break;
    if (/['’]s$/.test(token.text)) return null;
    run.push(token.text);
  }
  const first = run[0] ?? '';
  const { small, large } = desk.spelling();
  const common = isMonthName(first) || weekdayOf(first) !== null || small.has(first.toLowerCase());
  const known = run.length > 1 || large.has(first.toLowerCase());
  return run.length === 0 || run.length > 4 || common || !known ? null : run.join(' ');
}

/** The sentence before a passage in the same paragraph, as evidence. */
function sentenceBefore(evidence: Evidence, entry: StoryArticle, desk: Desk): SpanRef | null {
  const cut = desk.sentencesOf(entry.article);
  const at = cut.findIndex((span) => span.start <= evidence.span.start && evidence.span.start < span.end);
  const before = cut[at - 1];
  if (at < 1 || before === undefined) return null;
  const { articleId, revision, hash } = evidence.span;
  return { articleId, revision, hash, start: before.start, end: before.end };
}

const textOf = (span: Span, entry: StoryArticle): string => entry.article.text.slice(span.start, span.end);

const OPENER =
  /^(?:It|He|She|The (?:(?:\p{Ll}+ )?giant|company|firm|startup|start-up|lab|group|maker|developer|agency|team|organisation|organization|ministry|court|authority|union|regulator))\s+(?=[a-z])/u;

/** The only person's name of a sentence: two or three capitalised words that no other such run stands beside. */
function onlyPerson(text: string): string | null {
  const found = new Set(
    [...text.matchAll(/(?<=^|[\s“"(])(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2})(?=[\s,.;’'])/gu)].map((match) => match[1] ?? ''),
  );
  const names = [...found].filter((name) => !isStopword(name.split(' ')[0]?.toLowerCase() ?? ''));
  return names.length === 1 ? (names[0] ?? null) : null;
}

/** Replaces an opening pronoun or "the company" by the name that the sentence before gives, taking that sentence into the evidence. */
export function resolved(content: Content, evidence: Evidence, entry: StoryArticle, desk: Desk): Content {
  const line = capitalised(content.text);
  const opener = /^It\b/.test(line) && !itIsSomebody(line) ? null : OPENER.exec(line);
  const before = opener === null || content.speaker !== null ? null : sentenceBefore(evidence, entry, desk);
  if (opener === null || before === null || entry.article.text.slice(before.end, evidence.span.start).includes('\n')) return content;
  const person = /^(?:He|She)\b/.test(line);
  const text = textOf(before, entry);
  const opening = openingName(text, desk);
  const name = person ? (onlyPerson(text) ?? opening) : opening;
  if (name === null || (person && !name.includes(' '))) return content;
  return { ...content, text: `${name} ${line.slice(opener[0].length)}`, spans: [before, evidence.span] };
}

/** "…, the memo says" and "…, the court ruled on Tuesday in a case": whose words a sentence gives, where that is not told yet. */
function trailingSpeaker(sentence: string): (Pick<Content, 'text' | 'cue'> & { readonly speaker: string }) | null {
  const line = sentence.replace(/[.\s]+$/, '');
  const comma = line.lastIndexOf(',');
  if (comma < 0 || wordCount(line.slice(0, comma)) < 5) return null;
  const tail = tokens(line.slice(comma + 1));
  const at = tail.findIndex((token) => SPEECH_VERBS.has(token.lower));
  const [first, verb] = [tail[0], tail[at]];
  if (first === undefined || verb === undefined || at < 1 || at > 7 || PRONOUNS.has(first.lower)) return null;
  const opens = isUpper(first.text.charCodeAt(0)) || ['the', 'a', 'an', 'two', 'three', 'several', 'people'].includes(first.lower);
  const after = tail[at + 1];
  const closed = after === undefined || ['on', 'in', 'at', 'during', 'late', 'earlier'].includes(after.lower);
  if (!opens || !closed || tail.slice(0, at).some((token) => token.text === '—')) return null;
  return { text: line.slice(0, comma), speaker: line.slice(comma + 1 + first.start, comma + 1 + verb.start).trim(), cue: verb.lower };
}

/** Spans that hold the speaker's name beside the sentence: the one before where the sentence has only a pronoun. Null where it stands further off. */
function spansWithSpeaker(voice: Voice, speaker: string, desk: Desk): readonly SpanRef[] | null {
  const { evidence, entry } = voice;
  const last = tokens(speaker).at(-1)?.text ?? speaker;
  if (textOf(evidence.span, entry).includes(last)) return [evidence.span];
  const before = sentenceBefore(evidence, entry, desk);
  return before !== null && textOf(before, entry).includes(speaker) ? [before, evidence.span] : null;
}

/** What a mention of a claim asserts, with its speaker set apart so that both can be put in front; null where it cannot be printed. */
export function contentOf(voice: Voice, desk: Desk): Content | null {
  const found = apart(voice, desk);
  const { speaker, speakerKind } = voice.evidence.attribution;
  if (found === null || found.speaker !== null || speakerKind === 'publisher' || speaker === voice.entry.publisher.name) return found;
  // Somebody's words that do not name them in the same sentence would be heard as the publisher's.
  // "Is alleged to": the sentence itself says that nobody vouches for it.
  if (speakerKind === 'unnamed' && voice.evidence.attribution.speakerSpan === null) return found;
  const words = tokens(speaker).filter((token) => token.kind === 'word' && !isStopword(token.lower) && token.lower.length > 2);
  return words.length === 0 || words.some((token) => found.text.includes(token.text)) ? found : null;
}

function apart(voice: Voice, desk: Desk): Content | null {
  const { text } = voice.entry.article;
  const { span, attribution } = voice.evidence;
  const whole = { text: text.slice(span.start, span.end), speaker: null, cue: null, spans: [span] };
  if (attribution.speakerKind === 'publisher' || attribution.speaker === voice.entry.publisher.name) {
    const trailing = trailingSpeaker(whole.text);
    const unfit = trailing === null || tokens(trailing.speaker).length > 8 || trailing.speaker === voice.entry.publisher.name;
    return unfit ? whole : { ...trailing, spans: [span] };
  }
  const inside = holds(span, attribution.contentSpan);
  if (!inside || attribution.speaker === '' || wordCount(text, attribution.contentSpan) < 4) return whole;
  if (attribution.speakerSpan === null && attribution.speakerKind === 'unnamed') return whole;
  if (DENIES.test(attribution.cue) || !takesClause(attribution.cue)) return whole;
  const speaker = printableSpeaker(voice);
  const spans = speaker === null ? null : spansWithSpeaker(voice, speaker, desk);
  // Where the speaker cannot be set apart, the sentence keeps its own order, speaker and all.
  const surname = tokens(attribution.speaker).at(-1)?.text ?? '';
  if (speaker === null || spans === null)
    return PRONOUNS.has(tokens(whole.text)[0]?.lower ?? '') || !whole.text.includes(surname) ? null : whole;
  const content = text.slice(attribution.contentSpan.start, attribution.contentSpan.end);
  if (new RegExp(`${escaped(surname)} (?:said|says|told|added|wrote)\\b`).test(content)) return whole;
  const second = content.search(SECOND_VERB);
  return { text: second > 10 ? content.slice(0, second) : content, speaker, cue: null, spans };
}

/** The clause of a frame, its slots in the order of the source; null where the clause goes on after them. */
export function frameText(claim: Claim, evidence: Evidence, entry: StoryArticle): string | null {
  const { frame } = claim;
  if (frame === null || frame.articleId !== entry.article.id || frame.actor === null || frame.verb === null || frame.object === null)
    return null;
  if (!holds(evidence.span, frame.actor) || !holds(evidence.span, frame.object)) return null;
  const slots = [frame.actor, frame.verb, frame.object, frame.place, frame.time].filter((span): span is Span => span !== null);
  let line = '';
  let end = -1;
  for (const slot of [...slots].sort((a, b) => a.start - b.start)) {
    if (slot.start < end) continue;
    const gap = end < 0 ? '' : entry.article.text.slice(end, slot.start);
    const small = tokens(gap).every((token) => token.kind === 'word' && isStopword(token.lower));
    if (!small && (slot === frame.time || slot === frame.place)) continue;
    line = `${line}${small ? gap : ' '}${entry.article.text.slice(slot.start, slot.end)}`;
    end = slot.end;
  }
  if (splitsWord(entry.article.text, end)) return null;
  const rest = entry.article.text.slice(end, evidence.span.end);
  if (listGoesOn(line, rest)) return null;
  const after = tokens(entry.article.text, { start: end, end: evidence.span.end })[0];
  if (after !== undefined && after.kind !== 'punctuation' && !FRAME_ENDS.has(after.lower)) return null;
  return line.replace(/\s+/g, ' ').trim();
}
