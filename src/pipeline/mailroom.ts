import type { Job } from '../ports/queue.ts';
import type { PipelineDeps } from './deps.ts';

/** Placeholder while the mail room is being built. */
export async function runDigest(_deps: PipelineDeps, _job: Job): Promise<void> {}
/** Placeholder while the mail room is being built. */
export async function runDelivery(_deps: PipelineDeps, _job: Job): Promise<void> {}
/** Placeholder while the mail room is being built. */
export async function scheduleEditions(_deps: PipelineDeps): Promise<void> {}
