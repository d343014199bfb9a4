/** `npm run assemble`: parts of a site, made on several machines → the site. */
import { makeProgress } from '../pipeline/base/progress.ts';
import { assemble as assembleParts } from '../pipeline/part.ts';
import { summary } from '../pipeline/summary.ts';
import { fault } from '../problems/fault.ts';
import { UserError } from '../problems/userError.ts';
import { command, EXIT } from './base/command.ts';
import { pathIn, print } from './base/io.ts';
import { OUT } from './base/options.ts';

/** The command `assemble`. Exit codes: `EXIT`. */
export const assemble = command({
  name: 'assemble',
  about: '把几台机器各做的一部分合成一个网站并发布。',
  operands: '部分…',
  options: { out: OUT },
  async run({ values: { out }, operands, io }) {
    if (operands.length === 0) throw new UserError(fault('parts-unnamed'));
    const progress = makeProgress(io.stderr);
    const parts = operands.map((part) => pathIn(io, part));
    const result = await assembleParts(parts, pathIn(io, out), progress);
    print(io, summary(result, progress.seconds(), out));
    return EXIT.done;
  },
});
