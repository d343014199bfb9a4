/** `npm start`: see src/commands/start.ts. */
import { run } from '../src/commands/run.ts';

await run('start');
