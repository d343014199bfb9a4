/** Writes src/text/t2s.table.ts from OpenCC's data. Run it after an update of opencc-js. */
import { writeFileSync } from 'node:fs';
import { characterPairs } from '../src/text/t2s.pairs.ts';

const pairs = characterPairs();
const source = `/** Made by scripts/generate-t2s.ts from OpenCC's data (Apache-2.0); position by position. */
export const TRADITIONAL =
  '${pairs.map(([from]) => from).join('')}';
export const SIMPLIFIED =
  '${pairs.map(([, to]) => to).join('')}';
`;
writeFileSync(new URL('../src/text/t2s.table.ts', import.meta.url), source);
console.log(`${pairs.length} pairs`);
