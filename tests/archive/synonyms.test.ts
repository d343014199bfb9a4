import { expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { synonymsOf } from '../../src/archive/synonyms.ts';
import { formatProblem } from '../../src/problems/problem.ts';
import { folderOf } from '../support/folder.ts';

function told(yaml: string) {
  const { groups, problems } = synonymsOf(yaml, 'synonyms.yaml');
  return { groups, lines: problems.map((problem) => formatProblem(problem)) };
}

it('reads groups, in one line or several', () => {
  expect(told('# 旧名\n- [高新区, 高新技术产业开发区, "5G 基站"]\n- - 东城\n  - 东城街道\n')).toEqual({
    groups: [
      ['高新区', '高新技术产业开发区', '5G 基站'],
      ['东城', '东城街道'],
    ],
    lines: [],
  });
});

it.each(['', '# 还没有\n', '# - [高新区, 高新技术产业开发区]\n'])('%j says nothing', (yaml) => {
  expect(told(yaml)).toEqual({ groups: [], lines: [] });
});

/** What a beginner may write: line, kind, and the line to write instead, which must be right. */
const MENDED: [yaml: string, ...told: [line: number, code: string, write: string][]][] = [
  ['[高新区, 开发区]\n', [1, 'synonym-group-form', '- [高新区, 开发区]']],
  ['- 高新区、开发区\n', [1, 'synonym-group-form', '- [高新区, 开发区]']],
  ['- [高新区，开发区]\n', [1, 'synonym-group-form', '- [高新区, 开发区]']],
  ['- 高新区 开发区 园区\n', [1, 'synonym-group-form', '- [高新区, 开发区, 园区]']],
  ['- 高新区 = 开发区\n', [1, 'synonym-group-form', '- [高新区, 开发区]']],
  ['- 高新区: 开发区\n', [1, 'synonym-group-form', '- [高新区, 开发区]']],
  ['- [高新区, 2023]\n', [1, 'synonym-group-form', '- [高新区, "2023"]']],
  [
    '高新区: 开发区\n东城: [东城街道]\n',
    [1, 'synonym-group-form', '- [高新区, 开发区]'],
    [2, 'synonym-group-form', '- [东城, 东城街道]'],
  ],
  [
    '高新区：开发区\n\n东城、东城街道\n',
    [1, 'synonym-group-form', '- [高新区, 开发区]'],
    [3, 'synonym-group-form', '- [东城, 东城街道]'],
  ],
  ['# 组\n－【高新区，开发区】\n', [2, 'synonym-group-form', '- [高新区, 开发区]']],
  ['- [高新区, 开发区\n- [东城, 东城街道]\n', [1, 'synonym-group-form', '- [高新区, 开发区]']],
  ['-[高新区, 开发区]\n', [1, 'synonym-group-form', '- [高新区, 开发区]']],
  ['- [高新区, 高新區, 开发区]\n', [1, 'synonym-same', '- [高新区, 开发区]']],
  ['- [甲, 乙]\n- [丙, 乙]\n', [2, 'synonym-twice', '- [甲, 乙, 丙]']],
];

it.each(MENDED)('%j is told with the line to write', (yaml, ...wanted) => {
  const { lines } = told(yaml);
  expect(lines).toHaveLength(wanted.length);
  for (const [at, [line, code, write]] of wanted.entries()) {
    expect(lines[at]).toMatch(new RegExp(`^synonyms\\.yaml:${line}:.*\\[${code}\\]$`, 'u'));
    expect(lines[at]).toContain(write);
    expect(told(`${write}\n`).lines).toEqual([]);
  }
});

it.each([
  ['synonyms:\n  - [甲, 乙]\n', 'synonym-head'],
  ['- [甲]\n', 'synonym-alone'],
  ['- [甲, "甲"]\n', 'synonym-alone'],
  ['- [甲, ""]\n', 'synonym-alone'],
  ['- 高新区\n', 'synonym-alone'],
])('%j is told', (yaml, code) => {
  expect(told(yaml).lines).toEqual([expect.stringMatching(`^synonyms\\.yaml:1:.*\\[${code}\\]$`)]);
});

it('the archive has the groups, and its faults; without the file it has nothing', async () => {
  const { archive, problems } = await loadArchive(folderOf({ 'synonyms.yaml': '- [甲, 乙]\n- [丙]\n' }));
  expect(archive.synonyms).toEqual([['甲', '乙']]);
  expect(problems.map(({ code, line }) => [code, line])).toEqual([['synonym-alone', 2]]);
  expect((await loadArchive(folderOf({}))).archive).not.toHaveProperty('synonyms');
});

it('a file in another writing is told with its right name', async () => {
  const { notices } = await loadArchive(folderOf({ 'Synonyms.yml': '- [甲, 乙]\n' }));
  expect(notices.map(({ hint }) => hint).join()).toContain('synonyms.yaml');
});
