/**
 * Characters that a text holds instead of what was printed: what PDF files, old encodings and other systems' input
 * leave behind. Search folds them (foldTable.ts); check tells of them; import mends them and says so.
 */
import { standardForms } from './foldTable.ts';
import { privateUse } from './privateUse.ts';

/** What is wrong with a character. */
export type DoubtKind =
  /** A radical or stroke of Unicode that only looks like a character (⻓ for 长). */
  | 'radical'
  /** A second code for a character (U+F900 for 豈), kept in Unicode for old encodings' sake. */
  | 'compatibility'
  /** An old or other form of a character in use (徳 for 德). */
  | 'form'
  /** A character of the private use area: a box in any other font. */
  | 'private'
  /** A letter and its accent apart (NFD, as macOS writes names), or an accent without a letter. */
  | 'apart'
  /** A control character, which cannot be seen. */
  | 'control'
  /** A byte of Windows-1252 that was read as Latin-1: punctuation became a control character (U+0093 for “). */
  | 'misread'
  /** An invisible sign or a blank: zero-width space, direction mark, Hangul filler. */
  | 'invisible'
  /** Half a character, a code without a character, or the sign for one that was lost (U+FFFD). */
  | 'lost';

/** A doubtful character. */
export interface CharacterDoubt {
  kind: DoubtKind;
  /** The character, with its combining marks. */
  character: string;
  /** Where it begins, in UTF-16 code units. */
  index: number;
  /** What was likely printed; '' where nothing was; undefined where only the paper can tell. */
  likely?: string;
}

