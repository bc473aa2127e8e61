import { cardDocument, documentTime } from '../../documents.ts';
import type { Scenario } from '../../scenario.ts';
import { page, They, truth } from '../b/desk.ts';

/** A model comes out with weights, a training list and a licence. */
export const openWeights: Scenario = (draw) => {
  const lab = draw.lab();
  const model = draw.model();
  const lead = draw.person();
  const tester = draw.person();
  const counsel = draw.person();
  const size = draw.pick([7, 12, 14, 24]);
  const tokens = draw.int(6, 15);
  const context = draw.pick([64, 128, 256]);
  const memory = Math.round(size * 1.25);
  const licence = draw.pick(['Apache 2.0', 'MIT']);
  const documents = draw.int(3, 8);
  return {
    id: 'a-open-weights',
    day: 0,
    startMinute: 780,
    category: 'open-source',
    eventType: 'weights-release',
    pages: [
      page(
        ['weights-card', 'modelpost', 'primary', 0],
        `${model}: weights, data list and training code`,
        [
          `${lab} today releases ${model}, a language model with ${size} billion parameters, together with its weights, its training code and a list of every source it was trained on. All of it is under the ${licence} license, for commercial use as well.`,
          `${model} was trained on ${tokens} trillion tokens in 34 languages and reads up to ${context},000 tokens at a time. In 4-bit form it needs ${memory} GB of memory. Base and instruction-tuned checkpoints are both included, and so are the 40 intermediate ones.`,
          `Known limits: the model invents citations when asked for them, its arithmetic is poor beyond four digits, and its safety training was done in English and Spanish only. We list 17 further failures in the card.`,
          `"A model whose data you cannot see is a model you cannot argue with," said ${lead.full}, who leads open research at ${lab}. The data list names ${documents} million web domains with the share of text each contributed, and owners can ask to be left out of the next version.`,
        ],
        { byline: lab },
      ),
      page(
        ['weights-stack', 'stackwatch', 'original', 155],
        `${lab} opens up ${model}: ${size}B weights under ${licence}, and this time the data list too`,
        [
          `${lab} has published the weights of ${model}, a ${size}-billion-parameter AI model, under ${licence}. We downloaded the instruction-tuned version on Monday afternoon and ran it on a three-year-old workstation. In 4-bit it took ${memory} GB of memory and wrote 31 words a second.`,
          `The license file is the plain ${licence} text, without the acceptable-use rider that ${lab} put on its last model. The training list is the real surprise. It names ${documents} million domains, and we found our own at number 2,114.`,
          `${tester.full}, who maintains a popular inference engine, had support merged within two hours. "They sent us the config a week early, under no conditions. I wish that were not remarkable," ${tester.last} said.`,
          `On our usual 60 programming tasks ${model} solved 37, five more than ${lab}'s previous model and nine fewer than the best closed one. It fails the way small models do: confidently, and with nice comments.`,
          `${tokens} trillion tokens went in, according to the card. ${lab} does not say what the run cost.`,
        ],
        { byline: 'Priti Vance', linksTo: ['weights-card'] },
      ),
      page(
        ['weights-record', 'openshelf', 'primary', 20],
        `${model} training code and data manifest, version 1.0`,
        [
          `This record holds the training code of the language model ${model} and a manifest of its data, deposited by ${lab}. License: ${licence}. Size: 2.3 GB compressed.`,
          `The manifest lists ${documents} million web domains, 212 public corpora and 19 licensed collections. For each it gives the number of tokens after filtering and the date of collection. The sum is ${tokens} trillion tokens. Texts themselves are not part of the record.`,
          `The code reproduces the run from the manifest, given the texts. Hyperparameters for the ${size} billion parameter model are in configs/final.yaml. A smaller configuration trains in about nine hours on one machine and is meant for checking.`,
          `Contact: ${lead.full}. Please cite this record if you use the manifest.`,
        ],
        { byline: lab },
      ),
      page(
        ['weights-harbour', 'harbour', 'original', 330],
        `By publishing its data list, ${lab} puts rivals on the spot`,
        [
          `For three years, makers of artificial intelligence have said that they could not reveal what they train on. On Monday, ${lab} revealed it. Alongside the weights of ${model}, a model of ${size} billion parameters, the developer published a list of ${documents} million web domains that its text came from.`,
          `The step was argued over until last week, according to ${lead.full}, the head of open research. "Legal asked me what we gain. I said: the right to ask others," ${lead.last} said in an interview.`,
          `${counsel.full}, a lawyer who represents regional newspapers, found nine of her clients on the list within an hour. ${They(counsel)} called it an invoice address and a courtesy at once.`,
          `The license, ${licence}, lets anyone use ${model} in a product without asking. Two cloud providers said they would offer it before the weekend. ${lab} makes its money with a larger model that stays closed, and it did not say whether that one's list will ever follow.`,
        ].map((text) => text.replace('her clients', counsel.pronoun === 'she' ? 'her clients' : 'his clients')),
        { byline: 'Corinne Adair', linksTo: ['weights-card'] },
      ),
      page(
        ['weights-quill', 'quillmark', 'echo', 210],
        `${lab} releases ${model} with open weights`,
        [
          `Stackwatch has tried the new open language model from ${lab}. It runs in ${memory} GB of memory, solves 37 of the site's 60 programming tasks, and comes under ${licence}.`,
          `The model card speaks of ${tokens} trillion tokens and a window of ${context},000. According to Stackwatch, the license is the plain text without the rider that came with the last release.`,
          `Readers are busy looking for their own domains in the data list, and several have found them. One runs a forum for owners of a particular lawn mower, which contributed more text than two national libraries. Others ask whether the list can be checked at all as long as the texts are not part of it. Nobody has an answer yet, and a few people have begun to try the smaller training run at home.`,
        ],
        { repeats: 'weights-stack', linksTo: ['weights-stack'] },
      ),
    ],
    truth: truth({
      mainClaim: `${lab} released the weights of ${model}, a model of ${size} billion parameters, under ${licence}.`,
      origins: [['weights-card', 'weights-record'], ['weights-stack', 'weights-quill'], ['weights-harbour']],
      primaries: ['weights-card', 'weights-record'],
    }),
    developmentOf: null,
    documents: [
      cardDocument(
        {
          owner: lab,
          model,
          licence: licence === 'MIT' ? 'mit' : 'apache-2.0',
          parameters: size * 1_000_000_000 + 240_000_000,
          at: documentTime(0, 770),
        },
        { atMinute: 0, linkedFrom: [['weights-stack', 'license file']] },
      ),
    ],
  };
};
