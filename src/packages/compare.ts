import type { Finding } from './finding.ts';
import type { Inspection } from './inspect.ts';
import type { Manifest } from './manifest.ts';

/** What differs between two versions of a package. */
export interface Difference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  readonly bytesBefore: number;
  readonly bytesAfter: number;
  /** Lines of the manifest that say otherwise, in words. */
  readonly manifest: readonly string[];
  /** Findings in code or manifest whose fact the other version has nowhere. */
  readonly findingsNew: readonly Finding[];
  readonly findingsGone: readonly Finding[];
  /** Files whose measures became unusual. */
  readonly measuresNew: readonly string[];
}

/** Compares two versions by the hashes of their files, their manifests and the facts found; a fact that only moved is no difference. */
export function compareVersions(before: Inspection, after: Inspection): Difference {
  const [old, now] = [before, after].map((one) => new Map(one.files.map((file) => [file.path, file.hash])));
  const sum = (one: Inspection): number => one.files.reduce((bytes, file) => bytes + file.bytes, 0);
  const wasUnusual = new Set(before.measures.filter((one) => one.unusual.length > 0).map((one) => one.file));
  return {
    added: [...(now?.keys() ?? [])].filter((path) => old?.has(path) === false),
    removed: [...(old?.keys() ?? [])].filter((path) => now?.has(path) === false),
    changed: [...(now ?? [])].filter(([path, hash]) => old?.has(path) === true && old.get(path) !== hash).map(([path]) => path),
    bytesBefore: sum(before),
    bytesAfter: sum(after),
    manifest: manifestChanges(before.manifest, after.manifest),
    findingsNew: newIn(after.findings, before.findings),
    findingsGone: newIn(before.findings, after.findings),
    measuresNew: after.measures.flatMap((one) => (wasUnusual.has(one.file) ? [] : one.unusual.map((words) => `${one.file}: ${words}`))),
  };
}

const factOf = ({ kind, subject, place }: Finding): string => `${kind}\u0000${subject}\u0000${place}`;

function newIn(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const known = new Set(others.map(factOf));
  return findings.filter((finding) => {
    if (finding.place === 'comment' || finding.place === 'prose' || finding.place === 'types') return false;
    const fact = factOf(finding);
    if (known.has(fact)) return false;
    known.add(fact);
    return true;
  });
}

function manifestChanges(before: Manifest, after: Manifest): readonly string[] {
  const lines: string[] = [];
  const single = (name: string, old: string | null, now: string | null): void => {
    if (old !== now) lines.push(`${name}: ${old ?? 'none'} → ${now ?? 'none'}`);
  };
  single('licence', before.licence, after.licence);
  single('repository', before.repository, after.repository);
  single('main', before.main, after.main);
  for (const part of ['scripts', 'dependencies', 'engines'] as const) {
    for (const name of [...new Set([...Object.keys(before[part]), ...Object.keys(after[part])])].sort())
      single(`${part} ${name}`, before[part][name] ?? null, after[part][name] ?? null);
  }
  const [old, now] = [before.bin.join(', '), after.bin.join(', ')];
  single('bin', old === '' ? null : old, now === '' ? null : now);
  return lines;
}
