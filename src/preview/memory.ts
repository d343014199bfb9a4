/** A content folder in memory, always as the files are: what the preview shows. */
import { existsSync } from 'node:fs';
import type { Archive } from '../archive/archive.ts';
import { loadArchive, type LoadedArchive } from '../archive/load.ts';
import { inOwnWords } from '../archive/ownWords.ts';
import { Readings } from '../archive/readings.ts';
import { isArticleFile } from '../articles/load.ts';
import type { ArticleRecord } from '../articles/record.ts';
import { buildCatalogue, type Catalogue } from '../catalogue/catalogue.ts';
import { digest } from '../pipeline/base/digest.ts';
import type { Output } from '../pipeline/base/output.ts';
import { readPictures, type PictureCache, type Pictures } from '../pipeline/load/images.ts';
import { ownPublicFiles } from '../pipeline/load/publicFiles.ts';
import type { Scan } from '../pipeline/load/scan.ts';
import { examine } from '../pipeline/plan/examine.ts';
import { otherFiles } from '../pipeline/produce/otherFiles.ts';
import { compareProblems, type Problem } from '../problems/problem.ts';
import { pages } from '../site/views/index.ts';
import { isMapped, type Page } from '../site/views/parts/page.ts';
import { article as articleUrl, fileOf, type SitePath } from '../urls.ts';
import { Articles } from './articles.ts';
import { identitiesOf, scanOrNothing } from './identities.ts';

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

/** What a look has read. */
interface Read {
  /** Without drafts. */
  catalogue: Catalogue;
  records: ArticleRecord[];
  pictures: Pictures;
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
  /** State of the files at the last look. */
  #seen = '';
  /** What they said. */
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
    const { files, problems: unread } = scanOrNothing(contentDir);
    // Every page that is loaded asks for a look; mostly nothing has happened.
    const seen = digest(
      String(existsSync(contentDir)),
      JSON.stringify(unread),
      ...identitiesOf(contentDir, files, () => true),
    );
    if (seen === this.#seen) return this.#last;
    const { archive, problems, notices } = await this.#readSettings(files);
    if (isBroken(problems)) return this.#keepLast(problems);
    const loaded = await this.#articles.read(archive, files);
    const pictures = await readPictures(contentDir, loaded.records, files, this.#pictures);
    this.#pictures = pictures.cache;
    const found = [
      ...problems,
      ...notices,
      ...unread,
      ...ownPublicFiles(contentDir).problems,
      ...loaded.problems,
      ...pictures.problems,
    ];
    const facts = digest(
      this.#settings!.key,
      loaded.records.map((record) => `${record.file} ${record.digest}`).join('\n'),
      JSON.stringify([...pictures.found]),
      JSON.stringify(found),
      ...identitiesOf(contentDir, files, (file) => file.startsWith('public/')),
    );
    if (facts !== this.#facts) {
      const catalogue = buildCatalogue(archive, loaded.records, pictures.found);
      // As `check` and a build do: of what would be published.
      found.push(...(await examine(catalogue, contentDir, found)));
      this.#facts = facts;
      this.#last = {
        problems: inOwnWords(archive, found.sort(compareProblems)),
        snapshot: this.#snapshot(archive, { catalogue, records: loaded.records, pictures }),
      };
    }
    this.#seen = seen;
    return this.#last;
  }

  /** Faulty settings say nothing of the articles, so the site stays as it was. */
  #keepLast(problems: Problem[]): Look {
    const facts = digest('settings', JSON.stringify(problems));
    this.#seen = '';
    if (facts === this.#facts) return this.#last;
    this.#facts = facts;
    const { snapshot } = this.#last;
    return (this.#last = { problems, ...(snapshot && { snapshot: { ...snapshot, version: facts } }) });
  }

  async #readSettings(files: Scan): Promise<LoadedArchive> {
    const isSetting = (file: string) => !isArticleFile(file) && !/^(?:articles|public)\//.test(file);
    const { contentDir, code } = this.#options;
    const key = digest(code, String(existsSync(contentDir)), ...identitiesOf(contentDir, files, isSetting));
    if (this.#settings?.key !== key)
      this.#settings = { key, loaded: await loadArchive(contentDir, this.#readings) };
    return this.#settings.loaded;
  }

  /** The site, with the drafts if they are to be shown. */
  #snapshot(archive: Archive, { catalogue: published, records, pictures }: Read): Snapshot {
    const { contentDir, code } = this.#options;
    const drafts = this.#options.drafts ? records.filter(({ draft }) => draft) : [];
    const catalogue =
      drafts.length === 0 ? published : buildCatalogue(archive, records.map(asPublished), pictures.found);
    const byFile = new Map<string, Page>();
    const others: SitePath[] = [];
    for (const page of pages(catalogue)) {
      byFile.set(fileOf(page.path), page);
      if (isMapped(page)) others.push(page.path);
    }
    let files: ReadonlyMap<string, Output> | undefined;
    return {
      version: this.#facts,
      catalogue,
      pages: byFile,
      drafts: drafts.map(({ id }) => articleUrl(id)),
      others: () =>
        (files ??= new Map(
          otherFiles({
            contentDir,
            catalogue,
            pictures,
            makers: code,
            others,
            content: { places: new Map(), spools: [] },
          }).map((output) => [output.file, output]),
        )),
    };
  }
}

function isBroken(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** A draft as it would be published; one that has no headline yet needs something to be found by. */
function asPublished(record: ArticleRecord): ArticleRecord {
  if (!record.draft) return record;
  const title = record.title || UNTITLED;
  return { ...record, draft: false, title, ...(record.title ? {} : { headline: [title] }) };
}
