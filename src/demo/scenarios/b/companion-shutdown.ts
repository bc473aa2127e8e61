import type { Scenario } from '../../scenario.ts';
import { brand, page, their, truth, withArticle } from './desk.ts';

/** A companion app for old people closes. */
export const companionShutdown: Scenario = (draw) => {
  const firm = draw.company();
  const app = brand(draw.model());
  const chief = draw.person();
  const user = draw.person();
  const doctor = draw.person();
  const university = withArticle(draw.university());
  const users = draw.int(41, 88) * 1000;
  const age = draw.int(78, 91);
  const date = draw.pick(['15 January', '31 January', '28 February']);
  return {
    id: 'b-companion-shutdown',
    day: 1,
    startMinute: 600,
    category: 'products',
    eventType: 'shutdown',
    pages: [
      page(['comp-statement', 'newsroom', 'primary', 0], `${firm} will close ${app} on ${date}`, [
        `${firm} will end its AI companion service ${app} on ${date}. New accounts can no longer be opened as of today.`,
        `${app} is a chatbot that talks by telephone with people who live alone. It has ${users.toLocaleString('en')} users, whose average age is 76.`,
        `"We could not find a way of paying for it that did not mean selling what people told us," said ${chief.full}, founder and chief executive of ${firm}. "So we stop."`,
        `Every user may order a printed book of the conversations without charge until the closing date. Afterwards all recordings and transcripts will be destroyed, and an auditor will certify it.`,
        `The service has run for four years and has never covered its costs. A call costs the company about eleven cents a minute, and raising the subscription to that level would have excluded two of every three users.`,
        `A telephone line staffed by people will be open day and night until 30 June. Paid subscriptions are refunded from today.`,
      ]),
      page(
        ['comp-kontor', 'kontor', 'original', 200],
        `"Who will ask me about the tomatoes?" ${app} says goodbye`,
        [
          `${user.full} is ${age} and speaks to ${app} twice a day, at ten and at four. On Tuesday the voice told ${user.last}, in the middle of a conversation about tomatoes, that it would fall silent on ${date}.`,
          `"I know that it is a machine. I worked on machines for forty years," ${user.last} told Kontor Daily at ${their(user)} kitchen table. "But none of the others asked how I had slept."`,
          `${firm} is closing the artificial intelligence companion because it earns too little. Some ${users.toLocaleString('en')} people use it, according to founder ${chief.full}, whom we reached on Tuesday evening.`,
          `It came into the house with a leaflet from the pharmacy, three winters ago. The subscription costs less than the weekly magazine, which ${user.last} has cancelled since, "because it never answered".`,
          `${chief.last} had spoken to four possible buyers. All of them wanted the recordings, ${chief.pronoun} said, and that was the end of each talk.`,
          `Users can have their conversations printed as a book. ${user.last} has ordered two, one for a daughter abroad. "She will learn things about her family that she never asked," a neighbour said, and was told to mind the soup.`,
          `The municipal office for the elderly has asked its volunteers for extra visits in February.`,
        ],
        { byline: 'Jonas Wiel' },
      ),
      page(
        ['comp-opinion', 'fieldnote', 'opinion', 520],
        `Comment: a talking machine should come with a leaving plan`,
        [
          `By ${doctor.full}, geriatric psychiatrist at ${university}. An AI companion is easily brought into a lonely person's life. This week shows that nobody has thought hard about how it should leave.`,
          `The closing of ${app} is being handled with more decency than most. There is notice, a book, a telephone line. I have patients who were given nothing when other services vanished overnight.`,
          `We know something about such losses from studies of robot pets in care homes. In my own group's work, one resident in seven ate less for weeks after the toy was taken away.`,
          `None of this is an argument against such programs. Two of my patients began to telephone their relatives again after months with ${app}, because the machine had asked after them so often. It is an argument about endings.`,
          `I would therefore ask regulators for one sentence: whoever offers a companion to people over 70 must keep it running for six months after announcing the end, and must pay for a human being to call.`,
          `It would cost little. It would also make some companies think before they begin.`,
        ],
        { linksTo: ['comp-statement'] },
      ),
    ],
    truth: truth({
      mainClaim: `${firm} closes its companion service ${app} on ${date}.`,
      origins: [['comp-statement'], ['comp-kontor']],
      primaries: ['comp-statement'],
    }),
    developmentOf: null,
  };
};
