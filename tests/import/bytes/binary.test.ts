import { expect, it } from 'vitest';
import { binaryKind, notText } from '../../../src/import/bytes/binary.ts';

it.each([
  ['PNG 图片', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG 图片', [0xff, 0xd8, 0xff, 0xe0]],
  ['GIF 图片', [...Buffer.from('GIF89a')]],
  ['压缩包', [...Buffer.from('PK\u0003\u0004')]],
  ['旧版 Word 文档', [0xd0, 0xcf, 0x11, 0xe0]],
])('knows %s by its first bytes, and says what to do', (name, bytes) => {
  expect(binaryKind(Uint8Array.from(bytes))).toMatch(new RegExp(`^这是${name}，不是文本 — .+再导入$`));
});

it.each(['标题\n正文', 'BM 是报纸的名称', '', 'GI'])('takes %j for text', (text) => {
  expect(binaryKind(Buffer.from(text))).toBeUndefined();
  expect(notText(text)).toBeUndefined();
});

it('tells a file that is mostly unprintable, and lets a stray character pass', () => {
  expect(notText('\u0000\u0001\u0002\u0003甲乙')).toContain('二进制文件');
  expect(notText(`\u0000\u0001\u0002\u0003${'高新区'.repeat(100)}`)).toBeUndefined();
});
