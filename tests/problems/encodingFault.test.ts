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
