/** `npm run deploy:prepare`: see src/commands/deployPrepare.ts. */
import { run } from '../src/commands/run.ts';

await run('deploy:prepare');
