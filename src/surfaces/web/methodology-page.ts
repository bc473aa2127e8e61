import { html } from 'hono/html';
import type { RefusalCode, Take } from '../../domain/brief.ts';
import type { Calibration, ScaledTerm } from '../../domain/calibration.ts';
import type { StageName } from '../../domain/journal.ts';
import { WEIGHTS } from '../../lexicon/weights.ts';
import { calibrationSection } from './calibration-section.ts';
import type { Paper } from './deps.ts';
import type { Html } from './html.ts';
import { section, share, table, talePage } from './tale.ts';
import { count, logOdds } from './words.ts';

export interface StageCount {
  readonly stage: StageName;
  readonly version: number | null;
  readonly done: number;
  readonly skipped: number;
  readonly failed: number;
}

export interface MethodologyView {
  readonly paper: Paper;
  readonly now: number;
  readonly takes: readonly Take[];
  readonly stages: readonly StageCount[];
  readonly calibration: Calibration | null;
}

/** Each refusal of the gate, in words. */
const REFUSAL_WORDS: Readonly<Record<RefusalCode, string>> = {
  'gate/threw': 'the check itself broke, so the sentence stays out',
  'evidence/missing': 'no passage is named for it',
  'evidence/unresolved': 'the passage is not in what we stored',
  'evidence/hash': 'the stored text is not the one that was read',
  'evidence/not-usable': 'the publisher does not let us use the text',
  'evidence/too-far': 'its passages lie too far apart',
  'quote/altered': 'a quotation is not word for word',
  'quote/speaker': 'a quotation has another speaker',
  'number/absent': 'a number is not in the passage',
  'unit/changed': 'a number has another unit',
  'date/absent': 'a date is not in the passage',
  'name/absent': 'a name is not in the passage',
  'polarity/flipped': 'it says the opposite',
  'modality/hedge-lost': '“alleged”, “may” or “plans to” got lost',
  'modality/attribution-lost': 'who says so got lost',
  'support/none': 'the passage does not say it',
  'support/order': 'the words of the passage were put in another order',
  'budget/run-of-words': 'twelve words in a row are the source’s own',
  'budget/quote-words': 'a quotation is too long',
  'budget/quote-share': 'too much of one article would be quoted',
  'budget/publisher-unnamed': 'close to the source without naming it',
  'premise/missing': 'our reading rests on a claim that is not there',
  'definition/unknown': 'a term is not in our glossary',
  'style/headline': 'a headline that asks, teases or runs on',
};

const STAGE_WORDS: Readonly<Record<StageName, string>> = {
  survey: 'reads what a host allows',
  poll: 'asks a feed for news',
  parse: 'makes entries of its answer',
  extract: 'takes the article out of the page',
  dedupe: 'finds copies of one text',
  cluster: 'puts articles on one event together',
  claims: 'finds what can be checked, and who says it',
  verify: 'weighs each claim',
  brief: 'drafts our text',
  ground: 'refuses each sentence that is not covered',
  publish: 'makes a numbered take',
  digest: 'makes the morning’s edition',
};

/** `/methodology`: how sentences get in, how origins are counted and how a percentage is made, with this paper's own figures. */
export function methodologyPage(view: MethodologyView): Html {
  return talePage({
    paper: view.paper,
    now: view.now,
    title: 'How we know',
    description: 'How this paper counts origins, makes its percentages, and refuses sentences.',
    path: '/methodology',
    slug: ['Method', 'With our own figures'],
    dek: html`<p>Every factual sentence we print leads to a passage of a stored, hashed version of a source, or it is not printed. Nothing here rests on a model’s word.</p>`,
    rail: html`<p>Figures are of the latest ${count(view.takes.length, 'story', 'stories')}. <a href="/sources">Sources and rights</a>. <a href="/glossary">Terms</a>.</p>`,
    sections: [
      section('From wire to page', stagesTable(view)),
      section('What counts as an origin', origins(), 'origins'),
      section('How a percentage is made', confidence(view), 'confidence'),
      section('What the words mean', verdicts(), 'verdicts'),
      section('What gets refused', refusals(view.takes), 'gate'),
      section('Quotation', quotation(), 'quotation'),
      section('What this cannot do', limits()),
    ],
  });
}

