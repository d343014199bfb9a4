/** The compiled templates of the preview: compiled again when a developer changes one, in a process kept warm for it. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Site } from '../archive/schema.ts';
import type { Compiled, CompileOrder } from '../pipeline/astro/compileChild.ts';
import { placeOf } from '../pipeline/astro/astroConfig.ts';
import { COMPILE_CHILD, compiledTemplates, type Compile } from '../pipeline/astro/templates.ts';
import { codeDigest } from '../pipeline/base/digest.ts';
import { loadRenderer, type PreviewRenderer } from './renderer.ts';

/** One generator's templates. */
export class Templates {
  #child: ChildProcess | undefined;
  #made: { code: string; place: string; renderer: PreviewRenderer } | undefined;
  readonly #stop = new AbortController();
  /** Whether a template may have changed since it was compiled. */
  #isStale = false;

  /** Digest of the code when the process began: all pages are made by it, but for the templates. */
  readonly code = codeDigest();

  /** Called when a template has changed. */
  changed(): void {
    this.#isStale = true;
  }

  /**
   * Gives the renderer of the templates as they are now.
   * @throws what Astro says of a faulty template
   */
  async renderer(site: Site): Promise<PreviewRenderer> {
    const place = placeOf(site.baseUrl);
    const at = place.origin + place.base;
    if (this.#made?.place === at && !this.#isStale) return this.#made.renderer;
    const code = this.#isStale ? codeDigest() : (this.#made?.code ?? this.code);
    this.#isStale = false;
    if (this.#made?.place === at && this.#made.code === code) return this.#made.renderer;
    try {
      const folder = await compiledTemplates(site, code, false, this.#stop.signal, this.#compile);
      const renderer = await loadRenderer(folder);
      this.#made = { code, place: at, renderer };
      return renderer;
    } catch (error) {
      this.#isStale = true;
      throw error;
    }
  }

  /** Ends the process that compiles. */
  close(): void {
    this.#stop.abort();
    this.#child?.kill();
  }

  readonly #compile: Compile = async (folder, site) => {
    const child = (this.#child ??= startCompiler());
    const ended = once(child, 'exit').then(() => {
      this.#child = undefined;
      throw new Error('the process that compiles the templates ended');
    });
    const answered = once(child, 'message') as Promise<[Compiled]>;
    child.send({ folder, site } satisfies CompileOrder);
    ended.catch(() => {});
    const [answer] = await Promise.race([answered, ended]);
    if ('fault' in answer) throw new Error(answer.fault);
  };
}

function startCompiler(): ChildProcess {
  return fork(COMPILE_CHILD, [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  });
}
