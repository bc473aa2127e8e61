import { INSTALL_SCRIPTS } from '../lexicon/package-probes.ts';
import { excerptOf, type Finding } from './finding.ts';

/** What the manifest (package.json) states, as far as a report tells of it. */
export interface Manifest {
  readonly name: string | null;
  readonly version: string | null;
  readonly licence: string | null;
  readonly repository: string | null;
  readonly main: string | null;
  readonly engines: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly bin: readonly string[];
  readonly maintainers: readonly string[];
}

const MOST_ROWS = 2_000;

/** An object's field, whatever the object is. */
export const fieldOf = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, name) ? Object.getOwnPropertyDescriptor(data, name)?.value : undefined;

/** A field that is text, or null. */
export const textOf = (data: unknown, name: string): string | null => {
  const value = fieldOf(data, name);
  return typeof value === 'string' && value !== '' ? value.slice(0, 2_000) : null;
};

function recordOf(data: unknown): Readonly<Record<string, string>> {
  if (typeof data !== 'object' || data === null) return {};
  return Object.fromEntries(
    Object.entries(data)
      .slice(0, MOST_ROWS)
      .filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

/** Reads a manifest's data; what is missing or of another shape counts as absent. */
export function manifestOf(data: unknown): Manifest {
  const repository = fieldOf(data, 'repository');
  const bin = fieldOf(data, 'bin');
  const maintainers = fieldOf(data, 'maintainers');
  return {
    name: textOf(data, 'name'),
    version: textOf(data, 'version'),
    licence: textOf(data, 'license') ?? textOf(fieldOf(data, 'license'), 'type'),
    repository: typeof repository === 'string' ? repository : textOf(repository, 'url'),
    main: textOf(data, 'main'),
    engines: recordOf(fieldOf(data, 'engines')),
    scripts: recordOf(fieldOf(data, 'scripts')),
    dependencies: { ...recordOf(fieldOf(data, 'dependencies')), ...recordOf(fieldOf(data, 'optionalDependencies')) },
    bin: typeof bin === 'string' ? [bin] : Object.values(recordOf(bin)),
    maintainers: Array.isArray(maintainers) ? maintainers.slice(0, 100).flatMap((one) => textOf(one, 'name') ?? []) : [],
  };
}

/** The scripts that run by themselves on installation, with their place; a `binding.gyp` without one is built by the installer. */
export function installFindings(text: string, manifest: Manifest, paths: ReadonlySet<string>): readonly Finding[] {
  const found = INSTALL_SCRIPTS.flatMap((name) => {
    const script = manifest.scripts[name];
    if (script === undefined) return [];
    const start = Math.max(0, text.indexOf(`"${name}"`, Math.max(0, text.indexOf('"scripts"'))));
    return [
      made(text, {
        subject: name,
        what: `runs "${script.slice(0, 160)}" by itself when it is installed (${name})`,
        start,
        size: name.length + 2,
      }),
    ];
  });
  if (found.length === 0 && paths.has('binding.gyp'))
    found.push(
      made(text, { subject: 'node-gyp', what: 'has a binding.gyp and no install script: the installer compiles it', start: 0, size: 1 }),
    );
  return found;
}

function made(
  text: string,
  fact: { readonly subject: string; readonly what: string; readonly start: number; readonly size: number },
): Finding {
  const { start } = fact;
  const before = text.slice(0, start);
  return {
    kind: 'install-script',
    subject: fact.subject,
    what: fact.what,
    place: 'manifest',
    file: 'package.json',
    start,
    end: start + fact.size,
    line: before.split('\n').length,
    column: start - before.lastIndexOf('\n'),
    excerpt: excerptOf(text, start, start + fact.size),
    count: 1,
    acted: true,
  };
}
