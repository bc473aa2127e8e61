import type { Scenario } from '../../scenario.ts';
import { dateline, owned, page, They, truth } from './desk.ts';

/** A town decides on a computing hall; the vote goes one way or the other. */
export const riverDataCentre: Scenario = (draw) => {
  const firm = draw.company();
  const city = draw.city();
  const mayor = draw.person();
  const farmer = draw.person();
  const head = draw.person();
  const megawatts = draw.int(18, 42) * 10;
  const cost = draw.money(draw.int(12, 31) * 100);
  const yes = draw.int(16, 19);
  const no = 31 - yes;
  const jobs = draw.int(110, 190);
  const approved = draw.chance(0.6);
  const decided = approved ? `approved` : `turned down`;
  const tally = approved ? `${yes} votes to ${no}` : `${no} votes in favour and ${yes} against`;
  const wire = [
    `${dateline(city, 'Nov 25')} The council of ${city} on Wednesday ${decided} a data centre for artificial intelligence that ${firm} wants to build beside the river for ${cost}.`,
    `The result was ${tally}. Mayor ${mayor.full} told Belmont Wire after the session that the debate had been "the longest since the bridge".`,
    `The hall would draw ${megawatts} megawatts, about as much as the town and all of its factories use, and take cooling water from the river.`,
    `Opponents led by vegetable grower ${farmer.full} had handed in 2,300 signatures. Supporters pointed to the town's debts and to a paper mill that closed two years ago with the loss of 260 jobs.`,
    approved
      ? `${firm} must return the water no warmer than two degrees above the river's temperature and give its waste heat to 4,000 homes. Building starts in May.`
      : `Councillors doubted that the river could bear the warmth in summer. ${firm} said it would now choose between two other towns and decide in May.`,
    `The company had promised ${jobs} permanent jobs.`,
  ];
  return {
    id: 'b-river-data-centre',
    day: 2,
    startMinute: 880,
    category: 'hardware',
    eventType: 'infrastructure',
    pages: [
      page(['river-wire', 'belmont', 'original', 0], `${city} council ${approved ? 'backs' : 'rejects'} AI data centre on river`, wire),
      page(
        ['river-norrland', 'norrland', 'wire-copy', 30],
        approved ? `Yes to the computing hall by the river` : `No computing hall by the river`,
        wire,
        {
          repeats: 'river-wire',
        },
      ),
      page(
        ['river-kontor', 'kontor', 'original', 75],
        approved ? `Heat for 4,000 homes swung the vote in ${city}` : `The warm river that sank ${owned(firm)} plan`,
        [
          `At a quarter past two the last of 44 speakers sat down, and ${city} voted on the largest building in its history. With ${tally}, the council ${decided} ${owned(firm)} hall for AI computers.`,
          approved
            ? `What moved the doubters was a promise made at noon. ${head.full}, who plans sites for ${firm}, offered the waste heat to 4,000 homes free of charge for ten years. "We throw it away everywhere else," ${head.last} told Kontor Daily in the lobby.`
            : `What moved the doubters was a chart of August. On 19 days the river was warmer than fish can stand, and the hall would have added to it. ${head.full}, who plans sites for ${firm}, told Kontor Daily in the lobby that it was a fair point.`,
          `${farmer.full}, who grows vegetables downstream, had collected 2,300 signatures against the plan. ${They(farmer)} stood at the back in rubber boots throughout.`,
          `Mayor ${mayor.full} had to call for quiet only once, when a speaker asked whether the computers would at least be grateful. Everybody else kept to three minutes. The mill that closed two years ago came up in almost every speech.`,
          `The hall is planned for ${megawatts} megawatts and would cost ${cost}. Some ${jobs} people would work in it, most of them electricians and guards.`,
          `The session was the first to be shown in the town's cinema, because the council chamber has only 90 seats.`,
        ],
        { byline: 'Jonas Wiel' },
      ),
      page(
        ['river-copper', 'copperline', 'follow-up', 190],
        `${owned(firm)} siting problem is water, not power`,
        [
          `Wednesday's vote in ${city} is the ninth this year on a large AI hall in a river town, by our count. Water was the main objection in seven of them, and electricity in only one.`,
          `Councils have learned to ask for the temperature of the river in August rather than the average for the year. It was a chart of hot days that decided four of the nine votes, whichever way they went.`,
          `The council ${decided} ${owned(firm)} ${cost} project, at ${megawatts} megawatts a mid-sized one. A design with closed loops would have needed a twentieth of the water and about 9% more power.`,
          `Why not build it so? Head of sites ${head.full} has said that the pumps alone take 14 months to arrive. Two suppliers confirm lead times of more than a year.`,
          `For makers of dry coolers this is the best market in living memory. Order books of the three largest are full until the autumn of 2028.`,
        ],
        { byline: 'Hugh Talbot' },
      ),
    ],
    truth: truth({
      mainClaim: `The council of ${city} ${decided} ${owned(firm)} AI data centre by ${tally}.`,
      origins: [['river-wire', 'river-norrland'], ['river-kontor'], ['river-copper']],
    }),
    developmentOf: null,
  };
};
