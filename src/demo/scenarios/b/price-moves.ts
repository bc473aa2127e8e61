import type { Scenario } from '../../scenario.ts';
import { brand, corrected, dateline, page, They, truth } from './desk.ts';

/** One lab cuts what it charges for its model. */
export const tokenPriceCut: Scenario = (draw) => {
  const lab = draw.lab();
  const model = draw.model();
  const rival = draw.company();
  const head = draw.person();
  const customer = draw.person();
  const share = draw.pick([30, 40, 45, 60]);
  const before = draw.pick([5, 10, 20]);
  const after = (before * (100 - share)) / 100;
  const bill = draw.int(31, 58) * 1000;
  return {
    id: 'b-token-price-cut',
    day: 1,
    startMinute: 420,
    category: 'products',
    eventType: 'price-change',
    pages: [
      page(['cut-notice', 'modelpost', 'primary', 0], `${model} costs ${share}% less from 1 December`, [
        `From 1 December 2026 the price of ${model}, our general language model, falls by ${share}%. Input stays free of charge for the first million tokens of each month.`,
        `One million output tokens will cost $${after.toFixed(2)} instead of $${before.toFixed(2)}. The new price applies to every customer and every region, and nobody has to change a contract.`,
        `${lab} can lower the price because the model now runs on about half the accelerators it needed in spring. We changed the way in which requests are batched, and we moved the longest prompts to machines of their own.`,
        `Three quarters of all requests are shorter than 800 tokens. They used to wait behind long ones; now they run in batches of up to 64, and the machines stand idle for 6% of the time instead of 31%.`,
        `Quality does not change: the weights are the same, and so is their version number. Customers who paid in advance will have the difference credited by 15 December.`,
        `Questions are answered in the developers' forum by ${head.full}, who runs the service.`,
      ]),
      page(
        ['cut-stack', 'stackwatch', 'original', 85],
        `We measured ${model} before and after the price cut. It is the same model`,
        [
          `When the price of a language model falls by ${share}%, developers suspect that something else fell with it. So we ran our suite of 1,900 prompts against ${model} on Tuesday and compared the answers with those of September: 1,871 match word for word at temperature zero.`,
          `${lab} will bill $${after.toFixed(2)} for a million output tokens from 1 December, down from $${before.toFixed(2)}. Response times in our test were 8% longer at the median and unchanged at the 95th percentile.`,
          `${head.full}, who runs the service at ${lab}, told Stackwatch that the longer median came from batching. "You wait a little longer for the bus, and the fare goes down," ${head.last} said.`,
          `For one shop that we know, the cut is worth real money. ${customer.full}, who builds a search tool for plumbers, showed us a bill of $${bill.toLocaleString('en')} for October.`,
          `We also looked for the usual trick, a smaller model behind the same name. The probabilities that ${model} gives for the next word, which a swap would change, are identical to those of September down to the fifth decimal in all but four prompts.`,
          `Cached prompts, which other vendors discount, still cost the full rate.`,
        ],
        { byline: 'Teo Larkspen', linksTo: ['cut-notice'] },
      ),
      page(
        ['cut-half', 'halfpast', 'echo', 150],
        `${model} gets cheaper: what to do before 1 December`,
        [
          `Good news for anyone who pays for AI by the token: ${lab} is taking ${share}% off ${model}, its general language model. The new rate starts on 1 December.`,
          `The sums, from the lab's notice: a million output tokens goes from $${before.toFixed(2)} to $${after.toFixed(2)}. Input is free up to one million tokens a month, as before.`,
          `If you were about to buy credits in advance, there is no need to wait. Advance payments are credited with the difference by 15 December.`,
          `How much is it in practice? A shop assistant bot that answers 2,000 questions a day writes around 18 million tokens a month. At the new price that is $${(after * 18).toFixed(0)}, where it used to be $${(before * 18).toFixed(0)}.`,
          `If you are with ${rival}, ask your account manager to match the offer. Sellers of language models seldom like to lose a customer in the last month of a quarter.`,
          `Response times may rise a little, Stackwatch found.`,
        ],
        { repeats: 'cut-notice', linksTo: ['cut-notice', 'cut-stack'], byline: 'Robin Ash' },
      ),
    ],
    truth: truth({
      mainClaim: `${lab} lowers the price of ${model} by ${share}% from 1 December.`,
      origins: [['cut-notice', 'cut-half'], ['cut-stack']],
      primaries: ['cut-notice'],
    }),
    developmentOf: null,
  };
};

