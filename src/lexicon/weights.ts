import type { Modality, SpeakerKind } from '../domain/claim.ts';
import type { PublisherKind } from '../domain/publisher.ts';

/**
 * All weights of the confidence, in log-odds; a prior set by hand until the archive has enough outcomes to fit them.
 * Signs are fixed: more origins, a primary document, a confirmation and age never lower; hedges, disputes and withdrawals never raise; echoes are 0.
 */
export const WEIGHTS = {
  start: -0.4,
  /** For the 2nd, 3rd, 4th and 5th independent origin; further ones add nothing. */
  origins: [0.6, 0.4, 0.25, 0.15],
  primary: 1.7,
  subjectConfirms: 0.8,
  subjectDenies: -0.9,
  dispute: -1.1,
  /** A dispute about a figure or a time only: the event itself is not in doubt. */
  figures: -0.35,
  withdrawn: -3.6,
  echo: 0,
  /** Hours without contradiction since the first report, and what they add; the highest reached counts. */
  age: [
    { hours: 4, adds: 0.05 },
    { hours: 24, adds: 0.15 },
    { hours: 72, adds: 0.25 },
  ],
  /** Who says it, by the best supported origin. */
  speaker: { publisher: 0.7, document: 0.7, named: 0.6, role: 0.4, unnamed: -0.3 } satisfies Record<SpeakerKind, number>,
  /** How it is said; an alleged part of what a publisher states itself is milder than an allegation. */
  modality: { stated: 0, attributed: 0, planned: -0.1, predicted: -0.6, opinion: -0.8, alleged: -0.5, denied: -0.8 } satisfies Record<
    Modality,
    number
  >,
  partlyAlleged: -0.25,
  publisher: {
    press: 0.15,
    lab: 0.2,
    company: 0.1,
    government: 0.3,
    repository: 0.2,
    person: -0.1,
    aggregator: -0.15,
    university: 0.25,
    standards: 0.3,
  } satisfies Record<PublisherKind, number>,
  /** Half of the range around the value, in log-odds, for one, two, three and more origins. */
  spread: [0.85, 0.6, 0.45],
  /** What a dispute adds to that half. */
  disputedSpread: 0.2,
} as const;
