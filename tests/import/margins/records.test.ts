/** What databases and sites set around articles: numbers of records, labels of their own, prompts to log in. */
import { describe, expect, it } from 'vitest';
import { markRecordNumbers } from '../../../src/import/margins/records/recordNumbers.ts';
import { readFurniture } from '../../../src/import/margins/furniture.ts';
import { readSiteLine } from '../../../src/import/margins/navigation.ts';
import { importBytes } from '../support.ts';

const record = (number: string, title: string, text: string, label = '供稿渠道') =>
  [
    number,
    `标题: ${title}`,
    '责任者: 李洋',
    `${label}: 江岸科技报`,
    '出版日期: 2020.06.18',
    '版面: 第06版:园区',
    `全文: ${text}`,
    '',
  ].join('\n');

const fields = (title: string, text: string) =>
  [
    `题名：${title}`,
    '作者：宋知夏',
    '报纸名：江岸科技报',
    '报纸日期：2018-06-20',
    '版号：B02',
    `正文快照：${text}`,
  ].join('\n');

describe('an export of records', () => {
  it.each([
    ['[1]', '[2]', '来源报纸'],
    ['（1）', '（2）', '供稿渠道'],
    ['1.', '2.', '入库单位'],
  ])('numbered %s, %s, with the label %s', async (one, two, label) => {
    const text =
      record(one, '绵阳高新区开工五个项目', '绵阳高新区昨天开工五个项目，总投资二十亿元。', label) +
      record(two, '泸州高新区试种新药材', '泸州高新区试种的新药材上个月收了第一茬。', label);
    const { items } = await importBytes(Buffer.from(text));
    expect(items.map(({ headline, body }) => [headline, body.length])).toEqual([
      ['绵阳高新区开工五个项目', 1],
      ['泸州高新区试种新药材', 1],
    ]);
  });

  it.each(['ISBN/ISSN：——', 'CN：51-0012', '下载频次：12', '被引频次：0', '浏览人次：1,204'])(
    'each with a number below its text: %s',
    async (line) => {
      const text = [
        '某某全文数据库 导出文献 2 篇\n',
        fields('绵阳高新区开工五个项目', '<正>绵阳高新区昨天开工五个项目，总投资二十亿元。'),
        `${line}\n`,
        fields('泸州高新区试种新药材', '<正>泸州高新区试种的新药材上个月收了第一茬。'),
        line,
      ].join('\n');
      const { items } = await importBytes(Buffer.from(text));
      expect(items.map(({ body }) => body.map((part) => part.text))).toEqual([
        ['绵阳高新区昨天开工五个项目，总投资二十亿元。'],
        ['泸州高新区试种的新药材上个月收了第一茬。'],
      ]);
    },
  );

  it('a number above a text is no number of a record', () => {
    const read: Parameters<typeof markRecordNumbers>[1] = [undefined, undefined, undefined];
    markRecordNumbers(['[1]', '正文', 'Result 2 of 8'], read);
    expect(read.map((one) => one?.role)).toEqual([undefined, undefined, 'record']);
    markRecordNumbers(['[1]', '正文'], read, (index) => index === 1);
    expect(read[0]?.role).toBe('record');
  });

  it.each(['栏目：向新而行', '专刊栏目：园区人才谈', '所属栏目：夜读'])(
    'a column by its label: %s',
    async (line) => {
      const { items } = await importBytes(
        Buffer.from(
          `2024年9月5日 第3版\n\n${line}\n绵阳高新区开工五个项目\n本报记者 李洋\n　　绵阳高新区昨天开工五个项目，总投资二十亿元。\n`,
        ),
      );
      expect(items.map(({ column, headline }) => [column, headline])).toEqual([
        [line.split('：')[1], '绵阳高新区开工五个项目'],
      ]);
    },
  );
});

