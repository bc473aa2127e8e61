import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readSettings } from '../../config/settings.ts';
import { TickrError } from '../../domain/outcome.ts';
import { type Fetcher, memoryFetcher } from '../../ports/fetcher.ts';
import type { Program } from './context.ts';
import { runCli } from './main.ts';

const folder = mkdtempSync(join(tmpdir(), 'tickrwire-check-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A tarball of one outer folder, as packers make it. */
function tarball(files: Readonly<Record<string, string>>): Buffer {
  const blocks = Object.entries(files).flatMap(([name, body]) => {
    const data = Buffer.from(body);
    const header = Buffer.alloc(512);
    header.write(`package/${name}`, 0, 100);
    header.write('0000644\0', 100);
    header.write(`${data.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('        ', 148);
    header.write('0', 156);
    header.write('ustar\0', 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return [header, data, Buffer.alloc((512 - (data.length % 512)) % 512)];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1_024)]));
}

const VERSIONS: Readonly<Record<string, Buffer>> = {
  '1.0.0': tarball({ 'package.json': '{"name":"tally","license":"MIT"}', 'index.js': 'exports.count = (words) => words.length;' }),
  '1.1.0': tarball({
    'package.json': '{"name":"tally","license":"MIT","scripts":{"postinstall":"node index.js"}}',
    'index.js': 'if (Intl.DateTimeFormat().resolvedOptions().timeZone === "Asia/Harbin") fetch("https://geoip.collector.example/");',
  }),
};

/** A registry in memory; a spoiled one serves other bytes than its hash names. */
const registry = (spoiled = false): Fetcher =>
  memoryFetcher((request) => {
    const version = /tally-([\d.]+)\.tgz$/.exec(request.url)?.[1];
    const bytes = version === undefined ? undefined : VERSIONS[version];
    const record = {
      'dist-tags': { latest: '1.1.0' },
      versions: Object.fromEntries(
        Object.entries(VERSIONS).map(([name, archive]) => [
          name,
          {
            dist: {
              tarball: `https://registry.test/tally/-/tally-${name}.tgz`,
              integrity: `sha512-${createHash('sha512').update(archive).digest('base64')}`,
            },
          },
        ]),
      ),
    };
    const body = bytes === undefined ? Buffer.from(JSON.stringify(record)) : spoiled ? Buffer.concat([bytes, Buffer.of(0)]) : bytes;
    return { url: request.url, finalUrl: request.url, status: 200, headers: {}, body, redirects: [], fetchedAt: 0 };
  });

async function run(
  argv: readonly string[],
  fetcher: Fetcher = registry(),
): Promise<{ readonly code: number; readonly out: string; readonly told: string }> {
  const refuse = (): never => {
    throw new Error('a check opens no paper');
  };
  const program: Program = {
    version: '0',
    readSettings: (flags) => readSettings({ env: {}, flags: { ...flags, npmRegistry: 'https://registry.test' } }),
    open: refuse,
    serve: refuse,
    simulate: refuse,
    restore: refuse,
    fetcher: () => fetcher,
  };
  const [out, told]: [string[], string[]] = [[], []];
  const code = await runCli(['check', ...argv], program, {
    interactive: false,
    out: (line) => out.push(line),
    tell: (line) => told.push(line),
  });
  return { code, out: out.join('\n'), told: told.join('\n') };
}

describe('tickrwire check', () => {
  const claim = ['--claim', 'it checks whether the user is in a given country'];

  test('answers a claim about the latest version, with file, place and excerpt', async () => {
    const { code, out } = await run(['npm:tally', ...claim]);
    assert.equal(code, 0);
    assert.match(out, /^tally 1\.1\.0$/m);
    assert.match(out, /SUPPORT: the package bears it out/);
    assert.match(out, /index\.js:1:\d+ @\d+ names the time zone Asia\/Harbin/);
    assert.match(out, /runs "node index\.js" by itself when it is installed \(postinstall\)/);
  });

  test('does not accuse the version before', async () => {
    const { out } = await run(['npm:tally@1.0.0', ...claim]);
    assert.match(out, /NOTHING FOUND/);
    assert.match(out, /Looked for and not found: scripts that run on installation/);
  });

  test('a registry on a private address is refused with the setting that allows it', async () => {
    const blocked = memoryFetcher(() => {
      throw new TickrError('Refused to connect to registry.test: 10.0.0.7 is not a public address (private).', {
        code: 'fetch/blocked-address',
      });
    });
    const { code, told } = await run(['npm:tally'], blocked);
    assert.notEqual(code, 0);
    assert.match(told, /set allowPrivate to registry\.test:443/);
  });

  test('compares versions however they are named', async () => {
    for (const argv of [
      ['npm:tally@1.1.0', '--diff', '1.0.0'],
      ['npm:tally', '--diff', '1.0.0', '1.1.0'],
      ['--diff', 'npm:tally@1.0.0', 'npm:tally@1.1.0'],
    ]) {
      const { out } = await run(argv);
      assert.match(out, /Differences from tally 1\.0\.0 to tally 1\.1\.0/, argv.join(' '));
      assert.match(out, /scripts postinstall: none → node index\.js/);
      assert.match(out, /facts that were not there before: \d/);
    }
  });

  test('gives one line of JSON with spans', async () => {
    const { out } = await run(['npm:tally', '--json', ...claim]);
    const data: unknown = JSON.parse(out);
    assert.ok(
      typeof data === 'object' &&
        data !== null &&
        'findings' in data &&
        'answer' in data &&
        'published' in data &&
        Array.isArray(data.findings),
    );
    assert.ok(
      data.findings.every(
        (finding: unknown) =>
          typeof finding === 'object' && finding !== null && 'start' in finding && 'file' in finding && 'excerpt' in finding,
      ),
    );
  });

  test('reads nothing of an archive that is not the one named, and says so', async () => {
    const { code, told } = await run(['npm:tally'], registry(true));
    assert.equal(code, 1);
    assert.match(told, /is not the one the registry names.*\[package\/integrity\]/);
  });

  test('reads a folder and a tarball on disk alike, follows no link, and sends no control characters to a terminal', async () => {
    const dir = join(folder, 'tree');
    mkdirSync(join(dir, 'node_modules/other'), { recursive: true });
    writeFileSync(join(dir, 'package.json'), '{"name":"tree"}');
    writeFileSync(join(dir, 'a.js'), 'fetch("https://one.example/\u001b[31m")');
    writeFileSync(join(dir, 'node_modules/other/b.js'), 'fetch("https://two.example/")');
    symlinkSync('/etc/hostname', join(dir, 'link'));
    const { out } = await run([dir]);
    assert.match(out, /one\.example/);
    assert.match(out, /link:1:1 @0 the entry is a link; links are not followed/);
    assert.ok(!out.includes('two.example') && !out.includes('\u001b'));
    writeFileSync(join(folder, 'x.tgz'), tarball({ 'package.json': '{}', 'a.js': 'eval(x)' }));
    assert.match((await run([join(folder, 'x.tgz')])).out, /runs text as code \(eval\)/);
  });

  test('says what is wrong with a call', async () => {
    assert.equal((await run(['npm:../x'])).code, 2);
    assert.equal((await run([])).code, 2);
    assert.equal((await run([join(folder, 'nothing')])).code, 1);
    assert.match((await run(['npm:tally@9.9.9'])).told, /no version 9\.9\.9 of tally; the last it lists are 1\.0\.0, 1\.1\.0/);
  });
});
