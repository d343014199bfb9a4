import { expect, it } from 'vitest';
import { encodingFault } from '../../src/problems/encodingFault.ts';

const TEXT = '---\ntitle: 园区';
const little = Buffer.from(TEXT, 'utf16le');
const big = Buffer.from(little).swap16();
const wide = Buffer.concat([...TEXT].map((sign) => Buffer.from(Uint32Array.of(sign.codePointAt(0)!).buffer)));

it.each([
  ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), little])],
  ['UTF-16', Buffer.concat([Buffer.from([0xfe, 0xff]), big])],
  ['UTF-16LE', little],
  ['UTF-16BE', big],
  ['UTF-32', Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), wide])],
  ['UTF-32', wide],
  ['GB18030', Buffer.from('b8dfd0c2c7f8b5c4c6f3d2b5', 'hex')],
])('knows %s by its first bytes, with a mark and without', (encoding, bytes) => {
  expect(encodingFault(bytes).message).toBe(`文件不是 UTF-8 编码，像是 ${encoding}`);
});

it('knows UTF-8 in which a few bytes are of something else, by its line', () => {
  const bytes = Buffer.concat([
    Buffer.from('---\ntitle: 园区\n---\n\n正文甲乙。\n'),
    Buffer.from('b8df', 'hex'),
  ]);
  expect(encodingFault(bytes)).toMatchObject({ code: 'file-bytes', line: 6 });
});

it('takes Japanese for no Chinese', () => {
  const bytes = Buffer.from('91e58bb482aa8a4a92ca82b582dc82b582bd8142'.repeat(8), 'hex');
  expect(encodingFault(bytes).code).toBe('file-encoding');
});

it('tells the line that is damaged by its first words, at whatever line it is', () => {
  const long = '正文里写了很多很多的字，一直写到二十个字以后还没有写完这一行。';
  const bytes = Buffer.concat([Buffer.from(`第一行甲乙丙丁。\n   ${long}`), Buffer.from('b8df', 'hex')]);
  const told = encodingFault(bytes);
  expect(told).toMatchObject({ code: 'file-bytes', line: 2 });
  expect(told.message).toContain(long.slice(0, 20));
  expect(told.message).not.toContain(long.slice(0, 21));
});

it('takes a file for damaged from four sound characters for each that is not', () => {
  const of = (sound: number) =>
    encodingFault(Buffer.concat([Buffer.from('甲'.repeat(sound)), Buffer.from('ff', 'hex')]));
  expect(of(4)).toMatchObject({ code: 'file-bytes', line: 1 });
  expect(of(3).code).not.toBe('file-bytes');
});

const gb = (hex: string) => encodingFault(Buffer.from(hex, 'hex')).message;

it('knows common characters and signs of GB 2312 by their rows, among ASCII as well', () => {
  expect(gb('b0a1')).toContain('GB18030');
  expect(gb('d7f9')).toContain('GB18030');
  expect(gb('a1a1a3a1')).toContain('GB18030');
  expect(gb('41b0a1410ab0a142')).toContain('GB18030');
  // Four of five.
  expect(gb('b0a1b0a1b0a1b0a1d8a1')).toContain('GB18030');
  expect(gb('b0a1b0a1d8a1d8a1d8a1d8a1')).not.toBe(gb('b0a1'));
});

it('says nothing of an encoding that no text of ASCII shows', () => {
  expect(encodingFault(Buffer.from('abc')).code).toBe('file-encoding');
});
