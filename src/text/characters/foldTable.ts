import { normalize } from '../normalize.ts';
import { FORMS } from './forms.table.ts';
import { privateUse } from './privateUse.ts';
import { SIMPLIFIED, TRADITIONAL } from './t2s.table.ts';

/** Radicals that stand for characters, and old and other forms of characters, by the character in use today. */
export const standardForms: ReadonlyMap<string, string> = new Map(
  FORMS.split(' ').flatMap((word) => {
    const [standard, ...forms] = word;
    return forms.map((form) => [form, standard!] as const);
  }),
);

const simplified: ReadonlyMap<string, string> = new Map(
  [...TRADITIONAL].map((character, position) => [character, SIMPLIFIED[position]!] as const),
);

const follow = (character: string) => standardForms.get(character) ?? simplified.get(character) ?? character;

/**
 * One character for all that a reader takes for the same: traditional to simplified characters (one to one, by
 * OpenCC's data; words are not converted: 軟體 becomes 软体, not 软件), radicals, old and other forms, and known
 * characters of the private use area. About 21 KB compressed: the browser loads it only for what an archive does not print (search/codec/folds.ts).
 */
export const foldTable: ReadonlyMap<string, string> = new Map([
  ...[...simplified].map(([from, to]) => [from, follow(to)] as const),
  ...standardForms,
  ...[...privateUse].map(([from, to]) => [from, follow(normalize(to))] as const),
]);
