import { COMMON_OPTIONS, type OptionRow, type ParsedArguments } from './arguments.ts';
import { calibrateCommand } from './commands-calibrate.ts';
import { captureExport, captureShow } from './commands-captures.ts';
import { backup, configDump, doctor, restore } from './commands-care.ts';
import { categoriesTrain } from './commands-categories.ts';
import { check } from './commands-check.ts';
import { audit, correctionsAdd, correctionsClose, correctionsReports, story } from './commands-desk.ts';
import { digestPreview, digestReturn, digestSend } from './commands-digest.ts';
import { feedAdd, feedList, feedRemove, opmlExport, opmlImport, publisherExplain, publisherList } from './commands-feeds.ts';
import { modelsCost, modelsTest, translate } from './commands-models.ts';
import { demo, replay, run, serve } from './commands-paper.ts';
import { politeness } from './commands-politeness.ts';
import { publisherOptOut, publisherOverride } from './commands-rights.ts';
import { storyJoin, storyPart, storyPin } from './commands-stories.ts';
import type { Program, Terminal } from './context.ts';
import type { ExitCode } from './main.ts';

export interface CommandCall extends ParsedArguments {
  readonly program: Program;
  readonly output: Terminal;
}

/** One command: its name (one or two words), usage, help, options, and how many words it takes. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly help: string;
  readonly words: readonly [number, number];
  readonly options: Readonly<Record<string, OptionRow>>;
  run(call: CommandCall): Promise<ExitCode>;
}

const JSON_OPTION: Readonly<Record<string, OptionRow>> = {
  json: { value: null, help: 'one JSON line, the last on standard output; progress goes to standard error' },
};
const REASON_OPTION: Readonly<Record<string, OptionRow>> = { reason: { value: 'TEXT', help: 'why; it is kept with the story' } };
const WEB_OPTIONS: Readonly<Record<string, OptionRow>> = {
  port: { value: 'N', help: 'port to serve on; 0 takes a free one (setting port)' },
  host: { value: 'ADDRESS', help: 'address to listen on (setting host)' },
};
const SIMULATION_OPTIONS: Readonly<Record<string, OptionRow>> = {
  once: { value: null, help: 'stop after processing, serve nothing' },
  ...JSON_OPTION,
  ...WEB_OPTIONS,
};

interface CommandParts {
  readonly usage: string;
  readonly help: string;
  readonly words?: readonly [number, number];
  readonly options?: Readonly<Record<string, OptionRow>>;
  readonly run: Command['run'];
}

const command = (name: string, parts: CommandParts): Command => ({
  name,
  usage: parts.usage,
  help: parts.help,
  words: parts.words ?? [0, 0],
  options: { ...parts.options, ...COMMON_OPTIONS },
  run: parts.run,
});

/** Every command, in the order `tickrwire help` lists them. */
export const COMMANDS: readonly Command[] = [
  command('serve', {
    usage: 'serve [--port N]',
    help: 'Run the paper: poll, verify, write, publish, mail, and serve the pages.',
    options: WEB_OPTIONS,
    run: serve,
  }),
  command('demo', {
    usage: 'demo [--once] [--seed N]',
    help: 'Make a whole paper from an invented wire on loopback, then serve it.',
    options: { ...SIMULATION_OPTIONS, seed: { value: 'N', help: 'which invented world (default 1)' } },
    run: demo,
  }),
  command('replay', {
    usage: 'replay DIR [--once]',
    help: 'Make a paper from recorded days, day by day on a virtual clock, then serve it.',
    words: [1, 1],
    options: SIMULATION_OPTIONS,
    run: replay,
  }),
  command('feed add', {
    usage: 'feed add URL',
    help: 'Add a feed, or find the feed of a page, and poll it next.',
    words: [1, 1],
    options: {
      name: { value: 'TEXT', help: 'name of the publisher' },
      kind: { value: 'KIND', help: 'press, lab, company, government, repository, person, aggregator, university or standards' },
      ...JSON_OPTION,
    },
    run: feedAdd,
  }),
  command('feed list', { usage: 'feed list', help: 'List the feeds with their state.', options: JSON_OPTION, run: feedList }),
  command('feed remove', {
    usage: 'feed remove URL',
    help: 'Stop polling a feed; what it gave stays in the archive.',
    words: [1, 1],
    options: JSON_OPTION,
    run: feedRemove,
  }),
  command('publisher list', { usage: 'publisher list', help: 'List the publishers.', options: JSON_OPTION, run: publisherList }),
  command('publisher explain', {
    usage: 'publisher explain URL',
    help: 'Print every rights signal found for an address, and what we may do.',
    words: [1, 1],
    options: JSON_OPTION,
    run: publisherExplain,
  }),
  command('publisher opt-out', {
    usage: 'publisher opt-out HOST --reason TEXT',
    help: "Obey a publisher's wish to be left alone: no use of its hosts, its words gone from store, stories and editions.",
    words: [1, 1],
    options: { reason: { value: 'TEXT', help: 'who asked, when and how; kept and shown' }, ...JSON_OPTION },
    run: publisherOptOut,
  }),
  command('publisher override', {
    usage: 'publisher override HOST USE allow|deny|unknown --reason TEXT',
    help: 'Decide one use of a host and the hosts below it over its signals (unknown takes a decision back); kept in the journal and shown on its page.',
    words: [3, 3],
    options: { reason: { value: 'TEXT', help: 'why; kept and shown' }, ...JSON_OPTION },
    run: publisherOverride,
  }),
  command('opml import', {
    usage: 'opml import FILE',
    help: 'Add the feeds of an OPML file.',
    words: [1, 1],
    options: JSON_OPTION,
    run: opmlImport,
  }),
  command('opml export', {
    usage: 'opml export [FILE]',
    help: 'Write the feeds as OPML to a file, or to standard output.',
    words: [0, 1],
    run: opmlExport,
  }),
  command('capture show', {
    usage: 'capture show URL|ID',
    help: 'Print one answer as it was fetched: headers, rights, where its words are used, and the text.',
    words: [1, 1],
    options: JSON_OPTION,
    run: captureShow,
  }),
  command('capture export', {
    usage: 'capture export --warc FILE [--since DATE] [--host HOST]',
    help: 'Write the captures as WARC 1.1, one gzip member a record.',
    options: {
      warc: { value: 'FILE', help: 'the file to make, by custom .warc.gz' },
      since: { value: 'DATE', help: 'only what was fetched then or later' },
      host: { value: 'HOST', help: 'only this host and those below it' },
      ...JSON_OPTION,
    },
    run: captureExport,
  }),
  command('run', {
    usage: 'run [stage] [--dry-run]',
    help: 'Work off what is due, of one stage or of all, and stop.',
    words: [0, 1],
    options: { 'dry-run': { value: null, help: 'only count what would run' }, ...JSON_OPTION },
    run,
  }),
  command('story join', {
    usage: 'story join STORY OTHER --reason TEXT',
    help: 'Make one story of two, for good; the second address leads to the first.',
    words: [2, 2],
    options: { ...REASON_OPTION, ...JSON_OPTION },
    run: storyJoin,
  }),
  command('story part', {
    usage: 'story part STORY ARTICLE --reason TEXT',
    help: 'Take an article (its id or address) out of a story, for good.',
    words: [2, 2],
    options: { ...REASON_OPTION, ...JSON_OPTION },
    run: storyPart,
  }),
  command('story pin', {
    usage: 'story pin STORY --reason TEXT',
    help: 'Keep a story as it is: it loses no article and becomes part of no other.',
    words: [1, 1],
    options: { ...REASON_OPTION, ...JSON_OPTION },
    run: storyPin,
  }),
  command('story', {
    usage: 'story ID [--md|--json|--explain]',
    help: 'Print a story as text, Markdown or JSON, or why it is what it is.',
    words: [1, 1],
    options: {
      md: { value: null, help: 'as Markdown' },
      explain: { value: null, help: 'why each article is in, why its neighbours are out, and the origins with their evidence' },
      ...JSON_OPTION,
    },
    run: story,
  }),
  command('digest preview', {
    usage: 'digest preview',
    help: 'Print the edition that would go out now; --html prints the mail.',
    options: {
      html: { value: null, help: 'the HTML of the mail' },
      topics: { value: 'LIST', help: 'categories, comma-separated' },
      ...JSON_OPTION,
    },
    run: digestPreview,
  }),
  command('digest send', {
    usage: 'digest send',
    help: 'Make and hand over the editions that are due.',
    options: JSON_OPTION,
    run: digestSend,
  }),
  command('digest return', {
    usage: 'digest return FILE',
    help: 'Act on a mail that came back: a bounce, a complaint, or a wish to be taken off.',
    words: [1, 1],
    options: JSON_OPTION,
    run: digestReturn,
  }),
  command('audit', {
    usage: 'audit [STORY|--all]',
    help: 'Re-read published sentences against the stored texts; exits 1 on any mismatch.',
    words: [0, 1],
    options: { all: { value: null, help: 'every take of every story' }, ...JSON_OPTION },
    run: audit,
  }),
  command('calibrate', {
    usage: 'calibrate [--dry-run]',
    help: 'Compare what was said at publication with what came out, and fit the weights of confidence to it.',
    options: { 'dry-run': { value: null, help: 'print only, keep nothing' }, ...JSON_OPTION },
    run: calibrateCommand,
  }),
  command('categories train', {
    usage: 'categories train [--dry-run]',
    help: 'Learn the categories from the articles of this archive; the setting categories puts the weights to use.',
    options: { 'dry-run': { value: null, help: 'print only, keep nothing' }, ...JSON_OPTION },
    run: categoriesTrain,
  }),
  command('check', {
    usage: 'check npm:NAME[@VERSION]|PATH [--claim TEXT] [--diff OLD]',
    help: 'Read a published package for facts, without running it, and weigh a claim about it.',
    words: [1, 2],
    options: {
      claim: { value: 'TEXT', help: 'what is said of the package, such as "it checks whether the user is in a given country"' },
      diff: { value: 'OLD', help: 'an earlier version, or another package or path, to compare with' },
      all: { value: null, help: 'every finding, not the first few of each kind' },
      ...JSON_OPTION,
    },
    run: check,
  }),
  command('corrections add', {
    usage: 'corrections add STORY --text TEXT',
    help: 'Correct a published story: a new take, a log entry, and a note to those who had the wrong one.',
    words: [1, 1],
    options: {
      text: { value: 'TEXT', help: 'what was wrong and what is right' },
      wrong: { value: 'TEXT', help: 'the wrong words, as printed' },
      retract: { value: null, help: 'withdraw the story' },
      ...JSON_OPTION,
    },
    run: correctionsAdd,
  }),
  command('corrections reports', {
    usage: 'corrections reports [--all]',
    help: 'List what readers say is wrong; --all with those that were dealt with.',
    options: { all: { value: null, help: 'closed ones too' }, ...JSON_OPTION },
    run: correctionsReports,
  }),
  command('corrections close', {
    usage: 'corrections close NUMBER --because TEXT',
    help: 'Note how a report of a reader was dealt with.',
    words: [1, 1],
    options: { because: { value: 'TEXT', help: 'what was done' }, ...JSON_OPTION },
    run: correctionsClose,
  }),
  command('translate', {
    usage: 'translate STORY --to LANGUAGE',
    help: 'Translate the latest take of a story with the configured model: de, fr, es, it, nl or pt.',
    words: [1, 1],
    options: { to: { value: 'LANGUAGE', help: 'two letters, such as de' }, ...JSON_OPTION },
    run: translate,
  }),
  command('models test', {
    usage: 'models test',
    help: 'Ask each configured model one small question, and say what works.',
    options: JSON_OPTION,
    run: modelsTest,
  }),
  command('models cost', {
    usage: 'models cost',
    help: 'Print what models took today and in thirty days, beside the caps.',
    options: JSON_OPTION,
    run: modelsCost,
  }),
  command('politeness', {
    usage: 'politeness LOG [--robots FILE]',
    help: 'Judge a robot by a server’s request log (common, combined or JSON lines); exits 1 where it broke a rule.',
    words: [1, 1],
    options: {
      agent: { value: 'NAME', help: 'the robot, as the log and robots.txt name it (default TickrWire)' },
      robots: { value: 'FILE', help: 'the robots.txt that stood, to see whether it was obeyed' },
      floor: { value: 'MINUTES', help: 'shortest time between two looks at a feed (default 60)' },
      ...JSON_OPTION,
    },
    run: politeness,
  }),
  command('doctor', { usage: 'doctor', help: 'Look at data, settings and feeds, and say what to do.', options: JSON_OPTION, run: doctor }),
  command('config dump', {
    usage: 'config dump',
    help: 'Print the settings as they stand, secrets masked.',
    options: JSON_OPTION,
    run: configDump,
  }),
  command('backup', {
    usage: 'backup FILE',
    help: 'Write a copy of the data to one file while the paper runs.',
    words: [1, 1],
    options: JSON_OPTION,
    run: backup,
  }),
  command('restore', {
    usage: 'restore FILE [--force]',
    help: 'Put a backup into the data folder.',
    words: [1, 1],
    options: { force: { value: null, help: 'replace the paper that is there' }, ...JSON_OPTION },
    run: restore,
  }),
];
