export { type PublishInput, publish, VERSION } from './publish.ts';
