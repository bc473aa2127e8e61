import type { Scenario } from '../../scenario.ts';
import { page, truth } from './desk.ts';

/** A lab gives away the weights of a small model. */
export const smallModelWeights: Scenario = (draw) => {
  const lab = draw.lab();
  const model = draw.model();
  const lead = draw.person();
  const user = draw.person();
  const billions = draw.pick([4, 7, 9, 12]);
  const languages = draw.int(43, 88);
  const tokens = draw.int(6, 15);
  const claimed = draw.int(71, 79);
  const measured = claimed - draw.int(1, 4);
  return {
    id: 'b-small-model-weights',
    day: 0,
    startMinute: 540,
    category: 'open-source',
    eventType: 'weights-release',
    pages: [
      page(['weights-card', 'modelpost', 'primary', 0], `${model}: open weights, ${billions} billion parameters, ${languages} languages`, [
        `${lab} releases ${model}, a language model of ${billions} billion parameters, with weights, training code and the list of its training data. The licence is permissive: anyone may use, change and sell it.`,
        `${model} was trained on ${tokens} trillion tokens in ${languages} languages, 19 of which no open model of this size has covered so far. It fits on a graphics card with 16 GB of memory.`,
        `On our reading test in 30 languages it answers ${claimed}% of questions correctly. It is weaker at arithmetic than its predecessor, and it should not be used for medical advice.`,
        `All training data are from works out of copyright, public bodies, and 61 publishers who gave permission; the list names each.`,
        `Training took 71 days on 1,024 accelerators of a public computing centre and used 1.9 gigawatt hours of electricity, most of it from water power. Checkpoints from every tenth day are part of the release.`,
        `A safety report by two outside groups is attached. Contact: ${lead.full}, project lead.`,
      ]),
      page(
        ['weights-stack', 'stackwatch', 'original', 110],
        `${model} is the first open model that shows its receipts`,
        [
          `Plenty of labs call a model open and hand over a file of numbers. ${lab} on Monday handed over the numbers, the code and a 4,000-page list of what its language model ${model} has read.`,
          `We loaded the ${billions}-billion-parameter weights on a 16 GB card without trouble. In our own reading test, which uses the same 30 languages as the lab's, ${model} got ${measured}% right; the lab states ${claimed}%.`,
          `"The list cost us more than the computing," project lead ${lead.full} told Stackwatch. Getting permission from 61 publishers took two years, and ${lead.pronoun === 'she' ? 'her' : 'his'} team of nine lost three people to better-paid jobs on the way.`,
          `The model speaks ${languages} languages. In two of the smaller ones, native speakers on our staff found its grammar fine and its jokes dreadful.`,
          `Researchers will care most about the checkpoints, one from every tenth day of a training run that lasted 71. With them and the list, one can ask when a model learned a thing and from which page, a question that has been guesswork so far.`,
          `Because the license is permissive, companies can build on the model without asking.`,
        ],
        { byline: 'Teo Larkspen', linksTo: ['weights-card'] },
      ),
      page(
        ['weights-norrland', 'norrland', 'original', 330],
        `A language model that knows our dialect`,
        [
          `${user.full} has recorded old fishermen for 30 years, and no computer ever understood them. On Monday evening the retired teacher typed in a sentence about herring, and ${model} answered in the same dialect. "I had to close the lid and walk round the table," ${user.last} told Norrland Post.`,
          `${model} comes from ${lab} and costs nothing. Anybody may download the artificial intelligence and run it on a computer at home.`,
          `The dialect is one of ${languages} languages it has learned. ${user.last} had a part in that: the recordings, typed out by volunteers, are on the public list of training data.`,
          `About 40,000 people still speak the dialect, and most of them are over sixty. ${lead.full}, who leads the project, had written to the local history society three years ago. The answer took a while, ${lead.last} told us, because it arrived on a cassette.`,
          `${user.last} tried to catch the machine out with a word for the third day of rain. It knew the word, though it put the stress in the wrong place.`,
          `The society will show the program in the library on Saturday at three.`,
        ],
        { byline: 'Sanne Holtby' },
      ),
    ],
    truth: truth({
      mainClaim: `${lab} released ${model}, ${billions} billion parameters, with weights, code and data list.`,
      origins: [['weights-card'], ['weights-stack'], ['weights-norrland']],
      primaries: ['weights-card'],
      conflicts: [{ a: 'weights-card', b: 'weights-stack', about: 'the share of reading questions answered correctly' }],
    }),
    developmentOf: null,
  };
};
