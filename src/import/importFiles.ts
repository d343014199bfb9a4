/** Files → articles in an archive. The one module of the importer, with write.ts and heldArticles.ts, that touches disk. */
import { basename, dirname, join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { ImportRules } from '../archive/importRules.ts';
import { isSystemError, tellSystemError } from '../problems/systemError.ts';
import { simhash, simhashBits } from '../text/simhash.ts';
import { account } from './writing/proof.ts';
import { picturesBeside } from './bytes/beside.ts';
import type { Draft } from './writing/draft.ts';
import { heldIndex, lettersOf, pairsOf, type Held, type HeldIndex, type Match } from './writing/duplicate.ts';
import { heldArticles, once } from './writing/heldArticles.ts';
import { knowledgeOf, type Knowledge, type PageReading } from './readPage.ts';
import { readSource, type ImportSource } from './readSource.ts';
import type { PictureFile } from './saved/companions.ts';
import type { Placing } from './saved/pageFacts.ts';
import type { Item } from './stories/item.ts';
import { judgePage, type JudgedPage, type PageOptions } from './writing/draftPage.ts';
import type { PageFacts } from './margins/furniture.ts';
import { printed, startOf } from './base/textRun.ts';
import { articlePath, slugOf } from './writing/slug.ts';
import { clearLeftovers, writeSet, type NewFile } from './writing/write.ts';

/** What an import was asked to do. */
export interface ImportOptions extends PageOptions {
  contentDir: string;
  dryRun: boolean;
  /** Pictures of printed pages are cut out and kept beside the articles. */
  cutPictures?: boolean;
  /** Writes articles that resemble others in the archive, too. */
  writeNear: boolean;
  /** Weights of the evidence for headlines instead of those of the table: for measuring. */
  weights?: readonly number[];
  /** What the lists of an issue say of its files (bytes/inputs.ts). */
  placings?: ReadonlyMap<string, Placing>;
}

/** What became of one item. */
export interface ImportedItem {
  draft: Draft;
  /** Path below the content folder: of the new file, or of the article that was there; '' where there is none. */
  file: string;
  /** `near`: not written, because it resembles another article; `undated`: of a page that lacks its date. */
  fate: 'written' | 'would-write' | 'same' | 'edited' | 'near' | 'undated';
  match?: Match;
}

/** A page that was read, and its articles. */
export interface ImportedFile {
  /** As named by the user; `-` for standard input. */
  name: string;
  encoding: string;
  facts: PageFacts;
  items: ImportedItem[];
  furniture: { text: string; role: string }[];
  /** Characters that stood for others, and what they were read as. */
  changed: { from: string; to: string }[];
  /** Why nothing of it can be written, in Chinese: only in a dry run, which shows what was read all the same. */
  fault?: string;
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

/** A running import: knowledge made once, then one file after the other. */
export interface Importer {
  /** Imports one file; a file that fails leaves nothing behind and does not stop the others. */
  importFile: (name: string, bytes: Uint8Array) => Promise<ImportedFile | FailedFile>;
  /**
   * Reads one file as far as its drafts: nothing is compared with the archive, nothing written.
   * @param cut also cuts out pictures where the import was not asked to
   */
  readFile: (name: string, bytes: Uint8Array, cut?: boolean) => Promise<ReadFile | FailedFile>;
  /** Finds out what of some drafts is new to the archive. @param near also takes those that resemble others */
  compare: (drafts: Draft[], near: (draft: Draft) => boolean) => ImportedItem[];
  /** The same, and writes them: all or none. @throws when they cannot be written */
  write: (drafts: Draft[], near: (draft: Draft) => boolean, pictures: PictureFile[]) => ImportedItem[];
  /** What the importer knows of the archive. */
  knowledge: () => Knowledge;
  /** Reads the files that follow by these rules. */
  learn: (rules: ImportRules) => void;
  /** Interrupted imports whose leavings were cleared. */
  cleared: number;
}

/** @param archive of `options.contentDir` */
export async function startImport(archive: Archive, options: ImportOptions): Promise<Importer> {
  const cleared = options.dryRun ? 0 : clearLeftovers(options.contentDir);
  const { held, paths, columns } = await heldArticles(options.contentDir, archive);
  const state: State = {
    options,
    knowledge: {
      ...knowledgeOf(archive, columns, options.publication),
      ...(options.weights ? { weights: options.weights } : {}),
    },
    held: heldIndex(held),
    taken: new Set(paths),
    near: () => options.writeNear,
  };
  const dry = (near: (draft: Draft) => boolean): State => ({
    ...state,
    options: { ...options, dryRun: true },
    near,
    taken: new Set(state.taken),
  });
  return {
    cleared,
    importFile: (name, bytes) => told(name, () => importBytes(name, bytes, state)),
    readFile: (name, bytes, cut) => told(name, () => readDrafts(name, bytes, state, cut)),
    compare: (drafts, near) => settle(drafts, dry(near)).items,
    write: (drafts, near, pictures) => {
      const settled = settle(drafts, { ...state, near });
      commit(settled, pictures, state);
      return settled.items;
    },
    knowledge: () => state.knowledge,
    learn: (importRules) => {
      state.knowledge = knowledgeOf({ ...archive, importRules }, columns, options.publication);
    },
  };
}

interface State {
  options: ImportOptions;
  knowledge: Knowledge;
  /** Articles of the archive and of this call. */
  held: HeldIndex;
  taken: Set<string>;
  /** Whether a draft is written although it resembles another article. */
  near: (draft: Draft) => boolean;
}

/** What fails is reported, and does not stop the other files. */
async function told<T>(name: string, work: () => Promise<T>): Promise<T | FailedFile> {
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

async function readDrafts(
  name: string,
  bytes: Uint8Array,
  state: State,
  cut = state.options.cutPictures === true,
): Promise<ReadFile | FailedFile> {
  const source = await readSource(
    {
      name: basename(name),
      bytes,
      pictures: picturesBeside(name),
      placing: state.options.placings?.get(name) ?? {},
      cut,
    },
    state.knowledge,
  );
  if ('error' in source) return { name, error: source.error };
  const { reading } = source;
  if (reading.items.length === 0) return { name, error: noArticle(reading) };
  return { source, judged: judgePage(reading, basename(name), state.options, state.knowledge) };
}

async function importBytes(
  name: string,
  bytes: Uint8Array,
  state: State,
): Promise<ImportedFile | FailedFile> {
  const read = await readDrafts(name, bytes, state);
  if ('error' in read) return read;
  const { source, judged } = read;
  const { drafts, fault } = judged;
  if (fault && !state.options.dryRun) return { name, error: fault };
  const faults = account(source.reading, drafts);
  if (faults.length > 0) return { name, error: `自检没有通过，为免丢字没有写入 — ${faults.join('；')}` };
  const settled = fault
    ? { items: drafts.map((draft): ImportedItem => ({ draft, file: '', fate: 'undated' })), fresh: [] }
    : settle(drafts, state);
  commit(settled, source.pictures, state);
  return {
    name,
    encoding: source.encoding,
    facts: judged.facts,
    items: settled.items,
    furniture: furnitureOf(source),
    changed: source.reading.changed ?? [],
    ...(fault ? { fault } : {}),
  };
}

/** Why a page holds no article, in Chinese. */
function noArticle({ furniture }: PageReading): string {
  const found = furniture.some(({ role }) => role === 'unplaced')
    ? '只有标题、署名之类的短行，没有正文'
    : '只有报头、版次之类的版面信息';
  return `没有找到稿件，${found} — 核对是否复制了正文`;
}

/** Drafts compared with the archive, and what of them it does not hold yet. */
interface Settled {
  items: ImportedItem[];
  fresh: Held[];
}

/** Decides for each draft whether it is new, and where it goes. Items of one page are not compared with each other: the page prints both. */
function settle(drafts: Draft[], state: State): Settled {
  const fresh: Held[] = [];
  const items = drafts.map((draft): ImportedItem => {
    const text = draft.body.map((part) => part.text).join('\n');
    const compared = {
      headline: lettersOf(draft.title),
      date: draft.data.date,
      hash: simhashBits(simhash(text)),
      pairs: once(() => pairsOf(text)),
    };
    const match = state.held.match(compared);
    if (match && (match.kind !== 'near' || !state.near(draft)))
      return { draft, file: match.held.file, fate: match.kind, match };
    const file = freePath(draft, state.taken);
    state.taken.add(file);
    fresh.push({ ...compared, file, digest: false, thisCall: true });
    return {
      draft,
      file,
      fate: state.options.dryRun ? 'would-write' : 'written',
      ...(match ? { match } : {}),
    };
  });
  return { items, fresh };
}

function freePath({ title, body, item, data }: Draft, taken: Set<string>): string {
  const opening = `${item.kind === 'photo' ? '图片 ' : ''}${body[0]?.text.slice(0, 30) ?? ''}`;
  return articlePath(title, data.date, taken, () => slugOf(opening, 'item'));
}

/** From here on the archive holds what was settled; a dry run only takes it as held. */
function commit(
  { items, fresh }: Settled,
  pictures: PictureFile[],
  { options, held, taken }: Pick<State, 'options' | 'held' | 'taken'>,
): void {
  const written = items.filter(({ fate }) => fate === 'written');
  fresh.forEach(held.add);
  try {
    if (!options.dryRun)
      writeSet(options.contentDir, [
        ...written.map(({ file, draft }) => ({ path: file, text: draft.file })),
        ...written.flatMap((item) => picturesOf(item, pictures)),
      ]);
  } catch (error) {
    for (const { file } of written) {
      taken.delete(file);
      held.remove(file);
    }
    throw error;
  }
}

/** A picture lies beside the article that shows it. */
function picturesOf({ file, draft }: ImportedItem, pictures: PictureFile[]): NewFile[] {
  return draft.item.images.flatMap((image) => {
    const picture = pictures.find(({ name }) => name === image.file);
    return picture ? [{ path: join(dirname(file), picture.name), bytes: picture.bytes }] : [];
  });
}

function furnitureOf({ reading, aside }: ImportSource): { text: string; role: string }[] {
  const { furniture, items, noise } = reading;
  const all = [...furniture, ...items.flatMap((item: Item) => item.furniture)].sort(
    (a, b) => startOf(a.run) - startOf(b.run),
  );
  return [
    ...all.map(({ run, role }) => ({ text: printed(run), role })),
    ...aside,
    ...(noise ? [{ text: noise, role: 'noise' }] : []),
  ];
}
