import type { EventType } from '../domain/story.ts';

/** A question that an event of a kind leaves open unless the claims speak of it; without names and numbers. `unless`: words of an answer. */
export interface OpenQuestion {
  readonly eventType: EventType;
  readonly question: string;
  readonly unless: readonly string[];
  readonly settledBy: string;
}

/** What readers usually still want to know, by kind of event. */
export const OPEN_QUESTIONS: readonly OpenQuestion[] = [
  {
    eventType: 'ban',
    question: 'How long the ban is to last, and what would end it.',
    unless: ['until', 'lifted', 'temporary', 'permanent'],
    settledBy: 'whoever imposed it',
  },
  {
    eventType: 'ban',
    question: 'What evidence stands behind the ban.',
    unless: ['published', 'evidence', 'technical'],
    settledBy: 'publication of the review it rests on',
  },
  {
    eventType: 'launch',
    question: 'How the product does in tests that its maker did not run.',
    unless: ['independent', 'independently', 'third-party'],
    settledBy: 'tests by people who do not sell it',
  },
  {
    eventType: 'launch',
    question: 'What it will cost.',
    unless: ['price', 'priced', 'cost', 'costs', 'free', 'per', 'subscription'],
    settledBy: 'the maker’s price list',
  },
  {
    eventType: 'weights-release',
    question: 'What the model was trained on.',
    unless: ['trained on', 'training data', 'dataset', 'corpus', 'training list'],
    settledBy: 'a list of the training data',
  },
  {
    eventType: 'weights-release',
    question: 'Under which licence the weights may be used.',
    unless: ['licence', 'license', 'apache', 'mit'],
    settledBy: 'the licence file',
  },
  {
    eventType: 'funding',
    question: 'At what value the money came in.',
    unless: ['valuation', 'valued', 'values'],
    settledBy: 'a filing or the investors',
  },
  {
    eventType: 'funding',
    question: 'What the investors get beside shares.',
    unless: ['board', 'seat', 'rights', 'compute', 'credits'],
    settledBy: 'the terms of the round',
  },
  {
    eventType: 'acquisition',
    question: 'What is paid, and in what.',
    unless: ['million', 'billion', 'price', 'cash', 'stock'],
    settledBy: 'a filing by either company',
  },
  {
    eventType: 'acquisition',
    question: 'Whether an authority must clear the purchase.',
    unless: ['approval', 'regulator', 'regulators', 'antitrust', 'authority', 'clearance', 'cleared'],
    settledBy: 'the competition authorities',
  },
  {
    eventType: 'lawsuit',
    question: 'How the other side answers the complaint.',
    unless: ['denied', 'denies', 'respond', 'responded', 'answer', 'rejects', 'rejected', 'comment', 'merit'],
    settledBy: 'its answer to the court',
  },
  {
    eventType: 'lawsuit',
    question: 'When the case will be heard.',
    unless: ['hearing', 'trial', 'heard'],
    settledBy: 'the court’s calendar',
  },
  {
    eventType: 'ruling',
    question: 'Whether the decision stands on appeal.',
    unless: ['appeal', 'appeals', 'appealed'],
    settledBy: 'the next court',
  },
  {
    eventType: 'regulation',
    question: 'From when the rules bind.',
    unless: ['effect', 'force', 'apply', 'applies', 'deadline', 'from'],
    settledBy: 'the final text',
  },
  {
    eventType: 'regulation',
    question: 'Who will enforce them, and with what means.',
    unless: ['enforce', 'enforcement', 'regulator', 'authority', 'fine', 'fines', 'penalty', 'penalties'],
    settledBy: 'the responsible ministry',
  },
  {
    eventType: 'vulnerability',
    question: 'Whether anyone used the fault before it was known.',
    unless: ['exploited', 'exploitation', 'attacks', 'abused', 'in the wild', 'evidence'],
    settledBy: 'the maker’s logs and those who investigate',
  },
  {
    eventType: 'vulnerability',
    question: 'Whether a fix is out for every version in use.',
    unless: ['patch', 'patched', 'fixed', 'fix', 'update', 'version'],
    settledBy: 'the maker’s advisory',
  },
  {
    eventType: 'outage',
    question: 'What caused the failure.',
    unless: ['cause', 'caused', 'because', 'due to', 'blamed', 'traced'],
    settledBy: 'the provider’s report on it',
  },
  { eventType: 'outage', question: 'How many were affected.', unless: ['users', 'customers', 'affected'], settledBy: 'the provider' },
  {
    eventType: 'price-change',
    question: 'Whether the new prices reach existing contracts.',
    unless: ['existing', 'renewal', 'current customers', 'contracts'],
    settledBy: 'the seller’s terms',
  },
  {
    eventType: 'result',
    question: 'Whether anyone else gets the same result.',
    unless: ['replicate', 'replicated', 'reproduced', 'independent', 'independently', 'confirmed'],
    settledBy: 'a repetition by others',
  },
  {
    eventType: 'result',
    question: 'Whether code and data are open to inspection.',
    unless: ['code', 'data', 'github', 'repository', 'open'],
    settledBy: 'the authors',
  },
  {
    eventType: 'hiring',
    question: 'What the appointment changes in practice.',
    unless: ['lead', 'oversee', 'responsible'],
    settledBy: 'the employer’s next decisions',
  },
  {
    eventType: 'departure',
    question: 'Who takes over the work.',
    unless: ['successor', 'replace', 'replaced', 'succeed', 'interim', 'takes over'],
    settledBy: 'the organisation',
  },
  {
    eventType: 'departure',
    question: 'Why the person leaves.',
    unless: ['because', 'reason', 'disagreement', 'cited', 'citing'],
    settledBy: 'the person',
  },
  {
    eventType: 'layoffs',
    question: 'Which teams are touched, and on what terms people leave.',
    unless: ['teams', 'severance', 'team', 'department'],
    settledBy: 'the employer or the staff’s representatives',
  },
  {
    eventType: 'partnership',
    question: 'Whether money or exclusive rights change hands.',
    unless: ['million', 'billion', 'exclusive', 'undisclosed', 'terms'],
    settledBy: 'the contract',
  },
  {
    eventType: 'retraction',
    question: 'What else rests on the withdrawn work.',
    unless: ['cited', 'citations', 'relied'],
    settledBy: 'those who cited it',
  },
  {
    eventType: 'investigation',
    question: 'When the authority will decide.',
    unless: ['deadline', 'decide', 'decision', 'conclude', 'months', 'weeks'],
    settledBy: 'the authority',
  },
  {
    eventType: 'investigation',
    question: 'What the other side says to it.',
    unless: ['denied', 'denies', 'cooperate', 'comment', 'responded', 'said it'],
    settledBy: 'a statement by it',
  },
  {
    eventType: 'fine',
    question: 'Whether the fine will be paid or fought.',
    unless: ['appeal', 'pay', 'paid', 'challenge', 'contest'],
    settledBy: 'a filing with the court',
  },
  {
    eventType: 'delay',
    question: 'What the new date depends on.',
    unless: ['because', 'depends', 'until', 'pending', 'reason'],
    settledBy: 'the maker',
  },
  {
    eventType: 'shutdown',
    question: 'What becomes of the data that users leave behind.',
    unless: ['delete', 'deleted', 'export', 'data', 'download'],
    settledBy: 'the provider’s notice',
  },
  {
    eventType: 'standard',
    question: 'Who will test whether products meet it.',
    unless: ['certify', 'certification', 'test', 'audit', 'conformity'],
    settledBy: 'the body that wrote it',
  },
  {
    eventType: 'export-control',
    question: 'Which goods and licences the rule touches in practice.',
    unless: ['licence', 'license', 'licences', 'exempt', 'exemption', 'exemptions', 'threshold'],
    settledBy: 'guidance by the licensing office',
  },
  {
    eventType: 'earnings',
    question: 'How much of the growth comes from few large customers.',
    unless: ['customers', 'customer', 'concentration'],
    settledBy: 'the notes to the accounts',
  },
  {
    eventType: 'strike',
    question: 'What either side would accept.',
    unless: ['offer', 'demand', 'demands', 'proposal', 'agreed'],
    settledBy: 'the negotiators',
  },
  {
    eventType: 'leak',
    question: 'How many people are affected, and whether they have been told.',
    unless: ['affected', 'notified', 'users', 'customers', 'people'],
    settledBy: 'the notice to the data protection authority',
  },
  {
    eventType: 'licence-change',
    question: 'Whether earlier versions stay under the old terms.',
    unless: ['earlier', 'previous', 'existing', 'older', 'remain'],
    settledBy: 'the licence text',
  },
  {
    eventType: 'infrastructure',
    question: 'Who pays for the lines and the power.',
    unless: ['grid', 'utility', 'ratepayers', 'pays', 'paid for', 'power purchase'],
    settledBy: 'the permit and the contract with the grid operator',
  },
  {
    eventType: 'infrastructure',
    question: 'When the site will run at full load.',
    unless: ['complete', 'completed', 'operational', 'by', 'open'],
    settledBy: 'the builder',
  },
];

/** Passages that say that somebody did not answer; the name stands before them. */
export const SILENCES: readonly string[] = [
  'did not respond',
  'did not immediately respond',
  'has not responded',
  'did not reply',
  'did not answer',
  'declined to comment',
  'declined to say',
  'would not comment',
  'had no comment',
  'could not be reached',
  'have not responded',
  'has not commented',
  'did not comment',
];
