import type { SignalText } from '../domain/rights.ts';
import { askRobots, parseRobots, type RobotsAnswer } from './robots.ts';
import { each, type Signal, signalOf } from './signal.ts';

/** Stand-ins for the media types that ai.txt speaks of by file ending; any of them disallowed means text is. */
const TEXT_PROBES = ['/x.txt', '/x.html', '/x.htm', '/x.xhtml', '/x.md'];

/** ai.txt (Spawning): robots-like groups whose patterns name media types. Text, or this very address, disallowed: no summary. */
export function aiTxt(file: SignalText | null, agent: string, url: string): readonly Signal[] {
  if (file === null || file.status !== 200 || /^\s*</.test(file.text)) return [];
  const parsed = parseRobots(file.text);
  if (parsed.groups.length === 0) return [];
  const answers: readonly RobotsAnswer[] = [url, ...TEXT_PROBES].map((probe) => askRobots(parsed, agent, probe));
  const refusal = answers.find((answer) => !answer.allowed)?.rule;
  if (refusal === undefined || refusal === null) return [];
  return [signalOf('ai.txt', `${file.url} line ${refusal.line}`, refusal.text, { says: each('deny', 'summarise') })];
}
