import type { PrimaryKind } from '../../../text/primary-hosts.ts';
import { readArxiv, readCrossref, readFederalRegister, readRfc } from './papers.ts';
import type { RecordReading } from './reading.ts';
import { readModelCard, readNpm, readOsv, readPypi, readRelease } from './software.ts';

export type { RecordReading } from './reading.ts';

type JsonReader = (data: unknown, id: string) => RecordReading | null;

const JSON_READERS: Partial<Readonly<Record<PrimaryKind, JsonReader>>> = {
  doi: readCrossref,
  'federal-register': readFederalRegister,
  rfc: readRfc,
  npm: readNpm,
  pypi: readPypi,
  github: readRelease,
  gitlab: readRelease,
  'hugging-face': readModelCard,
  osv: readOsv,
};

/** Reads what an open interface answered for a document; null where that is not what the kind's interface answers. */
export function readRecord(kind: PrimaryKind, body: Uint8Array, id: string): RecordReading | null {
  const text = new TextDecoder('utf-8').decode(body);
  if (kind === 'arxiv') return readArxiv(text, id);
  const reader = JSON_READERS[kind];
  if (reader === undefined) return null;
  try {
    return reader(JSON.parse(text), id);
  } catch {
    return null;
  }
}
