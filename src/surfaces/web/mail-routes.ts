import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import type { Edition, ReaderGroup } from '../../domain/digest.ts';
import { type EditionId, editionId, idFrom } from '../../domain/ids.ts';
import { dayAfter, wallClock } from '../../domain/local-time.ts';
import { normalAddress } from '../../domain/mail-address.ts';
import { clientAddress } from './client-address.ts';
import type { WebDeps } from './deps.ts';
import { editionPage } from './edition-page.ts';
import { changeReader, confirmReader, eraseReader, exportReader, findReader, signUp, unsubscribe } from './mail-desk.ts';
import { type FormFields, fieldsOf, groupOf } from './mail-form.ts';
import { askedPage, buttonPage, digestPage, managePage, type SignUpView, wordPage } from './mail-pages.ts';
import { RateLimit, sentFromHere } from './security.ts';

const HOUR_MS = 3_600_000;
const SIGN_UPS_AN_HOUR = 10;
const FORM_BYTES = 16 * 1_024;
const ARCHIVE_DAYS = 30;
const PRIVATE = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };

const limitBody = bodyLimit({ maxSize: FORM_BYTES, onError: (context) => context.text('The form is too long.', 413) });

async function formOf(context: Context): Promise<FormFields> {
  return fieldsOf(await context.req.formData().catch(() => new FormData()));
}

/** The mail on the web: sign-up, confirmation, settings, stopping, and each day's edition. */
export function mailRoutes(app: Hono, deps: WebDeps): void {
  app.get('/digest', async (context) => context.html(digestPage({ ...(await signUpView(deps)), editions: await archive(deps) })));
  subscribeRoute(app, deps);
  confirmRoutes(app, deps);
  stopRoutes(app, deps);
  manageRoutes(app, deps);
  app.get('/digest/:edition', async (context, next) => {
    const word = context.req.param('edition');
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(word);
    if (!isDay && !/^[0-9a-f]{16}$/.test(word)) return next();
    const edition = isDay ? await findArchived(deps, word) : await deps.store.digests.findEdition(idFrom<EditionId>(word));
    if (edition === null) return context.notFound();
    const { zone, editionHour } = deps.paper;
    const isArchived = edition.id === editionId(edition.day, zone, editionHour, []);
    return context.html(editionPage({ ...view(deps), edition, isArchived, ...(await contentOf(deps, edition)) }));
  });
}

const view = (deps: WebDeps) => ({ paper: deps.paper, now: deps.clock.now() });

async function signUpView(deps: WebDeps): Promise<SignUpView> {
  const { zone, editionHour } = deps.paper;
  return { ...view(deps), editions: [], group: { zone, hour: editionHour, topics: [] }, email: '', fault: null };
}

const findArchived = (deps: WebDeps, day: string): Promise<Edition | null> =>
  deps.store.digests.findEdition(editionId(day, deps.paper.zone, deps.paper.editionHour, []));

async function archive(deps: WebDeps): Promise<readonly Edition[]> {
  const today = wallClock(deps.clock.now(), deps.paper.zone).day;
  const editions: Edition[] = [];
  for (let back = 0; back < ARCHIVE_DAYS; back++) {
    const edition = await findArchived(deps, dayAfter(today, -back));
    if (edition !== null) editions.push(edition);
  }
  return editions;
}

async function contentOf(deps: WebDeps, edition: Edition) {
  const takes = [];
  for (const { storyId, take } of edition.stories) {
    const printed = await deps.store.takes.find(storyId, take);
    if (printed !== null) takes.push({ take: printed, latest: (await deps.store.takes.latest(storyId)) ?? printed });
  }
  const corrections = await Promise.all(edition.corrections.map((id) => deps.store.corrections.find(id)));
  return { takes, corrections: corrections.filter((one) => one !== null) };
}

function subscribeRoute(app: Hono, deps: WebDeps): void {
  const limit = new RateLimit(SIGN_UPS_AN_HOUR, HOUR_MS);
  app.post('/digest/subscribe', limitBody, async (context) => {
    const fields = await formOf(context);
    const group = groupOf(fields);
    const given = fields.one('email');
    const blank = await signUpView(deps);
    const refuse = (fault: string, status: 400 | 403 | 429): Response | Promise<Response> =>
      context.html(digestPage({ ...blank, email: given, group: typeof group === 'string' ? blank.group : group, fault }), status, PRIVATE);
    if (!sentFromHere(context.req.raw.headers, deps.paper.baseUrl()))
      return refuse('It did not come from this form. Please send it from here.', 403);
    const email = normalAddress(given);
    if (email === null) return refuse('Please give one mail address, such as ana@example.org.', 400);
    if (typeof group === 'string') return refuse(group, 400);
    if (!limit.take(clientAddress(context, deps.paper.trustProxy), deps.clock.now()))
      return refuse(`At most ${SIGN_UPS_AN_HOUR} sign-ups an hour. Please try later.`, 429);
    await signUp(deps, { ...group, email });
    return context.html(askedPage(view(deps)), 202, PRIVATE);
  });
}

