import type { Scenario } from '../../scenario.ts';
import { dateline, page, They, their, truth } from '../b/desk.ts';

/** A rule that puts AI accelerators under export licence. */
export const exportLicences: Scenario = (draw) => {
  const country = draw.country();
  const abroad = draw.country();
  const maker = draw.company();
  const chip = draw.chip();
  const minister = draw.person();
  const trader = draw.person();
  const envoy = draw.person();
  const limit = draw.pick([2400, 3200, 4800]);
  const share = draw.int(11, 24);
  const days = draw.pick([30, 45, 60]);
  const states = draw.int(17, 26);
  const wire = [
    `${dateline(country.capital, 'Nov 25')} ${country.name} will require licences for the export of powerful artificial intelligence chips and has struck ${abroad.name} from the list of states that are exempt, the trade ministry announced on Wednesday.`,
    `The rule takes effect on 9 December. Applications will be decided within ${days} days, and silence counts as a refusal. ${states} states remain free of the requirement.`,
    `"We sell to anyone who tells us what it is for," trade minister ${minister.full} said in ${country.capital}. ${They(minister)} denied that the step was aimed at any single country.`,
    `${abroad.name}'s ambassador, ${envoy.full}, called it an unfriendly act between friends and said ${their(envoy)} government would answer in kind. ${abroad.name} supplies a good part of the gas that ${country.adjective} chip plants use.`,
    `Shares in ${maker}, which makes the ${chip}, fell 7% after the announcement. The company earned ${share}% of its revenue in ${abroad.name} last year.`,
  ];
  return {
    id: 'a-export-licences',
    day: 2,
    startMinute: 450,
    category: 'hardware',
    eventType: 'export-control',
    pages: [
      page(
        ['export-rule', 'gazette', 'primary', 0],
        `Export of accelerators for artificial intelligence: amendment to the control list (${country.name})`,
        [
          `The Ministry of Trade of ${country.name} amends the control list as follows.`,
          `Item 3A-90. Integrated circuits for the training or running of artificial intelligence models with a processing performance of ${limit} or more, and machines that contain eight or more of them. Their export requires a licence.`,
          `No licence is needed for the ${states} states named in annex 2. ${abroad.name} is removed from annex 2.`,
          `Applications are decided within ${days} days. Where no decision is made in that time, the licence counts as refused. Contracts signed before 25 November 2026 may be fulfilled until 31 January 2027.`,
          `The amendment takes effect on 9 December 2026. It is reviewed after twelve months. ${minister.full}, Minister of Trade, ${country.capital}.`,
        ],
        { byline: `Ministry of Trade of ${country.name}` },
      ),
      page(['export-wire', 'belmont', 'original', 60], `${country.name} puts AI chips under export licence`, wire, {
        byline: 'Sorley Byrne',
        revisions: [
          {
            atMinute: 215,
            title: `${country.name} puts AI chips under export licence`,
            paragraphs: [
              ...wire,
              `${maker} said that orders signed before Wednesday would be delivered by 31 January and withdrew its forecast for next year. It kept the one for the current quarter.`,
            ],
            notice: { kind: 'update', text: `Update: Adds a statement by ${maker}.` },
          },
        ],
      }),
      page(
        ['export-statement', 'newsroom', 'primary', 150],
        `${maker} on the change to export rules`,
        [
          `${maker} has taken note of the amendment to the export control list that the Ministry of Trade published today. Of our products, the ${chip}, which is used for artificial intelligence, falls under item 3A-90. Smaller parts of the same family do not.`,
          `Customers in ${abroad.name} accounted for ${share}% of our revenue in the last financial year. Orders that were signed before today will be delivered by 31 January, as the amendment allows. For later orders we will apply for licences.`,
          `We keep our forecast for the current quarter and withdraw the one for next year. A new forecast will follow with our results on 28 January.`,
          `"A rule that is clear can be worked with. The one sentence we would change is the one about silence," said ${trader.full}, head of global sales at ${maker}.`,
        ],
        { byline: maker },
      ),
      page(
        ['export-harbour', 'harbour', 'original', 300],
        `New export rule leaves ${maker} with two months to ship ${chip} to ${abroad.name}`,
        [
          `Trucks will be busy in the weeks to January 31. That is the last day on which ${maker} may deliver its AI accelerator ${chip} to customers in ${abroad.name} without a license, under a rule that ${country.name} published on Wednesday.`,
          `The rule covers chips with a processing performance of ${limit} or more. It gives officials ${days} days to decide on an application, and treats an unanswered one as denied. ${trader.full}, who heads sales at ${maker}, told the Ledger that the company would try to bring orders forward. "We are not allowed to be faster than physics," ${trader.last} said.`,
          `Two data center operators in ${abroad.name} said they had ordered for all of next year by Wednesday noon. Neither wanted to be named before the contracts were countersigned.`,
          `${share}% of the revenue of ${maker} is at stake. A former trade official said the list of ${states} exempt states had been cut by one name so that nobody could call it a new policy.`,
        ],
        { byline: 'Corinne Adair', linksTo: ['export-rule', 'export-statement'] },
      ),
      page(['export-lantern', 'lantern', 'original', 360], `${chip}: what the performance limit of ${limit} really covers`, [
        `The limit in the new export rule of ${country.name} is a product of speed and number width. Lantern Tech has worked out which AI accelerators fall under it: five current models and, with two of them in one housing, a sixth.`,
        `The maker could get under the limit by switching off an eighth of the compute units. Whether such a variant would be an evasion in the sense of the rule, the ministry would not say on Wednesday.`,
        `Older parts stay free as long as fewer than eight of them share a machine. That, too, is a matter of counting: four boxes with seven processors each are allowed, and two boxes with fourteen are not, although they compute the same.`,
      ]),
    ],
    truth: truth({
      mainClaim: `${country.name} requires licences for the export of strong AI chips from 9 December and no longer exempts ${abroad.name}.`,
      origins: [['export-rule'], ['export-wire'], ['export-statement'], ['export-harbour'], ['export-lantern']],
      primaries: ['export-rule', 'export-statement'],
    }),
    developmentOf: null,
  };
};
