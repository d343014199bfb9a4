/** Single stages, where a table says more than a page. */
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { account } from '../../src/import/writing/proof.ts';
import { parseByline } from '../../src/import/roles/byline.ts';
import { dateInFileName, inferDate } from '../../src/import/verdicts/date.ts';
import { similarityOf } from '../../src/import/writing/duplicate.ts';
import { readFurniture, readNumber } from '../../src/import/margins/furniture.ts';
import { startImport } from '../../src/import/importFiles.ts';
import { knowledgeOf, readPage } from '../../src/import/readPage.ts';
import { expandInputs } from '../../src/import/bytes/inputs.ts';
import { fileReport } from '../../src/import/json.ts';
import { judgePage } from '../../src/import/writing/draftPage.ts';
import { readJumpAtEnd, readJumpLine } from '../../src/import/margins/jump.ts';
import { newArticle } from '../../src/import/writing/newArticle.ts';
import { tellFile, tellSum } from '../../src/import/report.ts';
import { makePage, makeRun } from '../../src/import/base/textRun.ts';
import { beginsMidSentence, endsSentence } from '../../src/import/base/sentence.ts';
import { archive, emptyArchive, importBytes } from './support.ts';

const knowledge = knowledgeOf(archive, []);
const runOf = (text: string) => makeRun(makePage(text), [{ start: 0, end: text.length }]);

describe('bylines', () => {
  it.each([
    ['本报记者 李洋', ['李洋/记者']],
    ['□ 本报记者 李　洋 王　芳 通讯员 赵明', ['李洋/记者', '王芳/记者', '赵明/通讯员']],
    ['记者李洋、王子涵 实习生欧阳清', ['李洋/记者', '王子涵/记者', '欧阳清/实习生']],
    ['(何以安 图/文)', ['何以安/图/文']],
    ['文/李洋 图/赵明', ['李洋/文', '赵明/图']],
    ['李洋 文 赵明 摄', ['李洋/文', '赵明/摄']],
    ['阿不都热合曼·买买提 古丽·艾山', ['阿不都热合曼·买买提', '古丽·艾山']],
    ['上官云珠 司马南图', ['上官云珠', '司马南图']],
    ['本报记者 李洋 石家庄报道', ['李洋/记者']],
    ['记者李洋王子涵', ['李洋/记者', '王子涵/记者']],
    ['本报评论员', ['本报评论员']],
    ['作者:李洋', ['李洋']],
    ['▶ 本报记者 李洋', ['李洋/记者']],
    ['(本报驻湖北记者 操龙俊)', ['操龙俊/驻湖北记者']],
    ['■本报记者 郎月通讯员谷雨生', ['郎月/记者', '谷雨生/通讯员']],
    ['本报记者李洋实习生王子涵通讯员赵明', ['李洋/记者', '王子涵/实习生', '赵明/通讯员']],
    ['□ 记者 李洋 王子涵特约通讯员赵明', ['李洋/记者', '王子涵/记者', '赵明/特约通讯员']],
  ])('%s', (text, expected) => {
    expect(
      parseByline(runOf(text), knowledge.names)?.authors.map(
        ({ name, role }) => name.text.replace(/\s/gu, '') + (role ? `/${role.text}` : ''),
      ),
    ).toEqual(expected);
  });

  it.each([
    '高新时评',
    '石家庄',
    '安全生产 金融服务',
    '以创新引领未来',
    '党建引领 人才兴区',
    '记者从市科技局获悉',
    '高质量 高水平',
    '本报编辑部',
  ])('%s is none', (text) => {
    expect(parseByline(runOf(text), knowledge.names)).toBeUndefined();
  });

  it('李洋 摄 credits a picture', () => {
    expect(parseByline(runOf('本报记者 李洋 摄'), knowledge.names)).toMatchObject({ photo: true });
  });
});

