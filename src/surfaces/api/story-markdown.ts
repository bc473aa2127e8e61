import { AUDIENCE_NAMES, type BriefSentence, type StoryCounts, sectionOf, stateOf, type Take } from '../../domain/brief.ts';
import { CATEGORY_NAMES } from '../../domain/story.ts';
import { safeHref, visible } from './clean.ts';
import { disclosureOf } from './disclosure.ts';

/** Text from outside as Markdown text: every character that could begin markup is escaped, lines are made one. */
export function markdownText(text: string): string {
  return visible(text)
    .replace(/[\r\n\u2028\u2029]+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~!]/g, (mark) => `\\${mark}`);
}

const link = (text: string, url: string): string =>
  `[${markdownText(text)}](<${safeHref(url).replace(/[<>\s]/g, (mark) => encodeURIComponent(mark))}>)`;

const counted = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`;

/** "9 reports, 3 origins, 1 primary"; what there is none of is left out. */
export function reportsWords(counts: StoryCounts): string {
  const parts = [counted(counts.reports, 'report')];
  if (counts.origins > 0) parts.push(counted(counts.origins, 'origin'));
  if (counts.primaries > 0) parts.push(`${counts.primaries} primary`);
  return parts.join(', ');
}

const MARKS = { plain: '', attributed: ' (attributed)', disputed: ' (disputed)', corrected: ' (corrected)' } as const;

/** A take as `/s/<id>.md`: the whole page in Markdown, each sentence with the numbers of its claims. */
export function storyMarkdown(take: Take, baseUrl: string): string {
  const numbers = (sentence: BriefSentence): string => {
    const own = take.claims.filter((entry) => sentence.claimIds.includes(entry.claim.id)).map((entry) => entry.claim.number);
    return own.length === 0 ? '' : ` ^${own.join(',')}^`;
  };
  const line = (sentence: BriefSentence): string =>
    `${markdownText(sentence.text)}${numbers(sentence)}${MARKS[stateOf(sentence, take.claims)]}`;
  const list = (section: BriefSentence['section']): string =>
    sectionOf(take, section)
      .map((sentence) => `- ${line(sentence)}`)
      .join('\n');
  const paragraphs = [...Map.groupBy(sectionOf(take, 'story'), (sentence) => sentence.paragraph).values()]
    .map((own) => own.map(line).join(' '))
    .join('\n\n');
  const why = sectionOf(take, 'why')
    .map((sentence) => `- ${sentence.audience === null ? '' : `**${AUDIENCE_NAMES[sentence.audience]}.** `}${line(sentence)}`)
    .join('\n');
  const supported = take.confidence === null ? '' : `**${Math.round(take.confidence.value * 100)}% supported:** `;
  const parts: readonly (readonly [string, string])[] = [
    ['In 30 seconds', list('summary')],
    ['Key takeaways', list('takeaway')],
    ['The full story', paragraphs],
    ['Why this matters (our reading)', why],
    ['What is not known', list('unknown')],
    ['Terms', take.terms.map((term) => `- **${markdownText(term.term)}**: ${markdownText(term.plain)}`).join('\n')],
    [
      'Claims',
      take.claims
        .map(
          ({ claim, verdict }) =>
            `${claim.number}. ${markdownText(claim.text)} (${verdict.kind}, ${Math.round(verdict.confidence.value * 100)}%)`,
        )
        .join('\n'),
    ],
    [
      `Sources (${take.sources.length})`,
      take.sources
        .map((one) => `- ${link(`${one.publisherName}: ${one.title}`, one.url)}, ${one.role}. ${markdownText(one.may)}`)
        .join('\n'),
    ],
    ['Corrections', take.corrections.map((one) => `- ${new Date(one.at).toISOString()}: ${markdownText(one.text)}`).join('\n')],
    ['Related', take.related.map((one) => `- ${link(one.headline, `${baseUrl}/s/${one.storyId}`)}`).join('\n')],
  ];
  return [
    `# ${markdownText(take.headline.text)}`,
    `${CATEGORY_NAMES[take.category]}, take ${take.number}, ${new Date(take.publishedAt).toISOString()}, ${take.readingMinutes} min read`,
    `${supported}${reportsWords(take.counts)}`,
    `*${disclosureOf(take.writer).line}*`,
    ...parts.filter(([, body]) => body !== '').map(([head, body]) => `## ${head}\n\n${body}`),
    `Story ${take.storyId}, take ${take.number}: ${baseUrl}/s/${take.storyId}/${take.number}. Text CC BY 4.0; quotations belong to their authors.`,
    '',
  ].join('\n\n');
}
