import { isoOf, longDateOf, usDateOf } from '../calendar.ts';
import { escaped } from '../markup.ts';
import { inParagraphs, noticeWords, type PageView, type Template } from './view.ts';

const list = (view: PageView, count: number, line: (title: string, url: string, at: number) => string): string =>
  view.teasers
    .slice(0, count)
    .map((teaser) => line(escaped(teaser.title), escaped(teaser.url), teaser.at))
    .join('\n');

const jsonLd = (view: PageView, type: string, more: Readonly<Record<string, unknown>> = {}): string =>
  `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': type,
    headline: view.title.replace(/&quot;/g, '"').replace(/&amp;/g, '&'),
    datePublished: isoOf(view.publishedAt),
    dateModified: isoOf(view.modifiedAt ?? view.publishedAt),
    author: [{ '@type': 'Person', name: view.byline }],
    publisher: { '@type': 'NewsMediaOrganization', name: view.publisher.name },
    mainEntityOfPage: view.url,
    ...more,
  }).replace(/</g, '\\u003c')}</script>`;

const openGraph = (view: PageView): string =>
  `<meta property="og:type" content="article">
<meta property="og:title" content="${view.title}">
<meta property="og:site_name" content="${escaped(view.publisher.name)}">
<meta property="og:url" content="${escaped(view.url)}">
<meta property="og:description" content="${view.dek}">
<meta property="article:published_time" content="${isoOf(view.publishedAt)}">`;

/** Belmont Wire: an agency's clean page with a slug line, a related rail and an agency footer. */
export const belmont: Template = (view) => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${view.title} | Belmont Wire</title>
<link rel="canonical" href="${escaped(view.url)}">
${openGraph(view)}
${jsonLd(view, 'NewsArticle')}
</head>
<body>
<a class="skip" href="#story">Skip to story</a>
<header class="masthead"><a href="/">Belmont Wire</a><nav><ul><li><a href="/world">World</a></li><li><a href="/markets">Markets</a></li><li><a href="/technology">Technology</a></li><li><a href="/sport">Sport</a></li><li><a href="/pictures">Pictures</a></li></ul></nav></header>
<main>
<article id="story">
<p class="slugline">TECHNOLOGY · ${longDateOf(view.publishedAt)} GMT</p>
<h1>${view.title}</h1>
<p class="byline">By <span rel="author">${escaped(view.byline)}</span></p>
${view.notice === null ? '' : `<div class="advisory"><strong>${noticeWords(view.notice)}</strong></div>`}
<div class="story-body">
${inParagraphs(view.paragraphs)}
</div>
${view.raw}
<p class="terms">© Belmont Press Association. Subscribers may print this report in full under their agreement.</p>
</article>
<aside class="rail"><h2>More from the wire</h2><ol>
${list(view, 5, (title, url) => `<li><a href="${url}">${title}</a></li>`)}
</ol></aside>
</main>
<footer><ul><li><a href="/about">About the agency</a></li><li><a href="/standards">Standards and corrections</a></li><li><a href="/contact">Contact the desk</a></li></ul></footer>
</body></html>
`;

/** Norrland Post: a regional daily with advertising between the paragraphs, weather, and readers' comments. */
export const norrland: Template = (view) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${view.title} - Norrland Post</title>
<meta name="description" content="${view.dek}">
<meta property="og:title" content="${view.title}"><meta property="og:type" content="article">
<link rel="canonical" href="${escaped(view.url)}"></head>
<body class="np">
<div id="cookiebar" role="dialog"><p>We and our 83 partners use cookies to measure how our pages are read. You can change your mind at any time.</p><button>Accept all</button> <button>Only necessary</button></div>
<div id="top"><div class="weather">Umeå valley −6° · Light snow · Ferries on time</div><ul class="menu"><li><a href="/">Home</a><li><a href="/local">Local</a><li><a href="/sport">Sport</a><li><a href="/technology">Technology</a><li><a href="/family">Family notices</a></ul></div>
<div id="main"><div class="artikel" itemscope itemtype="http://schema.org/NewsArticle">
<h1 itemprop="headline">${view.title}</h1>
<div class="meta"><span itemprop="author">${escaped(view.byline)}</span> <time itemprop="datePublished" datetime="${isoOf(view.publishedAt)}">${longDateOf(view.publishedAt)}</time></div>
<div class="tools"><a href="#">Share</a> <a href="#">Save</a> <a href="#">Listen (3 min)</a></div>
<div itemprop="articleBody">
${view.paragraphs
  .map(
    (text, at) =>
      `<p>${text}</p>${at === 1 ? '\n<div class="annons"><span>Advertisement</span><a href="/ad/41">Winter tyres fitted while you wait at Halle Motor</a></div>' : ''}`,
  )
  .join('\n')}
</div>
${view.notice === null ? '' : `<div class="rattelse">${noticeWords(view.notice)}</div>`}
${view.raw}
</div>
<div class="more"><h3>Read also</h3>
${list(view, 4, (title, url) => `<div class="puff"><a href="${url}"><b>${title}</b></a></div>`)}
</div>
<div id="comments"><h3>Comments (2)</h3><div class="comment"><b>skidspår_${view.number % 97}</b><p>And who pays for all this in the end? Not the ones who decided it, that is for sure.</p></div><div class="comment"><b>Maj-Britt</b><p>I would like to read more about the local library's opening hours instead.</p></div></div>
</div>
<div id="foot">Norrland Post · part of Fjellstad Media · Responsible publisher: the editor-in-chief · Subscription desk open 8 to 16</div>
</body></html>
`;

