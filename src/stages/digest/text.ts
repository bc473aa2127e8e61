import { AUDIENCE_NAMES, type BriefSentence, stateOf, type Take } from '../../domain/brief.ts';
import { CATEGORY_NAMES } from '../../domain/story.ts';
import { localWords } from './calendar.ts';
import { additionOf, type PrintedCorrection, readingOf, summaryOf } from './select.ts';
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

const WIDTH = 72;

/** Folds one paragraph at spaces; a word longer than a line, such as an address, stays whole. */
export function folded(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.replaceAll('\u00a0', ' ').split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line].join('\n');
}

/** The text part, from the same data as the HTML: to be read by itself, not a shadow of it. */
export function textOf(sheet: Sheet): string {
  const day = localWords(sheet.edition.day);
  const rule = '-'.repeat(WIDTH);
  const blocks = [
    `${sheet.title}\n${day.weekday} ${day.date}. ${editionWords(sheet.edition.hour)}`,
    rule,
    ...(sheet.corrections.length === 0 ? [] : [corrections(sheet)]),
    ...(sheet.nothingNew ? ['Nothing new since the last mail. This is how the stories stand.'] : []),
    ...sheet.takes.map((take, index) => story(sheet, take, index === 0)),
    rule,
    ...foot(sheet),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function corrections(sheet: Sheet): string {
  const more = sheet.moreCorrections === 0 ? [] : [`${count(sheet.moreCorrections, 'more correction')}: ${sheet.baseUrl}/corrections`];
  return ['\u00d7 CORRECTED SINCE THE LAST MAIL', ...sheet.corrections.map((one) => correction(sheet, one)), ...more].join('\n');
}

function correction(sheet: Sheet, { correction: one, sentOn }: PrintedCorrection): string {
  const lead = sentOn === null ? '' : `You were sent a wrong sentence on ${localWords(sentOn).weekday} ${localWords(sentOn).short}. `;
  const was = one.wrongText === null ? '' : ` The wrong words were: ${shortened(oneLine(one.wrongText), 300)}`;
  return `${folded(`${lead}${shortened(oneLine(one.text), 500)}${was}`)}\n${sheet.baseUrl}/s/${one.storyId}#corrections`;
}

function story(sheet: Sheet, take: Take, isLead: boolean): string {
  const reading = isLead ? readingOf(take) : null;
  const share = supportWords(take);
  const adds = additionOf(take, sheet.sent);
  const summary = summaryOf(take, isLead ? 4 : 2);
  return [
    `${CATEGORY_NAMES[take.category].toUpperCase()}`,
    folded(shortened(oneLine(take.headline.text), 220)),
    ...(summary.length === 0 ? [] : ['', ...summary.map((sentence) => folded(sentenceOf(sentence, take), '  '))]),
    ...(reading === null ? [] : ['', folded(`Our reading${audience(reading)}: ${oneLine(reading.text)}`, '  ')]),
    ...(adds === null ? [] : ['', folded(`Since your last mail: ${oneLine(adds)}`, '  ')]),
    '',
    folded(`${isLead && share !== null ? `${share}: ` : ''}${countsWords(take.counts)}. ${publishersLine(take)}`),
    `${sheet.baseUrl}/s/${take.storyId}`,
  ].join('\n');
}

const audience = (sentence: BriefSentence): string =>
  sentence.audience === null || sentence.audience === 'everyone' ? '' : `, for ${AUDIENCE_NAMES[sentence.audience].toLowerCase()}`;

function sentenceOf(sentence: BriefSentence, take: Take): string {
  const { glyph, word } = STATES[stateOf(sentence, take.claims)];
  return `${oneLine(sentence.text)}${word === '' ? '' : ` [${glyph} ${word}]`}`;
}

function foot(sheet: Sheet): readonly string[] {
  const reports = sheet.takes.reduce((sum, take) => sum + take.counts.reports, 0);
  const origins = sheet.takes.reduce((sum, take) => sum + take.counts.origins, 0);
  return [
    nextWords(sheet.edition.day, sheet.edition.hour),
    folded(
      `${Count(sheet.takes.length, 'story', 'stories')} from ${count(reports, 'report')}, which had at least ${count(origins, 'origin')}. A sentence without a mark rests on two or more origins or on the document itself.`,
    ),
    folded(`${sheet.disclosure.line} No pixel counts whether you open this.`),
    ...(sheet.postalAddress === null ? [] : [folded(`${sheet.title}, ${oneLine(sheet.postalAddress)}`)]),
    `Read on the web: ${sheet.webUrl}\nFewer subjects, other hours:\n${MANAGE_LINK}\nStop these mails:\n${STOP_LINK}`,
  ];
}
