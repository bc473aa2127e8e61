import type { Scenario } from '../../scenario.ts';
import { inWords, page, They, truth } from './desk.ts';

/** Word goes round that a translation firm will replace its people; the firm's answer is another number, or none. */
export const translatorsRumour: Scenario = (draw) => {
  const firm = draw.company();
  const chief = draw.person();
  const translator = draw.person();
  const city = draw.city();
  const said = draw.int(31, 58) * 10;
  const holds = draw.chance(0.5);
  const real = said - draw.int(2, 5) * 10;
  const languages = draw.int(14, 27);
  const tellers = inWords(draw.int(2, 4));
  return {
    id: 'b-translators-rumour',
    day: 0,
    startMinute: 940,
    category: 'society',
    eventType: 'layoffs',
    pages: [
      page(
        ['words-norrland', 'norrland', 'original', 0],
        `Translators fear for ${said} jobs as ${firm} turns to AI`,
        [
          `In the canteen of ${firm} in ${city} nobody talks about anything else. The translation company is said to be preparing to part with ${said} of its translators next year and to leave their work to artificial intelligence, according to ${tellers} employees who have seen a plan or been told of it.`,
          `The plan is alleged to cover ${languages} languages. In each of them two people would remain, to read what a language model has written.`,
          `"I was asked to correct the machine for a year. Now I know what I was doing," said ${translator.full}, who has translated manuals for nineteen years and has not seen the plan.`,
          `The company did not answer questions on Monday. Its works council said that it had not been informed, as the law would require before any decision.`,
          `${firm} employs about 1,100 people. Prices for ordinary translations have fallen by half in three years.`,
        ],
        { byline: 'Sanne Holtby' },
      ),
      page(
        ['words-varn', 'varn', 'echo', 90],
        `Lost for words: robots to replace ${said} translators`,
        [
          `First the switchboard, then the till, now the dictionary. AI is said to be taking the jobs of ${said} translators at ${firm} in ${city}, the Norrland Post reports.`,
          `Two people per language would stay on to check what the machine has written. For ${languages} languages that makes enough for a choir.`,
          `${translator.full}, who has been translating manuals for nineteen years, told the Post: "I was asked to correct the machine for a year. Now I know what I was doing."`,
          `Nothing is official. The company keeps its mouth shut in every language it knows, and the works council says that nobody has told it anything.`,
          `We let a chatbot translate this article into three languages and back. It came home as a recipe for soup, though a good one.`,
        ],
        { repeats: 'words-norrland', byline: 'Dex Palliser' },
      ),
      holds
        ? page(['words-statement', 'newsroom', 'primary', 900], `${firm} to cut ${real} posts in translation`, [
            `${firm} will reduce the number of its translators by ${real} by the end of next year. The works council was informed this morning.`,
            `Artificial intelligence now writes the first version of nine out of ten ordinary texts that customers send to the company. Checking them takes a quarter of the time that translating took.`,
            `"It would be wrong to pretend that this is about anything else," said ${chief.full}, chief executive. ${They(chief)} regrets that employees learned of it from a newspaper.`,
            `The company offers retraining as medical and legal translators, where demand grows, to 120 people. For the others it will negotiate a social plan. There will be no dismissals before April.`,
            `The figure of ${said} that was mentioned in the press came from an earlier draft.`,
          ])
        : page(['words-statement', 'newsroom', 'denial', 900], `${firm}: no plan to part with translators`, [
            `${firm} has no plan to dismiss translators. A report that ${said} posts would go because of artificial intelligence is wrong.`,
            `What has been seen in the house is a calculation by a consultant, who was asked what would happen if the company did nothing. The board discussed the paper in October and rejected it.`,
            `"We have more work than last year, and fewer people who can do it," said ${chief.full}, chief executive. ${They(chief)} explained the matter to employees in the canteen this morning, together with the works council.`,
            `The company will hire 40 translators for medicine and law next year. A language model is used for first versions, and every text is read by a person who knows the subject.`,
            `An agreement with the works council that rules out dismissals for three years was signed today.`,
          ]),
    ],
    truth: truth({
      mainClaim: `${firm} will cut several hundred translators' jobs because of AI.`,
      holds,
      origins: [['words-norrland', 'words-varn'], ['words-statement']],
      primaries: ['words-statement'],
      conflicts: [{ a: 'words-norrland', b: 'words-statement', about: holds ? 'how many posts go' : 'whether posts go at all' }],
      hedged: true,
    }),
    developmentOf: null,
  };
};
