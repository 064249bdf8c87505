/** Ticks in the margin: drawn once, kept while nothing changes, gone in the end. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTicks } from '../../../entrypoints/content/margin-ticks.ts';

let life: AbortController;

beforeEach(() => {
  life = new AbortController();
  document.body.innerHTML =
    '<p>One sentence. Another sentence.</p><p>Some text.</p><p style="border: 1px solid">Boxed.</p>';
});
afterEach(() => life.abort());

const block = (number: number) => document.querySelectorAll('p')[number] ?? document.body;
const tickOf = (number: number) => block(number).getAnimations()[0];
function aMark(number: number, start: number, end: number) {
  const range = document.createRange();
  const text = block(number).firstChild ?? block(number);
  range.setStart(text, start);
  range.setEnd(text, end);
  return { block: block(number), range };
}

test('a tick stays as it is while its marks do, and changes with them', async () => {
  const ticks = createTicks(life.signal);
  ticks.show([aMark(0, 0, 13)]);
  const first = await vi.waitUntil(() => tickOf(0));
  ticks.show([aMark(0, 0, 13), aMark(1, 0, 4)]);
  await vi.waitUntil(() => tickOf(1));
  expect(tickOf(0)).toBe(first);
  ticks.show([aMark(0, 14, 31)]);
  expect(tickOf(0)).not.toBe(first);
  expect(tickOf(1)).toBeUndefined();
});

test('a block with a border of its own gets none, and its mark is given back', () => {
  const boxed = aMark(2, 0, 4);
  expect(createTicks(life.signal).show([aMark(0, 0, 4), boxed])).toEqual([boxed]);
});

test('no tick and no attribute is left in the end', async () => {
  const before = document.body.innerHTML;
  createTicks(life.signal).show([aMark(0, 0, 13)]);
  await vi.waitUntil(() => tickOf(0));
  expect(document.body.innerHTML).toBe(before);
  life.abort();
  expect(tickOf(0)).toBeUndefined();
});
