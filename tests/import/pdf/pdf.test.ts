import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/import/pdf/readPdf.ts';
import { importBytes, tryImport } from '../support.ts';

/** Pages that Chromium printed (makePages.ts); what is expected was written down from fixtures/pages/*.html. */
const printed = (name: string) => readFileSync(new URL(`fixtures/${name}.pdf`, import.meta.url));

/** Paragraphs and subheads of a page as they were set, in order; bylines and datelines are fields of their own. */
function asSet(name: string): string[] {
  const html = readFileSync(new URL(`fixtures/pages/${name}.html`, import.meta.url), 'utf8');
  return [...html.matchAll(/<(p|h3)(?: style="[^"]*")?>(.*?)<\/\1>/gu)]
    .map(([, , text]) =>
      text!.replace(/<[^>]*>/gu, '').replace(/^本报讯\s*(?:（[^）]*）)?\s*|（贺兰）$/gu, ''),
    )
    .filter((text) => !/^本报记者\s/u.test(text));
}

/** What an archivist sees of each article. */
async function read(name: string) {
  const report = await importBytes(printed(name), {}, `${name}.pdf`);
  const { issueDate, pageNumber, publication, items } = report;
  return {
    facts: { issueDate, pageNumber, publication },
    heads: items.map(({ kicker, headline, subtitle, authors }) => [
      kicker,
      headline,
      subtitle,
      authors.map(({ name: author }) => author).join('、'),
    ]),
    columns: items.map(({ column }) => column),
    body: items.flatMap(({ body }) => body.map(({ text }) => text)),
    images: items.flatMap(({ images }) => images),
    text: JSON.stringify(report),
  };
}

describe('printed pages', () => {
  it('three columns round a picture, subheads, two articles below', async () => {
    const { facts, heads, body, images, text } = await read('three-columns');
    expect(facts).toEqual({ issueDate: '2024-06-18', pageNumber: '3', publication: '江岸园区报' });
    expect(heads).toEqual([
      ['高质量发展调研行', '一座老城的“芯”路历程', '——无锡高新区集成电路产业观察', '罗衡之、柳亦青'],
      [null, '夜校里的机械臂', null, '贺兰'],
      [null, '草莓大棚装上了“眼睛”', null, '欧阳清远'],
    ]);
    expect(body).toEqual(asSet('three-columns'));
    expect(images).toEqual([{ caption: '工程师在无尘车间检查设备。', credit: '丁北山' }]);
    // Fonts of type 3 name radicals for characters.
    expect(text).not.toMatch(/[\u2e80-\u2fd5\u2e3a]/u);
  });

  it('pictures beside their article, with words beside them, and with a headline of their own below', async () => {
    const { heads, body, images } = await read('pictures');
    expect(heads).toEqual([
      [null, '南阳高新区给老井装上“听诊器”', null, '白桦'],
      [null, '信阳高新区的茶农学会看“云”', null, '仝清扬、鹿小满'],
      [null, '旧船坞里的新书店', null, ''],
      [null, '驻马店高新区开出一趟“芝麻专列”', null, '段瑾'],
    ]);
    expect(body).toEqual(asSet('pictures').filter((text) => !text.startsWith('江岸园区报首席记者')));
    expect(images).toEqual([
      { caption: '工程师把水听器放进老井。', credit: '夏至' },
      { caption: '茶农在山顶辨认云的种类。', credit: '丁北山' },
      {
        caption: '八月十二日，荆州高新区的旧船坞改成了书店。书架用旧船板做成，每一块都留着船号。',
        credit: '本报记者 贺兰',
      },
    ]);
  });

  it('five columns, a lower block, a box, a vertical headline', async () => {
    const { facts, heads, body } = await read('five-columns');
    expect(facts).toEqual({ issueDate: '2023-11-07', pageNumber: '5', publication: '江岸园区报' });
    expect(heads).toEqual([
      [null, '海边的试验田', null, '木文川'],
      [null, '老街换新灯', null, '段瑾'],
      [null, '工人画家', null, '贺兰'],
      [null, '屋顶上的电站', null, '白桦'],
    ]);
    expect(body).toEqual(asSet('five-columns'));
  });

  it('seven columns under five heads', async () => {
    const { facts, heads, body, images } = await read('seven-columns');
    expect(facts).toMatchObject({ issueDate: '2022-09-20', pageNumber: 'A02' });
    expect(heads).toEqual([
      ['专精特新在园区', '一颗轴承的精度', null, '祝融'],
      [null, '园区开出“流动诊室”', null, '常见微'],
      [null, '食堂里的盲盒', null, ''],
      [null, '废料堆里长出设计周', null, ''],
      [null, '夜跑队跑进夜班', null, ''],
    ]);
    expect(body).toEqual(asSet('seven-columns'));
    expect(images).toEqual([{ caption: '老师傅在检查轴承。', credit: '夏至' }]);
  });

  it('what is set in the middle and no larger than the text belongs to its head; captions, a photo alone, a box', async () => {
    const { facts, heads, body, images } = await read('centred-heads');
    expect(facts).toEqual({ issueDate: '2021-03-16', pageNumber: '6', publication: '江岸园区报' });
    expect(heads).toEqual([
      ['特色产业巡礼', '钛谷来了“打铁人”', '——宝鸡高新区钛材加工走访记', '沈青禾、郭远舟'],
      [null, '河边办起“修表班”', null, '苗一鸣'],
      [null, null, null, ''],
      [null, '食堂阿姨的记分牌', null, ''],
      [null, '小贴士：怎样辨认钛', null, ''],
    ]);
    expect(body).toEqual(asSet('centred-heads'));
    expect(images).toEqual([
      { caption: '师傅在炉边查看坯料。', credit: '沈青禾' },
      { caption: '3月14日，乌鲁木齐高新区的社区广场上，居民在试骑新投放的共享三轮车。', credit: '白向晚' },
    ]);
  });

  it('kicker and deck of their own sizes, names set apart within a narrow column', async () => {
    const { facts, heads, columns, body } = await read('two-decks');
    expect(facts).toEqual({ issueDate: '2019-11-22', pageNumber: 'A05', publication: '江岸园区报' });
    expect(heads).toEqual([
      ['从“会跑”到“会看”', '一辆小车的八年长征', '芜湖高新区企业让低速无人车走进街巷', '黎明、甘棠'],
      [null, '夜里开门的图书馆', null, '甘棠'],
      [null, '旧轮胎铺出新跑道', null, '黎明、宋雨'],
    ]);
    // Four characters that name no place and tell nothing that happened.
    expect(columns).toEqual([null, '园区新事', null]);
    expect(body).toEqual(asSet('two-decks'));
  });

  it('narrow columns spread to their width, drawn pictures, boxes with titles, datelines as bylines', async () => {
    const { facts, heads, body, images } = await read('narrow-columns');
    expect(facts).toEqual({ issueDate: '2020-08-20', pageNumber: 'B07', publication: '江岸园区报' });
    expect(heads).toEqual([
      [null, '二十三楼的鱼塘', null, '罗衡之'],
      [null, '把“工位”搬到田埂上', null, '欧阳清远'],
      [null, '链接·鱼菜共生', null, ''],
      [null, '更正', null, ''],
      [null, '学徒的第一百个螺母', null, '木文川'],
      [null, null, null, ''],
    ]);
    expect(body).toEqual(asSet('narrow-columns'));
    expect(images).toEqual([
      { caption: '23层的鱼塘。', credit: '罗衡之' },
      { caption: '8月19日，嘉兴秀洲高新区的屋顶农场里，志愿者在收今年的第一茬水稻。', credit: '段瑾' },
    ]);
  });
});

it('knows bold type by the names of its fonts', async () => {
  const pages = await readPdf(printed('three-columns'));
  if ('error' in pages) throw new Error(pages.error);
  const bold = pages[0]!.lines.filter((line) => line.bold).map(({ text }) => text);
  expect(bold).toContain('一座老城的“芯”路历程');
  expect(bold.length).toBeLessThan(pages[0]!.lines.length / 4);
});

describe('heads that stand otherwise', () => {
  it('on a dark ground, vertical, in the middle of the columns, flush left with a kicker; a first character over two lines', async () => {
    const { facts, heads, body } = await read('unusual-heads');
    expect(facts).toEqual({ issueDate: '2018-04-26', pageNumber: 'B3', publication: '江岸园区报' });
    expect(heads).toEqual([
      [null, '渡口边的调度室', '合肥高新区一个物流站的四十八小时', '喻砚'],
      [null, '灯塔下的课桌', '烟台高新区渔家夜校', '成蹊'],
      [null, '大厅里的检测台', '洛阳高新区开放日见闻', '丘壑'],
      ['园区里的新鲜事', '赣州高新区给脐橙“量体温”', null, '成蹊'],
      ['园区里的新鲜事', '鞍山高新区开了“旧图纸银行”', null, '丘壑'],
    ]);
    expect(body).toEqual(asSet('unusual-heads'));
  });
});

/** A file of a few objects; readers rebuild the table of offsets that it lacks. */
function pdfOf(objects: string[], trailer = ''): Buffer {
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(
    `%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} ${trailer} >>\n%%EOF\n`,
    'latin1',
  );
}

const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
const PAGES = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'];
const page = (resources = '') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << ${resources} >> >>`;

/** Text in a font that files name and readers know; V sets it from top to bottom. */
const hex = (text: string) =>
  `<${[...text].map((one) => one.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
const show = (font: 'H' | 'V', size: number, at: string, text: string) =>
  `BT /${font} ${size} Tf ${at} Tm ${hex(text)} Tj ET`;
const font = (direction: 'H' | 'V') =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-${direction} /DescendantFonts [7 0 R] >>`;
const inSong = (lines: string[], more = '') =>
  pdfOf([
    ...PAGES,
    page('/Font << /H 5 0 R /V 6 0 R >>').replace('/Type /Page ', `/Type /Page ${more} `),
    stream(lines.join('\n')),
    font('H'),
    font('V'),
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /FontDescriptor 8 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  ]);

const DRONES = [
  '　　高新区的晒场上停着一排无人机，',
  '师傅把电池一块块擦净。',
  '　　他说，明天还要去三个村。',
];

describe('text that is turned', () => {
  it('reads a head that its font sets from top to bottom', async () => {
    const bytes = inSong([
      show('H', 9, '1 0 0 1 40 780', '江岸园区报　2015年3月4日　星期三　第2版'),
      show('V', 24, '1 0 0 1 540 740', '晒场上的无人机'),
      show('V', 10, '1 0 0 1 500 720', '本报记者　成蹊'),
      ...DRONES.map((text, row) => show('H', 10, `1 0 0 1 40 ${700 - row * 16}`, text)),
    ]);
    const { items } = await importBytes(bytes, {}, 'a.pdf');
    expect(items).toMatchObject([
      {
        headline: '晒场上的无人机',
        authors: [{ name: '成蹊' }],
        body: [{}, { text: '他说，明天还要去三个村。' }],
      },
    ]);
  });

  it('reads a page that stands upright only as it is shown', async () => {
    const bytes = inSong(
      [
        show('H', 9, '0 1 -1 0 20 40', '江岸园区报　2015年3月4日　星期三　第2版'),
        show('H', 24, '0 1 -1 0 60 40', '晒场上的无人机'),
        ...DRONES.map((text, row) => show('H', 10, `0 1 -1 0 ${100 + row * 16} 40`, text)),
      ],
      '/Rotate 90',
    );
    const { items, pageNumber } = await importBytes(bytes, {}, 'a.pdf');
    expect(pageNumber).toBe('2');
    expect(items).toMatchObject([{ headline: '晒场上的无人机', body: [{}, {}] }]);
  });
});

describe('files that cannot be read say what to do', () => {
  const password = '0'.repeat(64);
  it.each([
    ['a scan', pdfOf([...PAGES, page(), stream('0 0 600 800 re f')]), /扫描.*文字识别.*hocr/su],
    [
      'a password',
      pdfOf(
        [
          ...PAGES,
          page(),
          stream(''),
          `<< /Filter /Standard /V 1 /R 2 /O <${password}> /U <${password}> /P -4 >>`,
        ],
        `/Encrypt 5 0 R /ID [<00> <00>]`,
      ),
      /加了密码.*另存/u,
    ],
    ['a broken file', Buffer.from('%PDF-1.4\nnothing'), /读不出来.*另存/u],
    [
      'text set from top to bottom',
      inSong(
        Array.from({ length: 9 }, (_, at) => show('V', 10, `1 0 0 1 ${540 - at * 18} 740`, DRONES.join(''))),
      ),
      /竖排.*复制文字/u,
    ],
    [
      'a font without a table of its characters',
      Buffer.from(
        printed('five-columns').toString('latin1').replaceAll('/ToUnicode', '/ToNothing'),
        'latin1',
      ),
      /没有文字对照表.*文字识别/u,
    ],
    [
      'text on its side',
      pdfOf([
        ...PAGES,
        page('/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>'),
        stream(
          Array.from(
            { length: 20 },
            (_, at) =>
              `BT /F 12 Tf 0 1 -1 0 ${50 + at * 20} 50 Tm (Turned text that stands on its side) Tj ET`,
          ).join('\n'),
        ),
      ]),
      /横倒.*转正/u,
    ],
  ])('%s', async (_, bytes, message) => {
    const { files } = await tryImport(bytes, {}, 'a.pdf');
    expect(files[0]!.error).toMatch(message);
  });
});
