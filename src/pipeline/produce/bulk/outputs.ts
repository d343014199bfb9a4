/** The files of the archive's data that hold the texts, made where the site does not hold them yet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleRecord } from '../../../articles/record.ts';
import { wholeText } from '../../../articles/textDigest.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { marksOf } from '../../../catalogue/marks.ts';
import { BULK, type BulkText } from '../../../feeds/data/bulk.ts';
import { splitFile } from '../../../problems/splitFile.ts';
import { hasDatabase } from '../../../site/views/dataPage.ts';
import { dataFile, fileOf } from '../../../urls.ts';
import { digest } from '../../base/digest.ts';
import type { Output } from '../../base/output.ts';
import { openBodies } from '../../load/bodies.ts';
import { renderFile } from '../../load/renderFile.ts';
import type { Content } from '../../load/loadContent.ts';
import { canMakeDatabase, DATABASE_TOOL, writeDatabase } from './database.ts';
import { heldBlocks, keepBlocks } from './heldBlocks.ts';
import { writeBulk } from './writeBulk.ts';

/** What making them needs. */
export interface BulkOptions {
  catalogue: Catalogue;
  contentDir: string;
  /** Where bodies wait that this build has rendered. */
  content: Pick<Content, 'places' | 'spools'>;
  /** Digest of code, settings and registries. */
  made: string;
  /** What an earlier build left; nothing where there is none. */
  earlier?: EarlierBulk | undefined;
}

/** What an earlier build left of these files. */
export interface EarlierBulk {
  /** Folder where it is kept where the blocks of each file stand. */
  state: string;
  /** A file that the site holds, and its key. */
  heldFile: (file: string) => { path: string; key: string } | undefined;
}

/** Files of all articles. */
export function bulkOutputs({ catalogue, contentDir, content, made, earlier }: BulkOptions): Output[] {
  const marks = marksOf(catalogue.articles);
  const textOf = textsOf(contentDir, content);
  const outputs = BULK.map((format): Output => {
    const { file, opening } = format;
    const key = digest(made, file, marks);
    const write = async (path: string) => {
      const state = earlier && join(earlier.state, encodeURIComponent(file));
      const held = state && heldBlocks(state, earlier.heldFile(file), made, Buffer.byteLength(opening));
      const blocks = await writeBulk(path, format, catalogue, textOf, held || undefined);
      if (state) keepBlocks(state, key, made, blocks);
    };
    return { file, key, content: { write } };
  });
  if (!hasDatabase(catalogue) || !canMakeDatabase) return outputs;
  const file = fileOf(dataFile('archive.db'));
  const write = (path: string) => writeDatabase(path, catalogue, textOf);
  return [...outputs, { file, key: digest(made, file, marks, DATABASE_TOOL), content: { write } }];
}

/** Two files are written side by side, a hundred articles apart at most (`writeBulk`): for so many a text is kept. */
const KEPT = 200;

/** Both faces of a text, each read when it is asked for. */
function textsOf(contentDir: string, { places, spools }: BulkOptions['content']) {
  const bodies = openBodies(contentDir, spools, renderFile);
  const markdownOf = rememberLast(KEPT, ({ file }: ArticleRecord) => {
    const split = splitFile(readFileSync(join(contentDir, file), 'utf8'));
    return wholeText(split?.body ?? '');
  });
  return (article: ArticleRecord): BulkText => ({
    get markdown() {
      return markdownOf(article);
    },
    get paragraphs() {
      return bodies.of(article.file, places.get(article.file)).paragraphs;
    },
  });
}

/** The function, with its last answers kept. @param count how many */
function rememberLast<K, V>(count: number, compute: (key: K) => V): (key: K) => V {
  const kept = new Map<K, V>();
  return (key) => {
    const value = kept.get(key) ?? compute(key);
    kept.set(key, value);
    if (kept.size > count) kept.delete(kept.keys().next().value!);
    return value;
  };
}
