import type { Scenario } from '../../scenario.ts';
import { brand, owned, page, truth } from './desk.ts';

/** Strings in a test build hint at an assistant; one site found them, two repeat it. */
export const phoneAssistantLeak: Scenario = (draw) => {
  const firm = draw.company();
  const phone = brand(draw.model());
  const assistant = brand(draw.model());
  const developer = draw.person();
  const month = draw.pick(['February', 'March', 'April']);
  const price = draw.int(4, 9);
  const strings = draw.int(140, 390);
  const holds = draw.chance(0.65);
  return {
    id: 'b-phone-assistant-leak',
    day: 2,
    startMinute: 590,
    category: 'products',
    eventType: 'leak',
    pages: [
      page(
        ['hint-stack', 'stackwatch', 'original', 0],
        `Test build of ${phone} software points to a paid AI assistant called ${assistant}`,
        [
          `${firm} appears to be preparing a paid AI assistant for its ${phone} telephones. A test build that the company put online for eleven minutes on Tuesday night contains ${strings} lines of text for a service named ${assistant}.`,
          `We downloaded the build while it was there. Among the lines are "${assistant} will call the restaurant for you", "Your first month is free" and a price, $${price}.99 a month, that may of course be a placeholder.`,
          `A date occurs once, in a comment by a programmer: "hide until ${month}". The language model itself is not in the build, but there is a switch that moves requests from a server to the phone if the battery is more than half full.`,
          `${developer.full}, who has written programs for ${phone} since its first version, looked at the code for us. "Somebody has spent a year on this. You don't write error messages that polite for an experiment," ${developer.last} said.`,
          `${firm} did not answer our questions. The build has been replaced by one without the lines.`,
          `The assistant is said to ask before each call and to keep a list of what it has promised to whom. According to one line of text, it hangs up when it notices that it is talking to a machine of its own kind.`,
          `Features found in this way do not always come out. Of the last ten that we reported, seven did.`,
        ],
        { byline: 'Teo Larkspen' },
      ),
      page(
        ['hint-half', 'halfpast', 'echo', 120],
        `Is ${owned(firm)} $${price}.99 assistant coming in ${month}?`,
        [
          `Thinking of a new telephone? Wait a moment. ${firm} may have a paid AI assistant up its sleeve, Stackwatch reports after looking into a test build of the ${phone} software.`,
          `Its name is said to be ${assistant}. It would ring restaurants, and a month would cost $${price}.99 after a free trial.`,
          `The only hint at a date is a note by a programmer, "hide until ${month}". We would not plan a wedding around it.`,
          `If you own last year's ${phone}, there is a line that could concern you: requests may be handled on the phone itself when the battery is more than half full. Older models are not mentioned.`,
          `${firm} is silent. Current deals on ${phone} are unaffected, and the best of them run until Sunday.`,
        ],
        { repeats: 'hint-stack', linksTo: ['hint-stack'], byline: 'Robin Ash' },
      ),
      page(
        ['hint-lantern', 'lantern', 'echo', 200],
        `${assistant}: what we know about the talking ${phone}`,
        [
          `Eleven minutes are enough to spoil a surprise. That is how long ${firm} left a test version of its ${phone} software on a public server, and Stackwatch was quick enough to fetch it and find an AI assistant inside.`,
          `According to that report ${assistant} makes telephone calls on behalf of its owner and costs $${price}.99 a month.`,
          `I would like it to be true, because the present voice control of the ${phone} fails at "call Mum". I am less sure that people will pay each month for a better one, when two competitors give theirs away.`,
          `${month} would fit. The company has shown new telephones in spring for six years in a row.`,
          `Until then all of this rests on ${strings} lines of text, and text can be deleted.`,
        ],
        { repeats: 'hint-stack', linksTo: ['hint-stack'], byline: 'Pia Marr' },
      ),
    ],
    truth: truth({
      mainClaim: `${firm} prepares a paid AI assistant, ${assistant}, for its ${phone} telephones.`,
      holds,
      origins: [['hint-stack', 'hint-half', 'hint-lantern']],
      hedged: true,
    }),
    developmentOf: null,
  };
};
