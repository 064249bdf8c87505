import { expect, test } from 'vitest';
import { compareVersions } from '../../../storage/pack-version.ts';

test('versions are ordered by day, then by number', () => {
  const inOrder = ['2025.12.31.7', '2026.01.02', '2026.01.02.2', '2026.01.02.10', '2026.10.01', '2027.01.01'];
  for (const [at, a] of inOrder.entries()) {
    for (const [place, b] of inOrder.entries()) {
      expect(Math.sign(compareVersions(a, b)), `${a} and ${b}`).toBe(Math.sign(at - place));
    }
  }
});

test('a day’s version is its number 0', () => {
  expect(compareVersions('2026.01.02', '2026.01.02.0')).toBe(0);
});
