import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Emits `dist`: the sources as JavaScript with declarations, and the files that are read at run time beside them. */
const root = dirname(fileURLToPath(import.meta.url));
rmSync(join(root, 'dist'), { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
for (const path of globSync('src/**/*.{css,js,svg,json,txt}', { cwd: root })) {
  const target = join(root, 'dist', relative('src', path));
  mkdirSync(dirname(target), { recursive: true });
  cpSync(join(root, path), target);
}
