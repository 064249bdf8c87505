/** Texts that break programs: any UTF-16 at all, and what is known to do harm. */
import fc from 'fast-check';

/** Names that every object has, and that a careless map finds in itself. */
export const PROTOTYPE_NAMES = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf'];

/** Addresses that run code, carry their own content, or are none. */
export const BAD_ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)//https://a.example/',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://a.example/1',
  'chrome-extension://abc/library.html',
  'https://',
  'https://a.example:99999/',
  '//a.example/',
  ' ',
];

const HARMFUL = [
  ...PROTOTYPE_NAMES,
  ...BAD_ADDRESSES,
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  '</script><script>alert(1)</script>',
  '\u202egnp.exe',
  '\u2066\u2067\u2068',
  '\ud83d',
  '\ude00\ud83d',
  '\u0000\u0007\u001b[31m',
  '\ufeff\u200b\u2060',
  `a${'\u0301'.repeat(300)}`,
  `\u0644${'\u064b'.repeat(300)}`,
  '👨‍👩‍👧‍👦🏳️‍🌈',
  '\ufdfa\ufb03\uff21',
  '2024-02-31',
  '2024-13-01T99:99:99Z',
  '9'.repeat(400),
  '(a+)+$',
  '%E0%A4%A',
  '\r\n\u2028\u2029',
];

/** Any sequence of UTF-16 units, halves of pairs included. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));

/** Some text: any characters, any units, known harm, or a lot of it. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  anyUnits,
  fc.constantFrom(...HARMFUL),
  fc
    .tuple(fc.constantFrom(...HARMFUL, 'word ', '.', "'", '<'), fc.integer({ min: 2, max: 600 }))
    .map(([part, times]) => part.repeat(times)),
);