describe('lines that look like something else', () => {
  const HEAD = '2023/06/05 A03 产经\n\n绵阳高新区表彰企业家\n\n';
  const read = async (text: string) => importBytes(Buffer.from(HEAD + text));

  it('takes date and page from a running head with slashes', async () => {
    const report = await read('近日,绵阳高新区表彰企业家,现场气氛热烈。');
    expect(report).toMatchObject({ issueDate: '2023-06-05', pageNumber: 'A03' });
  });

  it.each([
    ['图片\n\n近日,绵阳高新区表彰企业家。\n\n会场坐满了人。\n', 1],
    ['近日,绵阳高新区表彰企业家。\n\n图片\n\n会场坐满了人。\n\n图片\n', 2],
    ['近日,绵阳高新区表彰企业家。\n图 片\n会场坐满了人。\n', 1],
  ])('%# where pictures stood in a copied post is neither headline nor subhead', async (text, times) => {
    const { items, furniture } = await read(text);
    expect(items.map(({ headline }) => headline)).toEqual(['绵阳高新区表彰企业家']);
    expect(items[0]!.body).toEqual([
      { type: 'paragraph', text: '近日,绵阳高新区表彰企业家。' },
      { type: 'paragraph', text: '会场坐满了人。' },
    ]);
    expect(furniture.filter(({ text: one }) => one.replace(' ', '') === '图片')).toHaveLength(times);
  });

  it('keeps names behind a colon in the text', async () => {
    const { items } = await read('近日,绵阳高新区表彰5名企业家。他们是:\n\n李洋 王子涵 赵明 张旭 陈晨\n');
    expect(items).toHaveLength(1);
    expect(items[0]!.authors).toEqual([]);
    expect(items[0]!.body.map(({ text }) => text).join('')).toContain('王子涵');
  });

  it('names a person once who is printed twice', async () => {
    const { items } = await read(
      '本报记者 李洋\n\n近日,绵阳高新区表彰企业家,现场气氛热烈。\n\n本报记者 李洋\n',
    );
    expect(items[0]!.authors.map(({ name }) => name)).toEqual(['李洋']);
  });
});

describe('dates', () => {
  it.each([
    [['5月9日,园区开工。', '2022年11月举办过一次。'], '2023-05', 'low'],
    [['2023年5月9日,园区开工。4月3日签约。'], '2023-05', 'medium'],
    [['12月30日开工。', '2021年10月签约。'], '2021-12', 'low'],
    [['2023年第一季度产值增长。'], '2023-03', 'low'],
    [['5月9日开工,预计2030年6月建成。', '2022年度获奖。'], '2023-05', 'low'],
  ])('%j → %s', (texts, date, confidence) => {
    expect(inferDate(texts)).toMatchObject({ date, confidence });
  });

  it.each([
    [['5月9日,园区开工。']],
    [['到2025年,力争突破千亿元。']],
    [['去年12月,每年5月1日']],
    [['没有日期。']],
  ])('%j does not settle the year', (texts) => {
    expect(inferDate(texts)).toBeUndefined();
  });

  it.each([
    ['20230515-06.txt', '2023-05-15'],
    ['报纸2023-05-15.txt', '2023-05-15'],
    ['20231399.txt', undefined],
    ['page.txt', undefined],
  ])('%s', (name, date) => {
    expect(dateInFileName(name)).toBe(date);
  });
});

describe('furniture', () => {
  it.each([
    [
      '综合新闻 2023年5月15日 星期一 第6版 责编:王小明',
      { issueDate: '2023-05-15', pageNumber: '6', section: '综合新闻' },
    ],
    ['第03版:园区动态', { pageNumber: '3', section: '园区动态' }],
    ['2022-11-28', { issueDate: '2022-11-28' }],
    ['二〇二三年五月十五日 星期一 第十二版', { issueDate: '2023-05-15', pageNumber: '12' }],
    ['2017年1月23日—29日 第1—8版', { issueDate: '2017-01-23/2017-01-29', pageNumber: '1-8' }],
    [
      '二〇一二年九月二十九日至十月六日 第五至六版 国庆合刊',
      { issueDate: '2012-09-29/2012-10-06', pageNumber: '5-6' },
    ],
    ['第00006版', { pageNumber: '6' }],
    ['AA2版', { pageNumber: 'AA2' }],
    ['A03 园区', undefined],
    ['责任编辑:王小明 美编:李四', {}],
    ['责任编辑 何 芳        要 闻        2', { pageNumber: '2', section: '要闻' }],
    ['责任编辑 何芳        要闻        2', { pageNumber: '2', section: '要闻' }],
    ['2  综合新闻   责编:李明 美编:王芳', { pageNumber: '2', section: '综合新闻' }],
    ['A3  责编:李明  校对:王芳', { pageNumber: 'A3' }],
    ['要闻 A2 2013.6.17 星期一', { issueDate: '2013-06-17', pageNumber: 'A2', section: '要闻' }],
    ['科技岛日报 A6 财经', { publication: '科技岛日报', pageNumber: 'A6', section: '财经' }],
    ['2024-03-07 04:10', { issueDate: '2024-03-07' }],
    ['2024-03-07 04:10:22 星期四', { issueDate: '2024-03-07' }],
    ['04:10 2024年3月7日', { issueDate: '2024-03-07' }],
    ['李明 王芳 2', undefined],
    ['昆山高新区日报社成立 2 周年', undefined],
    ['国内统一刊号 CN11-0237 邮发代号 1-201 总第4001期', {}],
    ['2023年5月15日,园区开工', undefined],
    ['昆山高新区出台新版政策', undefined],
    ['专版策划', undefined],
  ])('%s', (text, facts) => {
    expect(readFurniture(text, new Set())?.facts).toEqual(facts);
  });

  it.each(['高新(周刊', 'C++导报', '高新（周刊', '[园区]*'])(
    'takes %s as a name, not as a pattern',
    (name) => {
      const [text, own] = [`${name}　2023年5月15日　第6版`, new Set([name])];
      expect(readFurniture(makePage(text).folded, own)?.facts).toEqual({
        publication: name,
        issueDate: '2023-05-15',
        pageNumber: '6',
      });
    },
  );

  it('reads page figures', () => {
    expect(['06', '十', '十二', '二十', '三', 'a03'].map(readNumber)).toEqual([
      '6',
      '10',
      '12',
      '20',
      '3',
      'A03',
    ]);
  });

  it.each([
    ['(下转第7版)', { kind: 'on', pageNumber: '7' }],
    ['▶下转A3版', { kind: 'on', pageNumber: 'A3' }],
    ['上接第一版', { kind: 'from', pageNumber: '1' }],
    ['(紧接第2版)', { kind: 'on', pageNumber: '2' }],
    ['转型升级第2版方案', undefined],
  ])('%s', (text, jump) => {
    const read = readJumpLine(text);
    expect(read && { kind: read.kind, pageNumber: read.pageNumber }).toEqual(jump);
  });

  it('finds a jump behind the last sentence', () => {
    expect(readJumpAtEnd('配齐了。(下转第7版)')).toMatchObject({ kind: 'on', pageNumber: '7', from: 4 });
  });
});

