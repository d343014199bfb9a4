import { describe, expect, it } from 'vitest';
import { folderFault, nameFaults, strayFault, TakenNames } from '../../src/problems/fileNames.ts';
import { headlineFaults } from '../../src/articles/faults/headlineFaults.ts';
import { idOf } from '../../src/articles/parse.ts';

const codes = (file: string) => nameFaults(file).map(({ code }) => code);

describe('the name of an article', () => {
  it.each(['a?b.md', 'a#b.md', 'a%20b.md', 'a:b.md', 'a\\b.md', '50%/a.md'])(
    'has no sign of addresses: %s',
    (name) => {
      expect(codes(`articles/2023/${name}`)).toEqual(['file-name-sign']);
    },
  );

  it.each(['con.md', 'NUL.md', 'com1.md', 'lpt9.x.md', 'aux/a.md', 'COM¹.md'])(
    'is no device of Windows: %s',
    (name) => expect(codes(`articles/2023/${name}`)).toEqual(['file-name-device']),
  );

  it.each([
    ['CON.md', 'con-1.md'],
    ['aux/a.md', 'aux-1'],
  ])('of a device is told with one that is none: %s', (name, right) => {
    expect(nameFaults(`articles/2023/${name}`)[0]!.hint).toBe(`改名，例如 ${right}`);
    expect(codes(`articles/2023/${right}`)).toEqual([]);
  });

  it.each(['甲 .md', ' 甲.md', '\u3000甲.md', '05./a.md', '05 /a.md'])(
    'has nothing unseen at its ends: %j',
    (name) => expect(codes(`articles/2023/${name}`)).toEqual(['file-name-edge']),
  );

  it.each(['r\u202el.md', 'a\nb.md', 'a\u00adb.md'])('has nothing unseen within: %j', (name) =>
    expect(codes(`articles/2023/${name}`)).toEqual(['file-name-sign']),
  );

  it.each(['a.html.md', '05/甲.html.md'])('does not end as its page will: %s', (name) => {
    expect(codes(`articles/2023/${name}`)).toEqual(['file-name-sign']);
    expect(codes(`pages/${name}`)).toEqual([]);
  });

  it.each([
    'console.md',
    'a.html.b.md',
    'html.md',
    'com10.md',
    'a.con.md',
    '一家👨‍👩‍👧.md',
    'a b.md',
    'a.b.md',
    '甲..md',
  ])('may be %s', (name) => expect(codes(`articles/2023/${name}`)).toEqual([]));

  it('is no index, and fits a file system with what a page adds', () => {
    expect(codes('articles/2023/index.md')).toEqual(['file-name-index']);
    expect(codes(`articles/${'长'.repeat(80)}.md`)).toEqual(['file-name-long']);
    expect(codes('articles/2023/昆山高新区·创新 (1).md')).toEqual([]);
  });

  it.each([
    ...[
      'X.MD',
      'X.markdown',
      'X.txt',
      'X.Md',
      'X.mdx',
      'X.md.txt',
      'X.txt.TXT',
      'X.nd',
      'X。md',
      'X．ｍｄ',
      'X.md ',
      'X',
    ],
    ...['X.docx', 'X.doc', 'X.pdf', 'X.html', 'X.HTM', 'X.rtf', 'X.wps', 'X.odt', '.X.md', '..X.txt'],
  ])('ends in .md, and begins with no dot: %s', (name) => {
    expect(strayFault(`articles/2023/${name}`)?.hint).toMatch(/[ 为的]X\.md；/);
  });

  it.each([
    'X.md',
    'X.jpg',
    'X.webp',
    '._X.md',
    '~$X.docx',
    '.DS_Store',
    'Thumbs.db',
    '.gitkeep',
    'X.md.bak',
  ])('is no article, and meant to be none: %s', (name) =>
    expect(strayFault(`articles/2023/${name}`)).toBeUndefined(),
  );

  /** Follows what is told of files, in their order. @returns the names that they were given */
  const renamed = (files: string[]) => {
    const taken = new TakenNames(files.filter((file) => file.endsWith('.md')));
    return files.map((file) =>
      / ([^ ]+\.md)(?:；|$)|[为的] ?([^ ]+\.md)/
        .exec(strayFault(file, taken)?.hint ?? '')
        ?.slice(1)
        .find(Boolean),
    );
  };

  it.each([
    [['index.md.txt'], ['index-2.md']],
    [['.index.md'], ['index-2.md']],
    [
      ['nul.MD', 'NUL.txt'],
      ['nul-2.md', 'NUL-3.md'],
    ],
    [
      ['b?.txt', 'c#1：.md.txt'],
      ['b.md', 'c1：.md'],
    ],
    [
      ['甲 .txt', '?.txt'],
      ['甲.md', '1.md'],
    ],
  ])('is told with one that an article can have: %j', (files, names) => {
    expect(renamed(files.map((file) => `articles/2023/${file}`))).toEqual(names);
    for (const name of names) expect(codes(`articles/2023/${name}`)).toEqual([]);
  });

  it.each([
    [
      ['a.md', 'a.MD', 'a.markdown', 'a.md.md'],
      [undefined, 'a-2.md', 'a-3.md', 'a-4.md'],
    ],
    [
      ['b.txt', 'b.docx'],
      ['b.md', 'b-2.md'],
    ],
    [
      ['A.md', 'a.txt'],
      [undefined, 'a-2.md'],
    ],
    [['X.MD'], ['X.md']],
  ])('is told with one that no other file has: %j', (files, names) => {
    expect(renamed(files)).toEqual(names);
  });

  it('fits, with its folders, the paths that systems take', () => {
    expect(
      codes(
        `articles/${'长'.repeat(60)}/${'长'.repeat(60)}/${'长'.repeat(60)}/${'长'.repeat(60)}/${'长'.repeat(60)}/a.md`,
      ),
    ).toEqual(['file-path-long']);
  });

  it('is composed, whatever the system made of it', () => {
    expect(idOf('articles/2023/lu\u0308-se.md')).toBe('2023/l\u00fc-se');
  });
});

