/** What PDF files say of their glyphs → the characters that were set. */
import { repairCharacters } from '../../text/characters/doubts.ts';

/** Radicals and strokes, and characters that Unicode keeps twice for old encodings. */
const DOUBLES = /[\u2e80-\u2fd5\u31c0-\u31e3\uf900-\ufaff]|[\u{2f800}-\u{2fa1d}]/gu;
/** Radicals of the Kangxi dictionary, which Unicode names by characters in full forms (⾧ is 長, ⻓ is 长). */
const KANGXI = /[\u2f00-\u2fd5]/u;
/** 户 has the shape of the radical in fonts of the mainland; its full form is rare. */
const DOOR = '\u2f3e';
/**
 * Source Han (Noto CJK) draws each of these pairs with one glyph, and what makes a PDF file of it names the first. Found by
 * printing every character of GB 2312 and of U+4E00 to U+9FA5.
 */
const ONE_GLYPH = new Map([
  ['\u2e3a', '——'],
  ['\u2e3b', '———'],
  ['\u301c', '～'],
  ['\u2329', '〈'],
  ['\u232a', '〉'],
  ['\u2215', '／'],
  ['\u2035', '｀'],
  ['\u3b35', '胶'],
  ['\u{2b739}', '彐'],
  ['\u2e95', '彐'],
  ['\u2ed1', '長'],
  ['\u2eeb', '斉'],
  ['\u2eef', '竜'],
  ['\u2ef1', '龜'],
  ['\u2ef2', '亀'],
]);
/** Marks as fonts draw them in vertical lines, and the marks that they are. */
const VERTICAL_FORMS = '︐︑︒︓︔︕︖︗︘︙︰︱︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄';
const MARKS = '，、。：；！？〖〗…‥—（）｛｝〔〕【】《》〈〉「」『』';
const FIRST = new RegExp([...ONE_GLYPH.keys()].join('|'), 'gu');

/** Old and full forms of characters (喩, 値, 長) stay: a font without them would not have shown them. */
export function printedCharacters(text: string): string {
  return text
    .replace(FIRST, (one) => ONE_GLYPH.get(one)!)
    .replace(DOUBLES, unified)
    .replace(/[\ufe10-\ufe19\ufe30-\ufe44]/gu, (one) => MARKS[VERTICAL_FORMS.indexOf(one)] ?? one);
}

function unified(double: string): string {
  return KANGXI.test(double) && double !== DOOR ? double.normalize('NFKC') : repairCharacters(double).text;
}