describe('sentences', () => {
  it.each([
    ['完成了。', true],
    ['他说:“完成了。”', true],
    ['完成了(见图)。', true],
    ['完成了。(李洋)', true],
    ['四个“一万亩”', false],
    ['产业集', false],
    ['占29.', false],
    ['完成了.', true],
  ])('%s', (text, closed) => {
    expect(endsSentence(text)).toBe(closed);
  });

  it.each([
    [',并将投产。', true],
    ['的项目已经开工。', true],
    ['高度重视此事,将继续支持。', true],
    ['与此同时,园区开工。', false],
    ['和平路上有一家企业。', false],
    ['积极推进改革是园区的做法。', false],
  ])('%s', (text, mid) => {
    expect(beginsMidSentence(text) !== undefined).toBe(mid);
  });
});

describe('the account', () => {
  const source =
    '2023年5月15日 第6版\n\n绵阳高新区试飞无人机\n\n本报讯 (记者 李洋) 5月9日,一家企业试飞了无人机。\n';
  const prepare = () => {
    const reading = readPage(source, knowledge);
    const judged = judgePage(reading, 'page.txt', {}, knowledge);
    return { reading, drafts: judged.drafts };
  };

  it('is settled for a page', () => {
    const { reading, drafts } = prepare();
    expect(account(reading, drafts)).toEqual([]);
  });

  it('misses a character that no place holds, and one that two hold', () => {
    const { reading, drafts } = prepare();
    reading.furniture.pop();
    expect(account(reading, drafts).join()).toContain('没有归处');
    const twice = prepare();
    twice.reading.furniture.push({ run: twice.reading.items[0]!.headline[0]!, role: 'page-head' });
    expect(account(twice.reading, twice.drafts).join()).toContain('出现在 2 处');
  });

  it('reads the file back: a changed body, headline or name is seen', () => {
    for (const [from, to] of [
      ['试飞了', '试了'],
      ['title: 绵阳', 'title: 棉阳'],
      ['name: 李洋', 'name: 李阳'],
    ] as const) {
      const { reading, drafts } = prepare();
      drafts[0]!.file = drafts[0]!.file.replace(from, to);
      expect(account(reading, drafts)).toHaveLength(1);
    }
  });
});

