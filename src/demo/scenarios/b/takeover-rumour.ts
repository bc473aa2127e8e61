import type { Scenario } from '../../scenario.ts';
import { brand, dateline, owned, page, truth } from './desk.ts';

/** One paper hears of takeover talks; everybody repeats it and nobody else knows. */
export const takeoverRumour: Scenario = (draw) => {
  const buyer = draw.company();
  const target = draw.lab();
  const analyst = draw.person();
  const banker = `${brand(draw.company())} Partners`;
  const city = draw.city();
  const worth = draw.money(draw.int(62, 118) * 100);
  const premium = draw.int(18, 36);
  const move = draw.int(7, 15);
  const holds = draw.chance(0.5);
  const wire = [
    `${dateline(city, 'Nov 24')} ${buyer} is in talks to take over the artificial intelligence laboratory ${target} for about ${worth}, the Harbour Ledger reported on Tuesday, citing people familiar with the matter.`,
    `Both companies declined to comment. Belmont Wire could not confirm the report.`,
    `Shares of ${buyer} fell ${move}% after the report before recovering about half of the loss. ${target} is not listed.`,
    `The talks are at an early stage and may come to nothing, the newspaper said. ${banker} is said to advise the buyer.`,
    `${buyer} sells accounting programs to about four million small businesses. ${target}, founded eight years ago, is known for a language model that reads tables and receipts, and has been a supplier to ${buyer} since last year.`,
  ];
  return {
    id: 'b-takeover-rumour',
    day: 1,
    startMinute: 380,
    category: 'business',
    eventType: 'acquisition',
    pages: [
      page(
        ['rumour-harbour', 'harbour', 'original', 0],
        `${buyer} is said to be in talks to buy AI lab ${target}`,
        [
          `${buyer}, which sells accounting programs, is in talks to acquire ${target}, the artificial intelligence laboratory behind a model that reads tables and receipts, for about ${worth}, according to three people familiar with the matter.`,
          `The talks began in October and have picked up in the past week, said the people, who asked not to be identified because the discussions are private. No agreement has been reached, and one of the people put the odds at "not much better than even".`,
          `At ${worth}, the price would be ${premium}% above the value at which ${target} last sold shares. It would also be the largest purchase in ${owned(buyer)} history by a factor of six.`,
          `${banker} advises the buyer, two of the people said. Representatives of ${buyer} and ${target} declined to comment.`,
          `Accounting firms fear being bypassed by chatbots that file a receipt as soon as it is photographed. ${buyer} has bought the lab's services since last year, and renewing that contract has become expensive.`,
          `${target} lost money last year, although revenue doubled. One of the people said that its founders would prefer another round of funding and have given themselves until the middle of January to find it.`,
          `Any deal would need the approval of competition authorities in at least five countries, which would take until the end of next year.`,
        ],
        { byline: 'Ottilie Frame' },
      ),
      page(['rumour-wire', 'belmont', 'echo', 48], `${buyer} in talks over AI lab ${target}, paper says`, wire, {
        repeats: 'rumour-harbour',
        linksTo: ['rumour-harbour'],
      }),
      page(['rumour-norrland', 'norrland', 'wire-copy', 80], `Accounting giant reaches for AI lab`, wire, { repeats: 'rumour-wire' }),
      page(
        ['rumour-quill', 'quillmark', 'echo', 110],
        `Receipts, please: ${buyer} eyes ${target}`,
        [
          `The people who do your books may soon own the AI that reads them. ${buyer} is talking to ${target} about a takeover worth ${worth}, says the Harbour Ledger.`,
          `Three people familiar with the matter told the paper so. One of them rates the chances as "not much better than even", which is what we say about our printer.`,
          `Why now? The laboratory's model is good at tables, and its services are getting dearer. A company that sells accounting to four million small firms would rather own that than rent it.`,
          `Investors were not amused and sold the shares down by ${move}% at one point. Neither side would comment, and five competition authorities would have to agree in any case.`,
        ],
        { repeats: 'rumour-harbour', linksTo: ['rumour-harbour'] },
      ),
      page(
        ['rumour-varn', 'varn', 'echo', 170],
        `Number crunchers to swallow robot brain`,
        [
          `A monster merger is in the air. Accounting firm ${buyer} wants to gobble up the AI lab ${target} for a cool ${worth}, according to Belmont Wire, which has it from the Harbour Ledger.`,
          `Nothing is signed, and nobody on either side wants to say a word. The shares of the would-be buyer dropped ${move}% before lunch.`,
          `"They would be paying a fortune for something that can read a till receipt," said ${analyst.full}, an investment adviser in the old town who has no connection with either company.`,
          `For customers little would change in the near future. A green light from the authorities would not come before the end of next year.`,
          `The lab is eight years old. Most of its staff are said to be under thirty, and to own a slice of it.`,
        ],
        { repeats: 'rumour-wire', byline: 'Dex Palliser' },
      ),
    ],
    truth: truth({
      mainClaim: `${buyer} is in talks to take over ${target}.`,
      holds,
      origins: [['rumour-harbour', 'rumour-wire', 'rumour-norrland', 'rumour-quill', 'rumour-varn']],
      hedged: true,
    }),
    developmentOf: null,
  };
};
