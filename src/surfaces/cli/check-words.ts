import type { ClaimAnswer, Difference, Finding, FindingKind, Inspection, PublishedPackage } from '../../packages/index.ts';

/** All that one check found. */
export interface CheckReport {
  readonly subject: string;
  readonly published: Omit<PublishedPackage, 'archive' | 'versions'> | null;
  readonly inspection: Inspection;
  /** What it was compared with. */
  readonly before: string | null;
  readonly difference: Difference | null;
  readonly answer: ClaimAnswer | null;
}

const HEADINGS: readonly (readonly [kind: FindingKind, heading: string])[] = [
  ['install-script', 'Scripts that run on installation'],
  ['archive', 'Entries of the archive that were not read'],
  ['binary', 'Compiled programs'],
  ['ip-lookup', 'Look-up of the IP address'],
  ['place', 'Country or place'],
  ['zone-name', 'Time zones by name'],
  ['time-zone', 'Time zone'],
  ['locale', 'Locale'],
  ['telemetry', 'Telemetry'],
  ['host', 'Hosts'],
  ['network', 'Network'],
  ['environment', 'Environment variables'],
  ['machine', 'The machine'],
  ['process', 'Other programs'],
  ['code-from-text', 'Text run as code'],
  ['hidden-text', 'Hidden text'],
];
const FEW = 8;
const MOST_LINES = 200;

/** The report in lines for a terminal; `all` shows every finding. */
export function checkWords(report: CheckReport, all: boolean): readonly string[] {
  const most = all ? Number.POSITIVE_INFINITY : FEW;
  return [
    ...headWords(report),
    ...(report.answer === null ? [] : answerWords(report.answer)),
    ...(report.difference === null ? [] : differenceWords(report, report.difference, most)),
    ...findingWords(report.inspection, most),
    ...measureWords(report.inspection, most),
    '',
    'Nothing of the package was run. Findings are facts with their place; what they are for is not judged.',
  ].flatMap((line) => line.split('\n').map(safe));
}

/** Text from a package goes to a terminal without control characters. */
const safe = (line: string): string => line.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '·');

function headWords({ subject, published, inspection }: CheckReport): readonly string[] {
  const { manifest, files, charsRead } = inspection;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const count = (kind: string): number => files.filter((file) => file.kind === kind).length;
  const lines = [
    subject,
    `  ${files.length} files, ${Math.round(bytes / 1_024).toLocaleString('en')} KiB; ${count('code')} scripts with ${charsRead.toLocaleString('en')} characters read`,
    `  licence ${manifest.licence ?? 'not stated'}; ${Object.keys(manifest.dependencies).length} dependencies; repository ${manifest.repository ?? 'not stated'}`,
  ];
  if (published === null) return lines;
  const { integrity, publishedAt, deprecated } = published;
  lines.push(
    integrity.algorithm === 'none'
      ? '  the registry names no hash of the archive, so it could not be checked'
      : `  the archive is the one the registry names (${integrity.algorithm} ${integrity.hash.slice(0, 16)}…)`,
  );
  if (publishedAt !== null) lines.push(`  published ${publishedAt}, as the registry says`);
  if (deprecated !== null) lines.push(`  deprecated by its maintainers: ${deprecated.slice(0, 200)}`);
  return lines;
}

const ANSWERS: Readonly<Record<ClaimAnswer['answer'], string>> = {
  support: 'SUPPORT: the package bears it out',
  against: 'AGAINST: the package speaks against it',
  'nothing found': 'NOTHING FOUND: the package decides it neither way',
};

function answerWords(answer: ClaimAnswer): readonly string[] {
  return [
    '',
    `Claim: "${answer.claim}"`,
    `  ${ANSWERS[answer.answer]}`,
    `  Read as a claim about ${answer.about}. ${answer.because}`,
    ...answer.evidence.map((finding) => `  evidence: ${placeWords(finding)}`),
    ...answer.nearby.slice(0, 6).map((finding) => `  decides nothing: ${placeWords(finding)}`),
    `  Looked at: ${answer.lookedAt}.`,
  ];
}

