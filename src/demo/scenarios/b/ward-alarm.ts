import type { Scenario } from '../../scenario.ts';
import { dateline, page, They, their, truth } from './desk.ts';

/** A hospital switches off a sepsis alarm that cried wolf. */
export const wardAlarm: Scenario = (draw) => {
  const city = draw.city();
  const firm = draw.company();
  const physician = draw.person();
  const nurse = draw.person();
  const speaker = draw.person();
  const alarms = draw.int(58, 96);
  const right = draw.int(3, 7);
  const beds = draw.int(6, 11) * 100;
  const months = draw.int(7, 14);
  return {
    id: 'b-ward-alarm',
    day: 2,
    startMinute: 430,
    category: 'society',
    eventType: 'shutdown',
    pages: [
      page(['ward-wire', 'belmont', 'original', 0], `Hospital switches off AI alarm after too many false calls`, [
        `${dateline(city, 'Nov 25')} ${city} General Hospital has switched off an artificial intelligence system that was to warn of blood poisoning, because nurses had stopped paying attention to it, its medical director said on Wednesday.`,
        `The system sounded ${alarms} alarms a day on average, of which ${right}% proved right, medical director ${physician.full} told Belmont Wire.`,
        `"An alarm that rings all day is a wall clock," ${physician.last} said. No patient was harmed, according to an internal review.`,
        `The maker, ${firm}, said the hospital had set the threshold lower than recommended. The system will be tried again in spring, on two wards.`,
        `Blood poisoning kills about one in five of those who get it, and every hour until treatment counts. Hospitals have therefore been among the first to buy programs that watch pulse, temperature and laboratory values without a pause.`,
        `The system had run for ${months} months in all ${beds} beds of the hospital.`,
      ]),
      page(
        ['ward-field', 'fieldnote', 'original', 130],
        `Lessons from an AI alarm that was right ${right}% of the time`,
        [
          `On paper the AI was excellent. In a study with 12,000 old records it spotted nine of ten cases of blood poisoning hours before the doctors did. Then ${city} General Hospital hung it over ${beds} beds, and ${months} months later has taken it down.`,
          `${nurse.full}, a ward nurse who kept a tally in ${their(nurse)} notebook, explains why. "Ninety-odd calls on a bad day, and I walk to each one. After a month my feet decided before my head did," ${nurse.last} told Fieldnote.`,
          `The hospital's figures agree with the notebook: ${alarms} alarms a day, ${right}% of them correct.`,
          `Blood poisoning is rare on most wards, so that even a good machine learning model mostly rings for nothing. Statisticians have a name for it, the base rate, and students learn it in their second year.`,
          `The threshold made matters worse. The hospital had chosen the most sensitive of five steps, out of caution, and the maker's letter of January advising against it was filed under invoices. With the middle step there would have been nine alarms a day.`,
          `${physician.full}, the medical director, now wants alarms to go to one specialist nurse instead of the whole ward. ${They(physician)} hopes to publish the data.`,
          `Other hospitals have been there before. A review of 14 such systems last year found that staff followed fewer than a third of the warnings after three months, and that nobody had asked why in nine of the hospitals.`,
        ],
        { byline: 'Alma Roszak' },
      ),
      page(['ward-firm', 'newsroom', 'denial', 260], `${firm} on the use of its alarm at ${city} General Hospital`, [
        `${firm} regrets that ${city} General Hospital has suspended the use of its artificial intelligence alarm for blood poisoning.`,
        `The system is in use in 37 other hospitals. There, between one in four and one in six alarms proves right.`,
        `We examined the records from ${city} together with the hospital in October. Of 23 patients who developed blood poisoning on the wards in that period the alarm had announced 21, on average five hours before the diagnosis.`,
        `In ${city} the threshold was set to the most sensitive of five steps, against our written advice of January. At the recommended step there would have been nine alarms a day. The statement that the system does not work is therefore not correct.`,
        `"We should have insisted, and we did not," said ${speaker.full}, medical director of ${firm}. ${They(speaker)} will be on the wards in ${city} when the trial starts again in spring.`,
        `From now on the most sensitive step can only be chosen together with us.`,
      ]),
    ],
    truth: truth({
      mainClaim: `${city} General Hospital switched off an AI alarm for blood poisoning because only ${right}% of its alarms were right.`,
      origins: [['ward-wire'], ['ward-field'], ['ward-firm']],
      primaries: ['ward-firm'],
      conflicts: [{ a: 'ward-wire', b: 'ward-firm', about: 'whether the system or its setting was at fault' }],
    }),
    developmentOf: null,
  };
};
