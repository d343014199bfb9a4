import { expect, it } from 'vitest';
import { EDITOR_NAMES, editorLinks } from '../../src/preview/editor.ts';

it('leads to the line of a file, whatever its name', () => {
  const link = editorLinks('vscode')!;
  expect(link({ file: '/档案/a b&c.md', line: 3, column: 7 })).toBe(
    'vscode://file/%E6%A1%A3%E6%A1%88/a%20b%26c.md:3:7',
  );
});

it.each(EDITOR_NAMES)('knows %s', (name) => {
  expect(editorLinks(name)!({ file: '/a.md', line: 2 })).toMatch(/^[a-z]+:\/\/.*\/a\.md.*2/);
});

it('takes any address with a place for the file, and nothing that runs', () => {
  expect(editorLinks('my-editor://{file}#{line}')!({ file: '/a.md', line: 2 })).toBe('my-editor:///a.md#2');
  for (const wrong of ['notepad', 'javascript:alert("{file}")', '{file}'])
    expect(editorLinks(wrong)).toBeUndefined();
});
