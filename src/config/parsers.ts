/** Reads a setting's text: a value, or what the value must be ("must be …"), for a message. */
export type SettingParser<T> = (raw: string) => { readonly value: T } | { readonly fault: string };

const text: SettingParser<string> = (raw) => (raw.trim() === '' ? { fault: 'must not be empty' } : { value: raw.trim() });

const line: SettingParser<string> = (raw) =>
  /[\r\n\u0000\u2028\u2029]/.test(raw) || raw.trim() === '' ? { fault: 'must be one line of text' } : { value: raw.trim() };

const int =
  (low: number, high: number): SettingParser<number> =>
  (raw) => {
    const value = Number(raw);
    return /^\d+$/.test(raw.trim()) && value >= low && value <= high
      ? { value }
      : { fault: `must be a whole number from ${low} to ${high}` };
  };

const amount: SettingParser<number> = (raw) => {
  const value = Number(raw);
  return /^\d{1,9}(\.\d{1,6})?$/.test(raw.trim()) ? { value } : { fault: 'must be an amount such as 0.25' };
};

const bool: SettingParser<boolean> = (raw) => {
  if (['true', '1', 'yes', 'on'].includes(raw.toLowerCase())) return { value: true };
  if (['false', '0', 'no', 'off'].includes(raw.toLowerCase())) return { value: false };
  return { fault: 'must be true or false' };
};

const oneOf =
  <const Word extends string>(words: readonly Word[]): SettingParser<Word> =>
  (raw) => {
    const value = words.find((word) => word === raw);
    return value === undefined ? { fault: `must be one of ${words.join(', ')}` } : { value };
  };

const list: SettingParser<readonly string[]> = (raw) => ({
  value: raw
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
});

/** Kinds of primary documents that may have further hosts. */
const PRIMARY_KINDS: readonly string[] =
  'arxiv doi openreview github gitlab npm pypi hugging-face osv edgar courtlistener eur-lex federal-register legislation-uk rfc w3c iso status post'.split(
    ' ',
  );

const primaryHosts: SettingParser<readonly string[]> = (raw) => {
  const rows = raw
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
  const fits = rows.every((row) => {
    const [kind = '', host = ''] = row.split('=');
    return PRIMARY_KINDS.includes(kind) && /^[a-z0-9][a-z0-9.-]{1,250}(?::\d{1,5})?$/.test(host) && row.split('=').length === 2;
  });
  return fits ? { value: rows } : { fault: `must be kind=host pairs, kind being one of ${PRIMARY_KINDS.join(', ')}` };
};

const urlWith =
  (protocols: readonly string[]): SettingParser<string> =>
  (raw) => {
    const url = URL.canParse(raw) ? new URL(raw) : null;
    return url !== null && protocols.includes(url.protocol)
      ? { value: raw.replace(/\/+$/, '') }
      : { fault: `must be an address beginning with ${protocols.map((p) => `${p}//`).join(' or ')}` };
  };

const zone: SettingParser<string> = (raw) => {
  try {
    return { value: new Intl.DateTimeFormat('en', { timeZone: raw }).resolvedOptions().timeZone };
  } catch {
    return { fault: 'must be an IANA time zone such as Europe/Berlin' };
  }
};

const email: SettingParser<string> = (raw) =>
  /^[^\s@<>",;]+@[^\s@<>",;]+$/.test(raw) ? { value: raw } : { fault: 'must be one mail address' };

export const parsers = {
  amount,
  text,
  line,
  int,
  bool,
  oneOf,
  list,
  primaryHosts,
  httpUrl: urlWith(['http:', 'https:']),
  smtpUrl: urlWith(['smtp:', 'smtps:']),
  zone,
  email,
} as const;
