import type { Evidence } from '../../domain/claim.ts';
import type { StoryArticle } from '../../domain/story.ts';
import { PRONOUNS, SPEECH_VERBS, THAT_CUES } from '../../lexicon/speech.ts';
import { isUpper } from '../../text/characters.ts';
import { type Token, tokens } from '../../text/tokens.ts';

/** Words of ours in front of what is reported. */
export interface Lead {
  readonly text: string;
  /** Another report whose passage the lead leans on. */
  readonly also: Evidence | null;
}

/** An independent report that says the same. */
export interface Partner {
  readonly name: string;
  readonly evidence: Evidence;
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
const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'one',
  'two',
  'three',
  'several',
  'some',
  'people',
  'senior',
  'former',
  'another',
  'medical',
  'internal',
  'federal',
  'local',
]);

const lead = (text: string, also: Evidence | null = null): Lead => ({ text, also });

/** The speaker as one may print it, or null where it is a pronoun or cannot be told. */
export function printableSpeaker(voice: Pick<Voice, 'entry' | 'evidence'>): string | null {
  const { attribution } = voice.evidence;
  const inText =
    attribution.speakerSpan === null ? '' : voice.entry.article.text.slice(attribution.speakerSpan.start, attribution.speakerSpan.end);
  const text = inText !== '' && !PRONOUNS.has(tokens(inText)[0]?.lower ?? '') ? inText : attribution.speaker;
  const short = (text.split(/,|\s+(?:seen|obtained|reviewed|published|posted|released|who|which|familiar)\s/)[0] ?? '').trim();
  const first = tokens(short)[0];
  if (first === undefined || PRONOUNS.has(first.lower) || /["“”]/.test(short) || tokens(short).length > 9) return null;
  const nominal = isUpper(first.text.charCodeAt(0)) || DETERMINERS.has(first.lower) || first.lower.endsWith('s');
  const finite = tokens(short).some((token) => token.kind === 'word' && token.text === token.lower && SPEECH_VERBS.has(token.lower));
  return nominal && !finite ? short : null;
}

const small = (speaker: string): string =>
  /^(The|A|An|One|Two|Three|Some|People|Sources|Several|Its|Their)\b/.test(speaker)
    ? `${speaker.charAt(0).toLowerCase()}${speaker.slice(1)}`
    : speaker;
const large = (speaker: string): string => `${speaker.charAt(0).toUpperCase()}${speaker.slice(1)}`;

/** Leads for what a publisher reports in its own voice; with `partner` an independent report that says the same. */
function ownVoice(name: string, partner: Partner | null, company: boolean): readonly Lead[] {
  const together =
    partner === null
      ? []
      : [
          lead(`${name} and ${partner.name} both report that `, partner.evidence),
          lead(`Reports by ${name} and ${partner.name} agree that `, partner.evidence),
        ];
  const alone = company
    ? [lead(`${name} says that `), lead(`According to ${name}, `), lead(`A statement by ${name} says that `)]
    : [
        lead(`${name} reports that `),
        lead(`According to ${name}, `),
        lead(`A report by ${name} says that `),
        lead(`${name} writes that `),
        lead(`According to a report by ${name}, `),
      ];
  return [...together, ...alone];
}

/** Leads for what somebody else said, by way of a publisher. */
function spokenVoice(voice: Voice, speaker: string, name: string): readonly Lead[] {
  const cue = (voice.cue ?? voice.evidence.attribution.cue).toLowerCase().split(' ').at(-1) ?? '';
  const verb = THAT_CUES.has(cue) ? cue : 'said';
  const self = speaker === name || voice.entry.publisher.kind === 'company' || voice.entry.publisher.kind === 'lab';
  if (voice.evidence.attribution.speakerKind === 'document' || cue === 'to')
    return [lead(`According to ${small(speaker)}, `), lead(`${name} reports, citing ${small(speaker)}, that `)];
  const plain = lead(`${large(speaker)} ${verb} that `);
  if (self) return [plain, lead(`According to ${small(speaker)}, `)];
  return [
    plain,
    lead(`According to ${small(speaker)}, `),
    lead(`${large(speaker)} ${verb}, as ${name} reports, that `),
    lead(`${name} reports, citing ${small(speaker)}, that `),
  ];
}

/** Leads for a voice, plainest first. `only`: no independent report has it, which the lead says; `sole`: there is no other report at all. */
export function leadsFor(
  voice: Voice,
  how: { readonly partner: Partner | null; readonly only: boolean; readonly sole: boolean },
): readonly Lead[] {
  const { name, kind } = voice.entry.publisher;
  const citing = voice.speaker === null || voice.speaker === name ? '' : `, citing ${small(voice.speaker)},`;
  if (how.only && how.sole) return [lead(citing === '' ? `Only ${name} reports that ` : `Only ${name} reports${citing} that `)];
  if (how.only)
    return [lead(`${name} alone reports${citing} and others repeat that `), lead(`${name} reports${citing} and others repeat that `)];
  if (voice.speaker !== null) return spokenVoice(voice, voice.speaker, name);
  return ownVoice(name, how.partner, kind !== 'press' && kind !== 'aggregator' && kind !== 'person');
}

const BOUNDARIES = [
  'after',
  'because',
  'while',
  'when',
  'although',
  'since',
  'before',
  'following',
  'under',
  'with',
  'for',
  'from',
  'in',
  'on',
  'at',
  'by',
];
const LEAST_LEFT = 4;
const LEAST_RIGHT = 2;

const FINITE = new Set('is are was were has have had will would can could may might must should do does did'.split(' '));
const PAST = new Set(
  'began rose fell told made sold won lost took gave found went said grew cut put set met paid held built left came ran sent kept wrote bought spent led'.split(
    ' ',
  ),
);

/** Whether a verb stands in the words, as far as forms tell: what is put in then parts a phrase from its verb and not a subject. */
const hasVerb = (list: readonly Token[]): boolean =>
  list.some((token, at) => {
    if (at === 0 || token.kind !== 'word' || token.text !== token.lower) return false;
    if (FINITE.has(token.lower) || PAST.has(token.lower) || token.lower.endsWith('ed')) return true;
    const next = list[at + 1];
    return (
      /[^s]s$/.test(token.lower) &&
      next !== undefined &&
      !BOUNDARIES.includes(next.lower) &&
      !['of', 'and', 'or', 'to'].includes(next.lower)
    );
  });

/** Clauses before phrases, and phrases of purpose and origin before those of time and place, which belong closer to their verb. */
const rank = (order: number): number => (order <= 7 ? 0 : order <= 11 ? 1 : 2);

/** Contents with who reports them put inside, before a clause or phrase: "It charges 18 cents, Belmont Wire reports, for an hour of audio". At most three, the best places first. */
export function insideLeads(content: string, voice: Voice): readonly string[] {
  if (/[;:“”"—–]/.test(content) || /\b(?:that|which|who|whose)\b/.test(content)) return [];
  const { name } = voice.entry.publisher;
  const list = tokens(content);
  const long = list.length > 16 ? `according to a report by ${name}` : `${name} reports`;
  const who = voice.speaker === null ? long : `${small(voice.speaker)} said`;
  const places = list
    .map((token, at) => ({ token, at, order: BOUNDARIES.indexOf(token.text) }))
    .filter(({ at }) => hasVerb(list.slice(0, at)) && !FINITE.has(list[at + 1]?.lower ?? ''))
    .filter(({ at, order }) => order >= 0 && at >= LEAST_LEFT && list.length - at >= LEAST_RIGHT)
    .sort((a, b) => rank(a.order) - rank(b.order) || Math.abs(a.at - list.length / 2) - Math.abs(b.at - list.length / 2));
  return places.slice(0, 3).map(({ token }) => `${content.slice(0, token.start).trimEnd()}, ${who}, ${content.slice(token.start)}`);
}
