import { createHash } from 'node:crypto';
import { type Finding, type FindingPlace, gatherFindings, type Sighting } from './finding.ts';
import { installFindings, type Manifest, manifestOf } from './manifest.ts';
import { measure, type SourceMeasures } from './measures.ts';
import { mentionsIn } from './mentions.ts';
import { readSource } from './read-source.ts';
import { tokenise } from './source-tokens.ts';
import type { PackageFile, RefusedEntry, Unpacked } from './tar.ts';

/** One file as a report lists it. `hash` is the SHA-256 of its bytes. */
export interface InspectedFile {
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly kind: FileKind;
}

/** How a file was read: as code, as type declarations, as prose, as data, or not at all. */
export type FileKind = 'code' | 'types' | 'script' | 'prose' | 'data' | 'map' | 'binary';

/** Everything found in one package. Nothing of it was run. */
export interface Inspection {
  readonly manifest: Manifest;
  readonly files: readonly InspectedFile[];
  readonly refused: readonly RefusedEntry[];
  readonly findings: readonly Finding[];
  readonly measures: readonly SourceMeasures[];
  /** Characters of code that were read. */
  readonly charsRead: number;
}

const CODE = new Set(['js', 'mjs', 'cjs', 'jsx', 'ts', 'mts', 'cts', 'tsx']);
const SCRIPTS = new Set(['sh', 'bash', 'ps1', 'cmd', 'bat', 'py', 'rb', 'pl']);
const PROSE = new Set(['md', 'markdown', 'txt', 'html', 'htm', 'rst', 'adoc']);
const MOST_FINDINGS = 20_000;
/** Longer scripts are read up to here. */
const MOST_CHARS = 40_000_000;

/** Reads every file of a package for facts. */
export function inspect({ files, refused }: Unpacked): Inspection {
  const manifestText = textOfFile(files.find((file) => file.path === 'package.json'));
  const manifest = manifestOf(parsed(manifestText));
  const paths = new Set(files.map((file) => file.path));
  const findings: Finding[] = [...refused.map(refusedFinding), ...installFindings(manifestText, manifest, paths)];
  const listed: InspectedFile[] = [];
  const measures: SourceMeasures[] = [];
  let charsRead = 0;
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const kind = kindOf(file);
    listed.push({ path: file.path, bytes: file.bytes.length, hash: createHash('sha256').update(file.bytes).digest('hex'), kind });
    if (findings.length >= MOST_FINDINGS) continue;
    if (kind === 'binary') findings.push(...binaryFindings(file));
    else if (kind === 'code' || kind === 'types' || kind === 'script') {
      const text = textOfFile(file).slice(0, MOST_CHARS);
      charsRead += text.length;
      const read = readCode(file.path, text, kind === 'types' ? 'types' : 'code');
      findings.push(...read.findings);
      if (kind === 'code') measures.push(read.measures);
    } else if (kind === 'prose') {
      const text = textOfFile(file).slice(0, 500_000);
      findings.push(...gatherFindings(file.path, text, mentionsIn(text, 0, 'prose')));
    }
  }
  return { manifest, files: listed, refused, findings, measures, charsRead };
}

function readCode(
  path: string,
  text: string,
  place: FindingPlace,
): { readonly findings: readonly Finding[]; readonly measures: SourceMeasures } {
  const tokens = tokenise(text);
  const sightings = [...readSource(tokens, place), ...hiddenSightings(text, place)];
  return { findings: gatherFindings(path, text, sightings), measures: measure(path, tokens) };
}

/** Characters that make text read otherwise than it runs: direction overrides (CVE-2021-42574), and runs of variation or tag characters. */
function hiddenSightings(text: string, place: FindingPlace): readonly Sighting[] {
  const found: Sighting[] = [];
  const at = (kind: string, match: RegExpExecArray | null, what: string): void => {
    if (match !== null)
      found.push({ kind: 'hidden-text', subject: kind, what, start: match.index, end: match.index + match[0].length, place });
  };
  at(
    'direction',
    /[\u202a-\u202e\u2066-\u2069]/.exec(text),
    'has characters that turn the direction of text, so that code reads otherwise than it runs',
  );
  at('variation', /[\ufe00-\ufe0f]{8}/.exec(text), 'has a run of variation selectors, which no editor shows');
  at('tags', /(?:\udb40[\udc00-\udfff]){8}/.exec(text), 'has a run of invisible characters, which no editor shows');
  return found;
}

function kindOf({ path, bytes }: PackageFile): FileKind {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const extension = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : '';
  if (CODE.has(extension)) {
    if (isBinary(bytes)) return 'binary';
    return /\.d\.[mc]?ts$/.test(name) ? 'types' : 'code';
  }
  if (extension === 'map') return 'map';
  if (isBinary(bytes)) return 'binary';
  if (SCRIPTS.has(extension)) return 'script';
  if (PROSE.has(extension)) return 'prose';
  if (extension === '' && bytes[0] === 0x23 && bytes[1] === 0x21)
    return Buffer.from(bytes.subarray(0, 80)).toString('latin1').includes('node') ? 'code' : 'script';
  return 'data';
}

const isBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 8_192).includes(0);

/** Compiled programs are named; pictures, fonts and other data are only listed. */
const PROGRAMS: readonly (readonly [what: string, magic: readonly number[]])[] = [
  ['a compiled program for Linux (ELF)', [0x7f, 0x45, 0x4c, 0x46]],
  ['a compiled program for Windows (PE)', [0x4d, 0x5a]],
  ['a compiled program for macOS (Mach-O)', [0xcf, 0xfa, 0xed, 0xfe]],
  ['a compiled program for macOS (universal)', [0xca, 0xfe, 0xba, 0xbe]],
  ['a WebAssembly module', [0x00, 0x61, 0x73, 0x6d]],
];

function binaryFindings({ path, bytes }: PackageFile): readonly Finding[] {
  const program = PROGRAMS.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte));
  if (program === undefined) return [];
  return [bare('binary', path, { subject: program[0], what: `is ${program[0]}, ${bytes.length} bytes; such files are not read` })];
}

const refusedFinding = ({ path, why }: RefusedEntry): Finding => bare('archive', path, { subject: path, what: `the entry ${why}` });

function bare(kind: 'binary' | 'archive', file: string, fact: { readonly subject: string; readonly what: string }): Finding {
  return { kind, ...fact, place: 'archive', file, start: 0, end: 0, line: 1, column: 1, excerpt: '', count: 1, acted: false };
}

function textOfFile(file: PackageFile | undefined): string {
  return file === undefined ? '' : new TextDecoder('utf-8').decode(file.bytes);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
