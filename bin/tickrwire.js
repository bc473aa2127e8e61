#!/usr/bin/env node
// Plain JavaScript that any Node since 14 can read: it looks at the version before anything newer is loaded.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
const newEnough = major > 22 || (major === 22 && minor >= 19);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

if (newEnough) {
  // Node 22 and 24 call node:sqlite experimental; it is pinned and tested here, so the notice would only worry the reader.
  const emitWarning = process.emitWarning;
  process.emitWarning = (warning, ...rest) => {
    if (!/SQLite is an experimental feature/.test(String(warning?.message ?? warning))) emitWarning.call(process, warning, ...rest);
  };
  const entry = existsSync(here('../src/main.ts')) ? '../src/main.ts' : '../dist/main.js';
  const { main } = await import(new URL(entry, import.meta.url).href);
  await main(process.argv.slice(2));
} else {
  const cloneNode = here('../node_modules/.bin/node');
  if (existsSync(here('../src/main.ts')) && existsSync(cloneNode)) handOver(cloneNode);
  else {
    process.stderr.write(
      `tickrwire needs Node 22.19 or newer and this is ${process.version}: install a newer Node (https://nodejs.org), or run \`npm ci\` in a clone, which brings its own.\n`,
    );
    process.exitCode = 1;
  }
}

function handOver(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`tickrwire could not start the Node of this clone (${error.message}): run \`npm ci\` again.\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
  });
}
