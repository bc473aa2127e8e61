import type { Take } from '../../domain/brief.ts';
import { visible } from './html.ts';
import { type DiagramGroup, layDiagram } from './origin-diagram.ts';
import type { Typeface, Typefaces } from './typeface.ts';
import { type Calendar, countsWords, ordinal, percent } from './words.ts';

const INK = '#0e1a33';
const SOFT = '#4a5670';
const GROUND = '#f7f9f9';
const PINK = '#ffd3db';
/** Left edge, right edge and the measure between them, px. */
const LEFT = 56;
const RIGHT = 1144;
/** Headline sizes from the largest, and the room its lines have. */
const SIZES = [86, 74, 62, 52, 44] as const;
const HEADLINE_TOP = 97;
const HEADLINE_ROOM = 262;
const TRACKING = -0.0326;
/** Where the diagram begins and ends, where its curves meet, and where its words begin. */
const DIAGRAM_TOP = 396;
const DIAGRAM_ROOM = 172;
const MEETS = 604;
const WORDS = 628;
const WORDS_SIZE = 27;
/** Least room of a group, so that its words have a line to themselves; room of a report; both px. */
const GROUP_ROOM = 33;
const REPORT_ROOM = 14;

/** A weight as the files name it: each weight of the face is a family of its own. */
const EXTRA_BOLD = 'font-family="Schibsted Grotesk ExtraBold" font-weight="800"';
const BLACK = 'font-family="Schibsted Grotesk Black" font-weight="900"';

const xml = (text: string): string =>
  visible(text)
    .toWellFormed()
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** A text in lines no wider than `room`; a word wider than that has a line of its own. */
export function wrap(text: string, room: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line === undefined || widthOf(longer) > room) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

interface Headline {
  readonly size: number;
  readonly lines: readonly string[];
}

/** The headline in the largest size that fits; in the smallest it is cut at the room's end. */
export function fitHeadline(text: string, face: Typeface): Headline {
  for (const size of SIZES) {
    const most = Math.floor(HEADLINE_ROOM / (size * 0.977));
    const lines = wrap(text, RIGHT - LEFT, (part) => face.widthOf(part, size) + part.length * size * TRACKING);
    const fits = lines.every((line) => face.widthOf(line, size) + line.length * size * TRACKING <= RIGHT - LEFT);
    if (lines.length <= most && fits) return { size, lines };
    if (size === SIZES.at(-1)) return { size, lines: lines.slice(0, most) };
  }
  return { size: SIZES[0], lines: [] };
}

function headline(take: Take, face: Typeface): string {
  const { size, lines } = fitHeadline(visible(take.headline.text).slice(0, 300), face);
  const pitch = size * 0.977;
  const rows = lines.map((line, at) => {
    const y = Math.round(HEADLINE_TOP + size * 0.99 + at * pitch);
    const width = Math.round(face.widthOf(line, size) + line.length * size * TRACKING);
    const struck = take.withdrawn ? `<path stroke="${INK}" stroke-width="4" d="M${LEFT} ${y - size * 0.3}h${width}"/>` : '';
    return `<text x="${LEFT - 4}" y="${y}">${xml(line)}</text>${struck}`;
  });
  return `<g font-size="${size}" ${EXTRA_BOLD} letter-spacing="${(size * TRACKING).toFixed(2)}">${rows.join('')}</g>`;
}

const STROKES = { b: 13, o: 7, c: 2 } as const;

/** The origins as curves from reports to where they meet, and the words beside. */
function diagram(take: Take, calendar: Calendar, faces: Typefaces['faces']): string {
  const { groups } = layDiagram(take, calendar);
  const pitch = pitchOf(groups);
  const heights = groups.map((group) => Math.max(GROUP_ROOM, group.rows.length * pitch));
  const spare = Math.max(0, DIAGRAM_ROOM - heights.reduce((sum, height) => sum + height, 0));
  const gap = groups.length < 2 ? 0 : Math.min(22, spare / (groups.length - 1));
  const used = heights.reduce((sum, height) => sum + height, 0) + gap * (groups.length - 1);
  let y = DIAGRAM_TOP + Math.max(0, (DIAGRAM_ROOM - used) / 2);
  return groups
    .map((group, at) => {
      const height = heights[at] ?? GROUP_ROOM;
      const middle = y + height / 2;
      y += height + gap;
      return groupOf(group, middle, pitch, faces);
    })
    .join('');
}

