export { ground, VERSION } from './ground.ts';
export { translationFault } from './translation.ts';
