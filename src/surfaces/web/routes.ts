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
  get('/s/:id', 'A story, its latest take. A merged story leads on to the one that stands.'),
  get('/s/:id/:take', 'A story as one take printed it; with `.json` or `.md` after the id, the story as data.'),
  get('/search', 'Search by words and by `source:`, `entity:`, `status:` and `after:`; `q` is the query, `page` the page.'),
  get('/feeds', 'All feeds, and where stories are data.'),
  get('/:file{feed\\.(?:xml|atom|json)}', 'The front page as RSS, Atom or JSON Feed.'),
  get('/corrections/:file{feed\\.(?:xml|atom|json)}', 'The corrections as a feed.'),
  get('/search/:file{feed\\.(?:xml|atom|json)}', 'A search as a feed; `q` is the query.'),
  get('/entity/:id/:file{feed\\.(?:xml|atom|json)}', 'Stories about an entity as a feed.'),
  get('/source/:id/:file{feed\\.(?:xml|atom|json)}', 'Stories with a report of a source as a feed.'),
  get('/:category/:file{feed\\.(?:xml|atom|json)}', 'A category as a feed.'),
  get('/s/:id/:take/share.png', 'The picture of a take for sharing, 1200 by 630.'),
];
