import { groupsFor, pathOf, patternMatches, type RobotsField, type RobotsFile } from './robots.ts';
import { each, type Says, type Signal, signalOf } from './signal.ts';

/** Most parameters of one line that are read. */
const MAX_PARTS = 64;

/** Parts a list at its commas; a comma inside a quoted string or an inner list (RFC 9651) parts nothing. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let quoted = false;
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length && parts.length < MAX_PARTS; at += 1) {
    const char = text.charAt(at);
    if (quoted && char === '\\') at += 1;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && char === '(') depth += 1;
    else if (!quoted && char === ')') depth = Math.max(0, depth - 1);
    else if (!quoted && depth === 0 && char === ',') {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  // A string that is never closed is no string: its commas part like others, so that nothing said after it is lost.
  if (quoted || depth > 0) return text.split(',', MAX_PARTS);
  return [...parts, text.slice(from)].slice(0, MAX_PARTS);
}

/** `key=value` pairs of a comma-separated list, keys and values in lower case, quotes and RFC 9651 parameters (`;q=1`) dropped; a bare key is "true". */
export function pairsOf(text: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const part of partsOf(text)) {
    const plain = part.split(';', 1)[0] ?? '';
    const equals = plain.indexOf('=');
    const key = (equals === -1 ? plain : plain.slice(0, equals)).trim().toLowerCase();
    const value =
      equals === -1
        ? 'true'
        : plain
            .slice(equals + 1)
            .trim()
            .toLowerCase()
            .replace(/"/g, '');
    // RFC 9651: the last of equal keys counts. Here the first refusal counts, because the most restrictive signal wins.
    if (key !== '' && !isNo(pairs.get(key))) pairs.set(key, value);
  }
  return pairs;
}

const isNo = (value: string | undefined): boolean => value === 'no' || value === 'n' || value === '?0' || value === 'false';
const isYes = (value: string | undefined): boolean => value === 'yes' || value === 'y' || value === '?1' || value === 'true';

/** Content Signals: `ai-input` is what we do, `search` is being found and shown with an excerpt; its own text keeps generated summaries out of `search`. */
export function contentSignalSays(pairs: ReadonlyMap<string, string>): readonly Says[] {
  const search = pairs.get('search');
  const aiInput = pairs.get('ai-input');
  return [
    ...(isNo(search) ? each('deny', 'link', 'quote', 'summarise') : []),
    ...(isYes(search) ? each('allow', 'link', 'quote') : []),
    ...(isNo(aiInput) ? each('deny', 'summarise') : []),
    ...(isYes(aiInput) ? each('allow', 'summarise') : []),
  ];
}

/** AIPREF's vocabulary: search=n drops the text; `bots=n` refuses any automated processing; train-ai and the like are recorded only. */
export function contentUsageSays(pairs: ReadonlyMap<string, string>): readonly Says[] {
  const search = pairs.get('search');
  const bots = pairs.get('bots') ?? pairs.get('automated');
  const aiUse = pairs.get('ai-use') ?? pairs.get('ai-input') ?? pairs.get('ai-output');
  return [
    ...(isNo(search) ? each('deny', 'link', 'quote', 'summarise') : []),
    ...(isYes(search) ? each('allow', 'link') : []),
    ...(isNo(aiUse) ? each('deny', 'summarise') : []),
    ...(isNo(bots) ? each('deny', 'fetch', 'link', 'quote', 'summarise', 'store', 'redistribute') : []),
  ];
}

/** A field's optional path and the rest: `/news/ train-ai=n`. Without a path it holds everywhere. */
function scopeOf(value: string): { readonly path: string; readonly rest: string } {
  if (!value.startsWith('/') && !value.startsWith('*')) return { path: '/', rest: value };
  const space = value.search(/[ \t]/);
  return space === -1 ? { path: value, rest: '' } : { path: value.slice(0, space), rest: value.slice(space + 1).trim() };
}

/** The fields of one key that speak of a path: those with the longest matching path, as for rules. */
function fieldsFor(file: RobotsFile, agent: string, keys: readonly string[], url: string): readonly { field: RobotsField; rest: string }[] {
  const path = pathOf(url);
  const fields = [...file.loose, ...groupsFor(file, agent).flatMap((group) => group.fields)].filter((field) => keys.includes(field.key));
  const scoped = fields.map((field) => ({ field, ...scopeOf(field.value) })).filter((entry) => patternMatches(entry.path, path));
  const longest = Math.max(0, ...scoped.map((entry) => entry.path.length));
  return scoped.filter((entry) => entry.path.length === longest);
}

/** Content-Signal and Content-Usage fields of a robots.txt that speak to our agent about an address. */
export function robotsVocabularies(file: RobotsFile, agent: string, url: string, where: string): readonly Signal[] {
  const at = (field: RobotsField): string => `${where} line ${field.line}`;
  return [
    ...fieldsFor(file, agent, ['content-signal', 'content-signals'], url).map(({ field, rest }) =>
      signalOf('Content-Signal', at(field), field.text, { says: contentSignalSays(pairsOf(rest)) }),
    ),
    ...fieldsFor(file, agent, ['content-usage'], url).map(({ field, rest }) =>
      signalOf('Content-Usage', at(field), field.text, { says: contentUsageSays(pairsOf(rest)) }),
    ),
  ];
}

/** The same two as response headers. */
export function headerVocabularies(headers: Readonly<Record<string, string>>, url: string): readonly Signal[] {
  const signal = headers['content-signal'] ?? headers['content-signals'];
  const usage = headers['content-usage'];
  const where = `HTTP header of ${url}`;
  return [
    ...(signal === undefined
      ? []
      : [signalOf('Content-Signal', where, `Content-Signal: ${signal}`, { says: contentSignalSays(pairsOf(signal)) })]),
    ...(usage === undefined
      ? []
      : [signalOf('Content-Usage', where, `Content-Usage: ${usage}`, { says: contentUsageSays(pairsOf(usage)) })]),
  ];
}
