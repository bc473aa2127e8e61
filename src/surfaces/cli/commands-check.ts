import { TickrError } from '../../domain/outcome.ts';
import {
  answerClaim,
  compareVersions,
  fetchPackument,
  fetchPublished,
  type Inspection,
  inspect,
  type PackageSpec,
  type PublishedPackage,
  parseSpec,
  readLocal,
  unpack,
} from '../../packages/index.ts';
import type { Fetcher } from '../../ports/fetcher.ts';
import { textFlag, wrongCall } from './arguments.ts';
import { type CheckReport, checkWords } from './check-words.ts';
import type { CommandCall } from './commands.ts';
import { give } from './commands-feeds.ts';
import type { ExitCode } from './main.ts';
import { openSettings } from './settings.ts';

const USAGE = 'check npm:NAME[@VERSION]|PATH [--claim TEXT] [--diff OLD]';

/** `check npm:NAME[@VERSION]`, or a folder or tarball: reads, compares, weighs a claim; runs nothing. */
export async function check(call: CommandCall): Promise<ExitCode> {
  const settings = openSettings(call);
  const { subject, diff } = versionsOf(call);
  const claim = textFlag(call.flags, 'claim');
  if (claim !== null && claim.trim().length < 3) throw wrongCall('--claim needs the words of the claim', USAGE);
  const fetcher = call.program.fetcher(settings);
  try {
    const shelf = new Shelf(fetcher, settings.npmRegistry);
    const now = await shelf.read(subject);
    const before = diff === null ? null : await shelf.read(diff);
    const report: CheckReport = {
      subject: now.label,
      published: now.published,
      inspection: now.inspection,
      before: before === null ? null : before.label,
      difference: before === null ? null : compareVersions(before.inspection, now.inspection),
      answer: claim === null ? null : answerClaim(claim.trim(), now.inspection),
    };
    return give(call, jsonOf(report), checkWords(report, call.flags['all'] === true));
  } finally {
    await fetcher.close();
  }
}

/** What is read and what it is compared with: `SUBJECT --diff OLD`, `--diff OLD NEW`, or `npm:NAME --diff OLD NEW` with bare versions. */
function versionsOf(call: CommandCall): { readonly subject: string; readonly diff: string | null } {
  const [first = '', second] = call.words;
  const diff = textFlag(call.flags, 'diff');
  if (second === undefined) return { subject: first, diff: diff === null ? null : ofSame(first, diff) };
  return diff === null ? { subject: ofSame(first, second), diff: first } : { subject: ofSame(first, second), diff: ofSame(first, diff) };
}

/** A bare version is one of the same package. */
function ofSame(subject: string, word: string): string {
  const spec = parseSpec(subject);
  return spec !== null && /^\d/.test(word) ? `npm:${spec.name}@${word}` : word;
}

interface Read {
  readonly label: string;
  readonly published: Omit<PublishedPackage, 'archive' | 'versions'> | null;
  readonly inspection: Inspection;
}

/** Reads packages, and a registry's record once for both versions. */
class Shelf {
  readonly #fetcher: Fetcher;
  readonly #registry: string;
  readonly #records = new Map<string, unknown>();

  constructor(fetcher: Fetcher, registry: string) {
    this.#fetcher = fetcher;
    this.#registry = registry;
  }

  async read(word: string): Promise<Read> {
    if (!word.startsWith('npm:')) return { label: word, published: null, inspection: inspect(readLocal(word)) };
    const spec = parseSpec(word);
    if (spec === null)
      throw new TickrError(`"${word}" is no package: write npm:name or npm:@scope/name, with @version where wanted`, {
        code: 'cli/bad-package',
      });
    const {
      archive,
      versions: _versions,
      ...published
    } = await fetchPublished(this.#fetcher, this.#registry, spec, await this.#record(spec));
    return { label: `${published.name} ${published.version}`, published, inspection: inspect(unpack(archive)) };
  }

  /** A registry on a private address is asked only where the settings name it: says how. */
  readonly #saying = (thrown: unknown): never => {
    if (!(thrown instanceof TickrError) || thrown.code !== 'fetch/blocked-address') throw thrown;
    const { hostname, port, protocol } = new URL(this.#registry);
    const pair = `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
    throw new TickrError(`${thrown.message} Where the registry is yours to ask, set allowPrivate to ${pair}.`, {
      code: thrown.code,
      cause: thrown,
    });
  };

  async #record(spec: PackageSpec): Promise<unknown> {
    const known = this.#records.get(spec.name) ?? (await fetchPackument(this.#fetcher, this.#registry, spec.name).catch(this.#saying));
    this.#records.set(spec.name, known);
    return known;
  }
}

/** The report as data: measures of unusual and minified scripts only, files with their hashes. */
function jsonOf({ inspection, ...report }: CheckReport): unknown {
  const { files, findings, measures, manifest, refused, charsRead } = inspection;
  return {
    ...report,
    manifest,
    refused,
    charsRead,
    findings,
    measures: measures.filter((one) => one.minified || one.unusual.length > 0),
    files,
  };
}
