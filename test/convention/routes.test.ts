import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROUTES } from '../../src/surfaces/web/routes.ts';
import { openPaper } from '../fixtures/web/paper.ts';

/** Files of the paper itself, which are no pages. */
const ASSETS = new Set(['GET /a/:hash/:name', 'GET /fonts/:name', 'GET /icon.svg']);

/** A path without what its parameters must look like, which a list for readers leaves out. */
const plain = (path: string): string => path.replace(/\{[^}]*\}/g, '');

const { web } = await openPaper({ empty: true });
const registered = new Set(
  web.routes.filter((route) => route.method !== 'ALL' && route.path !== '/*').map((route) => `${route.method} ${plain(route.path)}`),
);
const listed = ROUTES.map((row) => `${row.method} ${plain(row.path)}`);

test('every registered route has a row', () => {
  assert.ok(registered.size > 20);
  assert.deepEqual(
    [...registered].filter((route) => !ASSETS.has(route) && !listed.includes(route)),
    [],
    'add it to src/surfaces/web/routes.ts',
  );
});

test('every row is a registered route, and stands once', () => {
  assert.deepEqual(
    listed.filter((route) => !registered.has(route)),
    [],
    'a row without a route',
  );
  assert.deepEqual(
    listed.filter((route, at) => listed.indexOf(route) !== at),
    [],
    'a row that stands twice',
  );
});

test('every row says in a sentence what it gives', () => {
  for (const row of ROUTES) assert.match(row.help, /^[A-Z].+\.$/, row.path);
});
