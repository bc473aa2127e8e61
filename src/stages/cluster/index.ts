export type { CategoryLesson } from './category-model.ts';
export { type ClusterRead, cluster, type Placement } from './cluster.ts';
export { describeStory, type StoryDescription } from './describe.ts';
export { explainStory, type StoryReasons } from './explain.ts';
export type { Features } from './features.ts';
export { importanceOf } from './importance.ts';
export { featuresFrom, keptOf } from './kept.ts';
export { foldAgreement, learnedCategoryOf, lessonOf, trainCategoryModel } from './learned-category.ts';
export { originsOf } from './origins.ts';
export { type Settled, settle } from './settle.ts';
export { openWindow, type StoryWindow } from './window.ts';

/** Raised whenever a change here would place the same article elsewhere. */
export const VERSION = 4;
