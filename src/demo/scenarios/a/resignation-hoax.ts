import type { Scenario } from '../../scenario.ts';
import { page, They, their, truth } from '../b/desk.ts';

/** A report that a laboratory's head has resigned is false, travels, and is killed. */
export const resignationHoax: Scenario = (draw) => {
  const lab = draw.lab();
  const chief = draw.person();
  const finance = draw.person();
  const board = draw.person();
  const model = draw.model();
  const city = draw.city();
  const fall = draw.int(6, 14);
  const wrong = [
    `${chief.full}, the chief executive of the artificial intelligence developer ${lab}, has resigned with immediate effect, according to a letter to staff that was seen by Kontor Daily.`,
    `In the letter, dated Tuesday, ${chief.last} cites "personal reasons" and names chief financial officer ${finance.full} as interim head. The board met in ${city} on Monday night to accept the resignation, the letter says.`,
    `${chief.last} has led ${lab} since it was founded nine years ago and presented its newest model, ${model}, only last month. The company could not be reached outside office hours.`,
    `Shares in ${lab}'s largest investor fell by ${fall}% in early trading. The step would leave the developer without ${their(chief)} hand at a time when it is negotiating the lease of a second data centre.`,
    `${finance.last}, who came from a shipping company four years ago, is little known outside the firm. Colleagues describe a careful manager who reads contracts to the last page.`,
  ];
  const killed = [
    `Kontor Daily has withdrawn a report, published here at 6.40 on Tuesday, which said that ${chief.full} had resigned as chief executive of ${lab}. The report was wrong.`,
    `The letter on which it was based was forged. It had been sent from an address that resembles that of the company's press office, and we did not ring anybody before we published. ${chief.last} remains in office.`,
    `We apologise to ${chief.last}, to ${finance.full}, to ${lab} and to our readers.`,
  ];
  return {
    id: 'a-resignation-hoax',
    day: 1,
    startMinute: 400,
    category: 'business',
    eventType: 'departure',
    pages: [
      page(['hoax-kontor', 'kontor', 'original', 0], `${lab} chief ${chief.last} resigns`, wrong, {
        byline: 'Kontor Daily early desk',
        revisions: [
          {
            atMinute: 215,
            title: `Withdrawn: report on ${lab}`,
            paragraphs: killed,
            notice: {
              kind: 'retraction',
              text: `Retraction: Our report that ${chief.full} had resigned was based on a forged letter and has been withdrawn.`,
            },
          },
        ],
      }),
      page(
        ['hoax-varn', 'varn', 'echo', 35],
        `SHOCK EXIT: ${chief.last} walks out of ${lab}`,
        [
          `The head of one of the world's best-known artificial intelligence companies is gone. ${chief.full} has resigned from ${lab} with immediate effect, Kontor Daily reports, citing a letter to staff.`,
          `"Personal reasons" are given. Insiders know what that means, or will before long. Chief financial officer ${finance.full} is said to take over for now.`,
          `Investors did not like it: one share lost ${fall}% before breakfast. The makers of ${model} had looked unstoppable only last month, when ${chief.last} showed it to a full hall in ${city} and got a standing ovation.`,
          `What happens to the planned data centre is anybody's guess. The Courier will stay on the story through the day.`,
        ],
        { repeats: 'hoax-kontor', linksTo: ['hoax-kontor'] },
      ),
      page(['hoax-norrland', 'norrland', 'wire-copy', 50], `Head of ${lab} steps down, letter says`, wrong, { repeats: 'hoax-kontor' }),
      page(
        ['hoax-statement', 'newsroom', 'denial', 130],
        `${lab}: ${chief.full} has not resigned`,
        [
          `${chief.full} has not resigned as chief executive of ${lab}. Reports to that effect this morning are false, and so is the claim that the future of our artificial intelligence models is in doubt. The letter they quote is a forgery: it was not written by ${chief.last}, and it was not sent from our systems.`,
          `The board did not meet on Monday. ${finance.full} remains chief financial officer and learned of ${their(finance)} promotion from the radio.`,
          `"I was asleep when I resigned, and I do not intend to make a habit of it," said ${chief.last}. ${They(chief)} will speak at the company's developer meeting on Thursday as planned.`,
          `We have reported the forgery to the police in ${city}. We ask editors who printed the report to correct it as prominently as they printed it. The lease negotiations for our second data centre go on unchanged.`,
        ],
        { byline: lab },
      ),
      page(
        ['hoax-wire', 'belmont', 'original', 165],
        `${lab} says resignation letter of its chief was forged`,
        [
          `A letter announcing the resignation of ${chief.full}, the chief executive of artificial intelligence company ${lab}, is a forgery, the company's board said on Tuesday after a newspaper had reported it as genuine.`,
          `"I spoke to ${chief.pronoun === 'she' ? 'her' : 'him'} twenty minutes ago, and the subject was the budget," ${board.full}, who chairs the board, told Belmont Wire by telephone. "There was no meeting on Monday, there is no vacancy, and there is no interim head."`,
          `The report by Kontor Daily was picked up by at least two other papers and moved markets. A listed investor in ${lab} fell by ${fall}% and made up most of the loss once the denial was out.`,
          `Police in ${city} confirmed that they had received a complaint and were looking for whoever registered the address from which the letter came. It differed from the company's own by one letter.`,
          `Forged announcements have become a pastime of share traders, ${board.last} said, and ${lab} would ask its investors to look into trades made before seven in the morning.`,
        ],
        { byline: 'Caspar Holm' },
      ),
    ],
    truth: truth({
      mainClaim: `${chief.full} resigned as chief executive of ${lab}.`,
      holds: false,
      origins: [['hoax-kontor', 'hoax-varn', 'hoax-norrland'], ['hoax-statement'], ['hoax-wire']],
      primaries: ['hoax-statement'],
      conflicts: [{ a: 'hoax-kontor', b: 'hoax-statement', about: `whether ${chief.full} resigned` }],
      tellings: [{ page: 'hoax-wire', as: 'hoax-statement' }],
      corrected: [{ key: 'hoax-kontor', atMinute: 215 }],
    }),
    developmentOf: null,
  };
};
