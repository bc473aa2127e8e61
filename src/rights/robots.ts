/** One Allow or Disallow line. `pattern` has its non-ASCII percent-encoded; `text` is the line as it stood, for evidence. */
export interface RobotsRule {
  readonly allow: boolean;
  readonly pattern: string;
  readonly line: number;
  readonly text: string;
}

/** A line of a group that is no Allow or Disallow: Content-Signal, Content-Usage, Crawl-delay. `key` is in lower case. */
export interface RobotsField {
  readonly key: string;
  readonly value: string;
  readonly line: number;
  readonly text: string;
}

/** Lines that go with the same user agents. `agents` are product tokens in lower case; `*` means everyone. */
export interface RobotsGroup {
  readonly agents: readonly string[];
  readonly rules: readonly RobotsRule[];
  readonly fields: readonly RobotsField[];
}

/** A robots.txt, parsed. */
export interface RobotsFile {
  readonly groups: readonly RobotsGroup[];
  /** Fields before any user agent: they hold for everyone. */
  readonly loose: readonly RobotsField[];
  /** `License:` and `Sitemap:` values, wherever they stood. */
  readonly licences: readonly RobotsField[];
  readonly sitemaps: readonly string[];
}

/** RFC 9309 section 2.5 asks for at least 500 KiB; what follows is dropped. */
const MAX_CHARS = 512 * 1_024;
/** Google's matcher reads this much of one line; the rest of the line is dropped. */
const MAX_LINE_CHARS = 16_664;
/** Most lines kept that are no rules; rules are bounded by the size of the file. */
const MAX_FIELDS = 1_000;
/** Spellings of Disallow that the reference matcher accepts. */
const DISALLOW_SPELLINGS = ['disallow', 'dissallow', 'dissalow', 'disalow', 'diasllow', 'disallaw'];
const GROUP_FIELDS: ReadonlySet<string> = new Set(['content-signal', 'content-signals', 'content-usage', 'crawl-delay']);

interface Line {
  readonly key: string;
  readonly value: string;
  readonly text: string;
}

/** Only ASCII white space is trimmed: `trim()` would also eat a byte order mark, which in mid-file makes a line void. */
function trimmed(text: string): string {
  const blank = (index: number): boolean => ' \t\v\f'.includes(text.charAt(index));
  let start = 0;
  let end = text.length;
  while (start < end && blank(start)) start += 1;
  while (end > start && blank(end - 1)) end -= 1;
  return text.slice(start, end);
}

/** Parts a line into key and value. A colon parts them; without one, white space does where exactly two words stand there. */
function readLine(raw: string): Line | null {
  const cut = raw.slice(0, MAX_LINE_CHARS);
  const hash = cut.indexOf('#');
  const text = trimmed(hash === -1 ? cut : cut.slice(0, hash));
  const colon = text.indexOf(':');
  if (colon !== -1) return { key: trimmed(text.slice(0, colon)).toLowerCase(), value: trimmed(text.slice(colon + 1)), text };
  const words = text.split(/[ \t]+/, 3);
  return words.length === 2 && words[0] !== undefined && words[1] !== undefined
    ? { key: words[0].toLowerCase(), value: words[1], text }
    : null;
}

/** The product token of a user-agent line (RFC 9309 section 2.2.1): letters, hyphens, underscores; `*` may have words after it. */
function agentOf(value: string): string {
  if (value === '*' || /^\*\s/.test(value)) return '*';
  return (/^[A-Za-z_-]*/.exec(value)?.[0] ?? '').toLowerCase();
}

const encoder = new TextEncoder();

/** A pattern in the form of addresses: hex digits of escapes in upper case, all but ASCII percent-encoded as UTF-8. */
function normalPattern(value: string): string {
  let normal = '';
  for (const char of value) {
    if (char > '\u007f') normal += encoder.encode(char).reduce((text, byte) => `${text}%${byte.toString(16).toUpperCase()}`, '');
    else normal += char;
  }
  return normal.replace(/%[0-9A-Fa-f]{2}/g, (escape_) => escape_.toUpperCase());
}

type Kind = 'agent' | 'allow' | 'disallow' | 'sitemap' | 'licence' | 'field' | 'other';

/** Keys are known by how they begin, as the reference matcher knows them. */
function kindOf(key: string): Kind {
  if (key.startsWith('user-agent') || key.startsWith('useragent') || key.startsWith('user agent')) return 'agent';
  if (key.startsWith('allow')) return 'allow';
  if (DISALLOW_SPELLINGS.some((spelling) => key.startsWith(spelling))) return 'disallow';
  if (key.startsWith('sitemap') || key.startsWith('site-map')) return 'sitemap';
  if (key === 'license' || key === 'licence') return 'licence';
  return GROUP_FIELDS.has(key) ? 'field' : 'other';
}

interface Building {
  readonly agents: string[];
  readonly rules: RobotsRule[];
  readonly fields: RobotsField[];
}

