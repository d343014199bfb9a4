/** `npm run search`: see src/commands/search.ts. */
import { run } from '../src/commands/run.ts';

await run('search');
