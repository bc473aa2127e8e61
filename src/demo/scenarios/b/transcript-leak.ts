import type { Scenario } from '../../scenario.ts';
import { dateline, owned, page, They, truth } from './desk.ts';

/** Transcripts of a doctors' dictation service lay open; the number grows. */
export const transcriptLeak: Scenario = (draw) => {
  const firm = draw.company();
  const finder = draw.person();
  const officer = draw.person();
  const commissioner = draw.person();
  const city = draw.city();
  const first = draw.int(110, 190) * 1000;
  const real = first + draw.int(60, 140) * 1000;
  const clinics = draw.int(34, 92);
  const days = draw.int(9, 23);
  const early = [
    `${dateline(city, 'Nov 23')} Transcripts of ${first.toLocaleString('en')} visits to the doctor could be read on the internet without a password for ${days} days, the artificial intelligence company ${firm} admitted on Monday.`,
    `${firm} turns what is said in the consulting room into notes. Its service is used by ${clinics} clinics, data protection officer ${officer.full} told Belmont Wire.`,
    `"A storage folder was set to public when we moved to a new data centre. It is our mistake and nobody else's," ${officer.last} said.`,
    `The folder was found by ${finder.full}, a security researcher, who informed the company on Friday. It was closed within 40 minutes.`,
    `Names of patients are not part of the transcripts, but doctors often address people by name. Fourteen addresses abroad had called up the folder, ${officer.last} said; whether by accident or not was still unknown.`,
    `The data commissioner has opened a file. Patients will be told by letter from Thursday.`,
  ];
  const later = [
    `${dateline(city, 'Nov 23')} Transcripts of ${real.toLocaleString('en')} visits to the doctor could be read on the internet without a password for ${days} days, the artificial intelligence company ${firm} admitted on Monday.`,
    ...early.slice(1, 5),
    `${firm} first gave the number of visits as ${first.toLocaleString('en')} and raised it in the evening, after it had counted a second folder.`,
    `The data commissioner has opened a file. Patients will be told by letter from Thursday.`,
  ];
  return {
    id: 'b-transcript-leak',
    day: 0,
    startMinute: 780,
    category: 'security',
    eventType: 'leak',
    pages: [
      page(['scribe-wire', 'belmont', 'original', 0], `AI scribe ${firm} left doctors' notes open to all`, early, {
        revisions: [
          {
            atMinute: 385,
            title: `AI scribe ${firm} left doctors' notes open to all`,
            paragraphs: later,
            notice: {
              kind: 'update',
              text: `Updated with a higher number of visits, ${real.toLocaleString('en')}, which ${firm} gave on Monday evening.`,
            },
          },
        ],
      }),
      page(['scribe-norrland', 'norrland', 'wire-copy', 45], `What you told your doctor was on the open net`, early, {
        repeats: 'scribe-wire',
      }),
      page(
        ['scribe-stack', 'stackwatch', 'original', 120],
        `How ${finder.full} found ${owned(firm)} open folder`,
        [
          `A typing error did it. ${finder.full} was looking for ${finder.pronoun === 'she' ? 'her' : 'his'} own backup on Friday when a storage address came back with file names like "visit_0417_final.txt". They were consultations, written down by the AI scribe of ${firm}.`,
          `${finder.last} opened two, saw what they were, and stopped. The listing alone had ${first.toLocaleString('en')} entries, ${finder.pronoun} told Stackwatch; a folder beside it could be seen but was not counted.`,
          `${firm} answered the report after 12 minutes and closed the storage 28 minutes later. ${officer.full}, its data protection officer, said access logs show 14 foreign addresses during the ${days} days in question.`,
          `Those logs matter. They will tell whether anybody copied the lot, and the company has given them to the commissioner.`,
          `How does a folder become public? ${firm} moved to a new data centre on a weekend, and the copying tool set rights by the name of the folder. One letter was missing. An alarm for exactly this case had been switched off during the move and not switched on again.`,
          `Audio was stored elsewhere and was not exposed. The ${clinics} clinics that use the scribe were told on Sunday.`,
        ],
        { byline: 'Teo Larkspen' },
      ),
      page(
        ['scribe-statement', 'newsroom', 'primary', 370],
        `${firm}: second folder raises number of affected visits to ${real.toLocaleString('en')}`,
        [
          `${firm} has found that a second folder of its AI scribe service was open to the public at the same time as the first. The number of visits affected is ${real.toLocaleString('en')}, and not ${first.toLocaleString('en')} as stated this morning.`,
          `Both folders were closed on Friday. The second was not counted earlier because its files had been packed.`,
          `Nothing indicates that the second folder was opened by anybody. Access logs for the ${days} days are with the data commissioner, ${commissioner.full}.`,
          `The alarm that should have reported open folders was off during the move to a new data centre and for ${days} days afterwards. It is on again and can no longer be switched off by one person.`,
          `"We gave a number before we had finished counting, and I apologise for that as well," said ${officer.full}, data protection officer. ${They(officer)} answers questions from patients in person on a telephone line that opens on Tuesday at 08:00.`,
          `The ${clinics} clinics concerned have received lists of their patients. An outside firm will examine all storage of the company before the service takes on new clinics.`,
        ],
      ),
    ],
    truth: truth({
      mainClaim: `Transcripts of ${real} doctor's visits held by ${firm} were open to the public for ${days} days.`,
      origins: [['scribe-wire', 'scribe-norrland'], ['scribe-stack'], ['scribe-statement']],
      primaries: ['scribe-statement'],
      conflicts: [{ a: 'scribe-norrland', b: 'scribe-statement', about: 'how many visits were exposed' }],
      tellings: [{ page: 'scribe-stack', as: 'scribe-norrland' }],
      corrected: [{ key: 'scribe-wire', atMinute: 385 }],
    }),
    developmentOf: null,
  };
};
