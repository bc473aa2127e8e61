/** Adjectives, nouns and phrases by which somebody's mind or words are told without a verb of speech. Tables only; lower case. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Adjectives of mind after "is", "was", "seems". */
export const MIND_ADJECTIVES: ReadonlySet<string> = new Set(
  words(`
    confident sure aware unaware certain convinced optimistic pessimistic upbeat skeptical sceptical worried concerned eager reluctant unwilling proud happy unhappy glad hopeful doubtful critical wary afraid fearful angry
    upset frustrated disappointed surprised adamant opposed supportive ambivalent excited outspoken vocal quick keen grateful thankful sympathetic dismissive unsure uncertain undecided furious outraged alarmed pleased interested
    hesitant insistent mindful upfront candid blunt vague silent unconvinced unimpressed impressed puzzled confused divided united unanimous ready`),
);

/** Adjectives of evidence: "it is clear that". */
export const EVIDENCE_ADJECTIVES: ReadonlySet<string> = new Set(words('unclear obvious evident apparent doubtful'));

/** What follows such an adjective where somebody's mind is told. */
export const MIND_TAILS: ReadonlySet<string> = new Set(words('that of about to if whether on in with over by how for at what why'));

/** Nouns that tell what somebody said, thinks or takes a stand on, with what may follow them. */
export const STAND_NOUNS: ReadonlySet<string> = new Set(
  words(`
    criticism criticisms opposition endorsement concern concerns doubt doubts claim claims call calls comments remarks view views opinion opinions belief assertion assertions suggestion suggestions assumption allegation allegations
    accusation accusations complaint complaints promise pledge vow attacks reference references refusal rejection praise prediction predictions contention insistence argument arguments reaction skepticism scepticism frustration
    understanding advice warning warnings mention assurance assurances denunciation condemnation critique defense defence disdain disavowal threat threats chants demand demands insults disagreement observation admission declaration
    acknowledgement acknowledgment characterization description depiction portrayal assessment accounts perception perceptions impression support`),
);

/** Nouns of that kind that tell a stand even where nobody owns them. */
export const OWNERLESS_NOUNS: ReadonlySet<string> = new Set(
  words(
    'criticism endorsement doubts assertion suggestion assumption complaints mention chants accusations allegations contention perception opposition',
  ),
);

/** Prepositions and openers after such a noun. */
export const STAND_TAILS: ReadonlySet<string> = new Set(words('of for to on about that against over with from toward towards'));

/** Verbs that with such a noun make one cue: "made no mention of", "expressed concern about". */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  words(`
    made make makes making expressed express expresses expressing issued issue issues issuing delivered delivers delivering gave gives give giving offered offers offering raised raises raise raising released releases releasing
    took takes take taking voiced voices voicing has have had drew draws drawing launched launches launching threw throws cast casts casting stepped repeated repeats leveled levelled reiterated reiterates echoed renewed renews
    received sent sends showed shows`),
);

/** Further nouns that such a verb takes into a cue. */
export const LIGHT_NOUNS: ReadonlySet<string> = new Set(
  words(`
    mention comment comments reference references statement statements case point appeal contrast hope hopes confidence desire interest question questions aim credit issue stance stand position apology letter email memo note
    weight swipe swipes shot shots jab jabs blow ad notice hint hints effort`),
);

/** Forms that seldom report, whoever their subject is: they count only where they introduce an assertion. */
export const FEEBLE_FORMS: ReadonlySet<string> = new Set(
  words(`
    want support states state find supporting continues aimed saw compared plan speaking back require required idea consider remarks thanks rules maintain maintained planned chose drew voting heard emails votes advocates offers
    investigating news detailed projects directed speaks concerns advised requires recognized challenging vow meant needs sign share learn discovered attacks campaign campaigns campaigned issue issues push pushing sides side release address present presents points pass passing targeting addressing booed news name reject deny publish shot thought voted comments voting consider embrace`),
);
