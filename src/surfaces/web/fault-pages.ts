import type { Hono } from 'hono';
import { html } from 'hono/html';
import { asTickrError } from '../../domain/outcome.ts';
import type { Paper, WebDeps } from './deps.ts';
import type { Html } from './html.ts';
import { section, talePage } from './tale.ts';

interface FaultView {
  readonly paper: Paper;
  readonly now: number;
}

/** The page for an address that leads nowhere. It does not print the address back. */
export function notFoundPage({ paper, now }: FaultView): Html {
  return talePage({
    paper,
    now,
    title: 'Nothing at this address',
    description: 'There is no page here.',
    path: '/',
    slug: ['404', 'Not found'],
    dek: html`<p>No story, source or page goes by this address. A story’s address never changes, so a letter may have gone missing on the way.</p>`,
    sections: [
      section(
        'Look for it',
        html`<form class="fm ln" role="search" method="get" action="/search"><label for="q">Words</label><input id="q" name="q" type="search" maxlength="200"><button class="bt">Search</button></form><p><a href="/">The front page</a>, <a href="/wire">the wire</a>, <a href="/sources">sources</a>, <a href="/entities">names</a>, <a href="/glossary">terms</a>.</p>`,
      ),
    ],
    hal: 'Nothing here.',
    more: { robots: 'noindex' },
  });
}

/** The page for an error of ours: what to do, and nothing of its inside. */
export function brokenPage({ paper, now }: FaultView): Html {
  return talePage({
    paper,
    now,
    title: 'This page could not be made',
    description: 'An error of ours.',
    path: '/',
    slug: ['500', 'Our error'],
    dek: html`<p>Something went wrong on our side, and it is in our log. Nothing that is published was lost.</p>`,
    sections: [
      section(
        'What now',
        html`<p>Try again in a minute. <a href="/">The front page</a> and <a href="/status">status</a> may say more.</p>`,
      ),
    ],
    hal: 'Sorry.',
    more: { robots: 'noindex' },
  });
}

const wantsData = (path: string): boolean => /\.(?:json|csv|md|txt)$/.test(path) || path.startsWith('/api/');

/** What is answered where no route is, and where one throws: a page, or plain data where data was asked for; never a stack. */
export function faultRoutes(app: Hono, deps: WebDeps): void {
  const view = () => ({ paper: deps.paper, now: deps.clock.now() });
  app.notFound((context) =>
    wantsData(context.req.path)
      ? context.json({ error: 'not-found' }, 404, { 'cache-control': 'no-store' })
      : context.html(notFoundPage(view()), 404, { 'cache-control': 'no-store' }),
  );
  app.onError((thrown, context) => {
    const error = asTickrError(thrown);
    deps.log.error('web.failed', {
      // Links of mails carry a token in their path; the log gets the first two steps only.
      path: context.req.path.split('/').slice(0, 3).join('/').slice(0, 100),
      method: context.req.method,
      code: error.code,
      detail: error.message.slice(0, 300),
    });
    return wantsData(context.req.path)
      ? context.json({ error: 'internal' }, 500, { 'cache-control': 'no-store' })
      : context.html(brokenPage(view()), 500, { 'cache-control': 'no-store' });
  });
}
