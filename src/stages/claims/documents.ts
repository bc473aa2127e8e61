import type { Article } from '../../domain/article.ts';
import { reportedAt } from '../../domain/article.ts';
import type { Claim, Evidence, Quantity, Stance } from '../../domain/claim.ts';
import type { Span } from '../../domain/span.ts';
import type { StoryArticle, StoryMaterial } from '../../domain/story.ts';
import { DOCUMENT_FIELDS, DOCUMENT_HINT, type DocumentField, LICENCE_NAMES } from '../../lexicon/document-fields.ts';
import { dates } from '../../text/dates.ts';
import { canBothHold, quantities } from '../../text/numbers.ts';
import { refOf } from './assertion.ts';

/** One fact that a document's record states, and the line it stands on. */
export interface StatedField {
  readonly name: DocumentField;
  readonly value: string;
  readonly span: Span;
}

const MOST_LINES = 20;

/** The facts at the head of a primary document's text, "Licence: MIT" and so on; none for any other article. */
export function fieldsOf(article: Article): readonly StatedField[] {
  if (!article.kindHints.includes(DOCUMENT_HINT)) return [];
  const found: StatedField[] = [];
  let start = article.bodyStart;
  for (let line = 0; line < MOST_LINES && start < article.text.length; line += 1) {
    const stop = article.text.indexOf('\n', start);
    const end = stop < 0 ? article.text.length : stop;
    const words = article.text.slice(start, end);
    const name = DOCUMENT_FIELDS.find((field) => words.startsWith(`${field}: `));
    if (name !== undefined) found.push({ name, value: words.slice(name.length + 2), span: { start, end } });
    start = end + 1;
  }
  return found;
}

/** Claims with what the story's primary documents state of them: each agreeing or disagreeing fact is a row of evidence with its line. */
export function withDocumentRows(material: StoryMaterial, found: readonly Claim[]): readonly Claim[] {
  const documents = material.articles.flatMap((member) => {
    const fields = member.usable ? fieldsOf(member.article) : [];
    const origin = material.origins.find((one) => one.articleIds.includes(member.article.id));
    return fields.length === 0 || origin === undefined ? [] : [{ member, fields, originIndex: origin.index, keys: keysOf(fields) }];
  });
  if (documents.length === 0) return found;
  const members = new Map(material.articles.map((member) => [member.article.id, member]));
  return found.map((claim) => {
    const telling = tellingOf(claim, members);
    if (telling === null) return claim;
    const rows = documents.flatMap((document) => rowsOf(claim, telling, document));
    return rows.length === 0 ? claim : { ...claim, evidence: [...claim.evidence, ...rows] };
  });
}

interface Document {
  readonly member: StoryArticle;
  readonly fields: readonly StatedField[];
  readonly originIndex: number;
  /** By what a sentence is seen to speak of it, in lower case. */
  readonly keys: readonly string[];
}

interface Telling {
  readonly article: Article;
  readonly sentence: string;
  readonly span: Span;
  /** The title, and the sentence with what stands before it, in lower case: where the subject may be named. */
  readonly near: string;
}

const NEAR_CHARS = 300;

/** The report's sentence by which a claim is read; null where only a document tells it. */
function tellingOf(claim: Claim, members: ReadonlyMap<string, StoryArticle>): Telling | null {
  const row = claim.evidence.find((one) => members.get(one.span.articleId)?.article.kindHints.includes(DOCUMENT_HINT) === false);
  const article = row === undefined ? undefined : members.get(row.span.articleId)?.article;
  if (row === undefined || article === undefined || article.revision !== row.span.revision) return null;
  const { start, end } = row.span;
  const near = `${article.title}\n${article.text.slice(Math.max(0, start - NEAR_CHARS), end)}`.toLowerCase();
  return { article, sentence: article.text.slice(start, end), span: { start, end }, near };
}

/** Whom or what a document is about: its name, the last part of a path, its identifiers. */
function keysOf(fields: readonly StatedField[]): readonly string[] {
  const values = fields.filter((field) => field.name === 'Name' || field.name === 'Identifier' || field.name === 'Also known as');
  return values
    .flatMap((field) => field.value.split(', '))
    .flatMap((value) => [value, value.slice(value.lastIndexOf('/') + 1)])
    .map((value) => value.toLowerCase().replaceAll('_', ' '))
    .flatMap((value) => [value, value.replaceAll('-', ' ')])
    .filter((value, at, all) => value.length >= 3 && all.indexOf(value) === at);
}

