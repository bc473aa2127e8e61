import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { SETTING_ROWS } from '../../src/config/settings.ts';
import { filesOf } from './sources.ts';

/** A word that may not stand in a name, and the one that means it. Where a protocol has its own name for a thing, the file that speaks it is listed. */
const NOT: Readonly<Record<string, { readonly say: string; readonly but?: readonly RegExp[] }>> = {
  outlet: { say: 'publisher' },
  website: { say: 'publisher' },
  channel: { say: 'feed', but: [/^src\/stages\/feeds\//] },
  post: { say: 'entry' },
  webpage: { say: 'article' },
  cluster: { say: 'story', but: [/^src\/stages\/cluster\//, /^src\/pipeline\//] },
  offsets: { say: 'span' },
  proof: { say: 'evidence' },
  reprint: { say: 'syndication' },
  rewrite: { say: 'echo' },
  uniqueness: { say: 'independence' },
  rating: { say: 'verdict' },
  subtitle: { say: 'dek' },
  teaser: { say: 'dek', but: [/^src\/demo\//, /^src\/stages\/extract\//] },
  permalink: { say: 'slug' },
  newsletter: { say: 'edition', but: [/^src\/demo\//, /^src\/stages\/extract\//] },
  tag: { say: 'entity', but: [/^src\/stages\/(?:feeds|extract)\//, /^src\/demo\//] },
};

const partsOf = (name: string): readonly string[] => name.split(/[-_.]|(?<=[a-z0-9])(?=[A-Z])/).map((part) => part.toLowerCase());

function faultsIn(path: string, name: string): readonly string[] {
  return partsOf(name).flatMap((part) => {
    const rule = NOT[part];
    if (rule === undefined || rule.but?.some((place) => place.test(path))) return [];
    return [`${path}: "${name}" says ${part}; we say ${rule.say}`];
  });
}

const files = filesOf('src/**/*.ts').filter((file) => !file.path.endsWith('.test.ts'));

test('exported names use the words of this newsroom', () => {
  const names = files.flatMap((file) =>
    [...file.text.matchAll(/^export (?:async )?(?:function\*?|const|interface|type|class) (\w+)/gm)].map((match) => ({
      path: file.path,
      name: match[1] ?? '',
    })),
  );
  assert.ok(names.length > 200);
  assert.deepEqual(
    names.flatMap(({ path, name }) => faultsIn(path, name)),
    [],
  );
});

test('so do files and folders', () => {
  assert.deepEqual(
    files.flatMap((file) => faultsIn(file.path, basename(file.path, '.ts'))),
    [],
  );
  const catchAlls = files.filter((file) => /\/(?:utils?|helpers?|common|shared|misc)(?:\/|\.ts$)/.test(file.path)).map((file) => file.path);
  assert.deepEqual(catchAlls, [], 'a function lives with the noun it serves');
  const misnamed = files.filter((file) => !/^[a-z0-9-]+(?:\.d)?\.ts$/.test(basename(file.path))).map((file) => file.path);
  assert.deepEqual(misnamed, [], 'files are kebab-case');
});

test('so do settings and tables', () => {
  assert.deepEqual(
    Object.keys(SETTING_ROWS).flatMap((name) => faultsIn('settings', name)),
    [],
  );
  const tables = filesOf('src/adapters/store/migrations*.ts').flatMap((file) =>
    [...file.text.matchAll(/create (?:virtual )?table (?:if not exists )?(\w+)/gi)].map((match) => match[1] ?? ''),
  );
  assert.ok(tables.length > 10);
  assert.deepEqual(
    tables.flatMap((name) => faultsIn('store', name)),
    [],
  );
});

/** Where the public registry stands as the default of a setting. */
const DEFAULT_REGISTRY = ['src/config/settings.ts', 'docs/configuration.md'];

test('nothing is left open, and the project speaks of itself alone', () => {
  const everything = filesOf(
    'src/**/*',
    'test/**/*.ts',
    'eval/**/*.ts',
    'bench/**/*.ts',
    'docs/**/*',
    '*.md',
    '.ci/run',
    'package.json',
  ).filter((file) => !file.path.endsWith('words.test.ts'));
  const faults = everything.flatMap((file) => {
    const found: string[] = [];
    if (/\b(?:TODO|FIXME|XXX|HACK)\b|coming soon/.test(file.text)) found.push(`${file.path} leaves something open`);
    const text = DEFAULT_REGISTRY.includes(file.path) ? file.text.replaceAll('https://registry.npmjs.org', '') : file.text;
    if (/registry\.npmjs\.org|\/home\/\w+\/|\/root\//.test(text)) found.push(`${file.path} names a place of one machine`);
    return found;
  });
  assert.deepEqual(faults, []);
});
