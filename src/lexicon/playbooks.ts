import type { Playbook } from './playbook.ts';
import { COMMON_PLAYBOOKS } from './playbooks-common.ts';
import { FURTHER_PLAYBOOKS } from './playbooks-further.ts';
import { SUBJECT_PLAYBOOKS } from './playbooks-subjects.ts';

export type { Playbook } from './playbook.ts';

/** All readings; within an event and audience the more particular ones stand first. */
export const PLAYBOOKS: readonly Playbook[] = [...COMMON_PLAYBOOKS, ...FURTHER_PLAYBOOKS, ...SUBJECT_PLAYBOOKS];
