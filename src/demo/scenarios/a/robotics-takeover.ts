import type { Scenario } from '../../scenario.ts';
import { page, They, truth } from '../b/desk.ts';

/** A takeover that the buyer talks up and the target denies. In some worlds a filing settles it. */
export const roboticsTakeover: Scenario = (draw) => {
  const buyer = draw.company();
  const target = draw.company();
  const banker = draw.person();
  const head = draw.person();
  const chief = draw.person();
  const owner = draw.person();
  const notary = draw.person();
  const country = draw.country();
  const price = draw.money(draw.int(14, 39) * 10);
  const share = draw.int(51, 74);
  const signed = draw.chance(0.35);
  return {
    id: 'a-robotics-takeover',
    day: 0,
    startMinute: 525,
    category: 'business',
    eventType: 'acquisition',
    pages: [
      page(
        ['takeover-wire', 'belmont', 'original', 0],
        `${buyer} says it will buy robot maker ${target} for ${price}`,
        [
          `${buyer} has agreed to buy ${target}, whose artificial intelligence software guides robots that sort and pack groceries, for ${price}, the chief executive of ${buyer} said on Monday.`,
          `"We have shaken hands, and the lawyers are making it pretty," ${chief.full} told an industry breakfast in ${country.capital}. ${They(chief)} said ${buyer} would take ${share}% at once and the rest within two years.`,
          `A spokesperson for ${target} did not immediately confirm the deal. The company employs 340 people and supplies eleven supermarket chains with picking robots that learn from the hands of workers.`,
          `${buyer}, a maker of warehouse shelving, has been looking for a software business since it lost two large orders to a rival that offers shelves and robots together. It had cash of $610 million at the end of September.`,
        ],
        { byline: 'Caspar Holm' },
      ),
      page(
        ['takeover-denial', 'newsroom', 'denial', 110],
        `${target}: no agreement with ${buyer}`,
        [
          `${target} has noted remarks made this morning by the chief executive of ${buyer}. ${target} has not agreed to be bought by ${buyer}, at ${price} or at any other price. No contract has been signed.`,
          `Representatives of ${buyer} visited us twice this autumn, as customers and competitors often do. We showed them our robots and gave them lunch.`,
          `"I do not remember a handshake, and I usually remember those," said ${head.full}, managing director of ${target}. "We build artificial intelligence for people who pack food. That is what we will be doing tomorrow."`,
          `${target} is owned by its founders and by ${owner.full}, who holds the largest single share. They decide on a sale together, and they have not been asked to.`,
        ],
        { byline: target },
      ),
      page(
        ['takeover-harbour', 'harbour', 'original', 250],
        `One handshake, two memories: ${buyer} and ${target} disagree about a deal`,
        [
          `Either ${buyer} has bought the warehouse AI company ${target} for ${price}, or it has had an expensive lunch. On Monday, the two companies gave opposite accounts.`,
          `${chief.full}, who runs ${buyer}, repeated in a call with the Ledger that the parties had "shaken hands" and that ${share}% would change owners first. ${head.full} of ${target} said nothing had been agreed and nothing was being drawn up.`,
          `${banker.full}, a banker who advised a third company that looked at ${target} this year, said both could be telling the truth as they saw it. "The founders want to sell. The largest holder does not. If you only talk to the founders, you go home happy," ${banker.last} said.`,
          `That holder, ${owner.full}, could not be reached. Under ${country.adjective} law, a sale of this size must be entered in the company register within five days of signing. As of Monday evening, the register showed no entry.`,
        ],
        { byline: 'Isolde Marr', linksTo: ['takeover-denial'] },
      ),
      page(
        ['takeover-norrland', 'norrland', 'echo', 60],
        `Shelf maker swallows robot firm`,
        [
          `The shelving company ${buyer} is to buy ${target}, whose robots pack groceries with the help of artificial intelligence, Belmont Wire reports. The price is ${price}.`,
          `The agency quotes chief executive ${chief.full} as saying at a breakfast in ${country.capital} that hands have been shaken and that ${share}% of the shares change owners at first.`,
          `Robots by ${target} are at work in two warehouses in our region, where they fill some of the bags that are carried to front doors in the evening. The staff there learned of the sale from us and asked whether the night shift would stay.`,
          `For ${buyer}, whose uprights and boards stand in half the country's cellars, it is the first step into software.`,
        ],
        { repeats: 'takeover-wire', linksTo: ['takeover-wire'] },
      ),
      ...(signed
        ? [
            page(
              ['takeover-register', 'gazette', 'primary', 1560],
              `Company register of ${country.name}: transfer of shares in ${target}`,
              [
                `Entry in the company register of ${country.name}. Company: ${target}. Object of the company: robots and artificial intelligence software for the packing of food.`,
                `Transferred: ${share}% of the shares. Acquirer: ${buyer}. Consideration as stated by the parties: ${price}. Date of the contract: 24 November 2026.`,
                `Remaining shareholders: ${owner.full} and others. The acquirer has the right to buy the remaining shares until 30 November 2028.`,
                `The transfer takes effect when the competition authority has approved it or has let eight weeks pass. The registered seat, the object of the company and its managing directors are unchanged. Entered on application of both parties by the notary ${notary.full}, ${country.capital}.`,
              ],
              { byline: `Company register of ${country.name}` },
            ),
          ]
        : []),
    ],
    truth: truth({
      mainClaim: `${buyer} buys ${target} for ${price}.`,
      holds: signed,
      origins: [
        ['takeover-wire', 'takeover-norrland'],
        ['takeover-denial'],
        ['takeover-harbour'],
        ...(signed ? [['takeover-register']] : []),
      ],
      primaries: signed ? ['takeover-denial', 'takeover-register'] : ['takeover-denial'],
      conflicts: [{ a: 'takeover-wire', b: 'takeover-denial', about: 'whether the sale was agreed' }],
    }),
    developmentOf: null,
  };
};
