import { BUSINESS_TERMS } from './glossary-business.ts';
import type { GlossaryEntry } from './glossary-entry.ts';
import { FURTHER_TERMS } from './glossary-further.ts';
import { LAW_TERMS } from './glossary-law.ts';
import { SAFETY_TERMS } from './glossary-safety.ts';
import { TECHNICAL_WORDS } from './glossary-technical.ts';
import { TECHNICAL_BUSINESS } from './glossary-technical-business.ts';
import { TECHNICAL_LAW } from './glossary-technical-law.ts';
import { TECHNICAL_TECHNOLOGY } from './glossary-technical-technology.ts';
import { TECHNOLOGY_TERMS } from './glossary-technology.ts';

export type { GlossaryCategory, GlossaryEntry } from './glossary-entry.ts';

const TECHNICAL: Readonly<Record<string, string>> = {
  ...TECHNICAL_WORDS,
  ...TECHNICAL_TECHNOLOGY,
  ...TECHNICAL_LAW,
  ...TECHNICAL_BUSINESS,
};

const withTechnical = (entry: GlossaryEntry): GlossaryEntry => {
  const technical = TECHNICAL[entry.id];
  return technical === undefined ? entry : { ...entry, technical };
};

/** All terms we explain. */
export const GLOSSARY: readonly GlossaryEntry[] = [
  ...TECHNOLOGY_TERMS,
  ...SAFETY_TERMS,
  ...LAW_TERMS,
  ...BUSINESS_TERMS,
  ...FURTHER_TERMS,
].map(withTechnical);
