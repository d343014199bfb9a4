/** The desk through its server, as the browser uses it. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadArchive } from '../../../src/archive/load.ts';
import { startImport } from '../../../src/import/importFiles.ts';
import type { PageView } from '../../../src/review/desk/view.ts';
import { startReview } from '../../../src/review/startReview.ts';
import { folderOf, type Files } from '../../support/folder.ts';
import { PAGE } from '../support.ts';

/** A desk for these files, and how to speak with it; `again` starts it anew as after a crash. */
async function deskOn(files: Files, folder = folderOf({ ...files, 'content/.keep': '' })) {
  const contentDir = join(folder, 'content');
  const { archive, problems } = await loadArchive(contentDir);
  expect(problems).toEqual([]);
  const importer = await startImport(archive, { contentDir, dryRun: false, writeNear: false });
  const paths = Object.keys(files).map((name) => join(folder, name));
  const review = await startReview(contentDir, paths, importer);
  onTestFinished(() => review.close());
  let count = 0;
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(new URL(path, review.url), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: new URL(review.url).origin, ...headers },
      body: JSON.stringify(body),
    });
    return {
      status: response.status,
      ...((await response.json()) as { view: PageView; result: never; error?: string }),
    };
  };
  return {
    contentDir,
    url: review.url,
    post,
    view: async (file = 0) =>
      (await (await fetch(new URL(`file/${file}/view`, review.url))).json()) as PageView,
    queue: async () => (await (await fetch(new URL('queue', review.url))).json()) as { standing: string }[],
    step: (step: unknown, file = 0, id = `step-${count++}-${Math.floor(performance.now())}`) =>
      post(`file/${file}/steps`, { id, step }),
    async again() {
      await review.close();
      return deskOn(files, folder);
    },
  };
}

const articlesIn = (contentDir: string) =>
  existsSync(join(contentDir, 'articles'))
    ? readdirSync(join(contentDir, 'articles'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.md'),
      )
    : [];

const pieceWith = ({ articles, margin }: PageView, text: string) =>
  [...articles.flatMap(({ pieces }) => pieces), ...margin].find((piece) => piece.text.includes(text))!;

it('answers nothing without its token, and nobody else', async () => {
  const { url, post } = await deskOn({ 'page.txt': PAGE });
  expect((await fetch(new URL('/', url))).status).toBe(404);
  const page = await fetch(url);
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors 'none'/);
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
  expect(
    (await post('file/0/steps', { id: 'x', step: 'undo' }, { Origin: 'http://evil.example' })).status,
  ).toBe(403);
  expect((await fetch(new URL('js/..%2f..%2fstartReview.ts', url))).status).toBe(404);
  expect((await fetch(new URL('file/7/view', url))).status).toBe(404);
});

it('changes drafts step by step, and writes nothing before it is told to', async () => {
  const { step, view, contentDir, post } = await deskOn({ 'page.txt': PAGE });
  const first = await view();
  expect(first.articles.map(({ title }) => title)).toEqual([
    '昆山高新区建成首个零碳车间',
    '无锡高新区开出夜间课堂',
  ]);
  expect(first.articles[0]!.form).toMatchObject({
    zones: ['昆山高新区'],
    authors: [{ name: '汤小禾', role: '记者' }],
  });
  const id = first.articles[1]!.id;
  const { view: wrong } = await step({ do: 'set', article: id, field: 'zones', value: ['没有的高新区'] });
  expect(wrong.doubts[0]).toMatchObject({ kind: 'problem', article: id, field: 'zones' });
  const refused = await post('file/0/write', {});
  expect(refused).toMatchObject({ status: 409, result: { error: expect.stringContaining('没有的高新区') } });
  expect(articlesIn(contentDir)).toEqual([]);
  const { view: undone } = await step('undo');
  expect(undone.articles).toEqual(first.articles);
  const { view: last } = await step({ do: 'part', piece: pieceWith(undone, '白天做工').id });
  expect(last.articles).toHaveLength(3);
  expect(last.articles[2]!.form.zones).toEqual(['无锡高新区']);
  await step('undo');
  const written = await post('file/0/write', {});
  expect(written).toMatchObject({ status: 200, result: { held: 0 } });
  expect(articlesIn(contentDir)).toHaveLength(2);
  const { archive } = await loadArchive(contentDir);
  expect(archive.importRules).toBeUndefined();
});

it('writes all of a file or nothing', async () => {
  const elsewhere = await deskOn({ 'page.txt': PAGE });
  await elsewhere.post('file/0/write', {});
  const { contentDir, post, queue } = await deskOn({ 'page.txt': PAGE });
  // The second article's place is taken by a folder, which only writing finds out.
  const taken = join(contentDir, 'articles/2023/05');
  mkdirSync(taken, { recursive: true });
  const names = articlesIn(elsewhere.contentDir)
    .map((name) => basename(name))
    .filter((name) => name.startsWith('wuxi'));
  expect(names).toHaveLength(1);
  for (const name of names) mkdirSync(join(taken, name));
  const { result } = await post('file/0/write', {});
  expect(result).toHaveProperty('error');
  expect(readdirSync(taken)).toEqual(names);
  expect(await queue()).toMatchObject([{ standing: 'waiting' }]);
  rmSync(join(taken, names[0]!), { recursive: true });
  expect(await post('file/0/write', {})).toMatchObject({ status: 200 });
  expect(articlesIn(contentDir)).toHaveLength(2);
});