function stagesTable({ stages }: MethodologyView): Html {
  return html`<p>Each report goes through the same twelve steps. Any of them may leave its input alone, and says why; a step that fails is tried again.</p>${table(
    'Stages',
    [
      { head: 'Step' },
      { head: 'What it does' },
      { head: 'Version', numeric: true },
      { head: 'Done', numeric: true },
      { head: 'Left alone', numeric: true },
      { head: 'Failed', numeric: true },
    ],
    stages.map((row) => [
      row.stage,
      STAGE_WORDS[row.stage],
      row.version === null ? '–' : String(row.version),
      row.done.toLocaleString('en-GB'),
      row.skipped.toLocaleString('en-GB'),
      row.failed.toLocaleString('en-GB'),
    ]),
  )}<p class="m">Counted over the last thirty days. <a href="/status">The last day, with reasons</a>.</p>`;
}

function origins(): Html {
  return html`<p>Many reports can come from one. We link two reports where one carries the other’s text, shares a passage with it, cites it, names the same sole speaker in the same words, or where both have one owner. Reports that hang together are one <b>origin</b>; only the number of origins speaks for a claim.</p>
<p>Echoes add nothing. Connections we cannot see would make origins fewer, never more, so we say “at least”. A primary document, such as a judgment, a paper, a filing or the code itself, is an origin of its own and weighs more.</p>`;
}

type WeightRow = readonly [term: string, seen: string, weight: number];

/** Which group of terms a row's label is fitted with. */
const GROUPS: Readonly<Record<string, ScaledTerm>> = {
  Origins: 'origins',
  'Primary document': 'primary',
  'Who says it': 'speaker',
  'How it is said': 'modality',
  Publisher: 'publisher',
  Dispute: 'dispute',
  Figures: 'figures',
  Age: 'age',
  Withdrawn: 'withdrawn',
};

/** The weights as they are used: the prior, or the prior as the archive scaled it. */
function weightRows(calibration: Calibration | null): readonly WeightRow[] {
  if (calibration === null || !calibration.used) return priorRows();
  return priorRows().map(([term, seen, weight]): WeightRow => {
    if (term === 'Start') return [term, seen, weight + calibration.shift];
    const group = term === 'Subject' ? (weight < 0 ? 'subject-denies' : 'subject-confirms') : GROUPS[term];
    return [term, seen, group === undefined ? weight : weight * (calibration.scales[group] ?? 1)];
  });
}

function priorRows(): readonly WeightRow[] {
  const { speaker, modality, publisher } = WEIGHTS;
  const ordinals = ['second', 'third', 'fourth', 'fifth'];
  return [
    ['Start', 'any claim, before anything is seen', WEIGHTS.start],
    ...WEIGHTS.origins.map((weight, at): WeightRow => ['Origins', `a ${ordinals[at] ?? 'further'} independent one`, weight]),
    ['Primary document', 'one says it', WEIGHTS.primary],
    ['Who says it', 'the publisher in its own voice', speaker.publisher],
    ['Who says it', 'a document', speaker.document],
    ['Who says it', 'a named person', speaker.named],
    ['Who says it', 'somebody known by role only', speaker.role],
    ['Who says it', 'nobody named', speaker.unnamed],
    ...Object.entries(modality).map(([name, weight]): WeightRow => ['How it is said', name, weight]),
    ['How it is said', 'stated, with a part only alleged', WEIGHTS.partlyAlleged],
    ['Subject', 'confirms it', WEIGHTS.subjectConfirms],
    ['Subject', 'denies it', WEIGHTS.subjectDenies],
    ['Dispute', 'a report or speaker contradicts it', WEIGHTS.dispute],
    ['Figures', 'a report gives another figure', WEIGHTS.figures],
    ...WEIGHTS.age.map(({ hours, adds }): WeightRow => ['Age', `${hours} hours without contradiction`, adds]),
    ...Object.entries(publisher).map(([name, weight]): WeightRow => ['Publisher', `kind: ${name}`, weight]),
    ['Withdrawn', 'its publisher took it back', WEIGHTS.withdrawn],
    ['Echoes', 'any number', WEIGHTS.echo],
  ];
}

