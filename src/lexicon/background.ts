/**
 * Words that much of technology news uses, as `contentWords` stems them, with the share of articles that hold one in title or opening:
 * our own estimate by tiers. They keep rare words dear while the window is still young.
 */
export const COMMON_WORDS: readonly (readonly [share: number, stems: string])[] = [
  [0.4, 'ai company say said new year model compani us use'],
  [
    0.2,
    'announc launch releas report people user tech technolog work make get time first day week month million billion percent one two three like world want way need say tell told call come go take giv show now today tuesday monday wednesday thursday friday june july openai googl appl microsoft meta anthropic amazon intelligenc artificial develop data product system',
  ],
  [
    0.08,
    'plan app featur tool custom busines market industri firm startup research team agent chatbot assistant claud chatgpt gemini service servic softwar code internet access public state countri govern american china chin europ offic build built start begin offer add allow let help includ expect accord found find help number part right big larg small long last next late earli old good better best high low run put set keep look see know think thing chang mak mov open clos lead end back post blog writ wrote publish read question answer human person problem support power price cost pay money free page websit sit stori articl new york san francisco chief executiv founder ceo president court law rul secur privac train inferenc token benchmark version updat preview avail feature devic phone iphon search video photo imag voic languag text generat learn machin test result level scal cloud comput chip gpu center centr energ enterpris employe worker job staff bank deal fund rais round invest investor valu share stock cap execut',
  ],
];

/** Ids of capitalised words that are no entity by themselves: kinds of paper and business, and the adjectives of countries. */
export const NOT_ENTITIES: readonly string[] = (
  'ipo reit ceo cto internet web school complaint preview enterprise app apps api sdk ide url pdf dm pr qa faq ba bs phd tv pc pcs vr ar ev evs vpn llm llms ml nlp asr tts rl gpu gpus cpu cpus os ui ux saas it hr rsu gdp cpi ' +
  'british american european chinese german french japanese korean indian canadian israeli russian ukrainian dutch italian spanish swiss irish australian brazilian taiwanese western eastern english black friday black-friday ' +
  'ai a-i series-a series-b series-c series-d series-e html css json xml oidc sota sft rlvr rlhf moe mixture-of-experts pue mlp show-hn ask-hn system-card ais token gaussian hub part-2 gen f s-1-ipo john kim smith sean kirsten rav james david michael sarah chris design-docs top-new-features democrat republican democrats republicans hitler opus american-ai landmark-german foundation-models tech-talk ' +
  'board council court judge minister ministry president university company government police order section article committee commission agency reuters-staff editor staff reporter today yesterday'
).split(' ');

/** Words that stand with a capital at the head of sentences, buttons, headings and lists, and name nothing by themselves. */
export const COMMON_CAPITALS: readonly string[] =
  `download home clean extend messages true false everything five six seven eight nine ten three four two one meet submit release stop
small uses use building general here what hey hello understanding dangerous deploys profiling edits beta inspiration documents chat
camera playground spaces office block security robotics above across add after again ahead alert alone along already also always among
another answer anyone apply archive around ask asked author back based basic because become before begin behind below best better
between beyond big black blue book both bring bug bugs build business buy call cancel case cause change changes chapter check choose
city class clear click close code come coming comment comments common community company compare complete connect contact content
continue control copy cost costs could country create current customers daily dark data date day days deep default design developer
developers did different digital do does done down draft drive during each early easy edit education either else email end energy
engineers enter error even event events ever every example exclusive expect experts explore facts fair fall family far fast features
federal feedback few fewer field figure file files final finally find fine first fix focus follow food forget found free fresh friend
friends from full fun future game games get getting give given global go going good got great green group grow growth guide half happy
hard have health help high highlights history hold hope hot house how however human humans idea ideas image images imagine important
improve includes industry inside instead internet into introducing investors issue issues job jobs join just keep key kids kind kings
know language large last late later latest law lead leaders learn learning leave left less let level life light like limits line link
links list listen little live living local login long look looking lost love low made mail main make making manage many map mark market
match maybe meanwhile media member members memory menu middle mind mode model models modern money month more morning most move much
music must near need network never new news next night none note notes nothing notice now number numbers off offer often old once
online only open opinion option options order original other others our over overview own page pages paper parents part past patients
pay people perhaps period photo photos pick place plan plans play please plus point policy popular post posts power press price prices
privacy private problem product products profile program project projects public publish pull push put question questions quick quiet
quote rather read readers reading ready real really reason record recent red reply report reports request research researchers rest
result results return review reviews right rise risk road rule rules run running safe safety said sales same save say says scale school
schools science scientists screen search second section see seems select self sell send series server service services session set
settings several share she short should show sign signs simple since single site skip sleep smart so social software some someone
something soon sort sound source space speak special speed spring staff stage standard star start state states statement stay step
steps still store stories story street strong students study stuff subscribe such summary summer support sure surely system systems
table take taken talk task team teams tech technical technology tell terms test tests text thank thanks that the their them then there
these they thing things think this those though thought through thus time times tip tips title today together tomorrow tonight too took
tool tools top topic topics total toward track trade training travel tree try turn turns under unlike until up update updates upon us
users using value version very video videos view views visit voice vote wait waiting want war warning was watch water way ways web week
weekend weekly well were west when where whether which while white who whole why wide will winter wise with within without woman women
word words work workers working works world worse worst worth would write writing wrong year years yes yet technologies dubbing collective authors standards songwriters prosecutors skilful metered lawyers shock exit decision order annex section chapter article actors artists teachers unions farmers parents pupils buyers sellers makers you young your zero
announcing answering applying asking assuming being booking breaking bringing calling changing charging checking choosing collecting
comparing considering copying creating cutting dating dealing defending designing digging driving drawing eating editing ending
entering facing falling feeling fighting finding fixing flying following forcing gaming giving hearing helping hiding hiring holding
hosting hunting improving including increasing joining judging jumping keeping knowing landing launching leading leaving letting
listening losing managing measuring meeting migrating missing mixing moving naming offering opening ordering owning packing parking
paying picking planning playing pointing posting preparing printing protecting proving publishing pulling pushing putting raising
reaching releasing removing reporting requiring resting saving saying scaling seeing selling sending serving setting sharing shipping
shopping showing singing sitting speaking spending standing starting staying stopping studying taking talking teaching telling testing
thinking throwing touching tracking trading trying turning typing viewing visiting voting walking wanting wasting watching wearing
welcoming winning wishing wondering worrying hater kills`.split(/\s+/);
