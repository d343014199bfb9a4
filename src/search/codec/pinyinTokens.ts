/**
 * How the pinyin of headlines enters the index: pairs of neighbouring syllables, and pairs of their first
 * letters. A leading mark keeps them apart from characters, and together among the terms.
 */

/** A syllable as a unit of the index; '' stays ''. */
export const syllableUnit = (syllable: string) => syllable && `\u0003${syllable}`;
/** The first letter of a syllable as a unit of the index; '' stays ''. */
export const initialUnit = (syllable: string) => syllable && `\u0004${syllable[0]!}`;
