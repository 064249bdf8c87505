/** `npm run check`: everything that CI runs. */
import { run } from './run.ts';

process.exitCode = (await run('npm', ['test'])) || (await run('npm', ['run', 'pack']));
