import type { Scenario } from '../../scenario.ts';
import { dateline, page, truth } from './desk.ts';

/** The names are fixed, for the suit and its end two days later are drawn apart. */
const GUILD = 'Guild of Working Songwriters';
const FIRM = 'Cantorel Audio';
const JUDGE = 'Philippa Orne';
const CASE = 'No. 26-C-4417';

/** Songwriters sue a maker of a music model. */
export const songwritersSuit: Scenario = (draw) => {
  const counsel = draw.person();
  const spokesman = draw.person();
  const writer = draw.person();
  const songs = draw.int(61, 97) * 100;
  const wrong = songs * 10;
  const perSong = draw.int(6, 15) * 10_000;
  return {
    id: 'b-songwriters-suit',
    day: 0,
    startMinute: 830,
    category: 'business',
    eventType: 'lawsuit',
    pages: [
      page(['suit-docket', 'registry', 'primary', 0], `${GUILD} v. ${FIRM}, ${CASE}: complaint`, [
        `Commercial Court of Orsmond. ${CASE}. ${GUILD}, claimant, against ${FIRM}, defendant. Complaint filed 23 November 2026. Assigned to Judge ${JUDGE}.`,
        `1. The claimant represents the authors of ${songs.toLocaleString('en')} registered songs listed in Annex A. 2. The defendant offers an artificial intelligence service which generates recorded music from written descriptions.`,
        `3. The claimant alleges that the defendant copied the songs in Annex A without licence in order to train its generative model, and that the model reproduces passages of at least 212 of them when asked for music "in the manner of" a named author.`,
        `3a. The claimant relies on a comparison by two musicologists, Annex C, which sets 40 generated recordings beside the songs they are alleged to reproduce, bar by bar.`,
        `4. The claimant asks for damages of up to $${perSong.toLocaleString('en')} for each song, for an order that the defendant disclose its training data, and for costs.`,
        `5. The defendant has 28 days from service to answer. The first hearing on admissibility is listed for Wednesday, 25 November, on the defendant's application for an early ruling.`,
      ]),
      page(
        ['suit-wire', 'belmont', 'original', 70],
        `Songwriters sue ${FIRM} over AI training`,
        [
          `${dateline('Orsmond', 'Nov 23')} Songwriters sued music company ${FIRM} on Monday, alleging that it trained an artificial intelligence model on ${songs.toLocaleString('en')} songs without permission.`,
          `The ${GUILD}, which brought the case before the Commercial Court of Orsmond, wants up to $${perSong.toLocaleString('en')} a song, its lawyer ${counsel.full} told reporters outside the court.`,
          `"They asked a machine for a song like my client's, and they got my client's song with the verses swapped," ${counsel.last} said.`,
          `${spokesman.full}, who speaks for ${FIRM}, rejected the accusation and said the company's model had learned from licensed recordings and works out of copyright. The company had expected the suit and would ask for it to be thrown out, ${spokesman.last} added.`,
          `The service of ${FIRM} turns a written description into a finished recording in about a minute. The company says that two million people use it, most of them to put music under videos.`,
          `Judge ${JUDGE} will hear that application on Wednesday.`,
        ],
        { linksTo: ['suit-docket'] },
      ),
      page(
        ['suit-norrland', 'norrland', 'wire-copy', 110],
        `AI music: songwriters go to court against ${FIRM}`,
        [
          `${dateline('Orsmond', 'Nov 23')} Songwriters sued music company ${FIRM} on Monday, alleging that it trained an artificial intelligence model on ${songs.toLocaleString('en')} songs without permission.`,
          `The ${GUILD}, which brought the case before the Commercial Court of Orsmond, wants up to $${perSong.toLocaleString('en')} a song, its lawyer ${counsel.full} told reporters outside the court.`,
          `"They asked a machine for a song like my client's, and they got my client's song with the verses swapped," ${counsel.last} said.`,
          `${spokesman.full}, who speaks for ${FIRM}, rejected the accusation and said the company's model had learned from licensed recordings and works out of copyright. The company had expected the suit and would ask for it to be thrown out, ${spokesman.last} added.`,
          `The service of ${FIRM} turns a written description into a finished recording in about a minute. The company says that two million people use it, most of them to put music under videos.`,
          `Judge ${JUDGE} will hear that application on Wednesday.`,
        ],
        { repeats: 'suit-wire' },
      ),
      page(
        ['suit-varn', 'varn', 'outlier', 190],
        `${wrong.toLocaleString('en')} songs "stolen" by robot composer`,
        [
          `A robot composer is in the dock. Songwriters say that ${FIRM} fed ${wrong.toLocaleString('en')} songs to its AI without paying a penny, according to Belmont Wire.`,
          `Their guild has marched to the Commercial Court in Orsmond to demand up to $${perSong.toLocaleString('en')} for each tune. That would make it one of the most expensive playlists in history.`,
          `The company is said to have two million users, and not one of them has ever been asked to clap. Its machine needs a minute for a ballad and somewhat less for a march.`,
          `"I heard my own chorus coming out of a laptop and I had to sit down," said ${writer.full}, a songwriter from the suburb of Tern Hill, who spoke to this newspaper by telephone.`,
          `${FIRM} denies everything and says its machine learned from licensed music. The judge, ${JUDGE}, takes up the case on Wednesday. Ordinary listeners will not notice a thing until then, as the service stays online.`,
          `The guild was founded in 1971 and has fought tape recorders, file sharing and ringtones.`,
        ],
        { repeats: 'suit-wire', byline: 'Dex Palliser' },
      ),
    ],
    truth: truth({
      mainClaim: `The ${GUILD} sued ${FIRM} over the training of a music model on ${songs} songs.`,
      origins: [['suit-docket'], ['suit-wire', 'suit-norrland', 'suit-varn']],
      primaries: ['suit-docket'],
      conflicts: [{ a: 'suit-docket', b: 'suit-varn', about: 'how many songs the complaint lists' }],
      hedged: true,
    }),
    developmentOf: null,
  };
};