const holdsWord = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + word.length)];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
};

const namesOne = (lower: string, keys: readonly string[]): boolean =>
  keys.some((key) => holdsWord(lower, key) || holdsWord(lower.replaceAll('-', ' '), key));

interface Match {
  readonly field: StatedField;
  readonly stance: Stance;
}

type Rule = (claim: Claim, telling: Telling, document: Document) => Match | null;

function rowsOf(claim: Claim, telling: Telling, document: Document): readonly Evidence[] {
  if (!namesOne(telling.near, document.keys)) return [];
  // What stands near is enough to be borne out; to be contradicted, the sentence must itself speak of the document's subject.
  const speaks = namesOne(telling.sentence.toLowerCase(), document.keys);
  const matches = RULES.flatMap((rule) => rule(claim, telling, document) ?? []).filter((found) => speaks || found.stance !== 'refutes');
  // A claim that one fact of a record contradicts is not borne out by another fact of it.
  const refuting = matches.filter((match) => match.stance === 'refutes');
  return (refuting.length > 0 ? refuting : matches).map(({ field, stance }) => ({
    span: refOf(document.member, field.span),
    quoteSpan: refOf(document.member, field.span),
    stance: claim.polarity === 'negated' && stance !== 'neutral' ? (stance === 'supports' ? 'refutes' : 'supports') : stance,
    modality: 'stated' as const,
    attribution: {
      speaker: speakerOf(document),
      speakerKind: 'document' as const,
      cue: '',
      speakerSpan: null,
      cueSpan: null,
      contentSpan: field.span,
    },
    originIndex: document.originIndex,
    primary: true,
  }));
}

/** "the record of kestrel-kit at npm". */
function speakerOf(document: Document): string {
  const what = fieldOf(document, 'Name') ?? fieldOf(document, 'Identifier');
  return `the record${what === undefined ? '' : ` of ${what.value.slice(0, 60)}`} at ${document.member.publisher.name}`;
}

const fieldOf = (document: Document, name: DocumentField): StatedField | undefined => document.fields.find((field) => field.name === name);
const match = (field: StatedField, agrees: boolean): Match => ({ field, stance: agrees ? 'supports' : 'refutes' });

/** Words by which a sentence tells of a repair, of coming out, and of a change from something else. */
const FIXED_IN =
  /\b(?:(?:fixed|patched|corrected|repaired|closed|solved)[^.;]{0,60} (?:in|with|by)|(?:upgrade|update|upgrading|updating) to) (?:the )?(?:version |release )?v?(\d{1,5}(?:\.\d{1,6}){1,4})/gi;
const COMES_OUT =
  /\b(?:releas(?:ed?|es)|publish(?:ed|es)?|comes? out|came out|launch(?:ed|es)?|post(?:ed|s)|upload(?:ed|s)|ships?|shipped|disclosed)\b/i;
const CHANGES = /\b(?:instead of|rather than|previous(?:ly)?|earlier|formerly|used to|until now|no longer|changes?|changed|moves? from)\b/i;
const TAKES_EFFECT = /\b(?:takes? effect|took effect|come into force|comes into force|into force|effective|applies from|apply from)\b/i;

/** Version numbers of a sentence: with two dots, or after a word that says that it is one. */
function versionsIn(sentence: string, keys: readonly string[]): readonly string[] {
  return [...sentence.matchAll(/\bv?(\d{1,5}(?:\.\d{1,6}){1,4})(?![\d.]*\d|%)/gi)].flatMap((found) => {
    const before = sentence
      .slice(Math.max(0, found.index - 60), found.index)
      .toLowerCase()
      .trimEnd();
    const version = found[1] ?? '';
    const told =
      /(?:version|release|versions|update|upgrade to|update to|before|fixed in)$/.test(before) || keys.some((key) => before.endsWith(key));
    return version.split('.').length > 2 || found[0].toLowerCase().startsWith('v') || told ? [version] : [];
  });
}

