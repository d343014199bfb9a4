/** Names of the registries, for completion while typing. Pure. */
import type { Archive } from '../../archive/archive.ts';
import { KINDS } from '../../ids.ts';

/** What a field may be completed with. */
export interface Names {
  zones: string[];
  topics: string[];
  columns: string[];
  kinds: readonly string[];
  publications: string[];
}

/** @param columns in use in the archive */
export function namesFor({ zones, topics, site }: Archive, columns: readonly string[]): Names {
  return {
    zones: zones.map(({ name }) => name),
    topics: topics.map(({ name }) => name),
    columns: [...columns],
    kinds: KINDS,
    publications: site.publication ? [site.publication] : [],
  };
}
