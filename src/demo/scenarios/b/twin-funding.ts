import type { Scenario } from '../../scenario.ts';
import { brand, dateline, page, They, truth } from './desk.ts';

/** Both rounds bring in the same sum on purpose: they are two events. */
const ROUND_MILLIONS = 340;

/** A maker of warehouse planning software raises money. */
export const warehouseRound: Scenario = (draw) => {
  const firm = draw.company();
  const investor = `${brand(draw.company())} Capital`;
  const chief = draw.person();
  const partner = draw.person();
  const city = draw.city();
  const sum = draw.money(ROUND_MILLIONS);
  const worth = draw.money(draw.int(21, 34) * 100);
  const sites = draw.int(140, 260);
  const staff = draw.int(310, 520);
  const wire = [
    `${dateline(city, 'Nov 23')} ${firm}, which makes artificial intelligence software that plans the movement of goods in warehouses, has raised ${sum} from investors led by ${investor}, the two companies said on Monday.`,
    `The round values ${firm} at ${worth}, chief executive ${chief.full} told Belmont Wire in an interview. ${They(chief)} said the company would use the money to open offices in three countries and to double its team of ${staff} people by the end of next year.`,
    `"Our customers do not want a robot that dances, they want the pallet at the right door at six in the morning," ${chief.last} said.`,
    `${firm} was founded seven years ago by four engineers from a parcel carrier. Its planning model runs at ${sites} sites, according to the company, most of them belonging to grocers.`,
    `Investors have put money into warehouse software as labour in logistics has become scarce. At least four companies in the field have raised more than $100 million this year, and two of them have since been bought by makers of forklift trucks.`,
    `${partner.full}, a partner at ${investor}, joins the board. The deal is expected to close on 4 December.`,
  ];
  return {
    id: 'b-warehouse-round',
    day: 0,
    startMinute: 470,
    category: 'business',
    eventType: 'funding',
    pages: [
      page(['warehouse-wire', 'belmont', 'original', 0], `Warehouse AI firm ${firm} raises ${sum}`, wire),
      page(
        ['warehouse-harbour', 'harbour', 'original', 95],
        `${investor} leads ${sum} bet on warehouse planner ${firm}`,
        [
          `${investor} is putting its biggest check of the year into ${firm}, a company from ${city} whose machine learning software decides where every pallet in a warehouse should go next. The round totals ${sum}, according to a term sheet seen by the Harbour Ledger.`,
          `Partner ${partner.full} confirmed the figure in a call on Monday and said ${investor} had competed with two other funds. "We visited eleven of their sites unannounced, and at nine of them the night shift was going home early," ${partner.last} said.`,
          `The term sheet sets a valuation of ${worth} for ${firm}. That is roughly 18 times the revenue that the company expects to book this year, and about twice the multiple that listed logistics software makers trade at.`,
          `${firm} charges by the pallet rather than by the seat. Two grocery customers, who asked not to be named because their contracts are private, said the software had cut overtime by between 9% and 12%.`,
          `The money will go into three foreign offices and, ${partner.last} said, into a version for cold stores, where workers may stay only two hours at a time and every detour counts. ${firm} has run a trial in one such store since August.`,
          `Chief executive ${chief.full} plans to double headcount, now ${staff}, within a year.`,
        ],
        { byline: 'Ottilie Frame' },
      ),
      page(['warehouse-norrland', 'norrland', 'wire-copy', 60], `${firm} collects ${sum} for AI that runs warehouses`, wire, {
        repeats: 'warehouse-wire',
      }),
    ],
    truth: truth({
      mainClaim: `${firm} raised ${sum} in a round led by ${investor}.`,
      origins: [['warehouse-wire', 'warehouse-norrland'], ['warehouse-harbour']],
    }),
    developmentOf: null,
  };
};

