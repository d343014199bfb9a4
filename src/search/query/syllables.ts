/** Splits letters into the syllables of pinyin, without tones, `ü` written `v`. */

/** Every syllable of standard Chinese: initials, and the finals that follow each. */
const FINALS: Record<string, string> = {
  '': 'a ai an ang ao e ei en eng er o ou yi ya yan yang yao ye yin ying yo yong you yu yuan yue yun wa wai wan wang wei wen weng wo wu',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
};

const SYLLABLES = new Set(
  Object.entries(FINALS).flatMap(([initial, finals]) => finals.split(' ').map((final) => initial + final)),
);

/**
 * Splits letters into two or more syllables, as few as may be; the last letters may begin another syllable,
 * which is left out.
 * @returns undefined when that cannot be done
 */
export function splitSyllables(letters: string): string[] | undefined {
  if (letters.length > 60) return undefined;
  /** Fewest syllables that make the letters before each position, and the fewest that are at least two. */
  const fewest: (string[] | undefined)[] = [[]];
  const several: (string[] | undefined)[] = [];
  for (let end = 1; end <= letters.length; end++) {
    for (let start = Math.max(0, end - 6); start < end; start++) {
      const before = fewest[start];
      const syllable = letters.slice(start, end);
      if (!before || !SYLLABLES.has(syllable)) continue;
      const split = [...before, syllable];
      if (split.length < (fewest[end]?.length ?? Infinity)) fewest[end] = split;
      // One syllable makes no pair: `xian` is better read as xi'an here.
      if (start > 0 && split.length < (several[end]?.length ?? Infinity)) several[end] = split;
    }
  }
  for (let end = letters.length; end > 0; end--) {
    const split = several[end];
    const rest = letters.slice(end);
    if (split && (rest === '' || [...SYLLABLES].some((syllable) => syllable.startsWith(rest)))) return split;
  }
  return undefined;
}
