import type { Assertion } from './assertion.ts';
import type { Group } from './group.ts';

const isRetracted = ({ member }: Assertion): boolean => member.article.notices.some((notice) => notice.kind === 'retraction');

/** The plain words against a group whose own publisher took it back and now says the opposite: what the story has come to. Null where it has not. */
export function reversalOf(group: Group): Group | null {
  if (!group.refuting.some(isRetracted)) return null;
  const members = group.refuting.filter(
    (row) => row.polarity === 'negated' && row.modality !== 'denied' && row.place >= 0 && group.lead.polarity === 'affirmed',
  );
  const [lead] = [...members].sort((a, b) => a.place - b.place);
  return lead === undefined ? null : { lead, members, refuting: [], witnesses: [], prominence: group.prominence, added: false };
}
