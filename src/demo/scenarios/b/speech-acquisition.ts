import type { Scenario } from '../../scenario.ts';
import { brand, dateline, page, They, their, truth } from './desk.ts';

/** A maker of hearing aids buys a speech lab; the price differs between reports. */
export const speechAcquisition: Scenario = (draw) => {
  const buyer = brand(draw.company());
  const lab = draw.lab();
  const chief = draw.person();
  const founder = draw.person();
  const unionist = draw.person();
  const city = draw.city();
  const millions = draw.int(41, 69) * 10;
  const price = draw.money(millions);
  const other = draw.money(millions + 80);
  const staff = draw.int(70, 130);
  const wire = [
    `${dateline(city, 'Nov 24')} Hearing aid maker ${buyer} has agreed to buy ${lab}, a laboratory for speech and artificial intelligence, for ${price} in cash, both sides said on Tuesday.`,
    `The purchase gives ${buyer} a neural network that separates one voice from a crowd in five thousandths of a second. Chief executive ${chief.full} told Belmont Wire that the first devices with the technique would be sold in 2028.`,
    `"People do not buy hearing aids to hear more. They buy them to hear less of the wrong thing," ${chief.last} said.`,
    `All ${staff} employees of ${lab} will be kept on. The deal needs the consent of the competition authority, which ${buyer} expects by April.`,
    `About 430 million people in the world live with a loss of hearing that needs treatment, and fewer than one in five of them wears an aid. Difficulty in following a conversation in company is the reason most often given for leaving the device in a drawer.`,
    `${buyer} is the third-largest company in its field. It has not made a purchase of this size before.`,
  ];
  return {
    id: 'b-speech-acquisition',
    day: 1,
    startMinute: 450,
    category: 'business',
    eventType: 'acquisition',
    pages: [
      page(['speech-wire', 'belmont', 'original', 0], `${buyer} to buy speech AI lab ${lab} for ${price}`, wire),
      page(['speech-kontor', 'kontor', 'wire-copy', 55], `Hearing aids get a brain: ${buyer} takes over AI lab`, wire, {
        repeats: 'speech-wire',
      }),
      page(
        ['speech-harbour', 'harbour', 'original', 160],
        `${buyer} pays up for ${lab}, and for its founder's patience`,
        [
          `${founder.full} turned down two offers before ${their(founder)} laboratory went to ${buyer}. The third, signed on Monday night, is worth ${other} if targets for the next four years are met, according to a shareholder in ${lab} who has read the contract.`,
          `Of that sum, $80 million depends on a working chip by the end of 2027, the shareholder said. The rest is paid in cash when the deal closes.`,
          `${lab} built an AI system that picks one speaker out of a noisy room. It was trained on recordings from canteens, trams and a swimming pool.`,
          `The system answers in five milliseconds, quick enough that lips and words do not drift apart. It still needs a box the size of a matchbook, and shrinking that to something that fits behind an ear is what the later payments are for.`,
          `"They were the only bidder that asked what a deaf child would do with it," ${founder.last} told the Harbour Ledger. ${They(founder)} will run the merged research group, which starts with the lab's ${staff} employees.`,
          `Competition officials are expected to decide by April. ${buyer} and its two larger rivals together sell four of every five hearing aids, but none of the rivals has a comparable laboratory.`,
        ],
        { byline: 'Marcus Deyn' },
      ),
      page(
        ['speech-norrland', 'norrland', 'follow-up', 420],
        `What the sale of ${lab} means for ${city}`,
        [
          `The bakery opposite the laboratory has been asked to make ${staff} cinnamon buns for Wednesday. That is one for everybody who works at ${lab}, the speech AI lab which ${buyer} is buying, and everybody is to stay.`,
          `"We have it in writing until 2030," ${unionist.full} of the engineers' union told Norrland Post. ${unionist.last} negotiated with both companies over the weekend.`,
          `In return the staff accept that work on speech for cars ends in June. Twenty-two people will move from there to hearing aids.`,
          `${founder.full}, who founded the lab in a room above a bicycle shop, will stay as head of research. ${They(founder)} told the staff on Tuesday morning that two earlier bidders had wanted to move the work abroad, and that this had been the reason for refusing them.`,
          `The town council had feared that the lab would follow its new owner abroad. Instead ${buyer} takes over the lease of a former weaving mill by the river, with room for twice as many desks.`,
          `The sale still has to pass the competition authority.`,
        ],
        { byline: 'Sanne Holtby' },
      ),
    ],
    truth: truth({
      mainClaim: `${buyer} buys the speech laboratory ${lab}.`,
      origins: [['speech-wire', 'speech-kontor'], ['speech-harbour'], ['speech-norrland']],
      conflicts: [{ a: 'speech-wire', b: 'speech-harbour', about: 'the price, with or without later payments' }],
    }),
    developmentOf: null,
  };
};
