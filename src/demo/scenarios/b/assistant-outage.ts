import type { Scenario } from '../../scenario.ts';
import { inWords, page, They, truth } from './desk.ts';

/** A lab's chatbot is down on the same day as a hub of others: two outages. */
export const assistantOutage: Scenario = (draw) => {
  const lab = draw.lab();
  const chatbot = draw.model();
  const engineer = draw.person();
  const dispatcher = draw.person();
  const city = draw.city();
  const minutes = draw.int(95, 170);
  const users = draw.int(21, 64);
  const regions = inWords(draw.pick([2, 3]));
  const hoursSaid = Math.round(minutes / 60) + 3;
  return {
    id: 'b-assistant-outage',
    day: 2,
    startMinute: 745,
    category: 'products',
    eventType: 'outage',
    pages: [
      page(['down-status', 'modelpost', 'primary', 190], `${chatbot}: service disturbed in ${regions} regions`, [
        `12:25 UTC. The chatbot ${chatbot} and its programming interface return errors in ${regions} of five regions. We are looking into it.`,
        `12:58 UTC. The language model itself is well. Requests are turned away at the door, because a certificate that the gateways use among themselves ran out at 12:20.`,
        `13:15 UTC. Conversations that had begun before 12:20 are safe and can be continued later. Files uploaded in the minutes before may have to be sent again.`,
        `13:40 UTC. New certificates are being handed out. Customers in the other regions are not concerned. We ask those affected not to repeat requests automatically, as the queues are long.`,
        `Final note. The service was disturbed for ${minutes} minutes and has been normal since. About ${users} million people were unable to use ${chatbot} for part of that time.`,
        `A reminder of the date had been sent to the mailbox of an employee who left in spring. Such reminders go to a team from today. ${engineer.full}, head of operations, ${lab}.`,
      ]),
      page(
        ['down-stack', 'stackwatch', 'original', 215],
        `An expired certificate locked ${lab} out of ${chatbot}`,
        [
          `The AI was fine and the doors were shut. For ${minutes} minutes on Wednesday ${chatbot} answered nobody in ${regions} of its five regions, because a certificate between its gateways had passed its date at 12:20 UTC.`,
          `Our probe logged the first error 14 seconds later. We read the date from the handshake itself and asked ${lab} about it at 12:41, before the company had named the cause.`,
          `"It is the most embarrassing sort of outage there is, and I include the one with the cleaner's plug," ${engineer.full}, head of operations, told Stackwatch.`,
          `Customers with contracts can claim a tenth of the monthly fee under the lab's terms if a disturbance lasts for more than an hour. ${engineer.last} expects many to do so.`,
          `Certificates of this kind run for a year and are easily forgotten, because nothing depends on them until everything does. Two other chatbots were stopped by one within the past eighteen months. A renewal by machine has been in the lab's plans since the first of these.`,
          `The trouble had nothing to do with the outage of a model exchange earlier on Wednesday, though our mailbox says otherwise.`,
        ],
        { byline: 'Teo Larkspen', linksTo: ['down-status'] },
      ),
      page(
        ['down-norrland', 'norrland', 'original', 320],
        `Back to pencil and map: taxi radio in ${city} without its chatbot`,
        [
          `Shortly before half past one the screens in the taxi exchange of ${city} went grey. ${dispatcher.full} took a pencil from a drawer that had not been opened since the summer before last.`,
          `The exchange has let the chatbot ${chatbot} take bookings for a year. On Wednesday it fell silent, as it did in ${regions} regions of the world, and the telephone rang instead. "I had forgotten how much people like to talk," ${dispatcher.last} told Norrland Post.`,
          `In the ${minutes} minutes until the artificial intelligence returned, the exchange took 212 bookings by hand and lost four of them. ${They(dispatcher)} drove one of the forgotten passengers to the station in ${dispatcher.pronoun === 'she' ? 'her' : 'his'} own car.`,
          `${lab}, which runs the chatbot, gave an expired certificate as the cause and apologised.`,
          `Bookings by chatbot have become common in the trade. Of the eleven exchanges in the region seven use one, ${dispatcher.last} said, because night shifts are hard to fill. None of the seven had a plan for its failure on paper.`,
          `The exchange will practise with pencil and map once a month from now on.`,
        ],
        { byline: 'Sanne Holtby' },
      ),
      page(
        ['down-varn', 'varn', 'outlier', 370],
        `${users} million in the dark as chatbot naps for ${inWords(hoursSaid)} hours`,
        [
          `Homework undone, mails unwritten, recipes half read: the chatbot ${chatbot} dozed off on Wednesday and did not wake up for ${inWords(hoursSaid)} hours, and ${users} million users were left to their own wits.`,
          `Stackwatch blames an expired certificate, a kind of passport for computers. The reminder to renew it went to somebody who had left.`,
          `At ${lab} the head of operations, ${engineer.full}, told the site it was "the most embarrassing sort of outage there is".`,
          `A straw poll in our canteen found that the AI was missed most by the intern and least by the cook.`,
          `Those with a contract may ask for a tenth of their monthly fee. Everyone else gets an apology, and it was written by a human being.`,
        ],
        { repeats: 'down-stack', byline: 'Dex Palliser' },
      ),
    ],
    truth: truth({
      mainClaim: `${chatbot} was unavailable in ${regions} regions for ${minutes} minutes because a certificate had expired.`,
      origins: [['down-status'], ['down-stack', 'down-varn'], ['down-norrland']],
      primaries: ['down-status'],
      conflicts: [{ a: 'down-status', b: 'down-varn', about: 'how long the outage lasted' }],
    }),
    developmentOf: null,
  };
};
