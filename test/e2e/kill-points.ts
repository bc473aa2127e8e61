import type { Handover } from './kill-paper.ts';
import type { PartEvent } from './kill-watch.ts';

/** What the child process is doing when it is killed. */
export type KillWork = 'paper' | 'backup' | 'purge' | 'correct' | 'import' | 'render' | 'settle' | 'verify' | 'part';

/** Where a process dies: at the `nth` event that matches, of the fault with this id in `faults.jsonl`. */
export interface KillPoint {
  readonly id: string;
  readonly where: string;
  readonly work: KillWork;
  readonly nth: number;
  readonly matches: (event: PartEvent) => boolean;
  /** How mails leave; a folder of files where nothing is said. */
  readonly handover?: Handover;
  /** What is done after the restart, where it is not the same work again. */
  readonly afterwards?: KillWork;
}

/** A fault for which this program has no place yet, and why. */
export interface MissingPoint {
  readonly id: string;
  readonly where: string;
  readonly because: string;
}

const at =
  (phase: PartEvent['phase'], name: string, also: (event: PartEvent) => boolean = () => true) =>
  (event: PartEvent): boolean =>
    event.name === name && event.phase === phase && also(event);

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
const arg =
  (name: string, wanted: (value: unknown) => boolean) =>
  (event: PartEvent): boolean =>
    wanted(field(event.args[0], name));
const commitIn = (shelf: string) => at('before', 'sql.exec', (event) => event.args[0] === 'commit' && event.inside.includes(shelf));
const isFeed = arg('url', (url) => String(url).endsWith('/recorded.xml'));

/** The places where the program is killed. */
export const KILL_POINTS: readonly KillPoint[] = [
  { id: 'faul-001', where: 'after fetch, before raw store', work: 'paper', nth: 3, matches: at('before', 'captures.put', isFeed) },
  { id: 'faul-002', where: 'during raw store', work: 'paper', nth: 4, matches: commitIn('captures.put') },
  { id: 'faul-003', where: 'after store, before parse', work: 'paper', nth: 5, matches: at('after', 'captures.put', isFeed) },
  { id: 'faul-004', where: 'mid parse', work: 'paper', nth: 6, matches: at('before', 'capture.finalUrl') },
  { id: 'faul-005', where: 'after items insert', work: 'paper', nth: 7, matches: at('after', 'entries.put') },
  {
    id: 'faul-006',
    where: 'during extract',
    work: 'paper',
    nth: 8,
    matches: at(
      'before',
      'fetcher.fetch',
      arg('purpose', (purpose) => purpose === 'page'),
    ),
  },
  { id: 'faul-007', where: 'after dedupe', work: 'paper', nth: 9, matches: at('after', 'articles.putSyndications') },
  {
    id: 'faul-008',
    where: 'during cluster merge',
    work: 'paper',
    nth: 1,
    matches: at(
      'after',
      'stories.put',
      arg('mergedInto', (into) => into !== null),
    ),
  },
  // An article is taken out of a story: the old story's row is written, that of the new one is not.
  { id: 'faul-009', where: 'during cluster split', work: 'part', nth: 1, matches: at('after', 'stories.put') },
  { id: 'faul-010', where: 'during claim write', work: 'paper', nth: 5, matches: at('after', 'claims.put') },
  {
    id: 'faul-011',
    where: 'during verify',
    work: 'paper',
    nth: 4,
    matches: at(
      'before',
      'journal.append',
      arg('stage', (stage) => stage === 'verify'),
    ),
  },
  { id: 'faul-013', where: 'during publish', work: 'paper', nth: 6, matches: at('after', 'takes.put') },
  {
    id: 'faul-014',
    where: 'after publish, before feed regen',
    work: 'paper',
    nth: 7,
    // The story's next look is queued outside any transaction, right after the one that published its take.
    matches: at('before', 'queue.enqueue', (event) => field(event.args[0], 'kind') === 'write' && !event.inside.includes('transaction')),
  },
  { id: 'faul-015', where: 'during feed regen', work: 'render', nth: 3, matches: at('after', 'web.takes.listLatest') },
  { id: 'faul-016', where: 'during digest build', work: 'paper', nth: 1, matches: at('before', 'digests.putEdition') },
  { id: 'faul-017', where: 'between RCPT and 250', work: 'paper', nth: 1, matches: at('before', 'server.accept') },
  { id: 'faul-017', where: 'between RCPT and 250', work: 'paper', handover: 'server', nth: 1, matches: at('before', 'server.accept') },
  { id: 'faul-018', where: 'after 250, before commit', work: 'paper', handover: 'server', nth: 2, matches: at('after', 'mailer.send') },
  { id: 'faul-018', where: 'after 250, before commit', work: 'paper', nth: 2, matches: at('after', 'mailer.send') },
  {
    id: 'faul-019',
    where: 'during migration',
    work: 'paper',
    nth: 1,
    matches: at('after', 'sql.exec', (event) => String(event.args[0]).includes('schema_migration')),
  },
  {
    id: 'faul-020',
    where: 'during backup',
    work: 'backup',
    nth: 1,
    matches: at('after', 'sql.exec', (event) => String(event.args[0]).startsWith('vacuum into')),
  },
  { id: 'faul-021', where: 'during vacuum/retention', work: 'purge', nth: 1, matches: commitIn('articles.purgePublisher') },
  { id: 'faul-022', where: 'during WebSub verify', work: 'verify', nth: 1, matches: at('after', 'web.hubs.putLease') },
  // The hub lost our answer and asks once more.
  { id: 'faul-022', where: 'during WebSub verify', work: 'verify', nth: 1, matches: at('after', 'web.transaction') },
  { id: 'faul-023', where: 'during admin change', work: 'correct', nth: 1, matches: at('after', 'corrections.put') },
  // The desk does not ask twice: once the command's own transaction stands, any later start publishes the correction.
  {
    id: 'faul-023',
    where: 'during admin change',
    work: 'correct',
    afterwards: 'settle',
    nth: 1,
    matches: at(
      'before',
      'journal.append',
      arg('stage', (stage) => stage === 'publish'),
    ),
  },
  { id: 'faul-024', where: 'during import OPML', work: 'import', nth: 2, matches: at('after', 'feeds.put') },
];

/** The places that this program does not have. */
export const MISSING_POINTS: readonly MissingPoint[] = [
  { id: 'faul-012', where: 'after LLM call, before store', because: 'no model is asked: the writer is extractive' },
];
