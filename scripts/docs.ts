/** `npm run docs`: writes the parts of docs/ that are made from the source. */
import { writeFileSync } from 'node:fs';
import { faultPage } from '../src/problems/faultPage.ts';

const docs = new URL('../docs/', import.meta.url);

writeFileSync(new URL('faults.md', docs), faultPage());
