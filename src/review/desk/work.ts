/** The work on one file: read once, then changed step by step; every step is in the journal before it counts. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makePage, makeRun } from '../../import/base/textRun.ts';
import type { Importer } from '../../import/importFiles.ts';
import type { ReadFile } from '../../import/readFile.ts';
import { parseByline } from '../../import/roles/byline.ts';
import { nameOf } from '../../import/writing/draft.ts';
import { nameIn, subjectsOf } from '../../import/writing/draftPage.ts';
import { isSystemError, tellSystemError } from '../../problems/systemError.ts';
import type { Desk, Form, Sheet } from '../model/desk.ts';
import { deskOf } from '../model/fromReading.ts';
import { begin, step, type History, type Step } from '../model/history.ts';
import { perform } from '../model/operations.ts';
import { itemOf } from '../model/toDrafts.ts';
import { appendTo, readJournal, setAside, startJournal, type Entry } from './journal.ts';

/** A file on the desk. */
export interface Open {
  sheet: Sheet;
  /** The desk as it lay at first: what was corrected is the difference. */
  first: Desk;
  history: History;
}

/** What became of a file. */
export type WorkStanding = 'waiting' | 'begun' | 'written' | 'failed';

/** One file of the queue. */
export class Work {
  readonly path: string;
  private readonly importer: () => Importer;
  private readonly folder: string;
  private journal: string | undefined;
  private open: Open | undefined;
  private readonly seen = new Set<string>();
  private begun = false;
  /** Why it cannot be read, in Chinese. */
  error: string | undefined;
  /** Paths of its articles, once they are in the archive. */
  written: string[] | undefined;

  /** @param folder of the journals */
  constructor(path: string, importer: () => Importer, folder: string) {
    this.path = path;
    this.importer = importer;
    this.folder = folder;
  }

  get name(): string {
    return basename(this.path);
  }

  get standing(): WorkStanding {
    if (this.error !== undefined) return 'failed';
    if (this.written) return 'written';
    return this.begun ? 'begun' : 'waiting';
  }

  /** Looks whether it was worked on before; reads no article. */
  recall(): void {
    const bytes = this.bytes();
    if (!bytes) return;
    this.journal = join(this.folder, `${digest(bytes)}.jsonl`);
    const kept = readJournal(this.journal);
    if (!kept) return;
    const first = begin(kept.desk);
    this.begun = true;
    this.open = {
      sheet: kept.sheet,
      first: kept.desk,
      history: kept.entries.reduce((history, { step: taken }) => step(kept.sheet, history, taken), first),
    };
    for (const { id } of kept.entries) this.seen.add(id);
    if (kept.written) this.written = kept.written;
  }

  /** The desk with this file on it; read now if it was not. @returns undefined when it cannot be read (`error`) */
  async opened(): Promise<Open | undefined> {
    if (this.open || this.error !== undefined) return this.open;
    const read = await this.read();
    if (!read) return undefined;
    const { archive } = this.importer().knowledge();
    const { sheet, desk } = deskOf(this.name, read, {
      zone: (id) => nameIn(archive.zoneNames, id),
      topic: (id) => nameIn(archive.topicNames, id),
    });
    return (this.open = { sheet, first: desk, history: begin(desk) });
  }

  /** Takes one step. A step that was taken already is not taken twice. @throws {Refused} when it makes no sense */
  async take({ id, step: asked }: Entry): Promise<void> {
    const open = await this.opened();
    if (!open || this.seen.has(id)) return;
    const taken = this.completed(open, asked);
    const history = step(open.sheet, open.history, taken);
    if (history.now === open.history.now) return;
    if (!this.begun) startJournal(this.journal!, open.sheet, open.first);
    this.begun = true;
    appendTo(this.journal!, { id, step: taken });
    this.seen.add(id);
    this.open = { ...open, history };
  }

  /** The work is done: its articles are in the archive. */
  finish(files: string[]): void {
    const { open } = this;
    if (!open) return;
    if (!this.begun) startJournal(this.journal!, open.sheet, open.first);
    this.begun = true;
    appendTo(this.journal!, { written: files });
    this.written = files;
  }

  /** Sets the work aside; the file is read anew. */
  restart(): void {
    if (this.journal) setAside(this.journal);
    this.forget();
    this.written = undefined;
  }

  /** What the importer has learned counts for files on which nothing was done yet. */
  refresh(): void {
    if (!this.begun) this.forget();
  }

  /** What the file holds, read again: for its pictures. @param cut also those that must be cut out of its pages */
  async read(cut?: boolean): Promise<ReadFile | undefined> {
    const bytes = this.bytes();
    if (!bytes) return undefined;
    this.journal ??= join(this.folder, `${digest(bytes)}.jsonl`);
    const read = await this.importer().readFile(this.path, bytes, cut);
    if (!('error' in read)) return read;
    this.error = read.error;
    return undefined;
  }

  private forget(): void {
    this.open = undefined;
    this.begun = false;
    this.error = undefined;
    this.seen.clear();
  }

  private bytes(): Uint8Array | undefined {
    try {
      return readFileSync(this.path);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      this.error = `读不出来：${tellSystemError(error)}`;
      return undefined;
    }
  }

  /** Adds to an operation what the importer knows of its text, so that it means the same whenever it is done again. */
  private completed({ sheet, history }: Open, asked: Step): Step {
    if (typeof asked === 'string') return asked;
    const page = makePage(sheet.text);
    if ((asked.do === 'role' || asked.do === 'line') && asked.role === 'byline') {
      const spans =
        asked.do === 'line' ? [asked] : piecesOf(history.now).find(({ id }) => id === asked.piece)?.spans;
      const parsed = spans && parseByline(makeRun(page, [...spans]), this.importer().knowledge().names, true);
      return { ...asked, authors: (parsed?.authors ?? []).map(authorIn) };
    }
    if (asked.do !== 'part') return asked;
    const parted = perform(sheet, history.now, { do: 'part', piece: asked.piece });
    const made = parted.articles.find(({ id }) => !history.now.articles.some((one) => one.id === id));
    if (!made) return asked;
    const { zones, topics } = subjectsOf(itemOf(page, made, parted), this.importer().knowledge());
    return { ...asked, zones: zones.map(({ name }) => name), topics: topics.map(({ name }) => name) };
  }
}

function piecesOf({ articles, margin }: Desk) {
  return [...articles.flatMap(({ pieces }) => pieces), ...margin];
}

function authorIn({
  name,
  role,
}: {
  name: Parameters<typeof nameOf>[0];
  role?: { text: string };
}): Form['authors'][number] {
  return { name: nameOf(name), ...(role ? { role: role.text } : {}) };
}

/** Files are known by what is in them: a folder may be moved or renamed in mid-work. */
function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
