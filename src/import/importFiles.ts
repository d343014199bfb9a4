/** Files → articles in an archive. The one module of the importer, with write.ts and heldArticles.ts, that touches disk. */
import { dirname, join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { ImportRules } from '../archive/importRules.ts';
import { simhash, simhashBits } from '../text/simhash.ts';
import type { Draft } from './writing/draft.ts';
import { heldIndex, lettersOf, pairsOf, type Held, type HeldIndex, type Match } from './writing/duplicate.ts';
import { heldArticles, once } from './writing/heldArticles.ts';
import { readFile, readProved, told, type FailedFile, type ReadFile, type ReadOptions } from './readFile.ts';
import { openReaders, readerKnowledge, type ReaderData } from './readers.ts';
import { knowledgeOf, type Knowledge } from './readPage.ts';
import type { ImportSource } from './readSource.ts';
import type { PictureFile } from './saved/companions.ts';
import type { Item } from './stories/item.ts';
import type { PageFacts } from './margins/furniture.ts';
import { printed, startOf } from './base/textRun.ts';
import { articlePath, slugOf } from './writing/slug.ts';
import { clearLeftovers, openSetWriter, writeSet, type NewFile, type SetWriter } from './writing/write.ts';

/** What an import was asked to do. */
export interface ImportOptions extends ReadOptions {
  contentDir: string;
  /** Writes articles that resemble others in the archive, too. */
  writeNear: boolean;
  /** Weights of the evidence for headlines instead of those of the table: for measuring. */
  weights?: readonly number[];
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

/** A running import: knowledge made once, then one file after the other. */
export interface Importer {
  /** Imports one file; one that fails leaves nothing behind. */
  importFile: (name: string, bytes: Uint8Array) => Promise<ImportedFile | FailedFile>;
  /**
   * Imports files in their order; one that fails leaves nothing behind and does not stop the others. Many are read ahead,
   * on all cores; what is compared and written waits for whoever takes the results.
   * @param bytesOf reads a file
   */
  importFiles: (
    names: readonly string[],
    bytesOf: (name: string) => Uint8Array | FailedFile,
  ) => AsyncGenerator<ImportedFile | FailedFile, void>;
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
  const data: ReaderData = { archive, columns, options };
  const state: State = {
    options,
    knowledge: readerKnowledge(data),
    held: heldIndex(held),
    taken: new Set(paths),
    near: () => options.writeNear,
    write: (files) => {
      writeSet(options.contentDir, files);
    },
  };
  const dry = (near: (draft: Draft) => boolean): State => ({
    ...state,
    options: { ...options, dryRun: true },
    near,
    taken: new Set(state.taken),
  });
  return {
    cleared,
    importFile: (name, bytes) =>
      told(name, async () => {
        const read = await readProved(name, bytes, options, state.knowledge);
        return 'error' in read ? read : importRead(name, read, state);
      }),
    importFiles: (names, bytesOf) => importInOrder(names, bytesOf, data, state),
    readFile: (name, bytes, cut) => told(name, () => readFile(name, bytes, options, state.knowledge, cut)),
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
  /** Writes the drafts of a page. */
  write: SetWriter['write'];
}

/** Reads ahead of what is written; whoever stops taking results ends the reading. */
async function* importInOrder(
  names: readonly string[],
  bytesOf: (name: string) => Uint8Array | FailedFile,
  data: ReaderData,
  state: State,
): AsyncGenerator<ImportedFile | FailedFile, void> {
  const readers = openReaders(data, state.knowledge, names.length);
  const writer = openSetWriter(state.options.contentDir);
  const writing: State = { ...state, write: writer.write };
  const begun: Promise<ReadFile | FailedFile>[] = [];
  const begin = (name: string) => {
    const bytes = bytesOf(name);
    return 'error' in bytes ? Promise.resolve(bytes) : readers.read(name, bytes);
  };
  try {
    for (const [index, name] of names.entries()) {
      for (const next of names.slice(index + begun.length, index + readers.ahead)) begun.push(begin(next));
      const read = await begun.shift()!;
      yield 'error' in read ? read : await told(name, () => importRead(name, read, writing));
    }
  } finally {
    writer.close();
    await readers.end();
  }
}

/** Compares the drafts of a page with the archive, and writes what is new. */
function importRead(name: string, { source, judged }: ReadFile, state: State): ImportedFile {
  const { drafts, fault } = judged;
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
  { options, held, taken, write }: State,
): void {
  const written = items.filter(({ fate }) => fate === 'written');
  fresh.forEach(held.add);
  try {
    if (!options.dryRun)
      write([
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
