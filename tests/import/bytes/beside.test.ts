import { join } from 'node:path';
import { expect, it } from 'vitest';
import { picturesBeside } from '../../../src/import/bytes/beside.ts';
import { folderOf } from '../../support/folder.ts';

it('finds a picture where the page says it is, or by its name in the folder the browser made', () => {
  const folder = folderOf({
    'img/a.jpg': 'a',
    '版面_files/B.jpg': 'b',
    '版面_文件/c.jpg': 'c',
    '版面.files/d.jpg': 'd',
  });
  const find = picturesBeside(join(folder, '版面.html'));
  const text = (address: string) => {
    const bytes = find(address);
    return bytes && Buffer.from(bytes).toString();
  };
  expect(text('img/a.jpg?size=2#top')).toBe('a');
  expect(text('https://paper.example/x/b.jpg')).toBe('b');
  expect(text('./%E7%89%88%E9%9D%A2_files/B.jpg')).toBe('b');
  expect(text('//paper.example/c.jpg')).toBe('c');
  expect(text('d.jpg')).toBe('d');
  expect(text('nowhere.jpg')).toBeUndefined();
  expect(text('img')).toBeUndefined();
  expect(text('%E4%A')).toBeUndefined();
});
