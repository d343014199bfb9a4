/** Whether a Chinese text is written in simplified or traditional characters. */

/**
 * Characters written otherwise in the other script, the commonest of newspapers: a simplified one, then its traditional
 * one. They tell of a few sentences; more would be loaded by every search page.
 */
const PAIRS =
  '这這国國发發来來个個时時为為业業产產会會区區学學开開进進过過对對经經长長动動电電现現实實级級总總报報车車万萬与與创創术術设設务務济濟体體点點关關项項员員园園还還将將记記说說论論议議统統组組结結给給线線资資质質权權机機构構环環应應';

/** Simplified count up, traditional down; what both scripts share counts nothing. */
const WEIGHT = new Map([...PAIRS].map((character, at) => [character, at % 2 === 0 ? 1 : -1]));

/**
 * Whether most of a text's telling characters are traditional.
 * @param text a few dozen characters are enough; a name alone may tell nothing
 * @returns false too where nothing is told
 */
export function isTraditional(text: string): boolean {
  let balance = 0;
  for (const character of text) balance += WEIGHT.get(character) ?? 0;
  return balance < 0;
}

/**
 * The `lang` of an article's text in an interface; undefined where it is the interface's own.
 * @param language of the interface
 */
export function languageOfText(language: string, traditional: boolean): string | undefined {
  if (traditional) return language === 'zh-TW' ? undefined : 'zh-Hant';
  return language === 'zh-CN' ? undefined : 'zh-CN';
}
