import { expect, test } from 'vitest';
import { findSite, siteOrigin } from '../../../storage/site-access.ts';
import { addressOrigin, isAddressOrigin, parseAddress } from '../../../storage/subscription-address.ts';

test.each([
  [' https://packs.example/syria.json ', 'https://packs.example/syria.json'],
  ['HTTPS://Packs.Example', 'https://packs.example/'],
  ['https://packs.example/a?b=c#d', 'https://packs.example/a?b=c'],
  ['https://packs.example:8443/a', 'https://packs.example:8443/a'],
  ['http://packs.example/syria.json', null],
  ['http://localhost/syria.json', null],
  ['packs.example/syria.json', null],
  ['https://user:secret@packs.example/', null],
  ['https://user@packs.example/', null],
  ['javascript:alert(1)', null],
  ['data:application/json,{}', null],
  ['file:///etc/passwd', null],
  ['blob:https://packs.example/1', null],
  [`https://packs.example/${'a'.repeat(2000)}`, null],
  ['', null],
])('%j is %j', (text, address) => {
  expect(parseAddress(text)).toBe(address);
});

test('the permission of a subscription is never taken for that of a site, nor the other way round', () => {
  const origin = addressOrigin('https://packs.example:8443/syria.json');
  expect(origin).toBe('https://packs.example/*');
  expect(isAddressOrigin(origin)).toBe(true);
  for (const site of ['packs.example', '127.0.0.1', '[::1]']) {
    expect(isAddressOrigin(siteOrigin(site))).toBe(false);
    expect(findSite(siteOrigin(site))).not.toBeNull();
  }
  for (const wide of ['*://*/*', 'https://*/*', 'https://*.example/*', '<all_urls>', 'http://packs.example/*']) {
    expect(isAddressOrigin(wide), wide).toBe(false);
  }
});
