import { reportedAt } from '../../domain/article.ts';
import type { Quantity } from '../../domain/claim.ts';
import { dates } from '../../text/dates.ts';
import { quantities } from '../../text/numbers.ts';
import { tokens } from '../../text/tokens.ts';
import { type Fault, fault, type Passage } from './passage.ts';

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
const sameValue = (a: Quantity, b: Quantity): boolean => near(a.low, b.low) && near(a.high, b.high);
const sameUnit = (a: Quantity, b: Quantity): boolean => a.unit === b.unit && a.currency === b.currency;

function quantityFault(own: Quantity, known: readonly Quantity[]): Fault | null {
  const equal = known.filter((one) => sameValue(own, one));
  if (equal.length === 0) return fault('number/absent', own.text);
  const exact = equal.filter((one) => sameUnit(own, one));
  if (exact.length === 0) return fault('unit/changed', `${own.text} for ${equal[0]?.text ?? ''}`);
  if (exact.some((one) => one.hedge === own.hedge || (one.hedge === 'exact' && own.hedge === 'about'))) return null;
  return exact.every((one) => one.hedge === 'exact')
    ? fault('number/absent', `${own.text} widens ${exact[0]?.text ?? ''}`)
    : fault('modality/hedge-lost', `${own.text} for ${exact[0]?.text ?? ''}`);
}

/** Whether every number, unit and date of a text of ours stands in the passage's text; `allowed` are names whose digits are no numbers. */
export function figuresFault(text: string, passage: Passage, allowed: readonly string[]): Fault | null {
  const plain = allowed.reduce((left, name) => left.replaceAll(name, ' '), text);
  const known = quantities(passage.text);
  for (const own of quantities(plain)) {
    const found = quantityFault(own, known);
    if (found !== null) return found;
  }
  const digits = new Set(
    tokens(passage.text)
      .filter((token) => /\d/.test(token.text))
      .map((token) => token.lower),
  );
  for (const token of tokens(plain))
    if (token.kind === 'number' && !digits.has(token.lower) && ![...digits].some((one) => one.split(/[-–]/).includes(token.lower)))
      return fault('number/absent', token.text);
  const anchor = reportedAt(passage.article);
  const days = dates(passage.text, anchor);
  for (const own of dates(plain, anchor)) {
    const held = days.some(
      (one) => (one.startAt === own.startAt && one.endAt === own.endAt) || one.text.toLowerCase() === own.text.toLowerCase(),
    );
    if (!held) return fault('date/absent', own.text);
  }
  return null;
}
