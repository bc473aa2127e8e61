import { each, type Signal, signalOf } from './signal.ts';

/** A licence as we use it. `fullText`: the whole text may be kept and shown with attribution. `reserved`: the words reserve all rights. */
export interface Licence {
  readonly name: string;
  readonly fullText: boolean;
  readonly reserved: boolean;
}

const MAX_CHARS = 2_000;

/** Other licences that let anyone copy, change and sell with attribution, by a part of their address or their words. */
const OPEN_LICENCES: readonly (readonly [needle: string, name: string])[] = [
  ['open-government-licence', 'Open Government Licence'],
  ['open government licence', 'Open Government Licence'],
  ['etalab.gouv.fr/licence-ouverte', 'Licence Ouverte'],
  ['licence ouverte', 'Licence Ouverte'],
  ['govdata.de/dl-de/by-2-0', 'dl-de/by-2-0'],
  ['govdata.de/dl-de/zero-2-0', 'dl-de/zero-2-0'],
  ['usa.gov/government-works', 'US Government work'],
  ['usa.gov/publicdomain', 'US Government work'],
  ['opensource.org/licenses/mit', 'MIT'],
  ['opensource.org/license/mit', 'MIT'],
  ['apache.org/licenses/license-2.0', 'Apache-2.0'],
];

const RESERVED = [
  'all rights reserved',
  'alle rechte vorbehalten',
  'tous droits réservés',
  'todos los derechos reservados',
  'tutti i diritti riservati',
];

/** Turns the elements of a Creative Commons licence ("by", "nc", "sa", "nd") into a licence; null where they make none. */
function creativeCommons(elements: ReadonlySet<string>): Licence | null {
  if (!elements.has('by')) return null;
  const order = ['by', 'nc', 'nd', 'sa'].filter((element) => elements.has(element));
  return { name: `CC ${order.join('-').toUpperCase()}`, fullText: !elements.has('nc') && !elements.has('nd'), reserved: false };
}

/** `…creativecommons.org/licenses/by-nc/4.0/…` and the public domain marks. */
function byAddress(text: string): Licence | null {
  if (URL.canParse(text) && /^https?:/.test(text) && !/^(?:[a-z0-9-]+\.)?creativecommons\.org$/.test(new URL(text).hostname)) return null;
  const at = text.indexOf('creativecommons.org/');
  // Another name that ends in the same letters is another host.
  if (at === -1 || /[a-z0-9-]/.test(text.charAt(at - 1))) return null;
  const [kind = '', code = ''] = text.slice(at + 'creativecommons.org/'.length, at + 80).split('/');
  if (kind === 'publicdomain' && code === 'zero') return { name: 'CC0', fullText: true, reserved: false };
  if (kind === 'publicdomain') return { name: 'Public domain', fullText: true, reserved: false };
  return kind === 'licenses' || kind === 'license' ? creativeCommons(new Set(code.split('-'))) : null;
}

/** "CC BY-SA 4.0", "cc-by-nc-nd", "Creative Commons Attribution-NonCommercial". */
function byWords(text: string): Licence | null {
  const words = text.split(/[^\p{L}\p{N}]+/u, 400).filter((word) => word !== '');
  if (words.includes('cc0') || (words.includes('cc') && words.includes('zero'))) return { name: 'CC0', fullText: true, reserved: false };
  const start = words.indexOf('cc');
  if (start !== -1 && words[start + 1] === 'by') {
    const codes = new Set(['by']);
    for (const word of words.slice(start + 2, start + 5)) {
      if (!['nc', 'nd', 'sa'].includes(word)) break;
      codes.add(word);
    }
    return creativeCommons(codes);
  }
  if (!text.includes('creative commons')) return null;
  const elements = new Set<string>();
  const joined = words.join(' ');
  if (joined.includes('attribution')) elements.add('by');
  if (joined.includes('noncommercial') || joined.includes('non commercial')) elements.add('nc');
  if (joined.includes('noderiv') || joined.includes('no deriv')) elements.add('nd');
  if (joined.includes('sharealike') || joined.includes('share alike')) elements.add('sa');
  return creativeCommons(elements);
}

/** Words by which a line speaks of something else than the whole text: a picture in it, or what it is not under. */
const ELSEWHERE: ReadonlySet<string> = new Set(
  'not except excluding unless without photo photos photograph photographs image images picture pictures video videos audio illustration'.split(
    ' ',
  ),
);

/** An open licence that a line names for the pictures alone, or says not to hold, opens nothing. */
function speaksOfAnother(text: string): boolean {
  return !/^https?:\/\//.test(text) && text.split(/[^\p{L}\p{N}]+/u, 400).some((word) => ELSEWHERE.has(word));
}

/** The licence that an address or a line of words names, or null where it names none that we know. */
export function readLicence(given: string): Licence | null {
  const text = given.slice(0, MAX_CHARS).trim().toLowerCase();
  if (text === '') return null;
  const cc = byAddress(text) ?? byWords(text);
  if (cc !== null) return cc.fullText && speaksOfAnother(text) ? null : cc;
  const open = OPEN_LICENCES.find(([needle]) => text.includes(needle));
  if (open !== undefined) return speaksOfAnother(text) ? null : { name: open[1], fullText: true, reserved: false };
  if (/^(public domain|publicdomain|cc-pdm)\b/.test(text)) return { name: 'Public domain', fullText: true, reserved: false };
  const reserved = RESERVED.some((words) => text.includes(words));
  return reserved ? { name: 'All rights reserved', fullText: false, reserved: true } : null;
}

/**
 * Licences as signals. An open one allows every use. NC and ND deny copies and adaptations of the text (redistribute); our own words
 * about it are no adaptation, and a licence that grants more than the law's own quotation right must not leave less than no licence at all.
 */
export function licenceSignals(given: readonly string[], where: string): readonly Signal[] {
  return given.flatMap((text) => {
    const licence = readLicence(text);
    if (licence === null) return [];
    const says = licence.fullText ? each('allow', 'link', 'quote', 'summarise', 'store', 'redistribute') : each('deny', 'redistribute');
    return [signalOf('licence', where, `${licence.name}: ${text}`, { says })];
  });
}
