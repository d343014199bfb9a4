/** `npm run build`: see src/commands/build.ts. */
import { run } from '../src/commands/run.ts';

await run('build');
