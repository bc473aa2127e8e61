/** Words that say who asserts a thing and how firmly. Tables only; lower case. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** What a cue makes of what it introduces. */
export type CueForce = 'said' | 'alleged' | 'denied' | 'planned' | 'predicted' | 'opinion';

/** Finite forms of verbs of speech, finding and mind, by force. */
export const CUE_VERBS: Readonly<Record<CueForce, readonly string[]>> = {
  said: words(`
    said says say saying told tells tell telling wrote writes write added adds announced announces announcing confirmed confirms confirm confirming stated states stating disclosed discloses
    revealed reveals revealing acknowledged acknowledges acknowledging admitted admits admitting noted notes noting explained explains explaining testified testifies reported reports
    posted posts tweeted tweets replied replies responded answered answers showed shows show found finds find finding concluded concludes concluding determined determines
    observed observes emphasized emphasised emphasizes emphasises stressed stresses stressing recalled recalls declared declares declaring described describes pointed
    insisted insists insisting reiterated reiterates remarked remarks continued continues published learned learns informed informs repeated
    ruled rules ruling ordered advised advises agreed agrees asked asks asking wondered urged urges urging recommended recommends recommending warned warns warning
    demanded demands demonstrates demonstrated indicated indicates indicating signalled signaled signals detailed quoted cited cites citing mentioned mentions boasted joked quipped commented
    assured assures cautioned cautions highlighted highlights underscored reminded maintains maintained asserted asserts asserting conceded concedes criticized criticised criticizes
    praised blasted slammed called calls calling read reads urges touted`),
  alleged: words(`
    alleged alleges allege alleging accused accuses accuse accusing claimed claims claim claiming purported purports contended contends contend contending charged
    suspected suspects suspect suspecting implied implies insinuated`),
  denied: words(`
    denied denies deny denying rejected rejects reject rejecting disputed disputes dispute disputing refuted refutes refuting rebutted dismissed dismisses dismissing contradicted contradicts
    disavowed`),
  planned: words(`
    plans planned plan planning intends intended intend intending aims aimed promised promises promise promising pledged pledges pledge pledging vowed vows vow vowing wants wanted want wanting hopes hoped
    hope hoping decided decides proposed proposes propose proposing seeks sought offered offers threatened threatens`),
  predicted: words(`
    expects expected expect expecting forecasts forecast predicts predicted predict predicting projects projected estimates estimated estimate estimating anticipates anticipated anticipate fears feared
    fear doubts doubted`),
  opinion: words(`
    believes believed believe believing thinks thought think thinking argues argued argue arguing feels felt feel suggests suggested suggest suggesting considers considered
    hailed complained complains complaining lamented laments worried worries worry concerned speculated speculates knows knew know known understood understands`),
};

/** The force of each form. */
export const FORCE_OF_CUE: ReadonlyMap<string, CueForce> = new Map(
  (['said', 'alleged', 'denied', 'planned', 'predicted', 'opinion'] as const).flatMap((force) =>
    CUE_VERBS[force].map((form): [string, CueForce] => [form, force]),
  ),
);

/** Forms that are nouns as often as verbs: a verb only right after a possible subject. */
export const NOUN_OR_VERB: ReadonlySet<string> = new Set(
  words(
    'reports report notes states claims claim plans plan promises promise projects forecast forecasts estimates estimate charges charged posts post shows show finds finding rules ruling calls orders offers hopes hope fears fear demands signals answers doubts suspects warning aims project hails concerns worries worry wants read reads thought felt known promising intended planned alleged expected suspected purported concerned proposed proposes estimated projected',
  ),
);

/** Adverbs and fixed phrases that hedge the clause they stand in; nobody named stands behind it. */
export const ALLEGING_PHRASES: readonly string[] = [
  'allegedly',
  'claiming',
  'claim to',
  'claims to',
  'claimed to',
  'alleging',
  'accusing',
  'lawsuit claims',
  'suit claims',
  'reportedly',
  'purportedly',
  'is reported to',
  'are reported to',
  'was reported to',
  'were reported to',
  'supposedly',
  'rumoured to',
  'rumored to',
  'is said to',
  'are said to',
  'was said to',
  'were said to',
  'is believed to',
  'are believed to',
  'is understood to',
  'are understood to',
  'is thought to',
  'are thought to',
  'is alleged to',
  'are alleged to',
  'is accused of',
  'are accused of',
  'was accused of',
  'were accused of',
  'accusations that',
  'allegations that',
  'rumours that',
  'rumors that',
  'claims that',
  'suspected of',
  'accused of',
  'unconfirmed reports',
  'it is alleged',
  'it was alleged',
  'has been accused',
  'have been accused',
  'been accused of',
  'suspected by',
  'under suspicion',
  'is believed by',
  'are believed by',
  'allegations of',
  'accusations of',
  'by all accounts',
  'word is that',
  'rumour has it',
  'rumor has it',
  'purports to',
  'purport to',
  'could not be confirmed',
  'charged with',
  'faces charges',
  'indicted on',
  'indicted for',
];

