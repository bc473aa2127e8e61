import type { Scenario } from '../../scenario.ts';
import { brand, dateline, owned, page, truth } from './desk.ts';

/** A telephone company's assistant for meetings comes out. */
export const meetingAssistantFirst: Scenario = (draw) => {
  const firm = brand(draw.company());
  const product = brand(draw.model());
  const head = draw.person();
  const analyst = draw.person();
  const city = draw.city();
  const price = draw.int(9, 14);
  const languages = draw.int(22, 38);
  return {
    id: 'b-meeting-first',
    day: 0,
    startMinute: 600,
    category: 'products',
    eventType: 'launch',
    pages: [
      page(['meet1-release', 'newsroom', 'primary', 0], `${firm} launches ${product}, an AI that takes the minutes`, [
        `${firm} today launched ${product}, an artificial intelligence assistant that joins calls, writes minutes and lists who promised what. It is available from Monday to every business customer of ${firm}.`,
        `${product} costs $${price} per user and month. It understands ${languages} languages, runs in the customer's own region, and deletes the recording as soon as the minutes are approved, the company said.`,
        `"The average manager told us that she spends five hours a week writing down what was said in the other thirty-five," said ${head.full}, head of products at ${firm}. "We would like to give those hours back."`,
        `Guests see a banner and can refuse the recording with one click, in which case ${product} leaves the call. Administrators can switch the assistant off for whole departments.`,
        `In a pilot with 3,400 employees of eleven customers, nine out of ten minutes were approved without a change. The most frequent correction was the spelling of names, for which a list of colleagues can now be loaded.`,
        `A version for mobile calls is planned for March.`,
      ]),
      page(
        ['meet1-lantern', 'lantern', 'original', 130],
        `Hands on: ${product} by ${firm} writes better minutes than I do`,
        [
          `I let ${product} sit in on four of our editorial meetings this month, and the AI note-taker that ${firm} put on sale on Monday caught every single task we gave out. It also gave one of them to the wrong Anna.`,
          `Setting it up took six minutes. Our test account, arranged before the release, offered ${languages} languages; we tried three of them, and the minutes of a meeting held in two at once came out clean.`,
          `Where it fails is laughter. Twice the assistant wrote down a joke as a decision, once with a deadline. We have since had to explain to the publisher why the office parrot, which does not exist, needed a budget by Friday.`,
          `What I liked most is the refusal. A freelance colleague clicked "no recording", and the assistant said goodbye and left. Head of products ${head.full} told us that about one meeting in 30 ended that way in the pilot.`,
          `At $${price} a month for each user it is not cheap, because you pay for people who never hold a meeting. ${head.last} said that a plan for small teams was "being discussed, and that is all I can say".`,
          `Minutes arrived between 40 and 90 seconds after the end of each call.`,
        ],
        { byline: 'Pia Marr' },
      ),
      page(
        ['meet1-wire', 'belmont', 'echo', 45],
        `${firm} brings out AI minute-taker for business calls`,
        [
          `${dateline(city, 'Nov 23')} Telephone company ${firm} on Monday began selling ${product}, an artificial intelligence assistant that writes the minutes of business calls, it said in a statement.`,
          `The service is priced at $${price} a month per user and works in ${languages} languages. Recordings are deleted once minutes are approved, according to ${firm}.`,
          `${analyst.full}, an analyst at the brokerage Stenmark Row, said the market was crowded. "They are late, but they own the telephone line, and nobody else in that market does," ${analyst.last} said.`,
          `Works councils at two large customers have asked for an agreement before the assistant may be used, the company said. It has drafted a model text with their trade union and expects the first signatures in December.`,
          `${firm} has been looking for new income since revenue from voice calls began to decline six years ago. Shares in the company were little changed. A version for mobile calls will follow in March.`,
          `${analyst.last} expects the assistant to add less than 1% to revenue next year.`,
        ],
        { repeats: 'meet1-release', linksTo: ['meet1-release'] },
      ),
    ],
    truth: truth({
      mainClaim: `${firm} put its meeting assistant ${product} on sale at $${price} a month per user.`,
      origins: [['meet1-release', 'meet1-wire'], ['meet1-lantern']],
      primaries: ['meet1-release'],
    }),
    developmentOf: null,
  };
};

