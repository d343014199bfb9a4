/** Which Chinese characters may be a person's name: surnames, forms, and what only looks like one. */
import { COMPOUND_SURNAMES, RARE_AS_NAME, SURNAMES, TRANSCRIBING, WORDS_LIKE_NAMES } from './peopleLists.ts';
import type { BylineForm } from './learned.ts';
import { remembered } from './remembered.ts';
import { isOneWord as isWordOfDictionary } from './sentence.ts';

const COMPOUND_SURNAME = new RegExp(`^(?:${COMPOUND_SURNAMES})$`, 'u');
const COMPOUND_NAME = new RegExp(`^(?:${COMPOUND_SURNAMES})\\p{Script=Han}{1,2}$`, 'u');
/** Names of ethnic minorities and of foreigners: parts joined by a middle dot. */
const DOTTED_NAME = /^\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8}){1,3}$/u;
/** Endings of words for places, offices and things; a name may end so, but seldom does. */
const THING = /[区市县省镇乡村街局院厅部司社会厂站台报网版讯电室组队馆所团委办课题]$/u;
/** 文摘报, 文艺版: so end names of papers and their pages, and none of a person. */
const PRINT = /\p{Script=Han}{2}[报刊版讯]$/u;
/** How far a token is a name: `sure` by its form, `likely` where the place speaks for a name, or no name. */
export type NameLikeness = 'sure' | 'likely' | undefined;

/** Tells names from other words. */
export interface NameJudge {
  /** @param token folded text without white space */
  judge(token: string): NameLikeness;
  /** True for words that are no names: places, offices, things. */
  isKnownWord(token: string): boolean;
  /** True for cities and provinces. */
  isPlace(token: string): boolean;
  /** True where a role beside it may make even a word of the dictionary (江南) a name. */
  mayBeName(token: string): boolean;
  /** Forms of bylines that the archive has taught. */
  forms?: readonly BylineForm[];
}

/**
 * Makes a judge.
 * @param places names of cities and provinces, which look like names (石家庄, 安阳)
 */
export function nameJudge(places: Iterable<string>): NameJudge {
  const known = new Set(places);
  return {
    isKnownWord: (token) => known.has(token) || WORDS_LIKE_NAMES.has(token) || isOneWord(token),
    isPlace: (token) => known.has(token) || known.has(token.replace(/[省市县区]$/u, '')),
    mayBeName: (token) =>
      /^\p{Script=Han}{2,3}$/u.test(token) && SURNAMES.has(token[0]!) && !known.has(token),
    judge: (token) => {
      if (known.has(token) || WORDS_LIKE_NAMES.has(token) || PRINT.test(token)) return undefined;
      if (DOTTED_NAME.test(token)) return judgeDotted(token);
      if (COMPOUND_NAME.test(token)) return 'sure';
      if (isTranscribed(token)) return isOneWord(token) ? undefined : 'likely';
      if (!/^\p{Script=Han}{2,3}$/u.test(token) || !SURNAMES.has(token[0]!)) return undefined;
      return THING.test(token) || isOneWord(token) || RARE_AS_NAME.has(token[0]!) ? 'likely' : 'sure';
    },
  };
}

/** Names of ethnic minorities without a dot: 才让多杰, 孟和巴雅尔. */
function isTranscribed(token: string): boolean {
  return /^\p{Script=Han}{4,7}$/u.test(token) && [...token].every((letter) => TRANSCRIBING.has(letter));
}

/** @returns whether two characters are a surname of their own */
export function isCompoundSurname(token: string): boolean {
  return COMPOUND_SURNAME.test(token);
}

/** Series and columns (奋进新征程·高新区书记主任谈) have a dot, too; a name is made of transcribing characters. */
function judgeDotted(token: string): NameLikeness {
  const letters = [...token.replaceAll('·', '')];
  const share = letters.filter((letter) => TRANSCRIBING.has(letter)).length / letters.length;
  if (share >= 0.6) return 'sure';
  return share >= 0.4 && letters.length <= 12 ? 'likely' : undefined;
}

/** @returns whether a character is a surname of its own */
export function isSurname(character: string): boolean {
  return SURNAMES.has(character);
}

const isOneWord = remembered(isWordOfDictionary);
