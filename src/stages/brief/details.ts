import { tokens, wordCount } from '../../text/tokens.ts';
import { mainVerb, verbFrom } from './clauses.ts';
import { isTelling } from './compress.ts';

const LEAST = 4;
const MOST = 20;
const PERSON = /^(?:\p{Lu}[\p{L}’'-]+ ){1,3}\p{Lu}[\p{L}’'-]+$/u;

/** Whether a phrase is a subject alone: no verb in it, no pronoun, at least a name or a determiner. */
const isSubject = (phrase: string): boolean =>
  wordCount(phrase) <= 10 &&
  mainVerb(tokens(phrase)) < 0 &&
  /^(?:\p{Lu}|\d|the |a |an )/u.test(phrase) &&
  !/^(?:It|He|She|They|This|That|These|Those|We|You|I)\b/.test(phrase);

/** "Kim, who leads the team, resigned": "Kim leads the team". */
function ofRelative(text: string): string | null {
  const found = /^([^,]+), (?:who|which) ([^,]+), \S/u.exec(text);
  const [subject, rest] = [found?.[1], found?.[2]];
  if (subject === undefined || rest === undefined || !isSubject(subject)) return null;
  return `${subject} ${rest}`;
}

/** "Kim, one of the authors of the test, drew the faults": "Kim is one of the authors of the test". */
function ofApposition(text: string): string | null {
  const found = /^([^,]+), ((?:one of|the|a|an) [^,]+), (\p{Ll}+)/u.exec(text);
  const [subject, role, verb] = [found?.[1], found?.[2], found?.[3]];
  if (subject === undefined || role === undefined || verb === undefined) return null;
  const name = subject.replace(/ of the \p{Lu}.*| of \p{Lu}.*/u, '');
  if (!PERSON.test(name) || wordCount(role) > 12 || mainVerb(tokens(`X ${role}`)) >= 0 || verb === 'and' || verb === 'or') return null;
  return `${subject} is ${role}`;
}

/** "… of the Longshore test, which asks an AI to repair faults": "the Longshore test asks an AI to repair faults". */
function ofTail(text: string): string | null {
  const found =
    /\b(?:of|in|on|for|from|by|to|with|at|from) (the (?:\p{Lu}[\p{L}\d’'-]* ){1,3}\p{Ll}+|(?:\p{Lu}[\p{L}\d’'-]* ){0,3}\p{Lu}[\p{L}\d’'-]*), which ([^,]+)$/u.exec(
      text,
    );
  const [noun, rest] = [found?.[1], found?.[2]];
  return noun === undefined || rest === undefined ? null : `${noun} ${rest}`;
}

/** What a sentence tells beside its main clause, each as a clause with its own subject; none where a part of it is hedged or denied. */
export function detailsOf(text: string): readonly string[] {
  return [ofRelative(text), ofApposition(text), ofTail(text)].filter((line): line is string => {
    if (line === null || isTelling(line)) return false;
    const words = wordCount(line);
    return words >= LEAST && words <= MOST && verbFrom(line) > 0;
  });
}
