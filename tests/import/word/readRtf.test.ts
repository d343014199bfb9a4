import { expect, it } from 'vitest';
import { readRtf } from '../../../src/import/word/readRtf.ts';

const read = (body: string) => readRtf(Buffer.from(`{\\rtf1\\ansi\\ansicpg936 ${body}}`, 'latin1'));
/** 园区 in code page 936. */
const GBK = "\\'d4\\'b0\\'c7\\'f8";

it('reads code page 936 and Unicode with its stand-in, and ends paragraphs', () => {
  expect(read(`${GBK}\\par \\u24320?\\u24037?`).text.trim().split('\n')).toEqual(['园区', '开工']);
});

it('leaves tables of fonts and pictures out', () => {
  const { text } = read(`{\\fonttbl{\\f0 SimSun;}}{\\*\\generator Word;}{\\pict 89504e47}${GBK}`);
  expect(text.trim()).toBe('园区');
});

it('sets hidden text aside', () => {
  const { text, aside } = readRtf(
    Buffer.from(String.raw`{\rtf1\ansi Open{\v secret} text.\par \v more\v0 End.}`),
  );
  expect(text).toBe('Open text.\nEnd.');
  expect(aside).toEqual([{ text: 'secretmore', role: 'hidden' }]);
});
