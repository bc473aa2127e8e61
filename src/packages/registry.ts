import { TickrError } from '../domain/outcome.ts';
import type { FetchAnswer, Fetcher } from '../ports/fetcher.ts';
import { type IntegrityCheck, verifyIntegrity } from './integrity.ts';
import { fieldOf, textOf } from './manifest.ts';

/** A package named on the command line: `npm:@scope/name@1.2.3`; `version` may be a tag, null means `latest`. */
export interface PackageSpec {
  readonly name: string;
  readonly version: string | null;
}

/** A version as the registry gave it, its archive checked and not yet opened. */
export interface PublishedPackage {
  readonly name: string;
  readonly version: string;
  readonly archive: Uint8Array;
  readonly integrity: IntegrityCheck;
  readonly archiveUrl: string;
  readonly publishedAt: string | null;
  readonly deprecated: string | null;
  /** Versions the registry lists, in its order. */
  readonly versions: readonly string[];
}

const NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~_-][a-z0-9._~-]*$/i;

/** Reads `npm:name[@version]`; null where it is no such spec. */
export function parseSpec(word: string): PackageSpec | null {
  if (!word.startsWith('npm:') || word.length > 300) return null;
  const rest = word.slice(4);
  const at = rest.indexOf('@', 1);
  const name = at < 0 ? rest : rest.slice(0, at);
  const version = at < 0 ? null : rest.slice(at + 1);
  if (!NAME.test(name) || name.length > 214 || version === '' || (version !== null && !/^[a-z0-9][a-z0-9.+_-]*$/i.test(version)))
    return null;
  return { name, version };
}

/** The registry's record of a package, all versions (the packument). Throws `package/not-found` or `package/registry`. */
export async function fetchPackument(fetcher: Fetcher, registry: string, name: string): Promise<unknown> {
  const url = `${registry.replace(/\/+$/, '')}/${name.replace('/', '%2f')}`;
  const answer = await fetcher.fetch({ url, purpose: 'record' });
  if (answer.status === 404) throw new TickrError(`The registry has no package ${name}.`, { code: 'package/not-found' });
  if (answer.status !== 200)
    throw new TickrError(`The registry answers ${answer.status} for ${name}.`, {
      code: 'package/registry',
      retryable: answer.status >= 500,
    });
  return jsonOf(answer, name);
}

function jsonOf(answer: FetchAnswer, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8').decode(answer.body));
  } catch (cause) {
    throw new TickrError(`The registry's record of ${name} is not JSON.`, { code: 'package/registry', cause });
  }
}

/** The version a spec means: exactly that one, what a tag points to, or the latest. Throws `package/no-version`. */
export function resolveVersion(packument: unknown, spec: PackageSpec): string {
  const versions = fieldOf(packument, 'versions');
  const wanted = spec.version ?? 'latest';
  const version = fieldOf(versions, wanted) === undefined ? textOf(fieldOf(packument, 'dist-tags'), wanted) : wanted;
  if (version !== null && fieldOf(versions, version) !== undefined) return version;
  const last = typeof versions === 'object' && versions !== null ? Object.keys(versions).slice(-5).join(', ') : '';
  throw new TickrError(`The registry has no version ${wanted} of ${spec.name}; the last it lists are ${last || 'none'}.`, {
    code: 'package/no-version',
  });
}

/** Fetches a version's archive and checks it against the hash the registry names. Throws `package/…` or what the fetch throws. */
export async function fetchPublished(fetcher: Fetcher, registry: string, spec: PackageSpec, packument: unknown): Promise<PublishedPackage> {
  const version = resolveVersion(packument, spec);
  const row = fieldOf(fieldOf(packument, 'versions'), version);
  const dist = fieldOf(row, 'dist');
  const stated = textOf(dist, 'tarball');
  if (stated === null || !URL.canParse(stated))
    throw new TickrError(`The registry names no archive of ${spec.name} ${version}.`, { code: 'package/registry' });
  const archiveUrl = onRegistry(stated, registry);
  const answer = await fetcher.fetch({ url: archiveUrl, purpose: 'archive' });
  if (answer.status !== 200)
    throw new TickrError(`${archiveUrl} answers ${answer.status}.`, { code: 'package/registry', retryable: answer.status >= 500 });
  const hashes = { integrity: textOf(dist, 'integrity'), shasum: textOf(dist, 'shasum') };
  const listed = fieldOf(packument, 'versions');
  return {
    name: spec.name,
    version,
    archive: answer.body,
    integrity: verifyIntegrity(answer.body, hashes, `${spec.name} ${version}`),
    archiveUrl,
    publishedAt: textOf(fieldOf(packument, 'time'), version),
    deprecated: textOf(row, 'deprecated'),
    versions: typeof listed === 'object' && listed !== null ? Object.keys(listed) : [],
  };
}

/** Mirrors serve records that name the public registry's archives; the configured registry has the same path, and the hash decides whether it is the same file. */
function onRegistry(archive: string, registry: string): string {
  const [given, own] = [new URL(archive), new URL(registry)];
  if (given.origin === own.origin || !given.pathname.includes('/-/')) return given.href;
  return `${registry.replace(/\/+$/, '')}${given.pathname}`;
}