/** Adjectives that hedge only the noun after them. */
export const ALLEGING_ADJECTIVES: ReadonlySet<string> = new Set(
  words('alleged suspected purported supposed unconfirmed rumoured rumored claimed apparent accused'),
);

/** Verb groups of intent: the thing is to come, by somebody's decision. */
export const PLANNING_PHRASES: readonly string[] = [
  'will',
  'plans to',
  'plan to',
  'planned to',
  'planning to',
  'intends to',
  'intend to',
  'intended to',
  'aims to',
  'aim to',
  'aiming to',
  'is set to',
  'are set to',
  'set to',
  'is to',
  'are to',
  'was to be',
  'were to be',
  'is due to',
  'are due to',
  'due to launch',
  'is preparing to',
  'preparing to',
  'is scheduled',
  'are scheduled',
  'scheduled to',
  'scheduled for',
  'agreed to',
  'agrees to',
  'pledged to',
  'promised to',
  'vowed to',
  'proposes to',
  'proposed to',
  'coming later',
  'coming this',
  'coming next',
  'announced plans',
  'announces plans',
  'outlined plans',
  'laid out plans',
  'going to',
  'gearing up to',
  'slated',
  'seeks to',
  'wants to',
  'poised to',
  'poised for',
  'is weighing a',
  'is weighing an',
  'is weighing the',
  'is weighing whether',
  'are weighing a',
  'are weighing whether',
  'mulls',
  'mulling',
  'exploring a sale',
  'exploring the sale',
  'explores a sale',
  'aiming for',
  'aims for',
  'eyeing',
  'in talks to',
  'in talks with',
  'in talks about',
  'in talks over',
  'in talks for',
  'considering',
  "won't",
  'won’t',
  'plans for',
  'hopes to',
  'proposes',
  'moves to',
];

/** Verb groups of likelihood. */
export const PREDICTING_PHRASES: readonly string[] = [
  'expected to',
  'expects to',
  'expect to',
  'is expected',
  'are expected',
  'forecast to',
  'projected to',
  'predicted to',
  'likely to',
  'is likely',
  'are likely',
  'unlikely to',
  'could',
  'may',
  'might',
  'would likely',
  'will likely',
  'will probably',
  'probably',
  'estimates that',
  'expects',
  'forecasts that',
  'forecasts a',
  'forecasts an',
  'predicts',
  'anticipates',
  'could soon',
  'on track to',
  'possibly',
  'perhaps',
  'potentially',
  'apparently',
  'presumably',
  'is a chance',
  'was a chance',
  'tipped to',
  'if approved',
  'if adopted',
  'if passed',
  'seemingly',
  'appears to',
  'appear to',
  'seems to',
  'seem to',
  'suggests that',
  'points to a',
  'points to an',
  'point to a',
  'point to an',
  'hints at',
  'hinted at',
];

/** Words of judgment rather than fact. */
export const OPINION_PHRASES: readonly string[] = [
  'should',
  'ought to',
  'must be',
  'i think',
  'we think',
  'i believe',
  'we believe',
  'in my view',
  'in my opinion',
  'in our view',
  'it is time',
  "it's time",
  'arguably',
  'it seems',
  'i feel',
  'we feel',
  'disappointing',
  'ridiculous',
  'absurd',
  'wonderful',
  'terrible',
  'amazing',
  'awful',
  'brilliant',
  'shameful',
  'incredible',
  'the best',
  'the worst',
  'frankly',
  'of course',
  'needless to say',
  'hopefully',
  'unfortunately',
  'i hope',
  'we hope',
  'i am',
  "i'm",
  'i’m',
  'my own',
  'for me',
];

/** Phrases by which somebody puts an assertion down as untrue. */
export const DENYING_PHRASES: readonly string[] = [
  'is false',
  'are false',
  'was false',
  'is untrue',
  'are untrue',
  'is not true',
  'are not true',
  'not accurate',
  'is inaccurate',
  'are inaccurate',
  'no truth',
  'without merit',
  'baseless',
  'categorically',
  'unfounded',
  'is incorrect',
  'denial',
  'is wrong',
  'are wrong',
  'was wrong',
  'were wrong',
  'denied a report',
  'denied reports',
  'denied the report',
  'denies a report',
  'denies reports',
  'is not correct',
  'is therefore not correct',
  'are not correct',
  'was not correct',
  'is a forgery',
  'was a forgery',
  'is forged',
  'is a fake',
  'was a fake',
  'did not take place',
  'never took place',
  'rejects the claim',
  'rejected the claim',
  'rejects claims',
  'rejected claims',
  'rejects the report',
  'rejected the report',
  'rejects a report',
  'rejected a report',
  'rejects reports',
  'rejected reports',
  'disputes the claim',
  'disputed the claim',
  'disputes the report',
  'disputed the report',
];

