import { type Caps, each, type Says, type Signal, type SignalName, signalOf } from './signal.ts';

/** A `<meta>` of a page by name and content. */
export interface Meta {
  readonly name: string;
  readonly content: string;
}

const MAX_DIRECTIVES = 64;
/** Directives that carry a value after a colon, so that a word before a colon is not always an agent. */
const VALUED: ReadonlySet<string> = new Set(['unavailable_after', 'max-snippet', 'max-image-preview', 'max-video-preview']);

/** What each directive without a value decides. `noimageai` and `nofollow` decide none of our uses and are recorded. */
const DIRECTIVES: Readonly<Record<string, readonly Says[]>> = {
  noindex: each('deny', 'link'),
  none: each('deny', 'link'),
  noai: each('deny', 'summarise'),
  nosnippet: each('deny', 'quote'),
  noarchive: each('deny', 'store'),
  // The older word of another search engine for the same.
  nocache: each('deny', 'store'),
};

interface Reading {
  readonly says: readonly Says[];
  readonly caps: Caps;
}

/** `unavailable_after` takes any date that a browser's parser reads; a date that cannot be read states nothing. */
function valued(name: string, value: string): Reading {
  if (name === 'unavailable_after') {
    const at = Date.parse(value);
    return { says: [], caps: Number.isFinite(at) ? { expiresAt: at } : {} };
  }
  if (name !== 'max-snippet') return { says: [], caps: {} };
  const chars = /^-?\d{1,9}$/.test(value) ? Number(value) : null;
  if (chars === null || chars < 0) return { says: [], caps: {} };
  return chars === 0 ? { says: each('deny', 'quote'), caps: { maxSnippetChars: 0 } } : { says: [], caps: { maxSnippetChars: chars } };
}

function smallest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

function joined(a: Reading, b: Reading): Reading {
  const chars = smallest(a.caps.maxSnippetChars, b.caps.maxSnippetChars);
  const expiresAt = smallest(a.caps.expiresAt, b.caps.expiresAt);
  return {
    says: [...a.says, ...b.says],
    caps: { ...(chars === undefined ? {} : { maxSnippetChars: chars }), ...(expiresAt === undefined ? {} : { expiresAt }) },
  };
}

/** Parts a list at its commas, but leaves a date whole: after `unavailable_after:` a comma belongs to the date when a digit follows. */
function directivesOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (const part of text.split(',', MAX_DIRECTIVES)) {
    const last = parts.at(-1);
    const inDate = last?.trim().toLowerCase().startsWith('unavailable_after') === true && /^\s*\d/.test(part);
    if (inDate) parts[parts.length - 1] = `${last},${part}`;
    else parts.push(part);
  }
  return parts;
}

/** Reads a directive list. Directives after `agent:` hold for that agent alone, until another agent is named or the line ends. */
export function readDirectives(line: string, agent: string): Reading {
  let reading: Reading = { says: [], caps: {} };
  let ours = true;
  for (const raw of directivesOf(line)) {
    let part = raw.trim();
    let colon = part.indexOf(':');
    const head = colon === -1 ? '' : part.slice(0, colon).trim().toLowerCase();
    if (colon !== -1 && !VALUED.has(head)) {
      ours = head === '*' || head === 'robots' || head === agent.toLowerCase();
      part = part.slice(colon + 1).trim();
      colon = part.indexOf(':');
    }
    if (!ours) continue;
    const name = (colon === -1 ? part : part.slice(0, colon)).trim().toLowerCase();
    const own = colon === -1 ? { says: DIRECTIVES[name] ?? [], caps: {} } : valued(name, part.slice(colon + 1).trim());
    reading = joined(reading, own);
  }
  return reading;
}

function signalFor(signal: SignalName, where: string, said: string, reading: Reading): Signal {
  return signalOf(signal, where, said, reading);
}

/** `<meta name="robots">` and a meta named for our agent. */
export function metaRobots(metas: readonly Meta[], agent: string, url: string): readonly Signal[] {
  return metas
    .filter((meta) => ['robots', agent.toLowerCase()].includes(meta.name.trim().toLowerCase()))
    .map((meta) => signalFor('meta robots', `<meta> of ${url}`, `${meta.name}: ${meta.content}`, readDirectives(meta.content, agent)));
}

/** X-Robots-Tag, one signal a header line (lines parted by line feeds). */
export function robotsHeader(headers: Readonly<Record<string, string>>, agent: string, url: string): readonly Signal[] {
  return (headers['x-robots-tag'] ?? '')
    .split('\n', MAX_DIRECTIVES)
    .filter((line) => line.trim() !== '')
    .map((line) => signalFor('X-Robots-Tag', `HTTP header of ${url}`, `X-Robots-Tag: ${line}`, readDirectives(line, agent)));
}
