/** What a line is by its own form: one line each role. */
import { describe, expect, it } from 'vitest';
import { nameJudge } from '../../../src/import/base/people.ts';
import { makePage } from '../../../src/import/base/textRun.ts';
import { splitLines } from '../../../src/import/lines/lines.ts';
import { unwrap } from '../../../src/import/paragraphs/unwrap.ts';
import { classify, isSalutation } from '../../../src/import/roles/classify.ts';

const names = nameJudge(['绵阳']);

function classified(text: string, is?: 'byline' | 'caption' | 'subtitle' | 'column' | 'headline') {
  const page = makePage(`${text}\n`);
  const [block] = unwrap(page, splitLines(page));
  return classify({ ...block!, ...(is ? { is } : {}) }, { names, columns: new Set(['园区夜话']) });
}

describe('the role of a line', () => {
  it.each([
    ['绵阳高新区开工五个项目', 'display'],
    ['——一座园区的十年', 'subtitle'],
    ['一、先把路修通', 'numbered'],
    ['园区夜话', 'column'],
    ['【记者观察】', 'column'],
    ['简明新闻', 'column'],
    ['本报记者 李洋', 'byline'],
    ['李洋 摄', 'credit'],
    ['江岸日报全媒体记者 李洋 摄', 'credit'],
    ['图为绵阳高新区的展厅。', 'caption'],
    ['下转第3版', 'jump'],
    ['据新华社电', 'note'],
    ['绵阳高新区昨天开工五个项目，总投资二十亿元。', 'paragraph'],
    ['7月1日至7月31日', 'paragraph'],
  ])('%s: %s', (text, role) => {
    expect(classified(text).role).toBe(role);
  });

  it('is what its label says, whatever it looks like', () => {
    expect(classified('图为绵阳高新区的展厅', 'headline').role).toBe('display');
    expect(classified('李洋 摄', 'caption').role).toBe('credit');
    expect(classified('绵阳高新区', 'column')).toMatchObject({ role: 'column', sureColumn: true });
  });

  it.each([
    ['区敏怡 招志刚', ['区敏怡', '招志刚']],
    ['某某课题组', ['某某课题组']],
  ])('a labelled byline keeps names apart: %s', (text, authors) => {
    expect(classified(text, 'byline').byline?.authors.map(({ name }) => name.text)).toEqual(authors);
  });

  it('tells who is addressed', () => {
    expect(['编辑同志：', '绵阳高新区管委会：'].every(isSalutation)).toBe(true);
    expect(isSalutation('记者问道：')).toBe(false);
  });
});