/** The court throws the suit out. */
export const songwritersDismissed: Scenario = (draw) => {
  const counsel = draw.person();
  const lawyer = draw.person();
  const costs = draw.money(draw.int(3, 9) / 10);
  const days = draw.pick([28, 30, 42]);
  return {
    id: 'b-songwriters-dismissed',
    day: 2,
    startMinute: 720,
    category: 'policy',
    eventType: 'ruling',
    pages: [
      page(['dismiss-order', 'registry', 'primary', 0], `${GUILD} v. ${FIRM}, ${CASE}: order of 25 November 2026`, [
        `Commercial Court of Orsmond, Judge ${JUDGE}. Order on the defendant's application for an early ruling in a matter concerning the training of an artificial intelligence model.`,
        `1. The complaint of the ${GUILD} is dismissed without prejudice. 2. The claimant has not shown that it holds the rights it asserts: Annex A names authors, but the assignments produced to the court cover performance and not reproduction.`,
        `3. The court makes no finding on whether the defendant copied any work to train its model, nor on whether such copying would need a licence.`,
        `3a. The comparison by two musicologists in Annex C was admitted to the file but did not have to be considered. It may be used again if the complaint is amended.`,
        `4. The claimant may file an amended complaint within ${days} days, joined by one or more authors who hold the right of reproduction. 5. The claimant bears the defendant's costs of the application, assessed at ${costs}.`,
        `6. Appeal lies to the Court of Appeal within 14 days.`,
      ]),
      page(
        ['dismiss-lex', 'lexgate', 'original', 110],
        `Wrong claimant, not wrong claim: why the ${FIRM} suit fell`,
        [
          `Judge ${JUDGE} needed less than two hours on Wednesday to dispose of the songwriters' case against ${FIRM}. We sat through the hearing. Most of it concerned a single sheet of paper, the standard membership form of the ${GUILD}.`,
          `That form assigns the right of performance to the guild and says nothing about reproduction. Training an AI model, if it infringes anything, infringes reproduction. The judge put this to the guild's counsel, ${lawyer.full}, who conceded that "the form is older than the problem".`,
          `The dismissal is without prejudice. An author who kept the reproduction right can join, and the complaint may come back within ${days} days.`,
          `For developers of generative models, then, the order is no safe harbour. It expressly leaves open whether copying for training needs a licence. Costs of ${costs} go against the guild.`,
          `Two details deserve notice. The judge admitted the bar-by-bar comparison of 40 recordings to the file, where a second claimant will find it ready. And she remarked from the bench that a list of training data "will have to be discussed sooner or later", a sentence that does not appear in the order.`,
          `The guild told us that it has written to all members, asking those with unassigned rights to come forward.`,
        ],
        { byline: 'Ines Corrado', linksTo: ['dismiss-order'] },
      ),
      page(['dismiss-wire', 'belmont', 'original', 35], `Court dismisses songwriters' AI suit against ${FIRM}`, [
        `${dateline('Orsmond', 'Nov 25')} A judge on Wednesday threw out a lawsuit in which songwriters accused ${FIRM} of training an artificial intelligence model on their works, saying their guild did not own the rights in question.`,
        `Judge ${JUDGE} told the ${GUILD} in court that it could try again within ${days} days if authors joined the case. She ordered it to pay costs of ${costs}.`,
        `"This is a detour and not the end of the road," said ${lawyer.full}, who argued the case for the guild.`,
        `The guild believes that several hundred of its members never gave away the right of reproduction, ${lawyer.last} said. It had begun to look for them on Tuesday, before the hearing, after the judge sent both sides a list of questions.`,
        `${counsel.full}, general counsel of ${FIRM}, welcomed the decision and said the company remained open to talks about licences.`,
        `The guild had filed suit on Monday. The judge did not decide whether the company had copied any songs.`,
      ]),
    ],
    truth: truth({
      mainClaim: `The Commercial Court of Orsmond dismissed the ${GUILD}'s suit against ${FIRM} without prejudice.`,
      origins: [['dismiss-order'], ['dismiss-lex'], ['dismiss-wire']],
      primaries: ['dismiss-order'],
    }),
    developmentOf: 'b-songwriters-suit',
  };
};
