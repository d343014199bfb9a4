/** Word documents whose structure their setting tells, in layouts of several makers. */
import { expect, it } from 'vitest';
import { tryImport } from '../support.ts';
import { cell, docx, row, set, table } from './makeDocx.ts';

interface Article {
  kicker?: string | null;
  headline: string | null;
  subtitle?: string | null;
  body: { type: string; text: string }[];
}

const read = async (body: string, styles?: string) => {
  const { items } = await tryImport(await docx(body, { styles }), {}, 'a.docx');
  return items.map(({ kicker, headline, subtitle, authors, body: text, images }) => ({
    kicker,
    headline,
    subtitle,
    authors: authors.map(({ name }) => name),
    body: text.map(({ type, text: one }) => `${type === 'paragraph' ? '' : `${type}:`}${one}`),
    images: images.map(({ caption, credit }) => [caption, credit]),
  })) satisfies (Omit<Article, 'body'> & { body: string[] })[];
};

const body = (text: string) => set(text, { size: 11 });

it('kicker and subtitle in paragraphs of their own, bold headlines at the left edge', async () => {
  const items = await read(
    [
      set('园区新报　2021年6月3日　第5版', { size: 9 }),
      set('把实验台搬进车间', { size: 14 }),
      set('绵阳高新区焊工当上“出题人”', { size: 20, bold: true }),
      set('一年出了四十七道题，三十九道有了答案', { size: 14 }),
      body('本报记者 蒲江流'),
      body('绵阳高新区的焊工们，如今给研究所出题。题目写在一块白板上，谁都可以来揭。'),
      body('最难的一道题，答了整整七个月。'),
      set('德阳高新区装上“会说话的井盖”', { size: 18, bold: true }),
      body('本报讯（记者 石亭江）井盖松了，它自己会喊人。德阳高新区换了三千只井盖，每只都有一个编号。'),
    ].join(''),
  );
  expect(items).toMatchObject([
    {
      kicker: '把实验台搬进车间',
      headline: '绵阳高新区焊工当上“出题人”',
      subtitle: '一年出了四十七道题，三十九道有了答案',
      authors: ['蒲江流'],
    },
    { kicker: null, headline: '德阳高新区装上“会说话的井盖”', subtitle: null, authors: ['石亭江'] },
  ]);
  expect(items.map((item) => item.body.length)).toEqual([2, 1]);
});

it('headings by their style alone, subheads in bold, a headline in two paragraphs', async () => {
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr><w:sz w:val="24"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="1"><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>';
  const items = await read(
    [
      set('白天守着仪表盘', { style: '1' }),
      set('晚上守着讲台', { style: '1' }),
      set('本报记者 涪城月', {}),
      set('遂宁高新区有一位夜校老师，白天是电厂的值班员，教的是怎样看懂一张图纸。', {}),
      set('一间教室十二个人', { bold: true }),
      set('教室借的是食堂的二楼，桌子拼起来正好坐下十二个人。', {}),
      set('一张图纸三种颜色', { bold: true }),
      set('红的是电，蓝的是水，黑的是墙。', {}),
      set('广元：老厂房留下一面墙', { style: '1' }),
      set('本报记者 嘉陵春', {}),
      set('厂房拆了，墙留下来，墙上有三代工人的名字。', {}),
    ].join(''),
    styles,
  );
  expect(items.map(({ headline, authors }) => [headline, authors])).toEqual([
    ['白天守着仪表盘　晚上守着讲台', ['涪城月']],
    ['广元：老厂房留下一面墙', ['嘉陵春']],
  ]);
  expect(items[0]!.body.filter((text) => text.startsWith('heading:'))).toEqual([
    'heading:一间教室十二个人',
    'heading:一张图纸三种颜色',
  ]);
});

it('rows of a table stay rows of their article, and articles in the cells of a table are articles', async () => {
  const head = (text: string) => set(text, { size: 16, centred: true });
  const article = (zone: string, name: string, text: string) =>
    head(`${zone}又添新渡口`) + set(`本报记者 ${name}`, { size: 10, centred: true }) + body(text);
  const items = await read(
    [
      table(
        row(
          cell(article('宜宾高新区', '金沙渡', '渡口修在老码头的下游，一天开十六班船，票价两元，刷卡上船。')),
          cell(article('内江高新区', '甜城客', '渡口不大，只停得下两只船，却把两岸的工人连到了一起。')),
        ),
      ),
      head('自贡高新区晒出一本电费账'),
      set('本报记者 井盐人', { size: 10, centred: true }),
      body('电费省在哪里？自贡高新区把账晒了出来。'),
      table(
        row(cell(body('车间')), cell(body('去年')), cell(body('今年'))),
        row(cell(body('热处理')), cell(body('三十一万')), cell(body('二十六万'))),
        row(cell(body('总装')), cell(body('九万')), cell(body('八万五'))),
      ),
      body('账上看得明白，热处理车间省得最多。'),
    ].join(''),
  );
  expect(items.map(({ headline }) => headline)).toEqual([
    '宜宾高新区又添新渡口',
    '内江高新区又添新渡口',
    '自贡高新区晒出一本电费账',
  ]);
  expect(items[2]!.body).toEqual([
    '电费省在哪里？自贡高新区把账晒了出来。',
    '车间\t去年\t今年\n热处理\t三十一万\t二十六万\n总装\t九万\t八万五',
    '账上看得明白，热处理车间省得最多。',
  ]);
});

it('a document without any setting is read by its words', async () => {
  const items = await read(
    [
      set('资阳高新区的苔藓进了实验室', {}),
      set('本报记者 沱江水', {}),
      set('苔藓长得慢，一年只长一厘米。资阳高新区的实验室给它量身高，量了整整三年。', {}),
    ].join(''),
  );
  expect(items).toMatchObject([{ headline: '资阳高新区的苔藓进了实验室', authors: ['沱江水'] }]);
});

it('the same in rich text', async () => {
  const unicode = (text: string) => [...text].map((one) => `\\u${one.codePointAt(0)}?`).join('');
  const line = (text: string, setting: string) => `{\\pard${setting} ${unicode(text)}\\par}`;
  const rtf = [
    line('一条小河改了名字', '\\qc\\fs28'),
    line('眉山高新区把河长请进教室', '\\qc\\b\\fs40'),
    line('三十六个班轮流巡河', '\\qc\\fs28'),
    line('本报记者 东坡子', '\\qc\\fs21'),
    line('河长是本地的渔民，话不多。眉山高新区的孩子们跟着他走了一天，问了四十个问题。', '\\fs21'),
    line('巴中高新区修好一台老钟', '\\qc\\b\\fs36'),
    line('本报记者 光雾山', '\\qc\\fs21'),
    line('钟停了十一年，修好那天，正好是正午。', '\\fs21'),
  ].join('');
  const { items } = await tryImport(Buffer.from(`{\\rtf1\\ansi\\ansicpg936 ${rtf}}`), {}, 'a.rtf');
  expect(items).toMatchObject([
    { kicker: '一条小河改了名字', headline: '眉山高新区把河长请进教室', subtitle: '三十六个班轮流巡河' },
    { kicker: null, headline: '巴中高新区修好一台老钟', subtitle: null },
  ]);
});
