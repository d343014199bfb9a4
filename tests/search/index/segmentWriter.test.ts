/** Writing a segment: what was added comes back from its files, in packs and without, and the same articles give the same bytes. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../../src/pipeline/base/filesBelow.ts';
import { LAYOUTS, type Layout } from '../../../src/search/codec/packs.ts';
import { searchDocument } from '../../../src/search/documents/document.ts';
import { SegmentWriter } from '../../../src/search/index/segmentWriter.ts';
import { Segment } from '../../../src/search/read/segment.ts';
import { fileTransport } from '../../../src/search/serve/node/fileTransport.ts';
import { foldTable } from '../../../src/text/characters/foldTable.ts';
import { madeUp } from '../archive.ts';

/** More than share a member of references. */
const articles = Array.from({ length: 130 }, (_, number) => madeUp(number)).sort((a, b) =>
  a.record.date < b.record.date ? -1 : 1,
);
const folder = mkdtempSync(join(tmpdir(), 'search-segment-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, layout: Layout): void {
  const writer = new SegmentWriter(join(folder, name), layout);
  writer.add(articles.slice(0, 50));
  writer.add(articles.slice(50));
  writer.finish();
}

describe.each(LAYOUTS)('a segment, %s', (layout) => {
  it('tells the text and the reference of every article', async () => {
    write(layout, layout);
    const segment = await Segment.open(fileTransport(folder), layout, layout);
    expect(segment.size).toBe(articles.length);
    for (const [number, article] of articles.entries()) {
      const { stored } = searchDocument(article, foldTable);
      expect(await segment.stored(number)).toEqual(JSON.parse(JSON.stringify(stored)));
      expect(await segment.reference(number)).toMatchObject({ id: stored.id, title: stored.title });
    }
  });

  it('has the same bytes each time', () => {
    write(`${layout}-again`, layout);
    const files = filesBelow(join(folder, layout));
    expect(filesBelow(join(folder, `${layout}-again`))).toEqual(files);
    for (const file of files)
      expect(
        readFileSync(join(folder, `${layout}-again`, file)).equals(readFileSync(join(folder, layout, file))),
      ).toBe(true);
  });
});
