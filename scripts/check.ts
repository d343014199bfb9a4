/** `npm run check`: see src/commands/check.ts. */
import { run } from '../src/commands/run.ts';

await run('check');
