import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  DEFAULT_SETTINGS,
  parseSettings,
  readSettings,
  siteOf,
  updateSettings,
  watchSettings,
} from '../../../storage/settings.ts';

beforeEach(() => fakeBrowser.reset());

test.each([
  ['nothing', undefined],
  ['a text', 'paused'],
  ['fields of the wrong kind', { paused: 'yes', sitesOff: 'all', markStyle: 'neon', mutedDisputes: [1], topics: {} }],
])('%s is read as the defaults', (_, value) => {
  expect(parseSettings(value)).toEqual(DEFAULT_SETTINGS);
});

test('changes made at the same time are all kept', async () => {
  await Promise.all([
    updateSettings(() => ({ paused: true })),
    updateSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, 'a.example'] })),
    updateSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, 'b.example'] })),
  ]);
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, paused: true, sitesOff: ['a.example', 'b.example'] });
});

test('a watcher hears of changes until its signal aborts', async () => {
  const heard: boolean[] = [];
  const controller = new AbortController();
  watchSettings(({ paused }) => heard.push(paused), controller.signal);
  await updateSettings(() => ({ paused: true }));
  controller.abort();
  await updateSettings(() => ({ paused: false }));
  expect(heard).toEqual([true]);
});

test('a site is named without www', () => {
  expect(siteOf('WWW.Reuters.com')).toBe('reuters.com');
});
