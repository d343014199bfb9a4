/** The articles of a content folder in memory: parsed where they changed, checked again where the registries did. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { isArticleFile, loadArticles, type LoadedArticles, type Parsed } from '../articles/load.ts';
import { underRegistries } from '../articles/parse.ts';
import { makeParsePool } from '../pipeline/load/parsePool.ts';
import { readState, writeState } from '../pipeline/base/stateFile.ts';
import type { Scan, Stamp } from '../pipeline/load/scan.ts';
import { alike } from '../text/segment.ts';

/** What is known of a file: see `isCurrent` of src/pipeline/load/articleCache.ts for the stamp. */
interface Entry {
  stamp: Stamp;
  parsed: Parsed;
}

/** What is kept from one preview to the next. */
interface Kept {
  /** Digest of the code. */
  parser: string;
  /** Paper of articles that name none: see `sourceOf` of src/articles/parse.ts. */
  publication: string;
  entries: [file: string, entry: Entry][];
}

/** Articles of one content folder. */
export class Articles {
  readonly #contentDir: string;
  #entries = new Map<string, Entry>();
  #archive: Archive | undefined;
  #publication = '';
  #registries = '';

  /** @param contentDir as the user named it: problems tell it */
  constructor(contentDir: string) {
    this.#contentDir = contentDir;
  }

  /**
   * Brings the articles up to date.
   * @param archive zones and topics that names are looked up in
   * @param files the content folder as it is now
   * @throws when a file vanishes while it is read: then look again
   */
  async read(archive: Archive, files: Scan): Promise<LoadedArticles> {
    if (this.#archive !== archive) this.#settle(archive);
    const folder = mkdtempSync(join(tmpdir(), 'gaoxin-preview-'));
    const pool = makeParsePool(this.#contentDir, archive, folder);
    const next = new Map<string, Entry>();
    const keep = (file: string, entry: Entry) => {
      next.set(file, entry);
      return entry.parsed;
    };
    try {
      const loaded = await loadArticles(
        this.#contentDir,
        archive,
        async (file) => {
          const before = this.#entries.get(file);
          const stamp = files.get(file)!;
          const parsed = (await pool.parse(file, before?.parsed.record?.digest)) ?? before!.parsed;
          return keep(file, { stamp, parsed });
        },
        (file) => {
          const before = this.#entries.get(file);
          const stamp = files.get(file)!;
          return before && stamp !== '' && stamp === before.stamp ? keep(file, before) : undefined;
        },
        [...files.keys()].filter(isArticleFile),
      );
      this.#entries = next;
      return loaded;
    } finally {
      await pool.end();
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** Keeps what still holds under new registries; all else is parsed again. */
  #settle(archive: Archive): void {
    const isSamePaper = archive.site.publication === this.#publication;
    const { zones, topics, authors } = archive;
    const registries = JSON.stringify([zones, topics, authors]);
    // Breaking ten thousand headlines anew takes seconds: only where the registries are others.
    const isSame = isSamePaper && registries === this.#registries;
    this.#registries = registries;
    const breaksAlike = this.#archive && alike(archive.breaker, this.#archive.breaker);
    this.#archive = archive;
    if (isSame) return;
    for (const [file, { stamp, parsed }] of this.#entries) {
      const still = isSamePaper ? underRegistries(parsed, archive, breaksAlike) : undefined;
      if (still) this.#entries.set(file, { stamp, parsed: still });
      else this.#entries.delete(file);
    }
    this.#publication = archive.site.publication;
  }

  /** Takes up what an earlier preview kept; what is damaged or of other code counts as nothing. */
  recall(path: string, parser: string): void {
    const kept = readState<Kept>(path);
    if (kept?.parser !== parser) return;
    this.#entries = new Map(kept.entries);
    this.#publication = kept.publication;
  }

  /** Keeps the articles for the next preview. */
  store(path: string, parser: string): void {
    writeState(path, { parser, publication: this.#publication, entries: [...this.#entries] } satisfies Kept);
  }
}
