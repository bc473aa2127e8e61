import type { StageName } from '../domain/journal.ts';
import type { SkipReason } from '../domain/outcome.ts';
import { VERSION as brief } from '../stages/brief/index.ts';
import { VERSION as claims } from '../stages/claims/index.ts';
import { VERSION as cluster } from '../stages/cluster/index.ts';
import { VERSION as dedupe } from '../stages/dedupe/index.ts';
import { VERSION as digest } from '../stages/digest/index.ts';
import { VERSION as extract } from '../stages/extract/index.ts';
import { VERSION as parse, POLL_VERSION as poll } from '../stages/feeds/index.ts';
import { VERSION as ground } from '../stages/ground/index.ts';
import { VERSION as publish } from '../stages/publish/index.ts';
import { VERSION as survey } from '../stages/survey/index.ts';
import { VERSION as verify } from '../stages/verify/index.ts';

/** One row of the path of data: what a stage takes and gives, and why it may leave its input alone. */
export interface StageRow {
  readonly name: StageName;
  readonly takes: string;
  readonly gives: string;
  readonly skips: readonly SkipReason[];
  readonly version: number;
}

/** The path of data, in order. ARCHITECTURE.md shows the same rows and a test compares them. */
export const STAGES: readonly StageRow[] = [
  { name: 'survey', takes: 'Host', gives: 'RightsSnapshot', skips: ['still-fresh', 'unreachable'], version: survey },
  {
    name: 'poll',
    takes: 'Feed',
    gives: 'FetchedFeed',
    skips: ['not-modified', 'robots-denied', 'backing-off', 'still-fresh', 'gone'],
    version: poll,
  },
  { name: 'parse', takes: 'FetchedFeed', gives: 'Entry[]', skips: ['unchanged-hash', 'not-a-feed'], version: parse },
  {
    name: 'extract',
    takes: 'Entry',
    gives: 'Article',
    skips: ['robots-denied', 'too-short', 'not-html', 'rights-reserved'],
    version: extract,
  },
  { name: 'dedupe', takes: 'Article', gives: 'Article + Syndication', skips: ['same-revision'], version: dedupe },
  { name: 'cluster', takes: 'Article', gives: 'Story', skips: ['off-topic', 'too-old'], version: cluster },
  { name: 'claims', takes: 'Story', gives: 'Claim[]', skips: ['no-checkable-sentence', 'rights-reserved'], version: claims },
  { name: 'verify', takes: 'Claim[]', gives: 'Verdict[]', skips: ['nothing-new'], version: verify },
  { name: 'brief', takes: 'Story, Verdict[]', gives: 'Draft', skips: ['too-thin'], version: brief },
  { name: 'ground', takes: 'Draft', gives: 'Brief', skips: ['ungrounded'], version: ground },
  { name: 'publish', takes: 'Brief', gives: 'PublishedBrief', skips: ['embargoed', 'withheld', 'nothing-new'], version: publish },
  { name: 'digest', takes: 'PublishedBrief[]', gives: 'Edition', skips: ['already-sent', 'no-stories'], version: digest },
];

/** The version of a stage; a new one makes the same input worth running again. */
export function versionOf(name: StageName): number {
  return STAGES.find((stage) => stage.name === name)?.version ?? 0;
}