it('a folder of another year is told of, but not that of the printed issue', () => {
  expect(folderFault('articles/2022/01/a.md', ['2023', undefined])?.code).toBe('file-year');
  expect(folderFault('articles/2022/12/a.md', ['2023', '2022'])).toBeUndefined();
  expect(folderFault('articles/misc/a.md', ['2023'])).toBeUndefined();
});

describe('a headline', () => {
  it('is told of where the page would leave out its space', () => {
    expect(headlineFaults({ title: '产城融合 创新发展' })[0]!.hint).toContain('title: 产城融合　创新发展');
    expect(headlineFaults({ title: '5G 基站建成', subtitle: 'Smart City 试点', kicker: '甲　乙' })).toEqual(
      [],
    );
  });
});

describe('limits and edges of names', () => {
  const LONGEST = 240;
  const byBytes = (bytes: number) => `${'a'.repeat(bytes - '.md'.length)}.md`;

  it('a name may have exactly as many bytes as are allowed, and so may a folder', () => {
    expect(codes(`articles/2023/${byBytes(LONGEST)}`)).toEqual([]);
    expect(codes(`articles/2023/${byBytes(LONGEST + 1)}`)).toEqual(['file-name-long']);
    expect(codes(`articles/${'a'.repeat(LONGEST + 1)}/a.md`)).toEqual(['file-name-long']);
    expect(nameFaults(`articles/2023/${byBytes(LONGEST + 1)}`)[0]!.message).toContain(String(LONGEST));
  });

  it('a path may have exactly as many bytes as are allowed', () => {
    const folders = `articles/${'b'.repeat(200)}/${'c'.repeat(200)}/${'d'.repeat(200)}/`;
    const path = (bytes: number) => `${folders}${byBytes(bytes - folders.length)}`;
    expect(codes(path(800))).toEqual([]);
    expect(codes(path(801))).toEqual(['file-path-long']);
    expect(nameFaults(path(801))[0]!.message).toContain('800');
  });

  it('tells the sign, or that it cannot be seen, and the name with the edge', () => {
    expect(nameFaults('articles/2023/a?b.md')[0]!.message).toContain('?');
    expect(nameFaults('articles/2023/a\u0007b.md')[0]!.message).toContain('控制字符');
    expect(nameFaults('articles/2023/05 /a.md')[0]!.message).toContain('05 ');
  });

  it('the folder above all is no name of the archive’s', () => {
    expect(codes('a?b/2023/a.md')).toEqual([]);
  });

  it.each(['index.md.md', 'myindex.md', 'index.mdx.md', '2023/index.md/a.md'])('is no index: %s', (name) =>
    expect(codes(`articles/${name}`)).not.toContain('file-name-index'),
  );

  it('a name that would be an index, or is another’s, is none that is proposed', () => {
    const free = (wanted: string, taken: string[] = []) =>
      new TakenNames(taken).free('articles/2023/x.txt', wanted);
    expect(free('index.md')).toBe('index-2.md');
    expect(free('myindex.md')).toBe('myindex.md');
    expect(free('index.mdx.md')).toBe('index.mdx.md');
    expect(free('  ..甲 乙. .md')).toBe('甲 乙.md');
    expect(free('a. b.md')).toBe('a. b.md');
    expect(free('???.md')).toBe('1.md');
    expect(free('a.md', ['articles/2023/A.md'])).toBe('a-2.md');
    expect(free('a.md', ['articles/2024/a.md'])).toBe('a.md');
  });

  it.each([
    ['.X.md', 'X.md'],
    ['...X.txt', 'X.md'],
    ['. X.md', 'X.md'],
    ['X.markdown.txt.md', 'X.md'],
    ['X.md.markdown.md', 'X.md'],
    ['X.mkd', 'X.md'],
    ['X.mkdn', 'X.md'],
    ['X.yml', 'X.md'],
    ['X.yaml', 'X.md'],
    ['X.json', 'X.md'],
    ['X.json5', 'X.md'],
    ['X.xls', 'X.md'],
    ['X.xlsx', 'X.md'],
    ['X.ppt', 'X.md'],
    ['X.pptx', 'X.md'],
    ['X．md', 'X.md'],
    ['X. m d', undefined],
    ['X.pdf.part', undefined],
    ['X.csv.lock', undefined],
    ['.md', undefined],
    ['.DS_Store.txt', 'DS_Store.md'],
    ['a~$X.docx', 'a~$X.md'],
  ])('%s is told with %s', (name, right) => {
    const told = strayFault(`articles/2023/${name}`);
    if (right === undefined) expect(told).toBeUndefined();
    else expect(`${told?.message} ${told?.hint}`).toContain(right);
  });
});

describe('the folder of a year', () => {
  it.each([
    ['articles/2022/a.md', ['2022-05'], undefined],
    ['articles/2022/a.md', ['12023'], undefined],
    ['articles/2022/a.md', [undefined], undefined],
    ['articles/2022/a.md', [], undefined],
    ['articles/2022/a.md', ['2022', '2023'], undefined],
    ['pages/articles/2022/a.md', ['2023'], undefined],
  ])('is right, or says nothing: %s, %j', (file, years, code) => {
    expect(folderFault(file, years)?.code).toBe(code);
  });

  it('is told with the year that it should be', () => {
    const { message, hint } = folderFault('articles/2022/a.md', [undefined, '2023', '2024'])!;
    expect(message).toContain('2022');
    expect(`${message}${hint}`).toContain('2023');
  });
});
