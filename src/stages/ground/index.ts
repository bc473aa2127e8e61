export { ground, VERSION } from './ground.ts';
