import { readOnce } from '../../text/read-once.ts';
import { tokens } from '../../text/tokens.ts';
import { isStopword } from '../../text/words.ts';
import { hasClauseBehind, isVerb, mainVerb } from './clauses.ts';

/** "We have reached out for comment", "will be live blogging below": what a page says of its own making. */
const OF_THE_PAGE =
  /\b(?:reached out|contacted|has asked|have asked)\b.*\bfor (?:comment|more|further|confirmation|details|a (?:response|statement))|\blive[- ]?blog(?:ging)?\b|\bstay tuned\b|\b(?:below|will be there)$/i;
/** "Figure 1 shows": a picture or table that is not printed. */
const OF_A_PICTURE = /^(?:figure|fig\.|table|section|chapter|listing|appendix|part|step) \d/i;
/** "Among these", "adjusted that figure", "disputed this in a briefing": something told before. */
const POINTS =
  /^among (?:these|those|them)\b|\b(?:that|this|these|those) (?:figures?|numbers?|claims?|ideas?|questions?|problems?|plans?|points?|views?)$|\b(?:disputed|denied|confirmed|explained|acknowledged|did|does|said|called|addressed|rejected|repeated) (?:this|that|these|those)(?: (?:in|on|at|to|by|with|during|after)\b|$)/i;
/** "Let's run", "Rewind a few years": the reader is told to do something. */
const CALLS =
  /^(?:let['’]s|rewind|picture|suppose|recall|compare|start|begin|add|open|click|tap|set|install|copy|fill|pick|type)\s(?!(?:is|are|was|were|has|have|will|would|of)\b)/i;
/** "In a number of ways: reassigning bugs": a list of which one is left. */
const ONE_OF_A_LIST = /\b(?:ways|things|reasons|steps|areas|forms|kinds|types|cases|goals|rules)[”"]?: (?!.*\b(?:and|or)\b)/;
/** "Which could, in turn": the verb is gone. */
const NO_VERB_LEFT = /\b(?:could|would|will|can|may|might|should|must), [^,]{1,14}$|\bin turn$/;
/** "Come as Orrin, the parent firm": the clause behind "as" waits for its verb. */
const COMES_AS = /\b(?:come|comes|came|arrives?|arrived) as (.*)$/;
/** "Considering the old model used six blocks": a front that no clause follows. */
const FRONT = /^(?:using|considering|given|assuming|seeing|now that)\b/i;

/** Whether a text is of a kind that tells nothing by itself: of the page, of a picture, pointing back, a call, a part of what was cut. */
export const isFragment = readOnce((text): boolean => {
  if ([OF_THE_PAGE, OF_A_PICTURE, POINTS, CALLS, ONE_OF_A_LIST, NO_VERB_LEFT].some((kind) => kind.test(text))) return true;
  const clause = COMES_AS.exec(text)?.[1];
  if (clause !== undefined && mainVerb(tokens(clause)) < 0) return true;
  return (FRONT.test(text) && !hasClauseBehind(text)) || /, \p{Ll}+ing$/u.test(text);
});

/** What may stand before an adjective. */
const BEFORE_ADJECTIVE = new Set(
  'a an the its their his her our this that these those in of with for from by to into more most very so such some any no'.split(' '),
);
const OPENS_PART = new Set('and or but which who whose where when while as because after before since with according including'.split(' '));

/** Whether a comma parts two adjectives of one noun: "these long-awaited, costly updates", "writes smooth, natural speech". */
export function partsAdjectives(before: string, after: string): boolean {
  const list = tokens(before);
  const [last, ahead] = [list.at(-1), list.at(-2)];
  const [next, then] = tokens(after);
  if (last === undefined || ahead === undefined || next === undefined || then === undefined) return false;
  const small =
    last.kind === 'word' &&
    last.text === last.lower &&
    next.kind === 'word' &&
    !OPENS_PART.has(next.lower) &&
    then.kind === 'word' &&
    !isStopword(then.lower);
  return (
    small &&
    next.text.slice(1) !== '' &&
    !/^\p{L}+ing$/u.test(next.lower) &&
    (BEFORE_ADJECTIVE.has(ahead.lower) || (isVerb(ahead) && mainVerb(list) === list.length - 2))
  );
}
