import type { Scenario } from '../../scenario.ts';
import { dateline, page, truth } from '../b/desk.ts';

/** A paper says a phone company's calls trained a model; the company denies it, and the regulator asks. */
export const callRecordingsDenial: Scenario = (draw) => {
  const carrier = draw.company();
  const lab = draw.lab();
  const country = draw.country();
  const model = draw.model();
  const chief = draw.person();
  const privacy = draw.person();
  const union = draw.person();
  const millions = draw.int(6, 19);
  const months = draw.int(5, 11);
  const passedOn = draw.chance(0.4);
  return {
    id: 'a-call-recordings-denial',
    day: 0,
    startMinute: 395,
    category: 'society',
    eventType: 'investigation',
    pages: [
      page(
        ['calls-copper', 'copperline', 'original', 0],
        `${carrier} gave ${millions} million customer calls to AI lab, documents suggest`,
        [
          `The phone company ${carrier} handed recordings of ${millions} million customer service calls to ${lab} to train its voice model ${model}, according to a contract and emails seen by Copperline.`,
          `The calls were made over ${months} months. Customers were told that calls "may be recorded for training purposes," and the documents suggest that nobody at the company asked whether that meant the training of people.`,
          `"Nobody has to know where these come from," reads an email that was sent in March by a manager whose name was blacked out in the copies shown to Copperline. Two former employees said they had been asked to sort recordings by mood.`,
          `A spokesperson for ${carrier} denied that any call had left its systems. ${lab} did not answer questions.`,
        ],
        { byline: 'Mo Tressick' },
      ),
      page(
        ['calls-denial', 'newsroom', 'denial', 120],
        `${carrier}: no customer calls were used to train ${model}`,
        [
          `${carrier} rejects a report published this morning by Copperline. No recording of a customer call was given, sold or lent to ${lab}, and none was used to train the voice model ${model} or any other artificial intelligence model outside our own systems.`,
          `${carrier} did sign a contract with ${lab} in February. It covers a test of automatic call summaries with ${draw.int(180, 420)} calls that our own staff had made to one another for the purpose. The test ended in May, and the files were deleted.`,
          `"The report mistakes a rehearsal for the play," said ${chief.full}, chief customer officer of ${carrier}. "I have asked our auditors to go through every transfer since January, and we will publish what they find, whatever it is."`,
          `Customers who want to know which recordings of their calls we hold can ask at any branch or in the app. Recordings are kept for 90 days.`,
        ],
        { byline: carrier },
      ),
      page(
        ['calls-wire', 'belmont', 'original', 205],
        `${country.adjective} regulator questions ${carrier} over call recordings`,
        [
          `${dateline(country.capital, 'Nov 23')} The data protection authority of ${country.name} has asked ${carrier} whether recordings of customer calls were passed to the artificial intelligence developer ${lab}, the authority said on Monday.`,
          `${carrier} denies it. "No recording of a customer call was given, sold or lent," the company said in a statement. The newspaper Copperline had reported that ${millions} million calls were used to train a voice model.`,
          `${privacy.full}, deputy head of the authority, told Belmont Wire that the company had until 4 December to answer. "At this point we have a report and a denial. We have not opened a case," ${privacy.last} said.`,
          `${lab} declined to comment on its customers. In ${country.name}, a company that uses recordings for a purpose other than the one it named can be fined up to 3% of its revenue.`,
          `A union for call centre workers called for the contract to be made public. "Our members' voices are on those tapes as well," its secretary ${union.full} said.`,
        ],
        { byline: 'Sorley Byrne', linksTo: ['calls-denial'] },
      ),
      page(
        ['calls-norrland', 'norrland', 'echo', 300],
        `Phone company says it did not feed calls to a machine`,
        [
          `Did an artificial intelligence learn to talk by listening to people complain about their bills? ${carrier} says it did not. The phone company has denied a report in Copperline that calls of its customers went to ${lab}, which makes the voice model ${model}.`,
          `According to Belmont Wire, the data protection authority of ${country.name} wants an answer by 4 December. Its deputy head, ${privacy.full}, is quoted as saying that no case has been opened so far.`,
          `${carrier} has said that its auditors will go through all transfers of data since January. It keeps recordings for 90 days, and customers may ask to hear their own.`,
          `The company has about two million customers on this side of the border. None of the local branches we rang on Monday had been told what to say.`,
        ],
        { repeats: 'calls-wire', linksTo: ['calls-wire'] },
      ),
      page(
        ['calls-lexgate', 'lexgate', 'opinion', 480],
        `"For training purposes": three words and two meanings`,
        [
          `Whatever the auditors of ${carrier} find, the dispute over its recordings turns on a phrase everyone has heard and nobody has read: that a call "may be recorded for training purposes".`,
          `When the sentence was first spoken into telephones, it meant the training of staff. Read literally today, it might cover an artificial intelligence model as well. In our view it does not, because the law of ${country.name} ties consent to what a reasonable listener would have understood at the time.`,
          `${carrier} has denied that it passed on any customer call, and nothing that has been published so far contradicts the denial. The authority has asked a question and no more.`,
          `The prudent course for everyone else is cheap. Say "to train our staff" if that is what is meant, and ask again if it is not.`,
        ],
        { byline: 'Hester Cobbold', linksTo: ['calls-denial', 'calls-wire'] },
      ),
    ],
    truth: truth({
      mainClaim: `${carrier} passed recordings of ${millions} million customer calls to ${lab} to train ${model}.`,
      holds: passedOn,
      origins: [['calls-copper'], ['calls-denial', 'calls-lexgate'], ['calls-wire', 'calls-norrland']],
      primaries: ['calls-denial'],
      conflicts: [{ a: 'calls-copper', b: 'calls-denial', about: 'whether customer calls were passed on' }],
      hedged: true,
    }),
    developmentOf: null,
  };
};
