import HKVariantsRev from 'opencc-js/dict/HKVariantsRev';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import TWVariantsRev from 'opencc-js/dict/TWVariantsRev';

const sources: Record<string, string> = { HKVariantsRev, TSCharacters, TWVariantsRev };

/**
 * One of OpenCC's dictionaries of characters.
 * @param name file name in opencc-js, for example `TSCharacters`
 * @returns each character with the first of its candidates
 */
export function dictionary(name: 'HKVariantsRev' | 'TSCharacters' | 'TWVariantsRev'): Map<string, string> {
  const entries = sources[name]!.split('|').map((entry) => entry.split(' '));
  return new Map(entries.map(([from, to]) => [from!, to!] as const));
}
