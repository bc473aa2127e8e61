/** Sentences that are true where their source is: as it stands, and cut or joined as an editor would. No code of the writer or the gate. */
export const TRUE_KINDS = ['verbatim', 'clause-cut', 'lead-cut', 'aside-cut', 'fused'] as const;
export type TrueKind = (typeof TRUE_KINDS)[number];

/** What may not be cut away: it turns or weakens what is left. */
const BEARS =
  /\b(?:not|no|never|if|unless|only|except|until|may|might|could|would|alleged\w*|reported\w*|according|said|says|told|likely|plans?|expects?|than|whether)\b|n[’']t\b/i;
const words = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Whether a sentence can stand by itself in print: no pronoun in front or speaking, no quotation, no question, no list. */
export function standsAlone(text: string): boolean {
  const count = words(text);
  return (
    count >= 8 &&
    count <= 45 &&
    /^[\p{Lu}\d$€£“"]/u.test(text) &&
    /[.”"]$/.test(text) &&
    !/[?!:;|•]/.test(text) &&
    !/\n/.test(text) &&
    !/^(?:It|He|She|They|This|That|These|Those|We|I|You|His|Her|Their|Its|Our|My|But|And|So|Or)\b/.test(text) &&
    !/\b(?:he|she|they|it|I|we) (?:said|says|told|wrote|added|argued|explained|noted)\b|\b(?:said|says) (?:he|she)\b/i.test(text)
  );
}

/** Without its last subordinate clause. */
export function clauseCut(text: string): string | null {
  const found = /^(.{30,}?),? (?:because|after|while|although|which|who|as) (?:[^,]+)\.$/.exec(text);
  const kept = found?.[1];
  if (kept === undefined || kept.includes(',') || words(kept) < 7 || BEARS.test(text.slice(kept.length))) return null;
  return /\b(?:that|which|who|such|same|as|so|said|says|is|was|the|of|to|and|just|just|even|shortly|soon|long|years?|months?|weeks?|days?)$/.test(
    kept,
  )
    ? null
    : `${kept}.`;
}

/** Without the adverbial or connective in front. */
export function leadCut(text: string): string | null {
  const found =
    /^(?:However|Meanwhile|Moreover|Still|In addition|Separately|On \w+|In \w+|Last \w+|This \w+|In \w+ \d{4}|On \w+ \d{1,2}|At the same time|As a result|For example|Overall), (.+)$/.exec(
      text,
    );
  const rest = found?.[1];
  return rest === undefined || words(rest) < 7 || /^(?:it|he|she|they|we|this|that|its|their|his|her|and|but)\b/i.test(rest)
    ? null
    : capital(rest);
}

/** Without a relative clause or an apposition between commas. */
export function asideCut(text: string): string | null {
  const found = /^([^,]{6,}), ((?:which|who|a|an|the|based|led|founded|formerly) [^,]{4,80}), (\p{Ll}.+)$/u.exec(text);
  const [head, aside, rest] = [found?.[1], found?.[2], found?.[3]];
  if (head === undefined || aside === undefined || rest === undefined || BEARS.test(aside)) return null;
  if (
    /^(?:and|or|but|which|who|where|with|as|while)\b/.test(rest) ||
    / (?:and|or) /.test(aside.slice(0, 14)) ||
    /^(?:In|On|At|After|Before|When|While|If|As|For|With|By)\b/.test(head)
  )
    return null;
  const cut = `${head} ${rest}`;
  return words(cut) < 7 ? null : cut;
}

/** Two neighbours as one sentence. */
export function fused(first: string, second: string): string | null {
  if (!first.endsWith('.') || !/^(?:The|A|An|Two|Three|Four|Five|Some|Many|Most|Several)\b/.test(second)) return null;
  if (words(first) + words(second) > 45) return null;
  return `${first.slice(0, -1)}, and ${second.charAt(0).toLowerCase()}${second.slice(1)}`;
}
