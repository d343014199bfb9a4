/** What the preview answers to an address, of the state of the content as it is now. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { queryFeeds } from '../catalogue/queryFeeds.ts';
import type { Output } from '../pipeline/base/output.ts';
import { isNamedByContent } from '../pipeline/upload/hosts/rules.ts';
import { MANIFEST_FILE } from '../search/codec/fileNames.ts';
import { SEARCH_FOLDER } from '../search/codec/manifest.ts';
import { fileTransport } from '../search/serve/node/fileTransport.ts';
import { fileOf, notFound } from '../urls.ts';
import type { Snapshot } from './memory.ts';
import type { PreviewRenderer } from './renderer.ts';
import type { SearchFiles } from './searchFiles.ts';

/** An answer. */
export type Answer =
  | {
      html: string;
      status: 200 | 404 | 500;
      /** Markdown file that the page shows, below the content folder. */
      source?: string;
      /** True where the panel is in it already. */
      isWhole?: true;
    }
  | {
      path: string;
      /** True for a file named by its content: pages that reload need not ask for it again. */
      isForever?: boolean;
    }
  | { bytes: string | Uint8Array; file: string }
  | { redirect: string };

/** Where answers come from. */
export interface Sources {
  snapshot: Snapshot;
  renderer: PreviewRenderer;
  search: SearchFiles;
  contentDir: string;
}

/**
 * Answers for a path.
 * @param path of the site, decoded, without the base path; begins with `/`
 */
export async function answerTo(path: string, sources: Sources): Promise<Answer> {
  const { snapshot, search } = sources;
  const file = path.endsWith('/') ? `${path}index.html`.slice(1) : path.slice(1);
  const found = (await pageAt(file, 200, sources)) ?? (await fileAt(file, sources));
  if (found) return found;
  if (snapshot.pages.has(`${file}/index.html`) || snapshot.others().has(`${file}/index.html`))
    return { redirect: `${path}/` };
  const fed = await queryFeedAt(file, sources);
  if (fed) return fed;
  const indexed = await search.pathOf(file, snapshot);
  if (indexed !== undefined) return { path: indexed };
  return (await pageAt(fileOf(notFound()), 404, sources)) ?? { html: '404', status: 404 };
}

async function pageAt(
  file: string,
  status: 200 | 404,
  { snapshot, renderer, contentDir }: Sources,
): Promise<Answer | undefined> {
  const page = snapshot.pages.get(file);
  if (!page) return undefined;
  const html = await renderer.render(page, { catalogue: snapshot.catalogue, contentDir });
  return { html, status, ...(page.body && { source: page.body.file }) };
}

async function fileAt(file: string, { snapshot, renderer }: Sources): Promise<Answer | undefined> {
  const asset = renderer.assets.get(file);
  if (asset !== undefined) return { path: asset, isForever: isNamedByContent(file) };
  const output = snapshot.others().get(file);
  return output && answerWith(output);
}

/** The feed of a query, made of the index as it is now. */
async function queryFeedAt(file: string, { snapshot, search }: Sources): Promise<Answer | undefined> {
  const { catalogue } = snapshot;
  const named = queryFeeds(catalogue.archive.site).flatMap(({ atom, json }) => [fileOf(atom), fileOf(json)]);
  if (!named.includes(file)) return undefined;
  const manifest = await search.pathOf(`${SEARCH_FOLDER}/${MANIFEST_FILE}`, snapshot);
  const { queryFeedOutputs } = await import('../pipeline/produce/queryFeeds.ts');
  const outputs = await queryFeedOutputs(catalogue, () => fileTransport(dirname(manifest!)));
  return answerWith(outputs.find((output) => output.file === file)!);
}

async function answerWith({ file, content }: Output): Promise<Answer> {
  if ('copyOf' in content) return { path: content.copyOf };
  if ('make' in content) return { bytes: await content.make(), file };
  if ('write' in content) return { bytes: await written(content.write), file };
  return { bytes: 'text' in content ? content.text : content.textOf(), file };
}

/** What a file that writes itself holds. */
async function written(write: (path: string) => Promise<void>): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'preview-'));
  try {
    const path = join(folder, 'file');
    await write(path);
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