/** Another company asks more for its writing assistant on the same day. */
export const seatPriceRise: Scenario = (draw) => {
  const firm = draw.company();
  const product = brand(draw.model());
  const speaker = draw.person();
  const teacher = draw.person();
  const city = draw.city();
  const before = draw.int(8, 15);
  const after = before + draw.int(3, 7);
  const users = draw.int(14, 29) / 10;
  const wrong = after + 10;
  const wire = [
    `${dateline(city, 'Nov 24')} Software company ${firm} will raise the price of its artificial intelligence writing assistant ${product} to $${after} a month from $${before}, it told customers in a letter on Tuesday.`,
    `The increase takes effect on 5 January for new customers and at the next renewal for the ${users} million who already subscribe, according to the letter, a copy of which was seen by Belmont Wire.`,
    `"Running these models costs more than we assumed when we set the price two years ago," said ${speaker.full}, a spokesperson for ${firm}. ${They(speaker)} confirmed the letter and both figures.`,
    `Schools and charities keep their present terms until June. Customers who do not agree may cancel within 60 days of the notice.`,
    `${firm} lost money on the assistant in each of the past eight quarters, according to its accounts. Analysts had expected a rise since the company's supplier of computing power put up its own prices in September.`,
    `The increase is the second in 14 months.`,
  ];
  return {
    id: 'b-seat-price-rise',
    day: 1,
    startMinute: 625,
    category: 'products',
    eventType: 'price-change',
    pages: [
      page(['rise-wire', 'belmont', 'original', 0], `${firm} raises price of AI assistant ${product}`, wire),
      page(['rise-kontor', 'kontor', 'wire-copy', 50], `Writing with AI gets dearer: ${product} to cost $${after}`, wire, {
        repeats: 'rise-wire',
      }),
      page(
        ['rise-lantern', 'lantern', 'original', 120],
        `${product} is going up to $${after}. Here is how to keep the old price`,
        [
          `My renewal notice for ${product} landed on Tuesday with a new number on it: $${after} a month where $${before} used to be. ${firm} is charging more for its AI writing assistant from 5 January, and the notice is short on reasons.`,
          `There is a way around it for a year. In the account settings, annual plans can be renewed early at the old rate until 4 January; I did it this morning and was billed $${before * 12}. A support agent confirmed in chat that this is allowed.`,
          `Teachers have longer. ${teacher.full}, who uses the assistant with three classes, forwarded us a message that promises schools the present terms until June.`,
          `Leaving is easier than it used to be. The export now includes your style profile, the thing that makes the assistant write as you do, and at least one competitor can read it. Mine had learned that I overuse the word "quietly".`,
          `What has become better for the money? Since the last increase ${product} has gained a tone slider, a citation checker and a dark mode. Only the citation checker has earned its keep in our office.`,
        ],
        { byline: 'Pia Marr' },
      ),
      corrected(
        page(
          ['rise-varn', 'varn', 'outlier', 200],
          `Fury as AI helper's price jumps to $${wrong}`,
          [
            `Students are fuming: the AI writing helper ${product} will cost $${wrong} a month, up from $${before}, after its maker ${firm} wrote to customers on Tuesday.`,
            `The sharp rise, first reported by Belmont Wire, hits ${users} million users. It is the second in little more than a year.`,
            `Spokesperson ${speaker.full} blamed the cost of running the models. Nobody at ${firm} would tell this newspaper how much the company earns from each customer.`,
            `Parents we met at the Saturday market called the chatbot "a luxury" and "a dictionary with airs". One said her son would have to go back to thinking for himself.`,
            `The new price starts on 5 January. Those who have had enough can cancel within 60 days.`,
          ],
          {
            repeats: 'rise-wire',
            byline: 'Dex Palliser',
          },
        ),
        {
          atMinute: 470,
          from: `$${wrong}`,
          to: `$${after}`,
          text: `An earlier version of this article gave the new price of ${product} as $${wrong} a month. It is $${after}.`,
        },
      ),
    ],
    truth: truth({
      mainClaim: `${firm} raises the price of ${product} from $${before} to $${after} a month.`,
      origins: [['rise-wire', 'rise-kontor', 'rise-varn'], ['rise-lantern']],
      conflicts: [{ a: 'rise-wire', b: 'rise-varn', about: 'the new monthly price' }],
      corrected: [{ key: 'rise-varn', atMinute: 470 }],
    }),
    developmentOf: null,
  };
};
