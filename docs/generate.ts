import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { envName, SETTING_ROWS } from '../src/config/settings.ts';
import { GLOSSARY } from '../src/lexicon/glossary.ts';
import { COMMANDS } from '../src/surfaces/cli/commands.ts';
import { ROUTES } from '../src/surfaces/web/routes.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`)].join(
    '\n',
  );

const shown = (value: unknown): string =>
  value === null || (Array.isArray(value) && value.length === 0) ? 'not set' : `\`${String(value)}\``;

function configuration(): string {
  const rows = Object.values(SETTING_ROWS).map((row) => [
    `\`${row.name}\``,
    `\`${envName(row.name)}\``,
    shown(row.fallback),
    row.unit ?? '',
    `${row.help}${row.secret ? ' Secret.' : ''}`,
  ]);
  return `# Configuration

Settings come from a JSON file (\`--config FILE\` or \`TICKRWIRE_CONFIG\`), then from the environment, then from the command line; the later wins.
An unknown or bad setting stops the start with all faults listed. \`tickrwire config dump\` prints what is in force.

${table(['setting', 'environment', 'default', 'unit', 'what it does'], rows)}
`;
}

function commands(): string {
  const sections = COMMANDS.map((command) => {
    const rows = Object.entries(command.options).map(([name, option]) => [
      `\`--${name}${option.value === null ? '' : ` ${option.value}`}\``,
      option.help,
    ]);
    return `## ${command.name}\n\n\`tickrwire ${command.usage}\`\n\n${command.help}\n\n${table(['option', 'meaning'], rows)}`;
  });
  return `# Commands\n\nIn a clone: \`npm run tickrwire -- <command>\`. Exit codes: 0 fine, 1 the work failed or found faults, 2 the call was wrong.\n\n${sections.join('\n\n')}\n`;
}

function routes(): string {
  return `# Pages, feeds and data\n\nEvery address the paper answers. Nothing here needs a key; nothing sets a cookie.\n\n${table(
    ['address', 'method', 'what it gives'],
    ROUTES.map((route) => [`\`${route.path}\``, route.method, route.help]),
  )}\n`;
}

function glossary(): string {
  const rows = [...GLOSSARY]
    .sort((a, b) => a.term.localeCompare(b.term, 'en'))
    .map((entry) => [entry.term, entry.plain, entry.technical ?? '']);
  return `# Glossary\n\nThe terms a story may explain, in our own words.\n\n${table(['term', 'plainly', 'technically'], rows)}\n`;
}

/** Pages written from the code, by path; a test compares each with the file. */
export const GENERATED: Readonly<Record<string, () => string>> = {
  'docs/configuration.md': configuration,
  'docs/commands.md': commands,
  'docs/routes.md': routes,
  'docs/glossary.md': glossary,
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  for (const [path, make] of Object.entries(GENERATED)) writeFileSync(join(root, path), make());
}