const expired = (deps: WebDeps) =>
  wordPage({
    ...view(deps),
    title: 'This link is too old',
    words: html`It was good for 48 hours. <a href="/digest">Sign up again</a>, and a new one comes.`,
  });

const spent = (deps: WebDeps) =>
  wordPage({ ...view(deps), title: 'This link was used', words: html`It works once. Your mails carry a link to your settings.` });

function confirmRoutes(app: Hono, deps: WebDeps): void {
  const answer = async (context: Context, token: string, isPressed: boolean): Promise<Response> => {
    const found = await findReader(deps, 'confirm', token);
    if (found.kind === 'forged') return context.notFound();
    if (found.kind === 'expired') return context.html(expired(deps), 410, PRIVATE);
    if (found.kind === 'spent') return context.html(spent(deps), 410, PRIVATE);
    if (!isPressed) return context.html(buttonPage({ ...view(deps), what: 'confirm', token }), 200, PRIVATE);
    if (!(await confirmReader(deps, found.reader.id))) return context.html(spent(deps), 410, PRIVATE);
    const words = html`The first mail comes at ${String(found.reader.hour).padStart(2, '0')}:00, ${found.reader.zone}.`;
    return context.html(wordPage({ ...view(deps), title: 'You are on the list', words }), 200, PRIVATE);
  };
  app.get('/digest/confirm/:token', (context) => answer(context, context.req.param('token'), false));
  app.post('/digest/confirm/:token', limitBody, (context) => answer(context, context.req.param('token'), true));
}

/** The POST is what mail programs send for one click (RFC 8058): without cookie, without anything from our page. */
function stopRoutes(app: Hono, deps: WebDeps): void {
  const answer = async (context: Context, token: string, isPressed: boolean): Promise<Response> => {
    const found = await findReader(deps, 'unsubscribe', token);
    if (found.kind === 'forged') return context.notFound();
    if (!isPressed) return context.html(buttonPage({ ...view(deps), what: 'unsubscribe', token }), 200, PRIVATE);
    if (found.kind === 'reader') await unsubscribe(deps, found.reader.id);
    return context.html(stopped(deps), 200, PRIVATE);
  };
  app.get('/digest/unsubscribe/:token', (context) => answer(context, context.req.param('token'), false));
  app.post('/digest/unsubscribe/:token', limitBody, (context) => answer(context, context.req.param('token'), true));
}

const stopped = (deps: WebDeps) =>
  wordPage({
    ...view(deps),
    title: 'The mail has stopped',
    words: html`No further edition comes. <a href="/digest">Sign up again</a> whenever you like.`,
  });

function manageRoutes(app: Hono, deps: WebDeps): void {
  const open = async (context: Context, token: string) => {
    const found = await findReader(deps, 'manage', token);
    if (found.kind === 'expired') return context.html(tooOld(deps), 410, PRIVATE);
    return found.kind === 'reader' ? found.reader : context.notFound();
  };
  app.get('/digest/manage/:token', async (context) => {
    const token = context.req.param('token');
    const reader = await open(context, token);
    if (reader instanceof Response) return reader;
    return context.html(managePage({ ...view(deps), reader, token, fault: null, isSaved: false }), 200, PRIVATE);
  });
  app.post('/digest/manage/:token', limitBody, async (context) => {
    const token = context.req.param('token');
    const reader = await open(context, token);
    if (reader instanceof Response) return reader;
    const fields = await formOf(context);
    switch (fields.one('do')) {
      case 'export':
        return context.json(await exportReader(deps, reader), 200, {
          ...PRIVATE,
          'content-disposition': 'attachment; filename="tickrwire-reader.json"',
        });
      case 'stop':
        await unsubscribe(deps, reader.id);
        return context.html(stopped(deps), 200, PRIVATE);
      case 'erase':
        if (fields.one('sure') !== 'yes') break;
        await eraseReader(deps, reader);
        return context.html(
          wordPage({ ...view(deps), title: 'You are erased', words: html`Nothing with your address in it is kept.` }),
          200,
          PRIVATE,
        );
      case 'save':
        return save(context, deps, { token, id: reader.id, group: groupOf(fields) });
    }
    return context.html(managePage({ ...view(deps), reader, token, fault: 'Please tick the box to erase.', isSaved: false }), 400, PRIVATE);
  });
}

const tooOld = (deps: WebDeps) =>
  wordPage({ ...view(deps), title: 'This link is too old', words: html`Take the one in your newest mail.` });

interface Saving {
  readonly token: string;
  readonly id: Parameters<typeof changeReader>[1];
  readonly group: ReaderGroup | string;
}

async function save(context: Context, deps: WebDeps, { token, id, group }: Saving): Promise<Response> {
  if (typeof group !== 'string') await changeReader(deps, id, group);
  const reader = await deps.store.digests.findSubscriber(id);
  if (reader === null) return context.notFound();
  const fault = typeof group === 'string' ? group : null;
  return context.html(managePage({ ...view(deps), reader, token, fault, isSaved: fault === null }), fault === null ? 200 : 400, PRIVATE);
}
