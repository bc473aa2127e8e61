import { reportedAt } from '../../domain/article.ts';
import type { Evidence } from '../../domain/claim.ts';
import type { StoryArticle } from '../../domain/story.ts';
import { CLAUSE_CUES, PEOPLE_WHO_SAY, PRONOUNS, SPEECH_VERBS, STAND_INS, THAT_CUES } from '../../lexicon/speech.ts';
import { isUpper } from '../../text/characters.ts';
import { weekdayName } from '../../text/own-voice.ts';
import { isCrowd } from '../../text/stand-ins.ts';
import { tokens } from '../../text/tokens.ts';

/** How a sentence tells whose words it gives: in our voice, by its speaker, its publisher (and the day), the same publisher again, or as one that stands alone. */
export type How = 'plain' | 'speaker' | 'placed' | 'publisher' | 'dated' | 'report' | 'only' | 'quote' | 'cited' | 'joined';

/** Words of ours around what is reported. */
export interface Lead {
  readonly how: How;
  readonly before: string;
  readonly after: string;
}

/** One mention of a claim, and whose words it gives. */
export interface Voice {
  readonly entry: StoryArticle;
  readonly evidence: Evidence;
  /** The speaker as printed; null where the publisher says it in its own voice. */
  readonly speaker: string | null;
  /** The verb of speech to print, where it was found apart from the claim. */
  readonly cue?: string | null;
}

/** Words a printed speaker may begin with beside a name or a plural. */
const DETERMINERS = new Set(
  'the a an one two three several some people senior former another medical internal federal local its their'.split(' '),
);

/** A speaker of more words is not named within a sentence that is another's. */
const MOST_CITED = 5;

const lead = (how: How, before: string, after = ''): Lead => ({ how, before, after });

/** "The company", "the two": somebody named before, and nobody by itself. */
const standsIn = (text: string): boolean => {
  const list = tokens(text);
  const last = list.at(-1)?.lower ?? '';
  const giant = list.length === 3 && last === 'giant';
  return list[0]?.lower === 'the' && (giant || (list.length <= 2 && (STAND_INS.has(last) || last === 'two' || last === 'giant')));
};

