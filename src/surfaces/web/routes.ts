/** One address the paper answers: its pattern in Hono's form, its method, and what it gives. */
export interface RouteRow {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly help: string;
}

const get = (path: string, help: string): RouteRow => ({ path, method: 'GET', help });
const post = (path: string, help: string): RouteRow => ({ path, method: 'POST', help });

/** Every route; docs/routes.md is generated from it, and a test compares it with what is registered. */
export const ROUTES: readonly RouteRow[] = [
  get('/', 'The front edition; on an empty database what to do next and how polling goes.'),
  get('/wire', 'The latest takes, newest first.'),
  get('/:category', 'One of the eight sections: its strongest story, then the rest, paged.'),
  get('/s/:id', 'A story, its latest take. A merged story leads on to the one that stands.'),
  get('/s/:id/:take', 'A story as one take printed it; with `.json` or `.md` after the id, the story as data.'),
  get('/s/:id/in/:language{[a-z]{2}}', 'A story in another language, as a model translated it and the gate let it through.'),
  get('/search', 'Search by words and by `source:`, `entity:`, `status:` and `after:`; `q` is the query, `page` the page.'),
  get('/robots.txt', 'What crawlers may do: everything but searches and forms; with Content Signals and sitemaps.'),
  get('/ai.txt', 'The same as ai.txt.'),
  get('/trust.txt', 'Who to reach and where our methods stand.'),
  get('/.well-known/tdmrep.json', 'Text and data mining: nothing is reserved.'),
  get('/license.xml', 'Our licence as RSL 1.0.'),
  get('/opensearch.xml', 'Lets a browser search here.'),
  get('/sitemap.xml', 'Standing pages and stories.'),
  get('/news-sitemap.xml', 'Stories of the last two days.'),
  get('/feeds', 'All feeds, and where stories are data.'),
  get('/:file{feed\\.(?:xml|atom|json)}', 'The front page as RSS, Atom or JSON Feed.'),
  get('/corrections/:file{feed\\.(?:xml|atom|json)}', 'The corrections as a feed.'),
  get('/search/:file{feed\\.(?:xml|atom|json)}', 'A search as a feed; `q` is the query.'),
  get('/entity/:id/:file{feed\\.(?:xml|atom|json)}', 'Stories about an entity as a feed.'),
  get('/glossary/:term/:file{feed\\.(?:xml|atom|json)}', 'Stories that explain a term as a feed.'),
  get('/source/:id/:file{feed\\.(?:xml|atom|json)}', 'Stories with a report of a source as a feed.'),
  get('/:category/:file{feed\\.(?:xml|atom|json)}', 'A category as a feed.'),
  get('/s/:id/claims', 'The claim ledger of a story: every claim, for and against, with spans and history.'),
  get('/s/:id/claims.json', 'The ledger as JSON.'),
  get('/s/:id/claims.csv', 'The ledger as CSV (RFC 4180).'),
  get('/s/:id/takes', 'All takes of a story and what each changed, word by word; `?from=1&to=3` compares two.'),
  get('/s/:id/report', 'A form to say that something is wrong.'),
  post('/s/:id/report', 'Takes such a report: from our own form, at most 5 an hour, at most 2,000 characters.'),
  get('/claims', 'Claims that moved: in dispute, newly corroborated, corrected, on one word for days.'),
  get('/corrections', 'The log of corrections, newest first.'),
  get('/entities', 'Names in the latest stories, by kind.'),
  get('/entity/:id', 'A name: stories, claims about it and by it, who is named beside it.'),
  get('/sources', 'Every publisher, by kind.'),
  get('/source/:id', 'A publisher: who it is, its feeds, its record, what it lets us do and why.'),
  get('/glossary', 'Every term we explain.'),
  get('/glossary/:term', 'A term in plain and in technical words, and the stories that explain it, newest first.'),
  get('/methodology', 'How we know: origins, weights, refusals, with our own figures.'),
  get('/status', 'Feeds, queue, steps and speed.'),
  get('/about', 'Who runs the paper, what it is and is not, and the keys.'),
  get('/bot', 'Our robot: what it obeys and how to opt out.'),
  get('/privacy', 'What is kept of readers.'),
  get('/digest', 'The mail: what it is, the form to sign up, the archive.'),
  get('/digest/:edition', 'An edition on the web: the archive’s by its day, any by its id, as mails link to it.'),
  post(
    '/digest/subscribe',
    'Takes a sign-up from our own form, at most 10 an hour from one address; answers the same for every mail address.',
  ),
  get('/digest/confirm/:token', 'The button that begins the mail; opening it changes nothing.'),
  post('/digest/confirm/:token', 'Begins the mail; works once, for 48 hours.'),
  get('/digest/unsubscribe/:token', 'The button that stops the mail; opening it changes nothing.'),
  post('/digest/unsubscribe/:token', 'Stops the mail (RFC 8058, one click); may be repeated.'),
  get('/digest/manage/:token', 'Settings of one reader.'),
  post('/digest/manage/:token', 'Changes them, gives all we keep as JSON, or erases it.'),
  get('/hub/:token', 'Tells a hub that a request to push a feed was ours; unknown addresses get 404.'),
  post('/hub/:token', 'Takes what a hub pushes: signed, at most 4 MiB; the answer does not say whether the signature was right.'),
  get('/s/:id/:take/share.png', 'The picture of a take for sharing, 1200 by 630.'),
];
