import { documentTime, packageDocument } from '../../documents.ts';
import type { Scenario } from '../../scenario.ts';
import { brand, page, They, their, truth } from './desk.ts';

/** A training library changes its licence, and others fork it. */
export const trainerLicence: Scenario = (draw) => {
  const firm = draw.company();
  const library = brand(draw.model());
  const fork = brand(draw.model());
  const founder = draw.person();
  const forker = draw.person();
  const version = `${draw.int(3, 6)}.0`;
  const limit = draw.money(draw.pick([10, 20, 25]));
  const signers = draw.int(140, 390);
  const downloads = draw.int(11, 29) / 10;
  return {
    id: 'b-trainer-licence',
    day: 1,
    startMinute: 510,
    category: 'open-source',
    eventType: 'licence-change',
    pages: [
      page(['licence-note', 'openshelf', 'primary', 0], `${library} ${version}: change of licence`, [
        `From version ${version} the machine learning library ${library} is published under the Fair Share Licence 1.0 instead of a permissive open-source licence. Earlier versions keep the licence under which they came out.`,
        `Use remains free of charge for persons, for research, and for companies with yearly revenue below ${limit}. Larger companies need an agreement with ${firm}.`,
        `Why: ${library} is downloaded ${downloads} million times a month, and four people are paid to look after it. Three of the ten largest users offer it as a hosted service and contribute nothing.`,
        `An attempt to live on donations failed. In eleven years the project received the equivalent of seven months of one salary. Support contracts, which we tried next, paid for the fourth post and for nothing else.`,
        `What you have to do: nothing, if you stay on the previous branch, which gets security fixes until the end of 2027.`,
        `Contributors have been asked for their consent since May. The code of the 31 who refused has been rewritten. Signed, ${founder.full}, founder.`,
      ]),
      page(
        ['licence-stack', 'stackwatch', 'original', 95],
        `${library} leaves open source, and ${fork} is born within the hour`,
        [
          `Fifty-two minutes after ${firm} published ${library} ${version} under a new license on Tuesday, the last free version of the AI training library had been copied to a new home under the name ${fork}.`,
          `The new terms ask companies with more than ${limit} in revenue to sign a contract. They do not meet the usual definition of open source, and ${firm} does not claim that they do.`,
          `"I spent eleven years answering mail from people who earn in a morning what we earn in a year," founder ${founder.full} told Stackwatch. ${They(founder)} expects to lose a third of ${their(founder)} users and none of those who pay.`,
          `${fork} is led by ${forker.full}, who wrote much of the library's scheduler. By evening ${signers} developers had signed its charter, among them engineers from two of the hosted services.`,
          `Nobody we spoke to disputed the arithmetic. Three hosted services that earn good money with ${library} had between them sent eleven patches in two years. One of their managers, asked on Tuesday why not more, said that nobody had ever asked him.`,
          `${library} and ${fork} will drift apart soon, since ${version} changes the format of checkpoints.`,
        ],
        { byline: 'Teo Larkspen', linksTo: ['licence-note'] },
      ),
      page(['licence-fork', 'openshelf', 'primary', 160], `${fork} 0.1: a community continuation of ${library}`, [
        `${fork} continues the machine learning library ${library} from its last version under the old, permissive licence. This first release changes the name and nothing else.`,
        `So far ${signers} developers have signed the charter. Decisions are made by a council of seven, no more than two of whom may work for the same company.`,
        `The first task after the change of name is a test suite: of the 8,400 tests in the library, some 900 ran only on machines that belong to ${firm}. Two universities have offered to run them, and one hosting company has offered computers for a year.`,
        `We thank ${firm} for eleven years of work and bear no grudge. We think that a tool on which so much research rests should belong to those who use it.`,
        `${fork} reads and writes the checkpoint format as it was before version ${version}. A converter for the new format will follow if its description is published.`,
        `Council elections take place on 14 December. Until then ${forker.full} acts as release manager.`,
      ]),
      page(
        ['licence-lex', 'lexgate', 'opinion', 400],
        `Note: the arithmetic of "fair share"`,
        [
          `Three licence changes by AI projects this autumn, and three forks. ${library} is only the most prominent, and in our opinion it is the most carefully done.`,
          `${firm} asked its contributors first. The code of those who refused was rewritten, which is more than the law would have demanded, as contributors had granted broad rights.`,
          `The weak point is the threshold. Revenue of ${limit} says little about who benefits; a hospital group may exceed it and a hosting service with clever accounts may not.`,
          `Nor is it clear what happens to models. The licence speaks of "works produced with the library", and a trained network may or may not be one. ${firm} should say so before the first lawyer does.`,
          `A second doubt concerns the word "companies", which the Fair Share Licence does not define. Universities in some countries are companies.`,
          `Whether the fork lives will be settled by money too. A council of seven does not pay for a build server.`,
        ],
        { byline: 'Ines Corrado', linksTo: ['licence-note', 'licence-fork'] },
      ),
    ],
    truth: truth({
      mainClaim: `${library} is under the Fair Share Licence from version ${version} and is no longer open source.`,
      origins: [['licence-note'], ['licence-stack'], ['licence-fork']],
      primaries: ['licence-note', 'licence-fork'],
    }),
    developmentOf: null,
    documents: [
      packageDocument(
        {
          name: library,
          version,
          licence: 'Fair Share Licence 1.0',
          summary: `A library for training neural networks.`,
          at: documentTime(1, 505),
        },
        { atMinute: 0, linkedFrom: [['licence-stack', 'last free version']] },
      ),
    ],
  };
};
