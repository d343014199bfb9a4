import { describe, expect, it } from 'vitest';
import { readOcr } from '../../../src/import/ocr/readOcr.ts';

/** What every form says: a page of 400 by 200, one line with a word that is doubtful, a rule and a picture. */
const FORMS = {
  hOCR: `<div class="ocr_page" title="bbox 0 0 400 200">
    <span class="ocr_line" title="bbox 10 20 50 30">
      <span class="ocrx_word" title="bbox 10 20 30 30; x_wconf 95">园区</span>
      <span class="ocrx_word" title="bbox 30 20 50 30; x_wconf 31">开土</span>
    </span>
    <span class="ocr_separator" title="bbox 5 40 395 42"></span>
    <span class="ocr_photo" title="bbox 100 50 300 150"></span></div>`,
  ALTO: `<?xml version="1.0"?><alto:alto xmlns:alto="http://www.loc.gov/standards/alto/ns-v4#"><alto:Layout>
    <alto:Page WIDTH="400" HEIGHT="200"><alto:TextLine HPOS="10" VPOS="20" WIDTH="40" HEIGHT="10">
      <alto:String HPOS="10" VPOS="20" WIDTH="20" HEIGHT="10" CONTENT="园区" WC="0.95"/>
      <alto:String HPOS="30" VPOS="20" WIDTH="20" HEIGHT="10" CONTENT="开土" WC="0.31"/></alto:TextLine>
      <alto:GraphicalElement HPOS="5" VPOS="40" WIDTH="390" HEIGHT="2"/>
      <alto:Illustration HPOS="100" VPOS="50" WIDTH="200" HEIGHT="100"/></alto:Page></alto:Layout></alto:alto>`,
  PAGE: `<PcGts><Page imageWidth="400" imageHeight="200">
    <TextRegion><TextLine><Coords points="10,20 50,20 50,30 10,30"/>
      <Word><Coords points="10,20 30,20 30,30 10,30"/><TextEquiv conf="0.95"><Unicode>园区</Unicode></TextEquiv></Word>
      <Word><Coords points="30,20 50,20 50,30 30,30"/><TextEquiv conf="0.31"><Unicode>开土</Unicode></TextEquiv></Word>
    </TextLine></TextRegion>
    <SeparatorRegion><Coords points="5,40 395,40 395,42 5,42"/></SeparatorRegion>
    <ImageRegion><Coords points="100,50 300,50 300,150 100,150"/></ImageRegion></Page></PcGts>`,
};

describe.each(Object.entries(FORMS))('%s', (_, text) => {
  it('gives lines with their places and doubtful words, rules and pictures', () => {
    expect(readOcr(text)).toMatchObject([
      {
        width: 400,
        height: 200,
        lines: [{ text: '园区开土', x0: 10, y0: 20, x1: 50, y1: 30, uncertain: ['开土'] }],
        rules: [{ x0: 5, y0: 40, x1: 395, y1: 42 }],
        pictures: [{ x0: 100, y0: 50, x1: 300, y1: 150 }],
      },
    ]);
  });
});

it('leaves other files to other readers', () => {
  expect(readOcr('<html><body>园区开工</body></html>')).toBeUndefined();
  expect(readOcr('园区开工')).toBeUndefined();
});

describe('a line of PAGE with a text of its own, of which its words know where they stand', () => {
  const word = (text: string, x0: number, x1: number) =>
    `<Word><Coords points="${x0},20 ${x1},20 ${x1},30 ${x0},30"/><TextEquiv><Unicode>${text}</Unicode></TextEquiv></Word>`;
  const read = (own: string) =>
    readOcr(`<PcGts><Page imageWidth="400" imageHeight="200"><TextLine><Coords points="10,20 150,20 150,30 10,30"/>
      ${word('责编：', 10, 40)}${word('令', 42, 52)}${word('狐夏', 52, 72)}${word('美编：', 90, 120)}${word('方禾', 122, 142)}
      <TextEquiv><Unicode>${own}</Unicode></TextEquiv></TextLine></Page></PcGts>`)![0]!.lines[0]!.text;

  it.each(['责编：令狐夏美编：方禾', '责编： 令 狐夏 美编： 方禾'])(
    'has the gaps between its words: %s',
    (own) => {
      expect(read(own)).toBe('责编：令狐夏 美编：方禾');
    },
  );

  it('has its own where a person corrected it', () => {
    expect(read('责编：令狐厦　美编：方禾')).toBe('责编：令狐厦 美编：方禾');
  });
});
