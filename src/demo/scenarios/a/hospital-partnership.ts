import type { Scenario } from '../../scenario.ts';
import { page, They, their, truth } from '../b/desk.ts';

/** A group of hospitals and a laboratory agree to work on discharge letters. */
export const hospitalPartnership: Scenario = (draw) => {
  const group = `${draw.city()} Hospitals`;
  const lab = draw.lab();
  const model = draw.model();
  const medical = draw.person();
  const lead = draw.person();
  const nurse = draw.person();
  const patients = draw.person();
  const wards = draw.int(22, 64);
  const years = draw.pick([3, 4, 5]);
  const minutes = draw.int(19, 34);
  const sum = draw.money(draw.int(18, 46));
  return {
    id: 'a-hospital-partnership',
    day: 0,
    startMinute: 640,
    category: 'business',
    eventType: 'partnership',
    pages: [
      page(
        ['wards-statement', 'newsroom', 'primary', 0],
        `${group} and ${lab} to work together on discharge letters`,
        [
          `${group} and ${lab} have agreed to develop a tool that drafts discharge letters with the artificial intelligence model ${model}. The partnership runs for ${years} years and begins on ${wards} wards in January.`,
          `Doctors spend ${minutes} minutes on a discharge letter on average, our own count shows. In a trial on four wards, a draft by ${model} brought that down by half. A doctor reads and signs every letter, as today.`,
          `The model runs on machines in our own basement. Patient records do not leave the hospitals, and ${lab} may not use them to train models for others.`,
          `"A letter that arrives with the patient is better medicine than a perfect one that arrives a week later," said ${medical.full}, medical director of ${group}.`,
          `${group} pays ${sum} over the term. Either side may end the partnership at the end of each year.`,
        ],
        { byline: group },
      ),
      page(
        ['wards-norrland', 'norrland', 'original', 130],
        `Machine to write the hospital's letters, doctors to sign them`,
        [
          `From January, artificial intelligence will draft the letters that patients take home from ${wards} wards of ${group}. The contract with the developer ${lab} runs for ${years} years and costs ${sum}, medical director ${medical.full} said at a meeting with staff on Monday, which Norrland Post attended.`,
          `Questions came mostly from nurses. "Who notices when it leaves out the allergy?" asked ${nurse.full}, who has worked on the lung ward for 16 years. The doctor who signs, ${medical.last} replied, and got a laugh that ${medical.pronoun} had not expected.`,
          `In the trial on four wards, 1,140 letters were drafted by the model, ${model}. Doctors changed something in 71% of them, most often the dose of a medicine. No wrong letter went out, according to the hospital.`,
          `Letters take ${minutes} minutes each at present, and many are written after the shift. The staff council agreed to the plan on condition that saved time is not counted as spare time.`,
        ],
        { byline: 'Linnea Aho' },
      ),
      page(
        ['wards-field', 'fieldnote', 'original', 290],
        `Hospitals put language model on ${wards} wards, and promise to publish the errors`,
        [
          `One of the larger hospital groups to use artificial intelligence for discharge letters says that it will publish every serious error the system makes. ${group} will start with ${wards} wards in January under a ${years}-year agreement with ${lab}.`,
          `${lead.full}, who runs the project at ${lab}, told Fieldnote that the pledge was the hospitals' idea. "We said: do you know what that will look like? They said: that is why," ${lead.last} said. ${They(lead)} expects two or three entries a month.`,
          `The evidence so far is a trial of 1,140 letters that has not been reviewed by others. Halving the ${minutes} minutes that a letter takes would be in line with studies elsewhere, two of which found that doctors read drafts less closely after a month.`,
          `A patients' association has been given a seat on the project's board. Its chair, ${patients.full}, wants letters to say which sentences were drafted by machine. The hospitals have not agreed to that.`,
          `${model} will run on the group's own computers. ${group} pays ${sum}, of which a fifth depends on the number of errors.`,
        ],
        { byline: 'Ursel Tamm', linksTo: ['wards-statement'] },
      ),
      page(
        ['wards-kontor', 'kontor', 'echo', 180],
        `${lab} wins hospital contract worth ${sum}`,
        [
          `The artificial intelligence developer ${lab} has won a contract with ${group} that is worth ${sum} over ${years} years, Norrland Post reports. Its model ${model} will draft discharge letters on ${wards} wards.`,
          `According to the newspaper, doctors changed 71% of the drafts in a trial, most often the dose of a medicine. Medical director ${medical.full} defended ${their(medical)} plan before the staff on Monday.`,
          `For ${lab}, hospitals are a new market. Margins are said to be low and contracts long. The price per letter comes to a little over two crowns by our reckoning, which is less than the stamp.`,
          `The group's supervisory board has already given its consent. Two other bidders did not meet the condition that the machines stand in the hospitals' own basement.`,
        ],
        { repeats: 'wards-norrland', linksTo: ['wards-norrland'] },
      ),
    ],
    truth: truth({
      mainClaim: `${group} and ${lab} agreed for ${years} years that ${model} drafts discharge letters on ${wards} wards from January.`,
      origins: [['wards-statement'], ['wards-norrland', 'wards-kontor'], ['wards-field']],
      primaries: ['wards-statement'],
    }),
    developmentOf: null,
  };
};
