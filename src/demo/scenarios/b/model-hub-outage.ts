import type { Scenario } from '../../scenario.ts';
import { corrected, inWords, page, They, their, truth, withArticle } from './desk.ts';

/** A hub for open models is down for hours. */
export const modelHubOutage: Scenario = (draw) => {
  const hub = draw.company();
  const engineer = draw.person();
  const user = draw.person();
  const university = withArticle(draw.university());
  const hours = draw.int(5, 9);
  const rumoured = hours + 12;
  const models = draw.int(11, 19) / 10;
  const lost = draw.int(310, 880);
  return {
    id: 'b-model-hub-outage',
    day: 2,
    startMinute: 690,
    category: 'open-source',
    eventType: 'outage',
    pages: [
      page(
        ['hub-stack', 'stackwatch', 'original', 0],
        `${hub} has been down since breakfast, and half of open AI with it`,
        [
          `Builds are failing from bank to basement. ${hub}, which hosts ${models} million open AI models, has returned errors to every download since early on Wednesday, and our probes in four regions agree.`,
          `${engineer.full}, who is on call for the hub, told Stackwatch that no attack is suspected. "We turned off the old storage a day before the new one was ready to be alone," ${engineer.last} said.`,
          `Programs that fetch a model when they start, rather than keep a copy, stand still. That is bad practice, and it is what most tutorials teach.`,
          `The hub was founded nine years ago as a hobby and is financed by storage fees of large companies. It has been down before, never for longer than forty minutes, and a mirror that two universities planned in spring failed for want of money.`,
          `At ${university}, ${user.full} cancelled a practical course for 140 students. ${They(user)} moved the date of ${their(user)} lecture on backups forward.`,
          `The hub hopes to be back in the afternoon.`,
        ],
        {
          byline: 'Teo Larkspen',
          revisions: [
            {
              atMinute: 420,
              title: `${hub} is back after ${inWords(hours)} hours that stopped half of open AI`,
              paragraphs: [
                `Downloads work again. ${hub}, which hosts ${models} million open AI models, returned errors to everybody for ${inWords(hours)} hours on Wednesday; our probes in four regions have been green since the afternoon.`,
                `${engineer.full}, who was on call for the hub, told Stackwatch that no attack is suspected. "We turned off the old storage a day before the new one was ready to be alone," ${engineer.last} said.`,
                `Programs that fetch a model when they start, rather than keep a copy, stood still. That is bad practice, and it is what most tutorials teach.`,
                `The hub was founded nine years ago as a hobby and is financed by storage fees of large companies. It has been down before, never for longer than forty minutes, and a mirror that two universities planned in spring failed for want of money.`,
                `At ${university}, ${user.full} cancelled a practical course for 140 students. ${They(user)} moved the date of ${their(user)} lecture on backups forward.`,
                `About ${lost} models that were uploaded in the night before are missing.`,
              ],
              notice: {
                kind: 'update',
                text: `Updated when the service returned, with the length of the outage and the number of missing models.`,
              },
            },
          ],
        },
      ),
      page(['hub-post', 'openshelf', 'primary', 390], `Incident report: ${hub} unavailable on 25 November`, [
        `${hub}, the exchange for open AI models, was unavailable for ${inWords(hours)} hours on Wednesday. All ${models} million models were affected. The service is complete again except for the uploads named below.`,
        `Cause: we moved to new storage and removed the old one according to plan. The plan contained a wrong date. Requests then went to machines that no longer answered.`,
        `We noticed the fault at once but misread it as a failing network, which cost us two hours. The old disks had not been wiped. They were carried back into the rack and connected by hand, 412 of them, in order of their labels.`,
        `Loss: ${lost} models which were uploaded between 01:00 and 05:30 are gone. Their owners have been informed and asked to upload again.`,
        `There was no attack, and no account data were touched. From today, removal of any storage needs the consent of two persons.`,
        `We apologise. ${engineer.full}, for the operations team.`,
      ]),
      corrected(
        page(
          ['hub-varn', 'varn', 'outlier', 500],
          `AI goes dark for ${inWords(rumoured)} hours. Was it hackers?`,
          [
            `For ${inWords(rumoured)} hours on Wednesday the brains of half the world's AI programs were not to be had. ${hub}, a kind of library for machine minds, was shut, the site Stackwatch reported.`,
            `Experts in chat rooms suspect an attack. The operators say it was the wrong date in a plan, and that they had pulled the plug themselves.`,
            `Rescue came on foot. Staff are said to have carried hundreds of disks back into the building and plugged them in one after the other, like librarians after a flood.`,
            `At ${university} a whole course was called off. Students were seen in the sun.`,
            `Some ${lost} models have vanished for good. Nobody could tell us whether they will be missed.`,
            `The library has ${models} million of them, so that a visitor who looked at one each minute would be busy for two years and more. Two people must now agree before anything is switched off.`,
          ],
          { repeats: 'hub-stack', byline: 'Dex Palliser' },
        ),
        {
          atMinute: 610,
          from: `${inWords(rumoured)} hours`,
          to: `${inWords(hours)} hours`,
          text: `Correction: the outage lasted ${inWords(hours)} hours and not ${inWords(rumoured)}, as we wrote at first.`,
        },
      ),
    ],
    truth: truth({
      mainClaim: `The model hub ${hub} was unavailable for ${inWords(hours)} hours and lost ${lost} models.`,
      origins: [['hub-stack', 'hub-varn'], ['hub-post']],
      primaries: ['hub-post'],
      conflicts: [{ a: 'hub-post', b: 'hub-varn', about: 'how long the outage lasted and whether there was an attack' }],
      corrected: [{ key: 'hub-varn', atMinute: 610 }],
    }),
    developmentOf: null,
  };
};
