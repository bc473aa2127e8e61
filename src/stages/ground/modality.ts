import { ANTONYMS } from '../../lexicon/antonyms.ts';
import { HEDGES, type HedgeClass, NEGATIONS } from '../../lexicon/hedges.ts';
import { SPEECH_VERBS } from '../../lexicon/speech.ts';
import { alignment } from '../../text/align.ts';
import { isStopword, stem } from '../../text/words.ts';
import { canonicalWords, carriesMatter, comparable, comparableWords } from './canonical.ts';
import { nameRuns, smallWords } from './names.ts';
import { type Fault, fault, type Passage } from './passage.ts';

const OPPOSITES: ReadonlyMap<string, ReadonlySet<string>> = opposites();

function opposites(): ReadonlyMap<string, ReadonlySet<string>> {
  const map = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    map.set(from, (map.get(from) ?? new Set()).add(to));
  };
  for (const [a, b] of ANTONYMS) {
    add(stem(a), stem(b));
    add(stem(b), stem(a));
  }
  return map;
}

/** Words whose class of hedge may stand for another's. */
const STANDS_FOR: Readonly<Record<HedgeClass, readonly HedgeClass[]>> = {
  alleged: ['alleged', 'hearsay'],
  hearsay: ['hearsay', 'alleged'],
  possible: ['possible', 'hearsay'],
  planned: ['planned', 'expected'],
  expected: ['expected', 'planned'],
  future: ['future', 'expected', 'planned'],
  attempt: ['attempt', 'planned'],
};

interface Hedge {
  readonly first: number;
  readonly last: number;
  readonly as: HedgeClass;
}

const HEDGES_BY_FIRST = Map.groupBy(
  HEDGES.map((row) => ({ words: row.words.split(' '), as: row.as })),
  (row) => row.words[0] ?? '',
);

function hedgesIn(words: readonly string[]): readonly Hedge[] {
  const found: Hedge[] = [];
  for (const [at, word] of words.entries()) {
    const row = HEDGES_BY_FIRST.get(word)?.find((one) => one.words.every((part, offset) => words[at + offset] === part));
    if (row !== undefined) found.push({ first: at, last: at + row.words.length - 1, as: row.as });
  }
  return found;
}

/** The next word of matter after a place, within a few words, or -1. */
function governed(words: readonly string[], from: number, reach: number): number {
  for (let at = from + 1; at <= from + reach && at < words.length; at += 1) if (carriesMatter(words[at] ?? '')) return at;
  return -1;
}

/** Whether negations, contraries and hedges of the passage survive in a text of ours, and none was put in. */
export function modalityFault(text: string, passage: Passage): Fault | null {
  const own = canonicalWords(text);
  const source = canonicalWords(passage.text);
  const matched = alignment(comparableWords(text), comparableWords(passage.text));
  const used = new Set(matched);
  for (const [at, word] of own.entries())
    if (NEGATIONS.has(word) && (matched[at] ?? -1) < 0) return fault('polarity/flipped', `${word} is not in the source`);
  for (const [at, word] of source.entries()) {
    if (!NEGATIONS.has(word) || used.has(at)) continue;
    const next = governed(source, at, 4);
    if (next >= 0 && used.has(next)) return fault('polarity/flipped', `${word} ${source[next] ?? ''}`);
  }
  const contrary = contraryFault(own, source, matched);
  if (contrary !== null) return contrary;
  const present = hedgesIn(own).map((hedge) => hedge.as);
  for (const hedge of hedgesIn(source)) {
    const next = governed(source, hedge.last, 5);
    const before = hedge.first > 0 && carriesMatter(source[hedge.first - 1] ?? '') && used.has(hedge.first - 1);
    // "What the firm may do": no matter follows, so that the hedge is of what stands before it.
    const closes =
      next < 0 &&
      source.slice(Math.max(0, hedge.first - 4), hedge.first).some((_, at, list) => {
        const place = hedge.first - list.length + at;
        return carriesMatter(source[place] ?? '') && used.has(place);
      });
    const governs = closes || (next >= 0 && used.has(next)) || (before && hedge.as === 'hearsay') || reportedOn(source, hedge, used);
    if (!governs) continue;
    // Each hedge of the source needs one of its own: a "may" elsewhere in the sentence does not keep this one.
    const kept = [hedge.as, ...STANDS_FOR[hedge.as]].map((as) => present.indexOf(as)).find((at) => at >= 0);
    if (kept !== undefined) present.splice(kept, 1);
    else return fault('modality/hedge-lost', source.slice(hedge.first, hedge.last + 1).join(' '));
  }
  return null;
}

/** How far a clause reaches that "alleges that" opens, in words. */
const CLAUSE_REACH = 16;

