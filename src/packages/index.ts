export { answerClaim, type ClaimAnswer } from './answer.ts';
export { compareVersions, type Difference } from './compare.ts';
export type { Finding, FindingKind, FindingPlace } from './finding.ts';
export { type InspectedFile, type Inspection, inspect } from './inspect.ts';
export type { IntegrityCheck } from './integrity.ts';
export { readLocal } from './local.ts';
export { fetchPackument, fetchPublished, type PackageSpec, type PublishedPackage, parseSpec } from './registry.ts';
export { type Unpacked, unpack } from './tar.ts';
