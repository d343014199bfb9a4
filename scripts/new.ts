/** `npm run new`: see src/commands/new.ts. */
import { run } from '../src/commands/run.ts';

await run('new');
