/** `npm run epub`: see src/commands/epub.ts. */
import { run } from '../src/commands/run.ts';

await run('epub');
