import { beforeEach, expect, test } from 'vitest';
import '../../../components/theme.css';
import { DisputeAccounts } from '../../../components/DisputeAccounts.tsx';
import { anAccount } from '../../unit/storage/a-pack.ts';
import { useEnglish } from '../../unit/use-english.ts';
import { show } from './show.ts';

beforeEach(() => useEnglish());

const many = (count: number) => ({ accounts: Array.from({ length: count }, (_, i) => anAccount(`a${i}`)) });

test.each([1, 2, 3, 4, 5, 6, 7, 8])('%i positions stand in columns of one width at every size', async (count) => {
  const root = await show(<DisputeAccounts dispute={many(count)} layout="columns" level={2} />);
  for (const width of [300, 600, 900, 1200]) {
    root.style.inlineSize = `${width}px`;
    const boxes = [...root.querySelectorAll('.account')].map((card) => card.getBoundingClientRect());
    expect(new Set(boxes.map((box) => Math.round(box.width))).size, `${width}px`).toBe(1);
    const rows = Map.groupBy(boxes, (box) => Math.round(box.top));
    const heights = [...rows.values()].map((row) => new Set(row.map((box) => Math.round(box.height))).size);
    expect(new Set(heights), `${width}px`).toEqual(new Set([1]));
  }
});

test('on a wide screen no position stands alone below others', async () => {
  for (const count of [4, 5, 6, 7, 8]) {
    const root = await show(<DisputeAccounts dispute={many(count)} layout="columns" level={2} />);
    root.style.inlineSize = '1200px';
    const tops = [...root.querySelectorAll('.account')].map((card) => Math.round(card.getBoundingClientRect().top));
    const rows = [...Map.groupBy(tops, (top) => top).values()].map((row) => row.length);
    expect(Math.min(...rows), `${count}`).toBeGreaterThan(1);
  }
});

test('a group has one heading, and its claims are a level below', async () => {
  const dispute = {
    groups: [{ id: 'g', label: { en: 'They hold it' } }],
    accounts: [anAccount('a', { group: 'g' }), anAccount('b', { group: 'g' }), anAccount('c')],
  };
  const root = await show(<DisputeAccounts dispute={dispute} layout="stack" level={2} />);
  expect([...root.querySelectorAll('h2, h3')].map((heading) => `${heading.tagName} ${heading.textContent}`)).toEqual([
    'H2 They hold it',
    'H3 What a says',
    'H3 What b says',
    'H2 What c says',
  ]);
});
