import { expect, test } from 'vitest';
import { releaseSection, sectionOf } from '../../../../tools/release/changelog.ts';

const CHANGELOG = `# Changelog

## Unreleased

### Added

- Marks.

## [0.1.0] - 2026-01-02

- First.
`;

test('a section is found by its version, in brackets or not', () => {
  expect(sectionOf(CHANGELOG, 'Unreleased')).toBe('### Added\n\n- Marks.');
  expect(sectionOf(CHANGELOG, '0.1.0')).toBe('- First.');
  expect(sectionOf(CHANGELOG, '0.1')).toBeNull();
  expect(sectionOf(CHANGELOG, '1.0')).toBeNull();
});

test('what was unreleased gets version and day, and the next lines have a place', () => {
  const after = releaseSection(CHANGELOG, '0.2.0', '2026-11-22');
  expect(sectionOf(after, '0.2.0')).toBe('### Added\n\n- Marks.');
  expect(sectionOf(after, 'Unreleased')).toBe('');
  expect(sectionOf(after, '0.1.0')).toBe('- First.');
  expect(after).toContain('## 0.2.0 - 2026-11-22\n');
});

test('nothing is released twice, and nothing of which nothing is told', () => {
  expect(() => releaseSection(CHANGELOG, '0.1.0', '2026-11-22')).toThrow('0.1.0');
  const empty = releaseSection(CHANGELOG, '0.2.0', '2026-11-22');
  expect(() => releaseSection(empty, '0.3.0', '2026-11-22')).toThrow('unreleased');
});
