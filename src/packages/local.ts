import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TickrError } from '../domain/outcome.ts';
import { ARCHIVE_LIMITS, type PackageFile, type RefusedEntry, type Unpacked, unpack } from './tar.ts';

/** Folders that are no part of what is published. */
const LEFT_OUT = new Set(['node_modules', '.git', '.hg', '.svn']);

/** Reads a package from a folder or a tarball on disk. Links are not followed. Throws `package/not-found`, `package/bad-archive` or `package/bomb`. */
export function readLocal(path: string): Unpacked {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new TickrError(`${path}: there is no such folder or tarball`, { code: 'package/not-found' });
  if (stat.isDirectory()) return readFolder(path);
  if (stat.size > ARCHIVE_LIMITS.maxTotalBytes)
    throw new TickrError(`${path} is over ${ARCHIVE_LIMITS.maxTotalBytes} bytes`, { code: 'package/bomb' });
  return unpack(readFileSync(path));
}

function readFolder(root: string): Unpacked {
  const files: PackageFile[] = [];
  const refused: RefusedEntry[] = [];
  const open = [''];
  let total = 0;
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      const path = folder === '' ? name : `${folder}/${name}`;
      const stat = lstatSync(join(root, path));
      if (stat.isSymbolicLink()) refused.push({ path, why: 'is a link; links are not followed' });
      else if (stat.isDirectory()) {
        if (!LEFT_OUT.has(name)) open.push(path);
      } else if (!stat.isFile()) refused.push({ path, why: 'is a device or a pipe' });
      else if (stat.size > ARCHIVE_LIMITS.maxFileBytes) refused.push({ path, why: `is ${stat.size} bytes long; such files are not read` });
      else {
        total += stat.size;
        if (total > ARCHIVE_LIMITS.maxTotalBytes || files.length >= ARCHIVE_LIMITS.maxEntries)
          throw new TickrError(`${root} has more files than a package may have`, { code: 'package/bomb' });
        files.push({ path, bytes: readFileSync(join(root, path)) });
      }
    }
  }
  return { files, refused };
}
