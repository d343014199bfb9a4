import HKVariantsRev from 'opencc-js/dict/HKVariantsRev';
import JPShinjitaiCharacters from 'opencc-js/dict/JPShinjitaiCharacters';
import JPShinjitaiCharactersRev from 'opencc-js/dict/JPShinjitaiCharactersRev';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import TWVariantsRev from 'opencc-js/dict/TWVariantsRev';

const sources = {
  HKVariantsRev,
  JPShinjitaiCharacters,
  JPShinjitaiCharactersRev,
  TSCharacters,
  TWVariantsRev,
};

/**
 * One of OpenCC's dictionaries of characters.
 * @param name file name in opencc-js, for example `TSCharacters`
 * @returns each character with the first of its candidates
 */
export function dictionary(name: keyof typeof sources): Map<string, string> {
  const entries = sources[name].split('|').map((entry) => entry.split(' '));
  return new Map(entries.map(([from, to]) => [from!, to!] as const));
}
