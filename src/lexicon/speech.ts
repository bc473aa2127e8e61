/** Verbs with which someone's words are reported, in the forms that stand before "that" or after the words. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set([
  'said',
  'says',
  'say',
  'saying',
  'wrote',
  'writes',
  'told',
  'tells',
  'added',
  'adds',
  'announced',
  'announces',
  'confirmed',
  'confirms',
  'stated',
  'states',
  'claimed',
  'claims',
  'argued',
  'argues',
  'warned',
  'warns',
  'alleged',
  'alleges',
  'reported',
  'reports',
  'report',
  'noted',
  'notes',
  'explained',
  'explains',
  'estimated',
  'estimates',
  'denied',
  'denies',
  'replied',
  'acknowledged',
  'acknowledges',
  'insisted',
  'insists',
  'testified',
  'held',
  'found',
  'ruled',
]);

/** Cues after which "that" and the words themselves may follow, each as it is printed. */
export const THAT_CUES: ReadonlySet<string> = new Set([
  'said',
  'says',
  'wrote',
  'writes',
  'announced',
  'announces',
  'confirmed',
  'confirms',
  'stated',
  'states',
  'claimed',
  'claims',
  'argued',
  'argues',
  'warned',
  'warns',
  'alleged',
  'alleges',
  'noted',
  'notes',
  'explained',
  'estimates',
  'estimated',
  'acknowledged',
  'insisted',
  'testified',
  'held',
  'ruled',
]);

/** Words of ours that stand around what is reported: they need no evidence of their own. */
export const FRAME_WORDS: ReadonlySet<string> = new Set(
  `according report reports reported reporting says said say writes wrote account also both agree accounts read reads quoted quotes quote
words statement published text give gives given put puts independently separately only one carries single headline told adds added states stated
cited citing puts figure version others repeat repeats alone headlined gives tell tells telling far yet other report's article piece saying as published story day same`.split(
    /\s+/,
  ),
);

/** Words for someone or something named before; a sentence may not begin with them. */
export const PRONOUNS: ReadonlySet<string> = new Set(
  `he she it they we i you this that these those his her hers its their theirs our my him them such both another here there former latter`.split(
    ' ',
  ),
);

/** Nouns that with "the" stand for someone named before ("the company"). */
export const STAND_INS: ReadonlySet<string> = new Set(
  `company firm startup start-up lab group maker developer organisation organization agency model tool product system chip service
move decision ruling deal agreement announcement bill law measure order report study paper feature update release plan proposal fund round
pair duo trio executive chief spokesperson spokesman spokeswoman researchers authors team flaw vulnerability bug issue suit lawsuit case complaint
new same latter former first second third other latest`.split(/\s+/),
);

/** What a publication of record is called before "says that": such words may stand in front of what is reported and nowhere else. */
export const DOCUMENT_WORDS: ReadonlySet<string> = new Set(
  `notice order judgment judgement decision ruling document documents paper preprint advisory statement release notes announcement project page
official filing record registry law regulation standard card model company company's laboratory laboratory's developers developers' authority's court's`.split(
    /\s+/,
  ),
);

/** Plural nouns for people who may be said to say something without a name or a determiner. */
export const PEOPLE_WHO_SAY: ReadonlySet<string> = new Set(
  `analysts researchers officials prosecutors lawyers lawmakers regulators workers users customers investors engineers developers employees staff
unions teachers doctors nurses scientists authors experts critics campaigners residents executives ministers judges police authorities economists
traders shareholders students parents patients clinicians auditors inspectors organisers organizers sources witnesses insiders people members
publishers musicians songwriters actors translators artists writers journalists security testers maintainers volunteers`.split(/\s+/),
);

/** Cues with which a content clause may be put after "said that"; after others it is no clause of its own. */
export const CLAUSE_CUES: ReadonlySet<string> = new Set([
  ...THAT_CUES,
  'to',
  'told',
  'tells',
  'added',
  'adds',
  'reported',
  'reports',
  'found',
  'finds',
  'posted',
  'explains',
  'replied',
  'tweeted',
  'say',
]);
