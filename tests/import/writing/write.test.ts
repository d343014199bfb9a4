import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeSet } from '../../../src/import/writing/write.ts';
import { emptyArchive } from '../support.ts';

const one = { path: 'articles/2012/05/a.md', text: '甲' };
const two = { path: 'articles/2012/05/b.md', text: '乙' };

it('writes a set and leaves nothing beside it', () => {
  const folder = emptyArchive();
  writeSet(folder, [one, two]);
  expect(readFileSync(join(folder, one.path), 'utf8')).toBe('甲');
  expect(readdirSync(folder)).toEqual(['articles']);
});

it('writes nothing of a set of which one file is there, and leaves that file', () => {
  const folder = emptyArchive();
  mkdirSync(join(folder, 'articles/2012/05'), { recursive: true });
  writeFileSync(join(folder, two.path), '人写的');
  expect(() => {
    writeSet(folder, [one, two]);
  }).toThrow(/EEXIST/u);
  expect(existsSync(join(folder, one.path))).toBe(false);
  expect(readFileSync(join(folder, two.path), 'utf8')).toBe('人写的');
  expect(readdirSync(folder)).toEqual(['articles']);
});

it('a picture of two articles is written once', () => {
  const folder = emptyArchive();
  const picture = { path: 'articles/2012/05/p.png', bytes: Buffer.from('picture') };
  writeSet(folder, [one, picture, picture]);
  writeSet(folder, [two, picture]);
  expect(readdirSync(join(folder, 'articles/2012/05')).sort()).toEqual(['a.md', 'b.md', 'p.png']);
});
