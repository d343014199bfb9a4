/** Bytes of unknown origin → text. Nothing is replaced silently: what cannot be decoded is reported with its offset. */
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { binaryKind, notText } from './binary.ts';

/** A file that could be decoded. */
export interface DecodedText {
  ok: true;
  text: string;
  /** Name of the encoding in the WHATWG Encoding Standard, as decoded. */
  encoding: string;
}

/** A file that could not. */
export interface DecodeFault {
  ok: false;
  /** What is wrong and what to do, in Chinese. */
  message: string;
}

const BYTE_ORDER_MARKS: [signature: string, encoding: string][] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];

/**
 * Decodes a file.
 * UTF-8 is tried first, strictly: its form is so particular that a success is no accident. Of the encodings without
 * such a form the one that gives the commoner characters wins; chardet breaks a tie. A page of the web says its
 * encoding itself, and is believed as far as its bytes bear it out.
 * @param bytes the whole file
 * @param declared encoding that the file, or its container, names
 */
export function decode(bytes: Uint8Array, declared = declaredEncoding(bytes)): DecodedText | DecodeFault {
  const binary = binaryKind(bytes);
  if (binary) return fault(binary);
  const head = Buffer.from(bytes.subarray(0, 3)).toString('hex');
  const mark = BYTE_ORDER_MARKS.find(([signature]) => head.startsWith(signature));
  const result = mark ? strict(bytes, mark[1]) : asDeclared(bytes, declared);
  const other = result.ok ? notText(result.text) : undefined;
  return other ? fault(other) : result;
}

/** Far enough for the head of a page (the HTML standard looks at 1,024 bytes; saved pages put comments before it). */
const PRESCAN = 8192;
const META = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/iu;
const XML = /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/iu;

/** What a page says of its own encoding. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1');
  return (META.exec(head) ?? XML.exec(head))?.[1];
}

/** GBK and GB2312 are read as GB18030, which holds both; a page whose head is ASCII is no UTF-16 (HTML standard). */
function asDeclared(bytes: Uint8Array, declared: string | undefined): DecodedText | DecodeFault {
  const name = declared?.toLowerCase().replace(/^(?:gb2312|gbk|gb_2312-80|x-gbk|hz-gb-2312)$/u, 'gb18030');
  if (!name || !isEncoding(name) || /^utf-?16/u.test(name)) return guess(bytes);
  const result = strict(bytes, name === 'big5-hkscs' ? 'big5' : name);
  if (!result.ok) return orGuess(bytes, result);
  return isRatherUtf8(bytes, result) ? strict(bytes, 'utf-8') : result;
}

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

/** Saved again by an editor that left the old declaration standing: UTF-8 by its form, and by its characters. */
function isRatherUtf8(bytes: Uint8Array, { encoding, text }: DecodedText): boolean {
  if (encoding === 'utf-8') return false;
  const utf8 = strict(bytes, 'utf-8');
  return utf8.ok && commonness(utf8.text) > commonness(text);
}

/** A page that does not bear out what it says: saved again by another program, perhaps. */
function orGuess(bytes: Uint8Array, failed: DecodeFault): DecodedText | DecodeFault {
  const other = guess(bytes);
  return other.ok ? other : failed;
}

function guess(bytes: Uint8Array): DecodedText | DecodeFault {
  const utf8 = strict(bytes, 'utf-8');
  // Latin text in UTF-16 is valid UTF-8 too, with a zero byte for every other character.
  const zeros = bytes.filter((byte) => byte === 0).length;
  if (utf8.ok && zeros * 5 <= bytes.length) return utf8;
  // A UTF-8 file with a broken byte often decodes as GB18030 into rubbish; its intact part tells it apart.
  if (!utf8.ok && looksLikeUtf8(bytes)) return utf8;
  const encodings = ['gb18030', 'big5', ...(bytes.length % 2 === 0 ? ['utf-16le', 'utf-16be'] : [])];
  const trust = new Map(analyse(bytes).map(({ name, confidence }) => [name.toLowerCase(), confidence]));
  const [best] = encodings
    .map((encoding) => ({ encoding, score: commonness(lenient(bytes, encoding)) }))
    .sort((a, b) => b.score - a.score || (trust.get(b.encoding) ?? 0) - (trust.get(a.encoding) ?? 0));
  return strict(bytes, best!.encoding);
}

/** Decodes as far as it goes; what cannot be decoded becomes U+FFFD. */
function lenient(bytes: Uint8Array, encoding: string): string {
  // The Big5 of the platform turns the characters of Hong Kong (HKSCS) into private ones.
  return encoding === 'big5'
    ? iconv.decode(Buffer.from(bytes), encoding)
    : new TextDecoder(encoding).decode(bytes);
}

function strict(bytes: Uint8Array, encoding: string): DecodedText | DecodeFault {
  if (encoding === 'big5') {
    const text = lenient(bytes, encoding);
    if (!text.includes('\uFFFD')) return { ok: true, encoding, text };
  } else {
    try {
      return { ok: true, encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
    } catch {
      // The fault is reported below.
    }
  }
  const offset = firstBadByte(bytes, encoding);
  const value = bytes[offset]?.toString(16).padStart(2, '0').toUpperCase() ?? '';
  return fault(
    `第 ${offset} 字节（从 0 数起，0x${value}）按 ${encoding.toUpperCase()} 无法解码 — 找原文件核对，或用编辑器打开改正后存为 UTF-8`,
  );
}

/** Offset of the sequence that cannot be decoded, by halving: a streaming decoder forgives only a cut end. */
function firstBadByte(bytes: Uint8Array, encoding: string): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (middle <= bytes.length && decodesSoFar(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  return Math.min(good, bytes.length - 1);
}

function decodesSoFar(bytes: Uint8Array, encoding: string): boolean {
  if (encoding === 'big5') return !iconv.getDecoder(encoding).write(Buffer.from(bytes)).includes('\uFFFD');
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function looksLikeUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > broken * 4;
}

/** The commonest characters of running text, in both scripts: a wrong decoding hits them only by chance. */
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经区新高业展技企创月日本报市为这个国时来对会发动产种过说学经区业开关实进现這個國時來們對會發動產種過說學經區業開關實進現',
);
const PUNCTUATION = new Set('，。、；：？！“”（）《》「」\u3000');

/** Share of the characters that are common Han characters or punctuation; letters and figures say nothing. */
function commonness(text: string): number {
  let all = 0;
  let common = 0;
  for (const character of text) {
    if (character >= ' ' && character < '\u0080') continue;
    if (character === '\n' || character === '\r' || character === '\t') continue;
    all++;
    if (COMMON.has(character) || PUNCTUATION.has(character)) common++;
  }
  return all === 0 ? 0 : common / all;
}

function fault(message: string): DecodeFault {
  return { ok: false, message };
}
