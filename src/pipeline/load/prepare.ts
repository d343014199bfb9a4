/** What every way of building begins with: look, load, catalogue. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadArchive } from '../../archive/load.ts';
import { isRegistryFault } from '../../archive/faults/registryFault.ts';
import { inOwnWords } from '../../archive/ownWords.ts';
import { compareProblems, isError, type Problem } from '../../problems/problem.ts';
import { buildCatalogue, type Catalogue } from '../../catalogue/catalogue.ts';
import { digest } from '../base/digest.ts';
import { readPictures, type PictureCache, type Pictures } from './images.ts';
import { examine, examineSettings } from '../plan/examine.ts';
import { loadContent, type Content } from './loadContent.ts';
import type { BuildOptions } from '../base/options.ts';
import type { Progress } from '../base/progress.ts';
import type { TaskGroup } from '../base/taskGroup.ts';
import { ownPublicFiles } from './publicFiles.ts';
import type { ContentScan, Scan } from './scan.ts';
import { readState, writeState } from '../base/stateFile.ts';
import { startRenderer, type Compiled, type Renderer } from '../astro/renderer.ts';
import { renderProgram } from '../astro/renderProgram.ts';
import { compiledTemplates } from '../astro/templates.ts';
import type { Workspace } from '../base/workspace.ts';

/** Files that take longer to read than a rendering process to start: of fewer, the faults are known before it is. */
const EARLY_FROM = 400;

/** The content, ready for making pages of it. */
export interface Prepared {
  content: Content;
  catalogue: Catalogue;
  pictures: Pictures;
  /** Templates and the program that renders with them, being compiled meanwhile. */
  compiled: Promise<Compiled>;
  /** Process that loads them, as long as it takes: where there are many articles, while they are read. */
  renderer: Promise<Renderer>;
  /** Digest of the code. */
  code: string;
  /** Digest of code and settings: every page depends on them. */
  makers: string;
}

/**
 * Loads the content.
 * @param scanned the content folder as it is now
 * @param tasks gets the compiling of the templates, which goes on when this returns
 * @returns only the problems, when there is an error among them
 */
export async function prepare(
  options: BuildOptions,
  workspace: Workspace,
  { files, problems: unread }: ContentScan,
  code: string,
  { progress, tasks }: { progress: Progress; tasks: TaskGroup },
): Promise<{ problems: Problem[]; prepared?: Prepared }> {
  const endLoad = progress.begin('读稿');
  const { archive, problems: settingsProblems, notices } = await loadArchive(options.contentDir);
  // A fault in a registry is reported alone: it would come back in every article that names what is in it.
  if (settingsProblems.some(isRegistryFault))
    return {
      problems: inOwnWords(
        archive,
        [...settingsProblems, ...notices, ...(await examineSettings(archive, options.contentDir))].sort(
          compareProblems,
        ),
      ),
    };
  // A failure is reported where the templates, or the renderer, are waited for.
  const compiled = tasks.start(async (signal) => {
    const [templates, program] = await Promise.all([
      compiledTemplates(archive.site, code, options.force, signal),
      renderProgram(code, options.force),
    ]);
    return { templates, program };
  });
  compiled.catch(() => {});
  // Of articles that are known already, no text waits to be set: the pages that change need some of them.
  const rendersTexts = !options.force && existsSync(cacheOf(workspace));
  const start = () => {
    const started = compiled.then((made) => startRenderer(made, tasks.signal, rendersTexts));
    started.catch(() => {});
    return started;
  };
  const early = files.size < EARLY_FROM ? undefined : start();
  const content = await loadContent({
    contentDir: options.contentDir,
    archive,
    files,
    cache: cacheOf(workspace),
    code,
    force: options.force,
    tmp: workspace.tmp,
    onLoaded: (done, total) => progress.tick('读稿', done, total),
  });
  const pictures = await loadPictures(options, workspace, files, content);
  endLoad();
  const problems = [
    ...settingsProblems,
    ...notices,
    ...unread,
    ...ownPublicFiles(options.contentDir).problems,
    ...content.problems,
    ...pictures.problems,
  ];
  const endCatalogue = progress.begin('编目');
  const catalogue = buildCatalogue(content.archive, content.records, pictures.found);
  problems.push(...(await examine(catalogue, options.contentDir, problems)));
  problems.sort(compareProblems);
  endCatalogue();
  const told = inOwnWords(archive, problems);
  if (told.some(isError)) return { problems: told };
  const makers = digest(code, JSON.stringify(catalogue.archive.site));
  const renderer = early ?? start();
  return { problems: told, prepared: { content, catalogue, pictures, compiled, renderer, code, makers } };
}

/** Folder of the cache of articles. */
const cacheOf = (workspace: Workspace) => join(workspace.state, 'articles');

async function loadPictures(
  { contentDir, force }: BuildOptions,
  workspace: Workspace,
  files: Scan,
  { records }: Content,
): Promise<Pictures> {
  const path = join(workspace.state, 'pictures');
  const pictures = await readPictures(
    contentDir,
    // What was withdrawn shows nothing any more.
    records.filter(({ withdrawn }) => withdrawn === undefined),
    files,
    (force ? undefined : readState<PictureCache>(path)) ?? {},
  );
  writeState(path, pictures.cache);
  return pictures;
}
