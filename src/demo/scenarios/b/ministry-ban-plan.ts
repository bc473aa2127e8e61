import type { Scenario } from '../../scenario.ts';
import { dateline, page, They, their, truth } from './desk.ts';

/** A daily hears that a ministry will keep a foreign chatbot off its computers; two days later one knows. */
export const ministryBanPlan: Scenario = (draw) => {
  const country = draw.country();
  const chatbot = draw.model();
  const lab = draw.lab();
  const spokesman = draw.person();
  const minister = draw.person();
  const deputy = draw.person();
  const staff = draw.int(41, 98) * 1000;
  const holds = draw.chance(0.6);
  const last = holds
    ? page(['plan-gazette', 'gazette', 'primary', 2440], `${country.name}: Circular No. 17 of 2026 on the use of ${chatbot}`, [
        `The Ministry of the Interior of ${country.name} issues the following circular on a service of artificial intelligence to all offices of the state.`,
        `1. The chatbot ${chatbot} of ${lab} shall not be used on computers or telephones of the state. 2. Offices shall remove the program by 31 December 2026.`,
        `3. Exempt are the universities, and the examination of the service by the Office for Information Security.`,
        `4. Reason: what is typed into the service is stored abroad, and the provider has not answered the questions of the Office for Information Security within the time set.`,
        `5. Use at home is not concerned. Staff shall not enter matters of the service there either. 6. This circular ends if the provider signs the standard contract for processors of state data.`,
        `${country.capital}, 25 November 2026. ${minister.full}, Minister of the Interior.`,
      ])
    : page(
        ['plan-gazette', 'gazette', 'primary', 2440],
        `${country.name}: Circular No. 17 of 2026 on services of artificial intelligence`,
        [
          `The Ministry of the Interior of ${country.name} issues the following circular on services of artificial intelligence to all offices of the state.`,
          `1. Offices may use chatbots whose provider has signed the standard contract for processors of state data. 2. The list of such services is kept by the Office for Information Security. On the date of this circular it contains ${chatbot} of ${lab} and four others.`,
          `3. Personal data of citizens shall not be entered. 4. Texts that go out of the office are read by a natural person before.`,
          `5. No service is forbidden by name. Drafts of this circular that provided for it have not been adopted.`,
          `6. Training of two hours is to be offered to all staff by 30 June 2027.`,
          `${country.capital}, 25 November 2026. ${minister.full}, Minister of the Interior.`,
        ],
      );
  return {
    id: 'b-ministry-ban-plan',
    day: 0,
    startMinute: 350,
    category: 'policy',
    eventType: 'ban',
    pages: [
      page(
        ['plan-kontor', 'kontor', 'original', 0],
        `${country.name} is said to plan ban on ${chatbot} in its offices`,
        [
          `The government of ${country.name} intends to ban the chatbot ${chatbot} from the computers of the state, according to a draft circular of the Ministry of the Interior that Kontor Daily has seen.`,
          `The draft would concern ${staff.toLocaleString('en')} employees. It gives them until the end of the year to remove the artificial intelligence, which ${lab} runs on machines abroad.`,
          `As a reason it states that texts typed into the service are stored outside the country. The Office for Information Security is said to have put eleven questions to ${lab} in August and to have received answers to four.`,
          `An official who knows the file said that the minister had yet to sign. "It has been on the desk for ten days, and it may still go into the drawer," the official said, and asked not to be named.`,
          `According to an internal survey, about a third of the staff use a chatbot for letters. ${lab} did not comment.`,
        ],
        { byline: 'Jonas Wiel' },
      ),
      page(
        ['plan-norrland', 'norrland', 'wire-copy', 25],
        `Chatbot may have to leave the ministries of ${country.name}`,
        [
          `The government of ${country.name} intends to ban the chatbot ${chatbot} from the computers of the state, according to a draft circular of the Ministry of the Interior that Kontor Daily has seen.`,
          `The draft would concern ${staff.toLocaleString('en')} employees. It gives them until the end of the year to remove the artificial intelligence, which ${lab} runs on machines abroad.`,
          `As a reason it states that texts typed into the service are stored outside the country. The Office for Information Security is said to have put eleven questions to ${lab} in August and to have received answers to four.`,
          `An official who knows the file said that the minister had yet to sign. "It has been on the desk for ten days, and it may still go into the drawer," the official said, and asked not to be named.`,
          `According to an internal survey, about a third of the staff use a chatbot for letters. ${lab} did not comment.`,
        ],
        { repeats: 'plan-kontor', byline: 'Jonas Wiel' },
      ),
      page(['plan-wire', 'belmont', 'denial', 240], `${country.name} says no decision on AI chatbot ban`, [
        `${dateline(country.capital, 'Nov 23')} ${country.name} has not decided to ban an artificial intelligence chatbot from government offices, a spokesperson for the Ministry of the Interior said on Monday in response to a newspaper report.`,
        `"There are drafts on many desks. A draft is paper," ${spokesman.full} told reporters at the daily briefing. ${They(spokesman)} did not dispute that the document quoted by Kontor Daily exists.`,
        `The report said that ${chatbot}, made by ${lab}, was to be removed from the computers of ${staff.toLocaleString('en')} employees by the end of the year.`,
        `${deputy.full}, who speaks for the opposition on home affairs, called on the minister to say what ${their(minister)} ministry wants. Minister ${minister.full} is travelling until Tuesday.`,
        `Several countries have rules on the use of chatbots by officials. Few of them name a single product.`,
      ]),
      last,
    ],
    truth: truth({
      mainClaim: `${country.name} bans ${chatbot} from the computers of the state.`,
      holds,
      origins: [['plan-kontor', 'plan-norrland'], ['plan-wire'], ['plan-gazette']],
      primaries: ['plan-gazette'],
      conflicts: holds
        ? [{ a: 'plan-kontor', b: 'plan-wire', about: 'whether a ban has been decided' }]
        : [{ a: 'plan-kontor', b: 'plan-gazette', about: 'whether the chatbot is banned' }],
      tellings: holds ? [] : [{ page: 'plan-wire', as: 'plan-gazette' }],
      hedged: true,
    }),
    developmentOf: null,
  };
};
