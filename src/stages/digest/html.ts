import { AUDIENCE_NAMES, type BriefSentence, stateOf, type Take } from '../../domain/brief.ts';
import { CATEGORY_NAMES, type Origin } from '../../domain/story.ts';
import { localWords } from './calendar.ts';
import type { PrintedCorrection } from './select.ts';
import { additionOf, readingOf, summaryOf } from './select.ts';
import type { Sheet } from './sheet.ts';
import {
  Count,
  count,
  countsWords,
  editionWords,
  MANAGE_LINK,
  nextWords,
  oneLine,
  publishersLine,
  STATES,
  STOP_LINK,
  shortened,
  supportWords,
} from './words.ts';

const G = "font-family:'Schibsted Grotesk',Helvetica,Arial,sans-serif";
const S = "font-family:'Source Serif 4',Georgia,'Times New Roman',serif";
const INK = 'color:#0e1a33';
const SOFT = 'color:#4a5670';
const LINK = 'color:#0b3fb3';
/** Seen on light and on dark ground, as clients that force dark leave dark cells alone. */
const STROKE = '#66758f';
const GROUNDS = { ca: '#fff0a6', cp: '#ffd3db' } as const;
const TABLE = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

const STYLE = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:620px){.w{width:100%!important}.h{font-size:29px!important;line-height:31px!important}}
@media (prefers-color-scheme:dark){.bg{background:#0d1420!important}.i{color:#e3e9f2!important}.s{color:#9fadc4!important}.l{color:#8db4ff!important}.k{background:#e3e9f2!important}.ca{background:#4b4210!important;color:#e3e9f2!important}.cp{background:#5a2030!important;color:#e3e9f2!important}}
[data-ogsc] .i{color:#e3e9f2!important}[data-ogsc] .s{color:#9fadc4!important}[data-ogsc] .l{color:#8db4ff!important}[data-ogsb] .bg{background:#0d1420!important}[data-ogsb] .k{background:#e3e9f2!important}[data-ogsb] .ca{background:#4b4210!important}[data-ogsb] .cp{background:#5a2030!important}`;

/** Text for element content and double-quoted attributes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`).replaceAll('\u00a0', '&nbsp;');

const gap = (height: number): string => `<tr><td height="${height}" style="height:${height}px;font-size:0;line-height:0">&nbsp;</td></tr>`;
const stroke = `<table ${TABLE} width="100%"><tr><td class="k" height="3" bgcolor="${STROKE}" style="height:3px;font-size:0;line-height:0">&nbsp;</td></tr></table>`;

/** The whole HTML part: tables and inline styles, nothing from elsewhere, no picture, no script, no form. */
export function htmlOf(sheet: Sheet): string {
  const { edition, subject, preheader } = sheet;
  const [lead, ...others] = sheet.takes;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>
${STYLE}
</style></head>
<body class="bg" style="margin:0;padding:0;background-color:#f7f9f9">
<div style="display:none;max-height:0;overflow:hidden">${escaped(preheader)}</div>
<table ${TABLE} class="bg" width="100%" bgcolor="#f7f9f9"><tr><td align="center">
<main><table ${TABLE} class="w" width="600" style="width:600px;max-width:600px;text-align:left">
${gap(20)}${nameplate(sheet)}
<tr><td style="padding:8px 24px 0">${stroke}</td></tr>${gap(20)}
${sheet.corrections.length === 0 ? '' : corrected(sheet)}
${sheet.nothingNew ? note('Nothing new since the last mail. This is how the stories stand.') : ''}
${lead === undefined ? '' : leadStory(sheet, lead)}
${others.map((take) => story(sheet, take)).join('\n')}
<tr><td style="padding:0 24px">${stroke}</td></tr>
<tr><td style="padding:14px 24px 40px"><p class="i" style="margin:0;${G};font-size:22px;line-height:28px;font-weight:800;letter-spacing:-.4px;${INK}">${escaped(nextWords(edition.day, edition.hour))}</p>${foot(sheet)}</td></tr>
</table></main></td></tr></table></body></html>
`;
}

function nameplate({ edition, title }: Sheet): string {
  const day = localWords(edition.day);
  return `<tr><td style="padding:0 24px"><table ${TABLE} width="100%"><tr><td class="i" style="${G};font-size:26px;line-height:32px;font-weight:900;letter-spacing:-1px;${INK}">${escaped(title)}</td><td class="s" align="right" style="${G};font-size:13px;line-height:20px;${SOFT}">${day.weekday} ${day.date}<br>${editionWords(edition.hour)}</td></tr></table></td></tr>`;
}

const note = (words: string): string =>
  `<tr><td style="padding:0 24px"><p class="s" style="margin:0;${G};font-size:14px;line-height:20px;${SOFT}">${escaped(words)}</p></td></tr>${gap(20)}`;

function corrected(sheet: Sheet): string {
  const lines = sheet.corrections.map((one) => correctionLine(sheet, one)).join('');
  const more =
    sheet.moreCorrections === 0
      ? ''
      : `<p style="margin:6px 0 0;${G};font-size:14px;line-height:20px"><a class="cp" href="${escaped(`${sheet.baseUrl}/corrections`)}" style="${INK}">${escaped(count(sheet.moreCorrections, 'more correction'))}</a></p>`;
  return `<tr><td class="cp" bgcolor="#ffd3db" style="background-color:#ffd3db;${INK};padding:14px 24px 16px"><h2 style="margin:0 0 4px;${G};font-size:16px;line-height:20px;font-weight:800">\u00d7 Corrected since the last mail</h2>${lines}${more}</td></tr>${gap(28)}`;
}

function correctionLine(sheet: Sheet, { correction, sentOn }: PrintedCorrection): string {
  const lead =
    sentOn === null
      ? ''
      : `<b>You were sent a wrong sentence on ${localWords(sentOn).weekday} ${localWords(sentOn).short.replace(' ', '&nbsp;')}.</b> `;
  const was = correction.wrongText === null ? '' : ` <s>${escaped(shortened(oneLine(correction.wrongText), 300))}</s>`;
  return `<p style="margin:0 0 4px;${G};font-size:14px;line-height:20px">${lead}${escaped(shortened(oneLine(correction.text), 500))}${was} <a class="cp" href="${storyHref(sheet, correction.storyId)}#corrections" style="${INK}">What changed</a></p>`;
}

const storyHref = (sheet: Sheet, storyId: string): string => escaped(`${sheet.baseUrl}/s/${storyId}`);

function heading(sheet: Sheet, take: Take): string {
  return `<a class="i" href="${storyHref(sheet, take.storyId)}" style="${INK};text-decoration:none">${escaped(shortened(oneLine(take.headline.text), 220))}</a>`;
}

const categoryLine = (take: Take): string =>
  `<p class="s" style="margin:0 0 3px;${G};font-size:13px;line-height:20px;${SOFT}">${CATEGORY_NAMES[take.category]}</p>`;

function leadStory(sheet: Sheet, take: Take): string {
  const reading = readingOf(take);
  return `<tr><td style="padding:0 24px">${categoryLine(take)}<h1 class="i h" style="margin:0;${G};font-size:36px;line-height:37px;font-weight:800;letter-spacing:-1px;${INK}">${heading(sheet, take)}</h1><div class="s" style="margin:12px 0 0;${G};font-size:14px;line-height:20px;${SOFT}">${support(take, true)}</div>${summary(take, 4, 'margin:12px 0 0', 'font-size:18px;line-height:27px')}${reading === null ? '' : ourReading(reading)}${additions(sheet, take)}<p class="s" style="margin:12px 0 0;${G};font-size:13px;line-height:20px;${SOFT}">${escaped(publishersLine(take))}</p><p style="margin:8px 0 0;${G};font-size:15px;line-height:22px"><a class="l" href="${storyHref(sheet, take.storyId)}" style="${LINK}">The story and its evidence</a></p></td></tr>${gap(28)}`;
}

function story(sheet: Sheet, take: Take): string {
  return `<tr><td style="padding:0 24px">${categoryLine(take)}<h2 class="i" style="margin:0;${G};font-size:20px;line-height:24px;font-weight:800;letter-spacing:-.3px;${INK}">${heading(sheet, take)}</h2>${summary(take, 2, 'margin:5px 0 6px', 'font-size:16px;line-height:23px')}${additions(sheet, take)}<div class="s" style="margin:0;${G};font-size:13px;line-height:20px;${SOFT}">${support(take, false)} \u00b7 ${escaped(publishersLine(take))}</div></td></tr>${gap(26)}`;
}

function summary(take: Take, most: number, margin: string, size: string): string {
  const sentences = summaryOf(take, most);
  if (sentences.length === 0) return '';
  return `<p class="i" style="${margin};${S};${size};${INK}">${sentences.map((sentence) => sentenceOf(sentence, take)).join(' ')}</p>`;
}

function sentenceOf(sentence: BriefSentence, take: Take): string {
  const { glyph, word, ground } = STATES[stateOf(sentence, take.claims)];
  const text = escaped(oneLine(sentence.text));
  if (ground === '') return text;
  // The word of the state is held to the last word of the sentence, so that it never stands alone on a line.
  const at = text.lastIndexOf(' ') + 1;
  return `<span class="${ground}" style="background-color:${GROUNDS[ground]};${INK}">${text.slice(0, at)}<span style="white-space:nowrap">${text.slice(at)} <span style="${G};font-size:12px;font-weight:700">${glyph} ${word}</span></span></span>`;
}

function ourReading(sentence: BriefSentence): string {
  const audience =
    sentence.audience === null || sentence.audience === 'everyone' ? '' : `, for ${AUDIENCE_NAMES[sentence.audience].toLowerCase()}`;
  return `<p class="i" style="margin:12px 0 0;${G};font-size:15px;line-height:23px;${INK}"><b>Our reading${audience}.</b> ${escaped(oneLine(sentence.text))}</p>`;
}

/** What a later take brings, where readers had an earlier one. */
function additions(sheet: Sheet, take: Take): string {
  const adds = additionOf(take, sheet.sent);
  if (adds === null) return '';
  return `<p class="s" style="margin:4px 0 6px;${G};font-size:13px;line-height:20px;${SOFT}">Since your last mail: ${escaped(oneLine(adds))}</p>`;
}

function support(take: Take, full: boolean): string {
  const share = full ? supportWords(take) : null;
  const words = `${share === null ? '' : `<b class="i" style="${INK}">${share}:</b> `}${escaped(countsWords(take.counts))}`;
  const marks = carbon(take.origins);
  return marks === '' ? words : `${marks}&nbsp; ${words}`;
}

const MOST_STROKES = 24;

/** The carbon: a block for a primary document, a thick stroke for an origin, thin strokes for reports that repeat it; at most 24 strokes in all. */
export function carbon(origins: readonly Origin[]): string {
  let left = MOST_STROKES;
  const cells: string[] = [];
  for (const origin of origins) {
    if (left-- <= 0) break;
    if (cells.length > 0) cells.push('<td width="6"></td>');
    cells.push(cell(origin.primary ? 10 : 3));
    for (let copy = 1; copy < origin.articleIds.length && left > 0; copy++, left--) cells.push('<td width="2"></td>', cell(1));
  }
  if (cells.length === 0) return '';
  return `<table ${TABLE} aria-hidden="true" style="display:inline-table;vertical-align:middle"><tr>${cells.join('')}</tr></table>`;
}

const cell = (width: number): string =>
  `<td width="${width}" height="13" class="k" bgcolor="${STROKE}" style="font-size:0;line-height:0">${width > 1 ? '&nbsp;' : ''}</td>`;

function foot(sheet: Sheet): string {
  const reports = sheet.takes.reduce((sum, take) => sum + take.counts.reports, 0);
  const origins = sheet.takes.reduce((sum, take) => sum + take.counts.origins, 0);
  const lines = [
    `${Count(sheet.takes.length, 'story', 'stories')} from ${count(reports, 'report')}, which had at least ${count(origins, 'origin')}. A thick stroke is an origin, a block a primary document, a thin stroke a report that repeats one.`,
    `${sheet.disclosure.line} No pixel counts whether you open this.`,
    ...(sheet.postalAddress === null ? [] : [`${sheet.title}, ${oneLine(sheet.postalAddress)}`]),
  ];
  const link = (href: string, words: string): string => `<a class="l" href="${href}" style="${LINK}">${words}</a>`;
  const p = (inner: string, height: number): string =>
    `<p class="s" style="margin:8px 0 0;${G};font-size:13px;line-height:${height}px;${SOFT}">${inner}</p>`;
  return `${lines.map((line) => p(escaped(line), 20)).join('')}${p([link(escaped(sheet.webUrl), 'Read on the web'), link(MANAGE_LINK, 'Fewer subjects, other hours'), link(STOP_LINK, 'Stop these mails')].join(' &nbsp; '), 24)}`;
}
