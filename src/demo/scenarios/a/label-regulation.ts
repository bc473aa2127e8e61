import type { Scenario } from '../../scenario.ts';
import { dateline, page, They, truth } from '../b/desk.ts';

/** An order on labels for machine-made audio, with the day from which it applies. */
export const labelRegulation: Scenario = (draw) => {
  const country = draw.country();
  const minister = draw.person();
  const broadcaster = draw.person();
  const lobby = draw.person();
  const scholar = draw.person();
  const fine = draw.pick([2, 3, 4]);
  const number = draw.int(211, 489);
  const start = draw.pick(['1 March 2027', '1 April 2027', '1 June 2027']);
  const usStart = start.replace(/^1 (\w+) (\d+)$/, '$1 1, $2');
  const seconds = draw.pick([3, 5]);
  return {
    id: 'a-label-regulation',
    day: 1,
    startMinute: 480,
    category: 'policy',
    eventType: 'regulation',
    pages: [
      page(
        ['label-order', 'gazette', 'primary', 0],
        `Order ${number} of 2026 on the labelling of synthetic speech (${country.name})`,
        [
          `The Minister for Communications of ${country.name}, in exercise of the powers given by section 14 of the Media Act, makes the following order.`,
          `1. In this order, "synthetic speech" means speech that was produced by an artificial intelligence system and that a listener would take for the speech of a person.`,
          `2. Whoever broadcasts synthetic speech, or offers it for download to the public in ${country.name}, shall say so in words at the beginning, for at least ${seconds} seconds, and again after every thirty minutes.`,
          `3. Section 2 does not apply to telephone announcements, to navigation, or to aids for people who cannot speak.`,
          `4. A breach of section 2 is punished by a fine of up to ${fine}% of the revenue of the last financial year. The Media Council keeps watch over compliance.`,
          `5. This order comes into force on ${start}. Made in ${country.capital} on 24 November 2026. ${minister.full}, Minister for Communications.`,
        ],
        { byline: `Ministry of Communications of ${country.name}` },
      ),
      page(
        ['label-wire', 'belmont', 'original', 85],
        `${country.name} orders labels on computer-made voices`,
        [
          `${dateline(country.capital, 'Nov 24')} Radio stations and podcasters in ${country.name} must tell their listeners when a voice was made by artificial intelligence, under an order that the communications ministry published on Tuesday.`,
          `The notice must be spoken, must last ${seconds} seconds at least, and has to be repeated every half hour. It applies from ${start}. Breaches can cost up to ${fine}% of a company's yearly revenue.`,
          `"People may like a machine's voice. They should know that they are liking a machine," communications minister ${minister.full} told reporters.`,
          `Private stations criticised the order. ${broadcaster.full}, who heads their association, said about a third of its members read traffic news with synthetic voices at night. "Nobody has complained, because nobody is awake," ${broadcaster.last} said.`,
          `The public broadcaster said that it had labelled such voices since spring and would need to change nothing but the length of the notice.`,
        ],
        { byline: 'Petra Lindgate' },
      ),
      page(
        ['label-lexgate', 'lexgate', 'follow-up', 300],
        `Order ${number}: who has to say what, and for how long`,
        [
          `${country.name} has become one of the first states to require a spoken label for speech made by artificial intelligence. Order ${number} is one page long, which is to its credit, and leaves three questions open.`,
          `First, section 1 asks what "a listener would take for the speech of a person". A deliberately metallic voice falls outside; the threshold in between will be drawn by the Media Council or by a court.`,
          `Second, section 2 reaches downloads offered "to the public in ${country.name}". A podcast made abroad is covered if it is aimed at listeners there. How that is to be enforced against a host with no office in the country is not said.`,
          `Third, the fine of up to ${fine}% refers to revenue without saying whose. For a group of companies, this matters more than the percentage.`,
          `Those who have to comply have until ${start}. ${scholar.full} of ${draw.university()} suggests starting with an inventory of voices. ${They(scholar)} found nine in use at a single station.`,
        ],
        { byline: 'Aurel Finch', linksTo: ['label-order'] },
      ),
      page(
        ['label-harbour', 'harbour', 'original', 395],
        `AI narrators must introduce themselves in ${country.name}`,
        [
          `Starting ${usStart}, an AI voice that reads a book, a newscast or an ad to anyone in ${country.name} will have to begin with a confession. A government order published on Tuesday demands at least ${seconds} seconds of spoken notice, repeated every 30 minutes, and threatens fines of up to ${fine}% of revenue.`,
          `Audiobook publishers had lobbied for a printed label instead, according to two letters that the ministry released with the order. "A ten-hour novel will be interrupted twenty times by its own footnote," wrote ${lobby.full} of the publishers' trade group.`,
          `The minister, ${minister.full}, kept the rule and added an exemption for people who cannot speak without a device. Two patient groups had asked for it.`,
          `Companies that sell synthetic voices said they would build the notice in. One of them is already offering it in a choice of eleven accents.`,
        ],
        { byline: 'Thea Okafor-Lane', linksTo: ['label-order'] },
      ),
      page(
        ['label-varn', 'varn', 'outlier', 520],
        `${country.name} bans AI voices from radio`,
        [
          `Radio goes back to the good old days: ${country.name} has banned voices made by artificial intelligence from the airwaves, Belmont Wire reports. The ban takes effect on ${usStart}.`,
          `Stations that break it face fines of up to ${fine}% of revenue. The communications minister, ${minister.full}, wants people to know that they are "liking a machine," the agency quotes.`,
          `A third of private stations use such voices at night to read the traffic. What will become of them? The association of private stations is not amused.`,
          `Readers who miss the human touch will be glad. Readers who drive at night may have to look out of the window for themselves again, the way it used to be.`,
        ],
        { repeats: 'label-wire', linksTo: ['label-wire'] },
      ),
    ],
    truth: truth({
      mainClaim: `${country.name} requires a spoken label on synthetic speech from ${start}.`,
      origins: [['label-order', 'label-lexgate'], ['label-wire', 'label-varn'], ['label-harbour']],
      primaries: ['label-order'],
      conflicts: [{ a: 'label-order', b: 'label-varn', about: 'a duty to label or a ban' }],
    }),
    developmentOf: null,
  };
};