/** Whether a text takes up what "X alleges that" or "claims that" opens: all of that clause is somebody's word, not only its first. */
function reportedOn(source: readonly string[], hedge: Hedge, used: ReadonlySet<number>): boolean {
  if ((hedge.as !== 'alleged' && hedge.as !== 'hearsay') || source[hedge.last + 1] !== 'that') return false;
  const clause = source.slice(hedge.last + 2, hedge.last + 2 + CLAUSE_REACH);
  return clause.some((word, at) => carriesMatter(word) && used.has(hedge.last + 2 + at));
}

function contraryFault(own: readonly string[], source: readonly string[], matched: readonly number[]): Fault | null {
  const used = new Set(matched);
  const left = new Set(source.filter((_, at) => !used.has(at)).map((word) => stem(word)));
  for (const [at, word] of own.entries()) {
    if ((matched[at] ?? -1) >= 0) continue;
    for (const contrary of OPPOSITES.get(stem(word)) ?? [])
      if (left.has(contrary)) return fault('polarity/flipped', `${word} for ${contrary}`);
  }
  return null;
}

const matter = (text: string): readonly string[] => canonicalWords(text).filter((word) => !isStopword(word) && word.length > 1);

/** Whether somebody else's words stay theirs: the speaker is named, and nobody else is made to say them. */
export function attributionFault(text: string, passage: Passage, publishers: readonly string[]): Fault | null {
  const own = new Set(matter(text).map(comparable));
  const spoken = passage.evidence.filter(
    ({ attribution }) =>
      attribution.speakerKind !== 'publisher' &&
      attribution.speaker !== passage.publisherName &&
      // "Allegedly" has no speaker to name; the hedge itself is looked for elsewhere.
      (attribution.speakerKind !== 'unnamed' || attribution.speakerSpan !== null),
  );
  const ownVoice = passage.evidence.some(
    (one) => one.attribution.speakerKind === 'publisher' || one.attribution.speaker === passage.publisherName,
  );
  for (const one of ownVoice ? [] : spoken)
    if (matter(one.attribution.speaker).length > 0 && !matter(one.attribution.speaker).some((word) => own.has(comparable(word))))
      return fault('modality/attribution-lost', `${one.attribution.speaker} is not named`);
  const speakers = spoken.map((one) => one.attribution.speaker.toLowerCase());
  // A publisher's own name may hold what reads like a verb of speech ("Lexgate Notes").
  const named = publishers.reduce((left, name) => left.replaceAll(name, 'the publisher'), text);
  for (const name of attributedTo(named, passage)) {
    const known =
      publishers.some((publisher) => meansPublisher(name, publisher.toLowerCase())) ||
      speakers.some((speaker) => speaker.includes(name)) ||
      attributedTo(passage.text, passage, 14).includes(name);
    if (!known) return fault('modality/attribution-lost', `${name} did not say it`);
  }
  return takenOver(text, passage, publishers) ? fault('modality/attribution-lost', 'the publisher is made to say what another said') : null;
}

/** Whether a text has a publisher's "said" behind a comma although its passage has somebody say it, whom the text leaves out. */
function takenOver(text: string, passage: Passage, publishers: readonly string[]): boolean {
  const parts = text.split(', ').slice(1);
  const speaks = (name: string): boolean => {
    const says = new RegExp(`^${escaped(name)} (?:said|says|told|added|argued)\\b`);
    return !passage.text.includes(name) && parts.some((part) => says.test(part));
  };
  if (!publishers.some(speaks)) return false;
  const own = canonicalWords(text).join(' ');
  const speakers = attributedTo(passage.text, passage);
  return speakers.length > 0 && !speakers.some((name) => own.includes(name));
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What may follow a publisher's name in the name of what it publishes. */
const PUBLICATIONS = new Set('blog weblog news newsroom newsletter press research engineering online daily'.split(' '));

/** Whether a name means a publisher: its whole name, the end of it ("the Ledger"), or all but the word for a publication; "Google" is not Google DeepMind. */
function meansPublisher(name: string, publisher: string): boolean {
  const at = publisher.indexOf(name);
  if (at < 0) return false;
  const rest = publisher.slice(at + name.length).replace(/^['’]s?\b/, '');
  return rest.split(/[^\p{L}\p{N}]+/u).every((word) => word === '' || PUBLICATIONS.has(word));
}

/** Names that a text makes speak: after "according to", or within four words before a verb of speech. */
function attributedTo(text: string, passage: Passage, reach = 2): readonly string[] {
  const found: string[] = [];
  const words = canonicalWords(text);
  const small = smallWords(passage.text);
  for (const run of nameRuns(text, small)) {
    const first = words.findIndex((_, at) => run.every((word, offset) => words[at + offset] === word));
    if (first < 0) continue;
    const after = words.slice(first + run.length, first + run.length + reach);
    const before = words.slice(Math.max(0, first - 3), first).join(' ');
    const inverted = reach > 2 && words.slice(Math.max(0, first - 4), first).some((word) => SPEECH_VERBS.has(word));
    if (inverted || after.some((word) => SPEECH_VERBS.has(word)) || before.endsWith('according to') || before.endsWith('according to the'))
      found.push(run.join(' '));
  }
  return found;
}
