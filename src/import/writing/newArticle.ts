/** An article begun by hand: valid front-matter and a place for the text. */
import type { Archive } from '../../archive/archive.ts';
import { inOwnWords } from '../../archive/ownWords.ts';
import { PLACEHOLDER } from '../../articles/faults/leftovers.ts';
import { parseArticle } from '../../articles/parse.ts';
import { serializeArticle } from '../../articles/serialize.ts';
import { articlePath } from './slug.ts';
import type { NewFile } from './write.ts';

/** What the archivist gives; zones and topics by any of their names. */
export interface NewArticle {
  title: string;
  zone: string[];
  topic: string[];
  author: string[];
  /** EDTF. */
  date: string;
}

/**
 * @param taken paths of the archive's articles
 * @returns the new file, or what is wrong with the front-matter, in Chinese
 */
export function newArticle(
  { title, zone, topic, author, date }: NewArticle,
  archive: Archive,
  taken: ReadonlySet<string>,
): NewFile | { faults: string[] } {
  const zones = zone.map((name) => archive.zoneNames.find(name)?.name ?? name);
  const topics = topic.map((name) => archive.topicNames.find(name)?.name ?? name);
  const text = serializeArticle(
    { title: title.trim(), date, zones, authors: author, topics, draft: true },
    PLACEHOLDER,
  );
  const path = articlePath(title, date, taken);
  const { problems } = parseArticle(Buffer.from(text), { file: path, shown: path }, archive);
  const faults = inOwnWords(archive, problems)
    .filter(({ severity }) => severity === 'error')
    .map(({ field, message, hint, code }) => `${field}：${message} — ${hint} [${code}]`);
  return faults.length > 0 ? { faults } : { path, text };
}
