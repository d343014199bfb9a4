/** Bytes of unknown origin → text. Nothing is replaced silently: what cannot be decoded is reported with its offset. */
import { analyse } from 'chardet';

export interface DecodedText {
  ok: true;
  text: string;
  /** Name of the encoding in the WHATWG Encoding Standard, as decoded. */
  encoding: string;
}

export interface DecodeFault {
  ok: false;
  /** What is wrong and what to do, in Chinese. */
  message: string;
}

/** Signatures of files that are no text, with what to tell the archivist. */
const BINARY: [signature: string, name: string, remedy: string][] = [
  ['25504446', 'PDF 文件', '先用阅读器或 pdftotext 取出文字，存成 .txt 再导入'],
  ['89504e47', 'PNG 图片', '先做文字识别（OCR），把识别出的文字存成 .txt 再导入'],
  ['ffd8ff', 'JPEG 图片', '先做文字识别（OCR），把识别出的文字存成 .txt 再导入'],
  ['47494638', 'GIF 图片', '先做文字识别（OCR），把识别出的文字存成 .txt 再导入'],
  ['49492a00', 'TIFF 图片', '先做文字识别（OCR），把识别出的文字存成 .txt 再导入'],
  ['4d4d002a', 'TIFF 图片', '先做文字识别（OCR），把识别出的文字存成 .txt 再导入'],
  ['52494646', 'WebP 图片或音视频', '先做文字识别（OCR），把识别出的文字存成 .txt 再导入'],
  ['504b0304', 'Word 文档或压缩包', '在 Word 里另存为纯文本，或先解压'],
  ['d0cf11e0', '旧版 Word 文档', '在 Word 里另存为纯文本再导入'],
  ['7b5c727466', 'RTF 文档', '另存为纯文本再导入'],
];

const BYTE_ORDER_MARKS: [signature: string, encoding: string][] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];

/**
 * Decodes a file.
 * UTF-8 is tried first, strictly: its form is so particular that a success is no accident. Then UTF-16 without a
 * mark, then GB18030 and Big5, of which the one that gives the commoner characters wins; chardet breaks a tie.
 * @param bytes the whole file
 */
export function decode(bytes: Uint8Array): DecodedText | DecodeFault {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  const binary =
    BINARY.find(([signature]) => head.startsWith(signature)) ??
    (head.startsWith('424d') && bytes.includes(0)
      ? (['', 'BMP 图片', '先做文字识别（OCR），把识别出的文字存成 .txt 再导入'] as const)
      : undefined);
  if (binary) return fault(`这是${binary[1]}，不是文本 — ${binary[2]}`);
  const mark = BYTE_ORDER_MARKS.find(([signature]) => head.startsWith(signature));
  const result = mark ? strict(bytes, mark[1]) : guess(bytes);
  return result.ok && /^\s*(?:<!doctype html|<html|<\?xml)/iu.test(result.text)
    ? fault('这是网页文件，不是文本 — 打开网页，复制报纸正文，存成 .txt 再导入')
    : result;
}

function guess(bytes: Uint8Array): DecodedText | DecodeFault {
  const utf8 = strict(bytes, 'utf-8');
  const utf16 = utf16Without(bytes);
  // Latin text in UTF-16 is valid UTF-8 too, with a zero byte for every other character.
  if (utf8.ok && !(utf16 && utf8.text.split('\0').length * 5 > bytes.length)) return utf8;
  if (utf16) return strict(bytes, utf16);
  // A UTF-8 file with a broken byte often decodes as GB18030 into rubbish; its intact part tells it apart.
  if (looksLikeUtf8(bytes)) return utf8;
  const candidates = ['gb18030', 'big5'].map((encoding) => ({
    encoding,
    result: strict(bytes, encoding),
    score: commonness(bytes, encoding),
  }));
  const trust = new Map(analyse(bytes).map(({ name, confidence }) => [name.toLowerCase(), confidence]));
  candidates.sort((a, b) => b.score - a.score || (trust.get(b.encoding) ?? 0) - (trust.get(a.encoding) ?? 0));
  return candidates[0]!.result;
}

function strict(bytes: Uint8Array, encoding: string): DecodedText | DecodeFault {
  try {
    return { ok: true, encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    const offset = firstBadByte(bytes, encoding);
    const value = bytes[offset]?.toString(16).padStart(2, '0').toUpperCase() ?? '';
    return fault(
      `第 ${offset} 字节（从 0 数起，0x${value}）按 ${encoding.toUpperCase()} 无法解码 — 找原文件核对，或用编辑器打开改正后存为 UTF-8`,
    );
  }
}

/** Offset of the sequence that cannot be decoded, by halving: a streaming decoder forgives only a cut end. */
function firstBadByte(bytes: Uint8Array, encoding: string): number {
  const decodes = (length: number) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (middle <= bytes.length && decodes(middle)) good = middle;
    else bad = middle;
  }
  return Math.min(good, bytes.length - 1);
}

/** Line feeds or spaces as two bytes tell UTF-16 without a mark: no other encoding of text holds zero bytes. */
function utf16Without(bytes: Uint8Array): string | undefined {
  let even = 0;
  let odd = 0;
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    if (bytes[index] === 0 && isAsciiText(bytes[index + 1]!)) even++;
    if (bytes[index + 1] === 0 && isAsciiText(bytes[index]!)) odd++;
  }
  const zeros = Math.max(even, odd);
  if (zeros < 1 || zeros * 200 < bytes.length || bytes.length % 2 !== 0) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function isAsciiText(byte: number): boolean {
  return byte === 10 || byte === 13 || byte === 9 || (byte >= 32 && byte < 127);
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

/** Share of characters beyond ASCII that are common Han characters or punctuation. */
function commonness(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes);
  let all = 0;
  let common = 0;
  for (const character of text) {
    if (character < '\u0080') continue;
    all++;
    if (COMMON.has(character) || PUNCTUATION.has(character)) common++;
  }
  return all === 0 ? 0 : common / all;
}

function fault(message: string): DecodeFault {
  return { ok: false, message };
}
