import type { Scenario } from '../../scenario.ts';
import { corrected, dateline, inWords, page, truth } from './desk.ts';

/** The names are fixed, for the strike and its end are drawn apart. */
const UNION = 'Federation of Dubbing Actors';
const STUDIO = 'Halcyon Voiceworks';
const SECRETARY = 'Renske Aldous';
const MANAGER = 'Piers Trevanion';
const CITY = 'Marlow Sands';

/** Dubbing actors stop work over copies of their voices. */
export const dubbingStrike: Scenario = (draw) => {
  const actor = draw.person();
  const series = draw.int(9, 16);
  const members = draw.int(72, 98) * 10;
  const wrong = members + 1000;
  const share = draw.int(81, 94);
  const wire = [
    `${dateline(CITY, 'Nov 23')} Some ${members} actors who dub films and series went on strike on Monday against plans by ${STUDIO} to have artificial intelligence speak minor parts with copies of their voices.`,
    `The ${UNION} called the strike after ${share}% of its members had voted for it, general secretary ${SECRETARY} told Belmont Wire on the picket line.`,
    `Under the company's plan, an actor who signs up for a job also allows a copy of the voice to be used in parts of up to 20 lines. Payment would be a single sum of 350 euros.`,
    `"They want to pay me once for everything I may ever say," Aldous said. The union demands a fee for each use and the right to say no.`,
    `${STUDIO} said work on ${series} series had come to a halt. Its managing director, ${MANAGER}, called the strike premature, as talks were to go on next week.`,
    `The company dubs about half of the foreign series shown in the country.`,
  ];
  return {
    id: 'b-dubbing-strike',
    day: 0,
    startMinute: 390,
    category: 'society',
    eventType: 'strike',
    pages: [
      page(['dub-wire', 'belmont', 'original', 0], `Dubbing actors strike over AI copies of their voices`, wire),
      page(['dub-norrland', 'norrland', 'wire-copy', 35], `Silence in the studio: voices on strike against AI`, wire, {
        repeats: 'dub-wire',
      }),
      page(
        ['dub-kontor', 'kontor', 'original', 140],
        `The policeman in episode four is on the picket line`,
        [
          `You do not know the face of ${actor.full}, but you have heard ${actor.last} shout "Freeze!" in six languages' worth of police series. On Monday ${actor.pronoun} stood in the drizzle outside ${STUDIO} in ${CITY} with a placard that read: My voice is not a font.`,
          `What drew ${actor.last} there is a clause. Anyone who records for ${STUDIO} is to allow an AI to learn the voice and use it for parts of up to 20 lines.`,
          `"Those are the parts you live on when you are starting out," ${actor.last} told Kontor Daily.`,
          `For a small part the studio pays 45 euros today, and a beginner may do six of them in a day. The single payment of 350 euros that the new clause offers is what ${actor.last} earned in the first good week, nineteen years ago.`,
          `About ${members} members of the ${UNION} followed the call, and ${series} series are standing still. Managing director ${MANAGER} met a delegation at noon for a quarter of an hour, over coffee that nobody drank.`,
          `Viewers will notice in about three weeks, when the finished episodes run out.`,
        ],
        { byline: 'Jonas Wiel' },
      ),
      corrected(
        page(
          ['dub-varn', 'varn', 'outlier', 200],
          `${wrong.toLocaleString('en')} stars go silent in robot row`,
          [
            `Soap fans, brace yourselves. A strike by ${wrong.toLocaleString('en')} dubbing actors against AI voices could leave your favorites speaking foreign by Christmas, according to a report by Belmont Wire.`,
            `They refuse to let ${STUDIO} clone their voices for small parts. The company wants to pay once, and the actors want to be paid each time.`,
            `${SECRETARY}, their leader, said: "They want to pay me once for everything I may ever say." Work on ${series} series has stopped.`,
            `Boss ${MANAGER} calls the walkout premature, and hopes for talks next week.`,
            `We asked a chatbot to do a gravelly detective. It was not bad, but it could not do the cough.`,
          ],
          { repeats: 'dub-wire', byline: 'Dex Palliser' },
        ),
        {
          atMinute: 620,
          from: wrong.toLocaleString('en'),
          to: String(members),
          text: `An earlier version gave the number of strikers as ${wrong.toLocaleString('en')}. The union and the agency put it at about ${members}.`,
        },
      ),
    ],
    truth: truth({
      mainClaim: `About ${members} dubbing actors struck against ${STUDIO}'s plan to copy their voices.`,
      origins: [['dub-wire', 'dub-norrland', 'dub-varn'], ['dub-kontor']],
      conflicts: [{ a: 'dub-wire', b: 'dub-varn', about: 'how many actors are on strike' }],
      corrected: [{ key: 'dub-varn', atMinute: 620 }],
    }),
    developmentOf: null,
  };
};