/** Phrases by which a publisher takes back what it reported: what the report said is denied. */
export const WITHDRAWING_PHRASES: readonly string[] = ['withdrawn', 'withdraws', 'withdrew', 'retracted', 'retracts'].flatMap((verb) =>
  ['its report', 'a report', 'the report', 'our report', 'its story', 'its article', 'an article', 'this report'].map(
    (noun) => `${verb} ${noun}`,
  ),
);
/** Words that turn a clause into its opposite, looked for before its first subordinate clause. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  words(
    "not never neither nor cannot can't undecided don't doesn't didn't won't wouldn't isn't aren't wasn't weren't hasn't haven't hadn't shouldn't couldn't nobody none nothing",
  ),
);
export const NEGATING_PHRASES: readonly string[] = [
  'no longer',
  'no more',
  'failed to',
  'fails to',
  'refused to',
  'refuses to',
  'declined to',
  'declines to',
  'no evidence',
  'no plans',
  'no plan',
  'no sign',
  'stopped short of',
  'has yet to',
  'have yet to',
  'had yet to',
  'ruled out',
  'rule out',
  'rules out',
  'found no',
  'has no',
  'have no',
  'had no',
  'is no',
  'are no',
  'was no',
  'no such',
];
/** Runs in which "not" negates nothing. */
export const NOT_NEGATIONS: readonly string[] = [
  'not only',
  'not just',
  'not least',
  'whether or not',
  'not to mention',
  'not surprisingly',
  'not long ago',
  'no more than',
  'no fewer than',
  'no less than',
  'no later than',
  'no longer than',
  'no matter',
  'no doubt',
  'not more than',
  'not less than',
  'not yet clear',
];

/** Somebody was asked and did not say: evidence of absence, never a claim. */
export const SILENCE_PHRASES: readonly string[] = [
  'did not respond',
  "didn't respond",
  'didn’t respond',
  'did not immediately respond',
  'has not responded',
  'have not responded',
  'had not responded',
  'did not reply',
  'did not answer',
  'had not replied',
  'has not replied',
  'not returned',
  'did not return',
  'declined to comment',
  'declines to comment',
  'refused to comment',
  'declined comment',
  'would not comment',
  'no comment',
  'could not be reached',
  'were not available',
  'was not available for comment',
  'unavailable for comment',
  'not immediately available',
  'did not comment',
  'has not commented',
  'have not commented',
  'did not immediately comment',
  'declined to say',
  'would not say',
  'did not say',
  'does not say',
  'do not say',
  'does not give',
  'does not name',
  'has not said',
  'have not said',
  'declined to answer',
  'declined to name',
  'declined to give',
  'declined to disclose',
  'did not disclose',
  'were not disclosed',
  'was not disclosed',
  'has not published',
  'gave no',
  'did not give',
  'did not specify',
  'has not confirmed',
  'have not confirmed',
  'did not confirm',
  'not been independently verified',
  'could not be independently',
  'could not independently',
  'could not verify',
  'did not address',
  'no answer',
  'not made public',
];

/** Openings of lines that are the page's furniture, or that sell. */
export const FURNITURE_OPENINGS: readonly string[] = [
  'read more',
  'read also',
  'also read',
  'subscribe',
  'sign up',
  'sign in',
  'log in',
  'follow us',
  'follow ',
  'click here',
  'advertisement',
  'sponsored',
  'photo:',
  'photo by',
  'image:',
  'image credit',
  'image source',
  'credit:',
  'source:',
  'sources:',
  '©',
  'copyright',
  'share this',
  'related:',
  'see also',
  'editor’s note',
  "editor's note",
  'disclosure',
  'correction:',
  'correction',
  'update:',
  'updated:',
  'updated with',
  'updated on',
  'updated at',
  'updated to',
  'clarification',
  'this article',
  'this story',
  'this post',
  'the views',
  'get the latest',
  'join ',
  'register',
  'download',
  'tickets',
  'contact us',
  'got a tip',
  'have a tip',
  'topics:',
  'tags:',
  'filed under',
  'by ',
  'published',
  'posted',
  'written by',
  'reporting by',
  'editing by',
  'newsletter',
  'listen to',
  'watch:',
  'video:',
  'table of contents',
  'comments',
  'leave a comment',
  'if you buy',
  'when you buy',
  'we may earn',
  'thanks for reading',
  'want more',
  'check out',
  'learn more',
  'try it',
  'buy now',
  'shop ',
  'save ',
  'skip to',
  'check back',
  'stay tuned',
];

