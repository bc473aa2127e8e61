import { createHmac } from 'node:crypto';
import { domainToASCII } from 'node:url';

const MOST_UNITS = 254;
const MOST_LOCAL_UNITS = 64;
/** RFC 5322 dot-atom, ASCII only; a quoted local part is refused, as its quoting is read differently by different programs. */
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * One mail address in normal form, or null where it is none we mail to: the domain in lower case and punycode, the local part as given.
 * Refused: lists, quoting, controls and line ends, more than 254 characters, local parts outside ASCII (they need SMTPUTF8), address literals.
 */
export function normalAddress(given: string): string | null {
  if (given.length > 2 * MOST_UNITS || /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(given)) return null;
  const text = given.trim();
  const at = text.indexOf('@');
  if (at < 1 || at !== text.lastIndexOf('@')) return null;
  const local = text.slice(0, at);
  if (local.length > MOST_LOCAL_UNITS || !LOCAL.test(local)) return null;
  const domain = normalDomain(text.slice(at + 1));
  if (domain === null || local.length + 1 + domain.length > MOST_UNITS) return null;
  return `${local}@${domain}`;
}

function normalDomain(given: string): string | null {
  if (given === '' || /[\s()<>[\]:;@\\,"/?#%]/.test(given)) return null;
  const domain = domainToASCII(given.normalize('NFC')).toLowerCase();
  const labels = domain.split('.');
  if (domain.length > 253 || labels.length < 2 || !labels.every((label) => LABEL.test(label))) return null;
  return /^\d+$/.test(labels.at(-1) ?? '') ? null : domain;
}

/** What stays of an address that must never be mailed again: a hash under the paper's key, the same for any spelling of upper and lower case. */
export const suppressionHash = (linkKey: string, email: string): string =>
  createHmac('sha256', linkKey).update(`suppress\u0000${email.toLowerCase()}`).digest('hex');

/** A From header in parts: `TickrWire <digest@example.org>`, or a bare address. The domain falls back to `localhost`. */
export function senderOf(from: string): { readonly name: string; readonly address: string; readonly domain: string } {
  const open = from.lastIndexOf('<');
  const close = from.indexOf('>', open);
  const address = (open === -1 || close === -1 ? from : from.slice(open + 1, close)).trim();
  const name = open === -1 ? '' : from.slice(0, open).trim().replace(/^"|"$/g, '');
  const domain = address.slice(address.indexOf('@') + 1);
  return { name, address, domain: domain === '' || !address.includes('@') ? 'localhost' : domain };
}