function placeWords(finding: Finding): string {
  const where = finding.place === 'code' || finding.place === 'manifest' || finding.place === 'archive' ? '' : ` (${finding.place})`;
  const times = finding.count > 1 ? `, ${finding.count} times in this file` : '';
  return `${finding.file}:${finding.line}:${finding.column} @${finding.start}${where} ${finding.what}${times}${finding.excerpt === '' ? '' : `\n      ${finding.excerpt}`}`;
}

function differenceWords({ before, subject }: CheckReport, difference: Difference, most: number): readonly string[] {
  const { added, removed, changed, bytesBefore, bytesAfter, manifest, findingsNew, findingsGone, measuresNew } = difference;
  const list = (label: string, rows: readonly string[]): readonly string[] =>
    rows.length === 0 ? [] : [`  ${label}: ${rows.length}`, ...few(rows, most).map((row) => `    ${row}`)];
  return [
    '',
    `Differences from ${before ?? ''} to ${subject}`,
    `  files: ${added.length} added, ${removed.length} removed, ${changed.length} changed; ${Math.round(Math.abs(bytesAfter - bytesBefore) / 1_024).toLocaleString('en')} KiB ${bytesAfter >= bytesBefore ? 'more' : 'less'}`,
    ...list('manifest', manifest),
    ...list('files added', added),
    ...list('files removed', removed),
    ...list(
      'facts that were not there before',
      findingsNew.map((finding) => `${finding.kind}: ${placeWords(finding)}`),
    ),
    ...list(
      'facts that are gone',
      findingsGone.map((finding) => `${finding.kind}: ${finding.file}:${finding.line} ${finding.what}`),
    ),
    ...list('measures that became unusual', measuresNew),
  ];
}

function few(rows: readonly string[], most: number): readonly string[] {
  const shown = Math.min(most, MOST_LINES);
  return rows.length <= shown ? rows : [...rows.slice(0, shown), `… and ${rows.length - shown} more (--json has all)`];
}

function findingWords({ findings }: Inspection, most: number): readonly string[] {
  const absent = HEADINGS.filter(([kind]) => !findings.some((finding) => finding.kind === kind)).map(([, heading]) => heading);
  const rows = HEADINGS.flatMap(([kind, heading]) => {
    const own = findings.filter((finding) => finding.kind === kind);
    if (own.length === 0) return [];
    const code = own.filter((finding) => finding.place === 'code' || finding.place === 'manifest' || finding.place === 'archive');
    const mentions = own.length - code.length;
    const ordered = [...code].sort((a, b) => Number(b.acted) - Number(a.acted));
    const distinct = new Set(code.map((finding) => finding.subject)).size;
    const counted = code.length === 0 ? 'none found in code' : `${distinct}${code.length > distinct ? ` in ${code.length} places` : ''}`;
    const noted = mentions === 0 ? '' : `; ${mentions} mention${mentions === 1 ? '' : 's'} in comments, type declarations or documentation`;
    return [
      '',
      `${heading}: ${counted}${noted}`,
      ...few(
        ordered.map((finding) => `  ${placeWords(finding)}`),
        most,
      ),
    ];
  });
  return absent.length === 0 ? rows : [...rows, '', `Looked for and not found: ${absent.join('; ').toLowerCase()}.`];
}

function measureWords({ measures }: Inspection, most: number): readonly string[] {
  const unusual = measures.flatMap((one) => one.unusual.map((words) => `  ${one.file}: ${words}`));
  const minified = measures.filter((one) => one.minified);
  const longest = [...minified].sort((a, b) => b.longestLine - a.longestLine)[0];
  return [
    '',
    `Measures: ${minified.length} of ${measures.length} scripts are minified${longest === undefined ? '' : ` (longest line ${longest.longestLine.toLocaleString('en')} characters, ${longest.file})`}`,
    ...(unusual.length === 0 ? ['  no script has measures that written or minified code does not have'] : few(unusual, most)),
  ];
}
