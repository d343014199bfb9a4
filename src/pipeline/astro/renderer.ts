/** A process that renders with the compiled templates: `produce/renderChild.ts`. */
import type { ChildProcess } from 'node:child_process';
import { makeFolder } from '../../files/folder.ts';
import { runChild } from '../base/child.ts';
import { writeJob, type RenderJob, type RenderOrder } from '../produce/renderJob.ts';
import { ROOT } from './astroConfig.ts';

/** Second argument of a process that will have to render texts. */
const RENDERS_TEXTS = 'texts';
/** Heap of a rendering process, in MiB. */
const HEAP_MB = 2048;

/** What a rendering process is made of. */
export interface Compiled {
  /** Folder of the compiled templates. */
  templates: string;
  /** First module of its program. */
  program: string;
}

/** A process that renders one job. */
export interface Renderer {
  render(job: RenderJob, onRendered: (count: number) => void): Promise<void>;
  /** Ends it, when there is nothing to render after all. */
  dismiss(): Promise<void>;
}

/**
 * Starts a rendering process, which loads the templates at once: that takes it as long as planning takes.
 * @param compiled what it is made of
 * @param stop ends it at once
 * @param rendersTexts whether it will have to render texts: then it loads what that needs at once, too
 */
export function startRenderer(
  { templates, program }: Compiled,
  stop: AbortSignal,
  rendersTexts = false,
): Renderer {
  const dismissed = new AbortController();
  let child: ChildProcess | undefined;
  let report: (count: number) => void = () => {};
  const ended = runChild(program, [templates, ...(rendersTexts ? [RENDERS_TEXTS] : [])], {
    cwd: ROOT,
    heap: HEAP_MB,
    signal: AbortSignal.any([stop, dismissed.signal]),
    onStart: (started) => (child = started),
    onMessage: (message) => report((message as { rendered: number }).rendered),
  });
  // A failure is reported where the end is waited for.
  ended.catch(() => {});
  return {
    async render(job, onRendered) {
      report = onRendered;
      makeFolder(job.outDir);
      const path = `${job.outDir}.job`;
      writeJob(path, job);
      child?.send({ job: path } satisfies RenderOrder);
      await ended;
    },
    async dismiss() {
      dismissed.abort();
      await ended.catch(() => {});
    },
  };
}
