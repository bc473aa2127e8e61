import type { Scenario } from '../../scenario.ts';
import { dateline, page, They, truth } from './desk.ts';

/** A standard for marking made pictures is agreed by vote. */
export const watermarkStandard: Scenario = (draw) => {
  const chair = draw.person();
  const engineer = draw.person();
  const photographer = draw.person();
  const firm = draw.company();
  const holdout = draw.company();
  const city = draw.city();
  const yes = draw.int(31, 38);
  const no = draw.int(3, 6);
  const abstained = draw.int(1, 4);
  const survive = draw.int(88, 96);
  const number = draw.int(410, 890);
  return {
    id: 'b-watermark-standard',
    day: 2,
    startMinute: 560,
    category: 'policy',
    eventType: 'standard',
    pages: [
      page(['mark-wire', 'belmont', 'original', 0], `Standards body agrees mark for AI pictures`, [
        `${dateline(city, 'Nov 25')} Members of the Imaging Standards Union on Wednesday adopted a common mark for pictures made by artificial intelligence, ending four years of talks.`,
        `In all, ${yes} national bodies voted for standard ISU ${number}, ${no} against and ${abstained} abstained, the union's chair ${chair.full} said after the vote in ${city}.`,
        `The mark is woven into the brightness of a picture and cannot be seen. It survived cropping, compression and re-photographing in ${survive} of 100 tests, according to the union.`,
        `${firm} and eleven other makers of image generators have promised to use it from July. ${holdout} has not. The company says that the mark makes its pictures worse.`,
        `Earlier marks were stored beside the picture and vanished as soon as somebody took a screenshot. Work on the new one began after an invented photograph of a burning refinery had moved the price of oil for forty minutes.`,
        `"A mark does not tell you what is true. It tells you whom to ask," ${chair.last} said.`,
      ]),
      page(
        ['mark-stack', 'stackwatch', 'original', 140],
        `ISU ${number} is out: 64 bits in the brightness channel, and a tool to read them`,
        [
          `The standard for marking AI images that passed in ${city} on Wednesday fits in 41 pages, and the reference decoder in 900 lines. We compiled it and ran it over 1,000 marked pictures that ${firm} had prepared.`,
          `After cropping to a half, saving at low quality and photographing a screen, the decoder still found the mark in ${survive}% of them. It never found one in 5,000 pictures from our own archive.`,
          `ISU ${number} carries 64 bits: who made the generator, which model, and a check. "There is no room for a user's name, and we fought for that," said ${engineer.full}, who edited the text. ${They(engineer)} works for ${firm}.`,
          `The vote was ${yes} to ${no} with ${abstained} abstentions. ${holdout}, which runs the most popular generator for phones, stays out for now.`,
          `Quality suffers less than critics claim. In a blind test with 25 readers, who compared 40 pairs of pictures, the marked one was picked out in 52% of cases, which is what a coin would do. Flat skies are the exception; there a trained eye sees a faint grain.`,
          `A determined person can still wash the mark out by redrawing the picture with a second model, and the annex says so plainly.`,
        ],
        { byline: 'Teo Larkspen' },
      ),
      page(
        ['mark-kontor', 'kontor', 'follow-up', 330],
        `Press photographers want the opposite mark`,
        [
          `For ${photographer.full}, chair of the Association of Press Photographers, the new mark for AI images solves half of the problem. "Now the fake carries a passport and my honest picture travels without papers," ${photographer.last} told Kontor Daily.`,
          `The association demands that cameras sign their pictures as well. Two makers offer this, for about 300 euros extra.`,
          `The standard adopted on Wednesday in ${city} marks only what comes out of a generator. It found ${yes} votes, and only ${no} bodies were against.`,
          `From July, picture desks can read the mark with a free program. The association will train 200 editors in the spring and has asked the union to begin work on a mark for cameras next.`,
          `${chair.full}, who chairs the Imaging Standards Union, has sympathy for the demand. A mark for cameras failed in the same body six years ago, by two votes, because the makers could not agree on who would keep the keys.`,
        ],
        { byline: 'Jonas Wiel' },
      ),
    ],
    truth: truth({
      mainClaim: `The Imaging Standards Union adopted ISU ${number}, a mark for AI pictures, with ${yes} votes to ${no}.`,
      origins: [['mark-wire'], ['mark-stack'], ['mark-kontor']],
    }),
    developmentOf: null,
  };
};
