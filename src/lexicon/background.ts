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
  'board council court judge minister ministry president university company government police order section article committee commission agency reuters-staff editor staff reporter today yesterday'
).split(' ');
