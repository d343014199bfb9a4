import { expect, it } from 'vitest';
import { readHeadLine, withoutBylines } from '../../../../src/import/geometry/heads/headLines.ts';
import { knowledgeOf } from '../../../../src/import/readPage.ts';
import { archive } from '../../support.ts';
import { line, runOf } from '../support.ts';

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

const block = (type: 'heading' | 'paragraph', text: string) => ({
  type,
  run: runOf(line(text, 0, 0)),
  indented: false,
});
const TEXT = block('paragraph', '园区昨天开工。');
const bylines = (blocks: ReturnType<typeof block>[], signed = false) => {
  const { blocks: left, bylines, doubts } = withoutBylines(blocks, names, signed);
  return [bylines.map(({ text }) => text), left.length, doubts.length];
};

it('takes a byline in the middle of the first column, or below the end, for no subhead', () => {
  expect(bylines([block('heading', '□ 李洋'), TEXT])).toEqual([['□ 李洋'], 1, 0]);
  expect(bylines([TEXT, block('heading', '本报记者 李洋')])).toEqual([['本报记者 李洋'], 1, 0]);
});

it('takes a bare name there for the author under a doubt, and names over the parts of a text for subheads', () => {
  expect(bylines([block('heading', '李洋'), TEXT])).toEqual([['李洋'], 1, 1]);
  expect(bylines([block('heading', '李洋'), TEXT], true)).toEqual([[], 2, 0]);
  expect(bylines([block('heading', '李洋'), TEXT, block('heading', '赵明'), TEXT])).toEqual([[], 4, 0]);
});