/** Two days later actors and studio settle. */
export const dubbingDeal: Scenario = (draw) => {
  const mediator = draw.person();
  const critic = draw.person();
  const lines = inWords(draw.pick([5, 8, 10]));
  const fee = draw.int(18, 42);
  const years = inWords(draw.pick([2, 3]));
  return {
    id: 'b-dubbing-deal',
    day: 2,
    startMinute: 650,
    category: 'society',
    eventType: 'strike',
    pages: [
      page(['deal-union', 'newsroom', 'primary', 0], `${UNION}: strike at ${STUDIO} ends tonight`, [
        `The ${UNION} and ${STUDIO} have agreed on terms for voices made by artificial intelligence. The strike ends at midnight, and recording resumes on Thursday.`,
        `An actor may refuse to have a voice copied and must not lose work because of it. Those who agree are paid ${fee} euros for each use in a part of up to ${lines} lines. Longer parts are spoken by people.`,
        `Copies are deleted when an actor leaves, or ${years} years after the last recording, whichever comes first.`,
        `A list of all copied voices will be open to the union. Every use has to be entered in it within a week, and an auditor chosen by both sides examines the list once a year.`,
        `"Nobody's voice will turn up where it has not been invited," said general secretary ${SECRETARY}. The agreement was reached with the help of mediator ${mediator.full} in the night to Wednesday.`,
        `Members will vote on it by post until 11 December.`,
      ]),
      page(['deal-wire', 'belmont', 'original', 40], `Dubbing actors end strike after AI voice deal`, [
        `${dateline(CITY, 'Nov 25')} Dubbing actors will return to work on Thursday after their union and ${STUDIO} settled a dispute over voices generated by artificial intelligence, mediator ${mediator.full} said on Wednesday.`,
        `The studio will pay ${fee} euros whenever it uses the copy of an actor's voice, and only for parts of no more than ${lines} lines. Actors are free to decline.`,
        `The mediator kept both sides in a youth hostel outside the town until four in the morning. The last point to be settled was a register of copied voices, which the union may inspect at any time.`,
        `${MANAGER}, managing director of ${STUDIO}, told Belmont Wire the deal would cost his company "less than the strike did". He put the damage of three days at 400,000 euros.`,
        `General secretary ${SECRETARY} of the ${UNION} is recommending the agreement to members, who vote until 11 December.`,
        `The agreement is thought to be the first in the trade that sets a price for each use.`,
      ]),
      page(
        ['deal-lex', 'lexgate', 'opinion', 190],
        `Note: what the dubbing deal leaves out`,
        [
          `By ${critic.full}. The agreement that ended the strike at ${STUDIO} on Wednesday is being praised as a model for artificial intelligence and the arts. It deserves some of the praise.`,
          `A fee for each use, ${fee} euros, is easy to count and hard to evade. The right to refuse is protected. The limit of ${lines} lines keeps beginners in work.`,
          `The register of voices is the part I should most like to see copied elsewhere. Disputes about machines tend to fail for want of evidence, and here the evidence is written down within a week.`,
          `Yet the parties have settled only what ${STUDIO} may do. Whoever buys a finished series owns a recording, from which a voice can be learned in a minute, and no contract between actor and studio binds the buyer.`,
          `In my view the legislator has to close this gap. A right in one's own voice, such as exists for one's own picture, would take two sentences of statute.`,
          `Until then actors would do well to ask for a clause in the sales contract too.`,
        ],
        { linksTo: ['deal-union'] },
      ),
    ],
    truth: truth({
      mainClaim: `The ${UNION} and ${STUDIO} agreed on pay of ${fee} euros for each use of a copied voice and ended the strike.`,
      origins: [['deal-union'], ['deal-wire']],
      primaries: ['deal-union'],
    }),
    developmentOf: 'b-dubbing-strike',
  };
};
