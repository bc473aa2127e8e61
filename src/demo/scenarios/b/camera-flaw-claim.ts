import type { Scenario } from '../../scenario.ts';
import { brand, inWords, page, They, truth, withArticle } from './desk.ts';

/** A security firm says that a door camera opens to a printed face; the maker says no; a laboratory tries it. */
export const cameraFlawClaim: Scenario = (draw) => {
  const maker = brand(draw.company());
  const camera = brand(draw.model());
  const firm = draw.company();
  const finder = draw.person();
  const engineer = draw.person();
  const tester = draw.person();
  const university = withArticle(draw.university());
  const doors = draw.int(12, 34) * 10_000;
  const tries = draw.int(6, 9);
  const holds = draw.chance(0.6);
  return {
    id: 'b-camera-flaw-claim',
    day: 1,
    startMinute: 330,
    category: 'security',
    eventType: 'vulnerability',
    pages: [
      page(['camera-claim', 'newsroom', 'primary', 0], `${firm}: printed photograph opens doors guarded by ${camera}`, [
        `${firm}, a company for security tests, has found that the door camera ${camera} by ${maker} can be deceived by a photograph. The camera uses artificial intelligence to recognise those who may enter.`,
        `A colour print on matt paper, bent around a bottle, opened the door in ${inWords(tries)} of ten attempts. The picture came from a company's website.`,
        `"It looks for depth and is content with a curve," said ${finder.full}, who led the tests at ${firm}.`,
        `${maker} was informed on 9 September and given 75 days. ${firm} publishes a film of the attempts today, without the detail of how the print has to be lit.`,
        `About ${doors.toLocaleString('en')} doors are fitted with the camera, according to the maker's advertising, most of them in offices and schools.`,
      ]),
      page(
        ['camera-lantern', 'lantern', 'echo', 60],
        `A bottle, a print-out, and the AI door swings open`,
        [
          `The film takes forty seconds. A man bends a photograph around a bottle, holds it before a ${camera}, and the AI camera lets him in with a friendly chime.`,
          `It was made by ${firm}, a security company, which says the trick worked in ${inWords(tries)} of ten attempts. I have not been able to try it, as our own office still uses keys.`,
          `According to the company, the camera's neural network looks for depth and accepts a curve. ${maker} advertises that ${doors.toLocaleString('en')} doors have one.`,
          `If yours is among them, switch on the additional code for the time being. The setting is under "night mode" and works by day too.`,
          `${maker} announced an answer for the afternoon.`,
        ],
        { repeats: 'camera-claim', linksTo: ['camera-claim'], byline: 'Pia Marr' },
      ),
      page(
        ['camera-denial', 'newsroom', 'denial', 300],
        `${maker}: ${camera} recognises photographs`,
        [
          `${maker} rejects the claim that its door camera ${camera} can be deceived by a printed photograph.`,
          `The camera shown in the film runs software from spring. Since version 6.2 of July the artificial intelligence also looks at how skin reflects infrared light, and paper does not pass.`,
          `We repeated the attempt with a bottle 200 times on the current version. The door stayed shut each time.`,
          `"We asked them for the camera's serial number three times and did not get it," said ${engineer.full}, head of development. ${They(engineer)} has offered a test before witnesses.`,
          `Cameras update themselves at night unless the owner has forbidden it, which is the case for fewer than one in a hundred.`,
        ],
        { linksTo: ['camera-claim'] },
      ),
      page(
        ['camera-field', 'fieldnote', 'original', 1380],
        holds
          ? `Laboratory opens AI door with a bottle, current version included`
          : `Laboratory fails to fool AI door camera with a photograph`,
        [
          holds
            ? `It took two bottles. ${tester.full} of ${university} bought three ${camera} cameras in shops on Tuesday, updated them and opened all three with a printed face by the next morning. The AI inside let the print pass in 31 of 60 attempts.`
            : `It was not for want of bottles. ${tester.full} of ${university} bought three ${camera} cameras in shops on Tuesday and tried to open them with a printed face all night. The AI inside turned the print away in 180 of 180 attempts.`,
          `The laboratory tests locks and sensors for insurers. Neither ${maker} nor ${firm}, which started the dispute with a film, paid for the attempt.`,
          holds
            ? `The check of infrared light that ${maker} says protects the cameras does work, ${tester.last} found, as long as the print is dry. "Breathe on it, and it shines like skin," ${tester.last} told Fieldnote.`
            : `With software from spring, which ${tester.last} then installed for comparison, the door opened in seven of ten attempts. "Both of them are telling the truth, but only one of them is telling you about today," ${tester.last} told Fieldnote.`,
          holds
            ? `${maker} was given the results on Wednesday morning. It said that it would examine them and recommended the additional code until further notice.`
            : `${firm} acknowledged on Wednesday morning that its camera had not been updated since May, because the test network had no connection to the internet. It has added a note to its film.`,
          `About ${doors.toLocaleString('en')} doors depend on the answer, and a standard for such cameras does not exist.`,
        ],
        { byline: 'Alma Roszak', linksTo: ['camera-claim', 'camera-denial'] },
      ),
    ],
    truth: truth({
      mainClaim: `A printed photograph opens doors guarded by the current ${camera} camera of ${maker}.`,
      holds,
      origins: [['camera-claim', 'camera-lantern'], ['camera-denial'], ['camera-field']],
      primaries: ['camera-claim', 'camera-denial'],
      conflicts: [{ a: 'camera-claim', b: 'camera-denial', about: 'whether a photograph opens the door' }],
      tellings: [{ page: 'camera-field', as: 'camera-claim' }],
    }),
    developmentOf: null,
  };
};
