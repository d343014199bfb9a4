import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/import/bytes/decode.ts';

const SIMPLIFIED = '昆山高新区的企业今年在新产业上加快发展,取得了新的进展。';
const TRADITIONAL = '昆山高新區的企業今年在新產業上加快發展，取得了新的進展。';

describe('decoding', () => {
  it.each([
    ['utf-8', Buffer.from(SIMPLIFIED), SIMPLIFIED],
    ['utf-8', Buffer.from(`\uFEFF${SIMPLIFIED}`), SIMPLIFIED],
    ['gb18030', iconv.encode(SIMPLIFIED, 'gbk'), SIMPLIFIED],
    ['gb18030', iconv.encode(`${SIMPLIFIED}𠮷`, 'gb18030'), `${SIMPLIFIED}𠮷`],
    ['big5', iconv.encode(TRADITIONAL, 'big5'), TRADITIONAL],
    ['big5', iconv.encode(`${TRADITIONAL}𨋢嘅`, 'big5'), `${TRADITIONAL}𨋢嘅`],
    ['utf-16le', iconv.encode('高新区的企业，在车间里忙碌。', 'utf-16le'), '高新区的企业，在车间里忙碌。'],
    ['utf-16be', iconv.encode('高新区的企业，在车间里忙碌。', 'utf-16be'), '高新区的企业，在车间里忙碌。'],
    ['utf-16le', iconv.encode(SIMPLIFIED, 'utf-16le', { addBOM: true }), SIMPLIFIED],
    ['utf-16be', iconv.encode(SIMPLIFIED, 'utf-16be', { addBOM: true }), SIMPLIFIED],
    [
      'utf-16le',
      iconv.encode(`${SIMPLIFIED}\n${SIMPLIFIED}\n`, 'utf-16le'),
      `${SIMPLIFIED}\n${SIMPLIFIED}\n`,
    ],
    ['utf-8', Buffer.from('高新\0区'), '高新\0区'],
  ])('knows %s', (encoding, bytes, text) => {
    expect(decode(bytes)).toEqual({ ok: true, encoding, text });
  });

  it('reports the offset of a byte that cannot be decoded', () => {
    const bytes = Buffer.concat([Buffer.from('昆山高新区'), Buffer.from([0xff]), Buffer.from('的企业')]);
    expect(decode(bytes)).toEqual({ ok: false, message: expect.stringMatching(/^第 15 字节.*0xFF.*UTF-8/u) });
  });

  it.each([
    ['\x89PNG\r\n', 'PNG'],
    ['\xff\xd8\xff\xe0', 'JPEG'],
    ['PK\x03\x04', '压缩包'],
  ])('names a file that is no text: %j', (head, name) => {
    expect(decode(Buffer.from(head, 'latin1'))).toEqual({
      ok: false,
      message: expect.stringContaining(name),
    });
  });
});
