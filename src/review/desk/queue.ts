/** The files on the desk, in their order, and what can be done with each. */
import type { Importer } from '../../import/importFiles.ts';
import { isSystemError, tellSystemError } from '../../problems/systemError.ts';
import { project } from '../model/toDrafts.ts';
import type { Desk } from '../model/desk.ts';
import { lessonsOf, type Lesson } from '../model/lessons.ts';
import type { Entry } from './journal.ts';
import { learn } from './learn.ts';
import { lessonView, pageView, problemsOf, sourceView, type PageView, type SourceView } from './view.ts';
import { Work, type Open, type WorkStanding } from './work.ts';

/** A file of the queue, as the browser lists it. */
export interface QueueEntry {
  name: string;
  standing: WorkStanding;
  /** Why it cannot be read. */
  error: string | null;
  written: number;
}

/** What writing came to. */
export type WriteResult =
  | { files: string[]; held: number; learned?: number; unlearned?: string }
  | { error: string; article?: string };

/** The desk of one call. */
export class Queue {
  private readonly works: Work[];
  private readonly importer: Importer;
  private readonly contentDir: string;
  /** Where the state of the desk is. */
  readonly folder: string;

  /** @param folder of the journals */
  constructor(paths: string[], importer: Importer, contentDir: string, folder: string) {
    this.importer = importer;
    this.contentDir = contentDir;
    this.folder = folder;
    this.works = paths.map((path) => new Work(path, () => this.importer, folder));
    for (const work of this.works) work.recall();
  }

  /** The files, and how far the work on each is. */
  list(): QueueEntry[] {
    return this.works.map(({ name, standing, error, written }) => ({
      name,
      standing,
      error: error ?? null,
      written: written?.length ?? 0,
    }));
  }

  /** @returns undefined for a number that no file has */
  work(index: number): Work | undefined {
    return this.works[index];
  }

  /** @returns undefined when it cannot be read */
  async source(work: Work): Promise<SourceView | undefined> {
    const open = await work.opened();
    return open && sourceView(open.sheet, open.sheet.encoding === 'pdf');
  }

  /** @returns undefined when it cannot be read */
  async view(work: Work): Promise<PageView | undefined> {
    const open = await work.opened();
    return open && this.shown(work, open);
  }

  private lessons({ sheet, first, history }: Open): Lesson[] {
    return lessonsOf(sheet, first, history.now, this.importer.knowledge().archive.importRules);
  }

  private shown(work: Work, open: Open): PageView {
    const { sheet, first, history } = open;
    const { archive } = this.importer.knowledge();
    const { drafts, faults } = project(sheet, history.now, archive);
    const items = this.importer.compare(drafts, nearOf(drafts, history.now));
    return pageView(sheet, history.now, items, archive, {
      undo: history.past.length > 0,
      redo: history.future.length > 0,
      faults,
      written: work.written ?? null,
      lessons: this.lessons(open).map(lessonView),
      zonesByHand: zonesByHand(first, history.now),
    });
  }

  /** @throws {Refused} when the step makes no sense */
  take(work: Work, entry: Entry): Promise<void> {
    return work.take(entry);
  }

  /** What was corrected comes right by itself from now on. The articles are written, whatever becomes of it. */
  private learn(open: Open): { learned: number; unlearned?: string } {
    const wanted = this.lessons(open).filter((lesson) => lesson.wanted);
    if (wanted.length === 0) return { learned: 0 };
    try {
      this.importer.learn(learn(this.contentDir, wanted));
    } catch (error) {
      const told = isSystemError(error) ? tellSystemError(error) : String(error);
      return { learned: 0, unlearned: `import.yaml 没有写成：${told}` };
    }
    for (const work of this.works) work.refresh();
    return { learned: wanted.length };
  }

  /** Writes the articles of a file: all or none. */
  async write(work: Work): Promise<WriteResult> {
    const open = await work.opened();
    if (!open) return { error: work.error ?? '读不出来' };
    if (work.written) return { files: work.written, held: 0 };
    const { archive } = this.importer.knowledge();
    const { now } = open.history;
    const { drafts, faults } = project(open.sheet, now, archive);
    if (faults.length > 0) return { error: `自检没有通过，为免丢字没有写入 — ${faults.join('；')}` };
    for (const [index, draft] of drafts.entries()) {
      const wrong = problemsOf(draft, '', archive).find(({ severity }) => severity === 'error');
      if (wrong)
        return {
          error: `“${draft.title || '（无标题）'}”：${wrong.message} — ${wrong.hint}`,
          article: now.articles[index]!.id,
        };
    }
    const wanted = drafts.flatMap(({ item }) => item.images.flatMap(({ file }) => file ?? []));
    // The work may have begun when pictures were asked for, and go on when they are not.
    const read = wanted.length > 0 ? await work.read(true) : undefined;
    if (wanted.length > 0 && !read) return { error: work.error ?? '读不出来' };
    const pictures = read?.source.pictures ?? [];
    const missing = wanted.find((file) => !pictures.some(({ name }) => name === file));
    if (missing)
      return {
        error: `没有写入：图片 ${missing} 找不到了 — 把随文件的图片（扫描的，识别所用的图片）放回原处，再写入`,
      };
    try {
      const items = this.importer.write(drafts, nearOf(drafts, now), pictures);
      const files = items.filter(({ fate }) => fate === 'written').map(({ file }) => file);
      work.finish(files);
      return { files, held: items.length - files.length, ...this.learn(open) };
    } catch (error) {
      if (!isSystemError(error)) throw error;
      return { error: `没有写入：${tellSystemError(error)}` };
    }
  }
}

/** Zones of an article that it did not have at first. */
function zonesByHand(first: Desk, now: Desk): string[] {
  const before = new Map(first.articles.map(({ id, form }) => [id, form.zones]));
  return [
    ...new Set(
      now.articles.flatMap(({ id, form }) => form.zones.filter((zone) => !before.get(id)?.includes(zone))),
    ),
  ];
}

function nearOf<Draft>(drafts: Draft[], { articles }: Open['history']['now']): (draft: Draft) => boolean {
  return (draft) => articles[drafts.indexOf(draft)]?.form.near === true;
}
