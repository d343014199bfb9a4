import chardet from 'chardet';
import { fault, type Fault } from './fault.ts';

/** A file that is not UTF-8, with the encoding it calls for, or the line that is damaged. @param bytes of the whole file */
export function encodingFault(bytes: Uint8Array): Fault & { line?: number } {
  const damaged = damagedAt(bytes);
  if (damaged) return damaged;
  const encoding = encodingOf(bytes);
  return encoding ? fault('file-encoding-known', { encoding }) : fault('file-encoding');
}

/**
 * The first four bytes of files in Unicode's other encodings: their mark, or two signs of ASCII, as a file of an
 * archive begins (`--`, `ti`). The longer ones first.
 */
const MARKS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['UTF-32', /^(?:ff fe 00 00|00 00 fe ff|.. 00 00 00|00 00 00 ..)/],
  ['UTF-16', /^(?:ff fe|fe ff)/],
  ['UTF-16LE', /^(?!00).. 00 (?!00).. 00/],
  ['UTF-16BE', /^00 (?!00).. 00 (?!00)../],
];

const begin = (bytes: Uint8Array) =>
  Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join(' ');

/** Characters beyond ASCII that are sound UTF-8, for each that is not, from which a file counts as damaged UTF-8. */
const SOUND = 4;

/** UTF-8 with a few bytes of something else in it, as pasted from a file in another encoding. */
function damagedAt(bytes: Uint8Array): (Fault & { line: number }) | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = text.match(/\ufffd+/g)?.length ?? 0;
  const sound = text.match(/[^\x00-\x7f\ufffd]/gu)?.length ?? 0;
  if (bad === 0 || sound < bad * SOUND || MARKS.some(([, pattern]) => pattern.test(begin(bytes))))
    return undefined;
  const at = text.indexOf('\ufffd');
  const line = text.slice(0, at).split('\n').length;
  return { ...fault('file-bytes', { text: text.split('\n')[line - 1]!.trim().slice(0, 20) }), line };
}

/** Encodings of Chinese texts, by their mark or by what their bytes look like. */
function encodingOf(bytes: Uint8Array): string | undefined {
  const marked = MARKS.find(([, pattern]) => pattern.test(begin(bytes)));
  if (marked) return marked[0];
  if (isGb(bytes)) return 'GB18030';
  const found = chardet.analyse(bytes);
  const chinese = found.find(({ name }) => /^(?:GB|Big5|UTF-16|UTF-32)/.test(name));
  // Japanese and Korean have their own, which would pass for Big5.
  const other = found.find(({ name }) => /^(?:Shift|EUC)/.test(name));
  return chinese && (other?.confidence ?? 0) <= chinese.confidence ? chinese.name : undefined;
}

/** Share of characters that are of GB 2312's signs and common characters, from which a text counts as GB. */
const MOSTLY = 0.8;

/** Short texts are too little for statistics of a language, but the common characters of GB 2312 lie close together. */
function isGb(bytes: Uint8Array): boolean {
  let [common, all] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! < 0x80) continue;
    const [lead, trail] = [bytes[at]!, bytes[++at] ?? 0];
    all++;
    if (((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3)) && trail >= 0xa1) common++;
  }
  return all > 0 && common / all >= MOSTLY;
}
