import type { Scenario } from '../../scenario.ts';
import { dateline, page, truth, withArticle } from './desk.ts';

/** A union's survey on AI at work, which everybody quotes and a statistician doubts. */
export const clerksSurvey: Scenario = (draw) => {
  const country = draw.country();
  const secretary = draw.person();
  const statistician = draw.person();
  const university = withArticle(draw.university());
  const asked = draw.int(21, 48) * 100;
  const share = draw.int(34, 47);
  const hidden = draw.int(19, 31);
  const reply = draw.int(6, 12);
  const wire = [
    `${dateline(country.capital, 'Nov 24')} ${share}% of office workers in ${country.name} use artificial intelligence at work without having been trained for it, according to a survey that the Union of Clerical Workers published on Tuesday.`,
    `The union questioned ${asked.toLocaleString('en')} of its members in September, and ${hidden}% of them said they hid the use of chatbots from their superiors.`,
    `"People are teaching themselves at the kitchen table, because nobody at the office will," general secretary ${secretary.full} said in a statement.`,
    `The union demands a right to three days of training a year. It represents about 410,000 people in administration, insurance and banks.`,
    `The Chamber of Employers said it would study the figures. Wage talks for the sector begin in January, and training is expected to be among the demands.`,
  ];
  return {
    id: 'b-clerks-survey',
    day: 1,
    startMinute: 460,
    category: 'society',
    eventType: 'result',
    pages: [
      page(['survey-union', 'newsroom', 'primary', 0], `Union of Clerical Workers: ${share}% use AI at work without training`, [
        `The Union of Clerical Workers of ${country.name} today publishes a survey of ${asked.toLocaleString('en')} members on artificial intelligence in the office.`,
        `Of those who replied, ${share}% use a chatbot or a similar program for their work at least once a week and have had no training for it. Of those asked, ${hidden}% say that they hide it from their superiors.`,
        `One in five has sent out a letter with a mistake made by the program. Half of these noticed it before the customer did.`,
        `Most often the programs are used for letters (58% of users), for tables (31%) and for notes of meetings (27%). Among those under thirty the share of users is twice as high as among those over fifty.`,
        `"People are teaching themselves at the kitchen table, because nobody at the office will," said ${secretary.full}, general secretary. The union calls for a right to three paid days of training each year.`,
        `The questions were sent to members by mail in September; ${reply}% of those who received them replied. Tables can be had from the union's research department.`,
      ]),
      page(['survey-wire', 'belmont', 'echo', 30], `Many office workers use AI untrained, union says`, wire, {
        repeats: 'survey-union',
        linksTo: ['survey-union'],
      }),
      page(['survey-kontor', 'kontor', 'wire-copy', 65], `Secretly with the chatbot: what clerks admit`, wire, { repeats: 'survey-wire' }),
      page(
        ['survey-opinion', 'fieldnote', 'opinion', 330],
        `Comment: what ${share}% of ${reply}% tells us`,
        [
          `By ${statistician.full}, who teaches statistics at ${university}. A union says that ${share}% of office workers in ${country.name} use AI without training. I do not doubt its good faith. I doubt its number.`,
          `The questions went out by mail, and only ${reply}% of the members answered. Those who take the trouble are likely to be those who have something to say about chatbots, for better or worse.`,
          `Suppose that users are twice as likely to reply as the rest. Then the true share would be nearer to a quarter. Suppose the opposite, and it would be above half. The survey cannot tell which.`,
          `None of this makes training a bad idea. It would be as good an idea at 20%.`,
          `But a figure that goes from a press release into every newspaper within an hour deserves one line on how it was made. The union printed that line. The papers left it out.`,
        ],
        { linksTo: ['survey-union'] },
      ),
    ],
    truth: truth({
      mainClaim: `${share}% of the members asked by the Union of Clerical Workers use AI at work without training.`,
      origins: [['survey-union', 'survey-wire', 'survey-kontor']],
      primaries: ['survey-union'],
    }),
    developmentOf: null,
  };
};
