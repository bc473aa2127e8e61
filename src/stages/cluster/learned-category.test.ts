import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CATEGORIES } from '../../domain/story.ts';
import { CATEGORY_EXAMPLES } from '../../lexicon/category-examples.ts';
import { categoryChances, categoryTerms } from './category-model.ts';
import { learnedCategoryOf, lessonOf, likeliest, shippedLessons, trainCategoryModel } from './learned-category.ts';
import { madeUpArticle, madeUpPublisher } from './made-up.ts';

const by = madeUpPublisher('Belmont Wire');
const article = (title: string, body: string) => madeUpArticle({ by, title, body, at: Date.UTC(2026, 10, 24) });

test('every category has examples of its own', () => {
  for (const category of CATEGORIES) assert.ok(CATEGORY_EXAMPLES.filter((one) => one.category === category).length >= 20, category);
});

test('training learns its examples, gives the same weights twice, and chances that add up', () => {
  const model = trainCategoryModel([]);
  assert.deepEqual(trainCategoryModel([]), model);
  const right = shippedLessons().filter((lesson) => likeliest(model, lesson.terms) === lesson.category).length;
  assert.ok(right / CATEGORY_EXAMPLES.length > 0.8, `${right} of ${CATEGORY_EXAMPLES.length}`);
  const sum = categoryChances(model, categoryTerms('Court limits copies', 'The judges ruled.')).reduce((total, one) => total + one, 0);
  assert.ok(Math.abs(sum - 1) < 1e-9);
});

test('an article of which the table is sure becomes a lesson, a vague one does not', () => {
  const sure = article(
    'Flaw lets attackers read chats',
    'The vulnerability exposed passwords; hackers exploited it, the security agency warned.',
  );
  assert.equal(lessonOf(sure)?.category, 'security');
  assert.equal(lessonOf(article('A quiet day', 'Nothing much was said.')), null);
});

test('what the archive teaches moves a choice that the table leaves open', () => {
  const vague = article('Gorsewood opens in spring', 'The gorsewood is ready, they say.');
  const lessons = Array.from({ length: 60 }, () => ({
    terms: categoryTerms(vague.title, 'The gorsewood is ready.'),
    category: 'hardware' as const,
    weight: 1,
  }));
  assert.notEqual(learnedCategoryOf(vague, trainCategoryModel([])), 'hardware');
  assert.equal(learnedCategoryOf(vague, trainCategoryModel(lessons)), 'hardware');
});

test('words of a text that are names of an object’s own members weigh nothing', () => {
  const model = trainCategoryModel([]);
  assert.deepEqual(categoryChances(model, ['constructor', '__proto__']).length, CATEGORIES.length);
});
