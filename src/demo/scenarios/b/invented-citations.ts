import type { Scenario } from '../../scenario.ts';
import { page, They, truth } from './desk.ts';

/** A court makes a lawyer pay for judgments that a chatbot made up. Everything known of it stands in the order. */
export const inventedCitations: Scenario = (draw) => {
  const lawyer = draw.person();
  const judge = draw.person();
  const chatbot = draw.model();
  const city = draw.city();
  const invented = draw.int(6, 14);
  const sum = draw.int(4, 12) * 1000;
  const docket = `26-A-${draw.int(1200, 8800)}`;
  return {
    id: 'b-invented-citations',
    day: 1,
    startMinute: 650,
    category: 'policy',
    eventType: 'ruling',
    pages: [
      page(['cites-order', 'registry', 'primary', 0], `Lamb v. Harbour Board of ${city}, No. ${docket}: order on costs`, [
        `Court of Appeal at ${city}, No. ${docket}, before Judge ${judge.full}. Order of 24 November 2026 on the use of artificial intelligence in a written submission.`,
        `1. The appellant's submission of 30 October cites ${invented} judgments which do not exist. Counsel, ${lawyer.full}, has admitted that a chatbot, ${chatbot}, produced them and that they were not looked up.`,
        `2. Counsel shall pay $${sum.toLocaleString('en')} to the respondent within 21 days. The sum is what the respondent spent in searching for the judgments. Counsel may not recover it from the client.`,
        `3. The court does not forbid the use of a language model. Whoever signs a submission vouches for every line in it, whatever wrote the line.`,
        `4. The appellant, who is not to blame, may file a new submission within 14 days. 5. A copy of this order goes to the bar.`,
        `6. In reaching the sum the court has regarded that counsel admitted the facts at the first question and has practised for 22 years without complaint.`,
      ]),
      page(
        ['cites-lex', 'lexgate', 'echo', 140],
        `${invented} judgments that never were: the ${city} order in No. ${docket}`,
        [
          `The Court of Appeal at ${city} has ordered a lawyer to pay $${sum.toLocaleString('en')} for citing ${invented} judgments that an AI chatbot had made up. The order was published on Tuesday in the court registry; we know nothing of the case beyond it.`,
          `Judge ${judge.full} measured the sum by the hours that the other side lost in the library. That is new. Earlier orders of this kind imposed round figures, as if for parking.`,
          `It is also new that the money may not be passed on to the client. ${lawyer.full}, who signed the submission, has to bear it alone.`,
          `Paragraph 3 will be quoted most: the court "does not forbid the use of a language model", but whoever signs vouches for every line. No certificate and no declaration is asked for.`,
          `The appeal itself, about mooring fees, goes on. The appellant has 14 days for a new submission.`,
        ],
        { repeats: 'cites-order', linksTo: ['cites-order'], byline: 'Ines Corrado' },
      ),
      page(
        ['cites-varn', 'varn', 'echo', 230],
        `Lawyer pays $${sum.toLocaleString('en')} for chatbot's fairy tales`,
        [
          `Objection! A lawyer in ${city} went to court with ${invented} famous judgments that had one flaw: a chatbot had dreamed them up.`,
          `Judge ${judge.full} was not amused. According to an order in the court registry, ${lawyer.full} must hand over $${sum.toLocaleString('en')} to the other side, whose clerks had searched the shelves for days.`,
          `The AI in question is called ${chatbot}. It is widely used for holiday plans and birthday poems.`,
          `To be fair, ${lawyer.last} confessed at once and has had a clean slate for 22 years. ${They(lawyer)} will not be allowed to send the bill to the client.`,
          `The quarrel started over what it costs to tie up a boat.`,
          `Machines may still be used in court papers, the judge wrote. Someone just has to read them first.`,
        ],
        { repeats: 'cites-order', linksTo: ['cites-order'], byline: 'Dex Palliser' },
      ),
    ],
    truth: truth({
      mainClaim: `A lawyer must pay $${sum} because a submission cited ${invented} judgments that a chatbot had made up.`,
      origins: [['cites-order', 'cites-lex', 'cites-varn']],
      primaries: ['cites-order'],
    }),
    developmentOf: null,
  };
};
