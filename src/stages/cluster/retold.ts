import { BESIDE_CUES, HANDLE_VERBS, NOTE_CUES, RUN_BEFORE_CUES } from '../../lexicon/credits.ts';
import { OWNERS } from '../../lexicon/owners.ts';
import { type Credit, creditOf, saysOwnReporting } from './crediting.ts';
import { plainWords } from './phrases.ts';
import type { Reading } from './reading.ts';

/** A credit within so many characters of plain words is the news itself. */
const OPENING_PLAIN = 600;
const HANDLE = /@([A-Za-z0-9_]{3,30}) (\p{L}+)/gu;

/** Newsrooms by plain name, with how the name is written: one common word must have its capital to be a name. */
const NEWSROOMS = OWNERS.filter((row) => row.kind === 'press').map((row) => ({
  shown: row.name,
  owner: row.owner,
  plain: plainWords(row.name).join(' ').replace(/^the /, ''),
}));

/** That a report retells what somebody outside the story brought, by its own words, or null: "according to Harbour Ledger". */
export function retoldFrom(reading: Reading, present: ReadonlySet<string>): string | null {
  if (reading.primary || reading.body === '') return null;
  const reprint = RUN_BEFORE_CUES.find((cue) => reading.plain.includes(` ${cue} `));
  if (reprint !== undefined) return `says "${reprint}" elsewhere`;
  const partner = NEWSROOMS.find((room) => isPartner(reading, room) && toldTo(reading, room.plain));
  if (partner !== undefined) return `tells what people told ${partner.shown}`;
  if (reading.member.topic.kind !== 'news' || saysOwnReporting(reading)) return null;
  for (const room of NEWSROOMS) {
    if (present.has(room.plain) || reading.names.includes(room.plain)) continue;
    const credit = openingCredit(reading, room);
    if (credit !== null) return `says "${credit.words}", whose report is not here`;
  }
  return postOf(reading);
}

/** A newsroom under the same owner, whose texts a publisher may print as they are. */
const isPartner = (reading: Reading, room: (typeof NEWSROOMS)[number]): boolean =>
  room.owner !== null && room.owner === reading.member.publisher.owner && !reading.names.includes(room.plain);

const toldTo = (reading: Reading, name: string): boolean =>
  ['told', 'tells', 'revealed', 'revealed to'].some((cue) => reading.plain.includes(` ${cue} ${name} `)) && !saysOwnReporting(reading);

function openingCredit(reading: Reading, room: (typeof NEWSROOMS)[number]): Credit | null {
  if (!reading.plain.slice(0, OPENING_PLAIN).includes(` ${room.plain} `)) return null;
  if (!reading.body.slice(0, OPENING_PLAIN * 2).includes(room.shown.replace(/^The /, ''))) return null;
  const credit = creditOf(reading, room.plain);
  if (credit === null || credit.at > OPENING_PLAIN || BESIDE_CUES.some((cue) => credit.words.endsWith(` ${cue}`))) return null;
  return credit;
}

/** A post of a person or account that the opening tells. */
function postOf(reading: Reading): string | null {
  const post = NOTE_CUES.find((cue) => reading.plain.slice(0, OPENING_PLAIN).includes(` ${cue} `));
  if (post !== undefined) return `tells what somebody wrote ${post}`;
  for (const [, handle, verb] of reading.body.slice(0, OPENING_PLAIN).matchAll(HANDLE)) {
    if (handle !== undefined && verb !== undefined && HANDLE_VERBS.includes(verb.toLowerCase())) return `tells what @${handle} ${verb}`;
  }
  return null;
}
