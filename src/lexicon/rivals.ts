/** Words by which two reports of one event contradict each other without a common verb. Plain forms; tables only. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** What a sum of money is for, by the words beside it. */
export const SUM_ROLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['price', words('buy buying bought acquire acquisition purchase takeover worth price offer sell sold')],
  ['round', words('raise round fund invest finance')],
  ['valuation', words('value valuation worth')],
  ['penalty', words('fine penalty damages settle settlement')],
  ['revenue', words('revenue sales turnover')],
  ['loss', words('loss')],
]);

/** Words that say that a thing did not work or could not be had. */
export const DOWN_WORDS: readonly string[] = words(
  'outage unavailable down disturb disturbance offline interrupt interruption dark unreachable disrupt disruption fail failure',
);

/** What is said of a deal that may still fail. */
export const TALKS_PHRASES: readonly string[] = [
  'in talks',
  'negotiating with',
  'is negotiating',
  'are negotiating',
  'talks may',
  'not been settled',
  'holding talks',
  'is exploring',
  'early discussions',
];

/** What is said of a deal that is done. */
export const DONE_WORDS: readonly string[] = [
  'gets',
  'bags',
  'has raised',
  'has secured',
  'secures',
  'lands',
  'has closed',
  'is now worth',
  'has bought',
  'snaps up',
];

/** Words of deceit. */
export const DUPLICITY: readonly string[] = words('fraud fraudulent fake faked hoax fabricate fabrication deliberate cheat forge forgery');

/** Words of honest error. */
export const ERROR_WORDS: readonly string[] = words(
  'mistake mistaken error flaw overlap accident accidental unintentional inadvertent oversight',
);
