import type { Scenario } from '../../scenario.ts';
import { page, They, truth } from '../b/desk.ts';

/** An assistant is down for hours; its status page is the primary document. The account of the cause follows a day later. */
export const assistantOutage: Scenario = (draw) => {
  const lab = draw.lab();
  const model = draw.model();
  const engineer = draw.person();
  const teacher = draw.person();
  const city = draw.city();
  const hours = draw.int(3, 6);
  const minutes = draw.int(11, 49);
  const share = draw.int(62, 88);
  const end = `${10 + hours}:${String(minutes + 5).padStart(2, '0')}`;
  return {
    id: 'a-assistant-outage',
    day: 0,
    startMinute: 605,
    category: 'products',
    eventType: 'outage',
    pages: [
      page(
        ['outage-status', 'modelpost', 'primary', 0],
        `Incident: ${model} assistant unavailable`,
        [
          `10:05 UTC. We are looking into errors on all ${model} services. The AI assistant of ${lab}, the apps and the programming interface are affected in every region.`,
          `10:40 UTC. The cause is in the system that signs users in. The models themselves are running. Most sign-ins fail, and sessions that are already open keep working until they expire.`,
          `12:15 UTC. A first fix did not hold. About ${share}% of requests fail at this point. We are bringing sign-in back region by region.`,
          `Next update at 13:00 UTC or when something changes. No data was lost and nobody has broken in. ${engineer.full}, who leads the reliability team, is in charge of this incident.`,
        ],
        {
          byline: `${lab} status desk`,
          revisions: [
            {
              atMinute: hours * 60 + minutes + 8,
              title: `Resolved: ${model} assistant unavailable`,
              paragraphs: [
                `10:05 UTC. We are looking into errors on all ${model} services. The AI assistant of ${lab}, the apps and the programming interface are affected in every region.`,
                `10:40 UTC. The cause is in the system that signs users in. The models themselves are running. Most sign-ins fail, and sessions that are already open keep working until they expire.`,
                `12:15 UTC. A first fix did not hold. About ${share}% of requests fail at this point. We are bringing sign-in back region by region.`,
                `${end} UTC. Resolved. All ${model} services have worked normally since ${end} UTC. The incident lasted ${hours} hours and ${minutes} minutes. At its worst, ${share}% of requests failed. We will publish what went wrong.`,
              ],
              notice: { kind: 'update', text: `Update: The incident was resolved at ${end} UTC.` },
            },
          ],
        },
      ),
      page(
        ['outage-stack', 'stackwatch', 'original', 75],
        `${model} is down worldwide, and it is the login`,
        [
          `${lab}'s AI assistant ${model} has been unreachable since 10:05 UTC on Monday. Our own probes from four regions get errors on ${share}% of calls as of 11:20. The failing part is sign-in; a session we had left open overnight still answers.`,
          `The company's status page says the same. It calls the models "running" and promises to bring sign-in back region by region, without saying when.`,
          `This is the third outage of more than an hour this year by our count, and the first to hit the programming interface and the apps together. Companies that put ${model} behind their own help desks are showing customers an apology they did not write.`,
          `If you hold long-lived keys, do not rotate them now. Two readers did, and locked themselves out for good measure.`,
        ],
        { byline: 'Dell Ramsay', linksTo: ['outage-status'] },
      ),
      page(
        ['outage-wire', 'belmont', 'original', hours * 60 + minutes + 35],
        `AI assistant ${model} back after ${hours}-hour outage`,
        [
          `The artificial intelligence assistant ${model} worked again on Monday after an outage that kept millions of people from signing in for more than ${hours} hours, its maker ${lab} said.`,
          `The failure began shortly after 10:00 GMT and was over by ${end}, according to ${engineer.full}, head of reliability at ${lab}. "It was the front door and not the house. That is no comfort if you are standing outside," ${engineer.last} told Belmont Wire.`,
          `At its worst, ${share}% of requests failed, ${engineer.last} said. No data was lost, and there was no sign of an attack.`,
          `Schools, help desks and a chain of pharmacies reported trouble. In ${city}, a mock examination in which pupils were to criticise the assistant's answers was postponed. "They wrote about the silence instead," head teacher ${teacher.full} said. ${They(teacher)} called the essays better than usual.`,
          `${lab} promised an account of the cause within two days.`,
        ],
        { byline: 'Gwendolyn Price' },
      ),
      page(
        ['outage-norrland', 'norrland', 'echo', hours * 60 + minutes + 80],
        `When the clever machine would not open the door`,
        [
          `For ${hours} hours on Monday, nobody could sign in to ${model}, the artificial intelligence assistant of ${lab}. According to Belmont Wire, ${share}% of requests failed at the worst of it.`,
          `The agency quotes the company's head of reliability, ${engineer.full}, as saying that "it was the front door and not the house". There was no attack and no data was lost.`,
          `The municipal office in our own town uses the assistant to answer questions about waste collection. On Monday a person answered them, as she had done for nineteen years before. She reported 41 calls and one cake.`,
          `The municipality says that it has no plans to cancel the contract, and none to cancel the person either.`,
        ],
        { repeats: 'outage-wire', linksTo: ['outage-wire'] },
      ),
    ],
    truth: truth({
      mainClaim: `${model}, the assistant of ${lab}, could not be used for ${hours} hours and ${minutes} minutes because sign-in failed.`,
      origins: [['outage-status'], ['outage-stack'], ['outage-wire', 'outage-norrland']],
      primaries: ['outage-status'],
    }),
    developmentOf: null,
  };
};
