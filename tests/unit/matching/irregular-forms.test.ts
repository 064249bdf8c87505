import { expect, test } from 'vitest';
import type { EngineLanguage } from '../../../matching/language.ts';
import { stemOf } from '../../../matching/stem.ts';

const cases: [EngineLanguage, string, string[]][] = [
  ['en', 'flee', ['fled', 'flees', 'fleeing']],
  ['en', 'give', ['gave', 'given']],
  ['en', 'die', ['died', 'dying']],
  ['de', 'fliehen', ['floh', 'geflohen']],
  ['de', 'verlassen', ['verließ']],
  ['es', 'huir', ['huyó', 'huyeron']],
  ['ru', 'решить', ['решил', 'решение']],
];

test.each(cases)('in %s, %s has one stem in every form', (language, word, forms) => {
  for (const form of forms) expect(stemOf(form, language), form).toBe(stemOf(word, language));
});
