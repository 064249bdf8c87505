import { expect, test } from 'vitest';
import type { PageState } from '../../../entrypoints/content/protocol.ts';
import type { TabReport } from '../../../entrypoints/popup/use-tab-report.ts';
import { whyNothing } from '../../../entrypoints/popup/why-nothing.ts';

const report = (state: PageState): TabReport => ({
  kind: 'page',
  tabId: 1,
  report: { state, title: '', site: 'news.example', matches: [] },
});
const absent = (url: string): TabReport => ({ kind: 'absent', tab: { id: 1, url } });
const sites = ['news.example'];

test.each<[PageState, boolean, string]>([
  ['off', true, 'paused'],
  ['off', false, 'siteOff'],
  ['reading', false, 'reading'],
  ['failed', false, 'failed'],
  ['unrelated', false, 'unrelated'],
  ['read', false, 'nothingFound'],
])('a page that is %s (paused: %s) is %s', (state, paused, reason) => {
  expect(whyNothing(report(state), paused, sites)).toBe(reason);
});

test.each([
  ['https://www.news.example/1', 'openedBefore'],
  ['https://live.news.example/1', 'openedBefore'],
  ['https://othernews.example/', 'notListed'],
  ['about:addons', 'notReadable'],
  ['file:///a.html', 'notReadable'],
  ['', 'notListed'],
])('without a page layer, %s is %s', (url, reason) => {
  expect(whyNothing(absent(url), false, sites)).toBe(reason);
});
