/** The text of matching/wording-weights.ts. */
import { WORDING_STEPS } from '../../matching/wording.ts';
import type { Wordings } from './fit-wording.ts';

/** Return the module that exports `wordings`. */
export function wordingFile(wordings: Wordings): string {
  const lines = [...wordings].map(([language, weights]) => {
    const entries = [...weights].map(([key, weight]) => `${key}:${Math.round(weight * WORDING_STEPS)}`);
    return `  ${language}: ${quoted(entries.join(' '))},`;
  });
  return [
    '/** Weights of wordings. Written by `npm run train`; change the training, not this file. */',
    "import type { EngineLanguage } from './language.ts';",
    '',
    '/** By language: entries `key:steps` apart by spaces; see `wording.ts`. */',
    'export const WORDING: Readonly<Record<EngineLanguage, string>> = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}

/** In the quotes that Biome would choose. */
const quoted = (text: string) => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);
