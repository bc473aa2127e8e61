import { eld } from 'eld';

let ready: Promise<unknown> | null = null;

/** The language that a text is written in (ISO 639-1), judged from its first part; null where that cannot be told. */
export async function languageOf(text: string): Promise<string | null> {
  if (!('load' in eld) || text.length < 20) return null;
  ready ??= eld.load('small');
  await ready;
  const found = eld.detect(text.slice(0, 2_000));
  return found.language !== '' && found.isReliable() ? found.language : null;
}
