import type { Scenario } from '../../scenario.ts';
import { capital, dateline, inWords, owned, page, They, their, them, truth } from './desk.ts';

/** Prosecutors look into calls with a minister's cloned voice. */
export const voiceCloneInquiry: Scenario = (draw) => {
  const country = draw.country();
  const minister = draw.person();
  const prosecutor = draw.person();
  const treasurer = draw.person();
  const firm = draw.company();
  const speaker = draw.person();
  const towns = inWords(draw.int(6, 11));
  const lost = draw.money(draw.int(14, 38) / 10);
  const seconds = draw.int(18, 45);
  return {
    id: 'b-voice-clone-inquiry',
    day: 2,
    startMinute: 470,
    category: 'security',
    eventType: 'investigation',
    pages: [
      page(['voice-wire', 'belmont', 'original', 0], `Prosecutors probe calls with minister's cloned voice`, [
        `${dateline(country.capital, 'Nov 25')} Prosecutors in ${country.name} are investigating telephone calls in which a voice made by artificial intelligence and resembling that of finance minister ${minister.full} asked town treasurers for money.`,
        `${capital(towns)} towns were called between Friday and Monday, and two of them paid ${lost} in all, chief prosecutor ${prosecutor.full} said on Wednesday.`,
        `"The voice knew first names and the date of the last council meeting," ${prosecutor.last} told reporters. Nobody has been arrested.`,
        `The caller allegedly used a service of ${firm}, which copies a voice from a short recording. The company said it was helping the inquiry.`,
        `The towns were asked to back a secret guarantee for a bank. Prosecutors are looking at whether somebody inside the association of towns passed on the list of treasurers and their telephone numbers, ${prosecutor.last} said.`,
        `${minister.last} said that ${minister.pronoun} never asks for money by telephone. "If I call you, call me back," ${minister.pronoun} said.`,
      ]),
      page(
        ['voice-kontor', 'kontor', 'original', 130],
        `"It coughed like ${them(minister)}": a treasurer on the call that cost a town dear`,
        [
          `${treasurer.full} has been town treasurer for 26 years and has met ${minister.full} four times. On Friday afternoon the finance minister seemed to be on the line. "It even coughed like ${them(minister)}," ${treasurer.last} told Kontor Daily.`,
          `The voice, which police believe came from an AI program, spoke of a secret guarantee for a bank and asked for a transfer before five o'clock. ${treasurer.last} made it. The council has suspended ${them(treasurer)} on full pay.`,
          `${capital(towns)} towns in ${country.name} received such calls, according to the prosecutor. The two that paid lost ${lost} together.`,
          `Banks are trying to recall the money. Of the first transfer, about a third was still in an account abroad on Tuesday.`,
          `What still puzzles ${treasurer.last} is the small talk. The voice asked after the new fire engine, which had been delivered the week before. It had been in the parish newsletter, with a photograph, and anybody could have read that.`,
          `The association of towns now advises treasurers to hang up and to ring the ministry's switchboard.`,
        ],
        { byline: 'Jonas Wiel' },
      ),
      page(
        ['voice-firm', 'newsroom', 'denial', 240],
        `${firm} on the investigation in ${country.name}`,
        [
          `${firm} has seen reports that its artificial intelligence voice service was used in calls to town treasurers in ${country.name}.`,
          `We have searched our records for the times given by the prosecutor. None of the calls was made with an account of ours, and no recording of minister ${minister.full} was uploaded to our service.`,
          `Every voice made by ${firm} carries an inaudible mark. The prosecutor let us examine ${seconds} seconds of one call on Tuesday, and the mark is absent. Programs that imitate our product without a mark can be had in the open.`,
          `Whoever copies a voice with our service must read out a sentence that changes each time. A copy from a recording of a speech, as was presumably used here, is not possible with us.`,
          `"We understand why our name came up first, because we are the largest," said ${speaker.full}, head of trust at ${firm}. ${They(speaker)} has offered the prosecutor ${their(speaker)} team's help in finding the program that was used.`,
          `We will publish the result of an outside review of our records by 11 December.`,
        ],
        { linksTo: ['voice-wire'] },
      ),
      page(
        ['voice-varn', 'varn', 'echo', 190],
        `Robot minister rings round for millions`,
        [
          `The voice was warm, the request was urgent, and the minister was a computer. Crooks with an AI voice copier have fleeced two towns in ${country.name} of ${lost}, according to Belmont Wire.`,
          `They sounded so much like finance minister ${minister.full} that treasurers sent the money before tea. In all, ${towns} towns picked up the phone.`,
          `Chief prosecutor ${prosecutor.full} says the voice knew first names. The program is alleged to come from ${firm}.`,
          `How easy is it? A recording as long as a birthday greeting is enough, say the advertisements for such services.`,
          `So if a minister calls this weekend, hang up and ring back. It is what ${minister.last} wants you to do.`,
        ],
        { repeats: 'voice-wire', byline: 'Dex Palliser' },
      ),
    ],
    truth: truth({
      mainClaim: `Calls with a cloned voice of ${minister.full} made two towns in ${country.name} pay ${lost}.`,
      origins: [['voice-wire', 'voice-varn'], ['voice-kontor'], ['voice-firm']],
      primaries: ['voice-firm'],
      conflicts: [{ a: 'voice-wire', b: 'voice-firm', about: `whether the voice was made with ${owned(firm)} service` }],
      hedged: true,
    }),
    developmentOf: null,
  };
};
