import { html, raw } from 'hono/html';
import { CATEGORIES, CATEGORY_NAMES, type Category } from '../../domain/story.ts';
import { assetUrl } from './assets.ts';
import { MARK } from './carbon.ts';
import type { Paper } from './deps.ts';
import { type Html, scriptJson } from './html.ts';
import { calendarOf } from './words.ts';

/** The order of the sections in the nameplate, as the paper is laid out. */
const SECTIONS: readonly Category[] = ['policy', 'business', 'research', 'open-source', 'security', 'hardware', 'society', 'products'];

/** A page: what stands in its head, its frame and its body. */
export interface PageParts {
  readonly paper: Paper;
  readonly now: number;
  /** Without the paper's name. */
  readonly title: string;
  readonly description: string;
  readonly path: string;
  readonly body: Html;
  /** Where "skip to" leads: an id and the words. */
  readonly skip: { readonly to: string; readonly words: string };
  readonly section?: Category | null;
  readonly front?: { readonly line: string } | null;
  readonly end: { readonly hal: string; readonly lines: readonly Html[] };
  readonly jsonLd?: unknown;
  readonly disclosure?: string | null;
  readonly feeds?: readonly { readonly title: string; readonly path: string }[];
  readonly alternates?: readonly { readonly type: string; readonly path: string }[];
  readonly image?: string | null;
  readonly robots?: string | null;
  /** Open Graph type; "website" where not said. */
  readonly kind?: 'article' | 'website';
}

/** The whole document. Nothing in it comes from a third party, nothing runs inline. */
export function page(parts: PageParts): Html {
  return html`${raw('<!doctype html>')}
<html lang="en"><head>${head(parts)}</head>
<body${parts.front == null ? '' : raw(' class="front"')}><a class="skip" href="#${parts.skip.to}">${parts.skip.words}</a>
${nameplate(parts)}
${parts.body}
${endMark(parts)}
</body></html>`;
}

function head(parts: PageParts): Html {
  const { paper, title, description } = parts;
  const base = paper.baseUrl();
  const whole = parts.front == null ? `${title} · ${paper.title}` : `${paper.title}: ${title}`;
  const feeds = [{ title: `${paper.title}: front page`, path: '/feed.xml' }, ...(parts.feeds ?? [])];
  return html`<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${whole}</title><meta name="description" content="${description}"><meta name="color-scheme" content="light dark">
<link rel="preload" href="/fonts/schibsted-grotesk-latin-wght-normal.woff2" as="font" type="font/woff2" crossorigin><link rel="stylesheet" href="${assetUrl('paper.css')}"><script src="${assetUrl('paper.js')}" defer></script>
<link rel="canonical" href="${base}${parts.path}"><link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="license" href="https://creativecommons.org/licenses/by/4.0/"><link rel="search" type="application/opensearchdescription+xml" title="${paper.title}" href="/opensearch.xml">
${feeds.map((feed) => html`<link rel="alternate" type="application/rss+xml" title="${feed.title}" href="${feed.path}">`)}${(parts.alternates ?? []).map((one) => html`<link rel="alternate" type="${one.type}" href="${one.path}">`)}
<meta property="og:type" content="${parts.kind ?? 'website'}"><meta property="og:site_name" content="${paper.title}"><meta property="og:title" content="${title}"><meta property="og:description" content="${description}"><meta property="og:url" content="${base}${parts.path}">${parts.image == null ? '' : html`<meta property="og:image" content="${base}${parts.image}"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630"><meta name="twitter:card" content="summary_large_image">`}
<meta name="tdm-reservation" content="0">${parts.disclosure == null ? '' : html`<meta name="ai-disclosure" content="${parts.disclosure}">`}${parts.robots == null ? '' : html`<meta name="robots" content="${parts.robots}">`}${parts.jsonLd === undefined ? '' : html`<script type="application/ld+json">${raw(scriptJson(parts.jsonLd))}</script>`}`;
}

function nameplate(parts: PageParts): Html {
  const { paper, front } = parts;
  const calendar = calendarOf(paper.zone);
  const wordmark = html`<a class="wm" href="/">${MARK}${paper.title}</a>`;
  const day = calendar.longDay(parts.now);
  return html`<header class="np${front == null ? '' : ' big'}">${front == null ? html`<div class="wm-h">${wordmark}</div>` : html`<h1 class="wm-h">${wordmark}</h1>`}<p class="dl">${front == null ? day : html`<b>${day}</b><br>${front.line}<br>AI news, each sentence tied to its source`}</p><nav aria-label="Sections">${SECTIONS.map((category) => html`<a href="/${category}"${category === parts.section ? raw(' aria-current="true"') : ''}>${CATEGORY_NAMES[category]}</a>`)}<a class="far" href="/claims">Claims</a><a href="/corrections">Corrections</a><a href="/digest">By mail</a><a href="/search">Search</a></nav></header>`;
}

function endMark(parts: PageParts): Html {
  return html`<footer class="end"><p class="hal">${parts.end.hal}</p>${parts.end.lines.map((line) => html`<p>${line}</p>`)}<p class="ft"><a href="/methodology">How we know</a><a href="/sources">Sources and rights</a><a href="/wire">Wire</a><a href="/entities">Names</a><a href="/glossary">Terms</a><a href="/feeds">Feeds and API</a><a href="/status">Status</a><a href="/about">About</a><a href="/privacy">Privacy</a><a href="/bot">Our robot</a></p></footer>`;
}

/** Whether a word of an address names a category. */
export const isCategory = (word: string): word is Category => CATEGORIES.some((category) => category === word);
