import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageWriter, writeAtOnce } from '../../../src/pipeline/produce/pageWriter.ts';
import { folderOf } from '../../support/folder.ts';

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text)).buffer;

describe.each([
  ['at once', writeAtOnce],
  ['in a thread', pageWriter],
])('pages written %s', (_, begin) => {
  it('are all there when it ends, with the folders above them', async () => {
    const folder = folderOf({});
    const pages = Array.from({ length: 150 }, (_, index) => ({
      path: join(folder, 'articles', String(index % 7), `${index}.html`),
      text: `第${index}页`.repeat(index),
    }));
    const writer = begin();
    await Promise.all(pages.map(({ path, text }) => writer.write(path, bytesOf(text))));
    await writer.close();
    for (const { path, text } of pages) expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('fail with what the disk says: the build must not go on', async () => {
    const folder = folderOf({ 'articles/2023': '一个文件' });
    const writer = begin();
    const writing = async () => {
      for (let index = 0; index < 100; index++)
        await writer.write(join(folder, 'articles/2023', `${index}.html`), bytesOf('正文'));
      await writer.close();
    };
    await expect(writing()).rejects.toThrow(/EEXIST|ENOTDIR/);
  });
});
