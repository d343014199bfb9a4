/** One machine's part of a site, and how parts become one site. */
import { existsSync, renameSync, rmSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from '../files/folder.ts';
import { z } from 'zod';
import { isInside } from '../files/insidePath.ts';
import { fault } from '../problems/fault.ts';
import { UserError } from '../problems/userError.ts';
import { compareText } from '../text/compare.ts';
import { inWorkspace } from './build.ts';
import { earlierBuilds, publish } from './change.ts';
import type { BuildResult } from './result.ts';
import { codeDigest, digest } from './base/digest.ts';
import { entriesBelow } from './base/filesBelow.ts';
import type { FileSource, PublishedSite } from './publish/generation.ts';
import { makeFiles } from './produce/make.ts';
import { bytesOf } from './base/manifest.ts';
import type { BuildOptions } from './base/options.ts';
import { prepare } from './load/prepare.ts';
import type { Progress } from './base/progress.ts';
import { assertReplaceable } from './publish/publish.ts';
import { scanContent } from './load/scan.ts';
import { MOST_SHARES, type Share } from './base/shard.ts';
import { readState, writeState } from './base/stateFile.ts';
import { workspaceOf } from './base/workspace.ts';

/** `part` in the part's folder, beside `files/`. */
interface PartFile {
  share: Share;
  /** Digest of everything that all parts must agree on. */
  plan: string;
  site: Omit<PublishedSite, 'keys' | 'inputs'>;
  /** Key by file: of the whole site, as far as this machine knows it. */
  keys: [file: string, key: string][];
}

/** As another machine wrote it, or anybody else. */
const SHAPE = z.object({
  share: z.object({ index: z.int().positive(), count: z.int().positive().max(MOST_SHARES) }),
  plan: z.string(),
  site: z.looseObject({ makers: z.string() }),
  keys: z.array(z.tuple([z.string().refine(isInside), z.string()])),
});

/** The parts cannot be joined. Told in Chinese. */
export class PartsDiffer extends UserError {}

const NAME = 'part';
const FILES = 'files';

/**
 * Makes one part, into `options.outDir`. No file is reused: every machine makes its part from the content. Templates
 * that are compiled and articles that are parsed are known by their contents, and stay.
 */
export async function buildPart(
  options: BuildOptions,
  share: Share,
  progress: Progress,
): Promise<BuildResult> {
  const workspace = workspaceOf(options.outDir);
  assertPartFolder(workspace.out);
  return inWorkspace(workspace, progress, async (tasks) => {
    const code = codeDigest();
    const { problems, prepared } = await prepare(options, workspace, scanContent(options.contentDir), code, {
      progress,
      tasks,
    });
    if (!prepared) return { ok: false, problems, made: 0, reused: 0, removed: 0, bytes: 0 };
    const { site, sources } = await makeFiles({
      ...prepared,
      options: { ...options, force: true },
      workspace,
      earlier: { donorHolds: undefined, targetHolds: undefined },
      share,
      progress,
      tasks,
    });
    const draft = join(workspace.tmp, 'part');
    gather(sources, join(draft, FILES));
    const { keys, inputs: _inputs, ...rest } = site;
    writeState(join(draft, NAME), {
      share,
      plan: planDigest(site),
      site: rest,
      keys: [...keys],
    } satisfies PartFile);
    rmSync(workspace.out, { recursive: true, force: true });
    renameSync(draft, workspace.out);
    return { ok: true, problems, made: sources.size, reused: 0, removed: 0, bytes: 0 };
  });
}

function assertPartFolder(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0 || existsSync(join(folder, NAME))) return;
  throw new PartsDiffer(fault('part-folder', { folder }));
}

function gather(sources: ReadonlyMap<string, FileSource>, folder: string): void {
  for (const [file, source] of sources) {
    const path = join(folder, file);
    makeFolder(dirname(path));
    if ('move' in source) renameSync(source.move, path);
  }
}

/** What every machine knows alike: the state of the index's plan, code and settings. Pages follow from them and the content. */
function planDigest({ makers, search }: PublishedSite): string {
  return digest(makers, JSON.stringify(search));
}

/**
 * Joins parts into a site and publishes it.
 * @param folders of all parts of one site, in any order
 * @throws {PartsDiffer} when parts are missing, twice there, or of different sites
 */
export async function assemble(folders: string[], outDir: string, progress: Progress): Promise<BuildResult> {
  const workspace = workspaceOf(outDir);
  assertReplaceable(workspace);
  const parts = folders
    .map((folder) => ({ folder, ...readPart(folder) }))
    .sort((a, b) => a.share.index - b.share.index);
  assertComplete(parts);
  return inWorkspace(workspace, progress, async () => {
    const end = progress.begin('合并');
    const keys = new Map(parts.flatMap((part) => part.keys).sort(([a], [b]) => compareText(a, b)));
    const sources = new Map(
      parts.flatMap(({ folder }) =>
        entriesBelow(join(folder, FILES), (path) => keys.has(path)).map((file): [string, FileSource] => [
          file,
          { copy: resolve(folder, FILES, file) },
        ]),
      ),
    );
    for (const file of keys.keys())
      if (!sources.has(file)) throw new PartsDiffer(fault('parts-lack', { file }));
    const { manifest, ...counts } = publish(
      workspace,
      earlierBuilds(workspace),
      { ...parts[0]!.site, keys },
      sources,
    );
    end();
    return { ok: true, problems: [], ...counts, bytes: bytesOf(manifest) };
  });
}

function readPart(folder: string): PartFile {
  const part = readState<PartFile>(join(folder, NAME));
  if (!part || !SHAPE.safeParse(part).success) throw new PartsDiffer(fault('part-damaged', { folder }));
  return part;
}

function assertComplete(parts: PartFile[]): void {
  const count = parts[0]?.share.count ?? 0;
  const there = parts.map(({ share }) => share.index);
  const missing = Array.from({ length: count }, (_, place) => place + 1).filter(
    (index) => !there.includes(index),
  );
  if (parts.some(({ plan, share }) => plan !== parts[0]!.plan || share.count !== count))
    throw new PartsDiffer(fault('parts-differ'));
  if (missing.length > 0 || there.length !== count)
    throw new PartsDiffer(fault('parts-count', { count, missing: missing.join('、') || '—' }));
}
