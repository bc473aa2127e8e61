/** A made-up publisher of the demo wire, by its key in `publishers.ts`. */
export type PublisherKey =
  | 'belmont'
  | 'norrland'
  | 'kontor'
  | 'quillmark'
  | 'harbour'
  | 'lexgate'
  | 'stackwatch'
  | 'lantern'
  | 'fieldnote'
  | 'varn'
  | 'copperline'
  | 'registry'
  | 'modelpost'
  | 'openshelf'
  | 'gazette'
  | 'halfpast'
  | 'newsroom'
  | ReservedKey;

/** A publisher that reserves something; each has one report and one signal of its own. */
export type ReservedKey =
  | 'gatepost'
  | 'saltmarsh'
  | 'orchard'
  | 'tollgate'
  | 'hushline'
  | 'ferrybank'
  | 'marlow'
  | 'plainsong'
  | 'daylily'
  | 'fernhill';

export type PageRole =
  | 'original'
  | 'wire-copy'
  | 'echo'
  | 'primary'
  | 'denial'
  | 'follow-up'
  | 'outlier'
  | 'roundup'
  | 'promotion'
  | 'opinion'
  | 'off-topic';

/** A later state of a page, with the note the publisher puts on it. */
export interface PageRevision {
  readonly atMinute: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly notice: { readonly kind: 'correction' | 'update' | 'retraction'; readonly text: string } | null;
}

/** One page of a scenario. `paragraphs` are plain text; the engine escapes and lays them out. `repeats` is the key of the page whose report it repeats. */
export interface PagePlan {
  readonly key: string;
  readonly publisher: PublisherKey;
  readonly role: PageRole;
  /** Minutes after the scenario's start. */
  readonly atMinute: number;
  readonly title: string;
  readonly byline: string | null;
  readonly paragraphs: readonly string[];
  readonly repeats: string | null;
  /** Pages of the scenario this one links to. */
  readonly linksTo: readonly string[];
  readonly revisions: readonly PageRevision[];
}

/** A primary document of the invented world, under a host of its kind: a page that reports link to, and what an open interface answers for it (the same where the page is read). */
export interface DocumentPlan {
  /** Its kind as the setting primaryHosts names it. */
  readonly kind: string;
  readonly host: string;
  readonly path: string;
  readonly recordPath: string;
  readonly type: string;
  readonly body: string;
  /** Minutes after the scenario's start. */
  readonly atMinute: number;
  /** Keys of the pages that link to it, with words of theirs that the link hangs on. */
  readonly linkedFrom: readonly (readonly [key: string, words: string])[];
}

/** What is so in the invented world, kept beside the wire to judge the paper by. Page keys throughout. */
export interface ScenarioTruth {
  /** The main claim in plain words, other than the pages'. */
  readonly mainClaim: string;
  /** Whether it holds in the end. */
  readonly holds: boolean;
  /** Groups of pages that rest on one report; the first of each found out. Link-only pages included. */
  readonly origins: readonly (readonly string[])[];
  readonly primaries: readonly string[];
  readonly conflicts: readonly { readonly a: string; readonly b: string; readonly about: string }[];
  /** Pages outside a conflict's two reports that tell one side of it (`as`) as their own matter, not both. */
  readonly tellings: readonly { readonly page: string; readonly as: string }[];
  /** Pages whose main statement was corrected or taken back, and when (minutes after the start). */
  readonly corrected: readonly { readonly key: string; readonly atMinute: number }[];
  /** Whether the main claim is hedged ("alleged", "is said to") in the pages. */
  readonly hedged: boolean;
}

/** One event of the invented world. `day` is 0, 1 or 2; `startMinute` counts from that day's 00:00 UTC. */
export interface ScenarioPlan {
  readonly id: string;
  readonly day: 0 | 1 | 2;
  readonly startMinute: number;
  readonly category: 'business' | 'products' | 'research' | 'policy' | 'security' | 'hardware' | 'society' | 'open-source';
  readonly eventType: string;
  readonly pages: readonly PagePlan[];
  readonly truth: ScenarioTruth;
  /** The id of an earlier scenario that this event follows up. */
  readonly developmentOf: string | null;
  /** Primary documents that its pages point to and no feed brings. */
  readonly documents?: readonly DocumentPlan[];
}

/** Seeded choices: the same seed draws the same world. Names are invented and unique within a world. */
export interface Draw {
  /** Whole number, both ends included. */
  int(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  chance(share: number): boolean;
  person(): { readonly full: string; readonly last: string; readonly pronoun: 'she' | 'he' };
  company(): string;
  lab(): string;
  model(): string;
  chip(): string;
  country(): { readonly name: string; readonly adjective: string; readonly capital: string };
  city(): string;
  university(): string;
  /** Money in invented-world units that real readers know: `$1.2 billion`. `millions` is the exact amount. */
  money(millions: number): string;
}

/** Writes one event from seeded choices. */
export type Scenario = (draw: Draw) => ScenarioPlan;
