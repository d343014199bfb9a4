/** Pictures cut out of a printed page, on the desk: they go where their words go, and survive a restart. */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadArchive } from '../../../src/archive/load.ts';
import { startImport } from '../../../src/import/importFiles.ts';
import type { PageView } from '../../../src/review/desk/view.ts';
import { startReview, type Review } from '../../../src/review/startReview.ts';

const FIXTURE = new URL('../../import/pdf/fixtures/pictures.pdf', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'gaoxin-pictures-'));
const contentDir = join(folder, 'content');
let review: Review;

/** @param cutPictures as `--pictures` asks */
async function open(cutPictures: boolean): Promise<void> {
  const { archive } = await loadArchive(contentDir);
  const options = { contentDir, dryRun: false, writeNear: false, cutPictures };
  review = await startReview(contentDir, [join(folder, 'page.pdf')], await startImport(archive, options));
}

beforeAll(async () => {
  mkdirSync(contentDir);
  copyFileSync(FIXTURE, join(folder, 'page.pdf'));
  await open(true);
});
afterAll(async () => {
  await review.close();
  rmSync(folder, { recursive: true, force: true });
});

async function post(path: string, body: unknown) {
  const response = await fetch(new URL(path, review.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: new URL(review.url).origin },
    body: JSON.stringify(body),
  });
  return (await response.json()) as { view: PageView; result: { files: string[]; error?: string } };
}

const view = async () => (await (await fetch(new URL('file/0/view', review.url))).json()) as PageView;

it('a caption moved to another article takes its picture along; one said to be text leaves it where it was', async () => {
  const { articles } = await view();
  expect(articles.map(({ title }) => title)).toHaveLength(4);
  const [well, tea] = articles;
  const caption = well!.pieces.find(({ role }) => role === 'caption')!;
  const credit = well!.pieces.find(({ role }) => role === 'credit')!;
  let count = 0;
  const step = (step: unknown) => post('file/0/steps', { id: `pictures-${count++}`, step });
  for (const { id } of [caption, credit])
    await step({ do: 'move', piece: id, article: tea!.id, before: tea!.pieces.at(-1)!.id });
  // The words of the tea picture are no caption: the picture itself stays.
  const other = tea!.pieces.find(({ role }) => role === 'caption')!;
  await step({ do: 'role', piece: other.id, role: 'paragraph' });

  // Begun with --pictures, ended without it.
  await review.close();
  await open(false);
  const again = await view();
  expect(again.articles[1]!.pieces.map(({ id }) => id)).toEqual(
    expect.arrayContaining([caption.id, credit.id]),
  );
  const { result } = await post('file/0/write', {});
  expect(result).not.toHaveProperty('error');
  const texts = new Map(
    result.files.map((file) => [file, readFileSync(join(contentDir, file), 'utf8')] as const),
  );
  const imagesOf = (headline: string) =>
    [...texts.values()].find((text) => text.includes(headline))!.match(/src: \S+/gu) ?? [];
  expect(imagesOf('听诊器')).toEqual([]);
  expect(imagesOf('学会看')).toHaveLength(2);
  expect(imagesOf('旧船坞')).toHaveLength(1);
  const kept = readdirSync(join(contentDir, 'articles/2018/08')).filter((name) => /^picture-/u.test(name));
  expect(kept).toHaveLength(3);
  const { problems } = await loadArchive(contentDir);
  expect(problems).toEqual([]);
});
