import { loadArchive, SHIPPED } from '../../../src/archive/load.ts';
import { parseArticle } from '../../../src/articles/parse.ts';
import { buildCatalogue, type Catalogue } from '../../../src/catalogue/catalogue.ts';

const { archive } = await loadArchive(SHIPPED);

/** An article for a test: its id and whatever of its front-matter matters; the rest is filled in. */
export interface Written {
  id: string;
  front?: Record<string, unknown>;
  body?: string;
}

/**
 * A catalogue of articles with the shipped registries.
 * @throws when an article is faulty: a mistake of the test
 */
export function catalogueOf(written: Written[], pictures?: Catalogue['pictures']): Catalogue {
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
