import type { Scenario } from '../../scenario.ts';
import { owned, page, They, their, truth, withArticle } from './desk.ts';

/** A model's proof is checked; a day later a gap may be found. */
export const theoremSolved: Scenario = (draw) => {
  const lab = draw.lab();
  const model = draw.model();
  const university = withArticle(draw.university());
  const mathematician = draw.person();
  const checker = draw.person();
  const head = draw.person();
  const lines = draw.int(31, 78) * 1000;
  const hours = draw.int(60, 190);
  const year = draw.int(1962, 1984);
  const holds = draw.chance(0.6);
  const verdict = holds
    ? page(
        ['proof-check', 'fieldnote', 'follow-up', 1700],
        `Second check confirms the machine's proof of the Aldane conjecture`,
        [
          `An independent check has found no gap in the proof of the Aldane conjecture that the AI system ${model} wrote. ${checker.full} of ${university} translated the ${lines.toLocaleString('en')} lines into another proof language overnight, and they passed.`,
          `"I looked for the trick that makes things true by definition. It isn't there," ${checker.last} told Fieldnote on Tuesday. ${They(checker)} had announced on Monday that ${checker.pronoun} would believe it only then.`,
          `The conjecture, on how evenly points can be spread over a surface, dates from ${year}. ${mathematician.full}, who had worked on it for eleven years, is now reading the proof in order to retell it in a form that people can teach.`,
          `One lemma in the middle, about nets on the torus, appears to be new. It may be worth more than the theorem, ${checker.last} thinks.`,
          `${lab} says that a paper with human and machine authors will go to a journal in January.`,
        ],
        { byline: 'Alma Roszak', linksTo: ['proof-post'] },
      )
    : page(
        ['proof-check', 'fieldnote', 'follow-up', 1700],
        `Gap found in the machine's proof of the Aldane conjecture`,
        [
          `The proof of the Aldane conjecture that the AI system ${model} wrote has a hole. ${checker.full} of ${university} found on Tuesday that a definition in line 412 quietly leaves out the hardest case.`,
          `"Everything after that is correct, and it proves a weaker theorem," ${checker.last} told Fieldnote. ${They(checker)} had translated the ${lines.toLocaleString('en')} lines into another proof language overnight.`,
          `${lab} confirmed the finding. ${head.full}, who leads the project, said the checker program had verified what it was given. "We gave it the wrong question in one place," ${head.last} said.`,
          `The conjecture, on how evenly points can be spread over a surface, dates from ${year}. Without the missing case it had been known to hold since the nineties.`,
          `${mathematician.full}, who has worked on it for eleven years, said ${mathematician.pronoun} would go back to ${their(mathematician)} desk "with some relief".`,
        ],
        { byline: 'Alma Roszak', linksTo: ['proof-post'] },
      );
  return {
    id: 'b-theorem-solved',
    day: 0,
    startMinute: 480,
    category: 'research',
    eventType: 'result',
    pages: [
      page(['proof-post', 'modelpost', 'primary', 0], `${model} proves the Aldane conjecture`, [
        `${lab} reports that ${model}, our neural network for formal mathematics, has produced a proof of the Aldane conjecture. The conjecture was posed in ${year} and concerns how evenly points can be spread over a surface.`,
        `The proof has ${lines.toLocaleString('en')} lines in a formal language. A checker program accepts all of them. The search took ${hours} hours on 512 accelerators.`,
        `People stated the theorem and chose the library of known results. They did not suggest steps. ${mathematician.full}, who has worked on the question for eleven years, looked at the outline and found it strange but plausible.`,
        `An earlier attempt in June ended after 300 hours without a result. Since then ${model} has been trained on its own failed proofs as well, and it now abandons a line of thought on average four times as early.`,
        `The files are public, so that anybody can run the checker. It takes about 50 minutes on a laptop.`,
        `Project lead ${head.full} asks for reports of any fault.`,
      ]),
      page(
        ['proof-harbour', 'harbour', 'original', 220],
        `An AI says it solved a famous puzzle. Mathematicians want a second look`,
        [
          `${mathematician.full} was asked to keep a secret for nine days, and found it hard. An AI system had written ${lines.toLocaleString('en')} lines that claim to prove the Aldane conjecture, on which ${mathematician.last} had spent eleven years.`,
          `"It walks the whole way on its hands," ${mathematician.last} said in an interview on Monday, describing the proof by ${owned(lab)} ${model}. "But as far as I can see it arrives."`,
          `Others hold back. ${checker.full} of ${university} said that a checker program tells you whether each step follows, and nothing about whether the question was typed in correctly. ${checker.last} intends to redo the check in a different system.`,
          `The computing behind the search, ${hours} hours on 512 chips, would cost an outsider about $400,000. ${lab} hopes to sell the technique to makers of aircraft software, where proofs of correctness are required by law.`,
          `Stakes are higher than they look. If programs can find proofs of this length, ${head.full} of ${lab} argues, they can also show that a braking system never fails in certain ways. Two aircraft makers have people at the lab already, ${head.last} said.`,
        ],
        { byline: 'Marcus Deyn', linksTo: ['proof-post'] },
      ),
      page(
        ['proof-quill', 'quillmark', 'echo', 300],
        `"It walks on its hands": AI tackles a ${year} riddle`,
        [
          `Here is a sentence we did not expect to type today: a machine may have spread points over a surface better than the whole of mathematics since ${year}.`,
          `${lab} says its AI, ${model}, has proved the Aldane conjecture. The proof "walks the whole way on its hands", ${mathematician.full} told the Harbour Ledger, which we take for praise.`,
          `Not so fast, says ${checker.full} of ${university} in the same report. A checker cannot know whether the question was entered correctly, and so a second check in a different system is on the way.`,
          `The first one takes 50 minutes on a laptop, if you have a free lunch hour and ${lines.toLocaleString('en')} lines of patience.`,
          `We shall leave the reading to the others.`,
        ],
        { repeats: 'proof-harbour', linksTo: ['proof-harbour', 'proof-post'] },
      ),
      verdict,
    ],
    truth: truth({
      mainClaim: `${model} by ${lab} has proved the Aldane conjecture.`,
      holds,
      origins: [['proof-post'], ['proof-harbour', 'proof-quill'], ['proof-check']],
      primaries: ['proof-post'],
      conflicts: holds ? [] : [{ a: 'proof-post', b: 'proof-check', about: 'whether the proof is complete' }],
      hedged: true,
    }),
    developmentOf: null,
  };
};
