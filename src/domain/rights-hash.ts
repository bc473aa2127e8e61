import { sha256 } from './ids.ts';
import type { RightsSnapshot } from './rights.ts';

/** What a host said, as one hash, without when it was asked: equal hashes, equal signals. */
export const signalsHash = (snapshot: RightsSnapshot): string => sha256(JSON.stringify({ ...snapshot, readAt: 0 }));
