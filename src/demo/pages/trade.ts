import { isoOf, longDateOf, usDateOf } from '../calendar.ts';
import { escaped } from '../markup.ts';
import { inParagraphs, noticeWords, type PageView, type Template } from './view.ts';

const list = (view: PageView, count: number, line: (title: string, url: string) => string): string =>
  view.teasers
    .slice(0, count)
    .map((teaser) => line(escaped(teaser.title), escaped(teaser.url)))
    .join('');

/** Quillmark: an aggregator's card, its robots asking that no machine summarise it. */
export const quillmark: Template = (
  view,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${view.title} ~ Quillmark</title><link rel="canonical" href="${escaped(view.url)}"></head>
<body><nav><a href="/">Q</a> <a href="/top">top</a> <a href="/new">new</a> <a href="/ask">ask</a></nav>
<main class="card"><h1>${view.title}</h1><small>${escaped(view.byline)} · ${longDateOf(view.publishedAt)}</small>
<div class="summary">${inParagraphs(view.paragraphs)}</div>${view.raw}
${view.notice === null ? '' : `<p class="flag">${noticeWords(view.notice)}</p>`}
<div class="votes"><button>▲ ${view.number % 240}</button> <button>save</button></div></main>
<ul class="also">${list(view, 6, (title, url) => `<li><a href="${url}">${title}</a></li>`)}</ul></body></html>
`;

/** Stackwatch: nested blocks with hashed class names, as a page builder leaves them, and no article element. */
export const stackwatch: Template = (
  view,
) => `<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width"/><title>${view.title}</title>
<meta property="og:type" content="article"/><meta property="og:site_name" content="Stackwatch"/><meta property="og:title" content="${view.title}"/><meta property="article:published_time" content="${isoOf(view.publishedAt)}"/><meta name="author" content="${escaped(view.byline)}"/>
<link rel="canonical" href="${escaped(view.url)}"/></head><body><div id="__root"><div class="css-1q8dd3e"><div class="css-9ab0k"><a class="css-77xz" href="/">stackwatch</a><div class="css-nav1"><a href="/tag/cloud">cloud</a><a href="/tag/models">models</a><a href="/tag/chips">chips</a><a href="/jobs">jobs</a></div></div>
<div class="css-0p3l"><div class="css-hd"><h1 class="css-h1x">${view.title}</h1><div class="css-by">${escaped(view.byline)} / ${usDateOf(view.publishedAt)}</div></div>
<div class="css-bd">${view.paragraphs.map((text) => `<div class="css-pp"><p>${text}</p></div>`).join('')}
${view.notice === null ? '' : `<div class="css-pp"><p><strong>${noticeWords(view.notice)}</strong></p></div>`}${view.raw}</div>
<div class="css-nl"><div>Stackwatch goes out on Tuesdays and Fridays. 61,000 engineers read it.</div><input placeholder="you@work"/><button>Subscribe</button></div>
<div class="css-rel"><h4>Up next</h4>${list(view, 4, (title, url) => `<a class="css-card" href="${url}"><span>${title}</span></a>`)}</div></div>
<div class="css-ft">Stackwatch Media Inc. · Advertise · Privacy · RSS</div></div></div></body></html>
`;

/** Lantern Tech: reserves text and data mining in a meta tag, too. */
export const lantern: Template = (view) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="tdm-reservation" content="1"><title>${view.title} | Lantern Tech</title>
<link rel="canonical" href="${escaped(view.url)}"><meta name="date" content="${isoOf(view.publishedAt)}"></head>
<body><div class="lt-head"><a href="/">LANTERN</a><ul><li>Newsticker</li><li>Tests</li><li>Forum</li><li>Download</li></ul></div>
<div class="lt-consent">With your consent we finance this site by advertising. <a href="/abo/">Read without advertising for 4.95 a month</a></div>
<div class="lt-col"><h1>${view.title}</h1><p class="lead"><strong>${view.dek}</strong></p><p class="lt-info">${longDateOf(view.publishedAt)} | ${escaped(view.byline)}</p>
${inParagraphs(view.paragraphs)}${view.raw}
${view.notice === null ? '' : `<p class="lt-up">[${noticeWords(view.notice)}]</p>`}
<p class="lt-kuerzel">(lt)</p></div>
<div class="lt-forum"><h3>Forum</h3><p>${view.number % 80} posts. <a href="/forum/${view.number}">Join the discussion</a></p></div>
<div class="lt-side">${list(view, 5, (title, url) => `<p><a href="${url}">${title}</a></p>`)}</div></body></html>
`;

/** Varn Courier: an old table layout with font tags, a paragraph being two line breaks. */
export const varn: Template = (view) => `<html>
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>VARN COURIER: ${view.title}</title></head>
<body bgcolor="#ffffff" onload="">
<table width="980" align="center"><tr><td colspan="3"><font size="6"><b>VARN COURIER</b></font> <i>First with what everyone says</i></td></tr>
<tr><td width="160" valign="top"><a href="/index.php">Front</a><br><a href="/index.php?cat=1">World</a><br><a href="/index.php?cat=4">Tech</a><br><a href="/index.php?cat=9">Horoscope</a><br><a href="/index.php?cat=12">Lottery numbers</a></td>
<td valign="top" class="content"><font size="5"><b>${view.title}</b></font><br><font size="1">${escaped(view.byline)} - ${usDateOf(view.publishedAt)}</font><br><br>
${view.paragraphs.join('<br><br>\n')}
${view.notice === null ? '' : `<br><br><b>${noticeWords(view.notice)}</b>`}
${view.raw}
</td><td width="200" valign="top"><b>HOT NOW</b><br>${list(view, 6, (title, url) => `<a href="${url}">${title}</a><br>`)}<br><img src="/ads/casino.gif" alt="Play and win"></td></tr>
<tr><td colspan="3" align="center"><font size="1">Varn Courier does not answer for the contents of outside links.</font></td></tr></table>
</body></html>
`;

/** Copperline: a subscribers' paper whose robots.txt refuses us; the page is there for those it lets in. */
export const copperline: Template = (
  view,
) => `<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>${view.title}</title><meta name="robots" content="max-snippet:60, noarchive"><link rel="canonical" href="${escaped(view.url)}">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".metered"}}</script></head>
<body><header>COPPERLINE <a href="/subscribe">Subscribe</a> <a href="/login">Sign in</a></header><main><h1>${view.title}</h1><p>${escaped(view.byline)}</p><time datetime="${isoOf(view.publishedAt)}">${usDateOf(view.publishedAt)}</time>
<div class="metered">${inParagraphs(view.paragraphs)}</div>${view.raw}${view.notice === null ? '' : `<p>${noticeWords(view.notice)}</p>`}
<div class="wall"><p>You have read your free story of the week.</p><a href="/subscribe">See plans</a></div></main></body></html>
`;

/** Half Past: a roundup's page; a paragraph that opens with an arrow begins a new section. */
export const halfpast: Template = (
  view,
) => `<!DOCTYPE html><html lang="en-us"><head><meta charset="utf-8"><title>${view.title} | Half Past</title><link rel="canonical" href="${escaped(view.url)}"><meta property="og:type" content="article">
${view.promotion ? '<meta name="article:content_tier" content="sponsored">' : ''}</head><body class="hp${view.promotion ? ' sponsored' : ''}">
<div class="bar">half past <span>the day in a coffee break</span></div>
<div class="wrap"><h1>${view.title}</h1><div class="sig">${escaped(view.byline)} · ${usDateOf(view.publishedAt)}</div>
${view.promotion ? '<div class="disclosure">Half Past may earn a commission when you buy through our <a rel="sponsored" href="/how-we-earn">links</a>.</div>' : ''}
<div class="letter">${view.paragraphs.map((text) => (text.startsWith('▸ ') ? `<h2>${text.slice(2)}</h2>` : `<p>${text}</p>`)).join('\n')}</div>${view.raw}
${view.notice === null ? '' : `<p>${noticeWords(view.notice)}</p>`}
<div class="fwd">Was this forwarded to you? <a href="/join">Get your own copy.</a></div>
<div class="older">${list(view, 3, (title, url) => `<a href="${url}">${title}</a> `)}</div></div></body></html>
`;
