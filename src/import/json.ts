/** The import as one JSON object, for machines. */
import type { ImportedFile, ImportedItem } from './importFiles.ts';
import type { FailedFile } from './readFile.ts';
import { creditOf, nameOf } from './writing/draft.ts';
import { printed } from './base/textRun.ts';
import type { Doubt } from './stories/item.ts';

/** An item as the report gives it; absent values are null or empty lists. */
export interface JsonItem {
  headline: string | null;
  subtitle: string | null;
  kicker: string | null;
  column: string | null;
  kind: string;
  /** EDTF; null where none is known, which only a dry run tells. */
  date: string | null;
  /** The issue that it is from: its own, where a file holds pages or clippings of several. */
  publication: string | null;
  issueDate: string | null;
  pageNumber: string | null;
  authors: { name: string; role: string | null }[];
  /** Ids. */
  zones: string[];
  topics: string[];
  body: { type: 'paragraph' | 'heading'; text: string }[];
  /** `src` only where the picture itself came along. */
  images: { caption: string | null; credit: string | null; src?: string }[];
  doubts: Doubt[];
  /** Path below the content folder; null when nothing is written: a similar article exists, or the date is missing. */
  file: string | null;
}

/** The report of one call. */
export interface JsonReport {
  items: JsonItem[];
  furniture: { text: string; role: string }[];
  publication: string | null;
  issueDate: string | null;
  pageNumber: string | null;
  /** One entry for each file of the call, in order. */
  files: {
    name: string;
    items: number;
    publication: string | null;
    issueDate: string | null;
    pageNumber: string | null;
    section: string | null;
    /** Characters that stood for others (references, radicals), and what they were read as. */
    changed: { from: string; to: string }[];
    error: string | null;
  }[];
}

/** What is kept of a file once it is imported: no pages, so that a thousand files fit into memory. */
export interface FileReport {
  entry: JsonReport['files'][number];
  items: JsonItem[];
  furniture: JsonReport['furniture'];
  /** Number of items by what became of them. */
  fates: Record<ImportedItem['fate'], number>;
  /** New articles that are drafts. */
  drafts: number;
}

/** @param withItems false leaves the items out, where only the sum is wanted */
export function fileReport(result: ImportedFile | FailedFile, withItems = true): FileReport {
  const fates = { written: 0, 'would-write': 0, same: 0, edited: 0, near: 0, undated: 0 };
  if ('error' in result) {
    return {
      entry: {
        name: result.name,
        items: 0,
        publication: null,
        issueDate: null,
        pageNumber: null,
        section: null,
        changed: [],
        error: result.error,
      },
      items: [],
      furniture: [],
      fates,
      drafts: 0,
    };
  }
  const { publication = null, issueDate = null, pageNumber = null, section = null } = result.facts;
  for (const { fate } of result.items) fates[fate]++;
  return {
    entry: {
      name: result.name,
      items: result.items.length,
      publication,
      issueDate,
      pageNumber,
      section,
      changed: result.changed,
      error: result.fault ?? null,
    },
    items: withItems ? result.items.map(jsonItem) : [],
    furniture: withItems ? result.furniture : [],
    fates,
    drafts: result.items.filter(
      ({ fate, draft }) => (fate === 'written' || fate === 'would-write') && draft.data.draft,
    ).length,
  };
}

/** @param reports of all files of one call, in order */
export function jsonReport(reports: FileReport[]): JsonReport {
  const files = reports.map(({ entry }) => entry);
  const shared = (fact: 'publication' | 'issueDate' | 'pageNumber') => {
    const values = new Set(
      files.filter(({ error, items }) => error === null || items > 0).map((entry) => entry[fact]),
    );
    return values.size === 1 ? [...values][0]! : null;
  };
  return {
    items: reports.flatMap(({ items }) => items),
    furniture: reports.flatMap(({ furniture }) => furniture),
    publication: shared('publication'),
    issueDate: shared('issueDate'),
    pageNumber: shared('pageNumber'),
    files,
  };
}

/** One item, its doubts and what the archive holds of it. */
export function jsonItem({ draft, file, fate, match }: ImportedItem): JsonItem {
  const { item, data } = draft;
  const source = typeof data.source === 'object' ? data.source : {};
  return {
    headline: draft.headline || null,
    subtitle: data.subtitle ?? null,
    kicker: data.kicker ?? null,
    column: data.column ?? null,
    kind: item.kind,
    date: data.date || null,
    publication: source.publication ?? null,
    issueDate: source.issueDate ?? null,
    pageNumber: source.pageNumber === undefined ? null : String(source.pageNumber),
    authors: item.authors.map(({ name, role }) => ({ name: nameOf(name), role: role?.text ?? null })),
    zones: data.zones as string[],
    topics: data.topics as string[],
    body: draft.body,
    images: item.images.map(({ caption, credit: own, creditElsewhere, file: src }) => {
      const credit = own ?? creditElsewhere;
      return {
        caption: caption ? printed(caption) : null,
        credit: credit ? creditOf(credit) : null,
        ...(src ? { src } : {}),
      };
    }),
    doubts: [
      ...draft.doubts.map(({ at: _place, ...doubt }) => doubt),
      ...(match ? [{ field: 'file', confidence: 'low' as const, reason: tellMatch({ match, fate }) }] : []),
    ],
    file: fate === 'near' || fate === 'undated' ? null : file,
  };
}

/**
 * What the archive holds already, in Chinese, with the similarity in per cent.
 * @param consent how one says that it is written nevertheless, and that this was said
 */
export function tellMatch(
  { match, fate }: Pick<ImportedItem, 'match' | 'fate'>,
  consent = { give: '加 --yes', given: '按 --yes' },
): string {
  if (!match) return '';
  const percent = `${Math.floor(match.similarity * 1000) / 10}%`;
  const { file } = match.held;
  if (fate === 'same') return `库中已有 ${file}（相似度 ${percent}），没有再写`;
  if (fate === 'edited') return `库中已有 ${file}，与这次的文字有出入（相似度 ${percent}），保留库中的文件`;
  return fate === 'near'
    ? `与库中 ${file} 相似度 ${percent}，疑为重复，没有写入；确要写入请${consent.give}`
    : `与库中 ${file} 相似度 ${percent}，${consent.given} 写入`;
}
