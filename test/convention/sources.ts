import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export interface SourceFile {
  /** Path from the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Files of the project by glob, sorted, `node_modules` left out. */
export function filesOf(...globs: readonly string[]): readonly SourceFile[] {
  const paths = globs.flatMap((glob) => globSync(glob, { cwd: ROOT, exclude: ['node_modules/**', 'dist/**'] }));
  const files = [...new Set(paths)].sort().filter((path) => statSync(join(ROOT, path)).isFile());
  return files.map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** A source without comments, strings and template text: what is left is code. Line breaks are kept. */
export function codeOnly(text: string): string {
  let out = '';
  let at = 0;
  const templates: number[] = [];
  let depth = 0;
  const skipTo = (end: number): void => {
    out += text.slice(at, end).replace(/[^\n]/g, ' ');
    at = end;
  };
  while (at < text.length) {
    const two = text.slice(at, at + 2);
    const one = text[at] ?? '';
    if (two === '//') skipTo(endOr(text.indexOf('\n', at), text.length));
    else if (two === '/*') skipTo(endOr(text.indexOf('*/', at + 2) + 2, text.length, 2));
    else if (one === "'" || one === '"') skipTo(endOfString(text, at, one));
    else if (one === '`' || (one === '}' && templates.at(-1) === depth)) {
      if (one === '}') templates.pop();
      const end = endOfTemplate(text, at + 1);
      skipTo(end);
      if (text.slice(end - 2, end) === '${') templates.push(depth);
    } else {
      if (one === '{') depth += 1;
      if (one === '}') depth -= 1;
      out += one;
      at += 1;
    }
  }
  return out;
}

const endOr = (found: number, end: number, least = 1): number => (found < least ? end : found);

function endOfString(text: string, from: number, quote: string): number {
  let at = from + 1;
  while (at < text.length && text[at] !== quote && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, text.length);
}

function endOfTemplate(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '`' && text.slice(at, at + 2) !== '${') at += text[at] === '\\' ? 2 : 1;
  return Math.min(text[at] === '`' ? at + 1 : at + 2, text.length);
}

/** Addresses that a source imports, static and dynamic, types marked. */
export function importsOf(text: string): readonly { readonly from: string; readonly typeOnly: boolean }[] {
  const found: { from: string; typeOnly: boolean }[] = [];
  for (const match of text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm))
    found.push({ from: match[2] ?? '', typeOnly: match[1] !== undefined });
  for (const match of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)) found.push({ from: match[1] ?? '', typeOnly: false });
  return found;
}
