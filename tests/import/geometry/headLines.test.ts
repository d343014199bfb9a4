import { expect, it } from 'vitest';
import { readHeadLine } from '../../../src/import/geometry/headLines.ts';
import { knowledgeOf } from '../../../src/import/readPage.ts';
import { archive } from '../support.ts';
import { line, runOf } from './support.ts';

const { names } = knowledgeOf(archive, []);
const read = (text: string) => readHeadLine(runOf(line(text, 0, 0)), names);

it('parts the paper’s own wire from the names', () => {
  const found = read('本报讯　记者　李洋');
  expect([found?.dateline?.text.trim(), found?.byline?.text.trim()]).toEqual(['本报讯', '记者　李洋']);
  expect(read('本报记者 李洋')?.byline?.text).toBe('本报记者 李洋');
});

it('leaves subtitles and text to others', () => {
  expect(read('——某园区十年记')).toBeUndefined();
  expect(read('本报讯 园区昨天开工五个项目。')).toBeUndefined();
});

it('takes names with no known surname after a role, but no words for a kind of text', () => {
  for (const text of ['通讯员 桃江', '本报记者 船山 通讯员 石鼓'])
    expect(read(text)?.byline?.text).toBe(text);
  expect(read('记者 手记')).toBeUndefined();
});
