import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { rehype } from 'rehype';
import { filesOf } from '../../support/pages.ts';

/** The pages of a site that list articles under a zone or under none, read. */
export function listPagesOf(site: string): Root[] {
  const reader = rehype().freeze();
  return filesOf(join(site, 'zones'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => reader.parse(readFileSync(join(site, 'zones', file), 'utf8')));
}
