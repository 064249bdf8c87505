/** Marks that a page clears come back, and a page without marks is left alone. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepMarks } from '../../../entrypoints/content/keep-marks.ts';
import { createPainter } from '../../../entrypoints/content/paint.ts';

const NAME = 'parallax-mark-underline';

beforeEach(() => {
  document.body.innerHTML = '<p>Some words.</p>';
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  CSS.highlights.clear();
});

function aMark() {
  const block = document.querySelector('p') ?? document.body;
  const range = document.createRange();
  range.selectNodeContents(block);
  return { block, range };
}

test('nothing runs while there are no marks', () => {
  const life = new AbortController();
  const painter = keepMarks(createPainter(life.signal), life.signal);
  expect(vi.getTimerCount()).toBe(0);
  painter.paint([aMark()], 'underline');
  expect(vi.getTimerCount()).toBe(1);
  painter.paint([aMark()], 'background');
  expect(vi.getTimerCount()).toBe(1);
  painter.paint([], 'underline');
  expect(vi.getTimerCount()).toBe(0);
});

test('marks that the page clears are put back, and all are gone in the end', () => {
  const life = new AbortController();
  const painter = keepMarks(createPainter(life.signal), life.signal);
  painter.paint([aMark()], 'underline');
  for (let time = 0; time < 3; time++) {
    CSS.highlights.clear();
    vi.advanceTimersByTime(500);
    expect(CSS.highlights.has(NAME)).toBe(true);
  }
  CSS.highlights.clear();
  painter.paint([aMark()], 'underline');
  life.abort();
  vi.advanceTimersByTime(10_000);
  expect(CSS.highlights.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('marks that were taken off are not put back', () => {
  const life = new AbortController();
  const painter = keepMarks(createPainter(life.signal), life.signal);
  painter.paint([aMark()], 'underline');
  CSS.highlights.clear();
  vi.advanceTimersByTime(500);
  painter.paint([], 'underline');
  vi.advanceTimersByTime(10_000);
  expect(CSS.highlights.size).toBe(0);
});
