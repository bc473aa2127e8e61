import type { Scenario } from '../../scenario.ts';
import { dateline, page, their, truth } from './desk.ts';

/** A government makes employers tell applicants when a model sorts them. */
export const hiringRule: Scenario = (draw) => {
  const country = draw.country();
  const minister = draw.person();
  const employer = draw.person();
  const unionist = draw.person();
  const size = draw.pick([50, 100, 250]);
  const fine = draw.money(draw.int(2, 8));
  const share = draw.int(38, 61);
  const wire = [
    `${dateline(country.capital, 'Nov 23')} ${country.name} will oblige employers to tell job applicants when artificial intelligence sorts their applications, under a rule that the government adopted on Monday.`,
    `The rule covers companies with ${size} employees or more and comes into force on 1 March. Breaches can cost up to ${fine}, labour minister ${minister.full} told a news conference.`,
    `"Nobody should be turned down by a machine at three in the morning and never learn of it," ${minister.last} said.`,
    `Rejected applicants may ask for a human being to look again within ten working days. Employers must also test their systems for bias once a year and keep the results for four years.`,
    `${country.name} had tried a voluntary code for two years. A survey by the ministry found that one in eleven employers had followed it, and that most applicants did not know whether a program had read their letters.`,
    `The Chamber of Employers said the deadline was too short. Its director, ${employer.full}, said small branches of large firms would be "buried in forms".`,
  ];
  return {
    id: 'b-hiring-rule',
    day: 0,
    startMinute: 560,
    category: 'policy',
    eventType: 'regulation',
    pages: [
      page(['hire-gazette', 'gazette', 'primary', 0], `Order on Automated Selection of Applicants, ${country.name}, 2026`, [
        `The Government of ${country.name}, having regard to the Employment Act, makes the following Order on the use of artificial intelligence in the selection of applicants.`,
        `Section 1. This Order applies to employers with ${size} or more employees. Section 2. An employer who uses an automated system to rank, score or reject applicants shall tell each applicant so before the application is sent.`,
        `Section 3. (1) An applicant who has been rejected may demand a review by a natural person. (2) The review shall take place within ten working days.`,
        `Section 4. The employer shall have the system tested for bias at least once in every year and shall keep the results for four years.`,
        `Section 4a. Interviews by telephone or video in which the answers are assessed by an automated system count as selection within the meaning of this Order.`,
        `Section 5. Whoever breaches sections 2 to 4 may be fined up to ${fine}. Section 6. This Order comes into force on 1 March 2027. Done at ${country.capital}, 23 November 2026; signed by ${minister.full}, Minister of Labour.`,
      ]),
      page(['hire-wire', 'belmont', 'original', 40], `${country.name} orders employers to own up to AI in hiring`, wire, {
        linksTo: ['hire-gazette'],
      }),
      page(['hire-norrland', 'norrland', 'wire-copy', 75], `Applicants to be told when AI reads their letters`, wire, {
        repeats: 'hire-wire',
      }),
      page(
        ['hire-lex', 'lexgate', 'original', 180],
        `The ${country.adjective} hiring order: narrow in scope, sharp in section 3`,
        [
          `Most rules on AI in hiring ask for transparency and stop there. The order that ${country.name} adopted on Monday goes a step further: section 3 gives a rejected applicant the right to have a person look again, and gives that person ten working days.`,
          `We have counted who is affected. Of the country's registered employers only one in forty has ${size} employees or more, but together they fill ${share}% of all vacancies.`,
          `An official at the Labour Ministry told us that the fine of up to ${fine} is meant per breach and not per applicant, which the text leaves unclear. Minister ${minister.full} will say so in guidance before Christmas, according to ${their(minister)} office.`,
          `${unionist.full}, a lawyer at the Union of Clerical Workers, expects the first demands for review in the week after 1 March. "We have the form letter ready," ${unionist.last} said.`,
          `Two definitions will keep courts busy. A spreadsheet that sorts by examination mark is not meant, the explanatory note says, but a spreadsheet whose weights were learned from earlier hires is. Video interviews scored by software are expressly covered by section 4a.`,
          `The yearly test for bias in section 4 refers to no method. Until a standard exists, an employer may choose one.`,
        ],
        { byline: 'Ines Corrado', linksTo: ['hire-gazette'] },
      ),
    ],
    truth: truth({
      mainClaim: `${country.name} obliges employers with ${size} or more staff to tell applicants about AI selection from 1 March.`,
      origins: [['hire-gazette'], ['hire-wire', 'hire-norrland'], ['hire-lex']],
      primaries: ['hire-gazette'],
    }),
    developmentOf: null,
  };
};
