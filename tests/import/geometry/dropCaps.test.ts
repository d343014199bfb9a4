import { expect, it } from 'vitest';
import { withDropCaps } from '../../../src/import/geometry/dropCaps.ts';
import { line, texts } from './support.ts';

it('joins a first character set over two lines to the first of them', () => {
  const lines = [
    line('园', 0, 100, { size: 24 }),
    line('区昨天开工的项目', 25, 100),
    line('共有五个，总投资', 25, 114),
    line('二十亿元人民币。', 0, 128),
  ];
  const read = withDropCaps(lines);
  expect(texts(read)).toEqual(['园区昨天开工的项目', '共有五个，总投资', '二十亿元人民币。']);
  expect(read[1]!.x0).toBe(0);
});

it('leaves a large character alone that no text stands beside', () => {
  const lines = [line('福', 0, 100, { size: 40 }), line('园区昨天开工的项目共有五个', 200, 300)];
  expect(texts(withDropCaps(lines))).toEqual(['福', '园区昨天开工的项目共有五个']);
});