/** The speaker as one may print it, or null where it is a pronoun or cannot be told. */
export function printableSpeaker(voice: Pick<Voice, 'entry' | 'evidence'>): string | null {
  const { attribution } = voice.evidence;
  const inText =
    attribution.speakerSpan === null ? '' : voice.entry.article.text.slice(attribution.speakerSpan.start, attribution.speakerSpan.end);
  const owned = /^(?:its|their) \w+ \w/i.test(inText);
  const unclear = inText === '' || (PRONOUNS.has(tokens(inText)[0]?.lower ?? '') && !owned) || standsIn(inText);
  // "Its medical director": beside the name of the house, the medical director.
  const text = (unclear ? attribution.speaker : inText).replace(/^(?:its|their) (?=\w+ \w)/i, 'the ');
  const short = (text.split(/,|\s+(?:seen|obtained|reviewed|published|posted|released|who|which|that|familiar|whose)\s/)[0] ?? '').trim();
  const list = tokens(short);
  const first = list[0];
  if (first === undefined || PRONOUNS.has(first.lower) || /["“”]/.test(short) || list.length > 9 || standsIn(short) || isCrowd(short))
    return null;
  const nominal =
    isUpper(first.text.charCodeAt(0)) ||
    // "chief prosecutor Ludmila Orne".
    (list.length > 2 && list.slice(-2).every((token) => isUpper(token.text.charCodeAt(0)))) ||
    DETERMINERS.has(first.lower) ||
    PEOPLE_WHO_SAY.has(first.lower) ||
    list.slice(1).some((token) => PEOPLE_WHO_SAY.has(token.lower));
  const finite = list.some((token) => token.kind === 'word' && token.text === token.lower && SPEECH_VERBS.has(token.lower));
  return nominal && !finite ? short : null;
}

/** Whether what is reported may stand after "said that": the cue takes a clause. */
export const takesClause = (cue: string): boolean => {
  const last = cue.toLowerCase().split(' ').at(-1) ?? '';
  return last === '' || CLAUSE_CUES.has(last);
};

const small = (speaker: string): string =>
  /^(?:The|A|An|One|Two|Three|Some|People|Sources|Several|Its|Their|Former|Senior)\b/.test(speaker) ||
  PEOPLE_WHO_SAY.has(speaker.split(' ')[0]?.toLowerCase() ?? '')
    ? `${speaker.charAt(0).toLowerCase()}${speaker.slice(1)}`
    : speaker;
const large = (speaker: string): string => `${speaker.charAt(0).toUpperCase()}${speaker.slice(1)}`;

const TITLED: readonly (readonly [word: RegExp, noun: string])[] = [
  [/\b(?:judge?ment|ruling| v\. )/i, 'the judgment'],
  [/\border\b/i, 'the order'],
  [/\b(?:regulation|act|law|amendment)\b/i, 'the regulation'],
  [/\bdecision\b/i, 'the decision'],
  [/\badvisory\b/i, 'the advisory'],
  [/\b(?:preprint|paper)\b/i, 'the paper'],
  [/\b(?:release|weights|\d+\.\d+(?:\.\d+)?)\b/i, 'the release notes'],
];

/** What a publication of record is called in a sentence: "the judgment", "the company’s statement". Null for the press. */
export function documentNoun(entry: StoryArticle): string | null {
  const { kind, name } = entry.publisher;
  if (kind === 'press' || kind === 'aggregator' || kind === 'person') return null;
  if (kind === 'company') return 'the statement';
  if (kind === 'lab' && entry.article.text.slice(entry.article.bodyStart).includes(name)) return name;
  const titled = TITLED.find(([word]) => word.test(entry.article.title))?.[1];
  return titled ?? (kind === 'government' ? 'the official notice' : kind === 'lab' ? 'the announcement' : 'the project page');
}

/** Leads that name a publication with its day. */
function datedLeads(voice: Voice): readonly Lead[] {
  const day = dated(voice);
  return day === null ? [] : [lead('dated', `According to ${day}, `), lead('dated', '', `, according to ${day}`)];
}

/** Leads for what a publisher reports in its own voice. */
function ownVoice(voice: Voice): readonly Lead[] {
  const { name } = voice.entry.publisher;
  const noun = documentNoun(voice.entry);
  if (noun !== null)
    return [
      lead('publisher', `${large(noun)} ${noun.endsWith('notes') ? 'say' : 'says'} that `),
      lead('publisher', `According to ${noun}, `),
      lead('publisher', '', `, according to ${noun}`),
      lead('publisher', '', `, ${noun} ${noun.endsWith('notes') ? 'say' : 'says'}`),
      ...datedLeads(voice),
    ];
  return [
    lead('publisher', `${name} reports that `),
    lead('publisher', '', `, according to ${name}`),
    lead('publisher', '', `, ${name} reports`),
    lead('publisher', '', `, ${name} reported`),
    lead('publisher', `According to ${name}, `),
    lead('dated', `${name} reported on ${weekdayName(reportedAt(voice.entry.article))} that `),
    ...datedLeads(voice),
    lead('report', `${name} also reports that `),
    lead('report', '', ', the report says'),
  ];
}

/** Leads for what somebody else said, by way of a publisher. */
function spokenVoice(voice: Voice, speaker: string): readonly Lead[] {
  const cue = (voice.cue ?? voice.evidence.attribution.cue).toLowerCase().split(' ').at(-1) ?? '';
  const verb = THAT_CUES.has(cue) ? cue : 'said';
  const who = small(speaker);
  const document = voice.evidence.attribution.speakerKind === 'document';
  if (document || cue === 'to') return [lead('speaker', `According to ${who}, `), lead('speaker', '', `, according to ${who}`)];
  const plain = lead('speaker', `${large(speaker)} ${verb} that `);
  const { name } = voice.entry.publisher;
  const day = dated(voice);
  // With the publication named as well, for words that stand close to the source's.
  const placed =
    documentNoun(voice.entry) === null
      ? [lead('placed', `${name} quoted ${who} as saying that `)]
      : day === null
        ? []
        : [lead('placed', `${large(speaker)} ${verb} in ${day} that `)];
  return [plain, lead('speaker', '', `, ${who} ${verb}`), lead('speaker', '', `, according to ${who}`), ...placed];
}

/** Leads for a voice, plainest first. `only`: no independent report has it, which the lead says; `sole`: there is no other report at all. */
export function leadsFor(voice: Voice, how: { readonly only: boolean; readonly sole: boolean }): readonly Lead[] {
  const { name } = voice.entry.publisher;
  const citing = voice.speaker === null || voice.speaker === name ? '' : `, citing ${small(voice.speaker)},`;
  if (how.only && how.sole)
    return [lead('only', citing === '' ? `Only ${name} reports that ` : `Only ${name} reports${citing} that `), ...soleLeads(voice)];
  if (how.only)
    return [
      lead('only', `${name} alone reports${citing} and others repeat that `),
      lead('only', `${name} reports${citing} and others repeat that `),
    ];
  return voice.speaker === null ? ownVoice(voice) : spokenVoice(voice, voice.speaker);
}

/** What a report is called before "published on Tuesday by X"; null where the document goes by its own name. */
function reportNoun(entry: StoryArticle): string | null {
  const noun = documentNoun(entry);
  if (noun === null) return 'a report';
  const bare = /^the (\p{Ll}+)$/u.exec(noun)?.[1];
  return bare === undefined ? null : `${/^[aeiou]/.test(bare) ? 'an' : 'a'} ${bare}`;
}

/** "a report published on Tuesday by Orrin Post": the publication with its day, for the first time it is named. */
function dated(voice: Voice): string | null {
  const noun = reportNoun(voice.entry);
  return noun === null ? null : `${noun} published on ${weekdayName(reportedAt(voice.entry.article))} by ${voice.entry.publisher.name}`;
}

/** "according to a single report published on Tuesday by Orrin Post": who says it, and that nobody else does. */
function soleReport(voice: Voice): string | null {
  const noun = reportNoun(voice.entry);
  if (noun === null || voice.speaker !== null) return null;
  return `a single ${noun.replace(/^an? /, '')} published on ${weekdayName(reportedAt(voice.entry.article))} by ${voice.entry.publisher.name}`;
}

/** "according to a single Orrin Post report citing the ministry". */
function soleCiting(voice: Voice): string | null {
  const { name } = voice.entry.publisher;
  if (voice.speaker === null || voice.speaker === name || tokens(voice.speaker).length > MOST_CITED) return null;
  return documentNoun(voice.entry) === null ? `a single ${name} report citing ${small(voice.speaker)}` : null;
}

function soleLeads(voice: Voice): readonly Lead[] {
  const single = soleReport(voice) ?? soleCiting(voice);
  return single === null ? [] : [lead('only', `According to ${single}, `), lead('only', '', `, according to ${single}`)];
}

/** The same for between commas. */
export function soleAsides(voice: Voice): readonly { readonly how: How; readonly text: string }[] {
  const single = soleReport(voice) ?? soleCiting(voice);
  return single === null ? [] : [{ how: 'only', text: `according to ${single}` }];
}

/** Who says it, for between commas: "Orrin Post reports", "the ministry said", "according to a memo". */
export function asidesOf(voice: Voice): readonly { readonly how: How; readonly text: string }[] {
  const { name } = voice.entry.publisher;
  const noun = documentNoun(voice.entry);
  if (voice.speaker === null) {
    const day = dated(voice);
    const plain =
      noun === null
        ? [`${name} reports`, `according to ${name}`]
        : [`${noun} ${noun.endsWith('notes') ? 'say' : 'says'}`, `according to ${noun}`];
    return [
      ...plain.map((text) => ({ how: 'publisher', text }) as const),
      ...(day === null ? [] : [{ how: 'dated', text: `according to ${day}` } as const]),
    ];
  }
  const cue = (voice.cue ?? voice.evidence.attribution.cue).toLowerCase().split(' ').at(-1) ?? '';
  if (tokens(voice.speaker).length > 9) return [];
  const according = { how: 'speaker', text: `according to ${small(voice.speaker)}` } as const;
  if (voice.evidence.attribution.speakerKind === 'document' || cue === 'to') return [according];
  return [{ how: 'speaker', text: `${small(voice.speaker)} ${THAT_CUES.has(cue) ? cue : 'said'}` }, according];
}
