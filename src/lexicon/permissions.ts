/** Words that tell a permission ("tenants may inspect the log") from a possibility ("tenants may leave"). Tables only; lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns for people and bodies by the part that rules, contracts or rights give them. */
export const HOLDERS_OF_RIGHTS: ReadonlySet<string> = words(`
  tenant tenants user users customer customers member members subscriber subscribers patient patients pupil pupils student students teacher teachers parent parents worker workers employee employees
  applicant applicants buyer buyers owner owners resident residents citizen citizens developer developers researcher researchers author authors actor actors artist artists visitor visitors guest guests
  passenger passengers farmer farmers client clients contractor contractors supplier suppliers licensee licensees shareholder shareholders claimant claimants appellant appellants party parties side sides
  union unions council councils auditor auditors employer employers publisher publishers rightsholder rightsholders account accounts reader readers school schools hospital hospitals
  office offices carrier carriers landlord landlords insurer insurers holder holders`);

/** Words that open or are a subject that leaves nobody out: of everybody a rule speaks, not a guess. */
export const EVERYBODY: ReadonlySet<string> = words('anyone anybody everyone everybody whoever every each either');

/** Verbs for what one has a right to and hardly does otherwise. */
export const RIGHTS: ReadonlySet<string> = words('inspect audit redistribute');

/** Verbs for what one may have a right to: where a word of the rule stands by. */
export const USES: ReadonlySet<string> = words(`
  use keep ask demand claim share read view access store copy modify object appeal request export opt download sell refuse withdraw terminate cancel end apply order choose publish print check visit file enter return resell
  transfer run test train join call connect send record delete`);

/** Participles of both, for "may be used only …". */
export const USED: ReadonlySet<string> = words(`
  inspected audited copied redistributed modified requested exported used kept claimed shared read viewed seen accessed stored downloaded sold withdrawn terminated cancelled canceled ended
  published printed checked visited filed entered returned resold transferred changed run tested trained rented lodged brought recorded deleted sent`);

/** Phrases that only a rule has beside "may": its terms, its limits, what it costs. */
export const TERMS_OF_RULES: readonly string[] = [
  'at any time',
  'at any hour',
  'free of charge',
  'without charge',
  'without paying',
  'without asking',
  'without a fee',
  'without permission',
  'without consent',
  'without a licence',
  'without a license',
  'without giving a reason',
  'for a fee',
  'only if',
  'only with',
  'only from',
  'only until',
  'only on',
  'only in',
  'only for',
  'once a year',
  'once a month',
  'once a week',
  'once a day',
  'may only',
  'but may not',
  'and may not',
  'but it may not',
  'but they may not',
];

/** Nouns for rules; after "under", "by" or before "says that" they make what may be done a permission. */
export const RULES: ReadonlySet<string> = words(`
  rule rules law laws act licence license licences licenses contract contracts agreement agreements deal terms settlement statute statutes policy policies charter order treaty pact accord
  ordinance regulation regulations guideline guidelines permit ruling judgment directive`);

/** Right after "may" they tell of a possibility whatever stands around. */
export const POSSIBLE_AFTER_MAY: ReadonlySet<string> = words(
  'have soon well never or yet even possibly eventually one someday simply just',
);
