export { translated } from './translated.ts';