describe('the report', () => {
  const page = (text: string) => Buffer.from(`2023年5月15日 第6版\n\n${text}`);

  it('names items, guesses and their confidence in Chinese, and counts', async () => {
    const { importFile } = await startImport(archive, {
      contentDir: emptyArchive(),
      dryRun: true,
      writeNear: false,
    });
    const result = await importFile(
      'page.txt',
      page('高新区为人才发卡\n\n本报讯 (记者 李洋) 5月9日,高新区管委会为人才发放服务卡。\n'),
    );
    const failed = await importFile('empty.txt', Buffer.from(' '));
    expect(tellFile(result, archive)).toMatch(/高新区为人才发卡.*李洋.*园区［把握低］只写“高新区”/su);
    expect(tellFile(result, archive, true)).toMatch(/1\. 高新区为人才发卡 园区：只写“高新区”/u);
    expect(tellFile(failed, archive)).toContain('文件是空的');
    expect(
      tellSum(
        [result, failed].map((one) => fileReport(one)),
        true,
      ),
    ).toBe('2 个文件，1 篇：将写入 1 篇；其中 1 篇有待核对，标为草稿；1 个文件失败。');
  });
});

describe('the rest', () => {
  it('expands folders, sorted, files that can be read only', () => {
    const folder = emptyArchive();
    for (const name of ['b.txt', 'a.TXT', 'c.doc', '.hidden.txt']) writeFileSync(join(folder, name), '');
    expect(expandInputs([folder, '-', join(folder, 'none')])).toEqual({
      files: [join(folder, 'a.TXT'), join(folder, 'b.txt'), '-'],
      faults: [{ name: join(folder, 'none'), error: '没有这个文件或文件夹 — 核对路径' }],
      skipped: [{ name: join(folder, 'c.doc'), reason: expect.stringContaining('只读文本（.txt）、') }],
      placings: new Map(),
    });
    expect(expandInputs([emptyArchive()]).faults).toHaveLength(1);
  });

  it('reads a file once, whatever it is called, and a folder that holds a link to itself', () => {
    const folder = emptyArchive();
    writeFileSync(join(folder, '第 6 版.txt'), '');
    symlinkSync(folder, join(folder, 'loop'));
    symlinkSync(join(folder, '第 6 版.txt'), join(folder, 'also.txt'));
    const { files, skipped } = expandInputs([folder, join(folder, '第 6 版.txt'), folder]);
    expect(files).toEqual([join(folder, 'also.txt')]);
    expect(skipped.map(({ name }) => name)).toEqual([
      join(folder, '第 6 版.txt'),
      join(folder, '第 6 版.txt'),
    ]);
    expect(skipped[0]!.reason).toMatch(/同一个/u);
  });

  it('makes a new article with the names of the registry', () => {
    const made = newArticle(
      { title: '新文章', zone: ['昆山高新区'], topic: ['党建'], author: ['李洋'], date: '2023' },
      archive,
      new Set(),
    );
    expect(made).toMatchObject({
      path: 'articles/2023/00/xin-wenzhang.md',
      text: expect.stringMatching(/zones:\n {2}- 昆山高新区\n[^]*topics:\n {2}- 党建/u),
    });
    expect(
      newArticle(
        { title: '新文章', zone: ['没有的区'], topic: [], author: [], date: '2023' },
        archive,
        new Set(),
      ),
    ).toMatchObject({ faults: [expect.stringContaining('没有的区')] });
  });

  it('writes the names of zones and topics; the report has their ids', () => {
    const reading = readPage(
      '2023年5月15日 第6版\n\n绵阳高新区党建强企\n\n本报讯 (记者 李洋) 5月9日,绵阳高新区举行党建观摩会,党建带动发展,党建服务企业。\n',
      knowledge,
    );
    const judged = judgePage(reading, 'page.txt', {}, knowledge);
    const [draft] = judged.drafts;
    expect(draft!.file).toMatch(/zones:\n {2}- 绵阳高新区\n[^]*topics:\n {2}- 党建\n/u);
    expect(draft!.data.zones).toEqual(['mianyang']);
  });

  it('holds no article back for want of a topic', () => {
    const reading = readPage(
      '2023年5月15日 第6版\n\n绵阳高新区迎来白鹭\n\n本报讯 (记者 李洋) 5月9日,绵阳高新区湖边飞来一群白鹭,居民驻足观看。\n',
      knowledge,
    );
    const judged = judgePage(reading, 'page.txt', {}, knowledge);
    const [draft] = judged.drafts;
    expect(draft!.data).toMatchObject({ topics: [], zones: ['mianyang'] });
    expect(draft!.doubts.map(({ field }) => field)).toContain('topics');
    expect(draft!.file).not.toMatch(/draft: true|存疑/u);
  });

  it('measures likeness by pairs of letters', () => {
    expect(similarityOf('昆山高新区', '昆山，高新区')).toBe(1);
    expect(similarityOf('甲乙丙丁', '戊己庚辛')).toBe(0);
    expect(similarityOf('昆山高新区开工', '昆山高新区动工')).toBeGreaterThan(0.5);
  });
});
