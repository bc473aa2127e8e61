import type { Scenario } from '../../scenario.ts';
import { dateline, page, They, their, truth } from '../b/desk.ts';

/** Subtitle translators walk out over machine drafts; the two sides count differently, and in some worlds talks resume. */
export const translatorsStrike: Scenario = (draw) => {
  const studio = draw.company();
  const country = draw.country();
  const union = draw.person();
  const manager = draw.person();
  const translator = draw.person();
  const mediator = draw.person();
  const many = draw.int(9, 16) * 100;
  const few = Math.round((many * draw.int(35, 55)) / 1000) * 10;
  const cut = draw.int(35, 55);
  const talks = draw.chance(0.5);
  return {
    id: 'a-translators-strike',
    day: 1,
    startMinute: 420,
    category: 'society',
    eventType: 'strike',
    pages: [
      page(
        ['strike-wire', 'belmont', 'original', 0],
        `Subtitle translators strike over AI drafts`,
        [
          `${dateline(country.capital, 'Nov 24')} Translators who write subtitles for ${studio} stopped work in ${country.name} on Tuesday in a dispute over drafts made by artificial intelligence and the lower rates paid for correcting them.`,
          `Some ${many.toLocaleString('en-US')} people joined the strike, union secretary ${union.full} said outside the company's offices in ${country.capital}. ${studio} put the number at about ${few.toLocaleString('en-US')}.`,
          `Since September, the company has had a language model prepare subtitles and has paid translators ${cut}% less per minute of film to correct them. "They call it post-editing. We call it doing the work twice for half the money," ${union.last} said.`,
          `${manager.full}, head of localisation at ${studio}, said that the company would keep films on schedule and that its door was open.`,
          `The union wants the old rate for any film of which more than a third has to be rewritten, and translators' names in the credits.`,
        ],
        { byline: 'Petra Lindgate' },
      ),
      page(
        ['strike-harbour', 'harbour', 'original', 240],
        `At ${studio}, the machine writes first and people fix it for ${cut}% less`,
        [
          `A film has about 1,100 subtitles. Until September, ${translator.full} wrote all of them. Now an AI model writes them, and ${translator.last} gets ${cut}% less per minute to repair what it got wrong. On Tuesday ${translator.pronoun} went on strike, along with hundreds of colleagues in ${country.name}.`,
          `"It translates the words and loses the joke. Finding the joke again takes longer than telling it," ${translator.last} said. ${They(translator)} showed the Ledger a log of ${their(translator)} last ten films: on seven, correcting took more hours than translating used to.`,
          `${studio} disputes that this is typical. Its head of localization, ${manager.full}, said internal figures show that correcting takes 40% of the time. The company declined to share them.`,
          `How many people walked out is also in dispute: ${many.toLocaleString('en-US')} according to the union, around ${few.toLocaleString('en-US')} according to the company. Most of them are freelancers and do not appear on any payroll.`,
          `The rate per minute has not been raised since 2015.`,
        ],
        { byline: 'Corinne Adair' },
      ),
      page(
        ['strike-company', 'newsroom', 'primary', 190],
        `${studio}: our position on subtitle work in ${country.name}`,
        [
          `About ${few.toLocaleString('en-US')} of the translators who work with ${studio} in ${country.name} have stopped taking orders since this morning. We respect their right to do so.`,
          `Since September, drafts by an artificial intelligence model are the starting point for subtitles in nine languages. The rate for correcting a draft is ${cut}% below the rate for a new translation, because it takes 40% of the time on average. Nobody is obliged to take such orders.`,
          `"Subtitles used to arrive three weeks after a film. Viewers now get them on the same day, and people made them," said ${manager.full}, head of localisation.`,
          `We offered the union a joint count of hours on 200 films in October and have had no answer. The offer stands.`,
        ],
        { byline: studio },
      ),
      page(
        ['strike-norrland', 'norrland', 'echo', 300],
        `Translators put down the pen, or what is left of it`,
        [
          `Those who watch a foreign film tonight may want to thank whoever wrote the lines at the foot of the picture. In ${country.name}, they have gone on strike. Belmont Wire counts some ${many.toLocaleString('en-US')} strikers, by the union's word, and about ${few.toLocaleString('en-US')} by that of the company.`,
          `The dispute at ${studio} is over artificial intelligence. A machine makes a first version, and people correct it for ${cut}% less. The union's secretary, ${union.full}, calls it doing the work twice for half the money, the agency reports.`,
          `At our own film club, which shows subtitled classics on Thursdays, members have voted to read out the credits of the translator from now on. Few of the classics have any.`,
          `Next Thursday's film is silent, which makes things easier.`,
        ],
        { repeats: 'strike-wire', linksTo: ['strike-wire'] },
      ),
      ...(talks
        ? [
            page(
              ['strike-talks', 'belmont', 'follow-up', 1560],
              `${studio} and translators agree to talk`,
              [
                `${dateline(country.capital, 'Nov 25')} ${studio} and its striking subtitle translators will meet a mediator on Friday, both sides said on Wednesday, a day after a walkout over drafts by artificial intelligence.`,
                `The mediator, retired labour judge ${mediator.full}, asked them to bring the hours spent on 200 films. "We begin with counting, because that is what they do not agree on," ${mediator.last} told Belmont Wire.`,
                `Union secretary ${union.full} said that the strike would go on until Friday evening at least. ${manager.full}, for the company, said that no film had been late.`,
                `The lower rate for corrected drafts, ${cut}% under the usual one, stays in force for the time being.`,
              ],
              { byline: 'Petra Lindgate' },
            ),
          ]
        : []),
    ],
    truth: truth({
      mainClaim: `Subtitle translators of ${studio} in ${country.name} went on strike over AI drafts that pay ${cut}% less.`,
      origins: [['strike-wire', 'strike-norrland', ...(talks ? ['strike-talks'] : [])], ['strike-harbour'], ['strike-company']],
      primaries: ['strike-company'],
      conflicts: [{ a: 'strike-wire', b: 'strike-company', about: `how many strike: ${many} or ${few}` }],
    }),
    developmentOf: null,
  };
};
