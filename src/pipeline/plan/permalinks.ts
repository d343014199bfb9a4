/** Addresses that the ledger says were published, held against the site that is to be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { ArticleId } from '../../ids.ts';
import { LEDGER } from '../../ledger/format.ts';
import { historiesOf } from '../../ledger/history.ts';
import { fault } from '../../problems/fault.ts';
import type { Problem } from '../../problems/problem.ts';
import { article as articleUrl, fileOf } from '../../urls.ts';

/**
 * Finds permalinks that lead nowhere any more: neither article nor old address.
 * @param has whether the site has a file
 * @returns with the first line of the ledger that names them
 */
export function gonePermalinks(
  { archive }: Catalogue,
  contentDir: string,
  has: (file: string) => boolean,
): Problem[] {
  // What was only ever a draft was no page.
  const published = [...historiesOf(archive.ledger ?? [])].filter(([, { text }]) => text !== undefined);
  const gone = published
    .map(([id]) => ({ id, address: articleUrl(id as ArticleId) }))
    .filter(({ address }) => !has(fileOf(address)));
  if (gone.length === 0) return [];
  const file = join(contentDir, LEDGER);
  const lines = readFileSync(file, 'utf8').split('\n');
  return gone.map(({ id, address }) => ({
    ...fault('permalink-gone', { id, address: decodeURI(address) }),
    file,
    line:
      Math.max(
        0,
        lines.findIndex((line) => line.includes(id)),
      ) + 1,
    column: 1,
    field: '',
  }));
}
