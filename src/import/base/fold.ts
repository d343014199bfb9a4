import { foldTable } from '../../text/characters/foldTable.ts';

/**
 * Folds a text for matching: full-width forms become half-width, every white space a plain space (line ends
 * stay), traditional characters, radicals and old forms the simplified ones of today. The length never changes, so
 * offsets hold in both texts.
 */
export function foldText(text: string): string {
  table ??= foldedUnits();
  let folded = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const other = table[code]!;
    if (other === code) continue;
    folded += text.slice(from, at) + String.fromCharCode(other);
    from = at + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

const UNITS = 0x10000;
/** What each UTF-16 unit is folded to, made when it is first needed: every text of an import passes through here. */
let table: Uint16Array | undefined;

function foldedUnits(): Uint16Array {
  return Uint16Array.from({ length: UNITS }, (_, code) =>
    foldCharacter(String.fromCharCode(code)).charCodeAt(0),
  );
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return character === '\t' ? ' ' : character;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a)) return ' ';
  // OCR and input methods use several forms of the middle dot in names of ethnic minorities.
  if (code === 0x2022 || code === 0x2027 || code === 0x30fb || code === 0xff65) return '·';
  // Old code pages hold a slash of mathematics: 記者李洋∕台北報導.
  if (code === 0x2215 || code === 0x2044) return '/';
  // 〖某某高新区…〗: papers set either pair of brackets over their briefs.
  if (code === 0x3016) return '【';
  if (code === 0x3017) return '】';
  // 文丨李洋: a character that looks like a bar and is set as one.
  if (code === 0x4e28) return '|';
  const simple = foldTable.get(character) ?? kangxiRadical(character);
  return simple !== undefined && simple.length === 1 ? simple : character;
}

/** Radicals that PDF files hold instead of characters: `2023年4⽉10⽇`. */
function kangxiRadical(character: string): string | undefined {
  if (character < '\u2f00' || character > '\u2fd5') return undefined;
  const composed = character.normalize('NFKC');
  return foldTable.get(composed) ?? composed;
}
