/** The text of matching/weights.ts. */

/** A table of weights. */
export interface WeightTable {
  readonly name: string;
  readonly about: string;
  readonly features: readonly string[];
  readonly values: readonly number[];
}

/** Return the module that exports `tables` and `cuts`, with `report`, the run that set them, in its header. */
export function weightsFile(
  report: readonly string[],
  tables: readonly WeightTable[],
  cuts: Readonly<Record<string, number>>,
): string {
  const lines = [
    '/**',
    ' * Weights and cuts of the matcher. Written by `npm run train`; change the training, not this file.',
    ' *',
    ...report.flatMap((sentence) => wrap(sentence).map((line, at) => (at === 0 ? ` * - ${line}` : ` *   ${line}`))),
    ' */',
  ];
  for (const table of tables) {
    lines.push('', `/** ${table.about} */`, `export const ${table.name}: readonly number[] = [`);
    table.features.forEach((feature, at) => {
      lines.push(`  ${Number((table.values[at] ?? 0).toFixed(4))}, // ${feature}`);
    });
    lines.push('];');
  }
  for (const [name, value] of Object.entries(cuts))
    lines.push('', `/** ${about[name] ?? name} */`, `export const ${name} = ${value};`);
  return `${lines.join('\n')}\n`;
}

const about: Readonly<Record<string, string>> = {
  MARK_CUT:
    'A match is marked on the page from this score on: the lowest at which marks are precise enough, see tools/training/cuts.ts.',
  FURTHER_MARK_CUT: 'The same for a match that is not the likeliest of its sentence.',
  LIST_CUT: 'A match is listed in the popup from this score on.',
  CLAIM_MARK_CUT: 'The same for claims without required concepts.',
  CLAIM_LIST_CUT: 'The same for claims without required concepts.',
};

function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.length + word.length > 108) {
      lines.push(line);
      line = '';
    }
    line += (line === '' ? '' : ' ') + word;
  }
  return [...lines, line];
}
