/** Addresses that the ledger says were published, held against the site that is to be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { ArticleId } from '../../ids.ts';
import { LEDGER, ledgerLine, type LedgerEvent } from '../../ledger/format.ts';
import { historiesOf } from '../../ledger/history.ts';
import { fault } from '../../problems/fault.ts';
import type { Problem } from '../../problems/problem.ts';
import { article as articleUrl, fileOf } from '../../urls.ts';

/**
 * Finds permalinks that lead nowhere any more, neither article nor old address, and events whose article has another id.
 * @param has whether the site has a file
 * @returns with the first line of the ledger that names them
 */
export function gonePermalinks(
  { archive, articles }: Catalogue,
  contentDir: string,
  has: (file: string) => boolean,
): Problem[] {
  const events = archive.ledger ?? [];
  const misnamed = misnamedIn(events, articles);
  // What was only ever a draft was no page.
  const gone = [...historiesOf(events)]
    .filter(([id, { text }]) => text !== undefined && !misnamed.has(id))
    .map(([id]) => ({ id, address: articleUrl(id as ArticleId) }))
    .filter(({ address }) => !has(fileOf(address)));
  if (gone.length === 0 && misnamed.size === 0) return [];
  const file = join(contentDir, LEDGER);
  const lines = readFileSync(file, 'utf8').split('\n');
  const isOf = (line: string, id: string) =>
    [id, JSON.stringify(id)].some((name) => line.includes(`: ${name},`) || line.includes(`: ${name}}`));
  const placeOf = (id: string) => ({
    file,
    line:
      Math.max(
        0,
        lines.findIndex((line) => isOf(line, id)),
      ) + 1,
    column: 1,
    field: '',
  });
  return [
    ...gone.map(({ id, address }) => ({
      ...fault('permalink-gone', { id, address: decodeURI(address) }),
      ...placeOf(id),
    })),
    ...[...misnamed].map(([id, line]) => ({ ...fault('ledger-id', { id, line }), ...placeOf(id) })),
  ];
}

/** What people write around an id, or in another form: an address, the file's ending, a month of one figure. */
const simplified = (id: string) =>
  id
    .replaceAll('\\', '/')
    .replace(/^(?:https?:\/\/[^/]+)?\/?(?:[^\s]*?(?:^|\/)articles\/)?/u, '')
    .replace(/\.(?:md|html)$/u, '')
    .replace(/(?<=^\d{4}\/)(?=\d\/)/u, '0')
    .toLowerCase();

/** Events of ids that are no article's, but would be in another form. @returns the line to write, by the id as it is written */
function misnamedIn(
  events: readonly LedgerEvent[],
  articles: readonly { id: string }[],
): ReadonlyMap<string, string> {
  const ids = new Set(articles.map(({ id }) => id));
  const unknown = events.filter(({ id }) => !ids.has(id));
  if (unknown.length === 0) return new Map();
  const meant = new Map(articles.map(({ id }) => [id.toLowerCase(), id]));
  return new Map(
    unknown.flatMap((event) => {
      const id = meant.get(simplified(event.id));
      return id === undefined ? [] : [[event.id, ledgerLine({ ...event, id }).trimEnd()] as const];
    }),
  );
}
