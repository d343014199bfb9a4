/** `npm run dev`: see src/commands/dev.ts. */
import { run } from '../src/commands/run.ts';

await run('dev');
