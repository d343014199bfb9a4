import { expect, it } from 'vitest';
import { decodeUtf8 } from '../../src/text/utf8.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

it('decodes strictly, and keeps a byte order mark for whoever asks for it', () => {
  expect(decodeUtf8(new TextEncoder().encode('昆山𠮷'))).toBe('昆山𠮷');
  expect(decodeUtf8(bytes(0xef, 0xbb, 0xbf, 0x41))).toBe('\ufeffA');
  expect(decodeUtf8(bytes())).toBe('');
});

it.each([
  ['GBK', bytes(0xb8, 0xdf, 0xd0, 0xc2)],
  ['a character cut short', bytes(0xe6, 0x98)],
  ['a lone surrogate', bytes(0xed, 0xa0, 0x80)],
])('%s is no UTF-8', (_, wrong) => {
  expect(decodeUtf8(wrong)).toBeUndefined();
});
