import type { Scenario } from '../../scenario.ts';
import { page, They, truth } from '../b/desk.ts';

/** A paper on machine forecasts of floods is taken back by its authors. */
export const forecastRetraction: Scenario = (draw) => {
  const school = draw.university();
  const other = draw.university();
  const model = draw.model();
  const author = draw.person();
  const finder = draw.person();
  const editor = draw.person();
  const hydrologist = draw.person();
  const gauges = draw.int(41, 88) * 10;
  const leaked = draw.int(19, 38);
  const claimed = draw.int(6, 9);
  const really = draw.int(2, 4);
  return {
    id: 'a-forecast-retraction',
    day: 1,
    startMinute: 505,
    category: 'research',
    eventType: 'retraction',
    pages: [
      page(
        ['flood-notice', 'openshelf', 'primary', 0],
        `Retraction: "Week-ahead river floods from a single neural model"`,
        [
          `This record is a retraction notice. The authors withdraw the article "Week-ahead river floods from a single neural model", deposited here on 11 June 2026, with the agreement of all seven of them.`,
          `Reason. The article reported that the model ${model} forecasts floods ${claimed} days ahead at ${gauges} river gauges. On 3 November we learned that readings from ${leaked}% of the gauges used for testing had been part of the training data under older station names. The split between training and test was made by name and not by place.`,
          `Effect. Repeated with a clean split, the model's forecasts are useful for ${really} days, which is no better than the physical model it was compared with. The central claim therefore does not stand.`,
          `Credit. The overlap was found by ${finder.full} of ${other}, who tried to reproduce the results from our code. We thank ${finder.last} for writing to us first.`,
          `Data and code stay available, with the corrected split in version 2. Corresponding author: ${author.full}, ${school}.`,
        ],
        { byline: author.full },
      ),
      page(
        ['flood-field', 'fieldnote', 'original', 145],
        `AI flood forecast withdrawn after gauges turn up twice`,
        [
          `A widely reported study which said that artificial intelligence can predict river floods ${claimed} days ahead has been retracted by its authors. Part of the data the model was tested on had also been used to train it, they write in a notice published on Tuesday.`,
          `The study by a team at ${school} tested the model, ${model}, at ${gauges} gauges. At ${leaked}% of them, the model had already seen the answers. With those gauges removed, its lead shrinks to ${really} days.`,
          `The flaw came to light when ${finder.full}, a doctoral student at ${other}, could not get the published numbers. "I assumed for five weeks that the mistake was mine," ${finder.last} told Fieldnote. ${They(finder)} noticed in October that two stations with different names stood at the same bridge.`,
          `${author.full}, who led the work, said the team checked the finding within a day and then had no doubt. "We split by name. Rivers do not care about names," ${author.last} said.`,
          `Hydrologists who were not involved praised the speed of the withdrawal. Warnings at two regional water authorities that had tried ${model} since September never relied on it alone, according to ${hydrologist.full} of the authorities' joint forecast centre.`,
        ],
        { byline: 'Imre Vastag', linksTo: ['flood-notice'] },
      ),
      page(
        ['flood-wire', 'belmont', 'original', 260],
        `Flood prediction study retracted over test data`,
        [
          `A study that credited an artificial intelligence model with forecasting river floods ${claimed} days ahead has been withdrawn, the journal that printed it said on Tuesday.`,
          `The seven authors from ${school} asked for the retraction themselves, editor-in-chief ${editor.full} told Belmont Wire. "They found out, they told us, and the notice was ready before our lawyers had read the letter," ${editor.last} said.`,
          `Readings from ${leaked}% of ${gauges} river gauges were in both the training and the test data of the model, ${model}, ${editor.last} said. A repeated test gave useful forecasts for ${really} days.`,
          `The study had been cited 64 times since June and was named in a parliamentary paper on disaster relief. ${editor.last} said the journal would write to the authors of all papers that cite it, and would in future ask for a map of test sites beside the list of their names.`,
          `Floods are among the first natural disasters for which forecast offices have taken up machine learning.`,
        ],
        { byline: 'Gwendolyn Price' },
      ),
      page(
        ['flood-varn', 'varn', 'echo', 330],
        `Scientists admit flood AI was a fraud`,
        [
          `They said a computer could see floods ${claimed} days before they come. Now they take it all back. The study from ${school} has been withdrawn, Belmont Wire reports, after it came out that the artificial intelligence had peeked at the answers.`,
          `The agency quotes the journal's editor-in-chief, ${editor.full}, as saying that ${leaked}% of the gauges were in the training and the test data alike.`,
          `Nobody seems to have been paid for the mistake, and nobody will be punished. Whether taxpayers get their money back is not known. The study cost several hundred thousand, by our guess.`,
          `What does it mean for your cellar? Not much. The warnings on your phone come from an ordinary model that has been around for thirty years.`,
        ],
        { repeats: 'flood-wire', linksTo: ['flood-wire'] },
      ),
    ],
    truth: truth({
      mainClaim: `The authors from ${school} retracted their study of ${model} because test data had been in the training data.`,
      origins: [
        ['flood-notice', 'flood-field'],
        ['flood-wire', 'flood-varn'],
      ],
      primaries: ['flood-notice'],
      conflicts: [{ a: 'flood-notice', b: 'flood-varn', about: 'an honest mistake or a fraud' }],
    }),
    developmentOf: null,
  };
};
