import type { z } from 'zod';
import { makeArchive, type Archive } from '../../../src/archive/archive.ts';
import { author } from '../../../src/archive/schema.ts';
import { loadArchive, SHIPPED } from '../../../src/archive/load.ts';
import { parseArticle } from '../../../src/articles/parse.ts';
import { buildCatalogue, type Catalogue } from '../../../src/catalogue/catalogue.ts';

const { archive: shipped } = await loadArchive(SHIPPED);

/** The shipped archive with a registry of authors. */
export const withAuthors = (...authors: z.input<typeof author>[]): Archive => {
  const { zoneNames: _, topicNames: _topics, people: _people, breaker: _breaker, ...parts } = shipped;
  return makeArchive({ ...parts, authors: authors.map((one) => author.parse(one)) });
};

/** An article for a test: its id and whatever of its front-matter matters; the rest is filled in. */
export interface Written {
  id: string;
  front?: Record<string, unknown>;
  body?: string;
}

/**
 * A catalogue of articles with the shipped registries, or those of another archive.
 * @throws when an article is faulty: a mistake of the test
 */
export function catalogueOf(
  written: Written[],
  pictures?: Catalogue['pictures'],
  archive: Archive = shipped,
): Catalogue {
  const records = written.map(({ id, front = {}, body = '昆山高新区召开会议，部署下一阶段工作。' }) => {
    const fields = {
      title: `标题${id}`,
      date: '2023-04-08',
      zones: ['昆山高新区'],
      topics: ['党建'],
      ...front,
    };
    const yaml = Object.entries(fields)
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
      .join('\n');
    const file = `articles/${id}.md`;
    const { record, problems } = parseArticle(
      new TextEncoder().encode(`---\n${yaml}\n---\n\n${body}\n`),
      { file, shown: file },
      archive,
    );
    if (!record) throw new Error(JSON.stringify(problems));
    return record;
  });
  return buildCatalogue(archive, records, pictures);
}
