import { sql as raw } from 'kysely';
import type { Job, JobKind, NewJob, Queue } from '../../ports/queue.ts';
import { moveCounter } from './counter.ts';
import { trust } from './record.ts';
import { build, type Sql } from './sql.ts';
import type { Tables } from './tables.ts';

/** Failures, and leases that ran out, after which a job is set aside. */
export const MAX_ATTEMPTS = 3;
/** Times a job may be under way when its process dies. Larger than the attempts: mostly the process was stopped for a reason of its own. */
export const MAX_CRASHES = 10;
const MAX_ERROR_UNITS = 2_000;

type JobRow = Tables['job'];
const FREE = { lease: null, lease_until: null };
/** A job as it begins: also one that is asked for again after it was set aside, or while it ran. */
const fresh = (runAt: number) => ({ ...FREE, state: 'waiting', run_at: runAt, attempts: 0, crashes: 0, again_at: null, error: null });

async function findJob(sql: Sql, kind: string, key: string): Promise<JobRow | null> {
  return sql.first(build.selectFrom('job').selectAll().where('kind', '=', kind).where('key', '=', key));
}

async function change(sql: Sql, job: Pick<JobRow, 'kind' | 'key'>, values: Partial<JobRow>): Promise<void> {
  await sql.run(build.updateTable('job').set(values).where('kind', '=', job.kind).where('key', '=', job.key));
}

async function enqueue(sql: Sql, job: NewJob): Promise<void> {
  const priority = job.priority ?? 0;
  await sql.atomic(async (inside) => {
    const row = await findJob(inside, job.kind, job.key);
    if (row === null) {
      await inside.run(build.insertInto('job').values({ kind: job.kind, key: job.key, priority, ...fresh(job.runAt) }));
      return;
    }
    const first = Math.max(priority, row.priority);
    if (row.state === 'quarantined') return change(inside, row, { ...fresh(job.runAt), priority: first });
    const field = row.state === 'leased' ? 'again_at' : 'run_at';
    const at = Math.min(job.runAt, row[field] ?? job.runAt);
    if (at !== row[field] || first !== row.priority) await change(inside, row, { [field]: at, priority: first });
  });
}

/** Sets a job aside, unless it was asked for again while it ran: then what it failed on may be gone. */
async function setAside(sql: Sql, row: JobRow, error: string): Promise<'retrying' | 'quarantined'> {
  if (row.again_at !== null) {
    await change(sql, row, { ...fresh(row.again_at), error });
    return 'retrying';
  }
  await change(sql, row, { ...FREE, state: 'quarantined', error });
  return 'quarantined';
}

/** Leases that ran out: the worker hangs or is gone. The job waits again, or is set aside after its last attempt. */
async function endLeases(sql: Sql, now: number): Promise<void> {
  const ended = await sql.rows(build.selectFrom('job').selectAll().where('state', '=', 'leased').where('lease_until', '<=', now));
  for (const row of ended) {
    if (row.attempts >= MAX_ATTEMPTS) await setAside(sql, row, `its worker gave no answer ${row.attempts} times`);
    else await change(sql, row, { ...FREE, state: 'waiting' });
  }
}

async function claim(sql: Sql, kinds: readonly JobKind[], lease: { now: number; ms: number; limit: number }): Promise<readonly Job[]> {
  if (kinds.length === 0 || lease.limit <= 0) return [];
  const due = build
    .selectFrom('job')
    .selectAll()
    .where('state', '=', 'waiting')
    // The plus keeps the planner from the index by time, with which it would sort every job that is due to give a few.
    .where(raw<boolean>`+run_at <= ${lease.now}`)
    .where('kind', 'in', kinds)
    .orderBy('priority', 'desc')
    .orderBy('run_at')
    .orderBy('key')
    .orderBy('kind')
    .limit(lease.limit);
  const ended = build.selectFrom('job').select('key').where('state', '=', 'leased').where('lease_until', '<=', lease.now).limit(1);
  // Most looks at the queue find nothing: they must not take the write lock.
  if ((await sql.first(due)) === null && (await sql.first(ended)) === null) return [];
  return sql.atomic(async (inside) => {
    await endLeases(inside, lease.now);
    const rows = await inside.rows(due);
    if (rows.length === 0) return [];
    const batch = await moveCounter(inside, 'lease');
    const jobs: Job[] = [];
    for (const [index, row] of rows.entries()) {
      const attempts = row.attempts + 1;
      const job = trust('job', { kind: row.kind, key: row.key, runAt: row.run_at, attempts, lease: `${batch}.${index}` });
      await change(inside, row, { state: 'leased', lease: job.lease, lease_until: lease.now + lease.ms, attempts: job.attempts });
      jobs.push(job);
    }
    return jobs;
  });
}

