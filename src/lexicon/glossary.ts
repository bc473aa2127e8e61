import { BUSINESS_TERMS } from './glossary-business.ts';
import type { GlossaryEntry } from './glossary-entry.ts';
import { LAW_TERMS } from './glossary-law.ts';
import { SAFETY_TERMS } from './glossary-safety.ts';
import { TECHNOLOGY_TERMS } from './glossary-technology.ts';

export type { GlossaryCategory, GlossaryEntry } from './glossary-entry.ts';

/** All terms we explain. */
export const GLOSSARY: readonly GlossaryEntry[] = [...TECHNOLOGY_TERMS, ...SAFETY_TERMS, ...LAW_TERMS, ...BUSINESS_TERMS];
