import type { Audience } from '../domain/brief.ts';
import type { EventType } from '../domain/story.ts';

/**
 * One reading of an event for one audience. It applies where one of `mentions` stands in the claims (always, if there are none) and
 * every slot can be filled: `{actor}` who acts, `{other}` whom it concerns, `{amount}` money, `{percent}`; `{actor|the company}`
 * has words for when there is no name. The wording itself holds no name and no number. `version` changes with `text`.
 */
export interface Playbook {
  readonly id: string;
  readonly eventType: EventType;
  readonly audience: Audience;
  readonly mentions: readonly string[];
  readonly text: string;
  readonly version: string;
}
