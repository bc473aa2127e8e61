import type { Take } from '../../domain/brief.ts';
import type { Correction, Edition } from '../../domain/digest.ts';
import { editionId } from '../../domain/ids.ts';
import { done, type Outcome, skipped } from '../../domain/outcome.ts';
import type { Category } from '../../domain/story.ts';
import type { Clock } from '../../ports/clock.ts';
import { htmlOf } from './html.ts';
import { type Selection, select } from './select.ts';
import type { Sheet } from './sheet.ts';
import { textOf } from './text.ts';
import { count, disclosureOf, oneLine, shortened, supportWords } from './words.ts';

/** Well under the 102 kB at which some clients cut a mail off. */
const MOST_HTML_BYTES = 60_000;
const MOST_SUBJECT = 120;

/** What an edition is made from. `takes` are the latest of the window the front page shows; `corrections` and `earlier` editions are newest first. */
export interface DigestInput {
  readonly day: string;
  readonly zone: string;
  readonly hour: number;
  readonly topics: readonly Category[];
  readonly takes: readonly Take[];
  readonly corrections: readonly Correction[];
  readonly earlier: readonly Edition[];
  readonly paper: { readonly title: string; readonly baseUrl: string; readonly postalAddress: string | null };
  readonly madeAt: number;
}

/**
 * One edition of one local day, zone, hour and set of topics. It goes even where nothing is corroborated or new; only without any story at all
 * it is skipped. The same input gives the same bytes.
 */
export async function digest(input: DigestInput, _deps: { readonly clock: Clock }): Promise<Outcome<Edition>> {
  const chosen = select(input);
  if (chosen.takes.length === 0) return skipped('no-stories', input.topics.length === 0 ? null : `none on ${input.topics.join(', ')}`);
  const { sheet, html } = fitting(input, chosen);
  const { day, zone, hour, topics, madeAt } = input;
  return done({
    id: editionId(day, zone, hour, topics),
    day,
    zone,
    hour,
    topics,
    madeAt,
    subject: sheet.subject,
    html,
    text: textOf(sheet),
    stories: sheet.takes.map((take) => ({ storyId: take.storyId, take: take.number })),
    corrections: sheet.corrections.map(({ correction }) => correction.id),
    disclosure: sheet.disclosure.machine,
  });
}

/** The sheet with as many stories as fit; the last are left out first. */
function fitting(input: DigestInput, chosen: Selection): { readonly sheet: Sheet; readonly html: string } {
  for (let most = chosen.takes.length; ; most--) {
    const sheet = sheetOf(input, { ...chosen, takes: chosen.takes.slice(0, most) });
    const html = htmlOf(sheet);
    if (most <= 1 || Buffer.byteLength(html) <= MOST_HTML_BYTES) return { sheet, html };
  }
}

function sheetOf(input: DigestInput, chosen: Selection): Sheet {
  const { day, zone, hour, topics } = input;
  const baseUrl = input.paper.baseUrl.replace(/\/$/, '');
  return {
    ...chosen,
    edition: { day, zone, hour, topics },
    title: oneLine(input.paper.title),
    baseUrl,
    webUrl: `${baseUrl}/digest/${editionId(day, zone, hour, topics)}`,
    postalAddress: input.paper.postalAddress,
    subject: subjectOf(chosen.takes),
    preheader: preheaderOf(chosen),
    disclosure: disclosureOf(chosen.takes),
  };
}

/** The lead's headline and how many more; one line of at most 120 characters, whatever the headline holds. */
export function subjectOf(takes: readonly Pick<Take, 'headline'>[]): string {
  const more = takes.length > 1 ? `, and ${takes.length - 1} more` : '';
  const headline = oneLine(takes[0]?.headline.text ?? '');
  return `${shortened(headline === '' ? 'AI news' : headline, MOST_SUBJECT - more.length)}${more}`;
}

function preheaderOf(chosen: Selection): string {
  const lead = chosen.takes[0];
  if (lead === undefined) return '';
  const share = supportWords(lead);
  const { reports, origins } = lead.counts;
  const counts = `${count(reports, 'report')}${origins === 0 ? '' : ` from ${count(origins, 'origin')}`}`;
  const mended = chosen.corrections.length + chosen.moreCorrections;
  return `${share === null ? '' : `${share}, `}${counts}.${mended === 0 ? '' : ` ${count(mended, 'correction')} since the last mail.`}`;
}
