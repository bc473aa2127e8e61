import { HEDGES, NEGATIONS } from '../../lexicon/hedges.ts';
import { REVERSIBLE, REWORDINGS } from '../../lexicon/rewordings.ts';
import { AUXILIARIES, IRREGULAR_FORMS } from '../../lexicon/verbs.ts';
import { quotations } from '../../text/quotes.ts';
import { readOnce } from '../../text/read-once.ts';
import { tokens, wordCount } from '../../text/tokens.ts';
import { hasVerb, isVerb, listGoesOn, mainVerb } from './clauses.ts';
import { partsAdjectives } from './fragments.ts';

const RELATIVES = new Set(['which', 'who', 'whose', 'where', 'whom']);
const APPOSITIONS = new Set([
  'the',
  'a',
  'an',
  'one',
  'its',
  'their',
  'our',
  'formerly',
  'now',
  'also',
  'based',
  'led',
  'known',
  'founded',
  'built',
  'made',
  'run',
  'sent',
  'backed',
  'owned',
  'about',
  'nearly',
  'almost',
  'roughly',
]);
const TAILS = new Set([
  'including',
  'while',
  'with',
  'making',
  'allowing',
  'giving',
  'adding',
  'citing',
  'marking',
  'bringing',
  'following',
  'which',
  'who',
  'where',
  'whose',
  'as',
  'although',
  'though',
  'whereas',
  'amid',
  'part',
  'after',
  'when',
  'because',
  'before',
  'since',
  'once',
  'up',
  'down',
  'against',
  'compared',
  'according',
  'more',
  'less',
  'fewer',
  'twice',
  'double',
  'half',
]);
/** Words that join a sentence to the one before. All but three need their comma: "Instead of", "Still images" and "Overall demand" open a sentence of their own. */
const CONNECTIVES =
  /^(?:(?:however|meanwhile|moreover|furthermore|additionally|in addition|still|instead|indeed|nonetheless|nevertheless|also|yet|so|then|in fact|of course|for example|for instance|as a result|that said|notably|separately|overall|in particular|in short|in other words),|but|and|meanwhile)\s+/i;
