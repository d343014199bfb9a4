/** One build: look; and where something has changed, everything else (`change.ts`). */
import { rmSync } from 'node:fs';
import { makeFolder } from '../files/folder.ts';
import { codeDigest } from './base/digest.ts';
import { takeLock } from '../files/lock.ts';
import type { BuildOptions } from './base/options.ts';
import type { Progress } from './base/progress.ts';
import { TaskGroup } from './base/taskGroup.ts';
import { assertReplaceable } from './publish/publish.ts';
import { scanContent } from './load/scan.ts';
import { ContentChanged, steadySince } from './load/steady.ts';
import { inputsDigest, lastBuildOf } from './load/unchanged.ts';
import { workspaceOf, type Workspace } from './base/workspace.ts';
import { nothingToDo, type BuildResult } from './result.ts';

/** Builds of an archive that is changed while it is read, before that is told instead. */
const TRIES = 3;

/**
 * Builds an archive's site and publishes it; from the beginning again where the content is changed meanwhile.
 * @throws {ForeignOutput} when the output folder is not ours
 * @throws {ContentChanged} where the content is changed again and again
 */
export async function build(options: BuildOptions, progress: Progress): Promise<BuildResult> {
  const workspace = workspaceOf(options.outDir);
  assertReplaceable(workspace);
  for (let left = TRIES - 1; ; left--) {
    try {
      return await inWorkspace(workspace, progress, (tasks) =>
        buildLocked(options, workspace, { progress, tasks }),
      );
    } catch (error) {
      if (!(error instanceof ContentChanged) || left === 0) throw error;
      progress.say('构建时档案又有改动，从头再来一遍。');
    }
  }
}

/**
 * Does work alone in a workspace, with an empty folder for what is in the making.
 * @param work gets the group of all that is done side by side; what is left of it when the work ends is stopped
 */
export async function inWorkspace<T>(
  workspace: Workspace,
  progress: Progress,
  work: (tasks: TaskGroup) => Promise<T>,
): Promise<T> {
  const release = await takeLock(workspace.lock, ({ pid, host }) =>
    progress.say(
      `另一次构建（进程 ${pid}，主机 ${host}）正在写 ${workspace.out}，等它结束……如果它早已中断，请删去 ${workspace.lock}`,
    ),
  );
  const tasks = new TaskGroup();
  try {
    clear(workspace.scratch);
    makeFolder(workspace.tmp);
    return await work(tasks);
  } finally {
    await tasks.close();
    clear(workspace.scratch);
    release();
  }
}

/** Removes what builds leave; a process of a killed build may still be writing there for a moment. */
function clear(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // The next build clears it.
  }
}

async function buildLocked(
  options: BuildOptions,
  workspace: Workspace,
  { progress, tasks }: { progress: Progress; tasks: TaskGroup },
): Promise<BuildResult> {
  const endScan = progress.begin('查看');
  const code = codeDigest();
  const scanned = scanContent(options.contentDir);
  const inputs = inputsDigest(options.contentDir, scanned.files, code);
  const last = options.force || options.compact || options.verify ? undefined : lastBuildOf(workspace);
  endScan();
  if (last && inputs && last.inputs === inputs) return nothingToDo(last);

  // A thousand modules, among them all of Markdown and zod, are loaded only by a build that has something to do.
  const { buildChanges } = await import('./change.ts');
  const isSteady = steadySince(options.contentDir, scanned);
  try {
    return await buildChanges(
      options,
      workspace,
      { scanned, code, inputs, last, isSteady },
      { progress, tasks },
    );
  } catch (error) {
    // A file that is gone, or half written, is no fault of the archive.
    throw isSteady() ? error : new ContentChanged();
  }
}
