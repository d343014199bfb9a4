/** An archive of any size to look at: generated articles, and one with photographs, which they have not. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freshCorpus } from '../../bench/buildScenarios.ts';
import { generateArticle, namesFrom, type Names } from '../../bench/corpus.ts';
import { loadArchive, SHIPPED } from '../../src/archive/load.ts';
import { drawnPicture, drawnSheet } from './drawnPicture.ts';

/**
 * Writes the archive.
 * @param folder emptied when it is there
 * @param size number of generated articles; the one with photographs comes on top
 */
export async function generatedArchive(folder: string, size: number): Promise<void> {
  const { archive } = await loadArchive(SHIPPED);
  const names = namesFrom(archive);
  freshCorpus(folder, size, names, SHIPPED);
  await addPhotographs(folder, size, names);
}

/** The newest article once more, with a wide picture, an upright one and their captions, and a scan of its page. */
async function addPhotographs(folder: string, size: number, names: Names): Promise<void> {
  const { file, text } = generateArticle(size - 1, size, names);
  const place = dirname(join(folder, file));
  const images = [
    'kind: photo',
    'images:',
    '  - {src: wide.jpg, alt: 暮色里的楼群, caption: 十二月的傍晚，园区的灯一层一层亮起来。, credit: 本报记者摄}',
    '  - {src: tall.jpg, alt: 楼群和落日, caption: 从孵化器的屋顶望去，落日在两座厂房之间。, credit: 资料图片}',
  ];
  mkdirSync(place, { recursive: true });
  writeFileSync(
    join(place, 'photographs.md'),
    text
      .replace(/^title: .*/m, 'title: 灯火长明的车间　年终订单排到来年四月')
      .replace(/^ {2}pageNumber: .*/m, '$&\n  scan: sheet.jpg#xywh=percent:4,12,60,45')
      .replace('\n---\n\n', `\n${images.join('\n')}\n---\n\n`),
  );
  writeFileSync(join(place, 'wide.jpg'), await drawnPicture(1600, 1000));
  writeFileSync(join(place, 'tall.jpg'), await drawnPicture(900, 1200));
  writeFileSync(join(place, 'sheet.jpg'), await drawnSheet(1400, 2000));
}
