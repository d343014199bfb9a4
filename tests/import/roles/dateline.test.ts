import { expect, it } from 'vitest';
import { makePage, makeRun } from '../../../src/import/base/textRun.ts';
import { knowledgeOf } from '../../../src/import/readPage.ts';
import {
  isSourceNote,
  namesIssue,
  opensReport,
  readDateline,
  readPenName,
  readTail,
} from '../../../src/import/roles/dateline.ts';
import { archive } from '../support.ts';

const { names } = knowledgeOf(archive, []);
const run = (text: string) => makeRun(makePage(text), [{ start: 0, end: text.length }]);
const read = (text: string) => {
  const found = readDateline(run(text), names);
  return [found?.text, found?.byline?.authors.map(({ name }) => name.text.trim()), found?.body.text.trim()];
};

it('parts dateline, names and text', () => {
  expect(read('本报讯（记者 李洋）园区昨天开工。')).toEqual(['本报讯', ['李洋'], '园区昨天开工。']);
  expect(read('新华社北京5月3日电 园区昨天开工。')).toEqual([
    '新华社北京5月3日电',
    undefined,
    '园区昨天开工。',
  ]);
  expect(read('某某导报·某某晚报绵阳7月18日电（记者 李洋）园区开工。')[1]).toEqual(['李洋']);
  expect(read('某江日報訊（記者 李洋）園區開工。')).toEqual(['某江日報訊', ['李洋'], '園區開工。']);
  expect(opensReport(run('园区昨天开工。'), names)).toBe(false);
});

it('reads the blanks that word processors leave between figures and characters', () => {
  expect(read('本报绵阳 5月 3 日电（记者 李洋） 园区昨天开工。')[1]).toEqual(['李洋']);
});

it('reads a name between the wire and the verb without a role, but no word for a kind of report', () => {
  expect(read('本报讯 李洋报道：园区昨天开工。')).toEqual(['本报讯', ['李洋'], '园区昨天开工。']);
  expect(read('本报讯 船山、赵明报道：园区开工。')).toEqual(['本报讯', ['船山', '赵明'], '园区开工。']);
  for (const word of ['综合', '绵阳']) expect(read(`本报讯 ${word}报道：园区开工。`)[1]).toBeUndefined();
});

it('finds who signs at the end, and no word of the sentence', () => {
  expect(readTail(run('园区昨天开工。（李洋 赵明）'), names)?.byline?.authors).toHaveLength(2);
  expect(readTail(run('园区昨天开工（见图）。'), names)?.byline).toBeUndefined();
});

it('knows where a text came from', () => {
  expect([isSourceNote('本报综合报道'), isSourceNote('据新华社'), isSourceNote('园区综合开发')]).toEqual([
    true,
    true,
    false,
  ]);
});

it.each(['汉水', '闲云', '春 泥'])('takes %s in brackets behind the last sentence for who wrote', (name) => {
  const found = readPenName(run(`园区昨天开工。（${name}）`));
  expect(found?.byline?.authors.map((author) => author.name.text)).toEqual([name]);
  expect(found?.byline?.strength).toBe('weak');
  expect(found?.body.text).toBe('园区昨天开工。');
});

it.each(['（待续）', '（掌声）', '（江 湖 摄）', '（下）', '（附图）', '（一二三四）'])(
  '%s names nobody',
  (note) => {
    expect(readPenName(run(`园区昨天开工。${note}`))).toBeUndefined();
  },
);

it.each([
  ['某江晚报·掌上某江讯（记者 李洋 文/图）园区开工。', '某江晚报·掌上某江讯'],
  ['某江新闻、某某日报讯（记者 李洋 通讯员 赵明）园区开工。', '某江新闻、某某日报讯'],
  ['【某某都市报 某视频讯】（实习记者 李洋）园区开工。', '某某都市报 某视频讯'],
  ['本报（某江客户端）讯（记者 李洋）园区开工。', '本报（某江客户端）讯'],
  ['某江融媒讯（特约记者　李洋）园区开工。', '某江融媒讯'],
])('any outlet before 讯, when a reporter stands in the brackets behind it: %s', (text, dateline) => {
  const [told, authors, body] = read(text);
  expect([told, authors?.at(0), body]).toEqual([dateline, '李洋', '园区开工。']);
});

it.each([
  '园区喜讯（附名单）传到厂里。',
  '昨天收到消息（记者注：由厂方证实），园区开工。',
  '园区通讯（第三期）付印。',
])('no outlet: %s', (text) => {
  expect(read(text)[1]).toBeUndefined();
});

it.each([
  ['来源：陇原日报（2021年3月4日 06版）', true],
  ['原载《陇原日报》2021年3月4日第6版', true],
  ['（摘自《河西周刊》 2021-03-04 第A06版：人物）', true],
  ['来源：陇原日报', false],
  ['陇原日报 2021年3月4日 06版', false],
  ['来源：陇原日报2021年3月4日发表的一篇通讯说，水轮机只有洗衣机那么大', false],
])('names the issue that an article was taken from: %s', (text, names) => {
  expect(namesIssue(text)).toBe(names);
  if (names) expect(isSourceNote(text)).toBe(true);
});
