import type { Scenario } from '../../scenario.ts';
import { page, They, truth, withArticle } from './desk.ts';

/** A much-quoted paper on a diagnosing model is taken back. */
export const retractedPaper: Scenario = (draw) => {
  const university = withArticle(draw.university());
  const author = draw.person();
  const critic = draw.person();
  const editor = draw.person();
  const claimed = draw.int(93, 97);
  const real = draw.int(68, 76);
  const scans = draw.int(52, 88) * 100;
  const doubles = draw.int(11, 19);
  const journal = 'Annals of Machine Diagnosis';
  return {
    id: 'b-retracted-paper',
    day: 1,
    startMinute: 500,
    category: 'research',
    eventType: 'retraction',
    pages: [
      page(
        ['retract-field', 'fieldnote', 'original', 25],
        `Paper on AI that spots bone cancer is withdrawn over doubled scans`,
        [
          `A study which claimed that a machine learning model finds bone cancer in ${claimed}% of X-ray images has been withdrawn by its authors. About ${doubles}% of the ${scans.toLocaleString('en')} scans used to test the model had also been used to train it, nearly all of them images that show cancer, the ${journal} said on Tuesday.`,
          `The overlap came to light when ${critic.full}, a statistician who had no part in the study, sorted the published image files by size. "I expected a handful of twins. I got a family reunion," ${critic.last} told Fieldnote.`,
          `With the doubles removed, the share of cancers found falls to ${real}%. That is no better than the radiologists with whom the model was compared.`,
          `Doubles of this kind are common. A survey of medical imaging papers last year found overlaps between training and test data in about one in twelve. Most of them are never corrected, because the images are not published and nobody can look.`,
          `Lead author ${author.full} of ${university} said the scans had been copied when a hard disk was replaced. ${They(author)} was the one who asked for the withdrawal. "It hurts, but a wrong number in medicine hurts other people more," ${author.last} said.`,
          `The journal has changed its rules as a consequence. From January, authors must hand in a list that shows for each test image that no image of the same patient was used in training.`,
          `The paper had been cited 140 times since it appeared in February. Two hospitals had begun trials on the strength of it; both say that no patient was treated on the model's word alone.`,
        ],
        { byline: 'Alma Roszak', linksTo: ['retract-notice'] },
      ),
      page(['retract-notice', 'modelpost', 'primary', 0], `Retraction note: "A model for the early sight of bone cancer"`, [
        `The authors retract this article, which described a machine learning model for X-ray images. The editors of the ${journal} agree with the decision.`,
        `After publication ${critic.full} informed the editors that images in the test set occur in the training set. The authors checked the ${scans.toLocaleString('en')} test scans and found that ${doubles}% of them had been seen by the model in training; nearly all of these show cancer.`,
        `When these scans are left out, sensitivity is ${real}% and not ${claimed}% as reported. The main conclusion of the article is therefore not supported.`,
        `The cause was an error in copying data between two storage systems at ${university}. The authors found no sign of intent. All of them have signed this note.`,
        `Two hospitals that had begun trials with the model were informed on 20 November and have ended them. Results of these trials will be handed to the ethics committee and not published as evidence.`,
        `The model's weights have been removed from the repository, and the corrected data set is available on request. Editor for this note: ${editor.full}.`,
      ]),
      page(
        ['retract-varn', 'varn', 'echo', 160],
        `Cancer "wonder machine" was marking its own homework`,
        [
          `The AI that was going to find bone cancer earlier than any doctor has been caught peeking. Its makers withdrew their study on Tuesday after a stranger noticed that it had been tested on pictures it already knew, the science site Fieldnote reported.`,
          `The hit rate of ${claimed}% made headlines in February, in this newspaper too. The honest figure is ${real}%.`,
          `It was ${critic.full} who blew the whistle, with nothing more than a list of file sizes. The professor in charge, ${author.full} of ${university}, owned up to a muddle over a hard disk.`,
          `No patient came to harm, according to the two hospitals that had started trials.`,
          `The journal, the Annals of Machine Diagnosis, has taken the article down. It had been cited 140 times, which in that trade is a hit.`,
          `Anyone who is waiting for a scan should keep the appointment. It will be read by a person, as it would have been all along.`,
        ],
        { repeats: 'retract-field', byline: 'Dex Palliser' },
      ),
    ],
    truth: truth({
      mainClaim: `The study claiming that a model finds ${claimed}% of bone cancers was withdrawn because test scans had been used in training.`,
      origins: [['retract-field', 'retract-varn'], ['retract-notice']],
      primaries: ['retract-notice'],
    }),
    developmentOf: null,
  };
};
