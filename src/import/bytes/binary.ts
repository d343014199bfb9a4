/** Files that are no text: known by their first bytes, or by how much of them is unprintable. */

const RECOGNISE = '先做文字识别（OCR），把识别出的文字存成 .txt 再导入';
const EXPORT = '在 Word 里另存为纯文本再导入';
const UNPACK = '先解压，取出其中的文本文件再导入';

/** Hexadecimal form of the first bytes, what the file is, and what to tell the archivist to do. */
const SIGNATURES: [signature: RegExp, name: string, remedy: string][] = [
  [/^89504e47/u, 'PNG 图片', RECOGNISE],
  [/^ffd8ff/u, 'JPEG 图片', RECOGNISE],
  [/^47494638/u, 'GIF 图片', RECOGNISE],
  [/^(?:49492a00|4d4d002a)/u, 'TIFF 图片', RECOGNISE],
  [/^52494646/u, 'WebP 图片或音视频', RECOGNISE],
  [/^.{8}66747970/u, 'HEIC、AVIF 图片或视频', RECOGNISE],
  [/^0000000c6a50/u, 'JPEG 2000 图片', RECOGNISE],
  [/^38425053/u, 'Photoshop 图片', RECOGNISE],
  [/^41542654464f524d/u, 'DjVu 文件', RECOGNISE],
  [/^424d.{8}00000000/u, 'BMP 图片', RECOGNISE],
  [/^504b0304/u, '压缩包', UNPACK],
  [/^(?:1f8b|52617221|377abcaf)/u, '压缩包', UNPACK],
  [/^d0cf11e0/u, '旧版 Word 文档', EXPORT],
];

/**
 * Recognises a file that is no text by its signature.
 * @returns what it is and what to do, in Chinese; undefined when it may be text
 */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  const found = SIGNATURES.find(([signature]) => signature.test(head));
  return found && `这是${found[1]}，不是文本 — ${found[2]}`;
}

/** Text has next to no control characters; a twentieth is a file of another kind. */
const CONTROL_SHARE = 0.05;
const CONTROL_FEWEST = 3;

/** @returns what to do with a decoded file that is mostly unprintable, in Chinese */
export function notText(text: string): string | undefined {
  const control = text.match(/[^\P{Cc}\s\u0085]|\p{Noncharacter_Code_Point}/gu)?.length ?? 0;
  return control > CONTROL_FEWEST && control > text.length * CONTROL_SHARE
    ? '这是二进制文件，不是文本 — 用原来的软件打开，把文字另存为 .txt 再导入'
    : undefined;
}
