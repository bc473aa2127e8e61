import type { Scenario } from '../../scenario.ts';
import { brand, corrected, owned, page, They, their, truth } from './desk.ts';

/** A contaminated line holds up memory for accelerators. */
export const memoryDelay: Scenario = (draw) => {
  const maker = brand(draw.company());
  const buyer = brand(draw.company());
  const chip = draw.chip();
  const engineer = draw.person();
  const speaker = draw.person();
  const city = draw.city();
  const weeks = draw.int(5, 11);
  const reported = weeks + draw.int(3, 6);
  const lost = draw.int(9, 18) * 1000;
  return {
    id: 'b-memory-delay',
    day: 2,
    startMinute: 380,
    category: 'hardware',
    eventType: 'delay',
    pages: [
      corrected(
        page(
          ['memory-harbour', 'harbour', 'original', 0],
          `A bad barrel of acid holds up the memory that AI chips need`,
          [
            `One barrel of cleaning acid with a trace of iron in it has stopped a production line at ${owned(maker)} memory plant in ${city}, and deliveries of the stacked memory used in AI accelerators will be ${reported} weeks late, according to two suppliers to the plant.`,
            `About ${lost.toLocaleString('en')} wafers have to be thrown away, they said. The line was halted last Thursday after tests found cells that forget.`,
            `The first to feel it will be ${buyer}. Its ${chip} accelerator carries eight stacks of ${owned(maker)} memory, and its stock lasts until the middle of December, one of the suppliers estimates.`,
            `The acid came from a supplier that won the contract in September with a bid 8% below the previous one, according to both people. The barrel was tested at the gate, they said, but for the wrong metal.`,
            `An engineer at the plant, ${engineer.full}, confirmed that the line stands still. ${They(engineer)} was not allowed to say for how long.`,
            `${maker} had no immediate comment. It makes a quarter of the world's stacked memory.`,
          ],
          { byline: 'Ottilie Frame' },
        ),
        {
          atMinute: 305,
          from: `${reported} weeks late, according to two suppliers to the plant`,
          to: `${weeks} weeks late, the company said after suppliers had spoken of a longer delay`,
          text: `Correction: A previous version of this article, citing suppliers, put the delay at ${reported} weeks. ${maker} has since said that it is ${weeks} weeks.`,
        },
      ),
      page(
        ['memory-statement', 'newsroom', 'primary', 250],
        `${maker} on production in ${city}`,
        [
          `${maker} informs customers that one of four lines for stacked memory in ${city} has been out of operation since 19 November. The memory is used chiefly in accelerators for artificial intelligence.`,
          `The cause was a delivery of acid that did not meet its specification. ${lost.toLocaleString('en')} wafers will be scrapped. No faulty memory has left the plant.`,
          `The barrel had passed the test at the gate, which did not look for iron. The line has been flushed three times since, and test wafers from the third flush are within their specification.`,
          `Deliveries from this line will resume ${weeks} weeks later than planned. A longer delay that was mentioned in the press is not correct.`,
          `"We are moving orders to the other three lines and have told every customer what that means for them," said ${speaker.full}, who is in charge of operations at ${maker}.`,
          `The forecast for the year stands. The supplier of the acid has been replaced, and ${speaker.last} has ordered that each barrel be tested before it enters the building.`,
        ],
        { linksTo: ['memory-harbour'] },
      ),
      page(
        ['memory-copper', 'copperline', 'original', 330],
        `Three lines will not do the work of four at ${maker}`,
        [
          `Contract prices for stacked memory jumped 7% between breakfast and lunch on Wednesday. ${owned(maker)} dead line in ${city} feeds AI accelerators, and there is nothing idle in the industry that could take its place.`,
          `${maker} speaks of ${weeks} weeks. Buyers with whom we talked plan for more, since a line that has been flushed needs a fortnight of test wafers before anybody trusts it again.`,
          `${buyer} has asked two other makers for stacks that fit ${chip}. Both have said no before February. A spokesman for ${buyer} called the position "tight and not dramatic".`,
          `There is a lesson in the numbers. ${maker} makes a quarter of the world's stacked memory on four lines in one city, and all of them take acid from the same ring of pipes. A valve, installed in spring after an insurer insisted, kept it to one.`,
          `The ${lost.toLocaleString('en')} scrapped wafers equal about five days of what the whole industry produces.`,
        ],
        { byline: 'Hugh Talbot' },
      ),
      page(
        ['memory-quill', 'quillmark', 'echo', 90],
        `The acid test: AI memory goes missing`,
        [
          `Artificial intelligence, meet chemistry. A barrel of acid with a little iron in it has knocked out a memory line at ${maker}, the Harbour Ledger reported on Wednesday.`,
          `The damage, say the paper's two suppliers: ${lost.toLocaleString('en')} wafers for the bin and a delay of ${reported} weeks. The cells on those wafers "forget", which is not what one buys memory for.`,
          `Next in line for trouble is ${buyer}, whose ${chip} accelerator needs eight stacks of the stuff apiece.`,
          `${engineer.full}, an engineer, confirmed to the Ledger that nothing moves in ${city} and kept ${their(engineer)} calendar to ${engineer.pronoun === 'she' ? 'herself' : 'himself'}. ${maker} was silent.`,
          `Check the price of your next graphics card before you go to bed.`,
        ],
        { repeats: 'memory-harbour', linksTo: ['memory-harbour'] },
      ),
    ],
    truth: truth({
      mainClaim: `A stopped line at ${maker} delays memory for AI accelerators by ${weeks} weeks.`,
      origins: [['memory-harbour', 'memory-quill'], ['memory-statement'], ['memory-copper']],
      primaries: ['memory-statement'],
      conflicts: [{ a: 'memory-harbour', b: 'memory-statement', about: 'how many weeks the delay lasts' }],
      tellings: [{ page: 'memory-copper', as: 'memory-statement' }],
      corrected: [{ key: 'memory-harbour', atMinute: 305 }],
    }),
    developmentOf: null,
  };
};