/** The row of a job whose lease is still the one given, or null. */
async function findLeased(sql: Sql, job: Job): Promise<JobRow | null> {
  const row = await findJob(sql, job.kind, job.key);
  return row !== null && row.state === 'leased' && row.lease === job.lease ? row : null;
}

async function complete(sql: Sql, job: Job): Promise<boolean> {
  return sql.atomic(async (inside) => {
    const row = await findLeased(inside, job);
    if (row === null) return false;
    if (row.again_at !== null) await change(inside, row, fresh(row.again_at));
    else await inside.run(build.deleteFrom('job').where('kind', '=', row.kind).where('key', '=', row.key));
    return true;
  });
}

async function fail(sql: Sql, job: Job, error: string, retryAt: number): Promise<'retrying' | 'quarantined' | 'lost'> {
  return sql.atomic(async (inside) => {
    const row = await findLeased(inside, job);
    if (row === null) return 'lost';
    const words = error.slice(0, MAX_ERROR_UNITS);
    if (row.attempts >= MAX_ATTEMPTS) return setAside(inside, row, words);
    await change(inside, row, { ...FREE, state: 'waiting', run_at: retryAt, error: words });
    return 'retrying';
  });
}

/** A process that was stopped says nothing against its jobs: the attempt is given back, and only counted apart. */
async function releaseAll(sql: Sql): Promise<number> {
  return sql.atomic(async (inside) => {
    const rows = await inside.rows(build.selectFrom('job').selectAll().where('state', '=', 'leased'));
    for (const row of rows) {
      const crashes = row.crashes + 1;
      if (crashes >= MAX_CRASHES) await setAside(inside, row, `its process died ${crashes} times while it ran`);
      else await change(inside, row, { ...FREE, state: 'waiting', attempts: row.attempts - 1, crashes });
    }
    return rows.length;
  });
}

/** The queue on the `job` table, in the same transactions as the data. */
export function queueOn(sql: Sql): Queue {
  const waiting = build.selectFrom('job').where('state', '=', 'waiting');
  return {
    enqueue: (job) => enqueue(sql, job),
    claim: (kinds, now, ms, limit) => claim(sql, kinds, { now, ms, limit }),
    complete: (job) => complete(sql, job),
    fail: (job, error, retryAt) => fail(sql, job, error, retryAt),
    releaseAll: () => releaseAll(sql),
    nextRunAt: async (kinds) => {
      if (kinds.length === 0) return null;
      const row = await sql.first(waiting.select('run_at').where('kind', 'in', kinds).orderBy('run_at').limit(1));
      return row?.run_at ?? null;
    },
    counts: async () => {
      const rows = await sql.rows(
        build
          .selectFrom('job')
          .select((column) => ['state', column.fn.countAll<number>().as('count')])
          .groupBy('state'),
      );
      const count = (state: string): number => rows.find((row) => row.state === state)?.count ?? 0;
      return { waiting: count('waiting'), leased: count('leased'), quarantined: count('quarantined') };
    },
    listQuarantined: async (limit) => {
      const rows = await sql.rows(
        build
          .selectFrom('job')
          .select(['kind', 'key', 'error'])
          .where('state', '=', 'quarantined')
          .orderBy('run_at', 'desc')
          .orderBy('kind')
          .orderBy('key')
          .limit(limit),
      );
      return rows.map((row) => trust('quarantined', { ...row, error: row.error ?? '' }));
    },
  };
}
