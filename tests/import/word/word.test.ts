import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { tryImport } from '../support.ts';
import { docx } from './makeDocx.ts';

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const CHANGED =
  '<w:del w:id="1" w:author="a" w:date="2023-01-01T00:00:00Z"><w:r><w:delText>旧的说法</w:delText></w:r></w:del>';
const INSERTED = `<w:ins w:id="2" w:author="a" w:date="2023-01-01T00:00:00Z">${run('改过的说法')}</w:ins>`;

const PAGE = [
  paragraph(run('泉州高新区的夜班车')),
  paragraph(run('本报记者 木文川')),
  paragraph(run('泉州高新区开通了夜班车，'), CHANGED, INSERTED, run('是每晚三趟，专接下夜班的工人。')),
  paragraph(run('司机说，车上的人都睡着了，只有他醒着。')),
].join('');

describe('Word documents', () => {
  it('are read with all tracked changes accepted, and say so', async () => {
    const { items, furniture, files } = await tryImport(
      await docx(PAGE, { header: '2022年3月4日 第2版' }),
      {},
      'a.docx',
    );
    expect(files[0]).toMatchObject({ error: null, issueDate: '2022-03-04', pageNumber: '2' });
    expect(
      items.map(({ headline, authors, body }) => [
        headline,
        authors.map(({ name }) => name),
        body.map(({ text }) => text),
      ]),
    ).toEqual([
      [
        '泉州高新区的夜班车',
        ['木文川'],
        [
          '泉州高新区开通了夜班车，改过的说法是每晚三趟，专接下夜班的工人。',
          '司机说，车上的人都睡着了，只有他醒着。',
        ],
      ],
    ]);
    expect(furniture).toContainEqual({ text: '旧的说法', role: 'deleted' });
    expect(items[0]!.doubts).toContainEqual({
      field: 'body',
      confidence: 'low',
      reason: expect.stringMatching(/修订.*1 处.*旧的说法/u),
    });
  });

  it('a ZIP archive of another kind is refused with what to do', async () => {
    const zip = new JSZip();
    zip.file('a.txt', 'x');
    const { files } = await tryImport(await zip.generateAsync({ type: 'nodebuffer' }), {}, 'a.zip');
    expect(files[0]!.error).toMatch(/压缩包.*解压/u);
  });
});

describe('rich text', () => {
  it('reads bytes of code page 936 and Unicode, and leaves out what was deleted', async () => {
    const escaped = (text: string) => [...text].map((one) => `\\u${one.charCodeAt(0)}?`).join('');
    const rtf = `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 SimSun;}}{\\*\\generator Riched20;}\\pard 2022\\'c4\\'ea3\\'d4\\'c24\\'c8\\'d5\\par\\par ${escaped('一盏灯亮了')}\\par\\par ${escaped('威海高新区的灯塔，')}{\\deleted ${escaped('删掉的话')}}${escaped('重新亮了灯，照着夜里回来的船。')}\\par}`;
    const { items, files, furniture } = await tryImport(Buffer.from(rtf, 'latin1'), {}, 'a.rtf');
    expect(files[0]).toMatchObject({ error: null, issueDate: '2022-03-04' });
    expect(items.map(({ headline, body }) => [headline, body.map(({ text }) => text)])).toEqual([
      ['一盏灯亮了', ['威海高新区的灯塔，重新亮了灯，照着夜里回来的船。']],
    ]);
    expect(furniture).toContainEqual({ text: '删掉的话', role: 'deleted' });
  });
});