const FORMS = [...standardForms.keys()].filter((form) => form >= '\u3400').join('');
const RADICAL = String.raw`[\u2e80-\u2fd5\u31c0-\u31e3]`;
const COMPATIBILITY = String.raw`[\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufad9\u{2f800}-\u{2fa1d}]`;
/** Letters that combining marks compose with (NFC); emoji and other scripts' signs do not. */
const APART = String.raw`[A-Za-z\u00c0-\u024f\u1e00-\u1eff\u3041-\u30ff][\u0300-\u036f\u3099\u309a]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?`;
const PRIVATE = String.raw`\p{Co}`;
/** Line ends and tabs are no faults of a text. */
const CONTROL = String.raw`[\0-\x08\x0b\x0c\x0e-\x1f\x7f]`;
const MISREAD = String.raw`[\x80-\x9f]`;
/** Letters of scripts that need no joiner: with one among them, somebody's program has left it. */
const PLAIN_LETTER = String.raw`[\p{sc=Han}\p{sc=Latn}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Hang}\p{sc=Grek}\p{sc=Cyrl}]`;
/** Invisible characters that mean something behind what they belong to, by what stands before them. */
const AT_HOME = [
  // Variation sequences of ideographs (UTS 37) and of CJK marks (StandardizedVariants.txt).
  String.raw`(?<=\p{Ideographic})[\ufe00-\ufe02\u{e0100}-\u{e01ef}]`,
  String.raw`(?<=[\u3001\u3002\uff01\uff0c\uff0e\uff1a\uff1b\uff1f])[\ufe00\ufe01]`,
  // Emoji (UTS 51): presentation, joined, keycaps, flags of regions; mathematical signs have variants as well.
  String.raw`(?<=[\p{S}\p{Extended_Pictographic}])[\ufe00\ufe0e\ufe0f]|(?<=[0-9#*])\ufe0f(?=\u20e3)`,
  String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{S})`,
  String.raw`(?<=[\u{1f3f4}\u{e0020}-\u{e007e}])[\u{e0020}-\u{e007f}]`,
  // Joiners of Arabic and Indian scripts, selectors of Mongolian, a blank among Braille.
  String.raw`(?<=(?!${PLAIN_LETTER})[\p{L}\p{M}])[\u200c\u200d]`,
  String.raw`(?<=\p{sc=Mong})[\u180b-\u180f]`,
  String.raw`(?<=[\u2801-\u28ff])\u2800`,
].join('|');
/** Whatever Unicode says may be ignored when shown, separators of lines, notes between lines, and the Braille blank. */
const INVISIBLE = String.raw`(?!${AT_HOME})[\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb\u2800]`;
/** What U+FFFD became when a text was read in a wrong encoding once more: 锟斤拷, ï¿½; UTF-8 punctuation read as Latin. */
const GARBLED = String.raw`(?:锟斤拷)+|ï¿½|ï»¿|â€[\x80-\x9f“”˜™œ¦]`;
const LOST = String.raw`[\ufffd\p{Noncharacter_Code_Point}\p{Cs}]|${GARBLED}`;

const KINDS: [DoubtKind, string][] = [
  ['apart', APART],
  ['radical', RADICAL],
  ['compatibility', COMPATIBILITY],
  ['form', `[${FORMS}]`],
  ['private', PRIVATE],
  ['control', CONTROL],
  ['misread', MISREAD],
  ['invisible', INVISIBLE],
  ['lost', LOST],
];
const ANY = new RegExp(KINDS.map(([kind, pattern]) => `(?<${kind}>${pattern})`).join('|'), 'gu');

const isHalf = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;
/** What makes the letter before it one of `APART`. */
const isMark = (unit: number) =>
  (unit >= 0x300 && unit <= 0x36f) ||
  unit === 0x3099 ||
  unit === 0x309a ||
  (unit >= 0x1161 && unit <= 0x1175);
/** Units with which `GARBLED` begins. */
const GARBLED_FIRST = new Set(['锟', 'ï', 'â'].map((sign) => sign.charCodeAt(0)));

/** Whether a UTF-16 unit may be, or begin, or end a doubtful character; made with the first text. */
let suspects: Uint8Array | undefined;

function makeSuspects(): Uint8Array {
  const [, ...others] = KINDS;
  const single = new RegExp(others.map(([, pattern]) => pattern).join('|'), 'u');
  return Uint8Array.from({ length: 0x10000 }, (_, unit) =>
    Number(isHalf(unit) || isMark(unit) || GARBLED_FIRST.has(unit) || single.test(String.fromCharCode(unit))),
  );
}

/** Nearly every text is without doubt, and a look at each unit costs a hundredth of the pattern. */
function isSuspect(text: string): boolean {
  suspects ??= makeSuspects();
  for (let index = 0; index < text.length; index++) if (suspects[text.charCodeAt(index)] === 1) return true;
  return false;
}

/** Every doubtful character of a text, in order. */
export function* doubtsOf(text: string): Generator<CharacterDoubt> {
  if (!isSuspect(text)) return;
  for (const { 0: character, index, groups } of text.matchAll(ANY)) {
    const [kind] = Object.entries(groups!).find(([, found]) => found !== undefined)! as [DoubtKind, string];
    // A byte order mark is how some editors begin a file.
    if (index === 0 && character === '\ufeff') continue;
    const likely = likelyOf(kind, character);
    if (likely !== character) yield { kind, character, index, ...(likely === undefined ? {} : { likely }) };
  }
}

/** Punctuation and signs of Windows-1252 by the control characters of Latin-1 (WHATWG Encoding, windows-1252). */
const WINDOWS = new Map(
  Array.from(
    '€\0‚\0„…†‡\0‰\0‹\0\0\0\0\0‘’“”•–—\0™\0›',
    (sign, index) => [String.fromCharCode(0x80 + index), sign] as const,
  ).filter(([, sign]) => sign !== '\0'),
);

/** The radical ⼾ stands for 戶 and, in a font of the mainland, looks like 户. */
const SAME_SHAPE = new Map([['戶', '户']]);

function likelyOf(kind: DoubtKind, character: string): string | undefined {
  switch (kind) {
    case 'apart':
      return character.normalize('NFC');
    case 'radical':
    case 'compatibility': {
      const composed = character.normalize('NFKC');
      return standardForms.get(composed) ?? SAME_SHAPE.get(composed) ?? composed;
    }
    case 'form':
      return standardForms.get(character);
    case 'private': {
      const meant = privateUse.get(character);
      // A radical would be doubted in its turn.
      return meant && (standardForms.get(meant) ?? meant);
    }
    case 'misread':
      return WINDOWS.get(character);
    case 'control':
    case 'invisible':
      return '';
    case 'lost':
      return undefined;
  }
}

/** A mended text, with everything that was changed and everything that only the paper can tell. */
export interface Repaired {
  text: string;
  /** Each doubtful character once, in the order of the text. */
  doubts: CharacterDoubt[];
}

/**
 * Mends the doubtful characters of a text that is being imported; what cannot be known stays as it is.
 * @returns the text, and the doubts: whoever writes the text down must write these beside it
 */
export function repairCharacters(text: string): Repaired {
  const doubts = new Map<string, CharacterDoubt>();
  let mended = '';
  let place = 0;
  for (const doubt of doubtsOf(text)) {
    if (!doubts.has(doubt.character)) doubts.set(doubt.character, doubt);
    mended += text.slice(place, doubt.index) + (doubt.likely ?? doubt.character);
    place = doubt.index + doubt.character.length;
  }
  return { text: mended + text.slice(place), doubts: [...doubts.values()] };
}

/** Code of a character as standards write it. Example: `U+2ED3`. */
export function codeOf(character: string): string {
  return Array.from(
    character,
    (one) => `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
}
