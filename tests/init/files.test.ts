/** What `init` lays for an editor. */
import { expect, it } from 'vitest';
import { archiveFiles } from '../../src/init/files.ts';
import { fault } from '../../src/problems/fault.ts';
import { formatProblem } from '../../src/problems/problem.ts';

const files = archiveFiles(
  { name: 'a', title: '甲', publication: '', language: 'zh-CN', registry: 'empty', generator: '^1.0.0' },
  { zones: '', topics: '' },
  (text) => text,
);

it('a task that marks each fault of the check at its place', () => {
  const { tasks } = JSON.parse(files['.vscode/tasks.json']!) as {
    tasks: { problemMatcher: { pattern: { regexp: string } } }[];
  };
  const { regexp } = tasks[0]!.problemMatcher.pattern;
  const file = '/档案/content/articles/2024/05/a b.md';
  const line = formatProblem({ ...fault('title-missing'), file, line: 3, column: 8, field: 'title' });
  for (const told of [line, `提醒：${line}`])
    expect(new RegExp(regexp).exec(told)?.slice(1, 4)).toEqual([file, '3', '8']);
  expect(new RegExp(regexp).test('3 篇文章没有错误。')).toBe(false);
});
