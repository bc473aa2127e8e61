/** Words by which a cue or the phrase that names its speaker reaches further than its head. Tables only; lower case. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Adverbs without "-ly" that belong to the verb after them. */
export const LEADING_ADVERBS: ReadonlySet<string> = new Set(
  words('often once long first again never ever always sometimes all both herself himself seldom further instead'),
);

/** Words in "-ly" that are no adverbs of manner. */
export const NOT_ADVERBS: ReadonlySet<string> = new Set(
  words('early family july italy ally reply supply rally daily weekly monthly assembly only'),
);

/** Verbs that lead to the verb of a cue by "to": "declined to say", "went on to add". */
export const LEADING_VERBS: ReadonlySet<string> = new Set(
  words(`
    declined declines decline declining refused refuses refuse refusing sought seeks seek seeking tried tries try trying continued continues continue continuing began begins begin went on goes
    struggling looking working pushing wants wanted hopes hoped hoping plans planned planning attempted attempting failed fails struggled used took`),
);

/** Prepositions that a cue takes along before what it is about. */
export const TRAILING_PREPOSITIONS: ReadonlySet<string> = new Set(words('about with of for : out back'));

/** Prepositions that a cue takes along unless it is a verb of saying, after which they tell where or when. */
export const FURTHER_PREPOSITIONS: ReadonlySet<string> = new Set(words('on at against over'));

/** Verbs of saying after which such a preposition tells where or when. */
export const PLAIN_SAYING: ReadonlySet<string> = new Set(words('said says say saying told wrote added'));

/** Where something is said: "in a statement", "in a telephone interview". */
export const SPOKEN_PLACES: ReadonlySet<string> = new Set(
  words(
    'statement tweet email e-mail post message interview speech letter memo note release video column op-ed conference appearance editorial report call',
  ),
);

/** What opens an apposition after a name. */
export const APPOSITION_OPENERS: ReadonlySet<string> = new Set(
  words(`
    a an the who whose which his her its their our my one two three former now then chief president chairman chairwoman director author professor executive editor founder co-founder head leader spokesman spokeswoman
    senator governor secretary another also himself herself formerly`),
);

/** What opens an aside of place, time or manner between a speaker and the verb: it names nobody. */
export const ASIDE_OPENERS: ReadonlySet<string> = new Set(
  words(
    'in on at during after before for from with without by like as while when though meanwhile however too then speaking asked citing referring for instance according though of along including',
  ),
);