const versionRule: Rule = (_claim, telling, document) => {
  const told = versionsIn(telling.sentence, document.keys);
  if (told.length === 0) return null;
  const fixed = fieldOf(document, 'Fixed in');
  const version = fieldOf(document, 'Version');
  for (const field of [fixed, version]) {
    if (field?.value.split(', ').some((value) => told.includes(value.replace(/^v(?=\d)/i, ''))) === true) return match(field, true);
  }
  if (fixed !== undefined && [...telling.sentence.matchAll(FIXED_IN)].length > 0) return match(fixed, false);
  // A package has many versions: only the very release that the report links contradicts its number.
  const linked = telling.article.outlinks.some((link) => link.url.replace(/\/$/, '') === document.member.article.url.replace(/\/$/, ''));
  const named = version !== undefined && document.member.article.url.includes(encodeURIComponent(version.value));
  return version !== undefined && linked && named && COMES_OUT.test(telling.sentence) ? match(version, false) : null;
};

/** The licences that a text names; `mit` alone may be a university, so a licence must be spoken of. */
export function licencesIn(text: string): readonly string[] {
  let lower = text.toLowerCase();
  return LICENCE_NAMES.flatMap(([id, names]) => {
    const name = names.find((one) => holdsWord(lower, one));
    if (name === undefined) return [];
    // What the longer name took is not read again as a shorter one.
    lower = lower.replaceAll(name, ' ');
    return [id];
  });
}

const licenceRule: Rule = (_claim, telling, document) => {
  const field = fieldOf(document, 'Licence');
  if (field === undefined || !/licen[cs]|\bunder (?:the |an? )?[A-Z]/i.test(telling.sentence)) return null;
  const told = licencesIn(telling.sentence);
  const stated = licencesIn(field.value);
  if (told.length === 0 || stated.length === 0) return null;
  if (told.some((id) => stated.includes(id))) return match(field, true);
  return told.length > 1 || CHANGES.test(telling.sentence) ? null : match(field, false);
};

/** Counts of parameters are rounded to the name of a size: a model of 7.2 billion is told as 7 billion. */
const ROUNDING = 0.1;

const parameterRule: Rule = (claim, telling, document) => {
  const field = fieldOf(document, 'Parameters');
  if (field === undefined || /\bactive\b/i.test(telling.sentence)) return null;
  const told = claim.quantities.filter(isOfParameters);
  const [stated] = quantities(field.value).filter(isOfParameters);
  if (told.length !== 1 || told[0] === undefined || stated === undefined) return null;
  return match(field, canBothHold(told[0], stated) || Math.abs(told[0].value - stated.value) <= stated.value * ROUNDING);
};

const isOfParameters = (quantity: Quantity): boolean => quantity.unit === 'parameter';

const priceRule: Rule = (claim, _telling, document) => {
  const field = fieldOf(document, 'Price');
  const [stated] = field === undefined ? [] : quantities(field.value).filter((one) => one.currency !== null);
  const told = claim.quantities.filter((one) => one.currency !== null && one.currency === stated?.currency);
  if (field === undefined || stated === undefined || told.length === 0) return null;
  return match(
    field,
    told.some((one) => canBothHold(one, stated)),
  );
};

const DAY = 24 * 3_600_000;

const dateRule: Rule = (_claim, telling, document) => {
  const effect = TAKES_EFFECT.test(telling.sentence) ? fieldOf(document, 'Takes effect') : undefined;
  const out = COMES_OUT.test(telling.sentence) && !/\bwill\b/i.test(telling.sentence);
  const field = effect ?? (out ? fieldOf(document, 'Published') : undefined);
  if (field === undefined || !namesOne(telling.sentence.toLowerCase(), document.keys)) return null;
  const anchor = reportedAt(telling.article);
  const [stated] = dates(field.value, anchor);
  const told = dates(telling.article.text, anchor, telling.span).filter((date) => date.precision === 'day');
  if (stated === undefined || told.length === 0) return null;
  if (told.some((date) => Math.abs(date.startAt - stated.startAt) < DAY)) return match(field, true);
  // A day told by its number is a date; "Tuesday" may be the day of something else in the sentence, and a record's day is in UTC.
  const plain = told.length === 1 && told[0] !== undefined && /\d/.test(told[0].text) && Math.abs(told[0].startAt - stated.startAt) > DAY;
  return plain ? match(field, false) : null;
};

const RULES: readonly Rule[] = [versionRule, licenceRule, parameterRule, priceRule, dateRule];
