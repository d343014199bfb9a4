import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importBytes } from '../support.ts';

/** A line of an invented page, with the words that recognition was unsure of in «». */
interface Line {
  x: number;
  y: number;
  width: number;
  size: number;
  text: string;
}

const line = (x: number, y: number, text: string, size = 20): Line => ({
  x,
  y,
  width: text.replace(/[«»]/gu, '').length * size,
  size,
  text,
});

/** Two articles: one in two columns under its head, one below a second head. */
const LINES: Line[] = [
  line(40, 20, '2021年5月11日　星期二　第4版　园区'),
  line(40, 80, '一台旧机床的新工作', 48),
  line(40, 160, '本报记者 木文川'),
  line(80, 190, '退役的机床没有进废品站，'),
  line(40, 220, '而是进了教室。宝鸡高新区的'),
  line(40, 250, '一家企业把它拆开，请学生'),
  line(40, 280, '照原样装«冋»去。'),
  line(440, 160, '装了三个月，机床又转了起'),
  line(400, 190, '来。学生说，图纸上的线都活'),
  line(400, 220, '了。'),
  line(440, 250, '老师傅站在一旁，没有说话。'),
  line(40, 380, '水塔变成了书房', 40),
  line(80, 450, '本报讯（记者 段瑾）厂区的水塔，三十年没有装过水。渭南高新区把它'),
  line(40, 480, '改成了书房，一层一层都是书。'),
];

const escape = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
/** Words: unsure ones by themselves. */
const words = (text: string) =>
  text
    .split(/(«[^»]*»)/u)
    .filter(Boolean)
    .map((word) => ({ text: word.replace(/[«»]/gu, ''), sure: !word.startsWith('«') }));

const FORMS: Record<string, (lines: Line[]) => string> = {
  hocr: (lines) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title></title><meta name='ocr-system' content='tesseract 5.3.0'/></head><body>
<div class='ocr_page' id='page_1' title='image "a.png"; bbox 0 0 800 1000; ppageno 0'>
${lines
  .map(
    ({ x, y, width, size, text }) =>
      `<div class='ocr_carea'><p class='ocr_par'><span class='ocr_line' title="bbox ${x} ${y} ${x + width} ${y + size}; x_size ${size}">${words(
        text,
      )
        .map(
          (word) =>
            `<span class='ocrx_word' title='bbox ${x} ${y} ${x + 9} ${y + size}; x_wconf ${word.sure ? 93 : 31}'>${escape(word.text)}</span>`,
        )
        .join(' ')}</span></p></div>`,
  )
  .join('\n')}
</div></body></html>`,
  alto: (lines) => `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page WIDTH="800" HEIGHT="1000" ID="P1"><PrintSpace>
${lines
  .map(
    ({ x, y, width, size, text }) =>
      `<TextBlock HPOS="${x}" VPOS="${y}" WIDTH="${width}" HEIGHT="${size}"><TextLine HPOS="${x}" VPOS="${y}" WIDTH="${width}" HEIGHT="${size}">${words(
        text,
      )
        .map((word) => `<String CONTENT="${escape(word.text)}" WC="${word.sure ? 0.95 : 0.2}"/>`)
        .join('<SP/>')}</TextLine></TextBlock>`,
  )
  .join('\n')}
</PrintSpace></Page></Layout></alto>`,
  page: (lines) => `<?xml version="1.0" encoding="UTF-8"?>
<pc:PcGts xmlns:pc="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><pc:Page imageFilename="a.png" imageWidth="800" imageHeight="1000">
${lines
  .map(
    ({ x, y, width, size, text }) =>
      `<pc:TextRegion><pc:Coords points="${x},${y} ${x + width},${y} ${x + width},${y + size} ${x},${y + size}"/><pc:TextLine><pc:Coords points="${x},${y} ${x + width},${y} ${x + width},${y + size} ${x},${y + size}"/>${words(
        text,
      )
        .map(
          (word) =>
            `<pc:Word><pc:Coords points="0,0 1,1"/><pc:TextEquiv conf="${word.sure ? 0.9 : 0.1}"><pc:Unicode>${escape(word.text)}</pc:Unicode></pc:TextEquiv></pc:Word>`,
        )
        .join(
          '',
        )}<pc:TextEquiv><pc:Unicode>${escape(text.replace(/[«»]/gu, ''))}</pc:Unicode></pc:TextEquiv></pc:TextLine></pc:TextRegion>`,
  )
  .join('\n')}
</pc:Page></pc:PcGts>`,
};

describe.each(Object.entries(FORMS))('recognised pages in %s', (form, render) => {
  it('come in reading order, in whatever order the blocks stand in the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(LINES, { minLength: LINES.length }), async (lines) => {
        const { items, issueDate, pageNumber } = await importBytes(
          Buffer.from(render(lines)),
          {},
          `a.${form}`,
        );
        expect([issueDate, pageNumber]).toEqual(['2021-05-11', '4']);
        expect(
          items.map(({ headline, authors, body }) => [
            headline,
            authors.map(({ name }) => name),
            body.map(({ text }) => text),
          ]),
        ).toEqual([
          [
            '一台旧机床的新工作',
            ['木文川'],
            [
              '退役的机床没有进废品站，而是进了教室。宝鸡高新区的一家企业把它拆开，请学生照原样装冋去。',
              '装了三个月，机床又转了起来。学生说，图纸上的线都活了。',
              '老师傅站在一旁，没有说话。',
            ],
          ],
          [
            '水塔变成了书房',
            ['段瑾'],
            ['厂区的水塔，三十年没有装过水。渭南高新区把它改成了书房，一层一层都是书。'],
          ],
        ]);
        expect(items[0]!.doubts).toContainEqual({
          field: 'body',
          confidence: 'low',
          reason: expect.stringMatching(/没有把握的字词 1 处：冋（.*冋.*）/u),
        });
      }),
      { numRuns: 15 },
    );
  });
});

describe('output of recognition without a line', () => {
  it.each(Object.entries(FORMS))('%s says what to do', async (form, render) => {
    await expect(importBytes(Buffer.from(render([])), {}, `a.${form}`)).rejects.toThrow(
      /没有文字|没有找到稿件/u,
    );
  });
});
