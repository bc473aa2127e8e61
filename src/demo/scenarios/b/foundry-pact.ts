import type { Scenario } from '../../scenario.ts';
import { brand, dateline, inWords, owned, page, They, truth } from './desk.ts';

/** A lab and a foundry agree to make chips together. */
export const foundryPact: Scenario = (draw) => {
  const lab = draw.lab();
  const foundry = brand(draw.company());
  const chip = draw.chip();
  const chief = draw.person();
  const plant = draw.person();
  const analyst = draw.person();
  const city = draw.city();
  const wafers = draw.int(4, 9) * 1000;
  const years = inWords(draw.pick([4, 5, 6]));
  const deposit = draw.money(draw.int(45, 85) * 10);
  return {
    id: 'b-foundry-pact',
    day: 1,
    startMinute: 360,
    category: 'hardware',
    eventType: 'partnership',
    pages: [
      page(['pact-release', 'newsroom', 'primary', 0], `${foundry} and ${lab} agree on ${years} years of chips`, [
        `${foundry} and the artificial intelligence laboratory ${lab} have signed an agreement under which ${foundry} will make the lab's own chip, ${chip}, for ${years} years.`,
        `${lab} reserves ${wafers.toLocaleString('en')} wafers a month from October 2027 and pays a deposit of ${deposit}. The chips will be made at the ${foundry} plant in ${city}, where a fourth hall is under construction.`,
        `"We have rented other people's arithmetic for long enough," said ${chief.full}, chief executive of ${lab}.`,
        `Both sides will place engineers with each other. ${lab} may sell chips that it does not need, and ${foundry} has the right to offer the packaging technique to other customers after two years.`,
        `A third of the wafers will be made from a process that ${foundry} introduced this year. The plant in ${city} employs 5,200 people and will need 700 more for the fourth hall, which is to be finished in August.`,
        `First samples of ${chip} are expected in March.`,
      ]),
      page(
        ['pact-harbour', 'harbour', 'original', 110],
        `${lab} bets ${deposit} that it can wean itself off bought chips`,
        [
          `The AI lab ${lab} spent more on chips last year than on people. Under a contract signed on Tuesday it will design its own, called ${chip}, and have ${foundry} produce ${wafers.toLocaleString('en')} wafers of them each month.`,
          `In an interview at the plant in ${city}, manager ${plant.full} said the deposit of ${deposit} had already arrived. "Customers like to talk about trust. This one sent a wire," ${plant.last} said.`,
          `The fourth hall, where the chips will be made, is a steel skeleton for now. Seven hundred people have to be found to run it. ${plant.last} has put a recruiting stand in the railroad station and gives away mugs that change color when the coffee gets cold.`,
          `The pact runs ${years} years from October 2027. At today's prices the reserved wafers would come to roughly twice what ${lab} now pays its main supplier, although each chip would be cheaper.`,
          `${analyst.full} of the research firm Coldwater Lane sees a danger in that. "If their models go out of fashion they own a very specialized pile of sand," ${analyst.last} said. ${They(analyst)} rates the foundry's shares a buy.`,
        ],
        { byline: 'Marcus Deyn', linksTo: ['pact-release'] },
      ),
      page(
        ['pact-wire', 'belmont', 'echo', 25],
        `AI lab ${lab} to have own chips made by ${foundry}`,
        [
          `${dateline(city, 'Nov 24')} Artificial intelligence laboratory ${lab} will have its own chips made by ${foundry}, the two said in a joint statement on Tuesday.`,
          `The agreement lasts ${years} years and is secured by a deposit of ${deposit}. ${foundry} will produce ${wafers.toLocaleString('en')} wafers a month at its plant in ${city}, beginning in October 2027.`,
          `Samples of the chip, ${chip}, should be ready in March, according to the statement.`,
          `Several laboratories have announced chips of their own over the past two years, and only one of them has put them to use on a large scale. ${lab} has until now bought its accelerators from three suppliers. It did not say what will become of contracts with them.`,
          `The right to sell surplus chips, which the statement mentions, could make the laboratory a competitor of its own suppliers. A spokeswoman for ${lab} said that there were no such plans at present.`,
          `Shares of ${foundry} rose 5.2% on the news.`,
        ],
        { repeats: 'pact-release', linksTo: ['pact-release'] },
      ),
    ],
    truth: truth({
      mainClaim: `${foundry} will make ${owned(lab)} chip ${chip} for ${years} years.`,
      origins: [['pact-release', 'pact-wire'], ['pact-harbour']],
      primaries: ['pact-release'],
    }),
    developmentOf: null,
  };
};