/** Room of one report, so that all groups have theirs. */
function pitchOf(groups: readonly DiagramGroup[]): number {
  let pitch = REPORT_ROOM;
  const need = (): number => groups.reduce((sum, group) => sum + Math.max(GROUP_ROOM, group.rows.length * pitch), 0);
  while (pitch > 4 && need() > DIAGRAM_ROOM) pitch -= 1;
  return pitch;
}

function groupOf(group: DiagramGroup, middle: number, pitch: number, faces: Typefaces['faces']): string {
  const top = middle - ((group.rows.length - 1) * pitch) / 2;
  const curves = group.rows.map((row, at) => {
    const y = (top + at * pitch).toFixed(1);
    return `<path stroke-width="${STROKES[row.weight]}" d="M${LEFT} ${y}C330 ${y} 330 ${middle} ${MEETS} ${middle}"/>`;
  });
  const label = cutTo(group.label, RIGHT - WORDS, faces[800]);
  const room = RIGHT - WORDS - faces[800].widthOf(label, WORDS_SIZE) - 12;
  const fits = group.note !== '' && faces[400].widthOf(group.note, WORDS_SIZE) <= room;
  const note = fits ? `<tspan dx="10" fill="${SOFT}">${xml(group.note)}</tspan>` : '';
  return `<g fill="none" stroke="${INK}">${curves.join('')}</g><text x="${WORDS}" y="${Math.round(middle + 9)}" font-size="${WORDS_SIZE}"><tspan ${EXTRA_BOLD}>${xml(label)}</tspan>${note}</text>`;
}

/** The first words of a text that fit into a room. */
function cutTo(text: string, room: number, face: Typeface): string {
  return wrap(visible(text), room, (part) => face.widthOf(part, WORDS_SIZE))[0]?.slice(0, 60) ?? '';
}

function support(take: Take): string {
  const line = `<text x="${LEFT}" y="606" font-size="${WORDS_SIZE}">`;
  if (take.withdrawn)
    return `<path fill="${PINK}" d="M${LEFT - 10} 574h176v44h-176z"/>${line}<tspan ${EXTRA_BOLD}>× Withdrawn</tspan></text>`;
  const supported = take.confidence === null ? '' : `<tspan ${EXTRA_BOLD}>${percent(take.confidence.value)} supported:</tspan> `;
  return `${line}${supported}${xml(countsWords(take.counts))}</text>`;
}

/** The picture of a take as SVG, 1200 by 630: nameplate, headline wrapped by measured widths, origin diagram, support sentence. */
export function sharePicture(take: Take, title: string, calendar: Calendar, faces: Typefaces['faces']): string {
  const when = `${calendar.day(take.publishedAt)}, ${ordinal(take.number)} take, ${calendar.time(take.publishedAt)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630" font-family="Schibsted Grotesk" fill="${INK}"><path fill="${GROUND}" d="M0 0h1200v630H0z"/>
<path d="M56 42h14v34H56zM77 42h3.6v34H77zM86 42h3.6v34H86zM95 42h3.6v34H95z"/><text x="110" y="76" font-size="46" ${BLACK} letter-spacing="-2">${xml(title.slice(0, 24))}</text><text x="${RIGHT}" y="75" font-size="24" text-anchor="end" fill="${SOFT}">${xml(when)}</text>
<path d="M56 92h1088v5H56z"/>
${headline(take, faces[800])}
${take.withdrawn ? '' : diagram(take, calendar, faces)}
${support(take)}</svg>`;
}
