import type { Scenario } from '../../scenario.ts';
import { dateline, page, They, truth } from '../b/desk.ts';

/** A computing site buys hot rock: a power contract, its price, and the farmers beside it. */
export const geothermalContract: Scenario = (draw) => {
  const lab = draw.lab();
  const driller = draw.company();
  const country = draw.country();
  const valley = draw.city();
  const energy = draw.person();
  const geologist = draw.person();
  const mayor = draw.person();
  const engineer = draw.person();
  const megawatts = draw.pick([120, 180, 240, 320]);
  const wells = draw.int(14, 28);
  const price = draw.int(61, 84);
  const years = draw.pick([12, 15, 20]);
  const first = draw.pick([2029, 2030]);
  return {
    id: 'a-geothermal-contract',
    day: 2,
    startMinute: 690,
    category: 'hardware',
    eventType: 'infrastructure',
    pages: [
      page(
        ['heat-statement', 'newsroom', 'primary', 0],
        `${driller} to supply ${lab} with ${megawatts} megawatts of geothermal power`,
        [
          `${driller} and ${lab} have signed a contract under which ${driller} will supply the planned computing site at ${valley} with ${megawatts} megawatts of electricity from hot rock, around the clock, for ${years} years. Deliveries begin in ${first}.`,
          `The site will train and run artificial intelligence models. It would otherwise have drawn on a grid that has no power to spare before 2033.`,
          `We will drill ${wells} wells to a depth of four kilometres. Water circulates in a closed loop and is not taken from the river. The first three wells have been drilled and tested; their rock is at 214 degrees.`,
          `"Machines that never sleep are the customer that heat has been waiting for," said ${energy.full}, chief executive of ${driller}. The price is $${price} a megawatt-hour for the first ten years and follows inflation after that.`,
        ],
        { byline: driller },
      ),
      page(
        ['heat-wire', 'belmont', 'original', 55],
        `AI company ${lab} signs ${years}-year deal for power from hot rock`,
        [
          `${dateline(country.capital, 'Nov 25')} The artificial intelligence company ${lab} will run a computing site in ${country.name} on geothermal power, in what the supplier called the largest contract of its kind, the two companies said on Wednesday.`,
          `${driller} is to deliver ${megawatts} megawatts from ${wells} wells near ${valley} from ${first}. ${lab} pays $${price} a megawatt-hour, about a quarter more than the price of power on the ${country.adjective} exchange this year.`,
          `"We pay more for the nights," ${engineer.full}, who is in charge of power at ${lab}, told Belmont Wire. Solar parks nearby sell at half the price and only by day, ${engineer.last} said.`,
          `Three of the wells exist. Drilling the others costs some $11 million each, and ${driller} has yet to find the money for nine of them, ${energy.full}, its chief executive, said.`,
          `Environmental groups welcomed the contract with caution. Similar wells abroad set off small earthquakes, the strongest of which cracked plaster.`,
        ],
        { byline: 'Sorley Byrne' },
      ),
      page(
        ['heat-field', 'fieldnote', 'original', 220],
        `Can hot rock carry an AI data centre? The wells at ${valley} say perhaps`,
        [
          `The contract that ${lab} signed on Wednesday rests on three holes in the ground. Each is four kilometres deep, and each brings up enough heat for about 11 megawatts of electricity, according to test results seen by Fieldnote. To power a site full of artificial intelligence, ${driller} has promised ${megawatts} megawatts from ${wells} wells.`,
          `The arithmetic holds if the other wells do as well as the first. "They drilled the best spot first. Everybody does," said ${geologist.full}, a geologist at ${draw.university()} who has no part in the project. ${They(geologist)} expects a fifth of the wells to disappoint.`,
          `Heat in rock also fades. Wells of this type have lost between one and three per cent of their output a year, and the contract runs for ${years} years. ${driller} plans to drill a replacement every second year.`,
          `What makes the site attractive is what it does not need: no fuel, little land, and no water from the river. If it works, four more valleys in ${country.name} have the same kind of rock.`,
        ],
        { byline: 'Alma Roszak', linksTo: ['heat-statement'] },
      ),
      page(
        ['heat-norrland', 'norrland', 'echo', 150],
        `Warm ground, cold feet: what a valley says about the machines`,
        [
          `Under the potatoes of ${valley} it is 214 degrees, and from ${first} the heat is to drive machines that think. The artificial intelligence company ${lab} will buy ${megawatts} megawatts for ${years} years, Belmont Wire reports, and pays a quarter more than the exchange price.`,
          `According to the agency, three of ${wells} wells have been drilled and money is lacking for nine. Similar wells elsewhere have set off small earthquakes.`,
          `We rang the mayor, ${mayor.full}, whom we found in a barn. The council had been promised warm water for the swimming pool, ${mayor.last} said, and had been asked to keep that to itself until today.`,
          `Our own region has the rock but not the depth. A test hole of 1987 behind the dairy reached 61 degrees, and it has kept the dairy's floor free of ice ever since.`,
        ],
        { repeats: 'heat-wire', linksTo: ['heat-wire'] },
      ),
    ],
    truth: truth({
      mainClaim: `${lab} buys ${megawatts} megawatts of geothermal power from ${driller} for ${years} years from ${first}.`,
      origins: [['heat-statement'], ['heat-wire', 'heat-norrland'], ['heat-field']],
      primaries: ['heat-statement'],
    }),
    developmentOf: null,
  };
};
