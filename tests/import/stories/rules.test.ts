/** Rules of the grouping, one by one: what each makes of a few lines. */
import { describe, expect, it } from 'vitest';
import { told } from './support.ts';

const HEAD = '绵阳高新区表彰企业家';
const TEXT = '近日，绵阳高新区召开大会，表彰了五名企业家。';

describe('bylines', () => {
  it('signs an article under its headline, or at its end', () => {
    expect(told(HEAD, '本报记者 李洋', TEXT)).toMatchObject([{ headline: HEAD, authors: ['李洋'] }]);
    expect(told(HEAD, TEXT, '本报记者 李洋')).toMatchObject([{ headline: HEAD, authors: ['李洋'] }]);
  });

  it('leaves names after a colon in the text', () => {
    expect(told(HEAD, '近日，绵阳高新区表彰五名企业家。他们是：', '李洋 赵明 张旭')).toMatchObject([
      { authors: [], body: ['p:近日，绵阳高', 'p:李洋 赵明 '] },
    ]);
  });

  it('ends an article at a jump', () => {
    expect(told(HEAD, TEXT, '（下转第二版）', '昆山高新区建成药谷', TEXT)).toMatchObject([
      { headline: HEAD },
      { headline: '昆山高新区建成药谷' },
    ]);
  });
});

describe('endings', () => {
  it('keeps the office and the day that sign a notice in its text', () => {
    expect(
      told('绵阳高新区公告', '现将有关事项公告如下，请各单位遵照执行。', '绵阳高新区管委会', '2016年3月8日'),
    ).toMatchObject([{ body: ['p:现将有关事项', 'v:绵阳高新区管', 'v:2016年3'] }]);
  });
});

describe('heads', () => {
  it('reads kicker and headline, and a name set apart below them', () => {
    expect(told('产业观察\n绵阳高新区表彰企业家', TEXT)).toMatchObject([
      { headline: '绵阳高新区表彰企业家' },
    ]);
    expect(told('绵阳高新区表彰五名企业家\n木　易', TEXT)).toMatchObject([
      { headline: '绵阳高新区表彰五名企业家', authors: ['木　易'] },
    ]);
  });
});

describe('labels', () => {
  it('keeps the label of a deck in the article below it', () => {
    expect(told('【核心提示】', TEXT, '绵阳高新区表彰企业家', TEXT)).toMatchObject([
      { headline: '绵阳高新区表彰企业家', body: ['h:核心提示', 'p:近日，绵阳高', 'p:近日，绵阳高'] },
    ]);
  });

  it('keeps a framed reply with the letter', () => {
    expect(
      told('园区公交何时开通', '编辑同志：我们园区至今没有公交车，请问何时开通？', '【回复】', TEXT),
    ).toHaveLength(1);
  });
});

describe('lists', () => {
  it('keeps verse line by line under its headline', () => {
    expect(told('春到园区', '春风吹过厂房\n机器开始歌唱\n灯火照亮车间\n我们走向远方')).toMatchObject([
      { headline: '春到园区', body: expect.arrayContaining(['v:机器开始歌唱', 'v:灯火照亮车间']) },
    ]);
  });

  it('keeps rows under one mark together', () => {
    const [item] = told(
      '绵阳高新区表彰企业家',
      '近日，绵阳高新区召开大会，表彰名单如下：',
      '●李洋　磁材公司\n●赵明　光电公司\n●张旭　软件公司',
    );
    expect(item!.body.filter((part) => part.startsWith('v:'))).toHaveLength(3);
  });
});

describe('paragraphs', () => {
  it('makes items of briefs whose marks differ', () => {
    expect(
      told('●绵阳高新区昨天开工五个项目。', '●昆山高新区昨天建成药谷。', '■武进高新区昨天办起夜校。'),
    ).toHaveLength(3);
  });

  it('never takes a telephone number for a headline', () => {
    expect(
      told('绵阳高新区公告', '现将有关事项公告如下：', '联系电话', '0816-2500000', '特此公告。'),
    ).toHaveLength(1);
  });

  it('begins an item without headline where a report opens', () => {
    expect(
      told('绵阳高新区表彰企业家', '近日，绵阳高新区表彰了五名企业家。', '本报讯 昆山高新区昨天建成药谷。'),
    ).toMatchObject([{ headline: '绵阳高新区表彰企业家' }, { headline: '' }]);
  });

  it('makes items of briefs under one mark that name a zone each', () => {
    expect(
      told('●绵阳高新区昨天开工五个项目，总投资二十亿元。', '●昆山高新区昨天建成药谷，三十家企业搬入。'),
    ).toHaveLength(2);
  });
});

describe('pictures', () => {
  it('takes numbered lines of a page of pictures for captions', () => {
    expect(
      told('园区的一天', '本报记者 李洋 摄影报道', TEXT, '① 市民在湖边晨跑。', '② 试剂走下生产线。'),
    ).toMatchObject([
      {
        body: ['p:近日，绵阳高'],
        images: [
          ['① 市民在湖边晨跑。', undefined],
          ['② 试剂走下生产线。', undefined],
        ],
      },
    ]);
  });

  it('gives a note between paragraphs to the article as a caption', () => {
    expect(told(HEAD, TEXT, '图为表彰大会现场。李洋 摄', TEXT)).toMatchObject([
      { images: [['图为表彰大会现场。', '李洋']], body: ['p:近日，绵阳高', 'p:近日，绵阳高'] },
    ]);
  });

  it('makes an item of a picture that names another zone', () => {
    const items = told(HEAD, TEXT, '昆山高新区的工人昨天在新厂房里安装机器。（李洋 摄）');
    expect(items).toHaveLength(2);
    expect(items[1]).toMatchObject({ headline: '', images: [[undefined, '李洋']] });
  });
});

describe('shortLines', () => {
  it('tells headlines of other zones from subheads', () => {
    expect(told('绵阳高新区表彰企业家', TEXT, '昆山高新区建成药谷', TEXT)).toHaveLength(2);
    expect(
      told(
        '绵阳高新区：一座园区的十年',
        TEXT,
        '从图纸到工厂',
        '药谷建了两年。',
        '从工厂到病房',
        '药已送进医院。',
      ),
    ).toMatchObject([{ body: expect.arrayContaining(['h:从图纸到工厂', 'h:从工厂到病房']) }]);
  });

  it('joins a piece of a sentence that a column end cut off', () => {
    expect(told('绵阳高新区表彰企业家', '近日，绵阳高新区召开大', '会', '，表彰了五名企业家。')).toHaveLength(
      1,
    );
  });
});

describe('speakers', () => {
  it('keeps the box of an interview with its text, and takes its reporter as author', () => {
    expect(
      told('一座园区的十年', '嘉宾：陈立群\n记者：李洋', '问：十年前这里是什么样子？', '答：是一片农田。'),
    ).toMatchObject([{ headline: '一座园区的十年' }]);
  });
});

describe('text', () => {
  it('takes dateline and reporter off the beginning of a text', () => {
    expect(told(HEAD, '本报讯（记者 李洋）近日，绵阳高新区召开大会。')).toMatchObject([
      { authors: ['李洋'], body: ['p:近日，绵阳高'] },
    ]);
  });

  it('takes a signature and a photographer off its end', () => {
    expect(told(HEAD, '近日，绵阳高新区召开大会。（李洋 赵明）')).toMatchObject([
      { authors: ['李洋', '赵明'] },
    ]);
    expect(told('近日，绵阳高新区召开大会，表彰企业家。 李洋 摄')).toMatchObject([
      { images: [[undefined, '李洋']] },
    ]);
  });
});
