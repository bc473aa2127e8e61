import type { Scenario } from '../../scenario.ts';
import { page, truth } from '../b/desk.ts';

/** Talks on money, known from unnamed people only: one report and many echoes. */
export const unnamedInvestors: Scenario = (draw) => {
  const lab = draw.lab();
  const fund = draw.company();
  const founder = draw.person();
  const model = draw.model();
  const sum = draw.money(draw.int(8, 19) * 100);
  const worth = draw.money(draw.int(21, 48) * 500);
  const last = draw.money(draw.int(5, 9) * 1000);
  const happens = draw.chance(0.6);
  return {
    id: 'a-unnamed-investors',
    day: 1,
    startMinute: 870,
    category: 'business',
    eventType: 'funding',
    pages: [
      page(
        ['talks-harbour', 'harbour', 'original', 0],
        `${lab} is said to be in talks to raise ${sum}`,
        [
          `${lab}, the AI company behind the model ${model}, is in talks to raise ${sum} in new funding, according to three people with knowledge of the discussions, who asked not to be named because the talks are private.`,
          `The round could value the company at ${worth}, two of the people said, up from ${last} a year ago. Terms have not been settled and the talks may still fail.`,
          `Most of the money is said to come from investors who do not want their names known, among them a state fund. ${fund}, an existing shareholder, has not decided whether it will take part, one of the people said. A spokesperson for ${fund} declined to comment.`,
          `${lab} would spend the money mainly on computing. Founder ${founder.full} told employees in October that the company had "enough to be patient with," according to a recording of the meeting reviewed by the Ledger. ${lab} did not respond to questions sent on Tuesday morning.`,
          `The company booked losses in each of its five years. It charges businesses by the seat and has said that it will publish figures when it is ready.`,
        ],
        { byline: 'Isolde Marr' },
      ),
      page(
        ['talks-varn', 'varn', 'echo', 40],
        `${lab} bags ${sum} from mystery investors`,
        [
          `Somebody out there has ${sum} to spare. ${lab}, the maker of artificial intelligence model ${model}, gets a giant cash injection from investors who would rather not be seen, the Harbour Ledger reports.`,
          `The company is now worth ${worth}, the paper says, citing people with knowledge of the talks. That is more than most airlines. A state fund is believed to be among the backers, and nobody will say which state.`,
          `${lab} has never made a profit. Its founder, ${founder.full}, is known for walking meetings and for not answering the phone. The Courier tried twice.`,
          `The deal shows once more that the boom is far from over, whatever the skeptics at your dinner table may say.`,
        ],
        { repeats: 'talks-harbour', linksTo: ['talks-harbour'] },
      ),
      page(
        ['talks-kontor', 'kontor', 'echo', 75],
        `Report: ${lab} seeks ${sum} at a valuation of ${worth}`,
        [
          `The artificial intelligence developer ${lab} is negotiating with investors over ${sum} of fresh capital, the Harbour Ledger reported on Tuesday, citing three unnamed people.`,
          `According to the report, the company would be valued at ${worth}, and most of the investors wish to remain unnamed. The talks could still fail, the newspaper wrote. ${fund}, which holds a stake from the last round, is said to be undecided.`,
          `Kontor Daily has not been able to confirm the talks. ${lab} was valued at ${last} when it last raised money a year ago.`,
          `The sums are large even for an industry that has become used to them. Lenders in our region have begun to ask what the machines bought with such money will fetch in three years' time.`,
        ],
        { repeats: 'talks-harbour', linksTo: ['talks-harbour'] },
      ),
      page(
        ['talks-quill', 'quillmark', 'echo', 90],
        `Ledger: ${lab} close to a ${sum} round`,
        [
          `Three people told the Harbour Ledger that the AI developer ${lab} is in talks over ${sum}. The valuation could come to ${worth}. Most backers prefer to stay unnamed.`,
          `The paper writes that the talks may still fail and that terms are not settled. The company has not answered its questions. A year ago, investors thought that ${lab} was worth ${last}.`,
          `Below the story, there is a long argument about whether losses are a moat, and a shorter one about which states have funds with that much in the drawer. Somebody has compared the price with that of the company that makes the coffee machines at ${lab}. The coffee machines earn more. Nobody in the thread claims to know more than the three people do.`,
        ],
        { repeats: 'talks-harbour', linksTo: ['talks-harbour'] },
      ),
      page(
        ['talks-stack', 'stackwatch', 'echo', 190],
        `What ${lab} might do with ${sum}`,
        [
          `If the Harbour Ledger has it right, ${lab} may soon have ${sum} to spend, and most of it would go into machines. At this fall's rental prices, that is roughly 40,000 AI accelerators for a year, or a training run three times the size of the one behind ${model}.`,
          `The report rests on three unnamed people and says the talks may fail. ${lab} has said nothing. We asked, and it said nothing to us, either.`,
          `There is a cheaper reading. The company has been hiring people who know how to build data centers, with 26 such jobs on its site as of Tuesday. Renting is for companies that expect to be surprised.`,
          `Either way, somebody would have to sell it the power. The two sites it has looked at, according to permits we wrote about in August, have none before 2028.`,
        ],
        { repeats: 'talks-harbour', linksTo: ['talks-harbour'] },
      ),
    ],
    truth: truth({
      mainClaim: `${lab} is in talks to raise ${sum} at a valuation of up to ${worth}.`,
      holds: happens,
      origins: [['talks-harbour', 'talks-varn', 'talks-kontor', 'talks-quill', 'talks-stack']],
      conflicts: [{ a: 'talks-harbour', b: 'talks-varn', about: 'talks that may fail, or a done deal' }],
      hedged: true,
    }),
    developmentOf: null,
  };
};
