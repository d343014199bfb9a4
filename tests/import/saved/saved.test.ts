import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startImport, type ImportedFile } from '../../../src/import/importFiles.ts';
import { fileReport } from '../../../src/import/json.ts';
import { archive, emptyArchive } from '../support.ts';

/**
 * Saved pages of invented text, one folder for each layout: page.html as a browser saved it, expected.json written
 * before the page was first read. Authors as name/role, subheads behind `## `; `file` tells whether the picture was
 * saved with the page; fields in `doubted` must carry a doubt.
 */
const FIXTURES = fileURLToPath(new URL('./fixtures/layouts/', import.meta.url));

interface Expected {
  issueDate: string | null;
  pageNumber: string | null;
  section: string | null;
  publication: string | null;
  url: string | null;
  items: {
    headline: string;
    kicker: string | null;
    subtitle: string | null;
    authors: string[];
    body: string[];
    images: { caption: string; credit: string; file: boolean }[];
    doubted?: string[];
  }[];
}

async function importPage(file: string): Promise<ImportedFile> {
  const { importFile } = await startImport(archive, {
    contentDir: emptyArchive(),
    dryRun: true,
    writeNear: false,
  });
  const result = await importFile(file, readFileSync(file));
  if ('error' in result) throw new Error(result.error);
  return result;
}

describe('saved pages', () => {
  it.each(readdirSync(FIXTURES).sort())('%s', async (layout) => {
    const result = await importPage(join(FIXTURES, layout, 'page.html'));
    const expected = JSON.parse(readFileSync(join(FIXTURES, layout, 'expected.json'), 'utf8')) as Expected;
    const { entry, items, furniture } = fileReport(result);
    expect({
      issueDate: entry.issueDate,
      pageNumber: entry.pageNumber,
      section: entry.section,
      publication: entry.publication,
      url: result.items[0]!.draft.item.url ?? null,
      items: items.map(({ headline, kicker, subtitle, authors, body, images }) => ({
        headline,
        kicker,
        subtitle,
        authors: authors.map(({ name, role }) => (role ? `${name}/${role}` : name)),
        body: body.map(({ type, text }) => `${type === 'heading' ? '## ' : ''}${text}`),
        images: images.map(({ caption, credit, src }) => ({ caption, credit, file: src !== undefined })),
      })),
    }).toEqual({ ...expected, items: expected.items.map(({ doubted: _, ...item }) => item) });
    for (const [index, { doubted = [] }] of expected.items.entries())
      expect(items[index]!.doubts.map(({ field }) => field)).toEqual(expect.arrayContaining(doubted));
    const texts = [
      ...furniture.filter(({ role }) => role !== 'script'),
      ...items.flatMap(({ body }) => body),
    ];
    for (const { text } of texts) expect(text).not.toMatch(/<\/?[a-z]|function|document\.|var /iu);
  });
});
