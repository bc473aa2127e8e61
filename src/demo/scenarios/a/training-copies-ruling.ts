import type { Scenario } from '../../scenario.ts';
import { dateline, page, They, truth } from '../b/desk.ts';

/** A court rules on copies kept after training: agency from the courtroom, echoes, the judgment itself, a disputed number, a mended "fine". */
export const trainingCopiesRuling: Scenario = (draw) => {
  const lab = draw.lab();
  const model = draw.model();
  const country = draw.country();
  const court = `${country.capital} Regional Court`;
  const lawyer = draw.person();
  const chair = draw.person();
  const judge = draw.person();
  const scholar = draw.person();
  const costs = `${draw.int(13, 38) / 10} million crowns`;
  const theirs = draw.int(11, 19);
  const ours = draw.int(3, 6);
  const days = draw.pick([60, 90, 120]);
  const file = `AC ${draw.int(2, 9)}/${draw.int(110, 390)}`;
  const others = draw.int(7, 14);
  const ruling = (sum: string): readonly string[] => [
    `${dateline(country.capital, 'Nov 24')} Copies of books and articles that were made to train an artificial intelligence model may not be kept once the training has ended, the ${court} ruled on Tuesday in a case brought by the Authors' Collective against ${lab}.`,
    `The three judges gave ${lab} ${days} days from the moment the judgment becomes enforceable to delete the stored texts or to license them. Its model ${model} may stay on sale.`,
    `${sum}`,
    `Presiding judge ${judge.full} told the packed courtroom that the judges drew the line where training stops. "The exception covers the work of reading. It does not cover the library that is left over," ${judge.last} said.`,
    `According to the Authors' Collective, ${lab} kept some ${theirs} million texts. ${lab} called the number wrong.`,
    `"We will take this to the court of appeal," ${lawyer.full}, a lawyer for ${lab}, told reporters outside the building.`,
    `${chair.full}, who chairs the Collective, said it would write to ${others} other developers before the end of the week. A hearing on damages is set for 9 February.`,
  ];
  const wrong = ruling(`The court also fined ${lab} ${costs}.`);
  const right = ruling(`The court also ordered ${lab} to pay the costs of the case, set at ${costs}. It imposed no fine.`);
  return {
    id: 'a-training-copies-ruling',
    day: 1,
    startMinute: 662,
    category: 'policy',
    eventType: 'ruling',
    pages: [
      page(['ruling-wire', 'belmont', 'original', 0], 'Court limits training copies', wrong, {
        byline: 'Petra Lindgate',
        revisions: [
          {
            atMinute: 149,
            title: 'Court limits training copies',
            paragraphs: right,
            notice: {
              kind: 'correction',
              text: `An earlier version of this report said that the court had fined ${lab} ${costs}. The sum is the costs of the case; no fine was imposed.`,
            },
          },
        ],
      }),
      page(
        ['ruling-norrland', 'norrland', 'wire-copy', 7],
        `AI developer must delete training texts, ${country.adjective} court says`,
        wrong,
        {
          repeats: 'ruling-wire',
        },
      ),
      page(['ruling-kontor', 'kontor', 'wire-copy', 29], `${lab} loses case over stored books`, wrong.slice(0, 6), {
        repeats: 'ruling-wire',
      }),
      page(['ruling-statement', 'newsroom', 'primary', 78], `${lab}: statement on the judgment of the ${court}`, [
        `${lab} notes today's judgment of the ${court}. We are glad that the court has confirmed that training the language model ${model} on published works was lawful and that the model stays available to the people who use it.`,
        `We do not agree that a developer must destroy the record of how a model was made. We will appeal.`,
        `The figure given by the claimants is not correct. ${lab} stores fewer than ${ours} million works from the period in question, and about a third of them are in the public domain.`,
        `"Regulators ask us to show our working, and a court now asks us to throw it away," said ${lawyer.full}, counsel for ${lab} in the proceedings. "We hope that the court of appeal will say how both can be done."`,
      ]),
      page(
        ['ruling-quillmark', 'quillmark', 'echo', 98],
        `${court}: no more keeping copies after training`,
        [
          `Developers of AI cannot hold on to the books they trained on, a court in ${country.name} has decided, Belmont Wire reports from the courtroom. ${lab} has ${days} days to delete or license.`,
          `The same report says that ${model} may still be sold, that the company wants to appeal, and that the authors and the developer do not agree on how many texts there were.`,
          `Readers from three trades are talking past one another below. Librarians ask who else has ever been told to burn a collection in ${days} days. Programmers ask what a copy is on a file system that shares blocks between files. Lawyers ask both to read the judgment first, once the court has put it up.`,
        ],
        { repeats: 'ruling-wire', linksTo: ['ruling-wire'] },
      ),
      page(
        ['ruling-stackwatch', 'stackwatch', 'echo', 113],
        `${lab} says it stores "fewer than ${ours} million works," will appeal`,
        [
          `${lab} is pushing back on the number at the center of Tuesday's ruling in ${country.capital}. In a statement, the AI developer said it "stores fewer than ${ours} million works from the period in question" and that a third of those are in the public domain.`,
          `The company also confirmed that it will appeal. Its counsel, ${lawyer.full}, complained in the statement that regulators ask developers to show their working while a court asks them to throw it away.`,
          `Nothing changes for users today: ${model} stays up, and so do its prices. For the people who run the storage, there is a practical question that the statement does not touch. Training sets sit in backups and in caches on three continents, and a file deleted in one place has a way of coming back from another.`,
        ],
        { repeats: 'ruling-statement', linksTo: ['ruling-statement'] },
      ),
      page(
        ['ruling-judgment', 'registry', 'primary', 123],
        `Authors' Collective v ${lab}, ${file}, ${court}, judgment of 24 November 2026`,
        [
          `IN THE ${court.toUpperCase()}. File ${file}. Authors' Collective, claimant, against ${lab}, defendant. Before ${judge.full}, presiding, and two further judges.`,
          `1. The defendant shall not keep copies of the claimant's works that it made for training the artificial intelligence model ${model} after the training of that model has ended.`,
          `2. The defendant shall delete the copies described in order 1, or obtain a licence for them, within ${days} days of this judgment becoming enforceable.`,
          `3. The remainder of the claim is dismissed. 4. The defendant bears the costs, set at ${costs}. 5. Damages are reserved to a hearing on 9 February 2027.`,
          `12. The claim was filed on 12 March 2025. The court heard the parties on 3 September 2026.`,
          `38. The copying of works between March 2024 and January 2025 falls within the exception for text and data mining. The works were lawfully accessible.`,
          `41. The exception ends where its purpose ends. A copy kept for possible later use is a new reproduction, and it requires the consent of the author.`,
          `49. The defendant has argued that stored files are needed to document how the model was made. A list of the works with their hashes would serve that purpose.`,
          `55. The parties do not agree on the number of works that were kept. The court did not need to decide it.`,
          `58. The claimant has not shown that the works can be read out of the model. ${model} may therefore continue to be offered.`,
        ],
      ),
      page(
        ['ruling-harbour', 'harbour', 'original', 166],
        `Judges let ${lab} keep its model but not its library`,
        [
          `${lab} may keep selling ${model}, the AI model it trained on copyrighted books, but it may not keep the books. That is the core of a ruling that the ${court} published on Tuesday, and it rests on one sentence in paragraph 41 of the judgment: "A copy kept for possible later use is a new reproduction, and it requires the consent of the author."`,
          `The judges rejected the argument that developers must store files to document their work. Paragraph 49 says a list of the works with their hashes would serve.`,
          `How many files are at stake is not settled. The Authors' Collective puts the number at ${theirs} million texts, ${lab} at fewer than ${ours} million works. The court said it did not need to decide.`,
          `Outside groups disagreed about who won. "Everybody trains as before, and everybody buys a bigger shredder," said ${scholar.full}, who teaches copyright law at ${draw.university()}. ${They(scholar)} expects the appeal to turn on the moment at which training can be said to have ended.`,
          `${lab} bears costs of ${costs} and has ${days} days once the judgment is enforceable. A hearing on damages follows on February 9.`,
        ],
        { byline: 'Isolde Marr', linksTo: ['ruling-judgment'] },
      ),
      page(
        ['ruling-lexgate', 'lexgate', 'follow-up', 240],
        `Where training ends: a first reading of ${file}`,
        [
          `The judgment in ${file} is short and it is careful. It leaves the training of AI models where it was: lawful under the exception for text and data mining, if the works were lawfully accessible (paragraph 38).`,
          `What is new stands in paragraph 41. The court reads the exception as tied to a purpose, and finds the purpose spent when training ends. A copy that stays on a server after that day is a reproduction of its own.`,
          `Two consequences follow. The order in paragraph 2 lets ${lab} choose between deletion and a licence within ${days} days, so the ruling creates a market where there was none. And paragraph 49 tells developers what will satisfy an auditor: a list of works and hashes.`,
          `Some early reports spoke of a fine. There is none. The ${costs} in order 4 are costs.`,
          `The open question is what "ended" means for a model that is trained further every month. The court did not have to say. The court of appeal will.`,
        ],
        { byline: 'Aurel Finch', linksTo: ['ruling-judgment'] },
      ),
      page(
        ['ruling-lantern', 'lantern', 'original', 200],
        `Urteil in ${country.capital}: what the ruling on training data means for developers in Europe`,
        [
          `After the ruling of the ${court} against ${lab}, developers of AI models are checking what they have on their disks. An industry association told Lantern Tech on Tuesday that a majority of its members keep training texts for at least two years.`,
          `The association advises its members to begin with lists of hashes now and to wait with deletion until the appeal is decided. A list for a set of ten million texts takes up less than a gigabyte and can be made in an afternoon, a member told us. Whoever has already thrown the texts away can no longer make one, and for a model of that kind the court's suggestion comes too late.`,
        ],
        { byline: null },
      ),
    ],
    truth: truth({
      mainClaim: `The ${court} ruled that ${lab} may not keep copies of works after the training of ${model} has ended.`,
      origins: [
        ['ruling-judgment', 'ruling-harbour', 'ruling-lexgate'],
        ['ruling-wire', 'ruling-norrland', 'ruling-kontor', 'ruling-quillmark'],
        ['ruling-statement', 'ruling-stackwatch'],
        ['ruling-lantern'],
      ],
      primaries: ['ruling-judgment', 'ruling-statement'],
      conflicts: [
        { a: 'ruling-wire', b: 'ruling-statement', about: `how many texts ${lab} kept: ${theirs} million or fewer than ${ours} million` },
      ],
      corrected: [{ key: 'ruling-wire', atMinute: 149 }],
    }),
    developmentOf: null,
  };
};
