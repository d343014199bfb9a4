/** Names and roles of a line, shared out. */
import { expect, it } from 'vitest';
import { makePage, makeRun } from '../../../src/import/base/textRun.ts';
import { BylineAuthors, type Token } from '../../../src/import/roles/bylineAuthors.ts';

/** A byline from its pieces: `记者!` is a role, `李洋?` a name that is not sure, `、_` neither. */
function assemble(pieces: string, told = false) {
  const KIND: Record<string, Token['kind']> = { '!': 'role', _: 'rest' };
  const tokens: Token[] = [];
  let text = '';
  for (const piece of pieces.split(' ')) {
    const sign = /[!?_]$/u.exec(piece)?.[0];
    const word = sign ? piece.slice(0, -1) : piece;
    const kind = KIND[sign ?? ''] ?? 'name';
    const likeness = kind === 'name' ? { likeness: sign ? ('strange' as const) : ('sure' as const) } : {};
    tokens.push({ kind, from: text.length, to: text.length + word.length, ...likeness });
    text += word;
  }
  const run = makeRun(makePage(text), [{ start: 0, end: text.length }]);
  return new BylineAuthors(run, tokens, told, undefined).assemble();
}
const told = (pieces: string) =>
  assemble(pieces)?.authors.map(({ name, role }) => [name.text, role?.text].filter(Boolean).join('/'));

it('parts who wrote from who took the pictures', () => {
  expect(told('记者! 温故 丁一鸣 文! 简宁 摄!')).toEqual(['温故/记者', '丁一鸣/记者', '简宁/摄']);
  expect(told('温故 文! 简宁 摄!')).toEqual(['温故/文', '简宁/摄']);
});

it.each([
  ['a role before its names', '记者! 李洋 、_ 王芳', ['李洋/记者', '王芳/记者']],
  ['each its own', '记者! 李洋 通讯员! 赵明', ['李洋/记者', '赵明/通讯员']],
  ['a role after its name', '李洋 文! 赵明 摄!', ['李洋/文', '赵明/摄']],
  ['two roles of one', '记者! 李洋 摄!', ['李洋/记者 摄']],
  ['both jobs of all', '记者! 李洋 通讯员! 赵明 图文!', ['李洋/记者', '赵明/通讯员']],
  ['none', '李洋 、_ 赵明', ['李洋', '赵明']],
])('%s', (_, pieces, authors) => {
  expect(told(pieces)).toEqual(authors);
});

it('is none without a name, or with strange names alone, unless the line is known to be one', () => {
  expect(assemble('记者!')).toBeUndefined();
  expect(assemble('记者! 外一首?')).toBeUndefined();
  expect(assemble('外一首?', true)?.strength).toBe('weak');
});

it('tells by what it is a byline, and whether it credits a picture', () => {
  expect(assemble('记者! 李洋')).toMatchObject({ strength: 'role', photo: false });
  expect(assemble('李洋 、_ 赵明')).toMatchObject({ strength: 'names' });
  expect(assemble('李洋 摄!')).toMatchObject({ photo: true });
  expect(assemble('记者! 李洋 摄影! 赵明')).toMatchObject({ photo: false });
});

it('leaves no character out', () => {
  const byline = assemble('□_ 本报_ 记者! 李洋 通讯员! 赵明 图文!')!;
  const parts = [
    ...byline.rest,
    ...byline.authors.flatMap(({ name, role }) => [name, ...(role?.run ? [role.run] : [])]),
  ];
  expect(parts.map(({ text }) => text).sort()).toEqual(
    ['□', '本报', '记者', '李洋', '通讯员', '赵明', '图文'].sort(),
  );
});
