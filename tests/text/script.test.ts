import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { isTraditional, languageOfText } from '../../src/text/script.ts';

const SIMPLIFIED = [
  '高新区召开科技创新大会，发布产业政策',
  '这个园区去年新增企业三百家',
  '国家级科技企业孵化器通过验收',
];

describe('the script of a text', () => {
  it('is that of most of its telling characters', () => {
    const traditional = Converter({ from: 'cn', to: 'tw' });
    for (const text of SIMPLIFIED) {
      expect(isTraditional(text)).toBe(false);
      expect(isTraditional(traditional(text))).toBe(true);
    }
  });

  it('is simplified where a name of the other script is quoted, or nothing tells', () => {
    expect(isTraditional('记者从园区获悉，台湾企业「臺灣某某」签约落户')).toBe(false);
    expect(isTraditional('中山市')).toBe(false);
    expect(isTraditional('')).toBe(false);
  });

  it('is told to a browser only where it is not that of the interface', () => {
    expect([true, false].map((traditional) => languageOfText('zh-CN', traditional))).toEqual([
      'zh-Hant',
      undefined,
    ]);
    expect([true, false].map((traditional) => languageOfText('zh-TW', traditional))).toEqual([
      undefined,
      'zh-CN',
    ]);
    expect([true, false].map((traditional) => languageOfText('en', traditional))).toEqual([
      'zh-Hant',
      'zh-CN',
    ]);
  });
});
