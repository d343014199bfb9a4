/** A file → its drafts, and the proof that nothing was lost. Nothing is compared with the archive here, nothing written. */
import { basename } from 'node:path';
import { isSystemError, tellSystemError } from '../problems/systemError.ts';
import { picturesBeside } from './bytes/beside.ts';
import type { Knowledge, PageReading } from './readPage.ts';
import { readSource, type ImportSource } from './readSource.ts';
import type { Placing } from './saved/pageFacts.ts';
import { judgePage, type JudgedPage, type PageOptions } from './writing/draftPage.ts';
import { account } from './writing/proof.ts';

/** How files are read. */
export interface ReadOptions extends PageOptions {
  /** Reports only: a page without its date is shown all the same. */
  dryRun: boolean;
  /** Pictures of printed pages are cut out and kept beside the articles. */
  cutPictures?: boolean;
  /** What the lists of an issue say of its files (bytes/inputs.ts). */
  placings?: ReadonlyMap<string, Placing>;
}

/** A page of which nothing was written. */
export interface FailedFile {
  name: string;
  /** In Chinese. */
  error: string;
  /** The system refused to read or to write: reported by the exit code. */
  refused?: true;
}

/** A file taken apart, and its drafts. */
export interface ReadFile {
  source: ImportSource;
  judged: JudgedPage;
}

/** What fails is reported, and does not stop the other files. */
export async function told<T>(name: string, work: () => Promise<T> | T): Promise<T | FailedFile> {
  try {
    return await work();
  } catch (error) {
    if (isSystemError(error)) return { name, refused: true, error: `没有写入：${tellSystemError(error)}` };
    if (isTooDeep(error))
      return {
        name,
        error: '没有写入：网页的标签套得太深，读不了 — 在浏览器里打开，把正文复制成文本文件再导入',
      };
    return { name, error: `没有写入：${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Readers of HTML descend as deep as its elements are nested, thousands of them in no page that anybody wrote. */
const isTooDeep = (error: unknown) => error instanceof RangeError && /call stack/i.test(error.message);

/**
 * Reads one file as far as its drafts.
 * @param name path of the file
 * @param cut also cuts out pictures where the options do not say so
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions,
  knowledge: Knowledge,
  cut = options.cutPictures === true,
): Promise<ReadFile | FailedFile> {
  const source = await readSource(
    {
      name: basename(name),
      bytes,
      pictures: picturesBeside(name),
      placing: options.placings?.get(name) ?? {},
      cut,
    },
    knowledge,
  );
  if ('error' in source) return { name, error: source.error };
  const { reading } = source;
  if (reading.items.length === 0) return { name, error: noArticle(reading) };
  return { source, judged: judgePage(reading, basename(name), options, knowledge) };
}

/** The same, refused where its drafts cannot be written: for want of a date, or because something of it was lost. */
export async function readProved(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions,
  knowledge: Knowledge,
): Promise<ReadFile | FailedFile> {
  const read = await readFile(name, bytes, options, knowledge);
  if ('error' in read) return read;
  const { source, judged } = read;
  if (judged.fault && !options.dryRun) return { name, error: judged.fault };
  const faults = account(source.reading, judged.drafts);
  if (faults.length > 0) return { name, error: `自检没有通过，为免丢字没有写入 — ${faults.join('；')}` };
  return read;
}

/** Why a page holds no article, in Chinese. */
function noArticle({ furniture }: PageReading): string {
  const found = furniture.some(({ role }) => role === 'unplaced')
    ? '只有标题、署名之类的短行，没有正文'
    : '只有报头、版次之类的版面信息';
  return `没有找到稿件，${found} — 核对是否复制了正文`;
}
