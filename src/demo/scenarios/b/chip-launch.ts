import type { Scenario } from '../../scenario.ts';
import { brand, dateline, owned, page, They, truth } from './desk.ts';

/** A chip for running models in cars and machines comes out. */
export const edgeChipLaunch: Scenario = (draw) => {
  const maker = brand(draw.company());
  const chip = draw.chip();
  const chief = draw.person();
  const tester = draw.person();
  const farm = brand(draw.company());
  const city = draw.city();
  const watts = draw.int(7, 14);
  const tops = draw.int(11, 22) * 10;
  const price = draw.int(89, 149);
  const measured = tops - draw.int(14, 30);
  return {
    id: 'b-edge-chip-launch',
    day: 0,
    startMinute: 420,
    category: 'hardware',
    eventType: 'launch',
    pages: [
      page(['edge-release', 'newsroom', 'primary', 0], `${maker} introduces ${chip}: ${tops} trillion operations at ${watts} watts`, [
        `${maker} today introduces ${chip}, a chip that runs neural networks in machines without a connection to the internet. Samples ship this week and volume follows in February.`,
        `${chip} performs ${tops} trillion operations a second and draws ${watts} watts. It costs $${price} in lots of a thousand.`,
        `"A tractor cannot ask the cloud whether that is a hare," said ${chief.full}, chief executive of ${maker}.`,
        `The chip needs no fan and works between minus 40 and plus 85 degrees Celsius. Models in the three common formats run on it unchanged; a compiler is free of charge.`,
        `${chip} has 48 megabytes of memory on the die. It recognises when a picture has not changed and then rests, so that a camera at a quiet gate uses a tenth of the power of one at a crossing.`,
        `${farm} will build ${chip} into its field robots from the spring. Two makers of trams are testing it. ${maker} promises supply for twelve years.`,
      ]),
      page(
        ['edge-copper', 'copperline', 'original', 60],
        `${owned(maker)} ${chip} trades memory for heat, and mostly gets away with it`,
        [
          `Eleven millimeters on a side and cool enough to hold: ${chip}, which ${maker} launched on Monday, is the first edge AI part we have had on the bench that finished our vision suite without a heat sink.`,
          `It did so at ${measured} trillion operations a second, measured, against ${tops} on the data sheet. Power at the socket was ${watts} watts, as promised.`,
          `The saving comes from memory. ${chip} has 48 megabytes on the die and a narrow path to anything outside, so large language models crawl while camera networks fly.`,
          `At $${price} in thousands it undercuts the two parts it will meet in tenders. Yields are said to be good; ${maker} uses an older process on which it has no competition for wafers.`,
          `One feature we did not expect is a rest mode for pictures that do not change. With a camera pointed at a parking lot at night, draw fell below one watt. Pointed at a birch in the wind, it did not fall at all.`,
          `Chief executive ${chief.full} would not say which foundry makes it.`,
        ],
        { byline: 'Hugh Talbot' },
      ),
      page(
        ['edge-stack', 'stackwatch', 'original', 150],
        `Porting a model to ${chip} took us a morning`,
        [
          `We received a board with ${chip} on it two weeks before Monday's launch. By noon of the first day our bird-counting neural network was running on it, which is a first for a chip that we had never touched.`,
          `The compiler by ${maker} swallowed the model as it was. It refused one layer, told us which and why, and suggested a replacement that cost half a point of accuracy.`,
          `On our test the board reached ${measured} trillion operations a second at ${watts} watts. The number on the box is ${tops}, and you get there only with very regular models.`,
          `"The data sheet is a speed limit, not a timetable," said ${tester.full}, who ports software for ${farm}. ${They(tester)} has had ten boards in field robots since August, and none has failed in the rain.`,
          `Documentation is better than usual and worse than it should be. All registers are described, with diagrams. The rest mode for unchanged pictures, which saves most of the power in practice, gets half a page and an example that does not compile.`,
          `List price is $${price} for a thousand or more. Single boards cost about three times that.`,
        ],
        { byline: 'Teo Larkspen' },
      ),
      page(
        ['edge-wire', 'belmont', 'echo', 20],
        `${maker} unveils AI chip for machines off the grid`,
        [
          `${dateline(city, 'Nov 23')} Chipmaker ${maker} on Monday unveiled a processor for artificial intelligence in vehicles and farm machines, where no network is at hand.`,
          `The ${chip} costs $${price} and consumes ${watts} watts, the company said in a statement. Deliveries in volume begin in February.`,
          `${farm}, a builder of field robots, is the first customer to be named. Two makers of trams are trying the chip as well, according to ${maker}.`,
          `Farm machinery has turned into a testing ground for such chips, since fields have no network and weeds do not wait. About one in six new field robots sold last year steered by camera.`,
          `The market for such chips is smaller than that for data centres but it is growing. ${maker}, based in ${city}, left the data centre business four years ago after losing its largest customer, and has since lived on controllers for washing machines.`,
          `Shares of ${maker} gained 3%.`,
        ],
        { repeats: 'edge-release', linksTo: ['edge-release'] },
      ),
    ],
    truth: truth({
      mainClaim: `${maker} introduced ${chip}, an AI chip for machines that costs $${price} and draws ${watts} watts.`,
      origins: [['edge-release', 'edge-wire'], ['edge-copper'], ['edge-stack']],
      primaries: ['edge-release'],
      conflicts: [{ a: 'edge-release', b: 'edge-stack', about: 'operations a second, stated and measured' }],
      tellings: [{ page: 'edge-copper', as: 'edge-stack' }],
    }),
    developmentOf: null,
  };
};
