import type { Scenario } from '../../scenario.ts';
import { dateline, inWords, owned, page, They, their, truth, withArticle } from './desk.ts';

/** A public institute hires a group away from a company's lab. */
export const instituteHires: Scenario = (draw) => {
  const country = draw.country();
  const university = withArticle(draw.university());
  const lab = draw.lab();
  const star = draw.person();
  const rector = draw.person();
  const member = draw.person();
  const group = draw.int(10, 16);
  const millions = draw.int(30, 75);
  const budget = draw.money(millions);
  const years = inWords(draw.pick([5, 6, 8]));
  return {
    id: 'b-institute-hires',
    day: 2,
    startMinute: 510,
    category: 'research',
    eventType: 'hiring',
    pages: [
      page(['hires-wire', 'belmont', 'original', 0], `AI safety group leaves ${lab} for ${university}`, [
        `${dateline(country.capital, 'Nov 25')} A group of ${group} researchers on the safety of artificial intelligence is leaving ${lab} for a public post at ${university}, the rector said on Wednesday.`,
        `${star.full}, who heads the group, becomes director of a new institute on 1 February. It will receive ${budget} from the state over ${years} years, rector ${rector.full} told journalists.`,
        `"They will earn less, and they will be able to publish on a Friday what they found on a Thursday," ${rector.last} said.`,
        `The institute is to examine large language models before public bodies buy them. Parliament in ${country.name} approved the money in October, against the votes of the opposition.`,
        `Several countries have founded institutes of this kind in the past three years. Most of them borrow researchers from companies for a year or two; a whole group that resigns in order to come is unusual, ${rector.last} said.`,
        `${lab} said in a brief statement that it wished the colleagues well and would continue its work on safety with a team of 40.`,
      ]),
      page(
        ['hires-field', 'fieldnote', 'original', 100],
        `Why ${star.full} is giving up stock for a state salary`,
        [
          `The offer letter came on paper, with a stamp. ${star.full} laughs when ${star.pronoun} tells the story, because the letter also halved ${their(star)} pay. From 1 February ${star.pronoun} will run an institute for the testing of AI at ${university}.`,
          `With ${star.last} come ${inWords(group - 1)} colleagues from ${lab}, so that the group arrives whole. The state has set aside ${budget} for ${years} years.`,
          `"We found a weakness in our own model in March and were allowed to talk about it in September," ${star.last} told Fieldnote. ${They(star)} stressed that nobody had forbidden anything; it was "lawyers doing their job".`,
          `The institute's first task is a list of questions that a ministry should ask before it buys a chatbot. Access to the models is not settled: companies may refuse, and the law on public purchasing only says that they then cannot sell.`,
          `${rector.full}, the rector, has given the institute a rule of its own: results are published 30 days after the maker of a model has been told, whether or not the maker agrees. It was ${owned(star.last)} condition for coming.`,
          `Six doctoral places will be advertised before Christmas.`,
        ],
        { byline: 'Alma Roszak' },
      ),
      page(
        ['hires-norrland', 'norrland', 'echo', 150],
        `Brain gain: AI researchers choose the university`,
        [
          `It is usually the companies that empty the universities. This time ${group} researchers on AI safety are going the other way, Belmont Wire reported on Wednesday.`,
          `They leave ${lab} and follow ${star.full} to ${university}, where a new institute opens on 1 February.`,
          `The state pays ${budget} over ${years} years for it. Rector ${rector.full} promised that the group may publish what it finds, and quickly.`,
          `Readers may recall that the opposition voted against the money. ${member.full}, who sits for it in the committee on research, told this newspaper on Wednesday that ${member.pronoun} would have preferred more places for nurses. "But if they come, they should be welcome," ${member.last} said.`,
          `${lab} keeps a safety team of 40.`,
        ],
        { repeats: 'hires-wire', byline: 'Sanne Holtby', linksTo: ['hires-wire'] },
      ),
    ],
    truth: truth({
      mainClaim: `${group} AI safety researchers under ${star.full} move from ${lab} to ${university}.`,
      origins: [['hires-wire', 'hires-norrland'], ['hires-field']],
    }),
    developmentOf: null,
  };
};
