import type { Scenario } from '../../scenario.ts';
import { brand, inWords, page, They, their, truth } from './desk.ts';

/** The only keeper of a much-used tokenizer stops. */
export const maintainerLeaves: Scenario = (draw) => {
  const maintainer = draw.person();
  const library = brand(draw.model());
  const foundation = draw.person();
  const years = inWords(draw.int(8, 13));
  const dependants = draw.int(21, 68) * 1000;
  const reports = draw.int(40, 120);
  const fund = draw.int(140, 260) * 1000;
  const month = draw.pick(['January', 'February', 'March']);
  return {
    id: 'b-maintainer-leaves',
    day: 0,
    startMinute: 1010,
    category: 'open-source',
    eventType: 'departure',
    pages: [
      page(['keeper-note', 'openshelf', 'primary', 0], `${library}: I am stepping down`, [
        `After ${years} years I will stop maintaining ${library}, the library that cuts text into pieces for language models. My last release will be in ${month}.`,
        `About ${dependants.toLocaleString('en')} packages depend on ${library}. I have a job in a nursery for trees, I answer mail at night, and since summer I receive about ${reports} security reports a week, nearly all of them written by a chatbot and wrong.`,
        `I am not ill, I am not angry with anybody, and nobody has offered me money. I am tired, and a tired person should not hold this key.`,
        `The Commons for Software Foundation will look for two successors. Until they are found, only security fixes will be made.`,
        `Whoever takes over gets a key, a build machine that stands under my stairs, and a notebook with the reasons for decisions which must look strange from outside. Please read the notebook before you tidy up.`,
        `Thank you for the postcards. I have kept them. ${maintainer.full}.`,
      ]),
      page(
        ['keeper-stack', 'stackwatch', 'original', 140],
        `The tree grower who held up half of AI is putting it down`,
        [
          `We reached ${maintainer.full} among young lime trees. ${They(maintainer)} grows them for a living, and at night, for ${years} years, ${maintainer.pronoun} has maintained the piece of code that every second language model uses to cut words into tokens.`,
          `"Last week I got a report about a hole in a function that does not exist, with a thank-you note at the end for my quick reply," ${maintainer.last} told Stackwatch. There had been ${reports} such reports that week, most of them produced by AI.`,
          `${library} has ${dependants.toLocaleString('en')} dependent packages. ${maintainer.last} will hand it over after a last release in ${month}.`,
          `The flood of false reports has hit other small projects as well. Six of them have stopped paying rewards for bugs this year, and two accept reports only from people who have met a maintainer. Neither step was possible for ${library}, which never paid and never meets.`,
          `Successors are wanted by the Commons for Software Foundation, which has set aside $${fund.toLocaleString('en')} for two part-time posts. ${foundation.full}, its director, said three companies had paid in within a day.`,
          `None of the three had answered ${their(maintainer)} letter of two years ago, in which ${maintainer.last} asked for a twentieth of that sum.`,
        ],
        { byline: 'Teo Larkspen', linksTo: ['keeper-note'] },
      ),
      page(
        ['keeper-half', 'halfpast', 'echo', 260],
        `If you use ${library}, read this`,
        [
          `A short one for developers. ${library}, the tokenizer inside a good share of AI software, is losing its only maintainer, who announced it on Monday.`,
          `${maintainer.full} will make one more release, in ${month}. Afterwards a foundation takes over and hires two people part-time.`,
          `Should you worry? Not today. ${dependants.toLocaleString('en')} packages depend on the library, so there are many eyes on it, and security fixes continue.`,
          `What to do: pin the version you have, sign up for the release feed, and ask your employer whether it has ever paid for software that it did not have to pay for. Companies can send money to the Commons for Software Foundation.`,
          `And stop sending bug reports written by a chatbot. ${maintainer.last} got ${reports} a week.`,
        ],
        { repeats: 'keeper-note', linksTo: ['keeper-note'], byline: 'Robin Ash' },
      ),
    ],
    truth: truth({
      mainClaim: `${maintainer.full} stops maintaining ${library} after a last release in ${month}.`,
      origins: [['keeper-note', 'keeper-half'], ['keeper-stack']],
      primaries: ['keeper-note'],
    }),
    developmentOf: null,
  };
};
