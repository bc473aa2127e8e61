import type { Scenario } from '../../scenario.ts';
import { brand, dateline, owned, page, They, truth } from './desk.ts';

/** A school authority bans chatbots for the young. */
export const schoolChatbotBan: Scenario = (draw) => {
  const city = draw.city();
  const superintendent = draw.person();
  const teacher = draw.person();
  const pupil = draw.person();
  const parent = draw.person();
  const schools = draw.int(64, 131);
  const age = draw.pick([12, 13, 14]);
  const votes = draw.int(7, 9);
  const against = 11 - votes;
  return {
    id: 'b-school-chatbot-ban',
    day: 1,
    startMinute: 800,
    category: 'society',
    eventType: 'ban',
    pages: [
      page(['school-wire', 'belmont', 'original', 0], `${city} bans chatbots for pupils under ${age}`, [
        `${dateline(city, 'Nov 24')} The school board of ${city} voted on Tuesday to ban artificial intelligence chatbots from lessons and homework for pupils under the age of ${age}.`,
        `The ban takes effect after the winter holidays in all ${schools} schools run by the city. It passed by ${votes} votes to ${against}.`,
        `"Children should have written ten bad stories of their own before a machine offers them a good one," superintendent ${superintendent.full} told the meeting.`,
        `Older pupils may use chatbots if the teacher has set the task so. Programs that read aloud or translate for children with disabilities are exempt.`,
        `The board acted after a survey in which four of ten pupils aged ten to twelve said that they used a chatbot on most days. A third of those had never told their parents.`,
        `Teachers will not be required to check homework with detection software, which the board called unreliable.`,
      ]),
      page(
        ['school-norrland', 'norrland', 'original', 120],
        `"He thinks it is a friend": a long evening at the school board`,
        [
          `There were 61 speakers on the list, and the caretaker had to fetch chairs from the gym. At the end the school board of ${city} decided, ${votes} to ${against}, that children under ${age} will do without AI chatbots from January.`,
          `${parent.full} spoke for many. "My son says good night to it. He thinks it is a friend," ${parent.last} said, and asked the board to act.`,
          `Not everyone agreed. ${teacher.full}, who teaches 28 pupils with eleven mother tongues, called a language model "the only assistant I was ever given". ${They(teacher)} may keep using it to prepare lessons.`,
          `The figures that lay on every chair made an impression. Of the ten-year-olds to twelve-year-olds, forty in a hundred use a chatbot on most days, a survey by the board found. "We did not introduce this. It came in with the school bags," superintendent ${superintendent.full} said.`,
          `The youngest speaker, ${pupil.full}, aged 15, wondered why nobody had asked the children. ${superintendent.last} promised a hearing of pupils in the spring.`,
          `All ${schools} city schools are covered. What private schools do is up to them.`,
        ],
        { byline: 'Sanne Holtby' },
      ),
      page(
        ['school-quill', 'quillmark', 'echo', 210],
        `Ten bad stories first: ${city} shows chatbots the door`,
        [
          `Homework is about to get harder in ${city}. Its school board has banned AI chatbots for everyone under ${age}, according to Belmont Wire.`,
          `We like the reasoning of superintendent ${superintendent.full}, who wants children to write "ten bad stories of their own" before any machine helps out. Some of us are still on story seven.`,
          `The rule covers ${schools} schools and starts after the winter holidays. Reading aids for children with disabilities may stay, and so may teachers' own experiments with older classes.`,
          `Will anybody be caught? The board does not want detection software, since it does not trust it. Parents, that leaves you.`,
          `The vote was ${votes} to ${against}.`,
        ],
        { repeats: 'school-wire', linksTo: ['school-wire'] },
      ),
    ],
    truth: truth({
      mainClaim: `The school board of ${city} banned chatbots for pupils under ${age} in ${schools} schools.`,
      origins: [['school-wire', 'school-quill'], ['school-norrland']],
    }),
    developmentOf: null,
  };
};

