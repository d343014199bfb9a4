/** A pattern that may share a run of signs between two of its parts tries every way to do so: 2 to the power of its length. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadArchive, SHIPPED } from '../../src/archive/load.ts';
import { startImport } from '../../src/import/importFiles.ts';

/** Long enough that such a pattern never ends. */
const LENGTH = 64;

const UNITS = [
  ...' 　\t，、：；。！/-—_=~～·*#|■□①1甲a“《（）【】>&.⽉\uE000\u200b',
  ...[
    ', ',
    '1 ',
    '甲 ',
    '甲　',
    'ab ',
    '| ',
    '■ ',
    ' > ',
    '甲（',
    '1.',
    '1,',
    '1%',
    '甲（乙）',
    '&amp;',
    'a.b/',
  ],
  ...[
    '2023年',
    '第3版',
    '记者',
    '记者 ',
    '（记者',
    '本报',
    '图',
    '摄',
    '甲、',
    '甲1',
    '星期一',
    '日 ',
    '1分 ',
    ' \n',
  ],
];

const LINES: ((run: string) => string)[] = [
  (run) => `${run}甲`,
  (run) => `甲${run}乙`,
  (run) => `甲${run}`,
  (run) => `（记者${run}甲乙）`,
  (run) => `本报记者 甲${run}乙`,
  (run) => `本报讯（记者 甲${run}乙）昨日开工。`,
  (run) => `昨日开工。（甲${run}乙）`,
  (run) => `昨日开工。□ 甲${run}乙`,
  (run) => `责编：${run}甲`,
  (run) => `（下转${run}第3版）`,
  (run) => `下转第3版${run}甲`,
  (run) => `图为甲${run}乙。 丙 摄`,
  (run) => `图①：甲。丙${run}摄`,
  (run) => `作者：甲${run}乙`,
  (run) => `标题${run}：甲`,
  (run) => `2023年${run}4月8日`,
  (run) => `2023年4月8日${run}第3版`,
  (run) => `首页 > ${run} > 正文`,
  (run) => `## ${run}甲`,
  (run) => `**甲${run}乙**`,
  (run) => `甲\t${run}\t乙`,
  (run) => `■ 链接${run}甲`,
  (run) => `——${run}甲`,
  (run) => `<p>${run}甲</p>`,
];

const { archive } = await loadArchive(SHIPPED);
const contentDir = mkdtempSync(join(tmpdir(), 'gaoxin-runs-'));
afterAll(() => rmSync(contentDir, { recursive: true }));

it.each(UNITS)('lines with a run of %j are read', async (unit) => {
  const run = unit.repeat(LENGTH);
  const lines = LINES.map((line) => line(run));
  const page = `高新周刊 2023年4月8日 星期六 第3版\n\n园区新闻\n${lines.join('\n\n')}\n本报讯（记者 甲乙）高新区昨日开工，项目共有三个。\n`;
  const { importFile } = await startImport(archive, { contentDir, dryRun: true, writeNear: false });
  expect(await importFile('2023-04-08.txt', Buffer.from(page))).not.toHaveProperty('error');
});
