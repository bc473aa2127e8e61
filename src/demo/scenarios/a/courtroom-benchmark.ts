import { documentTime, paperDocument } from '../../documents.ts';
import type { Scenario } from '../../scenario.ts';
import { page, They, truth } from '../b/desk.ts';

/** A university tests models on real rental disputes; a preprint and two reports that read it. */
export const courtroomBenchmark: Scenario = (draw) => {
  const school = draw.university();
  const lead = draw.person();
  const judge = draw.person();
  const critic = draw.person();
  const best = draw.model();
  const second = draw.model();
  const lab = draw.lab();
  const cases = draw.int(12, 31) * 100;
  const top = draw.int(71, 84);
  const next = top - draw.int(3, 9);
  const people = draw.int(86, 93);
  const invented = draw.int(6, 14);
  return {
    id: 'a-courtroom-benchmark',
    day: 1,
    startMinute: 610,
    category: 'research',
    eventType: 'result',
    pages: [
      page(
        ['bench-preprint', 'openshelf', 'primary', 0],
        `TenantBench: can language models decide rental disputes as courts did?`,
        [
          `Abstract. We present TenantBench, a set of ${cases.toLocaleString('en-US')} rental disputes with the decisions that courts took in them. All decisions are later than the training data of the models tested. Each case is given as the two parties put it, without the court's reasoning.`,
          `Nine large language models were asked who wins and why. The best, ${best}, agrees with the court in ${top}% of cases; the second, ${second}, in ${next}%. Three law clerks who took the same test agree with the court in ${people}%.`,
          `In ${invented}% of its answers, ${best} cites a section or a judgment that does not exist. The share of agreement falls by eleven points when the tenant writes with spelling errors, although the facts are the same. For the clerks it falls by one.`,
          `We release the cases, the prompts and all answers. We advise against use of any of the nine models for decisions about people. ${lead.full} and five others, ${school}.`,
        ],
        { byline: `${lead.full}, ${school}` },
      ),
      page(
        ['bench-field', 'fieldnote', 'original', 165],
        `AI judges stumble over spelling mistakes`,
        [
          `Give an artificial intelligence a dispute between a tenant and a landlord, and it will side with the court about three times in four. Give it the same dispute with a few spelling errors in the tenant's letter, and the tenant's chances sink.`,
          `That is the result of a study by ${lead.full} and colleagues at ${school}, who put ${cases.toLocaleString('en-US')} decided cases to nine language models. The front runner, ${best}, matched the court in ${top}% of them. Law clerks managed ${people}%.`,
          `"The models do not read the case, they read the person," ${lead.last} told Fieldnote. With errors added, agreement dropped by eleven points. ${They(lead)} had expected a small effect, and ran the test three times.`,
          `${best} also made up laws. In ${invented}% of its answers, it cited a section or a ruling that cannot be found. The team checked every citation by hand, which took four students a summer.`,
          `${judge.full}, who sat on rental cases for 22 years and was not involved, found the clerks' score too high. Judges agree with one another less often than that, ${judge.last} said.`,
        ],
        { byline: 'Imre Vastag', linksTo: ['bench-preprint'] },
      ),
      page(
        ['bench-harbour', 'harbour', 'original', 280],
        `Best AI model matches courts in ${top}% of rent cases, and invents law in ${invented}%`,
        [
          `A new test of how well AI understands the law has a winner and a warning. ${best}, made by ${lab}, reached the same decision as a court in ${top}% of ${cases.toLocaleString('en-US')} rental disputes, ahead of ${second} with ${next}%, according to a preprint from ${school}.`,
          `The warning: in ${invented}% of its answers the winner cited law that does not exist. ${lab} said in an email that it was studying the result and that ${best} "is not offered as a substitute for legal advice."`,
          `Several start-ups do offer it as just that. At least four sell landlords an assessment of their chances for under $20, and two told the Ledger that they use ${best}.`,
          `${critic.full}, a tenants' lawyer, pointed to the finding that spelling mistakes cost the tenant eleven points. "My clients write to their landlord on a phone, at night, in their third language," ${critic.last} said. "I would like the machine to know that this is not an argument."`,
        ],
        { byline: 'Thea Okafor-Lane', linksTo: ['bench-preprint'] },
      ),
      page(
        ['bench-half', 'quillmark', 'echo', 240],
        `Spelling errors cost tenants eleven points before an AI judge`,
        [
          `Fieldnote has a piece on a study of nine language models and ${cases.toLocaleString('en-US')} rental cases. The best one agrees with the court ${top}% of the time, and less when the tenant cannot spell.`,
          `As Fieldnote tells it, agreement falls by eleven points when errors are added, and by one point for law clerks. The winner, ${best}, made up a law or a judgment in ${invented}% of its answers, which four students checked by hand over a summer.`,
          `Below the line, two former judges are at odds over whether clerks are a fair yardstick. A landlord reports that he has been sending his letters through a spelling checker for years and now feels vindicated. The comments have also found the study's first typo, on page three.`,
        ],
        { repeats: 'bench-field', linksTo: ['bench-field'] },
      ),
    ],
    truth: truth({
      mainClaim: `${best} agreed with courts in ${top}% of ${cases} rental disputes in a test by ${school}, below law clerks with ${people}%.`,
      origins: [['bench-preprint', 'bench-field', 'bench-half', 'bench-harbour']],
      primaries: ['bench-preprint'],
    }),
    developmentOf: null,
    documents: [
      paperDocument(
        {
          id: `2611.${String(10_000 + cases)}`,
          title: `TenantBench: can language models decide rental disputes as courts did?`,
          abstract: `We put ${cases.toLocaleString('en-US')} rental disputes to nine language models. The best, ${best}, agreed with the court in ${top}% of the disputes, and three law clerks in ${people}%. In ${invented}% of its answers, ${best} cited law that does not exist.`,
          authors: [lead.full],
          at: documentTime(1, 600),
        },
        { atMinute: 0, linkedFrom: [['bench-field', 'a study by']] },
      ),
    ],
  };
};
