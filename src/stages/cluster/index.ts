export { cluster, type Placement } from './cluster.ts';
export { describeStory, type StoryDescription } from './describe.ts';
export { importanceOf } from './importance.ts';
export { originsOf } from './origins.ts';
export { openWindow, type StoryWindow } from './window.ts';

/** Raised whenever a change here would place the same article elsewhere. */
export const VERSION = 1;
