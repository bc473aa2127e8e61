import type { DemoPublisher } from '../publishers.ts';

/** A teaser of another page. */
export interface Teaser {
  readonly url: string;
  readonly title: string;
  readonly at: number;
}

/** All that a template lays out. `paragraphs`, `dek`, `title` and `notice` are escaped HTML already; addresses and names are not. */
export interface PageView {
  readonly publisher: DemoPublisher;
  readonly url: string;
  readonly title: string;
  readonly byline: string;
  readonly publishedAt: number;
  readonly modifiedAt: number | null;
  readonly dek: string;
  readonly paragraphs: readonly string[];
  readonly notice: { readonly kind: 'correction' | 'update' | 'retraction'; readonly text: string } | null;
  /** Newest pages of the publisher, without this one. */
  readonly teasers: readonly Teaser[];
  /** Markup put in as it is: what a hostile or careless page carries. */
  readonly raw: string;
  readonly promotion: boolean;
  /** Digits that tell pages of one publisher apart; comments and adverts vary by them. */
  readonly number: number;
}

/** A publisher's page as HTML. */
export type Template = (view: PageView) => string;

/** Paragraphs in `<p>` with an attribute text. */
export const inParagraphs = (paragraphs: readonly string[], attributes = ''): string =>
  paragraphs.map((text) => `<p${attributes}>${text}</p>`).join('\n');

/** The notice's label and text, the label left away where the text has it. */
export function noticeWords(notice: NonNullable<PageView['notice']>): string {
  const label = { correction: 'Correction', update: 'Update', retraction: 'Retraction' }[notice.kind];
  return new RegExp(`^${label}`, 'i').test(notice.text) ? notice.text : `${label}: ${notice.text}`;
}
