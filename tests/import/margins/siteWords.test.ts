/** Words that a site or a database prints among the text, and how it names itself. */
import { describe, expect, test } from 'vitest';
import { importBytes } from '../support.ts';

const importText = (text: string) => importBytes(Buffer.from(text));

const ARTICLES = [
  '渭南高新区的印刷厂添了新机器',
  '　　本报讯（记者 李洋） 渭南高新区一家印刷厂的第三台胶印机昨天开机。',
  '咸阳高新区的食堂评上星级',
  '　　本报讯（记者 王楠） 咸阳高新区的职工食堂昨天评上四星级。',
];

describe('where an advertisement stood nobody signs', () => {
  test.each(['<廣告>', '‹廣告›', '〈廣告〉', '《广告》', '［广告］', '〔廣告〕', '「廣告」', '〖广告〗'])(
    '%s',
    async (mark) => {
      const [first, text, second, other] = ARTICLES;
      const page = ['2015年8月3日　星期一　第6版', '', first, text, '', mark, '', second, other];
      const { items } = await importText(page.join('\n'));
      expect(items.map(({ headline, authors }) => [headline, authors.map(({ name }) => name)])).toEqual([
        [first, ['李洋']],
        [second, ['王楠']],
      ]);
      expect(JSON.stringify(items)).not.toContain(mark);
    },
  );
});

describe('the head of a list of headlines is no kicker', () => {
  test.each(['标题列表', '篇名目录', '文章索引', '稿件一览'])('%s', async (list) => {
    for (const entries of [[ARTICLES[0], ARTICLES[2]], []]) {
      const page = [
        '关中日报　2015年8月3日　星期一　06版　经济',
        '[上一版] [下一版]',
        list,
        ...entries,
        ...ARTICLES,
      ];
      const { items } = await importText(page.join('\n'));
      expect(items.map(({ headline, kicker, column }) => [headline, kicker, column])).toEqual([
        [ARTICLES[0], null, null],
        [ARTICLES[2], null, null],
      ]);
    }
  });
});

describe('a database’s mark stands behind any label, and is no text', () => {
  test.each([
    ['{Abstract}: <正>', '{Reference Type}: Newspaper Article', '{Title}: ', '{Author}: '],
    ['%X ‹正›', '%0 Newspaper Article', '%T ', '%A '],
    ['摘要：〈正〉', '来源：关中日报', '篇名：', '作者：'],
  ])('%s', async (label, first, title, author) => {
    const page = [
      first,
      `${title}渭南高新区的印刷厂`,
      `${author}李洋`,
      `${label}本报讯 印刷厂昨天添了新机器。`,
    ];
    const { items } = await importBytes(Buffer.from(page.join('\n')), { date: '2015-08-03' });
    expect(items.map(({ body }) => body.map(({ text }) => text))).toEqual([['印刷厂昨天添了新机器。']]);
  });
});

describe('the paper’s name stands without that of its edition on the web', () => {
  test.each([
    ['关中科技日报数字报', '关中科技日报'],
    ['关中日报电子版', '关中日报'],
    ['关中日报数字版', '关中日报'],
    ['关中晚报电子报', '关中晚报'],
    ['关中经济报数字报刊', '关中经济报'],
    ['关中日讯', '关中日讯'],
    ['关中日报', '关中日报'],
  ])('%s', async (printed, name) => {
    for (const top of [
      `${printed}\n2015年8月3日　星期一　第6版`,
      `${printed}　2015年8月3日　星期一　第6版`,
    ]) {
      const { publication, items } = await importText(`${top}\n${ARTICLES.join('\n')}`);
      expect([publication, items[0]!.headline, items[0]!.kicker]).toEqual([name, ARTICLES[0], null]);
    }
  });
});
