/** A content folder in memory, always as the files are: what the preview shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadArchive, type LoadedArchive } from '../archive/load.ts';
import { inOwnWords } from '../archive/ownWords.ts';
import { Readings } from '../archive/readings.ts';
import { isArticleFile, type LoadedArticles } from '../articles/load.ts';
import type { ArticleRecord } from '../articles/record.ts';
import { buildCatalogue, type Catalogue } from '../catalogue/catalogue.ts';
import { digest } from '../pipeline/base/digest.ts';
import type { Output } from '../pipeline/base/output.ts';
import { readPictures, type PictureCache, type Pictures } from '../pipeline/load/images.ts';
import { scanContent, type Scan } from '../pipeline/load/scan.ts';
import { otherFiles } from '../pipeline/produce/otherFiles.ts';
import { compareProblems, type Problem } from '../problems/problem.ts';
import { pages } from '../site/views/index.ts';
import type { Page } from '../site/views/parts/page.ts';
import { article as articleUrl, fileOf, type SitePath } from '../urls.ts';
import { Articles } from './articles.ts';

/** The site of one state of the content. */
export interface Snapshot {
  /** Changes when anything does. */
  version: string;
  catalogue: Catalogue;
  /** By file of the site. */
  pages: ReadonlyMap<string, Page>;
  /** Addresses of the drafts among them. */
  drafts: SitePath[];
  /** Public files, pictures and feeds, by file of the site. */
  others(): ReadonlyMap<string, Output>;
}

/** What a look at the content gave. */
export interface Look {
  /** Every problem of the content. */
  problems: Problem[];
  /** The site; of the last sound settings, where those of now are not. Absent where there never were any. */
  snapshot?: Snapshot;
}

/** What to keep in memory, and how. */
export interface MemoryOptions {
  /** Folder of the archive, as the user named it. */
  contentDir: string;
  /** Shows drafts as if they were published. */
  drafts: boolean;
  /** Digest of the code. */
  code: string;
  /** File that keeps the parsed articles from one preview to the next. */
  kept: string;
}

const UNTITLED = '（还没有标题）';
/** Times that a file may vanish between being listed and being read. */
const TRIES = 5;

/** One content folder, looked at again and again. */
export class Memory {
  readonly #options: MemoryOptions;
  readonly #articles: Articles;
  readonly #readings = new Readings();
  #settings: { key: string; loaded: LoadedArchive } | undefined;
  #pictures: PictureCache = {};
  #facts = '';
  #last: Look = { problems: [] };

  constructor(options: MemoryOptions) {
    this.#options = options;
    this.#articles = new Articles(options.contentDir);
    this.#articles.recall(options.kept, options.code);
  }

  /** Looks at the content folder. @returns the same object as last time when nothing has changed */
  async look(): Promise<Look> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#lookOnce();
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code !== 'ENOENT' || tries === TRIES) throw error;
      }
    }
  }

  /** Keeps the parsed articles for the next preview; that it cannot is no fault. */
  store(): void {
    try {
      this.#articles.store(this.#options.kept, this.#options.code);
    } catch {
      // The next one parses them again.
    }
  }

  async #lookOnce(): Promise<Look> {
    const { contentDir } = this.#options;
    const files = scanOrNothing(contentDir);
    const { archive, problems, notices } = await this.#readSettings(files);
    if (isBroken(problems)) return this.#keepLast(problems);
    const loaded = await this.#articles.read(archive, files);
    const pictures = await readPictures(contentDir, loaded.records, files, this.#pictures);
    this.#pictures = pictures.cache;
    const found = [...problems, ...notices, ...loaded.problems, ...pictures.problems];
    const all = inOwnWords(archive, found.sort(compareProblems));
    const facts = digest(
      this.#settings!.key,
      loaded.records.map((record) => `${record.file} ${record.digest}`).join('\n'),
      JSON.stringify([...pictures.found]),
      JSON.stringify(all),
      ...identitiesOf(contentDir, files, (file) => file.startsWith('public/')),
    );
    if (facts === this.#facts) return this.#last;
    this.#facts = facts;
    return (this.#last = { problems: all, snapshot: this.#snapshot(archive, loaded, pictures) });
  }

  /** Faulty settings say nothing of the articles, so the site stays as it was. */
  #keepLast(problems: Problem[]): Look {
    const facts = digest('settings', JSON.stringify(problems));
    if (facts === this.#facts) return this.#last;
    this.#facts = facts;
    const { snapshot } = this.#last;
    return (this.#last = { problems, ...(snapshot && { snapshot: { ...snapshot, version: facts } }) });
  }

  async #readSettings(files: Scan): Promise<LoadedArchive> {
    const isSetting = (file: string) => !isArticleFile(file) && !/^(?:articles|public)\//.test(file);
    const { contentDir, code } = this.#options;
    const key = digest(code, String(files.size === 0), ...identitiesOf(contentDir, files, isSetting));
    if (this.#settings?.key !== key) this.#settings = { key, loaded: await loadArchive(contentDir, this.#readings) };
    return this.#settings.loaded;
  }

  #snapshot(archive: LoadedArchive['archive'], { records }: LoadedArticles, pictures: Pictures): Snapshot {
    const { drafts: showDrafts, contentDir, code } = this.#options;
    const shown = showDrafts ? records.map(published) : records;
    const catalogue = buildCatalogue(archive, shown, pictures.found);
    const byFile = new Map<string, Page>();
    const others: SitePath[] = [];
    for (const page of pages(catalogue)) {
      byFile.set(fileOf(page.path), page);
      if (page.kind !== 'article' && page.kind !== 'notFound') others.push(page.path);
    }
    let files: ReadonlyMap<string, Output> | undefined;
    return {
      version: this.#facts,
      catalogue,
      pages: byFile,
      drafts: showDrafts ? records.filter(({ draft }) => draft).map(({ id }) => articleUrl(id)) : [],
      others: () =>
        (files ??= new Map(
          otherFiles({ contentDir, catalogue, pictures, makers: code, others }).map((output) => [
            output.file,
            output,
          ]),
        )),
    };
  }
}

function isBroken(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** A draft as it would be published; one that has no headline yet needs something to be found by. */
function published(record: ArticleRecord): ArticleRecord {
  if (!record.draft) return record;
  const title = record.title || UNTITLED;
  return { ...record, draft: false, title, ...(record.title ? {} : { headline: [title] }) };
}

/** A folder that is gone has no files; `loadArchive` tells it. */
function scanOrNothing(contentDir: string): Scan {
  try {
    return scanContent(contentDir).files;
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return new Map();
  }
}

/** What tells whether files are what they were: their stamps, or their bytes where those cannot be trusted yet. */
function identitiesOf(contentDir: string, files: Scan, isMeant: (file: string) => boolean): string[] {
  return [...files].flatMap(([file, stamp]) =>
    isMeant(file) ? [file, stamp || digest(readFileSync(join(contentDir, file)))] : [],
  );
}
