import type { Scenario } from '../../scenario.ts';
import { corrected, dateline, page, truth } from './desk.ts';

/** A data authority fines a seller of face search. */
export const faceSearchFine: Scenario = (draw) => {
  const country = draw.country();
  const firm = draw.company();
  const commissioner = draw.person();
  const counsel = draw.person();
  const complainant = draw.person();
  const fineMillions = draw.int(18, 47);
  const fine = draw.money(fineMillions);
  const wrong = draw.money(fineMillions + 9);
  const faces = draw.int(31, 64);
  const days = draw.pick([30, 60, 90]);
  return {
    id: 'b-face-search-fine',
    day: 0,
    startMinute: 615,
    category: 'security',
    eventType: 'fine',
    pages: [
      page(['face-decision', 'gazette', 'primary', 0], `Data Protection Authority of ${country.name}: decision 2026/171`, [
        `The Data Protection Authority of ${country.name} publishes the following decision on a service which searches for faces by means of artificial intelligence.`,
        `1. ${firm} has collected pictures of about ${faces} million residents from open websites and computed from them templates of their faces. It did so without consent and without another basis in law.`,
        `2. A fine of ${fine} is imposed. 3. The company shall delete the templates of residents within ${days} days and shall prove it by a report of an independent auditor.`,
        `4. The company did not answer the requests of 212 persons for access to their data within the time allowed. The fine takes this into account.`,
        `4a. In setting the amount the Authority has further considered that the company continued to collect pictures after the hearing of 3 June, and that it co-operated in the technical inspection.`,
        `5. An appeal may be brought before the Administrative Court within one month. Signed: ${commissioner.full}, Commissioner, 23 November 2026.`,
      ]),
      corrected(
        page(
          ['face-wire', 'belmont', 'original', 30],
          `${country.name} fines face search firm ${firm} ${fine}`,
          [
            `${dateline(country.capital, 'Nov 23')} The data protection authority of ${country.name} on Monday fined ${firm} ${wrong} for building a face search with artificial intelligence from pictures of ${faces} million people without asking them.`,
            `Commissioner ${commissioner.full} announced the decision at a news conference. "A face is not a public place," the commissioner said.`,
            `${firm} must delete what it holds on residents within ${days} days. Its customers include private detectives, shops and, by its own account, police forces abroad.`,
            `The case began with a complaint by ${complainant.full}, who found ten-year-old holiday pictures through the service and asked what else the company held. No answer came for 19 months.`,
            `The company's lawyer, ${counsel.full}, said it would appeal. The pictures had been on open websites, and the authority was "confusing a library with a burglary".`,
            `The fine is the highest that the authority has imposed so far.`,
          ],
          {
            linksTo: ['face-decision'],
          },
        ),
        { atMinute: 150, from: wrong, to: fine, text: `Corrects the amount of the fine in the first paragraph to ${fine}, not ${wrong}.` },
      ),
      page(
        ['face-lex', 'lexgate', 'original', 260],
        `Decision 2026/171: the ${firm} fine rests on templates, not on photographs`,
        [
          `Much of Monday's commentary says that ${country.name} punished ${firm} for copying photographs. Read closely, the decision does something else. It treats the template, the row of numbers that an AI model computes from a face, as the offence.`,
          `We asked ${commissioner.full} why. "Anyone may look at a picture. The template is a key that opens every other picture," the commissioner told Lexgate Notes.`,
          `Of the ${fine}, about a sixth is for the 212 people whose requests went unanswered. One of them, ${complainant.full}, waited 19 months and brought the complaint that began the case.`,
          `The order to delete within ${days} days is harder to enforce, since ${firm} has no office in the country. The authority will ask its sister bodies abroad to inspect the servers.`,
          `Lawyers should read paragraph 4a as well. The authority raised the fine because ${firm} went on collecting after the hearing in June, and lowered it because the engineers showed the inspectors everything. Candour, it seems, is worth a discount.`,
          `Counsel for the company, ${counsel.full}, has announced an appeal. It will turn on whether ${faces} million templates were computed in ${country.name} at all.`,
        ],
        { byline: 'Ines Corrado', linksTo: ['face-decision'] },
      ),
    ],
    truth: truth({
      mainClaim: `The data protection authority of ${country.name} fined ${firm} ${fine}.`,
      origins: [['face-decision'], ['face-wire'], ['face-lex']],
      primaries: ['face-decision'],
      conflicts: [{ a: 'face-decision', b: 'face-wire', about: 'the amount of the fine' }],
      tellings: [{ page: 'face-lex', as: 'face-decision' }],
      corrected: [{ key: 'face-wire', atMinute: 150 }],
    }),
    developmentOf: null,
  };
};
