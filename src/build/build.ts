/** One build: load → catalogue → plan → render ∥ search ∥ feeds → publish. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import { type Problem } from '../articles/problem.ts';
import { feeds } from '../feeds/feeds.ts';
import { ASSETS } from './astroConfig.ts';
import { codeDigest, digest } from './digest.ts';
import { bringUpToDate, readManifest, type FileSource } from './generation.ts';
import { filesBelow } from './filesBelow.ts';
import { loadContent, type Content } from './loadContent.ts';
import { takeLock } from './lock.ts';
import { deltaOf, type Manifest } from './manifest.ts';
import type { BuildOptions } from './options.ts';
import { textOutput, writeOutput, type Output } from './output.ts';
import { planPages, type Plan } from './plan.ts';
import type { Progress } from './progress.ts';
import { publicFiles } from './publicFiles.ts';
import { assertReplaceable, liveGeneration, makeLive } from './publish.ts';
import { renderPages } from './render.ts';
import { SpoolWriter } from './spool.ts';
import { otherThan, workspaceOf, type Generation, type Workspace } from './workspace.ts';

/** How a build ended. */
export interface BuildResult {
  ok: boolean;
  /** Every problem of the content; with an error among them nothing was published. */
  problems: Problem[];
  made: number;
  reused: number;
  removed: number;
  bytes: number;
}

/** Builds an archive's site and publishes it. */
export async function build(options: BuildOptions, progress: Progress): Promise<BuildResult> {
  const workspace = workspaceOf(options.outDir);
  assertReplaceable(workspace);
  const release = await takeLock(workspace.lock, ({ pid, host }) =>
    progress.say(`另一个构建（进程 ${pid}，主机 ${host}）正在写 ${options.outDir}，等它结束……若它早已不在，请删去 ${workspace.lock}`),
  );
  try {
    rmSync(workspace.tmp, { recursive: true, force: true });
    mkdirSync(workspace.tmp, { recursive: true });
    return await buildLocked(options, workspace, progress);
  } finally {
    rmSync(workspace.tmp, { recursive: true, force: true });
    release();
  }
}

async function buildLocked(options: BuildOptions, workspace: Workspace, progress: Progress): Promise<BuildResult> {
  const code = codeDigest();
  const content = await load(options, workspace, code, progress);
  if (content.problems.some(({ severity }) => severity === 'error')) {
    return { ok: false, problems: content.problems, made: 0, reused: 0, removed: 0, bytes: 0 };
  }
  const live = liveGeneration(workspace);
  const target: Generation = live ? otherThan(live) : 'a';
  const known = (generation: Generation | undefined) => (generation && !options.force ? readManifest(workspace, generation) : undefined);
  const [served, standing] = [known(live), known(target)];

  const makers = digest(code, JSON.stringify(content.archive.site));
  const has = (file: string, key: string) => [served, standing].some((manifest) => manifest?.files[file]?.[0] === key);
  const { plan, outputs } = planAll(options, content, makers, has, workspace, progress);

  const staging = join(workspace.tmp, 'site');
  const wantedOutputs = outputs.filter(({ file, key }) => !has(file, key));
  for (const output of wantedOutputs) writeOutput(staging, output);
  const rendered = await render(options, content, plan, workspace, progress);

  const keys = new Map([...plan.keys, ...outputs.map(({ file, key }): [string, string] => [file, key]), ...assetKeys(rendered, makers, served ?? standing)]);
  const sources = sourcesIn([staging, ...rendered]);
  const endPublish = progress.begin('发布');
  const before = deltaOf(served ?? standing, keys);
  const manifest = bringUpToDate(workspace, target, { delta: deltaOf(standing, keys), keys, makers, before: standing }, (file) => sources.get(file) ?? { link: join(workspace.generation(live!), file) });
  makeLive(workspace, target);
  catchUp(workspace, otherThan(target), live ? served : undefined, manifest, keys, makers);
  endPublish();
  return {
    ok: true,
    problems: content.problems,
    made: before.put.length,
    reused: before.kept,
    removed: before.remove.length,
    bytes: Object.values(manifest.files).reduce((sum, [, bytes]) => sum + bytes, 0),
  };
}

async function load(options: BuildOptions, workspace: Workspace, code: string, progress: Progress): Promise<Content> {
  const end = progress.begin('读稿');
  const content = await loadContent({
    contentDir: options.contentDir,
    cache: join(workspace.state, 'articles'),
    code,
    force: options.force,
    spool: join(workspace.tmp, 'bodies'),
    onParsed: (done, total) => progress.tick('读稿', done, total),
  });
  end();
  return content;
}

function planAll(options: BuildOptions, content: Content, makers: string, has: (file: string, key: string) => boolean, workspace: Workspace, progress: Progress): { plan: Plan; outputs: Output[] } {
  const end = progress.begin('编目');
  const catalogue = buildCatalogue(content.archive, content.records);
  const spool = new SpoolWriter(join(workspace.tmp, 'props'));
  const plan = planPages(catalogue, makers, (file, key) => !has(file, key), spool);
  spool.close();
  const outputs = [...publicFiles(options.contentDir), ...[...feeds(catalogue)].map(({ file, text }) => textOutput(file, text))];
  end();
  return { plan, outputs };
}

async function render(options: BuildOptions, content: Content, plan: Plan, workspace: Workspace, progress: Progress): Promise<string[]> {
  if (plan.wanted.length === 0) return [];
  const end = progress.begin('排版');
  const folders = await renderPages(
    {
      site: content.archive.site,
      contentDir: options.contentDir,
      props: join(workspace.tmp, 'props'),
      bodies: join(workspace.tmp, 'bodies'),
      outDir: join(workspace.tmp, 'pages'),
      pages: plan.wanted.map((page) => {
        const bodyPlace = page.body && content.bodies.get(page.body);
        return bodyPlace ? { ...page, bodyPlace } : page;
      }),
    },
    (done) => progress.tick('排版', done, plan.wanted.length),
  );
  end();
  return folders;
}

/** Hashed assets come out of every run of Astro; without a run the earlier ones stay. */
function assetKeys(rendered: string[], makers: string, before: Manifest | undefined): [string, string][] {
  const made = rendered[0] ? filesBelow(join(rendered[0], ASSETS)).map((file) => `${ASSETS}/${file}`) : Object.keys(before?.files ?? {}).filter((file) => file.startsWith(`${ASSETS}/`));
  return made.map((file) => [file, makers]);
}

function sourcesIn(folders: string[]): Map<string, FileSource> {
  return new Map(folders.flatMap((folder) => filesBelow(folder).map((file): [string, FileSource] => [file, { move: join(folder, file) }])));
}

/** Brings the generation that is no longer live level with the live one, so that the next build has little to do. */
function catchUp(workspace: Workspace, generation: Generation, before: Manifest | undefined, live: Manifest, keys: ReadonlyMap<string, string>, makers: string): void {
  const from = workspace.generation(otherThan(generation));
  bringUpToDate(workspace, generation, { delta: deltaOf(before, keys), keys, makers, before }, (file) => ({ link: join(from, file) }));
  void live;
}
