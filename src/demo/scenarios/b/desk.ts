import type { Draw, PagePlan, PageRole, PublisherKey, ScenarioTruth } from '../../scenario.ts';

/** A made-up person as `Draw.person` gives one. */
export type Person = ReturnType<Draw['person']>;

/** Key, publisher, role and minutes after the start: what places a page on the wire. */
export type PageHead = readonly [key: string, publisher: PublisherKey, role: PageRole, atMinute: number];

/** What only some pages have. */
export type PageExtras = Partial<Pick<PagePlan, 'byline' | 'repeats' | 'linksTo' | 'revisions'>>;

/** One page with the fields that most pages leave empty filled in. */
export function page(head: PageHead, title: string, paragraphs: readonly string[], extras: PageExtras = {}): PagePlan {
  const [key, publisher, role, atMinute] = head;
  return { key, publisher, role, atMinute, title, paragraphs, byline: null, repeats: null, linksTo: [], revisions: [], ...extras };
}

/** What is so, with the usual case (it holds, nobody disputes it) filled in. */
export function truth(told: Pick<ScenarioTruth, 'mainClaim' | 'origins'> & Partial<ScenarioTruth>): ScenarioTruth {
  return { holds: true, primaries: [], conflicts: [], tellings: [], corrected: [], hedged: false, ...told };
}

/** "her" or "his". */
export const their = (person: Person): string => (person.pronoun === 'she' ? 'her' : 'his');

/** "her" or "him". */
export const them = (person: Person): string => (person.pronoun === 'she' ? 'her' : 'him');

/** "She" or "He". */
export const They = (person: Person): string => (person.pronoun === 'she' ? 'She' : 'He');

/** A dateline in capitals as the agency files it. */
export const dateline = (place: string, day: string): string => `${place.toUpperCase()}, ${day} (Belmont Wire) —`;

/** "Kelvarra's", "Fintry Systems'". */
export const owned = (name: string): string => (name.endsWith('s') ? `${name}'` : `${name}'s`);

/** "the University of Halden", but "Halden Polytechnic". */
export const withArticle = (university: string): string => (university.includes('University of ') ? `the ${university}` : university);

/** The word a model is named by, for things that bear no version or size: an app, a library, spectacles. */
export const brand = (model: string): string => model.split(' ')[0] ?? model;

const SMALL_NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A count as newspapers print it: in words below ten, with thousands parted above. */
export const inWords = (count: number): string => SMALL_NUMBERS[count] ?? count.toLocaleString('en-US');

/** A text with a capital at its head, for the start of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How a page is put right: when, what stood there, what stands there now, and the note beneath. */
export interface Repair {
  readonly atMinute: number;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** A page that is corrected later: each place where the wrong words stand is mended. */
export function corrected(plan: PagePlan, { atMinute, from, to, text }: Repair): PagePlan {
  const mended = (words: string): string => words.replaceAll(from, to);
  const revision = {
    atMinute,
    title: mended(plan.title),
    paragraphs: plan.paragraphs.map(mended),
    notice: { kind: 'correction', text },
  } as const;
  return { ...plan, revisions: [...plan.revisions, revision] };
}
