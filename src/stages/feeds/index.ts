export { readArchive } from './archive.ts';
export { entriesOf } from './entries.ts';
export { askHub, type FoundHub, type HubRequest, hubOf } from './hub.ts';
export { floodedStatus, MAX_ENTRIES, MAX_NEW_ENTRIES, withinLimits } from './limits.ts';
export { parse, readFeedText, VERSION } from './parse.ts';
export { newStatus, POLL_VERSION, type PollDeps, type PollInput, type PollResult, poll, pollAddress, rejectPoll } from './poll.ts';
export {
  applyHints,
  backOffMs,
  DEFAULT_POLL_SETTINGS,
  firstDueAt,
  freshForMs,
  holdUntil,
  jitterOf,
  MAX_WAIT_MS,
  nextInterval,
  outsideSkips,
  type PollSettings,
  retryAfterMs,
  spreadFor,
  withHints,
} from './schedule.ts';
