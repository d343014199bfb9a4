/** `npm run assemble`: see src/commands/assemble.ts. */
import { run } from '../src/commands/run.ts';

await run('assemble');
