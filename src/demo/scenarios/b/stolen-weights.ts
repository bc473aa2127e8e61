import type { Scenario } from '../../scenario.ts';
import { inWords, owned, page, They, their, truth } from './desk.ts';

/** A tabloid says that a model was stolen; it was not, and the paper takes it back. */
export const stolenWeights: Scenario = (draw) => {
  const lab = draw.lab();
  const model = draw.model();
  const chief = draw.person();
  const guard = draw.person();
  const city = draw.city();
  const gigabytes = draw.int(6, 9) * 100;
  const disks = inWords(draw.int(2, 4));
  const story = [
    `The crown jewels are gone. Thieves have walked out of ${lab} with the complete weights of ${model}, its most powerful AI, a security guard has told this newspaper.`,
    `The loot, some ${gigabytes} gigabytes on ${disks} hard disks, is alleged to have left the building in ${city} in a lunch box at the weekend. "They were chatting about football," said ${guard.full}, who was on duty at the gate.`,
    `Whoever has those disks can run the chatbot on machines of their own, without paying and without any of the brakes that the lab has built in.`,
    `Police in ${city} would neither confirm nor deny. At ${lab} the telephone rang and rang.`,
    `Training the model is said to have cost as much as a hospital. A lunch box costs about nine dollars.`,
  ];
  return {
    id: 'b-stolen-weights',
    day: 0,
    startMinute: 700,
    category: 'security',
    eventType: 'leak',
    pages: [
      page(['stolen-varn', 'varn', 'original', 0], `Stolen! AI brain leaves lab in a lunch box`, story, {
        byline: 'Dex Palliser',
        revisions: [
          {
            atMinute: 540,
            title: `Withdrawn: report on a theft at ${lab}`,
            paragraphs: [
              `This newspaper has withdrawn its report of Monday that the weights of the AI model ${model} had been stolen from ${lab}.`,
              `The report rested on the account of one person, ${guard.full}, who worked for a guarding company. The company has since told us that ${guard.pronoun} was not on duty at the weekend and had left its service in October.`,
              `The disks that were seen leaving the building in ${city} belonged to a film crew and held pictures of a canteen. Police say that no theft has been reported to them and that they are not looking for anybody.`,
              `We did not check the roster before we printed the story, and we did not wait for an answer from ${lab}. Both were mistakes, and we apologise to the laboratory and to our readers.`,
              `The article has been removed. The reporter has been reminded of the rules of this house, among them that a story of this kind needs a second person who knows.`,
            ],
            notice: { kind: 'retraction', text: `This article has been retracted. The theft that it reported did not take place.` },
          },
        ],
      }),
      page(
        ['stolen-quill', 'quillmark', 'echo', 55],
        `The great AI lunch-box heist`,
        [
          `Forget vaults and laser beams. If the Varn Courier is right, one of the most valuable artificial intelligence models in the world left ${lab} between a sandwich and an apple.`,
          `The Courier quotes ${guard.full}, a guard, who saw ${disks} disks go out at the weekend with ${gigabytes} gigabytes of ${model} on them.`,
          `We have a question or two. Why did the guard notice the football and not the disks? And who stores a model like this on something that fits in a lunch box?`,
          `The police in ${city} are saying nothing, and the laboratory had not reacted when we went to press, so to speak. Treat with care, then, and check your own canteen.`,
          `If it turns out to be true, the brakes built into the chatbot would be worth nothing from now on.`,
        ],
        { repeats: 'stolen-varn', linksTo: ['stolen-varn'] },
      ),
      page(
        ['stolen-denial', 'newsroom', 'denial', 180],
        `${lab}: nothing has been stolen`,
        [
          `${lab} states that no weights of ${model} or of any other artificial intelligence model have been stolen, copied or lost.`,
          `The weights are never on disks that can be carried. They are kept in pieces on machines in three places, and two persons must act together to join them. Records of all access in November have been examined today, and they are complete.`,
          `The person who is quoted as a guard was not on duty. According to the guarding company, the shift on Saturday was taken by two other employees, both of whom were interviewed today and recall the film crew well.`,
          `What was carried out of our building in ${city} on Saturday were ${disks} disks of a film crew, which had spent the day in the canteen for an advertisement. The crew has confirmed this to the police.`,
          `"The sandwich is genuine. The rest of the story isn't," said ${chief.full}, chief security officer of ${lab}. ${They(chief)} has offered the newspaper a visit with ${their(chief)} team.`,
          `${lab} asks the Varn Courier to withdraw its report and keeps all legal steps open.`,
        ],
        { linksTo: ['stolen-varn'] },
      ),
      page(
        ['stolen-stack', 'stackwatch', 'original', 270],
        `No, ${owned(model)} weights did not leave in a lunch box`,
        [
          `A model of the size of ${model} does not fit on ${disks} disks in ${gigabytes} gigabytes, unless somebody has compressed it to the point of uselessness. That was our first doubt about Monday's report of a theft of AI weights at ${lab}.`,
          `The second was the guard. The company that guards the building told Stackwatch on Monday evening that the person quoted by the Varn Courier stopped working there in October.`,
          `We then rang the film crew. Its producer described the contents of the disks in more detail than we needed: eleven hours of a salad bar.`,
          `Police in ${city} said that nobody had reported a theft. Our own search of the usual forums, where stolen weights tend to surface within hours, found jokes and nothing else.`,
          `Real thefts of weights have happened, though. In both known cases the way out was a cloud account with a password that had been used elsewhere.`,
        ],
        { byline: 'Teo Larkspen' },
      ),
    ],
    truth: truth({
      mainClaim: `The weights of ${model} were stolen from ${lab}.`,
      holds: false,
      origins: [['stolen-varn', 'stolen-quill'], ['stolen-denial'], ['stolen-stack']],
      primaries: ['stolen-denial'],
      conflicts: [
        { a: 'stolen-varn', b: 'stolen-denial', about: 'whether anything was stolen' },
        { a: 'stolen-varn', b: 'stolen-stack', about: 'whether anything was stolen' },
      ],
      corrected: [{ key: 'stolen-varn', atMinute: 540 }],
      hedged: true,
    }),
    developmentOf: null,
  };
};