/** A school authority elsewhere buys a tutor for every pupil on the same day. */
export const schoolTutorDeal: Scenario = (draw) => {
  const city = draw.city();
  const firm = draw.company();
  const tutor = brand(draw.model());
  const head = draw.person();
  const unionist = draw.person();
  const pupils = draw.int(41, 76) * 1000;
  const perPupil = draw.int(14, 29);
  const total = draw.money((pupils * perPupil) / 1_000_000);
  return {
    id: 'b-school-tutor-deal',
    day: 1,
    startMinute: 870,
    category: 'society',
    eventType: 'partnership',
    pages: [
      page(
        ['tutor-kontor', 'kontor', 'original', 0],
        `${city} buys an AI tutor for every pupil`,
        [
          `From February each of the ${pupils.toLocaleString('en')} pupils in ${city} will have a private tutor that never sleeps. The city has agreed with ${firm} to use its chatbot ${tutor} in all schools, head of education ${head.full} told Kontor Daily on Tuesday.`,
          `The contract costs $${perPupil} for each pupil and year, or ${total} altogether. It can be ended after twelve months.`,
          `A trial in nine schools had persuaded ${head.last}. Pupils who used the tutor three times a week were a quarter of a school year ahead in mathematics by summer, and in reading there was no difference.`,
          `"It does not give the answer, and they hate it for that," ${head.last} said.`,
          `Teachers see on a map of topics where a class is stuck. They do not see who asked what after eight in the evening, a point on which the parents' council had insisted. For primary school children the tutor closes at nine.`,
          `What pupils write is kept in the city's own computing centre. ${firm} gets to see error rates and nothing else.`,
        ],
        { byline: 'Jonas Wiel' },
      ),
      page(['tutor-statement', 'newsroom', 'primary', 100], `${firm}: ${tutor} comes to all schools of ${city}`, [
        `${firm} and the city of ${city} have signed a contract under which ${pupils.toLocaleString('en')} pupils will use ${tutor}, an artificial intelligence tutor for mathematics and languages.`,
        `The service starts on 1 February. The price is $${perPupil} per pupil and year.`,
        `${tutor} asks questions instead of answering them. Teachers can see what a class has practised, and they decide for which subjects it is switched on. It closes at nine in the evening for children in primary school.`,
        `In a trial at nine schools in ${city}, pupils who used the tutor three times a week gained a quarter of a school year in mathematics. There was no gain in reading, and that part of the service has been rewritten since.`,
        `${firm} does not use what pupils write to train its models. All data remain in ${city}.`,
        `It is the company's fifth contract with a city and the largest so far. Training for 3,100 teachers begins on 11 January.`,
      ]),
      page(
        ['tutor-harbour', 'harbour', 'follow-up', 300],
        `Teachers' union wants a say in ${owned(city)} ${total} AI tutor`,
        [
          `Teachers in ${city} learned from the newspaper that they will have a colleague made of software, and their union is not amused. "We hear about the training dates before we hear about the training," said ${unionist.full}, who leads the local branch.`,
          `The city will pay ${firm} ${total} a year for ${tutor}, an AI tutor, according to a copy of the contract that the union obtained. That is about what ${Math.round((pupils * perPupil) / 50_000)} teachers cost.`,
          `The union has asked for a hearing before February 1. It does not oppose the tutor as such, ${unionist.last} said, but wants a limit on how many pupils may be put in one room with it.`,
          `Head of education ${head.full} said the city would listen. No post will be cut, according to the contract, and the clause is binding.`,
          `The evidence behind the purchase is thin but honest. A trial in nine schools showed a gain of a quarter of a year in mathematics among those who used the tutor often, and nothing in reading. Nobody has yet checked how the pupils who rarely used it fared.`,
          `Cities have become the best customers of tutoring firms, whose sales to families have stalled.`,
        ],
        { byline: 'Marcus Deyn' },
      ),
    ],
    truth: truth({
      mainClaim: `${city} will give ${pupils} pupils the AI tutor ${tutor} by ${firm} from 1 February.`,
      origins: [['tutor-kontor'], ['tutor-statement'], ['tutor-harbour']],
      primaries: ['tutor-statement'],
    }),
    developmentOf: null,
  };
};
