import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineOf } from './line.ts';
import { modalityOf } from './modality.ts';

const readAs = (text: string): string => {
  const span = { start: 0, end: text.length };
  return modalityOf(lineOf(text, span), span, null);
};

const PERMITTED: readonly string[] = [
  'Tenants may inspect the log of the camera.',
  'Anyone may use, change and sell the model.',
  'Every user may order a printed book of the talks.',
  'Either side may end the deal with Kestria.',
  'The union may inspect the register at any time.',
  'Customers who do not agree may cancel within 60 days.',
  'An applicant who has been rejected may demand a review within ten days.',
  'The licence says that customers may copy the weights of Fathom.',
  'Under the contract, the publisher may withdraw its texts from Varn Labs.',
  'Each account may enter the queue of Varn Labs ten times.',
  'The pipe may be used only from November to April.',
  'The kits of Kestria may only be rented in Aldermoor.',
];
for (const text of PERMITTED) test(`permitted: ${text}`, () => assert.equal(readAs(text), 'stated'));

const POSSIBLE: readonly string[] = [
  'Varn Labs may sell its halls.',
  'Customers may leave Varn Labs within weeks.',
  'Users may see bills of up to 90 euros.',
  'Tenants may have inspected the log of the camera.',
  'Workers may strike at Kestria.',
  'The talks of Varn Labs and Kestria may fail at any time.',
  'Anyone may be hurt by the camera of Kestria.',
  'Parents may object to the plan of Kestria.',
  'Customers may soon use Fathom free of charge.',
  'Regulators may inspect the halls of Kestria.',
  'Varn Labs may keep the books under the deal.',
  'The model may be used by thieves.',
  'Tenants may inspect the log, and Kestria may sell it.',
];
for (const text of POSSIBLE) test(`possible: ${text}`, () => assert.equal(readAs(text), 'predicted'));

test('what a thing can do is told of it', () => assert.equal(readAs('The models can call tools and read files.'), 'stated'));
