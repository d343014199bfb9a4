import { expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { formatProblem } from '../../src/problems/problem.ts';
import { folderOf } from '../support/folder.ts';

const told = async (yaml: string) => {
  const { problems, archive } = await loadArchive(folderOf({ 'import.yaml': yaml }));
  return {
    archive,
    lines: problems.map((problem) => formatProblem(problem).replace(/^.*?(?=import\.yaml)/u, '')),
  };
};

it('reads what the importer was taught', async () => {
  const { archive, lines } = await told(
    'columns: [园区夜话]\nbylines:\n  - form: 稿件采写 {姓名}\n    role: 记者\naliases:\n  - { name: 昆高新, zone: 昆山高新区 }\n',
  );
  expect(lines).toEqual([]);
  expect(archive.importRules).toMatchObject({ columns: ['园区夜话'], furniture: [] });
});

it.each([
  [
    'bylines:\n  - form: 稿件采写\n',
    /^import\.yaml:2:\d+ bylines\.0\.form: 署名写法里要有一个 \{姓名\} — 照版面写一行/,
  ],
  [
    'aliases:\n  - name: 昆高新\n    zone: 昆山高兴区\n',
    /^import\.yaml:3:\d+ aliases\.0\.zone: 别名所指的“昆山高兴区”没有登记过 — 改成/,
  ],
  ['columns: 园区夜话\n', /^import\.yaml:1:1 .*columns: \[园区夜话\] \[yaml-list-form\]/],
  ['colums: [园区夜话]\n', /^import\.yaml:1:\d+ colums: .* — .*columns/],
])('tells what is wrong with %j, with its line', async (yaml, message) => {
  const { lines } = await told(yaml);
  expect(lines).toEqual([expect.stringMatching(message)]);
});
