import { expect, test } from 'vitest';
import { passageLink } from '../../../storage/text-fragment.ts';

const alone = { prefix: '', suffix: '' };

test('a sentence is named whole', () => {
  expect(passageLink('https://a.example/x', { exact: 'He decided to step down, and left.', ...alone })).toBe(
    'https://a.example/x#:~:text=He%20decided%20to%20step%20down%2C%20and%20left.',
  );
});

test('a long passage is named by its ends', () => {
  const exact = 'one two three four five six seven eight nine ten eleven twelve thirteen';
  expect(passageLink('https://a.example/', { exact, ...alone })).toBe(
    'https://a.example/#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen',
  );
});

test('a few words are named with what is around them, the words that may be cut left out', () => {
  expect(
    passageLink('https://a.example/', { exact: 'stepped-down', prefix: 'ut the president', suffix: ' on Sunday nig' }),
  ).toBe('https://a.example/#:~:text=the%20president-,stepped%2Ddown,-on%20Sunday');
});

test('a place that the address names itself stays', () => {
  expect(passageLink('https://a.example/#part', { exact: 'Words & more', ...alone })).toBe(
    'https://a.example/#part:~:text=Words%20%26%20more',
  );
});
