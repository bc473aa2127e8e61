import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Take } from '../../domain/brief.ts';
import { claimsJson } from '../api/story-json.ts';
import { claimsCsv } from './claims-csv.ts';
import { claimsPage } from './claims-page.ts';
import { clientAddress } from './client-address.ts';
import { correctionsPage, isMending } from './corrections-page.ts';
import type { WebDeps } from './deps.ts';
import { ledgerPage } from './ledger-page.ts';
import { MOST_REPORT_CHARS, reportPage, thanksPage } from './report-page.ts';
import { RateLimit, sentFromHere } from './security.ts';
import { findStory } from './story-routes.ts';
import { takesPage } from './takes-page.ts';
import { pageNumber } from './tale.ts';

const HOUR_MS = 3_600_000;
const CLAIMS_WINDOW_MS = 14 * 24 * HOUR_MS;
const MOST_TAKES = 200;
const CORRECTIONS = 30;
const WIRE_TAKES = 400;
const REPORTS_AN_HOUR = 5;
const FORM_BYTES = 16 * 1_024;

interface Found {
  readonly takes: readonly Take[];
  readonly latest: Take;
}

/** The story of an address with all its takes, or the answer that says it is elsewhere or nowhere. */
async function storyOr(context: Context, deps: WebDeps, rest: string): Promise<Found | Response> {
  const found = await findStory(deps, context.req.param('id') ?? '');
  if (found === null) return context.notFound();
  return 'movedTo' in found ? context.redirect(`/s/${found.movedTo}/${rest}`, 301) : found;
}

/** The ledger of a story as page, JSON and CSV, and its takes side by side. */
export function ledgerRoutes(app: Hono, deps: WebDeps): void {
  const { paper } = deps;
  app.get('/s/:id/claims', async (context) => {
    const found = await storyOr(context, deps, 'claims');
    return found instanceof Response ? found : context.html(ledgerPage({ paper, now: deps.clock.now(), take: found.latest }));
  });
  app.get('/s/:id/claims.json', async (context) => {
    const found = await storyOr(context, deps, 'claims.json');
    if (found instanceof Response) return found;
    const { latest } = found;
    const url = `${paper.baseUrl()}/s/${latest.storyId}/claims`;
    const body = {
      story: latest.storyId,
      url,
      take: latest.number,
      headline: latest.headline.text,
      counts: latest.counts,
      claims: claimsJson(latest),
    };
    return context.json(body, 200, { 'access-control-allow-origin': '*' });
  });
  app.get('/s/:id/claims.csv', async (context) => {
    const found = await storyOr(context, deps, 'claims.csv');
    if (found instanceof Response) return found;
    const name = `claims-${found.latest.storyId}-${found.latest.number}.csv`;
    return context.text(claimsCsv(found.latest), 200, {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}"`,
      'access-control-allow-origin': '*',
    });
  });
  app.get('/s/:id/takes', async (context) => {
    const found = await storyOr(context, deps, 'takes');
    if (found instanceof Response) return found;
    const pick = (name: string): Take | undefined => found.takes.find((take) => String(take.number) === context.req.query(name));
    const [from, to] = [pick('from'), pick('to')];
    const pair = from === undefined || to === undefined ? null : { from, to };
    return context.html(takesPage({ paper, now: deps.clock.now(), ...found, pair }));
  });
  app.get('/claims', async (context) => {
    const now = deps.clock.now();
    const takes = await deps.store.takes.listLatest({ since: now - CLAIMS_WINDOW_MS }, { limit: MOST_TAKES });
    return context.html(claimsPage({ paper, now, takes }));
  });
  app.get('/corrections', async (context) => {
    const page = pageNumber(context.req.query('page'));
    const found = await deps.store.corrections.list({}, { limit: CORRECTIONS + 1, offset: (page - 1) * CORRECTIONS });
    const rows = [];
    for (const correction of found.slice(0, CORRECTIONS)) {
      const take = await deps.store.takes.latest(correction.storyId);
      rows.push({ correction, headline: take?.headline.text ?? null });
    }
    const wire = page === 1 ? await deps.store.takes.listWire({}, { limit: WIRE_TAKES }) : [];
    const mended = new Set(found.map((one) => `${one.storyId}/${one.fixedTake}`));
    const takenBack = wire.filter((take) => isMending(take) && !mended.has(`${take.storyId}/${take.number}`)).slice(0, CORRECTIONS);
    return context.html(
      correctionsPage({ paper, now: deps.clock.now(), rows, takenBack, page, hasMore: found.length > CORRECTIONS }),
      page > 1 && rows.length === 0 ? 404 : 200,
    );
  });
}

/** The form by which a reader says that something is wrong: from our own pages only, a few an hour, short. */
export function reportRoutes(app: Hono, deps: WebDeps): void {
  const { paper } = deps;
  const limit = new RateLimit(REPORTS_AN_HOUR, HOUR_MS);
  const view = (take: Take) => ({ paper, now: deps.clock.now(), take });
  app.get('/s/:id/report', async (context) => {
    const found = await storyOr(context, deps, 'report');
    if (found instanceof Response) return found;
    const claimNumber = Number(context.req.query('claim') ?? 'none');
    return context.html(
      reportPage({ ...view(found.latest), fault: null, text: '', claimNumber: Number.isInteger(claimNumber) ? claimNumber : null }),
    );
  });
  app.post(
    '/s/:id/report',
    bodyLimit({ maxSize: FORM_BYTES, onError: (context) => context.text('The report is too long.', 413) }),
    async (context) => {
      const found = await storyOr(context, deps, 'report');
      if (found instanceof Response) return found;
      const form = await context.req.parseBody().catch(() => ({}));
      const text = fieldOf(form, 'text').trim();
      const number = Number(fieldOf(form, 'claim'));
      const claimNumber = found.latest.claims.some((entry) => entry.claim.number === number) ? number : null;
      const refuse = (fault: string, status: 400 | 403 | 429) =>
        context.html(reportPage({ ...view(found.latest), fault, text: text.slice(0, MOST_REPORT_CHARS), claimNumber }), status, {
          'cache-control': 'no-store',
        });
      if (!sentFromHere(context.req.raw.headers, paper.baseUrl()))
        return refuse('It did not come from this form. Please send it from here.', 403);
      if (text === '') return refuse('Please say what is wrong.', 400);
      if (text.length > MOST_REPORT_CHARS) return refuse(`It is longer than ${MOST_REPORT_CHARS.toLocaleString('en-GB')} characters.`, 400);
      if (!limit.take(clientAddress(context, paper.trustProxy), deps.clock.now()))
        return refuse(`At most ${REPORTS_AN_HOUR} reports an hour. Please send it later.`, 429);
      await deps.store.corrections.putReport({ storyId: found.latest.storyId, claimNumber, text, at: deps.clock.now() });
      return context.html(thanksPage(view(found.latest)), 200, { 'cache-control': 'no-store' });
    },
  );
}

/** A text field of a form; a file or nothing is an empty text. */
function fieldOf(form: Readonly<Record<string, unknown>>, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value : '';
}
