import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributionsIn } from './attribution.ts';
import { lineOf } from './line.ts';
import { modalityOf, polarityOf } from './modality.ts';

function read(text: string) {
  const span = { start: 0, end: text.length };
  const line = lineOf(text, span);
  const outer = attributionsIn(line).find((found) => found.asserts) ?? null;
  return { modality: modalityOf(line, outer?.contents[0] ?? span, outer), polarity: polarityOf(line, outer?.contents[0] ?? span) };
}

const MODALITIES: readonly (readonly [string, string])[] = [
  ['Varn Labs has released the weights of Fathom.', 'stated'],
  ['Varn Labs said the weights were released.', 'attributed'],
  ['Kestria bars the tool after an alleged hidden check.', 'alleged'],
  ['The firm reportedly kept the books.', 'alleged'],
  ['Authors accuse the firm of theft, claiming it kept the books.', 'alleged'],
  ['Varn Labs denied that it kept the books.', 'denied'],
  ['Varn Labs will release the weights in March.', 'planned'],
  ['Varn Labs to open a lab in Aldermoor', 'planned'],
  ['Analysts expect that prices fall next year.', 'predicted'],
  ['The law could slow the release of open weights.', 'predicted'],
  ['Varn Labs opened a hall that Kestria wants to fill with servers.', 'stated'],
  ['The Aldermoor Times has withdrawn its report that Varn Labs kept the books.', 'denied'],
  ['A judge blocked the order, a ruling that could save hundreds of posts.', 'stated'],
  ['The cameras will be able to describe what they see.', 'stated'],
  ['The authority has asked Varn Labs whether calls were passed on.', 'alleged'],
  ['Lawmakers should act on this at once.', 'opinion'],
  ['Varn Labs sold 12 halls in May for the first time.', 'stated'],
  ['May was a good month for Varn Labs and its halls.', 'stated'],
  ['Varn Labs may sell its halls.', 'predicted'],
  ['AI Labs May Sell Their Halls', 'predicted'],
  ['Varn Labs has delayed plans to sell its halls.', 'stated'],
  ['Varn Labs announced plans in June to sell its halls.', 'planned'],
  ['Fathom drew 212 charts, and nine of them were wrong.', 'stated'],
  ['One alarm in five was false.', 'stated'],
  ['The report that Varn Labs kept the books is wrong.', 'denied'],
  ['Unfortunately, Varn Labs sold the halls of Aldermoor.', 'stated'],
  ['Varn Labs is going to let users choose their own maps.', 'stated'],
  ['Kestria accuses Varn Labs of theft of books.', 'alleged'],
  ['Thieves claim breach of Kestria servers', 'alleged'],
  ['Customers of Kestria can claim a tenth of their fee.', 'stated'],
  ['The camera was apparently struck by a drone.', 'predicted'],
  ['Test build of Fathom points to a voice by Varn Labs', 'predicted'],
  ['Fathom was to be removed from all halls by June.', 'planned'],
  ['Varn Labs is in talks with Kestria about a sale.', 'planned'],
  ['We’ll teach nine hundred people in Aldermoor.', 'planned'],
  ['Teams of Varn Labs are considering the effects of Fathom.', 'stated'],
  ['With nine halls we have room for years, and we are going to fill it.', 'stated'],
  ['As Varn Labs will sell its halls, Kestria bought nine of its own.', 'stated'],
  ['The plan has been on the desk, and it may still go into the drawer.', 'predicted'],
  ['The maker Varn Labs of Aldermoor, which sells maps, may close its halls.', 'predicted'],
  ['The maker of maps in Aldermoor — who left in June — will open nine halls.', 'planned'],
  ['The maker of maps, whose halls burned, is expected to close.', 'predicted'],
  ['The maker of maps in Aldermoor opened nine halls, which may close, and a shop.', 'stated'],
  ['The hall of Varn Labs, which saves power, gets a page and a map that may help.', 'stated'],
  ['It is unclear whether Varn Labs sold its halls.', 'alleged'],
  ['Varn Labs is suspected by the police of theft.', 'alleged'],
  ['Kestria says it suspects Varn Labs of theft.', 'alleged'],
  ['Varn Labs faces allegations of theft from Kestria.', 'alleged'],
  ['Varn Labs was charged with theft of nine books.', 'alleged'],
  ['Word is that Varn Labs sold the books.', 'alleged'],
  ['Varn Labs presumably sold the books.', 'predicted'],
  ['There is a chance that Varn Labs sold its halls.', 'predicted'],
  ['The deal, if approved, gives Kestria nine halls.', 'predicted'],
  ['Varn Labs is weighing a sale of Kestria.', 'planned'],
  ['Varn Labs mulls a sale of Kestria', 'planned'],
  ['Potentially hitting all labs, a court has ruled on maps.', 'stated'],
];
for (const [text, modality] of MODALITIES) test(`modality: ${text}`, () => assert.equal(read(text).modality, modality));

const POLARITIES: readonly (readonly [string, string])[] = [
  ['Varn Labs did not keep the books.', 'negated'],
  ['No weights of Fathom were stolen.', 'negated'],
  ['No fewer than nine weights were stolen.', 'affirmed'],
  ['Varn Labs has no plans for a release.', 'negated'],
  ['Varn Labs not only kept the books but sold them.', 'affirmed'],
  ['The court ruled out a fine.', 'negated'],
  ['Varn Labs has yet to sell its halls.', 'negated'],
  ['The maker Varn Labs of Aldermoor, which did not pay, closed its halls.', 'affirmed'],
  ['Varn Labs kept the books because nobody said not to.', 'affirmed'],
  ['The judge did not rule out a fine.', 'affirmed'],
  ['The number of weights is 940, and not 470.', 'affirmed'],
];
for (const [text, polarity] of POLARITIES) test(`polarity: ${text}`, () => assert.equal(read(text).polarity, polarity));
