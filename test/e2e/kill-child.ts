import { openRig } from './kill-paper.ts';
import { KILL_POINTS, type KillPoint } from './kill-points.ts';
import type { PartEvent } from './kill-watch.ts';

/** `node kill-child.ts DIR ROW`: works on the paper of a folder and dies by its own hand at the place of the fault. Exits 3 if it never came there. */
const [dir = '', row = ''] = process.argv.slice(2);
const point = KILL_POINTS[Number(row)];
if (point === undefined) throw new Error(`no kill point ${row}`);

function dyingAt(place: KillPoint): (event: PartEvent) => void {
  let seen = 0;
  return (event) => {
    if (!place.matches(event)) return;
    seen += 1;
    if (seen === place.nth) process.kill(process.pid, 'SIGKILL');
  };
}

const rig = await openRig(dir, dyingAt(point), { sqlite: true, handover: point.handover ?? 'outbox' });
await rig.run(point.work);
await rig.close();
process.exitCode = 3;
