/** From a record to what a reader sees of it. */
import type { CharacterTable } from '../../text/normalize.ts';
import { article } from '../../urls.ts';
import type { ArticleId } from '../../ids.ts';
import type { StoredFields } from '../codec/storedFields.ts';
import { excerpt } from './excerpt.ts';
import { markText } from './markText.ts';
import type { SearchIndex } from '../read/searchIndex.ts';
import { kindOf } from '../codec/docValues.ts';
import type { Hit, MarkedText, Named } from '../types.ts';

/** Makes a hit; loads the record's stored text. @param words normalised, to be marked */
export async function hitOf(
  index: SearchIndex,
  record: number,
  words: string[],
  table: CharacterTable,
): Promise<Hit> {
  const stored = await storedOrReference(index, record);
  const mark = (text: string): MarkedText => markText(text, words, table);
  return {
    id: stored.id,
    url: article(stored.id as ArticleId),
    title: mark(stored.title),
    ...(stored.titleSupplied && { titleSupplied: stored.titleSupplied }),
    ...(stored.kicker !== undefined && { kicker: mark(stored.kicker) }),
    ...(stored.subtitle !== undefined && { subtitle: mark(stored.subtitle) }),
    date: stored.date,
    dateInferred: stored.dateInferred === true,
    ...namesOf(index, record),
    authors: (stored.authors ?? []).map(mark),
    ...(stored.column !== undefined && { column: stored.column }),
    kind: kindOf(index.docValues.kinds[record]!),
    source: sourceOf(stored),
    ...(stored.digest && { digest: stored.digest }),
    excerpt: excerpt(stored, words, table),
    words,
  };
}

/** The stored fields; where their file cannot be had, what the references tell, so that one file fails one excerpt. */
async function storedOrReference(index: SearchIndex, record: number): Promise<StoredFields> {
  try {
    return await index.stored(record);
  } catch (error) {
    const reference = await index.reference(record).catch(() => undefined);
    if (!reference) throw error;
    return { ...reference, blocks: [], lead: 0 };
  }
}

/** The printed source, without what is unknown. */
function sourceOf({ publication, issueDate, pageNumber }: Hit['source']): Hit['source'] {
  return {
    ...(publication && { publication }),
    ...(issueDate && { issueDate }),
    ...(pageNumber && { pageNumber }),
  };
}

/** Zones and topics of a record with their names. */
export function namesOf(
  { docValues, vocabulary }: SearchIndex,
  record: number,
): { zones: Named[]; topics: Named[] } {
  const nameOf = (list: readonly Named[], id: string) => list.find((one) => one.id === id)?.name ?? id;
  const named = (list: readonly Named[], ids: readonly string[], numbers: readonly number[]) =>
    numbers.map((number) => ({ id: ids[number]!, name: nameOf(list, ids[number]!) }));
  return {
    zones: named(vocabulary.zones, docValues.dictionaries.zones, docValues.zones[record]!),
    topics: named(vocabulary.topics, docValues.dictionaries.topics, docValues.topics[record]!),
  };
}
