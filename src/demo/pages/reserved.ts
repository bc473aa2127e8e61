import { isoOf, longDateOf } from '../calendar.ts';
import { escaped } from '../markup.ts';
import { inParagraphs, noticeWords, type Template } from './view.ts';

/** A plain page, as all publishers that reserve something have it: what they say of their rights stands in files, headers and the licence link. */
export const reserved: Template = (
  view,
) => `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${view.title} · ${escaped(view.publisher.name)}</title>
<link rel="canonical" href="${escaped(view.url)}"><meta property="article:published_time" content="${isoOf(view.publishedAt)}">
${view.publisher.licence === null ? '' : `<link rel="license" href="${escaped(view.publisher.licence)}">`}</head>
<body><header><a href="/">${escaped(view.publisher.name)}</a> <i>${escaped(view.publisher.motto)}</i></header>
<article><h1>${view.title}</h1><p class="by">${escaped(view.byline)}, ${longDateOf(view.publishedAt)}</p>
${inParagraphs(view.paragraphs)}${view.raw}
${view.notice === null ? '' : `<p class="note">${noticeWords(view.notice)}</p>`}</article>
<footer>Report ${view.number}</footer></body></html>
`;
