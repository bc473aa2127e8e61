import type { Draft, DraftSentence } from '../../domain/brief.ts';
import type { SupportJudge } from '../../ports/judge.ts';
import { openBudget } from './budget.ts';
import { type Confirmed, judge } from './judge.ts';
import { type Files, passagesOf } from './passage.ts';

/** Most questions to a judge about one story. */
const MOST = 48;
const NONE: Confirmed = new Set();

/** Whether nothing but its support speaks against a sentence: only then is a judge worth asking. */
function onlySupportLacks(sentence: DraftSentence, files: Files): boolean {
  try {
    const hearing = (confirmed: Confirmed) => ({ budget: openBudget(files), confirmed });
    const found = judge(sentence, files, hearing(NONE));
    return found?.code.startsWith('support/') === true && judge(sentence, files, hearing(new Set([sentence]))) === null;
  } catch {
    return false;
  }
}

async function supports(sentence: DraftSentence, files: Files, asked: SupportJudge): Promise<boolean> {
  const passages = passagesOf(sentence, files);
  if ('code' in passages) return false;
  const evidence = passages.map((passage) => `${passage.publisherName}: ${passage.text}`);
  try {
    return (await asked.judge({ sentence: sentence.text, evidence, subject: files.material.story.id })).supported;
  } catch {
    // A judge that does not answer has not said yes.
    return false;
  }
}

/** Asks a judge about a model's sentences in free wording. What it confirms still has to pass every other check. */
export async function confirm(draft: Draft, files: Files, asked: SupportJudge | null): Promise<Confirmed> {
  if (asked === null) return NONE;
  const open = [...draft.headline, ...draft.sentences].filter((one) => one.form === 'model' && onlySupportLacks(one, files)).slice(0, MOST);
  const confirmed = new Set<DraftSentence>();
  for (const sentence of open) if (await supports(sentence, files, asked)) confirmed.add(sentence);
  return confirmed;
}
