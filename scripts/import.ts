/** `npm run import`: see src/commands/import.ts. */
import { run } from '../src/commands/run.ts';

await run('import');