/** A contract-reading firm raises the same sum a day later. */
export const contractRound: Scenario = (draw) => {
  const firm = draw.company();
  const investor = `${brand(draw.company())} Capital`;
  const chief = draw.person();
  const finance = draw.person();
  const city = draw.city();
  const sum = draw.money(ROUND_MILLIONS);
  const clients = draw.int(410, 690);
  const debt = draw.money(draw.int(6, 11) * 10);
  return {
    id: 'b-contract-round',
    day: 1,
    startMinute: 540,
    category: 'business',
    eventType: 'funding',
    pages: [
      page(['contract-release', 'newsroom', 'primary', 0], `${firm} announces ${sum} Series D`, [
        `${firm}, whose artificial intelligence reads and compares commercial contracts, today announced a Series D financing of ${sum}. The round was led by ${investor}, with all existing shareholders taking part.`,
        `"Lawyers were promised that software would take the drudgery away, and then they were handed a chatbot," said ${chief.full}, co-founder and chief executive of ${firm}. "We built a tool that shows its page and paragraph, and ${clients} legal departments now pay for it."`,
        `The company will spend the proceeds on a second engineering centre in ${city}, on support for contracts in 14 further languages, and on repaying ${debt} of venture debt.`,
        `Since January the company has read 38 million contracts for its customers, three times as many as in the whole of last year. One in nine of them was handed to a lawyer because the software was not certain of a clause.`,
        `With this financing ${firm} has raised four rounds since it was founded. Terms were not disclosed. ${finance.full}, chief financial officer, will take questions from the press on Wednesday.`,
      ]),
      page(
        ['contract-harbour', 'harbour', 'original', 150],
        `Contract-reading startup ${firm} lands ${sum}, and gives up some control`,
        [
          `Two people who worked on the deal say that ${investor} did not get its stake in ${firm} cheaply, but it did get a veto. The ${sum} financing that the legal AI company disclosed on Tuesday carries a clause that lets ${investor} block any sale for three years, the people said.`,
          `${firm} sells a language model that compares contracts against a client's own playbook. It counts ${clients} legal departments as customers, a number that chief financial officer ${finance.full} repeated in an interview with the Harbour Ledger.`,
          `"Every round this size has protective terms. Ours are on the light side," ${finance.last} said. ${They(finance)} would not discuss the veto.`,
          `About ${debt} of the proceeds goes to lenders, ${finance.last} said, leaving the company free of debt for the first time in four years.`,
          `Legal software has drawn heavy investment since courts began to accept machine-assisted review. It has also drawn rivals: at least six companies now offer contract comparison, and prices per document have fallen by half in 18 months.`,
          `${chief.full}, the chief executive, has told employees that the company could go public in 2028. A veto held by a single fund would make that harder, according to a securities lawyer who reviewed the clause for the Ledger and was not involved in the deal.`,
        ],
        { byline: 'Marcus Deyn', linksTo: ['contract-release'] },
      ),
      page(
        ['contract-quill', 'quillmark', 'echo', 260],
        `Legal AI is hot again: ${firm} banks ${sum}`,
        [
          `Who knew that clause 14.3(b) could be worth this much? ${firm}, maker of an AI that reads contracts so that lawyers can read something else, has pulled in ${sum}.`,
          `The Harbour Ledger reported on Tuesday that the lead investor, ${investor}, also obtained a veto over any sale for three years. The paper credits two people who worked on the deal; the company's own announcement is silent on the point.`,
          `What we do know from ${firm} itself: ${clients} legal departments are paying, ${debt} of debt is going away, and a second engineering centre is coming to ${city}.`,
          `The software has a decent excuse for the fuss. It has read 38 million contracts since January, if the company's count is right, and it passed one in nine to a human being because it was not certain.`,
          `Chief executive ${chief.full} had a jab for the competition, saying that lawyers had been "handed a chatbot" when they asked for relief from drudgery. Whether a page-and-paragraph footnote is worth the premium is something those lawyers will now have to decide.`,
        ],
        { repeats: 'contract-harbour', linksTo: ['contract-harbour', 'contract-release'] },
      ),
    ],
    truth: truth({
      mainClaim: `${firm} raised ${sum} in a Series D led by ${investor}.`,
      origins: [['contract-release'], ['contract-harbour', 'contract-quill']],
      primaries: ['contract-release'],
    }),
    developmentOf: null,
  };
};
