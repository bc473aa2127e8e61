/** Names of the facts that a primary document's record states, each on a line of its own at the head of its text: "Licence: MIT". */
export const DOCUMENT_FIELDS = [
  'Identifier',
  'Name',
  'Version',
  'Published',
  'Revised',
  'Authors',
  'Licence',
  'Parameters',
  'Affected',
  'Fixed in',
  'Severity',
  'Takes effect',
  'Price',
  'Also known as',
] as const;
export type DocumentField = (typeof DOCUMENT_FIELDS)[number];

/** Marks an article as a primary document that was fetched because a report points to it; stands among its kind hints. */
export const DOCUMENT_HINT = 'primary-document';

/** Names of licences as reports write them, with the identifiers that mean the same (SPDX License List 3.25). The longer names come first. */
export const LICENCE_NAMES: readonly (readonly [id: string, names: readonly string[]])[] = [
  ['Apache-2.0', ['apache-2.0', 'apache 2.0', 'apache license 2.0', 'apache licence 2.0', 'apache license, version 2.0', 'apache2']],
  ['MIT', ['mit license', 'mit licence', 'mit']],
  ['BSD-3-Clause', ['bsd-3-clause', 'bsd 3-clause', 'three-clause bsd', 'new bsd']],
  ['BSD-2-Clause', ['bsd-2-clause', 'bsd 2-clause', 'two-clause bsd']],
  ['AGPL-3.0', ['agpl-3.0-or-later', 'agpl-3.0-only', 'agpl-3.0', 'agpl 3.0', 'agplv3', 'gnu affero general public license']],
  ['LGPL-3.0', ['lgpl-3.0-or-later', 'lgpl-3.0-only', 'lgpl-3.0', 'lgplv3']],
  ['GPL-3.0', ['gpl-3.0-or-later', 'gpl-3.0-only', 'gpl-3.0', 'gpl 3.0', 'gplv3']],
  ['GPL-2.0', ['gpl-2.0-or-later', 'gpl-2.0-only', 'gpl-2.0', 'gpl 2.0', 'gplv2']],
  ['MPL-2.0', ['mpl-2.0', 'mpl 2.0', 'mozilla public license 2.0']],
  ['BUSL-1.1', ['busl-1.1', 'business source license', 'business source licence']],
  ['SSPL-1.0', ['sspl-1.0', 'server side public license', 'sspl']],
  ['CC-BY-NC-4.0', ['cc-by-nc-4.0', 'cc by-nc 4.0', 'creative commons attribution-noncommercial']],
  ['CC-BY-SA-4.0', ['cc-by-sa-4.0', 'cc by-sa 4.0']],
  ['CC-BY-4.0', ['cc-by-4.0', 'cc by 4.0', 'creative commons attribution']],
  ['CC0-1.0', ['cc0-1.0', 'cc0']],
  ['ISC', ['isc license', 'isc licence', 'isc']],
  ['Unlicense', ['unlicense']],
  ['Fair-Share-1.0', ['fair share licence', 'fair share license']],
  ['OpenRAIL', ['openrail', 'bigscience-openrail-m', 'creativeml-openrail-m']],
];
