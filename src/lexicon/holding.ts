/** Words that show how a whole piece holds what it tells. Tables only; lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Parties that accuse, and their papers: what they say is alleged, whatever the verb. */
export const ACCUSERS: ReadonlySet<string> = words(
  'lawsuit lawsuits suit complaint complaints indictment plaintiff plaintiffs whistleblower whistleblowers accuser accusers',
);

/** Hedges by which a writer only says that others report it. */
export const REPORTING_PHRASES: readonly string[] = [
  'reportedly',
  'is said to',
  'are said to',
  'was said to',
  'were said to',
  'is reported to',
  'are reported to',
  'is understood to',
  'are understood to',
];

/** Hedges of one's own that become another's word where the whole report is another's. */
export const GUESSING_PHRASES: readonly string[] = ['apparently', 'seemingly'];

/** Hedges that stay, whoever is named beside them. */
export const BLAMING_PHRASES: readonly string[] = [
  'allegedly',
  'alleged',
  'alleges',
  'alleging',
  'accused',
  'accuses',
  'accusing',
  'purportedly',
  'supposedly',
  'claims',
  'claimed',
  'claiming',
  'rumoured',
  'rumored',
  'unconfirmed',
  'suspected',
];

/** Papers in which researchers tell what they found. */
export const STUDY_NOUNS: ReadonlySet<string> = words('study paper preprint');

/** Beside such a paper they say that it is out. */
export const STUDY_VERBS: ReadonlySet<string> = words(
  'published posted finds found shows showed describes described reports suggests suggested concludes concluded appears appeared',
);

/** Verbs by which a document tells what it holds. */
export const FINDING: ReadonlySet<string> = words(
  'finds find found shows show showed describes describe described suggests suggested reveals revealed warns warned',
);

/** Verbs by which a stand is told as a noun: "blames the law for the delay". */
export const CREDITING: ReadonlySet<string> = words('blames blamed credits credited touts touted boasts boasted');

/** Verbs of which somebody is in the midst while the thing itself is to come. */
export const UNDER_WAY: ReadonlySet<string> = words(
  'opening starting creating funding investing committing expanding pushing adding building developing preparing moving bringing hiring',
);

/** Verbs by which money is set aside, and what it is set aside as: a promise until it is paid. */
export const FOUNDING: ReadonlySet<string> = words(
  'launching creating starting committing founding funding establishing deepening expanding increasing doubling',
);
export const FUNDS: ReadonlySet<string> = words(
  'fund funds fellowship fellowships grant grants scholarship scholarships prize prizes bursary bursaries endowment commitment commitments',
);

/** What stands beside a thing that is there already. */
export const DONE_NOW: readonly string[] = ['today', 'now', 'already', 'still', 'currently'];

/** Adjectives of a thing that is not there yet. */
export const TO_COME: readonly string[] = ['upcoming', 'forthcoming'];

/** Things that come out one after the other: after "next" they are not out yet. */
export const RELEASES: ReadonlySet<string> = words('version release generation model edition update');

/** Forms by which somebody takes another to court. */
export const SUING: ReadonlySet<string> = words('sue sues sued suing');

/** What opens the deed that a suit is about; after "for" only a participle does. */
export const GROUNDS: ReadonlySet<string> = words(
  'after because since that which who whose alleging claiming saying arguing accusing when',
);

/** Phrases that only an interview or the page of a broadcast talk has. */
export const TALK_PHRASES: readonly string[] = [
  'this interview has been',
  'this interview was',
  'the interview has been',
  'interview, conducted',
  'this conversation has been',
  'this conversation was',
  'this transcript has been',
  'edited for clarity',
  'edited for length',
  'edited and condensed',
  'condensed and edited',
  'on this episode of',
  'in this episode of',
  "on today's episode of",
  "in today's episode of",
];

/** Papers and counts that find: what their sentence tells is their finding. */
export const SURVEY_NOUNS: ReadonlySet<string> = words(
  'poll polls survey surveys study studies report paper preprint analysis data figures index census benchmark estimates audit review research',
);

/** Verbs by which they tell it. */
export const SURVEY_VERBS: ReadonlySet<string> = words(
  'finds find found shows show showed suggests suggest suggested reveals reveal revealed puts put indicates indicate indicated concludes concluded estimates estimated ranks ranked measured counted documents documented identified describes described warns warned gives gave says said',
);

/** What is done with a suit, or in it, by the court: told of the suit itself and no part of what it says. */
export const COURT_WORDS: ReadonlySet<string> = words(
  'judge judges court courts jury ruling rules ruled verdict dismisses dismissed settles settled settlement appeal appeals loses wins drops dropped',
);

/** Forms by which somebody says that he has done a thing himself. */
export const OWN_DEEDS: ReadonlySet<string> = words(
  `released launched introduced disabled disabling restored restoring removed removing banned paused pausing suspended suspending stopped stopping ended ending acquired bought sold hired fired raised closed closing opened opening
  signed filed added adding updated updating fixed fixing patched patching changed changing started starting began resumed resuming reversed reversing withdrew withdrawn blocked blocking limited limiting delayed delaying cut cutting laid laying`,
);

/** Hearsay words which beside the main clause hedge only their own. */
export const HEARSAY_PHRASES: readonly string[] = [
  'reportedly',
  'supposedly',
  'is thought to',
  'are thought to',
  'is believed to',
  'are believed to',
  'is said to',
  'are said to',
  'was said to',
  'were said to',
];