describe('the page of a sheet', () => {
  const TEXT = '绵阳高新区开工五个项目\n本报记者 李洋\n　　绵阳高新区昨天开工五个项目，总投资二十亿元。\n';

  it.each(['[1]', '【2】', '[10]'])('is not the number of a hit, %s', async (number) => {
    const bars = '江岸导报 | A12 | 园区 | 2018-05-21\n';
    const { pageNumber } = await importBytes(
      Buffer.from(`某某资料库　搜寻结果：3 篇\n\n${number}\n${bars}${TEXT}`),
    );
    expect(pageNumber).toBe('A12');
  });

  it.each([
    ['江岸科技快报 B02 园区', 'B02'],
    ['江岸科技快报　A3', 'A3'],
    ['B02 园区 江岸科技快报', 'B02'],
    ['江岸科技快报 | C11 | 园区新闻', 'C11'],
  ])('has a letter beside the name of the paper: %s', async (line, page) => {
    const read = await importBytes(Buffer.from(`${line}\n2020年11月30日 星期一\n\n${TEXT}`));
    expect([read.pageNumber, read.issueDate, read.items.map(({ headline }) => headline)]).toEqual([
      page,
      '2020-11-30',
      ['绵阳高新区开工五个项目'],
    ]);
  });

  it('is not read from a headline', async () => {
    const { pageNumber, items } = await importBytes(
      Buffer.from(`2020年11月30日 第3版\n\n我县开通园区快报 A1号线\n本报记者 李洋\n　　A1号线昨天开通。\n`),
    );
    expect([pageNumber, items.map(({ headline }) => headline)]).toEqual(['3', ['我县开通园区快报 A1号线']]);
  });
});

describe('lines of a site or a paper about itself', () => {
  it.each(['请您登入网站会员,发表评论。', '登录后发表评论', '请先登录再留言'])(
    'asks to log in: %s',
    (text) => {
      expect(readSiteLine(text)?.role).toBe('navigation');
    },
  );

  it.each(['江岸报 / 产业 / 园区现场', '江岸在线 > 数字报 > 园区'])('tells where it stands: %s', (text) => {
    expect(readSiteLine(text)?.role).toBe('path');
  });

  it.each(['本报地址:江岸市南湖区 邮政编码:110000 每份零售价二角', '本刊社址:南湖路8号 定价3元5角'])(
    'tells where it is made and what it costs: %s',
    (text) => {
      expect(readFurniture(text, new Set())?.role).toBe('contact');
    },
  );

  it.each(['本报2月6日至2月14日休刊，2月15日恢复正常出版', '国庆期间本报休刊三天'])(
    'tells when it does not appear: %s',
    (text) => {
      expect(readFurniture(text, new Set())?.role).toBe('contact');
    },
  );
});

describe('sets of labels that come back under headlines without a label', () => {
  const texts = ['潍坊高新区一家企业的第三条生产线昨天开工。', '宝鸡高新区与两所学校签约，共建实训车间。'];
  const titles = ['潍坊高新区第三条生产线开工', '宝鸡高新区与两所学校签约'];
  const page = (head: (title: string, at: number) => string, labels: string[]) =>
    titles.flatMap((title, at) => [head(title, at), ...labels, '', texts[at]!, '']).join('\n');

  it.each([
    [
      'numbered',
      (title: string, at: number) => `${at + 1}. ${title}`,
      ['报纸：某某商报', '日期：2022-03-04', '版面：A05 产业', '记者：李洋 王楠'],
    ],
    [
      'bare',
      (title: string) => title,
      ['来源：某某商报', '发布日期：2022年3月4日', '版次：A05', '作者：李洋、王楠'],
    ],
    [
      'in brackets',
      (title: string) => title,
      ['【作者】李洋；王楠', '【报纸名称】某某商报', '【日期】2022-03-04', '【版次】A05'],
    ],
  ])('%s', async (_, head, labels) => {
    const report = await importBytes(Buffer.from(page(head, labels)));
    expect(report.items.map(({ headline }) => headline)).toEqual(titles);
    expect(report.items.map(({ authors }) => authors.map(({ name }) => name))).toEqual([
      ['李洋', '王楠'],
      ['李洋', '王楠'],
    ]);
    expect([report.issueDate, report.pageNumber]).toEqual(['2022-03-04', 'A05']);
  });

  it.each(['（无）', '无', '不详', 'N/A'])('a record that names no one has no author: %s', async (value) => {
    const { items } = await importBytes(
      Buffer.from(page((title) => `标题：${title}`, ['日期：2022-03-04', '版次：A05', `作者：${value}`])),
    );
    expect(items.map(({ authors }) => authors)).toEqual([[], []]);
  });
});
