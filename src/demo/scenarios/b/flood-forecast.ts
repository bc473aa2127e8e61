import type { Scenario } from '../../scenario.ts';
import { dateline, inWords, page, They, truth, withArticle } from './desk.ts';

/** A model forecasts floods further ahead than the weather service. */
export const floodForecast: Scenario = (draw) => {
  const lab = draw.lab();
  const model = draw.model();
  const country = draw.country();
  const author = draw.person();
  const sceptic = draw.person();
  const university = withArticle(draw.university());
  const ahead = draw.int(5, 7);
  const days = inWords(ahead);
  const old = inWords(ahead - 3);
  const rivers = draw.int(18, 46) * 100;
  const misses = draw.int(6, 14);
  const wire = [
    `${dateline(country.capital, 'Nov 24')} An artificial intelligence model predicted floods ${days} days ahead as reliably as present methods do ${old} days ahead, researchers reported on Tuesday.`,
    `The model, ${model}, was developed by ${lab} and tested for two years on ${rivers.toLocaleString('en')} rivers together with the weather service of ${country.name}.`,
    `"Three days is the difference between moving the cattle and counting them," lead author ${author.full} told a briefing.`,
    `The service will use the forecasts beside its own from January, a spokesman said. Warnings to the public will continue to be signed by a forecaster on duty.`,
    `In two years of live tests the model missed ${misses}% of the larger floods, according to the researchers. It gave more false alarms than correct ones, which the authors consider acceptable at such a distance because a second forecast follows each day.`,
    `Floods cost ${country.name} an average of 31 lives a year. The model needs only rainfall, the height of the land and past water levels, so it also works where there are few gauges.`,
  ];
  return {
    id: 'b-flood-forecast',
    day: 1,
    startMinute: 960,
    category: 'research',
    eventType: 'result',
    pages: [
      page(['flood-paper', 'openshelf', 'primary', 0], `Preprint: Skilful river flood forecasts at ${days} days from sparse gauges`, [
        `We present ${model}, a machine learning model of river floods that was trained on 40 years of daily water levels. Authors: ${author.full} and 16 others, ${lab}. Version 1, 24 November 2026.`,
        `In a live test over two years on ${rivers.toLocaleString('en')} rivers in ${country.name}, the model's forecasts ${days} days ahead were as reliable as the operational forecasts of the national weather service ${old} days ahead.`,
        `Reliability is measured as the share of floods of a size expected once in five years that were forecast within one day of their peak. The model missed ${misses}% of these floods, and it raised 1.3 false alarms for each one that came.`,
        `Skill is lowest in the month of snow melt and below dams, whose operation the model cannot know.`,
        `Forecasts were frozen and deposited with a notary each morning at 06:00, before the official bulletin. No forecast was altered or withdrawn during the test.`,
        `Weights, code and the forecasts as issued are attached under an open licence. The weather service took part in the design of the test but not in the training.`,
      ]),
      page(['flood-wire', 'belmont', 'original', 50], `AI sees floods ${days} days ahead, researchers say`, wire, {
        linksTo: ['flood-paper'],
      }),
      page(['flood-kontor', 'kontor', 'wire-copy', 85], `Three days more to move the cattle`, wire, { repeats: 'flood-wire' }),
      page(
        ['flood-field', 'fieldnote', 'original', 140],
        `The flood model that admits what it misses`,
        [
          `Papers about AI and weather tend to report hits. The preprint that ${author.full} and colleagues at ${lab} posted on Tuesday gives as much room to the misses, which came to ${misses}% of all larger floods in two years of live forecasts.`,
          `Even so, the result is a leap. On ${rivers.toLocaleString('en')} rivers in ${country.name}, forecasts by ${model} for ${days} days ahead held up as well as official ones for ${old} days.`,
          `${sceptic.full}, a hydrologist at ${university} who was not involved, went through the attached forecasts for Fieldnote on Tuesday evening. "I picked the three floods I remember best, and it had two of them," ${sceptic.last} said. ${They(sceptic)} warned that water below dams behaves as people decide and not as rain does.`,
          `The team plans to add the release schedules of 60 dams next year, if their operators agree.`,
          `What convinced several colleagues is the notary. Each morning's forecasts were deposited before the official bulletin came out, so that nobody can have tidied them up later. "I wish my own field did that," said ${sceptic.last}.`,
          `Unusually for the field, the weights can be downloaded and used without payment.`,
        ],
        { byline: 'Alma Roszak', linksTo: ['flood-paper'] },
      ),
    ],
    truth: truth({
      mainClaim: `${model} forecasts floods ${days} days ahead as reliably as the weather service does ${old} days ahead.`,
      origins: [['flood-paper'], ['flood-wire', 'flood-kontor'], ['flood-field']],
      primaries: ['flood-paper'],
    }),
    developmentOf: null,
  };
};