/** Kontor Daily: a business page whose text stands in one block with line breaks, beside a markets table. */
export const kontor: Template = (view) => `<!doctype html>
<html lang="en-GB"><head>
<meta http-equiv="content-type" content="text/html; charset=utf-8">
<title>${view.title}</title>
<link rel="canonical" href="${escaped(view.url)}">
${jsonLd(view, 'NewsArticle', { articleSection: 'Business', isAccessibleForFree: true })}
</head><body>
<table class="ticker"><tr><td>KDX 30</td><td>1,842.${view.number % 90}</td><td>+0.${view.number % 9} %</td><td>Crown/dollar</td><td>9.4${view.number % 8}</td></tr></table>
<header><h2 class="logo"><a href="/">Kontor Daily</a></h2><p class="motto">Business before breakfast</p></header>
<section class="grid"><section class="left">
<hgroup><h1>${view.title}</h1><p class="ingress">${view.dek}</p></hgroup>
<p class="who">${escaped(view.byline)}, ${usDateOf(view.publishedAt)}</p>
<div class="txt">${view.paragraphs.join('<br><br>\n')}</div>
${view.notice === null ? '' : `<p class="note"><em>${noticeWords(view.notice)}</em></p>`}
${view.raw}
</section><section class="right">
<div class="box"><h4>The morning letter</h4><p>Get the five things every manager must know, at 6:15, in your inbox.</p><form action="/letter"><input name="mail" placeholder="Your address"><button>Sign up</button></form></div>
<div class="box"><h4>Most read</h4><ul>${list(view, 5, (title, url) => `<li><a href="${url}">${title}</a>`)}</ul></div>
</section></section>
<footer>Kontor Daily is published by Fjellstad Media. All rights reserved.</footer>
</body></html>
`;

/** Harbour Ledger: a reporter's site on a common blog engine, with share links, a bio box and a donation appeal. */
export const harbour: Template = (view) => `<!DOCTYPE html>
<html lang="en-US" prefix="og: https://ogp.me/ns#">
<head>
<meta charset="UTF-8" />
<title>${view.title} &#8211; Harbour Ledger</title>
<link rel="canonical" href="${escaped(view.url)}" />
${openGraph(view)}
${view.modifiedAt === null ? '' : `<meta property="article:modified_time" content="${isoOf(view.modifiedAt)}" />`}
${jsonLd(view, 'NewsArticle')}
</head>
<body class="post-template-default single single-post">
<div id="page" class="site">
<header id="masthead" class="site-header"><p class="site-title"><a href="/" rel="home">Harbour Ledger</a></p><nav id="site-navigation"><ul class="menu"><li><a href="/companies/">Companies</a></li><li><a href="/policy/">Policy</a></li><li><a href="/tips/">Send a tip</a></li></ul></nav></header>
<div id="content"><main id="main" class="site-main">
<article id="post-${view.number}" class="post type-post status-publish format-standard hentry">
<header class="entry-header"><h1 class="entry-title">${view.title}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="${isoOf(view.publishedAt)}">${usDateOf(view.publishedAt)}</time></span> <span class="byline">by <a class="url fn n" href="/author/staff/">${escaped(view.byline)}</a></span></div></header>
<div class="entry-content">
${inParagraphs(view.paragraphs)}
${view.notice === null ? '' : `<p class="correction"><em>${noticeWords(view.notice)}</em></p>`}
${view.raw}
<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Email</a></li><li><a href="#">Copy link</a></li><li><a href="#">Print</a></li></ul></div>
</div>
<footer class="entry-footer"><div class="author-box"><p>${escaped(view.byline)} writes about technology companies for the Ledger. Reach the desk at tips@harbourledger.example.</p></div></footer>
</article>
<div class="donate"><p>The Harbour Ledger takes no advertising. If this report was useful to you, consider a membership from $6 a month.</p><a href="/join/">Become a member</a></div>
<nav class="post-navigation"><h2>Keep reading</h2>${list(view, 3, (title, url) => `<div class="nav-previous"><a href="${url}">${title}</a></div>`)}</nav>
</main></div>
<footer id="colophon">Harbour Ledger Trust, a nonprofit newsroom.</footer>
</div>
</body>
</html>
`;

