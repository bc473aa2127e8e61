import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directLookup, type LookedUp } from './lookup.ts';

const fails = (code: string) => async (): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }));
const gives =
  (...addresses: readonly string[]) =>
  async () =>
    addresses;
const fallback = async (): Promise<readonly LookedUp[]> => [{ address: '9.9.9.9', family: 4 }];
const noFallback = async (): Promise<never> => assert.fail('the machine’s own look-up was asked');
const addressesOf = (found: readonly LookedUp[]): readonly string[] => found.map(({ address }) => address);

test('both families take turns, IPv4 first; one family alone will do', async () => {
  const both = directLookup({ resolve4: gives('1.1.1.1', '1.0.0.1'), resolve6: gives('2606:4700::1') }, noFallback);
  assert.deepEqual(await both('news.example'), [
    { address: '1.1.1.1', family: 4 },
    { address: '2606:4700::1', family: 6 },
    { address: '1.0.0.1', family: 4 },
  ]);
  const onlyV6 = directLookup({ resolve4: fails('ENODATA'), resolve6: gives('2606:4700::1') }, noFallback);
  assert.deepEqual(addressesOf(await onlyV6('news.example')), ['2606:4700::1']);
  const slowV6 = directLookup({ resolve4: gives('1.1.1.1'), resolve6: fails('ETIMEOUT') }, noFallback);
  assert.deepEqual(addressesOf(await slowV6('news.example')), ['1.1.1.1']);
});

test('a name the server does not know, or a server that cannot be used, is left to the machine; a silent server is an error to retry', async () => {
  for (const code of ['ENOTFOUND', 'ENODATA', 'ECONNREFUSED', 'ESERVFAIL']) {
    const lookup = directLookup({ resolve4: fails(code), resolve6: fails(code) }, fallback);
    assert.deepEqual(addressesOf(await lookup('news.example')), ['9.9.9.9'], code);
  }
  await assert.rejects(directLookup({ resolve4: fails('ETIMEOUT'), resolve6: fails('ETIMEOUT') }, noFallback)('news.example'), {
    code: 'EAI_AGAIN',
  });
});
