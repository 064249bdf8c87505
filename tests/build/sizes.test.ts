/** Neither build outgrows what tools/release/size-budgets.ts allows. */
import { describe, expect, test } from 'vitest';
import { OUTPUT } from '../../tools/drive/launch.ts';
import { BUDGETS, weigh } from '../../tools/release/size-budgets.ts';

describe.each(Object.entries(OUTPUT))('the build for %s', (_, folder) => {
  test.each(BUDGETS)('$part', (budget) => {
    const { files, bytes } = weigh(folder, budget);
    const heaviest = files.sort((a, b) => b.bytes - a.bytes).slice(0, 5);
    const list = heaviest.map((file) => `${file.path} ${file.bytes}`).join(', ');
    expect(
      bytes,
      `${budget.part} weighs ${bytes} bytes gzipped, its budget is ${budget.most}: ${list}`,
    ).toBeLessThanOrEqual(budget.most);
    expect(bytes, `${budget.part} is empty`).toBeGreaterThan(0);
  });
});
