import { html } from 'hono/html';
import { type ReaderGroup, topicsFrom } from '../../domain/digest.ts';
import { isZone } from '../../domain/local-time.ts';
import { CATEGORIES, CATEGORY_NAMES } from '../../domain/story.ts';
import type { Html } from './html.ts';

/** Fields of a form that was sent: one text, or all texts of a name. */
export interface FormFields {
  one(name: string): string;
  all(name: string): readonly string[];
}

/** The texts of a form as it came in; files are no texts. */
export function fieldsOf(form: FormData): FormFields {
  const all = (name: string): readonly string[] => form.getAll(name).filter((value) => typeof value === 'string');
  return { one: (name) => all(name)[0] ?? '', all };
}

/** Topics, zone and hour of a form, or what is wrong with them. No topic ticked means all. */
export function groupOf(fields: FormFields): ReaderGroup | string {
  const zone = fields.one('zone').trim();
  const hour = fields.one('hour').trim();
  if (!isZone(zone)) return 'Please choose a time zone from the list.';
  if (!/^(?:1?\d|2[0-3])$/.test(hour)) return 'Please choose an hour from 0 to 23.';
  return { zone, hour: Number(hour), topics: topicsFrom(fields.all('topic')) };
}

const zones: readonly string[] = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].sort();

/** The fields for topics, zone and hour, as a reader has them or by default. */
export function groupFields(group: ReaderGroup): Html {
  const known = zones.includes(group.zone) ? zones : [group.zone, ...zones];
  const ticked = (isTicked: boolean): Html | string => (isTicked ? html` checked` : '');
  const chosen = (isChosen: boolean): Html | string => (isChosen ? html` selected` : '');
  return html`<fieldset class="tp"><legend>Topics; none ticked means all</legend>${CATEGORIES.map((category) => html`<label><input type="checkbox" name="topic" value="${category}"${ticked(group.topics.includes(category))}> ${CATEGORY_NAMES[category]}</label> `)}</fieldset>
<label for="zone">Time zone</label><select id="zone" name="zone">${known.map((zone) => html`<option${chosen(zone === group.zone)}>${zone}</option>`)}</select>
<label for="hour">Hour</label><select id="hour" name="hour">${Array.from({ length: 24 }, (_, hour) => html`<option value="${hour}"${chosen(hour === group.hour)}>${String(hour).padStart(2, '0')}:00</option>`)}</select>`;
}
