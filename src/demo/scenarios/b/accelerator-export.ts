import type { Scenario } from '../../scenario.ts';
import { brand, dateline, owned, page, They, truth } from './desk.ts';

/** A country puts accelerators under an export permit. */
export const acceleratorExport: Scenario = (draw) => {
  const country = draw.country();
  const target = draw.country();
  const maker = brand(draw.company());
  const chip = draw.chip();
  const minister = draw.person();
  const chief = draw.person();
  const broker = draw.person();
  const limit = draw.pick([600, 800, 1000]);
  const sales = draw.int(14, 27);
  const wrong = sales + 20;
  const weeks = draw.int(6, 12);
  const wire = [
    `${dateline(country.capital, 'Nov 24')} ${country.name} will require a permit for every export of powerful artificial intelligence chips from 15 December, its economy ministry announced on Tuesday.`,
    `The order covers accelerators that perform more than ${limit} trillion operations a second. It names no country, but minister ${minister.full} said sales to ${target.name} had "grown faster than any industry there could explain".`,
    `The largest maker affected is ${maker}, whose ${chip} chip lies above the limit. ${target.name} accounted for ${sales}% of the company's sales last year, according to its annual report.`,
    `Chief executive ${chief.full} said ${maker} would apply for permits at once. The ministry intends to decide within ${weeks} weeks.`,
    `Goods that are handed to a carrier before 15 December are exempt. The ministry said that it would review the order after a year and that schools, hospitals and universities abroad could expect a quick answer.`,
    `The embassy of ${target.name} called the order an unfriendly act.`,
  ];
  return {
    id: 'b-accelerator-export',
    day: 1,
    startMinute: 570,
    category: 'policy',
    eventType: 'export-control',
    pages: [
      page(['export-gazette', 'gazette', 'primary', 0], `${country.name}: Export Order No. 88 of 2026 (computing accelerators)`, [
        `The Ministry of the Economy of ${country.name}, under section 9 of the Foreign Trade Act, orders as follows for goods that serve the training of artificial intelligence.`,
        `1. The export of computing accelerators of more than ${limit} trillion operations a second, at eight bits, requires a permit. 2. The same applies to systems that contain such accelerators and to designs from which they can be made.`,
        `3. The Ministry decides on an application within ${weeks} weeks. It refuses the permit where the end user is not known.`,
        `3a. Applications by schools, hospitals and universities are decided within two weeks. For repairs and for returns of goods under guarantee, notice to the Ministry is sufficient.`,
        `4. Goods that were handed to a carrier before 15 December 2026 are exempt. 5. Exports without a permit are punished under section 34 of the Act.`,
        `6. This Order comes into force on 15 December 2026 and will be reviewed after one year. ${country.capital}, 24 November 2026. ${minister.full}, Minister.`,
      ]),
      page(['export-wire', 'belmont', 'original', 25], `${country.name} puts AI chips under export permit`, wire, {
        linksTo: ['export-gazette'],
      }),
      page(['export-norrland', 'norrland', 'wire-copy', 60], `No AI chips abroad without a stamp`, wire, { repeats: 'export-wire' }),
      page(
        ['export-harbour', 'harbour', 'original', 190],
        `Rush to ship ${chip} before the door closes`,
        [
          `Freight brokers in three ports began to take calls on Tuesday within an hour of the notice. Under section 4 of ${owned(country.name)} new order, AI chips that are with a carrier before December 15 still go out without a permit.`,
          `"I was offered double for a hold that I don't have," said ${broker.full}, a cargo broker. ${They(broker)} knows of two charter flights booked for ${target.capital}, ${target.name}.`,
          `${maker}, whose ${chip} exceeds the limit of ${limit} trillion operations a second, makes ${sales}% of its sales in ${target.name}. Chief executive ${chief.full} told the Harbour Ledger that the company would not speed up deliveries. "We read the spirit of the thing as well as the date," ${chief.last} said.`,
          `A ministry official said permits would be decided within ${weeks} weeks, but that fewer than half of the buyers on file could be traced to a building.`,
          `The limit catches few products, but they are the ones that matter. Some 40 models of accelerator are sold in the country, according to customs data, and only three exceed it. Those three made up two-thirds of the value of exports last year.`,
          `Shares of ${maker} lost 6% by midday.`,
        ],
        { byline: 'Ottilie Frame' },
      ),
      page(
        ['export-varn', 'varn', 'outlier', 130],
        `Chip war: ${country.name} slams the gate`,
        [
          `No more super-chips for ${target.name}! That is the message from ${country.capital}, where the government on Tuesday put AI accelerators behind an export permit, Belmont Wire reported.`,
          `The blow falls on ${maker}, which makes ${wrong}% of its money there with a chip called ${chip}. Minister ${minister.full} hinted that somebody over there is up to something.`,
          `From 15 December every crate needs a stamp. Officials have ${weeks} weeks to give it or to say no.`,
          `The embassy is furious and speaks of an unfriendly act. In the shops nothing changes, since no games console comes near the limit of ${limit} trillion sums a second.`,
          `Still, economists at our regular table fear that prices for computers will go up, as they always do.`,
        ],
        { repeats: 'export-wire', byline: 'Dex Palliser' },
      ),
    ],
    truth: truth({
      mainClaim: `${country.name} requires a permit for exports of AI accelerators above ${limit} trillion operations a second from 15 December.`,
      origins: [['export-gazette'], ['export-wire', 'export-norrland', 'export-varn'], ['export-harbour']],
      primaries: ['export-gazette'],
      conflicts: [{ a: 'export-wire', b: 'export-varn', about: `the share of ${owned(maker)} sales in ${target.name}` }],
    }),
    developmentOf: null,
  };
};
