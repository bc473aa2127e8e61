import type { Scenario } from '../../scenario.ts';
import { page, They, their, truth } from '../b/desk.ts';

/** A head of safety leaves one laboratory for another. */
export const safetyChief: Scenario = (draw) => {
  const old = draw.lab();
  const next = draw.lab();
  const chief = draw.person();
  const successor = draw.person();
  const founder = draw.person();
  const colleague = draw.person();
  const team = draw.int(34, 71);
  const years = draw.int(4, 8);
  const going = draw.int(3, 9);
  return {
    id: 'a-safety-chief',
    day: 2,
    startMinute: 570,
    category: 'business',
    eventType: 'hiring',
    pages: [
      page(
        ['chief-post', 'modelpost', 'primary', 0],
        `${chief.full} joins ${next} to lead safety research`,
        [
          `${chief.full} joins ${next} on 11 January as head of safety research. ${They(chief)} comes from ${old}, where ${chief.pronoun} built a team of ${team} people over ${years} years and wrote the tests that many artificial intelligence developers now run before a release.`,
          `At ${next}, ${chief.last} will report to the board and not to the product side. The board has given ${their(chief)} office the right to stop a release for up to 30 days. We have written that right into the company's statutes, where it can be read.`,
          `"I have had a voice before. This time I have a brake," ${chief.last} said.`,
          `The safety group at ${next} has 19 members today and will grow to 50 by the end of next year. Its test results will be published within a week of each release, the bad ones first.`,
        ],
        { byline: next },
      ),
      page(
        ['chief-harbour', 'harbour', 'original', 110],
        `${old} loses its head of AI safety to ${next}`,
        [
          `${chief.full}, who led AI safety research at ${old} for ${years} years, is leaving for its smaller competitor ${next}, both companies confirmed on Wednesday.`,
          `${chief.last} told colleagues in a message on Tuesday night that ${chief.pronoun} had asked for the power to delay a release and had not been given it. "I was listened to at every meeting. I would like to have been needed at one," the message says. The Ledger has seen it.`,
          `${next} will grant ${their(chief)} office a 30-day veto. ${old} named ${successor.full}, until now the deputy, as successor and thanked ${chief.last} for "years of rigor."`,
          `At least ${going} members of the ${team}-person team are talking to other employers, according to two of them. Departures of safety staff have followed several product launches in the industry since last year, and have tended to come in groups.`,
        ],
        { byline: 'Isolde Marr', linksTo: ['chief-post'] },
      ),
      page(
        ['chief-wire', 'belmont', 'original', 190],
        `Senior AI safety researcher switches companies`,
        [
          `One of the best-known researchers in the safety of artificial intelligence, ${chief.full}, will move from ${old} to ${next} in January, ${next} co-founder ${founder.full} told Belmont Wire on Wednesday.`,
          `${founder.last} said the two had spoken since summer. "The money was settled in an hour. The thirty days took four months," ${founder.pronoun} said, referring to a right to hold back a new model for up to that time.`,
          `${chief.last} is credited with tests of whether a model hides what it can do. ${old} said that ${successor.full} would take over the group of ${team} researchers at once and that its work would go on.`,
          `${colleague.full}, who worked with ${chief.last} at ${old} and is now at a university, said it was the first time that a developer had put such a right into its statutes. Whether a board would dare to use it was another matter, ${colleague.last} added.`,
        ],
        { byline: 'Caspar Holm' },
      ),
      page(
        ['chief-kontor', 'kontor', 'echo', 265],
        `${next} poaches safety boss and hands over a brake`,
        [
          `How much is a slow-down worth? ${next} has hired ${chief.full} from ${old} by promising that ${chief.pronoun} may stop a new model for 30 days, Belmont Wire reported on Wednesday.`,
          `The agency cites co-founder ${founder.full}, according to whom money was "settled in an hour" while the veto took four months of talks. ${old} has promoted ${successor.full}, the deputy.`,
          `In business terms it is an unusual clause. A month of delay can cost a developer of artificial intelligence several per cent of a year's sales, and the person who decides will not be paid by sales.`,
          `Supervisory boards in our region may want to read the statutes. A brake that only one person may pull is familiar from railways.`,
        ],
        { repeats: 'chief-wire', linksTo: ['chief-wire'] },
      ),
    ],
    truth: truth({
      mainClaim: `${chief.full} leaves ${old} and becomes head of safety research at ${next}, with a right to delay releases by up to 30 days.`,
      origins: [['chief-post'], ['chief-harbour'], ['chief-wire', 'chief-kontor']],
      primaries: ['chief-post'],
    }),
    developmentOf: null,
  };
};
