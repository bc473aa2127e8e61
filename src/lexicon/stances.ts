/** Verbs by which somebody takes a stand, and what may belong to a cue beside its verb. Plain forms; tables only. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Regular verbs with which a stand towards something is reported: who does it is the source, what it is towards the content. */
export const STANCE_VERBS: readonly string[] = words(`
  support endorse criticize criticise defend back praise mock attack thank refuse decline discuss denounce condemn decry blast slam applaud welcome
  congratulate question challenge blame prefer favor favour oppose echo voice express tout bemoan lament ridicule deride lambaste berate assail
  chide rebuke scold admonish disavow dismiss ignore acknowledge recognize recognise portray characterize characterise label brand depict compare liken
  share highlight underscore emphasize emphasise stress reiterate reaffirm recount recall remember reveal disclose detail outline explain clarify exclaim
  shout yell chant scream tweet retweet email text joke quip muse opine declare proclaim assert allege insist maintain assure caution urge implore beg plead
  demand request petition promote advocate champion embrace hail laud celebrate admire resent regret apologize apologise vow pledge promise threaten
  predict forecast project anticipate suspect doubt fear worry complain grumble object protest concede confess admit deny dispute refute rebut reject
  appear seem sue accuse charge cite quote mention reference invoke note observe remark comment respond reply retort counter argue contend claim
  suggest propose recommend advise nominate appoint vote identify recognise view deem regard consider interpret describe demonstrate indicate signal
  hint imply warn rail fume gripe boast brag publish post report announce confirm testify recite repeat conclude determine estimate
  calculate analyze analyse examine investigate explore notice learn discover realize realise imagine hope wish desire intend plan aim seek want expect
  interject distance debate negotiate affirm avoid opt acquiesce shrug contrast credit trumpet devote contemplate speculate ponder mull resist sponsor display vow deem weigh lash
  pass design lay spell target insult unleash amplify eschew preach refer point release name push talk sound address press campaign side dub demand remind cheer encourage persuade convince pronounce unveil boo spar react downplay attribute revile present pose dwell herald
  envision vouch justify depict trash bash rip pummel belittle extol chastise taunt tease smear skewer hammer scoff sneer reassure allude theorize posit infer guess foresee reckon presume assume dread relish detest despise
  loathe dislike distrust mistrust commend salute scorn jeer heckle spurn rebuff repudiate renounce exhort pressure lobby rattle title articulate emphasize savage list issue seem tweet clash balk rant
  believe agree disagree concur approve disapprove authorize authorise approve sign request order instruct direct require ask inquire wonder answer`);

/** Irregular forms of such verbs, and participles that report. */
export const STANCE_FORMS: readonly string[] = words(`
  said says saying say told tells telling wrote writes writing spoke spoken speaks speaking thought thinks thinking saw sees felt feels found finds showed shows shown
  read reads heard knew knows chose made swore swears drew cast laid shot called calls calling meant sang understood foresaw foresees foretold
  tweeted vying blamed sought seeking quoted quoting citing noting adding claiming arguing warning suggesting insisting declaring announcing explaining
  describing predicting praising criticizing attacking defending supporting backing endorsing opposing denouncing mocking blasting slamming thanking urging
  vowing promising pledging recalling referencing stating asserting alleging acknowledging admitting conceding denying questioning accusing boasting
  comparing proposing demanding expressing echoing touting`);

/** Forms that are plural nouns at least as often: a verb only where an object or a clause follows at once. */
export const PLURAL_FIRST: ReadonlySet<string> = new Set(
  words(
    `states shows show plans plan reports report claims claim calls call votes vote attacks attack questions question supports support names name demands demand
    charges charge posts post hopes hope fears fear views view comments comment remarks remark notes note estimates estimate answers answer offers offer
    promises promise challenges challenge desires desire requests request labels label brands brand texts text email emails aims aim orders order signals signal
    projects project details doubts doubt voices voice addresses address shares share backs back blasts blast signs sign worries worry wishes wish finds find
    reads read objects object protests protest hints hint suspects suspect talks talk interviews interview quotes quote references reference continues
    regards regard forecasts forecast tweets tweet chants chant pleads counters counter disputes dispute welcome direct experience concern cast put hit made saw felt came drew
    appear appears laid shot meant chose considered named identified signed appointed listed posted published shared learned shown seen heard`,
  ),
);

/** What a verb takes along into its cue. */
export const CUE_TAILS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ['about', 'talk spoke speak lie joke complain ask warn worry think opened brag boast lie'],
    ['for', 'call advocate push press argue apologize apologise ask campaign lobby pray plead'],
    ['on', 'call focus insist comment elaborate press weighed'],
    ['to', 'refer point respond object allude admit turned react referr'],
    ['of', 'spoke speak complain boast warn dream accuse disapprove'],
    ['out', 'point call laid lay spell lash spoke rule came single'],
    ['against', 'rail warn argue vote campaign spoke'],
    ['back', 'shot fire hit push'],
    ['with', 'agree disagree concur'],
    ['in', 'believe'],
    ['as', 'known seen regard view see depict portray'],
  ].map(([tail = '', verbs = '']): [string, ReadonlySet<string>] => [tail, new Set(words(verbs))]),
);

/** Words that may open what a stand is taken towards. */
export const OBJECT_OPENERS: ReadonlySet<string> = new Set(
  words(
    `that the a an this these those his her its their our my your him them us me it himself herself themselves how why what whether if who when to for about on
    against no any some all both each more many several such another one two three : “ " ‘`,
  ),
);
