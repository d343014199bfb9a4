/** `npm run ledger`: see src/commands/ledger.ts. */
import { run } from '../src/commands/run.ts';

await run('ledger');
