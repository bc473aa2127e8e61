import { filingDocument } from '../../documents.ts';
import type { Scenario } from '../../scenario.ts';
import { brand, corrected, dateline, owned, page, They, their, truth } from './desk.ts';

/** A company reports its quarter; one daily mixes up quarter and year. */
export const cloudEarnings: Scenario = (draw) => {
  const firm = draw.company();
  const chief = draw.person();
  const finance = draw.person();
  const analyst = draw.person();
  const broker = `${brand(draw.company())} Securities`;
  const city = draw.city();
  const millions = draw.int(310, 480) * 10;
  const revenue = draw.money(millions);
  const growth = draw.int(27, 44);
  const fromAi = draw.int(31, 46);
  /** The share of AI a year ago, such that all else grew by 6%. */
  const beforeAi = Math.round(100 - ((100 + growth) * (100 - fromAi)) / 106);
  const spending = draw.money(draw.int(52, 88) * 100);
  const up = draw.chance(0.6);
  const move = `${draw.int(4, 9)}.${draw.int(1, 9)}%`;
  const moved = up ? `rose ${move}` : `fell ${move}`;
  const wrong = draw.money(millions * 4);
  return {
    id: 'b-cloud-earnings',
    day: 2,
    startMinute: 400,
    category: 'business',
    eventType: 'earnings',
    pages: [
      page(['earn-release', 'newsroom', 'primary', 0], `${firm} reports third-quarter revenue of ${revenue}`, [
        `${firm} today reported revenue of ${revenue} for the third quarter, ${growth}% more than in the same quarter of last year. Services for artificial intelligence made up ${fromAi}% of the total.`,
        `"Customers who came to us to try a model are now running their business on it," said ${chief.full}, chief executive of ${firm}.`,
        `Operating margin was 21.4%, against 23.0% a year earlier, as new computing halls began to be written off. Free cash flow was negative for the second quarter in a row.`,
        `The company opened four computing halls in the first nine months of the year and has two more under construction. It had 31,200 employees at the end of September, 900 more than in June.`,
        `The company plans capital spending of ${spending} next year, most of it for accelerators and electricity. It expects revenue in the fourth quarter to grow at about the same rate as in the third.`,
        `A conference call with ${finance.full}, chief financial officer, takes place at 14:00 on Wednesday.`,
      ]),
      page(
        ['earn-wire', 'belmont', 'echo', 12],
        `${firm} sales up ${growth}% on AI demand`,
        [
          `${dateline(city, 'Nov 25')} Cloud company ${firm} said on Wednesday that quarterly revenue grew ${growth}% to ${revenue}, helped by demand for artificial intelligence.`,
          `AI services accounted for ${fromAi}% of sales, according to the results statement. The operating margin narrowed to 21.4% from 23.0%.`,
          `Capital spending will come to ${spending} next year, the company said. Shares ${moved} in early trading.`,
          `"The market wanted to know when the cash comes back, and it has an answer it may ${up ? 'like' : 'not like'}," said ${analyst.full}, an analyst at ${broker}.`,
          `${firm} rents out computing power and runs language models for about 90,000 companies. It has built four computing halls since January. Results of its two largest competitors are due next week.`,
        ],
        { repeats: 'earn-release', linksTo: ['earn-release'] },
      ),
      page(
        ['earn-harbour', 'harbour', 'original', 330],
        `Behind ${owned(firm)} AI boom, one customer pays a fifth of the bill`,
        [
          `Revenue at ${firm} climbed ${growth}% in the third quarter, to ${revenue}. A footnote that finance chief ${finance.full} explained to analysts on Wednesday tells where much of it came from: a single customer accounts for 19% of sales.`,
          `${finance.last} declined to name the customer. ${They(finance)} said on the call that the contract runs until 2030 and "cannot be walked away from over a weekend".`,
          `Dependence of that kind worries lenders. Two of the company's bonds carry a clause that raises the interest rate if one customer accounts for a quarter of sales, and the prospectus of the latest issue added a page on the subject.`,
          `Artificial intelligence brought in ${fromAi}% of revenue, up from ${beforeAi}% a year ago. Without it, ${finance.last} acknowledged, sales would have grown by 6%.`,
          `Next year's spending plan of ${spending} is larger than analysts had penciled in. In an interview after the call, chief executive ${chief.full} defended it: half of the new capacity has been sold before the concrete is dry, ${chief.pronoun} said.`,
          `The stock ${moved}. Over twelve months it has gained about a third.`,
        ],
        { byline: 'Ottilie Frame', linksTo: ['earn-release'] },
      ),
      corrected(
        page(
          ['earn-varn', 'varn', 'outlier', 140],
          `${wrong} in three months: the AI money machine`,
          [
            `Money is raining on ${firm}. The cloud giant took in ${wrong} in the third quarter alone, Belmont Wire reported, and ${fromAi} cents of every dollar come from artificial intelligence.`,
            `That is ${growth}% more than a year ago. Boss ${chief.full} says customers are running whole businesses on its models.`,
            `Not everybody is popping corks. The profit margin has shrunk, and the company wants to spend ${spending} next year on chips and power.`,
            `The shares ${moved} before lunch. A clerk who bought a hundred of them at the listing would now have enough for a small boat.`,
            `${analyst.full} of ${broker} told the agency that the market had wanted to know when the cash comes back. It is ${their(chief)} move now.`,
          ],
          { repeats: 'earn-wire', byline: 'Dex Palliser' },
        ),
        {
          atMinute: 395,
          from: wrong,
          to: revenue,
          text: `The first version of this story took ${firm} for four times as big as it is. Revenue in the quarter was ${revenue}, not ${wrong}.`,
        },
      ),
    ],
    truth: truth({
      mainClaim: `${firm} had revenue of ${revenue} in the third quarter, ${growth}% more than a year before.`,
      origins: [['earn-release', 'earn-wire', 'earn-varn'], ['earn-harbour']],
      primaries: ['earn-release'],
      conflicts: [{ a: 'earn-release', b: 'earn-varn', about: 'revenue of the quarter' }],
      corrected: [{ key: 'earn-varn', atMinute: 395 }],
    }),
    developmentOf: null,
    documents: [
      filingDocument(
        {
          file: `${millions}/quarterly-report-2026-q3`,
          title: `${firm}: quarterly report for the period ended 30 September 2026`,
          paragraphs: [
            `${firm} had revenue of ${revenue} in the third quarter of 2026, ${growth}% more than in the same quarter of 2025.`,
            `One customer accounted for 19% of the revenue of ${firm} in the quarter. The contract with this customer runs until 2030.`,
            `Revenue from services for artificial intelligence was ${fromAi}% of the total. The operating margin was 21.4%, against 23.0% in the same quarter of 2025.`,
            `The company intends to spend ${spending} on property and equipment in 2027.`,
          ],
        },
        { atMinute: 300, linkedFrom: [['earn-harbour', 'A footnote']] },
      ),
    ],
  };
};
