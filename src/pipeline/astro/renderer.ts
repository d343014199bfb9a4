/** A process that renders with the compiled templates: `produce/renderChild.ts`. */
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../../files/folder.ts';
import { runChild } from '../base/child.ts';
import { writeJob, type RenderJob, type RenderOrder } from '../produce/renderJob.ts';
import { ROOT } from './astroConfig.ts';

const CHILD = fileURLToPath(new URL('../produce/renderChild.ts', import.meta.url));
/** Second argument of a process that will have to render texts. */
const RENDERS_TEXTS = 'texts';
/** Heap of a rendering process, in MiB. */
const HEAP_MB = 2048;

/** A process that renders one job. */
export interface Renderer {
  render(job: RenderJob, onRendered: (count: number) => void): Promise<void>;
  /** Ends it, when there is nothing to render after all. */
  dismiss(): Promise<void>;
}

/**
 * Starts a rendering process, which loads the templates at once: that takes it as long as planning takes.
 * @param templates folder of the compiled templates
 * @param stop ends it at once
 * @param rendersTexts whether it will have to render texts: then it loads what that needs at once, too
 */
export function startRenderer(templates: string, stop: AbortSignal, rendersTexts = false): Renderer {
  const dismissed = new AbortController();
  let child: ChildProcess | undefined;
  let report: (count: number) => void = () => {};
  const ended = runChild(CHILD, [templates, ...(rendersTexts ? [RENDERS_TEXTS] : [])], {
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
