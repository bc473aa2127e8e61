import type { Scenario } from '../../scenario.ts';
import { inWords, page, They, their, truth } from './desk.ts';

/** People say that a founder leaves the lab; the lab denies it, and in most worlds the denial gives way. */
export const founderLeaves: Scenario = (draw) => {
  const lab = draw.lab();
  const founder = draw.person();
  const chair = draw.person();
  const model = draw.model();
  const city = draw.city();
  const people = inWords(draw.int(3, 5));
  const stake = draw.int(6, 13);
  const holds = draw.chance(0.7);
  const last = holds
    ? page(
        ['leave-statement', 'newsroom', 'primary', 1490],
        `${lab}: ${founder.full} to step down as chief scientist`,
        [
          `${lab} announces that ${founder.full}, co-founder of the artificial intelligence laboratory, steps down as chief scientist on 31 December 2026.`,
          `${founder.full} will advise the board until the summer and keeps ${their(founder)} shares. "I have spent nine years building one thing, and I would like to find out whether I can build another," ${founder.last} said.`,
          `The report in the Harbour Ledger on Monday spoke of a decision which had not been put to the board at that time. The board took note of it in a meeting on Tuesday evening and accepted it with regret.`,
          `Chair ${chair.full} thanked ${founder.last} for ${their(founder)} work. "The statement which we gave on Monday was true when we gave it, and it did not stay true for long," ${chair.last} said.`,
          `The search for a successor has begun. Until it ends, the research groups report to the chair.`,
          `Work on the next version of ${model} goes on as planned, and its release date is unchanged.`,
        ],
        { linksTo: ['leave-harbour'] },
      )
    : page(
        ['leave-statement', 'newsroom', 'primary', 1490],
        `${lab}: ${founder.full} stays as chief scientist`,
        [
          `${lab} states that ${founder.full}, co-founder of the artificial intelligence laboratory, remains its chief scientist and signed a new contract of three years on Tuesday.`,
          `Reports to the contrary were wrong. "I was asked to leave by nobody, and I asked nobody to let me go," ${founder.last} said. "I did ask for more computers, and I got them."`,
          `The contract runs to the end of 2029. Chair ${chair.full} said the board had approved it unanimously.`,
          `As part of the agreement ${founder.last} takes over the group that trains ${model}, with a budget a third larger than this year's.`,
          `Six senior researchers who have left the laboratory since January were not replaced. Ten posts will be advertised this week, four of them in the group that ${founder.last} leads.`,
          `${lab} will not comment further.`,
        ],
        { linksTo: ['leave-harbour'] },
      );
  return {
    id: 'b-founder-leaves',
    day: 0,
    startMinute: 900,
    category: 'business',
    eventType: 'departure',
    pages: [
      page(
        ['leave-harbour', 'harbour', 'original', 0],
        `${founder.full} is said to be leaving ${lab}, the AI lab ${their(founder)} thesis started`,
        [
          `${founder.full}, the co-founder whose doctoral thesis became the first product of the AI laboratory ${lab}, plans to leave before the end of the year, according to ${people} people familiar with the matter.`,
          `${founder.last} told a small group of colleagues of ${their(founder)} decision over dinner last Thursday, two of the people said. They spoke on condition of anonymity because the plan had not been announced.`,
          `The reason, as they tell it, is a quarrel about how much of the lab's computing should go to ${model} and how much to research without a product in view. "It used to be half and half. Now it is nine to one," one of the people said.`,
          `${founder.last} did not reply to messages on Monday. ${They(founder)} owns about ${stake}% of ${lab}, and the shares can be sold only with the consent of the board.`,
          `Computing has become the scarcest good in the industry, and quarrels over it have split at least three laboratories since last year. ${lab} rents most of its machines under a contract that ends in March and has not said how many it will have afterwards.`,
          `A departure would leave the lab with one of its three founders. Rivals have hired six of its senior researchers since January.`,
        ],
        { byline: 'Ottilie Frame' },
      ),
      page(
        ['leave-denial', 'newsroom', 'denial', 140],
        `${lab} on reports about ${founder.full}`,
        [
          `${lab} has taken note of a report in the Harbour Ledger about its co-founder and chief scientist ${founder.full}.`,
          `The report is not correct. ${founder.full} has not resigned and has not told the board that ${founder.pronoun} intends to. ${founder.last} was at work in ${city} today, as on every Monday.`,
          `${lab}, an artificial intelligence laboratory with 640 employees, divides its computing between research and products in a way that its scientific council approves each quarter. The council last did so unanimously.`,
          `The board met on 12 November and did not discuss the matter. Neither did the shareholders' meeting of 17 November, whose minutes are open to every shareholder.`,
          `"Our founders argue, and that is how ${model} came about," said ${chair.full}, chair of the board. "An argument is not a resignation."`,
          `The next version of ${model} will be presented in spring, and its presentation will be given by ${founder.last}, as all earlier ones were.`,
          `Requests from the press go to the chair's office.`,
        ],
        { linksTo: ['leave-harbour'] },
      ),
      page(
        ['leave-quill', 'quillmark', 'echo', 190],
        `Will ${founder.pronoun} or won't ${founder.pronoun}? The ${founder.last} saga at ${lab}`,
        [
          `Monday's AI gossip comes with a lab coat. The Harbour Ledger reported that ${founder.full} is on the way out of ${lab}, citing ${people} people familiar with the matter.`,
          `The lab says that is not so. In a statement two hours later it called the report incorrect, and added that ${founder.last} had been at work all day.`,
          `Note what the statement leaves out, however. It says that ${founder.last} has not resigned; it does not say that ${founder.pronoun} is staying.`,
          `At the heart of the alleged quarrel is the number of machines set aside for ${model}. The Ledger's people put it at nine in every ten. ${founder.last} is keeping silent for now, and ${their(founder)} ${stake}% of the company cannot be sold without the board.`,
        ],
        { repeats: 'leave-harbour', linksTo: ['leave-harbour', 'leave-denial'] },
      ),
      last,
    ],
    truth: truth({
      mainClaim: `${founder.full} leaves ${lab}.`,
      holds,
      origins: [['leave-harbour', 'leave-quill'], ['leave-denial'], ['leave-statement']],
      primaries: ['leave-denial', 'leave-statement'],
      conflicts: [{ a: 'leave-harbour', b: holds ? 'leave-denial' : 'leave-statement', about: `whether ${founder.full} leaves` }],
      tellings: holds ? [] : [{ page: 'leave-denial', as: 'leave-statement' }],
      hedged: true,
    }),
    developmentOf: null,
  };
};
