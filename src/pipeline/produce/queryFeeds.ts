/** Feeds of the queries that `site.yaml` names: asked of the index that the search page reads, by the same engine. */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { queryFeeds } from '../../catalogue/queryFeeds.ts';
import { queryFeedFiles } from '../../feeds/queryFeeds.ts';
import type { Transport } from '../../search/codec/transport.ts';
import { idAt, type SitePath } from '../../urls.ts';
import { textOutput, type Output } from '../base/output.ts';

/**
 * The files of all feeds of queries; none, at no cost, where none is named.
 * @param open the index of the articles that are published
 */
export async function queryFeedOutputs(catalogue: Catalogue, open: () => Transport): Promise<Output[]> {
  const named = queryFeeds(catalogue.archive.site);
  if (named.length === 0) return [];
  const [{ SearchEngine }, { foldTable }] = await Promise.all([
    import('../../search/serve/engine.ts'),
    import('../../text/characters/foldTable.ts'),
  ]);
  const engine = await SearchEngine.open(open(), () => Promise.resolve(foldTable));
  const outputs: Output[] = [];
  for (const feed of named) {
    const ids = new Set<string>();
    const request = { query: feed.query, sort: 'oldest', countAuthors: false } as const;
    for await (const { permalink } of engine.exportRows(request)) ids.add(idAt(permalink as SitePath));
    const articles = catalogue.articles.filter(({ id }) => ids.has(id));
    for (const { file, text } of queryFeedFiles(feed, articles, catalogue))
      outputs.push(textOutput(file, text));
  }
  return outputs;
}

/** Reads the index of a build: files made now, and those of segments that an earlier build made. */
export function layered(first: Transport, second: Transport | undefined): Transport {
  if (!second) return first;
  return {
    read: (path, options) =>
      first.read(path, options).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
        return second.read(path, options);
      }),
  };
}
