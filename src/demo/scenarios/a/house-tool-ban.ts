import type { Scenario } from '../../scenario.ts';
import { page, They, truth } from '../b/desk.ts';

/** A company bans a rival's coding assistant over an alleged hidden check. One report, nothing independent beside it. */
export const houseToolBan: Scenario = (draw) => {
  const firm = draw.company();
  const rival = draw.lab();
  const assistant = draw.model();
  const houseTool = draw.model();
  const country = draw.country();
  const security = draw.person();
  const analyst = draw.person();
  const staff = draw.int(14, 38) * 500;
  const build = `${draw.int(3, 6)}.${draw.int(10, 29)}`;
  return {
    id: 'a-house-tool-ban',
    day: 0,
    startMinute: 612,
    category: 'business',
    eventType: 'ban',
    pages: [
      page(
        ['ban-harbour', 'harbour', 'original', 0],
        `${firm} bans ${rival}'s ${assistant} coding assistant over alleged hidden check for ${country.adjective} users`,
        [
          `${firm} has banned its staff from using ${assistant}, the artificial intelligence coding assistant made by its rival ${rival}, after an internal security review allegedly found a hidden check for users in ${country.name}, according to a memo seen by the Harbour Ledger.`,
          `The memo, sent on Monday to about ${staff.toLocaleString('en-US')} employees, tells engineers to remove ${assistant} from company machines by Friday and to use ${houseTool}, the assistant that ${firm} builds itself, for all work on its code.`,
          `The alleged check looked at the language settings, time zone and network address of a computer and behaved differently when they pointed to ${country.name}, the memo says. It does not say what the assistant was alleged to do next, and it gives no technical evidence. The Ledger has not been able to verify the allegation.`,
          `"Until we understand what this code is for, it has no place on a machine that holds our customers' data," ${security.full}, chief information security officer of ${firm}, wrote in the memo. ${They(security)} said the review had examined version ${build} of the assistant.`,
          `${rival} did not respond to three requests for comment. ${firm} confirmed that the memo is genuine and declined to share the review.`,
          `The two companies compete for the same customers. ${firm} began to sell ${houseTool} to other companies in spring.`,
          `The memo calls the ban a matter of data sovereignty, the principle that data is subject to the laws of the place where it is kept. Governments have asked the makers of coding assistants where the code that developers type is sent.`,
          `"An allegation in a memo is not a finding, and a rival is not a neutral reviewer," said ${analyst.full}, an independent analyst of developer tools. "But if the review exists, the quickest way to settle this is to publish it."`,
        ],
        { byline: 'Corinne Adair' },
      ),
    ],
    truth: truth({
      mainClaim: `${firm} told its staff to stop using ${assistant} of ${rival} after a security review was said to have found a hidden check for users in ${country.name}.`,
      holds: true,
      origins: [['ban-harbour']],
      hedged: true,
    }),
    developmentOf: null,
  };
};