/** Another company's assistant for meetings, the same afternoon. */
export const meetingAssistantSecond: Scenario = (draw) => {
  const firm = brand(draw.company());
  const product = brand(draw.model());
  const founder = draw.person();
  const works = draw.person();
  const seats = draw.int(3, 8) * 100;
  const beta = draw.int(11, 19);
  return {
    id: 'b-meeting-second',
    day: 0,
    startMinute: 790,
    category: 'products',
    eventType: 'launch',
    pages: [
      page(
        ['meet2-stack', 'stackwatch', 'original', 0],
        `${product} keeps meeting notes on the laptop: inside ${owned(firm)} local model`,
        [
          `${firm} released ${product} on Monday afternoon, a note-taker for meetings whose speech and language models run entirely on the user's machine. We captured its network traffic for two days and saw nothing leave but a license check of 212 bytes.`,
          `The desktop app ships two quantized models, 3.1 GB in all. On a four-year-old laptop without a graphics card it transcribed an hour of talk in 21 minutes; on a current one it kept pace with the speakers.`,
          `"Works councils kept telling us no, and they were right," founder ${founder.full} told Stackwatch. "So we took the server away." The program is free for teams of up to five people and $${seats} a year for a team of any size.`,
          `That choice has a price. The models cannot be swapped for better ones overnight, and each update is a download of several gigabytes. Speakers are told apart by voice, with an error in about one sentence out of 25 when more than six people talked in our tests.`,
          `In the closed test ${beta} companies took part, according to ${founder.last}. There is no summary across meetings yet: each file stands alone, and search is plain text.`,
          `The format of the notes is documented, and an export to Markdown is built in. Builds for two desktop systems are out; the third follows in January.`,
        ],
        { byline: 'Teo Larkspen' },
      ),
      page(
        ['meet2-kontor', 'kontor', 'original', 170],
        `Meeting notes that never leave the building: ${firm} opens ${product} to all`,
        [
          `For ${works.full}, who chairs the works council of a regional savings bank, the argument was over in ten minutes. "I pulled out the network cable and it went on writing," ${works.last} told Kontor Daily. The bank is one of ${beta} companies that tried ${product} before its release on Monday.`,
          `The program by ${firm} turns talk into minutes with artificial intelligence, as several rivals do, but it does the work on the laptop on the table. No recording is sent to a computing centre.`,
          `Teams of five or fewer pay nothing. Larger ones pay $${seats} a year, however many people belong to them.`,
          `${founder.full}, who founded ${firm} after nine years at a maker of hearing tests, wants to bring the program to hospitals next. Talks with two clinics are under way, and the data protection office of the region has already said that it sees no obstacle.`,
          `${works.last} has two complaints. Dialects give the software trouble, and the fan of an older machine "sounds like a hair dryer". The bank will introduce ${product} in its 40 branches after the new year all the same.`,
        ],
        { byline: 'Jonas Wiel' },
      ),
      page(
        ['meet2-quill', 'quillmark', 'echo', 240],
        `No cloud, no cry: ${product} takes minutes offline`,
        [
          `Two AI minute-takers in one day? Yes, but this one is different. ${owned(firm)} ${product} does all of its listening and writing on your own laptop.`,
          `Stackwatch reported that it watched the app's traffic for two days and found only a licence check of 212 bytes leaving the machine. That is about the length of this paragraph's first two sentences.`,
          `The price is flat: $${seats} a year for a team of any size, nothing for five people or fewer. Founder ${founder.full} credits works councils for the idea, having heard "no" from them a good many times.`,
          `Old hardware will suffer. Stackwatch needed 21 minutes for an hour of talk on a laptop from four years ago, so do not expect the minutes before the coffee is finished.`,
        ],
        { repeats: 'meet2-stack', linksTo: ['meet2-stack'] },
      ),
    ],
    truth: truth({
      mainClaim: `${firm} released ${product}, which makes meeting notes on the user's own machine.`,
      origins: [['meet2-stack', 'meet2-quill'], ['meet2-kontor']],
    }),
    developmentOf: null,
  };
};
