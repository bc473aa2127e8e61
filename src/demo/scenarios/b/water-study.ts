import type { Scenario } from '../../scenario.ts';
import { dateline, page, They, truth, withArticle } from './desk.ts';

/** Two figures for one thing: a university's measure of water use and the company's. */
export const waterStudy: Scenario = (draw) => {
  const university = withArticle(draw.university());
  const firm = draw.company();
  const author = draw.person();
  const officer = draw.person();
  const mayor = draw.person();
  const city = draw.city();
  const measured = draw.int(26, 44) / 10;
  const stated = Math.round((measured / 2.4) * 10) / 10;
  const sites = draw.int(4, 7);
  const wire = [
    `${dateline(city, 'Nov 23')} Computing halls for artificial intelligence run by ${firm} used ${measured} billion litres of water last year, more than twice what the company reports, researchers at ${university} said on Monday.`,
    `They measured the flow in public mains and drains at ${sites} sites for twelve months. ${firm} puts its use at ${stated} billion litres.`,
    `"Water that evaporates does not come back to the meter, so we counted at both ends," lead author ${author.full} told Belmont Wire.`,
    `The company disputed the figure. Sustainability officer ${officer.full} said the study counted rainwater and water that was cleaned and returned.`,
    `Four-fifths of the water was used between May and September, when rivers are low, according to the study. On the hottest day a single site took as much as the neighbouring town.`,
    `Two towns that supply the halls have restricted the watering of gardens in each of the last three summers. The study will appear in a journal in January.`,
  ];
  return {
    id: 'b-water-study',
    day: 0,
    startMinute: 330,
    category: 'research',
    eventType: 'result',
    pages: [
      page(['water-preprint', 'openshelf', 'primary', 0], `Preprint: Metered water use of ${sites} AI computing sites over one year`, [
        `We report the water use of ${sites} sites at which ${firm} trains and runs artificial intelligence models. Authors: ${author.full} and five others, of ${university}. Version 1, 23 November 2026.`,
        `Flow was measured in public mains and in drains at intervals of one minute from October 2025 to September 2026. The difference, corrected for rain, is water that was evaporated or carried away.`,
        `The sites together used ${measured} billion litres (95% interval: ${(measured - 0.2).toFixed(1)} to ${(measured + 0.2).toFixed(1)}). The operator's own report states ${stated} billion litres for a period that differs by three months.`,
        `Four-fifths of the use fell in the months from May to September. On the hottest day one site took as much as the town beside it.`,
        `Water used in making the electricity for the sites is not included. By the method that is usual in the literature it would add between 40% and 70%, depending on the power stations that are counted.`,
        `The operator declined to give us its meter readings. Data and code are attached; the towns agreed to publication.`,
      ]),
      page(['water-wire', 'belmont', 'original', 55], `AI halls of ${firm} use twice the water it reports, study says`, wire, {
        linksTo: ['water-preprint'],
      }),
      page(['water-kontor', 'kontor', 'wire-copy', 90], `The thirst of artificial intelligence`, wire, { repeats: 'water-wire' }),
      page(
        ['water-firm', 'newsroom', 'denial', 210],
        `${firm}: study on water use misses the return flow`,
        [
          `${firm} does not agree with a study published today on the water used by its halls for artificial intelligence.`,
          `Our halls used ${stated} billion litres last year. The figure has been checked by an independent auditor and is made by the method that the industry has agreed.`,
          `The study counts as used what we clean and give back to rivers by pipes of our own, which do not pass the public drains. At two of the ${sites} sites this is more than half of the flow.`,
          `We built these pipes at the request of the authorities, so that clean water does not pass through a sewage works. On average it returns two degrees warmer than it was taken.`,
          `"I would have shown them the pipes if they had told me that they were looking for them," said ${officer.full}, sustainability officer. ${They(officer)} has invited the authors to visit both sites.`,
          `From January we will publish the readings of all meters each month. The first table will include the returned water.`,
        ],
        { linksTo: ['water-preprint'] },
      ),
      page(
        ['water-field', 'fieldnote', 'original', 340],
        `Counting AI's water at both ends of the pipe`,
        [
          `For a year ${author.full} drove 600 kilometres each week to read the memory of ${2 * sites} small boxes clamped to pipes. They told how much water goes into the AI halls of ${firm}, and how much comes out.`,
          `The difference, ${measured} billion litres, has been quarrelled over since Monday morning. ${firm} says ${stated}. It argues that a good part flows back to rivers through pipes of its own.`,
          `Could that be? ${author.last} went through the building permits of all ${sites} sites with Fieldnote. Return pipes appear at two of them; at one, according to the permit, the pipe may be used only from November to April.`,
          `${mayor.full}, mayor of the town beside the largest hall, has a third figure, namely the bill. "We sell them what the meter says, and the meter sides with the professor," ${mayor.last} said.`,
          `The company's offer of monthly readings, made in its reply, was welcomed by both.`,
        ],
        { byline: 'Alma Roszak', linksTo: ['water-preprint', 'water-firm'] },
      ),
    ],
    truth: truth({
      mainClaim: `AI computing halls of ${firm} used ${measured} billion litres of water in a year, over twice what it reports.`,
      origins: [['water-preprint'], ['water-wire', 'water-kontor'], ['water-firm'], ['water-field']],
      primaries: ['water-preprint', 'water-firm'],
      conflicts: [{ a: 'water-preprint', b: 'water-firm', about: 'how much water the halls used' }],
      tellings: [{ page: 'water-wire', as: 'water-preprint' }],
    }),
    developmentOf: null,
  };
};
