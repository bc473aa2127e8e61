import type { Scenario } from '../../scenario.ts';
import { page, They, truth } from '../b/desk.ts';

/** A new accelerator: what its maker says and what a tester measured. */
export const chipLaunch: Scenario = (draw) => {
  const maker = draw.company();
  const chip = draw.chip();
  const designer = draw.person();
  const tester = draw.person();
  const buyer = draw.person();
  const cloud = draw.company();
  const city = draw.city();
  const claimed = draw.int(24, 33) / 10;
  const measured = draw.int(15, 20) / 10;
  const memory = draw.pick([192, 256, 288]);
  const watts = draw.int(7, 11) * 100;
  const price = draw.money(draw.int(19, 29) / 1000);
  const first = draw.int(12, 40) * 1000;
  return {
    id: 'a-chip-launch',
    day: 2,
    startMinute: 840,
    category: 'hardware',
    eventType: 'launch',
    pages: [
      page(
        ['chip-release', 'newsroom', 'primary', 0],
        `${maker} introduces the ${chip} accelerator`,
        [
          `${maker} today introduced the ${chip}, an accelerator for training and running artificial intelligence models. It has ${memory} GB of memory, draws ${watts} watts, and runs large language models ${claimed} times as fast as its predecessor.`,
          `The ${chip} is cooled by warm water at up to 45 degrees, so that most sites need no chillers. It fits the racks of the last two generations, and it is programmed with the same tools.`,
          `"We took out a fifth of the wires that we were proudest of," said ${designer.full}, chief architect at ${maker}. "They carried heat and very little else."`,
          `Shipments begin in February at a list price of ${price}. ${cloud} has ordered ${first.toLocaleString('en-US')} units for the first half of the year and will be the first to rent them out. Measured performance depends on the model and its settings; the factor of ${claimed} was found with number formats of four bits.`,
        ],
        { byline: maker },
      ),
      page(
        ['chip-stack', 'stackwatch', 'original', 90],
        `Hands on: ${chip} is ${measured}x faster for us, not ${claimed}x`,
        [
          `We had a ${chip} for nine days before ${maker} announced it on Wednesday. The new AI accelerator is fast. In our five workloads it ran ${measured} times as fast as last year's part, with a spread from 1.2 to 2.4.`,
          `${maker} says ${claimed} times. Both numbers are honest. Theirs uses four-bit arithmetic, which the old chip does not have; ours uses the eight-bit formats that people run today. If your model tolerates four bits, you may see what they see.`,
          `Power is the better news. At ${watts} watts it drew 3% less than the label in our worst case. The water loop returned at 44 degrees, and our lab in ${city} stayed cold enough to complain about.`,
          `${memory} GB of memory lets a 70-billion-parameter model sit on one card with room for long prompts. ${tester.full}, who did the measuring for us, ran it for 96 hours and saw two corrected memory errors. ${They(tester)} called that "boring, which is the compliment."`,
          `List price: ${price}. Expect to pay it.`,
        ],
        { byline: 'Priti Vance', linksTo: ['chip-release'] },
      ),
      page(
        ['chip-wire', 'belmont', 'original', 150],
        `${maker} unveils new AI chip, ${cloud} orders ${first.toLocaleString('en-US')}`,
        [
          `Chip designer ${maker} unveiled a new processor for artificial intelligence on Wednesday and said that the cloud company ${cloud} had ordered ${first.toLocaleString('en-US')} of them.`,
          `The chip, called ${chip}, will ship from February and cost ${price} apiece. ${buyer.full}, who buys hardware for ${cloud}, confirmed the order to Belmont Wire. "It goes into buildings that we already have, and that decided it," ${buyer.last} said.`,
          `${maker} says the chip is ${claimed} times as fast as the one it replaces. The trade publication Stackwatch, which had one on loan, measured a factor of ${measured} on common tasks.`,
          `Demand for such processors has outrun supply for three years. ${maker} is the smaller of the two companies that design them for the open market, and it has its chips made by others.`,
          `The order by ${cloud} would be its largest so far. The company did not say how many it can have built.`,
        ],
        { byline: 'Gwendolyn Price', linksTo: ['chip-stack'] },
      ),
      page(
        ['chip-kontor', 'kontor', 'wire-copy', 170],
        `${cloud} is first in line for ${maker}'s new processor`,
        [
          `Chip designer ${maker} unveiled a new processor for artificial intelligence on Wednesday and said that the cloud company ${cloud} had ordered ${first.toLocaleString('en-US')} of them.`,
          `The chip, called ${chip}, will ship from February and cost ${price} apiece. ${buyer.full}, who buys hardware for ${cloud}, confirmed the order to Belmont Wire. "It goes into buildings that we already have, and that decided it," ${buyer.last} said.`,
          `${maker} says the chip is ${claimed} times as fast as the one it replaces. The trade publication Stackwatch, which had one on loan, measured a factor of ${measured} on common tasks.`,
          `Demand for such processors has outrun supply for three years. ${maker} is the smaller of the two companies that design them for the open market, and it has its chips made by others.`,
        ],
        { repeats: 'chip-wire' },
      ),
    ],
    truth: truth({
      mainClaim: `${maker} introduced the ${chip} accelerator; ${cloud} ordered ${first} of them.`,
      origins: [['chip-release'], ['chip-stack'], ['chip-wire', 'chip-kontor']],
      primaries: ['chip-release'],
      conflicts: [{ a: 'chip-release', b: 'chip-stack', about: `how much faster: ${claimed} or ${measured} times` }],
    }),
    developmentOf: null,
  };
};
