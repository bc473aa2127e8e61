import type { Take } from '../../domain/brief.ts';
import type { Category } from '../../domain/story.ts';
import type { Selection } from './select.ts';

/** All that HTML and text are made from. */
export interface Sheet extends Selection {
  readonly edition: { readonly day: string; readonly zone: string; readonly hour: number; readonly topics: readonly Category[] };
  readonly title: string;
  readonly baseUrl: string;
  /** The edition's page on the web. */
  readonly webUrl: string;
  readonly postalAddress: string | null;
  readonly subject: string;
  readonly preheader: string;
  readonly disclosure: { readonly line: string; readonly machine: string };
  readonly takes: readonly Take[];
}
