import type { Scenario } from '../../scenario.ts';
import { page, They, truth } from '../b/desk.ts';

/** A price cut for machine transcription that one paper turns round into a rise. */
export const transcriptionPrice: Scenario = (draw) => {
  const firm = draw.company();
  const model = draw.model();
  const product = draw.person();
  const buyer = draw.person();
  const city = draw.city();
  const before = draw.pick([36, 42, 48]);
  const after = draw.pick([15, 18, 21]);
  const share = Math.round((1 - after / before) * 100);
  const hours = draw.int(22, 61) * 1000;
  const mends = draw.chance(0.5);
  const wrong = [
    `More bad news for anyone who records meetings: ${firm} is raising the price of its artificial intelligence transcription service ${model} from ${after} cents to ${before} cents an hour, the Courier has learned from a report by Stackwatch.`,
    `The higher price applies from December 1 to all customers. Heavy users could see their bills more than double. ${firm} sells ${model} to broadcasters, law firms and hospitals, and it has become hard to find a newsroom that does without it.`,
    `The company says newer hardware is behind the change. Readers may wonder why newer hardware should make things dearer, and so do we. A spokesperson could not be reached on Monday evening.`,
    `Other transcription services had been getting cheaper for two years. If others follow ${firm}, that time is over.`,
  ];
  return {
    id: 'a-transcription-price',
    day: 0,
    startMinute: 845,
    category: 'products',
    eventType: 'price-change',
    pages: [
      page(
        ['price-post', 'modelpost', 'primary', 0],
        `${model} transcription now costs ${after} cents an hour`,
        [
          `From December 1, ${firm} will charge ${after} cents for an hour of audio transcribed by ${model}, our speech recognition AI, down from ${before} cents. The new price applies to every account, every region and all 31 languages. You do not have to do anything.`,
          `Why now? ${model} has moved to newer accelerators, and the same machine transcribes about two and a half times as much speech as it did in January. We said then that we would pass savings on, and this is us doing it.`,
          `"Most customers came to us with a drawer of recordings they could not afford to open," says ${product.full}, head of product for speech at ${firm}. "At ${after} cents, they can open the drawer."`,
          `What does not change: recordings are deleted after 24 hours unless you ask us to keep them, speaker labels stay included, and the old batch discount of 10% still comes off the top. The price list was updated this afternoon.`,
        ],
        { byline: `${firm} speech team` },
      ),
      page(
        ['price-stack', 'stackwatch', 'original', 70],
        `${firm} cuts AI transcription price by ${share}%, and the invoice agrees`,
        [
          `${firm} is dropping the price of ${model}, its speech recognition model, from ${before} cents to ${after} cents per hour of audio on December 1. That is a cut of ${share}%. We pulled the price list at 4 p.m. UTC and it shows the new number.`,
          `We also asked a customer. ${buyer.full}, who runs the archive of a radio group in ${city}, forwarded the estimate ${firm} sent on Monday for ${hours.toLocaleString('en-US')} hours of tape. It uses the new price. "We had budgeted for a third of the shelf. Now we do the shelf," ${buyer.last} said.`,
          `${firm} credits newer accelerators. Margins on transcription have been thin ever since open models got good enough for clean audio, so a price war is the less flattering explanation. The company still charges extra for medical vocabulary.`,
          `Batch jobs keep a 10% discount. Accounts with negotiated contracts are included, according to ${firm}, which is not always how these things go.`,
        ],
        { byline: 'Dell Ramsay', linksTo: ['price-post'] },
      ),
      page(
        ['price-harbour', 'harbour', 'original', 190],
        `Why ${firm} is making speech recognition cheaper`,
        [
          `When ${firm} set out to transcribe phone calls six years ago, it charged a dollar an hour and lost money. As of December 1, its AI model ${model} will do the work for ${after} cents, down from ${before}, and the company insists it turns a profit.`,
          `"We are not buying customers," ${product.full}, who leads the speech business, said in an interview on Monday. ${They(product)} said the number of audio hours on the service had tripled within a year while the bill for hardware rose by a quarter.`,
          `The timing is not an accident. Two open models released this fall match ${model} on clear speech, according to three customers, and they cost nothing but the machine to run them. Noisy rooms and mixed languages are what people still pay for.`,
          `${product.last} acknowledged the pressure. "Free is a good teacher," ${product.pronoun} said. The company has no plans to change the price of its medical edition, which is three times as high.`,
          `Analysts expect at least one large competitor to respond before the end of the year.`,
        ],
        { byline: 'Thea Okafor-Lane' },
      ),
      page(['price-varn', 'varn', 'outlier', 235], `${firm} RAISES transcription price from ${after} to ${before} cents`, wrong, {
        repeats: 'price-stack',
        linksTo: ['price-stack'],
        revisions: mends
          ? [
              {
                atMinute: 1130,
                title: `${firm} lowers transcription price from ${before} to ${after} cents`,
                paragraphs: [
                  `${firm} will charge ${after} cents instead of ${before} cents an hour for its artificial intelligence transcription service ${model} from December 1, Stackwatch reported.`,
                  `The lower price applies to all customers. ${firm} sells ${model} to broadcasters, law firms and hospitals. The company says newer hardware made the cut possible, and that it wants to pass the savings on.`,
                  `Heavy users will see their bills drop by more than half. An archive mentioned in the report by Stackwatch can now have all of its tapes transcribed and not only a third of them, for the same money.`,
                  `Other transcription services have been getting cheaper for two years, mostly because free models do well on clear speech. Noisy rooms and mixed languages are what customers still pay for. The medical edition of ${model} costs three times as much and stays at its price.`,
                ],
                notice: {
                  kind: 'correction',
                  text: `Correction: The Courier had the two prices the wrong way round. ${firm} is cutting its price.`,
                },
              },
            ]
          : [],
      }),
    ],
    truth: truth({
      mainClaim: `${firm} lowers the price of ${model} from ${before} to ${after} cents an hour from 1 December.`,
      origins: [['price-post'], ['price-stack', 'price-varn'], ['price-harbour']],
      primaries: ['price-post'],
      conflicts: [{ a: 'price-post', b: 'price-varn', about: 'whether the price falls or rises' }],
      corrected: mends ? [{ key: 'price-varn', atMinute: 1130 }] : [],
    }),
    developmentOf: null,
  };
};