/** Nouns that name a speaker by what he or it does. */
export const ROLE_NOUNS: ReadonlySet<string> = new Set(
  words(`
    spokesperson spokesman spokeswoman spokespeople representative representatives official officials analyst analysts researcher researchers scientist scientists author authors company companies firm firms startup
    startups lab labs agency agencies regulator regulators ministry minister ministers government court judge judges police prosecutor prosecutors lawyer lawyers attorney attorneys lawmaker lawmakers senator senators union unions
    executive executives ceo chief founder founders founder cofounder director directors manager managers president chairman chair engineer engineers developer developers employee employees worker workers staff team teams expert experts
    professor professors economist economists investor investors plaintiff plaintiffs defendant defendants commission commissioner council board bank group maker vendor vendors publisher user users customer customers
    organisation organization organisations organizations university institute administration department office watchdog campaigners activists advocates critics supporters reporter reporters journalist journalists newspaper magazine
    outlet paper website institution minister parliament committee operator carrier supplier contractor maintainers maintainer security auditor auditors`),
);

export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(
  words(`
    report reports filing filings study studies paper papers letter memo lawsuit complaint statement post documents document survey poll research analysis review audit data figures notice ruling order law bill
    guidance release record records email emails message messages contract text invoice advisory bulletin note disclosure changelog card benchmark results findings indictment suit`),
);

/** Words that show a speaker who will not be named. */
export const UNNAMED_WORDS: ReadonlySet<string> = new Set(
  words('sources source insiders insider people person persons someone some many critics rumours rumors anonymous others observers'),
);
export const UNNAMED_PHRASES: readonly string[] = [
  'familiar with',
  'briefed on',
  'close to the',
  'who asked not',
  'on condition of anonymity',
  'asked not to be',
  'not authorised to',
  'not authorized to',
  'with knowledge of',
  'with direct knowledge',
];

/** Pairs of verbs (stems) that cannot both be true of one thing. */
export const OPPOSITES: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    words('rais increas rais hik grow grew rise rose climb gain jump surg boost lift expand'),
    words('cut reduc lower slash drop fell fall declin decreas shrink shed trim'),
  ],
  [words('approv clear allow permit accept authoris authoriz lift'), words('reject block ban deni prohibit refus halt suspend bar')],
  [words('launch releas start open begin began unveil introduc resum'), words('cancel delay postpon shelv scrap halt paus withdraw')],
  [words('win won'), words('lose lost')],
  [words('hir recruit add'), words('fire lay dismiss cut')],
  [words('buy acquir bought'), words('sell sold divest')],
  [words('leav quit resign depart exit'), words('stay remain')],
  [words('uphold upheld affirm'), words('overturn revers strik struck')],
];

/** Infinitives by which a headline tells of a plan ("Acme to open a lab"). */
export const HEADLINE_INFINITIVES: ReadonlySet<string> = new Set(
  words(
    'launch open cut release ban invest acquire buy build spend raise pay start begin sell merge hire lay close shut move sue appeal file require let allow stop end make bring join become expand double',
  ),
);

/** Verbs of speech and finding that take a clause without "that"; the others need "that" or a quotation to introduce an assertion. */
export const CLAUSE_VERBS: ReadonlySet<string> = new Set(
  words(`
    said says say saying told tells wrote writes added adds noted notes explained explains stated states insisted insists acknowledged acknowledges admitted admits confirmed confirms announced announces claimed claims
    alleged alleges argued argues believes believed thinks thought warned warns testified reported reports concluded concludes estimates estimated predicts predicted denied denies suggests suggested contends
    contended maintains asserts asserted tweeted posted replied disclosed revealed reveals found finds learned hopes hoped expects expected fears knew knows understands`),
);

/** Cues by which somebody makes his own act known: then he is the one to know. */
export const ANNOUNCING_CUES: ReadonlySet<string> = new Set(
  words('announced announces confirmed confirms disclosed discloses revealed reveals acknowledged acknowledges admitted admits filed'),
);

/** Particles after a verb that make it another verb: "added up", "called off". */
export const PARTICLES: ReadonlySet<string> = new Set(words('up off down on in for into upon over back away through'));

/** Words by which a document announces what it is about: "Today we are introducing …", "We're thrilled to release …". */
export const PERFORMING_PHRASES: readonly string[] = [
  'introducing',
  'announcing',
  'launching',
  'releasing',
  'unveiling',
  'publishing',
  'rolling out',
  'open sourcing',
  'opening up',
  'making available',
  'to introduce',
  'to announce',
  'to launch',
  'to release',
  'to unveil',
  'to share',
  'we introduce',
  'we announce',
  'we release',
  'we launch',
  'we present',
  'we introduced',
  'we announced',
  'we released',
  'we launched',
  'have released',
  'have launched',
  'have introduced',
  'is announcing',
  'is launching',
  'is releasing',
  'is introducing',
  'announces',
  'announced today',
];
