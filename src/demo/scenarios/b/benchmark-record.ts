import type { Scenario } from '../../scenario.ts';
import { owned, page, They, truth, withArticle } from './desk.ts';

/** A lab reports a record; others measure again and find it, or do not. */
export const benchmarkRecord: Scenario = (draw) => {
  const lab = draw.lab();
  const model = draw.model();
  const lead = draw.person();
  const tester = draw.person();
  const university = withArticle(draw.university());
  const stated = draw.int(84, 91);
  const holds = draw.chance(0.55);
  const again = holds ? stated - 1 : stated - draw.int(11, 17);
  const before = stated - draw.int(5, 9);
  const tasks = draw.int(6, 12) * 100;
  return {
    id: 'b-benchmark-record',
    day: 1,
    startMinute: 440,
    category: 'research',
    eventType: 'result',
    pages: [
      page(['record-post', 'modelpost', 'primary', 0], `${model} repairs ${stated}% of faults in the Longshore test`, [
        `${lab} reports that its language model ${model} has solved ${stated}% of the ${tasks} tasks of the Longshore test, which asks an AI to repair faults in real programs. The best result so far was ${before}%.`,
        `The model worked alone, with a limit of 40 minutes for each task. It read the program, wrote a repair and ran the program's own checks.`,
        `We took care that the faults were not known to the model. Its training data end in April, and the test's tasks date from May to August.`,
        `What it cannot do yet: faults that show only after hours of running, and programs whose documentation contradicts them. In these two groups it solved fewer than a third.`,
        `The answers are attached, so that others can check them. ${lead.full}, who led the work, will present it at a workshop in January.`,
      ]),
      page(
        ['record-quill', 'quillmark', 'echo', 70],
        `${stated}%: a new mender of programs is in town`,
        [
          `Programmers, look away. An AI by ${lab} mends ${stated}% of broken programs in the Longshore test, the laboratory says, and that would be a record.`,
          `The previous champion managed ${before}%. ${model} had 40 minutes for each of ${tasks} tasks, which is about as long as it takes some of us to find the right folder.`,
          `The faults come from real software and are younger than the model's training data, according to the announcement on Modelpost. Nobody outside has confirmed the figure yet.`,
          `There are weak spots. If a program's documentation lies about what it does, the machine is as lost as anybody.`,
          `The answers have been put online, and somebody will surely go through them.`,
        ],
        { repeats: 'record-post', linksTo: ['record-post'] },
      ),
      page(
        ['record-stack', 'stackwatch', 'original', 640],
        holds ? `We ran ${model} on fresh faults. The record stands` : `${owned(model)} record shrinks on faults it has not seen`,
        [
          holds
            ? `The number is real. We gave ${model} 120 faults from September and October, which nobody can have trained on, and it repaired ${again}% of them. ${lab} had reported ${stated}% for its language model on the Longshore test.`
            : `The number does not travel. We gave ${model} 120 faults from September and October, which nobody can have trained on, and it repaired ${again}% of them. ${lab} had reported ${stated}% for its language model on the Longshore test.`,
          `${tester.full} of ${university}, one of the authors of the test, drew the faults for us by lot and watched the runs. ${They(tester)} holds no shares in any laboratory.`,
          holds
            ? `"I came to catch them, and I have to go home without," ${tester.last} told Stackwatch. The difference of one point is within what chance explains.`
            : `"Some of our tasks were discussed in forums in March, weeks before they were fixed. I think the model had read the discussions," ${tester.last} told Stackwatch.`,
          holds
            ? `Repairs were short and readable on the whole. In seven cases the AI removed the check that failed instead of the fault, which we counted as a failure, as the test's rules demand.`
            : `${lab} confirmed on Tuesday evening that its filter had looked at the date of the repair and not at the date of the first report. Project lead ${lead.full} said the claim of a record would be withdrawn until the test has been repeated.`,
          `A run of 120 tasks cost us $310. It took a night, during which the office was warmer than usual.`,
        ],
        { byline: 'Teo Larkspen', linksTo: ['record-post'] },
      ),
    ],
    truth: truth({
      mainClaim: `${model} solves ${stated}% of faults of the kind in the Longshore test, more than any model before.`,
      holds,
      origins: [['record-post', 'record-quill'], ['record-stack']],
      primaries: ['record-post'],
      conflicts: holds ? [] : [{ a: 'record-post', b: 'record-stack', about: 'the share of faults repaired' }],
    }),
    developmentOf: null,
  };
};