/** Where a report was filed, before its first sentence: "ALDERMOOR, Nov 24 (Belmont Wire) — ". */
const DATELINE = /^\p{Lu}[\p{Lu} .'’-]{2,40}(?:,\s[\p{L}]{3,9}\.?\s\d{1,2})?\s?(?:\([^()]{2,40}\))?\s?[—–-]{1,2}\s+/u;
const PLAIN_FRAMES =
  /^(in an? (statement|memo|post|blog post|interview|filing|letter|note|release|press release|announcement|email|e-mail)),\s+/i;
/** "We are excited to announce that": what is announced is the news. */
const PROUD =
  /^(?:today,? )?\S+(?:['’]re| are| is) (?:very |so |also )?(?:excited|thrilled|happy|proud|pleased|delighted|glad) to (?:announce|share|say) that\s+/i;
const HEDGE_WORDS = new Set(
  HEDGES.flatMap((row) => row.words.split(' ')).filter(
    (word) => !['to', 'is', 'are', 'was', 'said', 'have', 'in', 'that', 'be', 'people', 'set', 'due', 'according', 'plan'].includes(word),
  ),
);

/** Whether a passage weakens or turns round what it belongs to, so that it must not be cut. */
export const isTelling = readOnce((passage): boolean =>
  tokens(passage).some(
    (token) =>
      NEGATIONS.has(token.lower) ||
      HEDGE_WORDS.has(token.lower) ||
      /n['’]t$/.test(token.lower) ||
      token.lower === 'unless' ||
      token.lower === 'if' ||
      token.lower === 'only',
  ),
);

const firstWord = (passage: string): string => tokens(passage)[0]?.lower ?? '';
const lengthOf = (passage: string): number => wordCount(passage);

/** The parts of a text between commas that stand outside quotations and numbers. */
function commaParts(text: string): readonly string[] {
  const quotes = quotations(text);
  const parts: string[] = [];
  let from = 0;
  for (const token of tokens(text)) {
    if (token.text !== ',' || quotes.some((quote) => quote.outer.start <= token.start && token.end <= quote.outer.end)) continue;
    parts.push(text.slice(from, token.start));
    from = token.end;
  }
  return [...parts, text.slice(from)];
}

/** "it said": who says it, which keeps its comma. */
const OWN_WORD = /^\s*(?:it|he|she|they|the \w+|\p{Lu}\w+) (?:said|says|announced|added|wrote|told)\b/u;

/** "According to the suit": a front keeps its comma, whatever is cut behind it. */
const FRONT_ALONE = /^\s*(?:according to|in|on|at|for|since|after|before|during|with|under|despite|within) [^,]*$/i;

/** "Four of them in the group": a part that keeps its comma. */
const OF_THEM = /^\s*(?:[\p{L}-]+|\d+) of (?:them|these|those|whom|which)\b/u;

/** A time or a place in front of a sentence: what follows its comma is the subject. */
const OPENING_TIME =
  /^\s*(?:(?:last|this|next|earlier|later|late|early)\b|(?:on|in|at|by|for|since|after|before|during|until|from|with|under|over|despite)\s|(?:yesterday|today|tomorrow|now|then|recently|meanwhile)\b)[^,]*$/i;

/** "From 1 December 2026 the price of Orrin 4": the subject stands already behind the date, without a comma. */
const SUBJECT_AFTER_DATE =
  /^\s*(?:On|In|Since|From|By|Until) (?:\d{1,2} \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+(?: \d{1,2})?)(?:,? \d{4})? (?:the|a|an|its|all|\p{Lu}\p{Ll}+) \S/u;

function isAside(part: string, before: string, after: string | undefined): boolean {
  const opener = firstWord(part);
  if (lengthOf(part) < 2 || before.trim() === '' || isTelling(part)) return false;
  if (after === undefined && lengthOf(part) <= 5 && /\b(?:our|we|us)\b/.test(part)) return true;
  if (after === undefined && ['the', 'a', 'an'].includes(opener)) return lengthOf(part) > 3 && !before.includes(',');
  if (after === undefined) return TAILS.has(opener) || (/^[a-z]+ing$/.test(opener) && lengthOf(part) > 2);
  const next = firstWord(after);
  if ((next === 'and' || next === 'or' || next === 'but') && opener !== 'about') return false;
  if (!RELATIVES.has(opener) && /^\s*\p{Lu}/u.test(after)) return false;
  if (RELATIVES.has(opener)) return true;
  // "In some cases, notably biology, the safeguards are so tight": a clause of its own is no aside.
  if (['the', 'a', 'an', 'one'].includes(opener) && mainVerb(tokens(part)) >= 0) return false;
  // "an assistant that joins calls, writes minutes and keeps lists": what follows belongs to the aside.
  if ((opener === 'a' || opener === 'an') && /\b(?:that|which|who)\b/.test(part)) return false;
  // "devices, including the phone, tablets and watches": what follows is more of the list.
  if (opener === 'including') return tokens(after)[0] !== undefined && tokens(after).slice(0, 1).every(isVerb);
  // "Last week, the Alliance, which studies risks, named Kim": the noun is the subject, not an aside to "last week".
  if (RELATIVES.has(next) || (OPENING_TIME.test(before) && !SUBJECT_AFTER_DATE.test(before))) return false;
  const listLike = ['the', 'a', 'an'].includes(opener) && ['the', 'a', 'an'].includes(next);
  return !listLike && (APPOSITIONS.has(opener) || /^[a-z]+ed$/.test(opener));
}

/** Cuts asides between commas and tails after the last comma, whole ones only. */
function cutAsides(text: string, most: number): string {
  const parts = commaParts(text);
  if (parts.length < 2) return text;
  const kept: { readonly text: string; readonly glued: boolean }[] = [];
  let glue = false;
  let cuts = 0;
  for (const [at, part] of parts.entries()) {
    const before = kept.map((one) => one.text).join(',');
    // What follows a cut aside is what the subject does, whatever it begins with.
    if (at > 0 && cuts < most && !(glue && !RELATIVES.has(firstWord(part))) && isAside(part, before, parts[at + 1])) {
      cuts += 1;
      // "The youngest speaker, Gareth Orne, a pupil, wondered": the name keeps its second comma.
      const apposed = kept.length > 1 && /^(?:\s*\p{Lu}[\p{L}’'-]+){1,4}\s*$/u.test(kept.at(-1)?.text ?? '');
      // "announced the watch, introducing a dial": behind a whole clause what goes on keeps its comma.
      const whole =
        /^\p{Ll}+ing$|^(?:available|with|including|part|built|based|designed)$/u.test(firstWord(parts[at + 1] ?? '')) && hasVerb(before);
      glue =
        !whole &&
        !FRONT_ALONE.test(before) &&
        at + 1 < parts.length &&
        !apposed &&
        !OF_THEM.test(parts[at + 1] ?? '') &&
        !OWN_WORD.test(parts[at + 1] ?? '') &&
        !RELATIVES.has(firstWord(parts[at + 1] ?? ''));
      continue;
    }
    kept.push({ text: part, glued: glue });
    glue = false;
  }
  return kept.reduce((line, one) => (line === '' ? one.text : one.glued ? `${line} ${one.text.trim()}` : `${line},${one.text}`), '');
}

/** Cuts what stands in brackets and, in pairs, between dashes. */
function cutBrackets(text: string): string {
  const open = text.replace(/\s*\(([^()]{1,160})\)/g, (whole, inner: string) => (isTelling(inner) ? whole : ''));
  return open.replace(/\s*[—–]\s*([^—–]{1,260})\s*[—–]\s*/g, (whole, inner: string) => (isTelling(inner) ? whole : ' '));
}

/** Cuts what follows a single dash or a semicolon: a second thought of its own. */
function cutSecondThought(text: string): string {
  const at = text.search(/\s+[—–]\s+|;\s+/);
  if (at < 24 || isTelling(text.slice(at)) || quotations(text).some((quote) => quote.outer.start <= at && at < quote.outer.end))
    return text;
  return text.slice(0, at);
}

/** After these "have" is no perfect that could become a past tense. */
const NO_SUBJECT = new Set(['would', 'could', 'should', 'might', 'may', 'must', 'will', 'to', 'not', 'never', 'who', 'which', 'that']);
/** Cuts a second main clause after ", and" or ", but" where nothing in it bears on the first. */
function cutSecondClause(text: string): string {
  const at = text.search(/,\s+(?:and|but|so)\s+(?=\S+\s+\S+\s+\S+)/);
  const harmless = /^,\s+and\b/.test(text.slice(at)) ? !/\b(?:if|unless|only)\b/.test(text.slice(at)) : !isTelling(text.slice(at));
  if (
    at < 30 ||
    !harmless ||
    listGoesOn(text.slice(0, at), text.slice(at)) ||
    /,[^,]*$/.test(text.slice(0, at)) ||
    quotations(text).length > 0
  )
    return text;
  return text.slice(0, at);
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const WORDED: ReadonlyMap<string, string> = new Map(REWORDINGS);
/** All wordings in one pattern, the longest first, so that none is reworded twice. */
const WORDINGS = new RegExp(
  `(?<![\\w-])(?:${[...WORDED.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})(?![\\w-])`,
  'g',
);

/** Words a text as we would, by pairs that mean the same; quotations stay as they are. An abbreviation is used only where it is one of the words `known`. */
export function reword(text: string, known: ReadonlySet<string>): string {
  if (quotations(text).length > 0) return text;
  return text
    .replace(/(\S+) (?:has|have) (?=[a-z]+ed\b)/g, (whole, before: string) => (NO_SUBJECT.has(before.toLowerCase()) ? whole : `${before} `))
    .replace(/\b[Mm]ore than (?=[$€£]?\d)/g, 'over ')
    .replace(/\b[Ll]ess than (?=[$€£]?\d)/g, 'under ')
    .replace(/(\d) per ?cent\b/g, '$1%')
    .replace(/\b(did|does|do|is|are|was|were|has|have|had|would|could|should)n['’]t\b/g, '$1 not')
    .replace(WORDINGS, (from) => {
      const to = WORDED.get(from) ?? from;
      return /[A-Z]/.test(to) && !known.has(to) ? from : to;
    })
    .replace(/\b([Aa])n (whole|wholly)\b/g, '$1 $2');
}

/** Openers of a last clause or adverbial that can go, or go to the front, as a whole. */
const TRAILING = /\s(after|since|because|while|when|following|amid|during|within|despite|through)\s+(?=\S+\s+\S+)/g;
const LEAST_KEPT = 6;
const MOST_STARTS = 3;

/** Where the last whole adverbial of a text begins, or -1: "after …", "within …", outside commas and quotations. */
export function trailingFrom(text: string): number {
  if (quotations(text).length > 0) return -1;
  const places = [...text.matchAll(TRAILING)].map((match) => match.index).filter((at) => lengthOf(text.slice(0, at)) >= LEAST_KEPT);
  const place = places.findLast(
    (at) =>
      !/,/.test(text.slice(at)) &&
      !/\b(?:as|such|so|just|only|even|the same|shortly|days?|weeks?|months?|hours?|minutes?|years?|long|soon|time|moment|point|way|is|are|was|were)$/.test(
        text.slice(0, at),
      ),
  );
  return place === undefined || /\b(?:that|which|who|whether)\b[^,]*$/.test(text.slice(0, place)) ? -1 : place;
}

/** Cuts the last clause or adverbial where nothing in it bears on the rest. */
function cutTrailing(text: string): string {
  const at = trailingFrom(text);
  // "Applications are decided | within two weeks": what is left of it would say nothing.
  const last = tokens(text.slice(0, Math.max(0, at))).at(-1);
  if (at < 0 || isTelling(text.slice(at)) || (last !== undefined && isVerb(last))) return text;
  return text.slice(0, at).replace(/,$/, '');
}

/** Where a sentence may be cut so that what stands before is whole. */
const CLAUSE_ENDS =
  /,? (?:because|after|while|when|since|although|whereas|so that|but)\b|, (?:who|which|and|so|with|as|where|though|despite|without|according)\b|, (?=\p{Ll}+ing\b)|, (?![^;]*\b(?:and|or)\b)|; | [—–] /gu;
const HANGS =
  /\b(?:and|or|of|the|a|an|to|in|at|by|for|with|that|than|from|is|are|was|were|be|been|not|no|had|has|have|will|would|said|says|say|such|as|just|soon|long|even|so|both|either|time|moment|point|way|days?|weeks?|months?|hours?|minutes?|years?|shortly|only|same|more|less|until|up|about)$/;
/** "It is biology | where the guardrails show": the half of a cleft sentence says nothing. */
const CLEFT = /\bit (?:is|was) (?:\S+ ){0,3}\S+$/i;
/** What is left out may not be what the rest depends on. */
const CONDITION = /\b(?:if|unless|only|except|until|provided|may|might|could|reportedly|allegedly|alleged)\b/;

/** Whether a last part that a conjunction opens has its verb: "in February, when the Ledger" has none. */
function endsWhole(part: string): boolean {
  const last = /, (?:when|while|as|after|before|because|since|although|though|whereas|if)\b([^,]*)$/.exec(part)?.[1];
  return last === undefined || mainVerb(tokens(last)) >= 0 || /^ \p{Ll}+ing\b/u.test(last);
}

/** Whether the subject of a beginning has its verb: "A sentence, hidden in a file" and "In the hours until it came back" have none. */
function standsAlone(part: string): boolean {
  const comma = part.indexOf(',');
  const head = comma < 0 ? part : part.slice(0, comma);
  if (!FRONTS.has(firstWord(part))) return hasVerb(head);
  return comma >= 0 || !/\b(?:until|that|which|who|when|after|before|since|while|because|as)\b/.test(head.slice(firstWord(part).length));
}

/** Whether the last clause that a beginning opens is whole: "because Orrin, the program for notebooks" waits for its verb. */
function closesClause(part: string): boolean {
  const last = [...part.matchAll(/\b(?:because|while|although|whereas|when|though|unless|if|after|before|since|until)\s/g)].at(-1);
  const tail = last === undefined ? '' : part.slice(last.index + last[0].length);
  return hasVerb(tail) || !(tail.includes(',') || /^(?:\p{Lu}\S*\s?){1,4}$/u.test(tail));
}

/** The beginnings of a sentence that are whole clauses, the longest first. */
export function clauseStarts(sentence: string): readonly string[] {
  const text = tidy(sentence);
  const quotes = quotations(text);
  return (
    [...text.matchAll(CLAUSE_ENDS)]
      .filter((match) => !quotes.some((quote) => quote.outer.start < match.index && match.index < quote.outer.end))
      .filter((match) => !listGoesOn(text.slice(0, match.index), text.slice(match.index)))
      .filter((match) => !partsAdjectives(text.slice(0, match.index), text.slice(match.index).replace(/^\W+/, '')))
      .filter((match) => !CONDITION.test(text.slice(match.index)) && !(/^,? but\b/.test(match[0]) && isTelling(text.slice(match.index))))
      .map((match) => text.slice(0, match.index).replace(/,$/, ''))
      // "Orrin, who came from a shipping company": the subject still waits for its verb.
      .filter(
        (part) =>
          lengthOf(part) >= LEAST_KEPT &&
          !HANGS.test(part) &&
          !CLEFT.test(part) &&
          hasVerb(part) &&
          !/, (?:who|which|whose|where|whom)\b[^,]*$/.test(part) &&
          !/, \p{Ll}+ing$/u.test(part) &&
          endsWhole(part),
      )
      .filter((part) => !FRONTS.has(firstWord(part)) || hasVerb(part.slice(part.indexOf(',') + 1)))
      .filter((part) => standsAlone(part) && closesClause(part))
      .reverse()
  );
}

const FRONTS = new Set(
  'in on at by for with after since when while during under despite to until before following according within from'.split(' '),
);
/** Cuts an adverbial before the subject: "To power the site, the firm promised". */
function cutFront(text: string): string {
  const comma = text.search(/,\s/);
  const rest = text.slice(comma + 1).trim();
  const opens = FRONTS.has(firstWord(text)) || /^(?:Of our |(?:[\w-]+ ){1,3}(?:after|before) )/.test(text);
  if (comma < 0 || comma > 120 || !opens || isTelling(text.slice(0, comma)) || lengthOf(rest) < LEAST_KEPT) return text;
  // "In service, HR, and sales, use grew": the first comma is one of a list.
  if (/^[^,]{1,25}, (?:and|or) [^,]{1,25}, /.test(rest)) return text;
  // "Manoj Orne, told the site": the name belonged to what was cut.
  if (/^(?:\p{Lu}[\p{L}’'-]+ ){0,3}\p{Lu}[\p{L}’'-]+, \p{Ll}[^,]*$/u.test(rest)) return text;
  return /^(?:\p{Lu}|\d|(?:the|a|an|some|many|most|several|every|each|no)\s)/u.test(rest) ? rest : text;
}

const BACK = new RegExp(
  `(?<![\\w-]|\\b(?:for|until|by|from|right|just|even) )(?:${[...REVERSIBLE.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})(?![\\w-])`,
  'g',
);
/** "several hundred", "several of them": before what no other word for several stands. */
const COUNTS_ON = /^ (?:of|dozen|hundred|thousand|million|billion)\b/;
const SPELT = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** The other wording of the pairs that go both ways, and small numbers in letters. */
export function rewordBack(text: string): string {
  if (quotations(text).length > 0) return text;
  return text
    .replace(BACK, (from, at: number) => (COUNTS_ON.test(text.slice(at + from.length)) ? from : (REVERSIBLE.get(from) ?? from)))
    .replace(/((?:^|\s)\p{Ll}+,? )([2-9]) (?=[a-z]{3,})/gu, (_, before: string, digit: string) => `${before}${SPELT[Number(digit)]} `)
    .replace(/\bfrom (\d{4}) to (\d{4})\b/g, 'between $1 and $2')
    .replace(/\bSome (?=\d{2,})/g, 'About ')
    .replace(/\bsome (?=\d{2,})/g, 'about ')
    .replace(/\babout (?=[$€£]?\d)/g, 'roughly ');
}

/** Cuts a second verb of the same subject after "and": "is planned for 350 megawatts and would cost". */
function cutSecondVerb(text: string): string {
  const at = [...text.matchAll(/\s(?:and|but)\s([a-z]+)\b/g)].find(
    (match) =>
      lengthOf(text.slice(0, match.index)) >= LEAST_KEPT &&
      (AUXILIARIES.has(match[1] ?? '') || IRREGULAR_FORMS.has(match[1] ?? '') || /[^e]ed$/.test(match[1] ?? '')),
  )?.index;
  if (at === undefined || isTelling(text.slice(at)) || quotations(text).length > 0 || !hasVerb(text.slice(0, at))) return text;
  return text.slice(0, at).replace(/,$/, '');
}

/** "…, it said on Monday": whoever acts says so too; who reports it is named by a lead of ours. */
const SAID_ITSELF =
  /, (?:it|they|the (?:company|firm|group|laboratory|lab|ministry|agency)) (?:said|says|announced)(?: on \p{Lu}\p{Ll}+day)?$/u;

/** A day or year after which a sentence is whole, and a phrase that goes on: "went on strike on Monday | against plans by the studio". */
const AFTER_TIME =
  /\s(?:(?:on|since|from) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:on|from|since|by) \d{1,2} \p{Lu}\p{Ll}+|in (?:\p{Lu}\p{Ll}+ )?\d{4}|(?:last|next) (?:week|month|year))(?= (?:against|in|over|after|for|under|at|amid|following|with|because|to) )/u;
/** "Calls | in which a voice asked for money": what the rest says of the last noun alone. */
const OF_THE_LAST =
  /\s(?=(?:in|on|to|for|under|with|from|by|at|through|during) which |(?:powered|backed|owned|developed|founded|funded) by )/;
/** What a phrase after it may narrow, so that it must stay. */
const NARROWED = /\b(?:no|not|never|only|all|every|each|any|most|none|few|first|last|same)\b/i;
/** What opens a clause behind the verb, to which the rest may belong. */
const NESTED = /\b(?:that|which|whether|who|if|when|because|after|before)\b/i;

/** Cuts where a sentence is whole before its end: after its time, before "in which". */
function cutWhereWhole(text: string): string {
  if (quotations(text).length > 0) return text;
  const time = AFTER_TIME.exec(text);
  const places = [time === null ? -1 : time.index + time[0].length, text.search(OF_THE_LAST)];
  const at = places.find((place) => place > 0 && lengthOf(text.slice(0, place)) >= LEAST_KEPT);
  if (at === undefined) return text;
  const left = text.slice(0, at);
  const list = tokens(left);
  const verb = list[mainVerb(list)];
  if (verb === undefined || NESTED.test(left.slice(verb.end))) return text;
  // "Against plans to": the plans are others', not how sure the sentence is.
  return NARROWED.test(left) || isTelling(text.slice(at).replace(/\bplans\b/, '')) ? text : left;
}

/** Cuts a short cry before a colon: "Students are fuming: the helper will cost more". */
function cutCry(text: string): string {
  const at = text.search(/:\s/);
  const rest = text.slice(at + 1).trim();
  return at < 2 ||
    lengthOf(text.slice(0, at)) > 4 ||
    lengthOf(rest) < LEAST_KEPT ||
    !hasVerb(rest) ||
    /^\p{L}+ing\b/u.test(rest) ||
    quotations(text).length > 0
    ? text
    : rest;
}

const tidy = readOnce((text): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/^[\s,;:—–-]+|[\s,;:—–]+$/g, '')
    .replace(/\.$/, ''),
);

/** A source sentence or content without its full stop, from whole to most cut: connectives, brackets, asides, tails, second thoughts go; no single word does. */
export function compress(content: string, known: ReadonlySet<string> = NOTHING): readonly string[] {
  const cuts = cutsOf(content);
  const worded = cuts.map((text) => reword(text, known));
  return [...new Set([...worded, ...cuts, ...worded.map(rewordBack)])];
}

const NOTHING: ReadonlySet<string> = new Set();

const cutsOf = readOnce((content): readonly string[] => {
  const whole = tidy(
    content
      .trim()
      .replace(/^that\s+/i, '')
      .replace(/^\(?(?:\d{1,2}[a-z]?|[a-z])[.)]\s+/, '')
      .replace(DATELINE, '')
      .replace(CONNECTIVES, '')
      .replace(PLAIN_FRAMES, '')
      .replace(PROUD, ''),
  );
  const open = cutCry(tidy(cutBrackets(whole)));
  const one = tidy(cutAsides(open, 1));
  const all = tidy(cutAsides(open, 9));
  const least = tidy(cutAsides(cutSecondThought(open), 9));
  const first = tidy(cutSecondClause(least));
  const short = tidy(cutTrailing(first));
  return [
    ...new Set([
      whole,
      open,
      one,
      all,
      least,
      first,
      short,
      tidy(cutFront(all)),
      tidy(cutFront(short)),
      tidy(cutWhereWhole(all)),
      tidy(all.replace(SAID_ITSELF, '')),
      tidy(cutSecondVerb(all)),
      tidy(cutSecondVerb(cutFront(all))),
      ...clauseStarts(open).slice(0, MOST_STARTS),
      ...clauseStarts(cutFront(all)).slice(0, MOST_STARTS),
    ]),
  ].filter((text) => lengthOf(text) >= 4);
});
