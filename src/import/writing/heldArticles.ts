/** The articles of an archive, as the importer compares with them. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { listArticles, loadArticles } from '../../articles/load.ts';
import { splitFile } from '../../problems/splitFile.ts';
import { parseYaml } from '../../problems/yaml.ts';
import { simhash, simhashBits } from '../../text/simhash.ts';
import { readBack } from './draft.ts';
import { lettersOf, pairsOf, type Held } from './duplicate.ts';

/** The articles of an archive, as an import compares new ones with them. */
export interface HeldArticles {
  held: Held[];
  /** Paths of all article files, valid or not. */
  paths: Set<string>;
  /** Columns in use. */
  columns: Set<string>;
}

/** Reads what an archive holds. Files that do not validate are compared too: they are articles all the same. */
export async function heldArticles(contentDir: string, archive: Archive): Promise<HeldArticles> {
  const { records } = await loadArticles(contentDir, archive);
  const paths = new Set(listArticles(contentDir));
  const held: Held[] = records.map(({ file, title = '', date, simhash: hash, digestText }) => ({
    file,
    headline: lettersOf(title),
    date,
    hash: simhashBits(hash),
    digest: digestText === true,
    pairs: once(() => pairsOf(bodyText(readFileSync(join(contentDir, file), 'utf8')))),
  }));
  const valid = new Set(records.map(({ file }) => file));
  for (const file of [...paths].filter((path) => !valid.has(path)))
    held.push(fromBroken(file, await readFile(join(contentDir, file), 'utf8')));
  return { held, paths, columns: new Set(records.flatMap(({ column }) => column ?? [])) };
}

function fromBroken(file: string, source: string): Held {
  const text = bodyText(source);
  const data = parseYaml(splitFile(source)?.yaml ?? '').value as Record<string, unknown> | undefined;
  const title =
    typeof data?.['title'] === 'string'
      ? data['title']
      : (/^title:\s*["']?(.+?)["']?\s*$/mu.exec(source)?.[1] ?? '');
  const date = typeof data?.['date'] === 'string' ? data['date'] : '';
  return {
    file,
    headline: lettersOf(title),
    date,
    hash: simhashBits(simhash(text)),
    digest: data?.['digest'] === true,
    pairs: once(() => pairsOf(text)),
  };
}

function bodyText(source: string): string {
  return readBack(splitFile(source)?.body ?? source);
}

/** Remembers the first answer. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