/** Parses a robots.txt of RFC 9309 with the tolerance of Google's reference parser; never throws. */
export function parseRobots(text: string): RobotsFile {
  // A byte order mark, or the one replacement character that a cut-off mark decodes to.
  const plain = text.slice(0, MAX_CHARS).replace(/^[\uFEFF\uFFFD]/, '');
  const groups: Building[] = [];
  const loose: RobotsField[] = [];
  const licences: RobotsField[] = [];
  const sitemaps: string[] = [];
  let group: Building | null = null;
  let fields = 0;
  plain.split(/\r\n|\n|\r/).forEach((raw, index) => {
    const read = readLine(raw);
    if (read === null) return;
    const line = index + 1;
    const kind = kindOf(read.key);
    if (kind === 'agent') {
      // Agents that follow a rule open a new group; agents in a row share one.
      if (group === null || group.rules.length > 0) {
        group = { agents: [], rules: [], fields: [] };
        groups.push(group);
      }
      group.agents.push(agentOf(read.value));
    } else if (kind === 'allow' || kind === 'disallow') {
      group?.rules.push({ allow: kind === 'allow', pattern: normalPattern(read.value), line, text: read.text });
    } else if (kind === 'sitemap') {
      if (sitemaps.length < MAX_FIELDS) sitemaps.push(read.value);
    } else if (kind !== 'other') {
      fields += 1;
      if (fields > MAX_FIELDS) return;
      if (kind === 'licence') licences.push({ ...read, line });
      else (group?.fields ?? loose).push({ ...read, line });
    }
  });
  return { groups, loose, licences, sitemaps };
}

/** The groups that speak to a product token: those that name it, else those for everyone. */
export function groupsFor(file: RobotsFile, agent: string): readonly RobotsGroup[] {
  const token = agent.toLowerCase();
  const named = token === '*' ? [] : file.groups.filter((group) => group.agents.includes(token));
  return named.length > 0 ? named : file.groups.filter((group) => group.agents.includes('*'));
}

/** The path, parameters and query of an address, found as the reference matcher finds them, so that no parser changes a letter. */
export function pathOf(url: string): string {
  const from = url.startsWith('//') ? 2 : 0;
  const firstOf = (start: number): number => {
    const found = url.slice(start).search(/[/?;]/);
    return found === -1 ? -1 : found + start;
  };
  const scheme = url.indexOf('://', from);
  const early = firstOf(from);
  const authority = scheme === -1 || (early !== -1 && early < scheme) ? from : scheme + 3;
  const start = firstOf(authority);
  if (start === -1) return '/';
  const hash = url.indexOf('#', from);
  if (hash !== -1 && hash < start) return '/';
  const path = url.slice(start, hash === -1 ? url.length : hash);
  return path.startsWith('/') ? path : `/${path}`;
}

/** Whether a pattern with `*` and a final `$` matches the start of a path. Linear in the path and the parts of the pattern. */
export function patternMatches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const parts = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  const first = parts[0] ?? '';
  if (!path.startsWith(first)) return false;
  let at = first.length;
  if (parts.length === 1) return !anchored || at === path.length;
  const last = parts.length - 1;
  for (let index = 1; index < last; index += 1) {
    const part = parts[index] ?? '';
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  const tail = parts[last] ?? '';
  if (!anchored) return path.indexOf(tail, at) !== -1;
  return path.length - tail.length >= at && path.endsWith(tail);
}

/** How strongly a rule speaks of a path: the length of its pattern, or -1. `/index.htm…` in an Allow also allows its folder. */
function strengthOf(rule: RobotsRule, path: string): number {
  if (patternMatches(rule.pattern, path)) return rule.pattern.length;
  const slash = rule.pattern.lastIndexOf('/');
  if (!rule.allow || slash === -1 || !rule.pattern.startsWith('/index.htm', slash)) return -1;
  const folder = `${rule.pattern.slice(0, slash + 1)}$`;
  return patternMatches(folder, path) ? folder.length : -1;
}

/** An answer of a robots.txt about one address. */
export interface RobotsAnswer {
  readonly allowed: boolean;
  /** The rule that decided, or null where none speaks of the path. */
  readonly rule: RobotsRule | null;
}

/** Whether an agent may fetch an address: the longest match decides, Allow wins ties, no match allows (RFC 9309 section 2.2.2). */
export function askRobots(file: RobotsFile, agent: string, url: string): RobotsAnswer {
  // Escapes are the same in either case (RFC 3986 section 6.2.2.1); patterns have theirs in upper case already.
  const path = pathOf(url).replace(/%[0-9A-Fa-f]{2}/g, (coded) => coded.toUpperCase());
  let best: RobotsRule | null = null;
  let strength = 0;
  for (const group of groupsFor(file, agent)) {
    for (const rule of group.rules) {
      const own = strengthOf(rule, path);
      if (own > strength || (own === strength && own > 0 && rule.allow && best?.allow === false)) {
        best = rule;
        strength = own;
      }
    }
  }
  return { allowed: best?.allow ?? true, rule: best };
}

/** Seconds that a site asks agents to leave between two fetches, or null. No standard, but plainly a wish. At most one hour counts. */
export function crawlDelaySeconds(file: RobotsFile, agent: string): number | null {
  const fields = [...file.loose, ...groupsFor(file, agent).flatMap((group) => group.fields)];
  const delays = fields.filter((field) => field.key === 'crawl-delay').map((field) => Number.parseFloat(field.value));
  const asked = delays.filter((delay) => Number.isFinite(delay) && delay > 0);
  return asked.length === 0 ? null : Math.min(3_600, Math.max(...asked));
}