/** Lexgate Notes: a scholar's semantic page under CC BY, its notes in an aside, its licence in the head. */
export const lexgate: Template = (view) => `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>${view.title} · Lexgate Notes</title>
<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">
<link rel="canonical" href="${escaped(view.url)}">
<link rel="alternate" type="application/atom+xml" href="/atom.xml">
<body>
<header><a href="/">Lexgate Notes</a> <nav><a href="/notes">Notes</a> <a href="/cases">Cases</a> <a href="/about">About</a></nav></header>
<article>
<header><h1>${view.title}</h1>
<address>${escaped(view.byline)}</address> <time datetime="${isoOf(view.publishedAt)}">${longDateOf(view.publishedAt)}</time></header>
${inParagraphs(view.paragraphs)}
${view.notice === null ? '' : `<ins datetime="${isoOf(view.modifiedAt ?? view.publishedAt)}"><p>${noticeWords(view.notice)}</p></ins>`}
${view.raw}
<footer><p>This note is published under a <a rel="license" href="https://creativecommons.org/licenses/by/4.0/">Creative Commons Attribution 4.0</a> licence.</p></footer>
</article>
<aside><h2>Earlier notes</h2>${list(view, 4, (title, url, at) => `<p><a href="${url}">${title}</a> (${longDateOf(at)})</p>`)}</aside>
</body></html>
`;

/** Fieldnote: a science magazine with a picture, a pull quote taken from the text, and a reading list. */
export const fieldnote: Template = (view) => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${view.title} | Fieldnote</title>
<meta name="citation_title" content="${view.title}"><meta name="citation_author" content="${escaped(view.byline)}">
<meta name="dc.date" content="${isoOf(view.publishedAt).slice(0, 10)}">
${jsonLd(view, 'ReportageNewsArticle')}
<link rel="canonical" href="${escaped(view.url)}"></head>
<body><div class="banner" role="banner"><a href="/"><img src="/logo.svg" alt="Fieldnote"></a><form role="search"><input aria-label="Search Fieldnote"></form></div>
<ul class="crumbs"><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li>${view.title}</li></ul>
<main><section class="head"><p class="kick">NEWS</p><h1>${view.title}</h1><p class="stand">${view.dek}</p><p class="by">By <a href="/people/${view.number % 40}">${escaped(view.byline)}</a> <span>${longDateOf(view.publishedAt)}</span></p></section>
<figure><img src="/img/${view.number}.jpg" alt=""><figcaption>Picture: Fieldnote archive</figcaption></figure>
<section class="text">
${view.notice === null ? '' : `<div class="editor-note"><p>${noticeWords(view.notice)}</p></div>`}
${inParagraphs(view.paragraphs)}
${view.raw}
</section>
<section class="refs"><h2>On the reading list</h2><ul>${list(view, 4, (title, url) => `<li><a href="${url}">${title}</a></li>`)}</ul></section>
<section class="subscribe"><h2>Fieldnote weekly</h2><p>Six pieces of research that our editors talked about, every Friday.</p><button>Subscribe for free</button></section></main>
<footer>© Fieldnote Society. ISSN 0000-0000.</footer></body></html>
`;
