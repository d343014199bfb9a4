import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ArticleRecord } from '../../src/articles/record.ts';
import { BULK, type BulkText } from '../../src/feeds/data/bulk.ts';
import { writeDatabase } from '../../src/pipeline/produce/bulk/database.ts';
import { heldBlocks, keepBlocks } from '../../src/pipeline/produce/bulk/heldBlocks.ts';
import { writeBulk } from '../../src/pipeline/produce/bulk/writeBulk.ts';
import { catalogueOf, type Written } from '../site/views/catalogueOf.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'bulk-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** Bodies by id: what a test writes as the text of an article. */
const textsIn =
  (written: readonly Written[], asked: string[] = []) =>
  ({ id }: Pick<ArticleRecord, 'id'>): BulkText => {
    asked.push(id);
    const body = `\n${written.find((one) => one.id === id)!.body}\n`;
    return { markdown: body, paragraphs: body.trim().split(/\n+/) };
  };

const article = fc.record({
  id: fc.constantFrom('1995/a', '2001/b', '2023/c,d', '2023/e f', '2023/g'),
  day: fc.integer({ min: 1, max: 28 }),
  title: fc.constantFrom('标题', '引号"', '逗号,标题'),
  body: fc.constantFrom('第一段。', '第一段，"引号"。\n\n第二段。', '一行,两行\n三行'),
  closed: fc.boolean(),
});
const archives = fc.uniqueArray(article, { selector: ({ id }) => id, maxLength: 5 });

const writtenOf = (
  given: readonly { id: string; day: number; title: string; body: string; closed: boolean }[],
): Written[] =>
  given.map(({ id, day, title, body, closed }) => ({
    id,
    body,
    front: {
      title,
      date: `${id.slice(0, 4)}-05-${String(day).padStart(2, '0')}`,
      ...(closed && { rights: 'http://rightsstatements.org/vocab/InC/1.0/' }),
    },
  }));

/** The file as an earlier build left it, read back from its state. */
async function earlier(at: string, format: (typeof BULK)[number], written: Written[]) {
  const [path, state] = [join(at, 'old'), join(at, 'state')];
  const blocks = await writeBulk(path, format, catalogueOf(written), textsIn(written), undefined);
  keepBlocks(state, 'key', 'made', blocks);
  const held = (key: string, made: string) =>
    heldBlocks(state, { path, key }, made, Buffer.byteLength(format.opening));
  return { path, held, whole: held('key', 'made')! };
}

describe('files of all articles', () => {
  it('are the same whether an earlier one is at hand or not', async () => {
    const at = folder();
    const file = (name: string) => join(at, name);
    await fc.assert(
      fc.asyncProperty(archives, archives, async (before, after) => {
        const [old, now] = [writtenOf(before), writtenOf(after)];
        for (const format of BULK) {
          const { whole } = await earlier(at, format, old);
          await writeBulk(file('new'), format, catalogueOf(now), textsIn(now), whole);
          await writeBulk(file('cold'), format, catalogueOf(now), textsIn(now), undefined);
          expect(readFileSync(file('new'), 'utf8')).toBe(readFileSync(file('cold'), 'utf8'));
        }
      }),
    );
  });

  it('read the texts of changed articles alone', async () => {
    const at = folder();
    const body = '第一段，"引号"。\n\n第二段。';
    const written = ['2001/a', '2001/b', '2001/c'].map((id) => ({ id, body, front: { date: '2001-05-08' } }));
    const changed = written.map((one) => (one.id === '2001/b' ? { ...one, body: '改过。' } : one));
    for (const format of BULK) {
      const asked: string[] = [];
      const { whole } = await earlier(at, format, written);
      const now = [...changed, { id: '1995/new', body, front: { date: '1995-05-08' } }];
      await writeBulk(join(at, 'new'), format, catalogueOf(now), textsIn(now, asked), whole);
      expect(asked).toEqual(['1995/new', '2001/b']);
    }
  });

  it('take nothing from another file than the one that is known', async () => {
    const at = folder();
    const written = ['2001/a', '2001/b'].map((id) => ({ id, body: '正文。', front: { date: '2001-05-08' } }));
    for (const format of BULK) {
      const { path, held } = await earlier(at, format, written);
      expect(held('key', 'made')).toBeDefined();
      expect(held('of a later file', 'made')).toBeUndefined();
      expect(held('key', 'by other settings')).toBeUndefined();
      appendFileSync(path, '谁加的一行\n');
      expect(held('key', 'made')).toBeUndefined();
      rmSync(path);
      expect(held('key', 'made')).toBeUndefined();
    }
  });
});

describe('the database', () => {
  const written: Written[] = [
    {
      id: '1995/a',
      body: '高新技术产业开发区。',
      front: { date: '1995-05-08', zones: ['昆山高新区', '常州高新区'] },
    },
    { id: '2023/b', body: '党建引领。', front: { rights: 'http://rightsstatements.org/vocab/InC/1.0/' } },
  ];

  it('finds words of two characters, and holds no text that may not be given away', async () => {
    const path = join(folder(), 'archive.db');
    await writeDatabase(path, catalogueOf(written), textsIn(written));
    const database = new DatabaseSync(path, { readOnly: true });
    const found = (word: string) =>
      database
        .prepare(
          'SELECT id FROM articles WHERE rowid IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)',
        )
        .all(`"${word}"`)
        .map(({ id }) => id);
    expect(found('产业')).toEqual(['1995/a']);
    expect(found('高新技术')).toEqual(['1995/a']);
    expect(found('引领')).toEqual([]);
    expect(database.prepare('SELECT text FROM articles WHERE id = ?').get('2023/b')).toEqual({ text: null });
    expect(database.prepare('SELECT zone_id FROM article_zones ORDER BY rowid').all()).toEqual(
      ['kunshan', 'changzhou', 'kunshan'].map((zone_id) => ({ zone_id })),
    );
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    database.close();
  });

  it('has the same bytes each time', async () => {
    const at = folder();
    const make = async (name: string) => {
      await writeDatabase(join(at, name), catalogueOf(written), textsIn(written));
      return readFileSync(join(at, name)).toString('base64');
    };
    expect(await make('one.db')).toBe(await make('two.db'));
  });
});