it('goes on after a crash where it stood, and takes no step twice', async () => {
  const desk = await deskOn({ 'page.txt': PAGE, 'other.txt': PAGE.replaceAll('昆山', '苏州') });
  const { articles } = await desk.view();
  const set = { do: 'set', article: articles[0]!.id, field: 'section', value: '专版' };
  await desk.step(set, 0, 'the-step');
  await desk.step({ do: 'role', piece: pieceWith(await desk.view(), '下班以后').id, role: 'heading' });
  await desk.step('undo');
  const before = await desk.view();
  const folder = join(desk.contentDir, '../.content/review');
  const [journal] = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  // Killed in the middle of a line.
  appendFileSync(join(folder, journal!), '{"id":"half","step":{"do":"un');
  const again = await desk.again();
  expect(again.url).toBe(desk.url);
  expect(await again.view()).toEqual(before);
  expect(await again.queue()).toMatchObject([{ standing: 'begun' }, { standing: 'waiting' }]);
  const { view } = await again.step(set, 0, 'the-step');
  expect(view.articles).toEqual(before.articles);
  await again.step({ do: 'unite', article: before.articles[1]!.id });
  expect((await (await again.again()).view()).articles).toHaveLength(1);
});

/** Two pages of a paper with a column, a byline and a foot that no rule of ours knows. */
const unknownForms = (
  number: number,
  zone: string,
  authors: string,
  body: string,
) => `园区新报　2023年5月${number}日　星期${'一二三四五六日'[(number - 1) % 7]}　第6版　园区

我在园区

${zone}${body}

稿件来自${authors}

${zone}的夜校今年开了二十四个班，教摄影、茶艺和木工，报名的人排成了长队，周末也不歇。
课表放在网上，不收费用。一位青年说，白天做工，晚上学艺，日子过得有滋味。

园区新报融媒矩阵第${number}号出品`;

it('what was corrected once comes right by itself on the next page', async () => {
  const one = unknownForms(15, '昆山高新区', '汤小禾 方如山', '夜校又添新课');
  const two = unknownForms(16, '无锡高新区', '何大为', '青年爱上夜课堂');
  const { view, step, post, contentDir } = await deskOn({ 'one.txt': one, 'two.txt': two });
  const source = one;
  const line = (text: string) => ({ start: source.indexOf(text), end: source.indexOf(text) + text.length });
  await step({ do: 'line', ...line('昆山高新区夜校又添新课'), role: 'headline' });
  await step({ do: 'line', ...line('我在园区'), role: 'column' });
  await step({ do: 'line', ...line('稿件来自汤小禾 方如山'), role: 'byline' });
  await step({ do: 'line', ...line('园区新报融媒矩阵第15号出品'), role: 'furniture' });
  const { articles } = await view();
  expect(articles).toHaveLength(1);
  const { view: corrected } = await step({
    do: 'set',
    article: articles[0]!.id,
    field: 'authors',
    value: [{ name: '汤小禾' }, { name: '方如山' }],
  });
  expect(corrected.lessons.map(({ text }) => text)).toEqual([
    '我在园区',
    '稿件来自{姓名}',
    '园区新报融媒矩阵第15号出品',
  ]);
  writeFileSync(join(contentDir, 'import.yaml'), '# 我的记号\ncolumns: [旧栏目]\n');
  expect(await post('file/0/write', {})).toMatchObject({ status: 200, result: { learned: 3 } });
  const yaml = readFileSync(join(contentDir, 'import.yaml'), 'utf8');
  expect(yaml).toContain('# 我的记号');
  const { archive, problems } = await loadArchive(contentDir);
  expect(problems).toEqual([]);
  expect(archive.importRules).toMatchObject({
    columns: ['旧栏目', '我在园区'],
    bylines: [{ form: '稿件来自{姓名}' }],
    furniture: ['园区新报融媒矩阵第15号出品'],
  });
  const next = await view(1);
  expect(next.articles).toHaveLength(1);
  expect(next.articles[0]!.form.authors).toEqual([{ name: '何大为' }]);
  const roles = (role: string) =>
    next.articles[0]!.pieces.filter((piece) => piece.role === role).map(({ text }) => text);
  expect(roles('column')).toEqual(['我在园区']);
  expect(next.articles[0]!.title).toBe('无锡高新区青年爱上夜课堂');
  expect(next.margin.map(({ text }) => text)).toContain('园区新报融媒矩阵第16号出品');
  expect(next.lessons).toEqual([]);
});
