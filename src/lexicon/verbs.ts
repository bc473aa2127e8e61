/** Verbs of the news, for telling where a clause's verb stands. Tables only. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Auxiliaries that open a verb group. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  words(
    "is are was were be been being has have had will would can could may might must shall should did does do won't wouldn't can't cannot couldn't isn't aren't wasn't weren't hasn't haven't hadn't didn't doesn't don't",
  ),
);

/** Adverbs that may stand inside a verb group. */
export const INNER_ADVERBS: ReadonlySet<string> = new Set(
  words(
    'not also now already still never reportedly allegedly apparently recently quietly publicly formally officially only soon later since just temporarily permanently immediately again effectively then likely probably largely fully partly further previously currently briefly unanimously narrowly',
  ),
);

/** Regular verbs in the base form; "-s", "-ed" (with doubling and dropped "e") are formed from them. */
export const REGULAR_VERBS: readonly string[] = words(`
  ban bar block restrict limit prohibit suspend halt pause stop launch release open close publish unveil introduce announce ship roll deploy adopt approve clear allow permit reject refuse deny raise lower increase decrease reduce
  slash double triple halve grow expand extend acquire merge invest fund back finance sue fine penalise penalize charge indict arrest accuse settle appeal order rule require demand ask urge warn instruct advise remove add drop end start
  begin delay postpone cancel scrap shelve shut hire fire dismiss appoint name promote resign leave join quit replace partner team sign agree plan propose draft pass enact enforce repeal amend delete store collect share leak expose
  discover identify detect patch fix report confirm disclose reveal admit deny retract correct withdraw apologise apologize recall price license relicense move switch train test benchmark score outperform beat exceed match claim
  target attack exploit compromise infect steal use using build construct develop design create make produce manufacture supply export import license offer provide support integrate power run serve host process handle cover
  vote debate consider review audit investigate probe examine inspect study measure estimate find show demonstrate prove conclude post write tell say describe note add call face receive accept decline return list value
  plunge fall rise climb jump gain lose drop surge slip tumble earn pay cost spend save owe total reach hit top employ lay cut trim shed protest strike walk vow pledge promise threaten seek request file lodge submit urge
  complete finish fail pass work allow enable let help prevent force push pull pressure lobby oppose endorse welcome praise criticise criticize condemn defend dispute challenge question contain include exclude involve affect
  change update upgrade downgrade replace rename rebrand restore resume restart reopen reverse overturn uphold affirm strike quash grant award win secure obtain lack need want keep hold remain stay become turn go come give take
  bring send get put set lead follow fight meet agree plan aim intend expect hope work track monitor scan check verify flag label watermark translate generate summarise summarize answer respond reply refer point mean
  perform draw deliver weigh last occur happen sit stand wait live die seem appear feel hear speak talk teach learn understand believe think know rely depend vary differ consume yield occupy wear carry steer fly burn melt crash ignore forget
  remember punish convert edit guarantee certify register recruit feed dispose collapse vanish disappear repair attach connect install encrypt inform notify cause threaten arrive begin belong choose compare concern count describe deserve
  own control operate manage direct chair found cofound acquire buy sell lease rent book order double outlaw recommend propose scale cap freeze unfreeze tighten loosen ease impose levy waive exempt subpoena summon depose
  testify plead admit convict acquit sentence jail release free deport extradite hack breach dump scrape crawl ingest copy reproduce cite quote credit plagiarise fabricate invent mislead deceive trick cheat game overstate understate misstate miscount
`);

/** Irregular past and participle forms, and present forms that "-s" does not give. */
export const IRREGULAR_FORMS: ReadonlySet<string> = new Set(
  words(`
  read began begun bought brought built came chose chosen cut cost dealt did done drew drawn drove driven fell fallen felt fought found gave given went gone got gotten grew grown had has held hit kept knew known laid led left lent let lost made meant met
  paid put quit ran run said sat saw seen sold sent set shed shook shot showed shown shut sought spent split spoke spoken spun stood stole stolen struck swore sworn taken took taught told thought threw thrown took understood
  undid wrote written won withdrew withdrawn withheld fed fled heard swept stuck wore worn tore torn woke ate eaten flew flown threw rang sang dug hung hurt lit slid taught felt learnt burnt lay lain rose risen became become beat beaten bet bound broke broken froze frozen hid hidden forbade forbidden forgave sank sunk swung upheld overturned overtook overtaken oversaw goes does says pays buys tries denies`),
);

/** Forms in "-s" that are plural nouns as often as verbs: a verb only where an object follows at once. */
export const PLURAL_OR_VERB: ReadonlySet<string> = new Set(
  words(`
    updates reports plans claims works shows links charges changes calls tests runs moves rules orders offers models tools demands fines sues layoffs cuts raises releases launches deals backs funds partners hits tops names lists
    reviews audits leaks attacks exploits exports imports licenses hosts handles supports covers values returns costs prices strikes protests requests files seeks points signs trains benchmarks results matches targets breaches hacks drops falls
    rises jumps gains losses limits blocks pauses stops ends starts turns goes comes gives takes follows fights meets agreements aims hopes fears tracks checks labels answers responses replies chairs rents books caps bans probes studies measures
    estimates findings votes lobbies questions disputes challenges increases decreases advances developments designs features exits visits uses views stores shares leads picks builds bets hires firms switches scores`),
);