function confidence({ calibration, paper }: MethodologyView): Html {
  return html`<p>The percentage is the chance, as we see it, that a story’s main claim will stand. We add up the weights of what was seen, in log-odds, and turn the sum into a share. A story shows its own sum under “How we arrive at …”.</p>
${calibrationSection(calibration, paper.zone)}
${table(
  'Weights',
  [{ head: 'Term' }, { head: 'What is seen' }, { head: 'Weight', numeric: true }],
  weightRows(calibration).map(([term, seen, weight], at, rows) => [
    at > 0 && rows[at - 1]?.[0] === term ? html`<span class="vh">${term}</span>` : term,
    seen,
    logOdds(weight),
  ]),
)}
<p class="m">The range beside a percentage is ${WEIGHTS.spread.join(', ')} in log-odds to each side for one, two, and three or more origins, and ${WEIGHTS.disputedSpread} more where it is disputed. Signs are fixed: a dispute never raises, a primary document never lowers.</p>`;
}

function verdicts(): Html {
  return html`<dl class="dfn"><div><dt>Corroborated</dt><dd>Two or more independent origins say it, or the document itself does. Printed plain.</dd></div><div><dt><span class="st a"><i>“</i>Attributed</span></dt><dd>One origin’s word. Printed with its name, on yellow.</dd></div><div><dt><span class="st d"><i>↑↓</i>Disputed</span></dt><dd>Evidence on both sides. Both are shown; we do not choose.</dd></div><div><dt><span class="st d"><i>×</i>Corrected</span></dt><dd>Taken back by who said it, or mended by us. The old wording stays, struck out.</dd></div></dl>`;
}

function refusals(takes: readonly Take[]): Html {
  const drafted = takes.reduce((sum, take) => sum + take.drafted, 0);
  const printed = takes.reduce((sum, take) => sum + take.sentences.length + 1, 0);
  const codes = new Map<string, number>();
  for (const take of takes)
    for (const [code, number] of Object.entries(take.refusedByCode)) codes.set(code, (codes.get(code) ?? 0) + number);
  const rows = Object.entries(REFUSAL_WORDS).map(([code, words]) => ({ code, words, number: codes.get(code) ?? 0 }));
  const rate =
    drafted === 0
      ? ''
      : html`<p>Of ${drafted.toLocaleString('en-GB')} sentences drafted for the latest stories, ${printed.toLocaleString('en-GB')} are printed: ${share(Math.min(printed, drafted), drafted)}.</p>`;
  const columns = [{ head: 'Because' }, { head: 'Code' }, { head: 'Refused', numeric: true }];
  const cells = (row: (typeof rows)[number]): readonly string[] => [row.words, row.code, String(row.number)];
  const [seen, unseen] = [rows.filter((row) => row.number > 0).sort((a, b) => b.number - a.number), rows.filter((row) => row.number === 0)];
  return html`<p>Each sentence passes one gate, by whatever hand or program it was written. It is shut unless every check opens it: quotations and their speakers, numbers, units, dates, names, yes and no, hedges, and whether the passage says it.</p>${rate}${seen.length === 0 ? '' : table('Refusals', columns, seen.map(cells))}<details><summary>${count(unseen.length, 'reason')} not met lately</summary>${table('Reasons not met', columns, unseen.map(cells))}</details>`;
}

function quotation(): Html {
  return html`<p>At most 25 words a quotation, 15 from press publishers of the European Union, and at most a tenth of an article, always with name and link. Outside quotation marks no twelve words in a row are a source’s own. A sentence that keeps more than four fifths of a source’s words in their order counts as a quotation even without the marks. A licence such as CC BY allows more; a publisher’s own signals may allow less, and then hold.</p>
<p>Where a publisher does not want summaries, we print its headline and a link, and say so.</p>`;
}

function limits(): Html {
  return html`<p>We read reports; we do not interview anybody. Two newsrooms can be wrong together, and a connection between them can be hidden. A claim that nobody contradicts may still be false. “Why this matters” is our reading, from fixed playbooks, and is labelled so.</p>`;
}
