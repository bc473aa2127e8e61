import { isoOf, longDateOf } from '../calendar.ts';
import { escaped } from '../markup.ts';
import { inParagraphs, noticeWords, type Template } from './view.ts';

/** Open Court Registry: a bare page as courts print them, with the document's data in a definition list. */
export const registry: Template = (view) => `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>${view.title}</title><link rel="license" href="https://creativecommons.org/publicdomain/zero/1.0/"><meta name="DC.type" content="Judgment"><meta name="DCTERMS.issued" content="${isoOf(view.publishedAt)}"></head>
<body>
<p><a href="/">Open Court Registry</a> &gt; <a href="/judgments">Judgments</a></p>
<hr>
<main><h1>${view.title}</h1>
<dl><dt>Entered</dt><dd>${longDateOf(view.publishedAt)} UTC</dd><dt>Entered by</dt><dd>${escaped(view.byline)}</dd><dt>Record</dt><dd>R-${view.number}</dd></dl>
<div class="judgment">
${inParagraphs(view.paragraphs)}
</div>${view.raw}
${view.notice === null ? '' : `<p class="rectification">${noticeWords(view.notice)}</p>`}</main>
<hr>
<p>Judgments are in the public domain. The registry corrects slips of the pen by rectification and leaves the first text readable.</p>
</body></html>
`;

/** Modelpost: a laboratory's post on a shared hub. */
export const modelpost: Template = (
  view,
) => `<!doctype html><html lang="en" class="dark"><head><meta charset="utf-8"><title>${view.title} - Modelpost</title><link rel="canonical" href="${escaped(view.url)}"><meta property="og:title" content="${view.title}"><meta property="og:type" content="website"></head>
<body><header class="hub"><a href="/">modelpost</a><a href="/models">Models</a><a href="/data">Data</a><a href="/spaces">Spaces</a><input type="search" placeholder="Search models"></header>
<main><div class="meta-row"><span class="who">${escaped(view.byline)}</span><time datetime="${isoOf(view.publishedAt)}">${isoOf(view.publishedAt).slice(0, 10)}</time></div><h1>${view.title}</h1>
<div class="prose">${view.notice === null ? '' : `<blockquote>${noticeWords(view.notice)}</blockquote>`}
${inParagraphs(view.paragraphs)}
${view.raw}</div>
<div class="likes">♥ ${view.number % 900} <a href="#discuss">Discussions</a></div></main>
<footer><a href="/terms">Terms</a> <a href="/status">Status</a></footer></body></html>
`;

/** Openshelf: a repository's record with its data in a table above the abstract or notes. */
export const openshelf: Template = (view) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${view.title} | Openshelf</title>
<meta name="citation_title" content="${view.title}"><meta name="citation_publication_date" content="${isoOf(view.publishedAt).slice(0, 10).replace(/-/g, '/')}">
<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">
<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'ScholarlyArticle', datePublished: isoOf(view.publishedAt), license: 'https://creativecommons.org/licenses/by/4.0/' })}</script></head>
<body><div class="topbar"><a href="/">Openshelf</a> <a href="/upload">Upload</a> <a href="/communities">Communities</a></div>
<div class="record"><h1>${view.title}</h1><table class="facts"><tr><th>Depositor</th><td>${escaped(view.byline)}</td></tr><tr><th>Deposited</th><td>${longDateOf(view.publishedAt)}</td></tr><tr><th>Record</th><td>openshelf.${view.number}</td></tr></table>
${view.notice === null ? '' : `<div class="banner-notice">${noticeWords(view.notice)}</div>`}
<div class="description">
${inParagraphs(view.paragraphs)}
</div>${view.raw}
<div class="stats"><b>${view.number % 3000}</b> views <b>${view.number % 700}</b> downloads</div></div>
<div class="versions"><h3>Versions</h3><ul><li>Version 1, ${isoOf(view.publishedAt).slice(0, 10)}</li></ul></div></body></html>
`;

/** Official Gazette: a notice with its number, in a frame of departments. */
export const gazette: Template = (view) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Official Gazette: ${view.title}</title><link rel="license" href="https://creativecommons.org/publicdomain/zero/1.0/"></head>
<body><div id="crest">OFFICIAL GAZETTE</div><div id="menu"><a href="/acts">Acts</a> | <a href="/orders">Orders</a> | <a href="/notices">Notices</a> | <a href="/tenders">Tenders</a></div>
<div id="notice"><div class="no">Notice No. ${view.number} of ${isoOf(view.publishedAt).slice(0, 10)}</div><h1>${view.title}</h1><div class="issuer">${escaped(view.byline)}</div>
${inParagraphs(view.paragraphs, ' class="clause"')}
${view.raw}
${view.notice === null ? '' : `<p class="erratum">${noticeWords(view.notice)}</p>`}</div>
<div id="legal">The printed edition is authentic. Reproduction is free.</div></body></html>
`;

/** Newsroom Exchange: a statement with a contact block and an "about" box after it. */
export const newsroom: Template = (
  view,
) => `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${view.title} | Newsroom Exchange</title><link rel="canonical" href="${escaped(view.url)}"><meta name="description" content="${view.dek}"><meta property="og:type" content="article"><meta property="og:site_name" content="Newsroom Exchange"></head>
<body><header><a href="/">Newsroom Exchange</a><p>Statements by the organisations that make them. We check who sends, not what is said.</p></header>
<main id="statement"><p class="label">STATEMENT</p><h1>${view.title}</h1><p class="sent">Sent by ${escaped(view.byline)} on ${longDateOf(view.publishedAt)}</p>
<div class="release">
${inParagraphs(view.paragraphs)}
<p class="ends">– Ends –</p>
</div>${view.raw}
${view.notice === null ? '' : `<div class="resent">${noticeWords(view.notice)}</div>`}
<div class="contacts"><h2>Press contact</h2><p>Press office, press@newsroomexchange.example, +00 ${view.number}</p></div></main>
<aside class="other"><h2>Other statements</h2><ul>${view.teasers
  .slice(0, 4)
  .map((teaser) => `<li><a href="${escaped(teaser.url)}">${escaped(teaser.title)}</a></li>`)
  .join('')}</ul></aside></body></html>
`;