/** Further regular verbs, for telling where a whole sentence has its verb; they are too rare, or too often nouns, to take claims apart by. */
export const FURTHER_VERBS: readonly string[] = words(`
  achieve blame debut declare trigger reflect assess address alarm alter amount anchor anticipate apply argue arrange assemble assert assign assure attempt attend attract automate await balance base battle benefit bill blend boast boost borrow bother bounce brand
  breathe brief broaden browse bundle calculate campaign carve categorise categorize cease celebrate centralise circulate cite clarify classify cloud coach code coin collaborate combine command comment commission commit communicate compensate compile
  complain complement concede concentrate conduct configure connect consist consolidate consult contend contract contribute cool cooperate coordinate count couple crack craft credit cross crowd curb customise customize date deem defer define degrade demote
  deny depict deprive derive detail deter deteriorate devote diagnose dictate differentiate digitise diminish direct disable disagree disappoint discount discourage discuss dismantle display displace disrupt dissolve distil distill distinguish distribute
  diverge divert divide dominate donate doubt draft drain duplicate echo educate elect elevate eliminate embed embrace emerge emit emphasise emphasize encounter encourage endanger engage enhance enlist enrol enroll ensure entail equip escape
  escalate establish evaluate evolve exaggerate exchange excite execute exercise exhaust expire explain explore express extract factor fade favour favor feature figure fill filter fit fixate flood focus force forecast formulate foster found frame fuel fulfil
  function gather gauge generalise govern graduate grapple grind guide hail hamper handicap harm head highlight hinder house hurt illustrate imagine imitate impact impede imply impress improve incorporate indicate influence inherit initiate inject innovate
  insist inspire install instigate instruct insure intend intensify interact interpret intervene interview invite isolate jeopardise judge justify label lag land last laud leap lend lean license lift light like link list load locate lock log loom
  love mail maintain manage map market master matter mature maximise measure mediate mention migrate mind mine minimise mirror miss mislead mitigate mobilise model modify motivate mount multiply name narrow navigate near neglect negotiate nominate notice
  object oblige obscure observe offset omit opt optimise optimize organise organize originate outline outnumber outpace overhaul overlook oversee overtake overwhelm pair park participate peak perceive persist persuade pick pilot place plague plant play plot
  position possess pour power practise praise preclude predict prefer prepare present preserve preside presume prevail price print prioritise prioritize proceed process profit program prohibit project proliferate prompt protect provoke pursue qualify question
  race range rank rate react realise realize reassure rebuild rebuff recede recognise recognize reconsider rectify redesign reduce refine reflect reform regain regard regret regulate reinforce reiterate relate relax relay relieve relocate remark render renew
  renegotiate repay repeal replicate represent reserve reshape reside resist resolve resort respect respond rest result retain retire retrain retreat reuse revamp revise revive reward ride risk rival rotate round route rush sacrifice sample satisfy save
  schedule screen seal search secure select separate serve settle shape shift shock side signal simplify simulate slash slow solicit solve spark specialise specialize specify speculate spell sponsor spot stabilise stage stall stem step stick stimulate store
  strain streamline strengthen stress stretch structure struggle stumble submit subscribe substitute succeed suffer suggest suit supplement suppress surface surpass surprise surrender surround survive suspect sustain switch symbolise tackle tailor tap target
  tax team tempt tend term terminate thank tie top total touch tout trace track trade trail transfer transform transition transmit transport trap travel treat trend triage trust try turn type undercut undergo underline undermine underperform underscore
  unite unlock unsettle unwind urge utilise validate venture violate visit voice volunteer wander want waste watch weaken welcome widen wipe wish witness worry worsen wonder wrap wrestle yield zero
  abandon absorb accelerate accomplish accumulate achieve acknowledge activate adapt adhere adjust advertise allude analyse analyze appreciate approach associate assume attribute authenticate authorise authorize
  avoid bake behave bury bypass calibrate characterise characterize clean compete compress compute confess confuse constrain contact continue contrast convene convince corrupt crop culminate damage deactivate debut decide deepen depart deprecate
  destroy determine discontinue disturb download elicit emulate enjoy enter eradicate evaporate exceed exist experiment explode flip forge forward frustrate glean grieve hijack implement injure interrupt kick laugh listen manipulate morph need
  outweigh overstate paste perpetuate photograph pioneer polish pose preview reconstruct refund regenerate reintroduce relaunch remind repeat reposition reroute restate retaliate revoke scatter shatter shove showcase shutter sidestep
  skip solidify squeeze strip subsidise subsidize supervise swallow swap telephone tower transcribe truncate tune tweak underpin upload vet wield`);

/** Verbs whose form in "-s" is far more often a plural: only their past counts. */
export const PAST_VERBS: readonly string[] = words(
  'look hand record capture document issue view task mark group profile act survey stream sound pack account experience budget stock stack queue layer hint package engineer harvest guard sort stage average single',
);
