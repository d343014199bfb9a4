/**
 * The compiled templates of the preview. When a developer changes one, the change is put into the compiled bundle where
 * that is possible; otherwise all are compiled again, in a process kept warm for it.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Site } from '../../archive/schema.ts';
import type { Compiled, CompileOrder } from '../../pipeline/astro/compileChild.ts';
import { placeOf } from '../../pipeline/astro/astroConfig.ts';
import { COMPILE_CHILD, compiledTemplates, type Compile } from '../../pipeline/astro/templates.ts';
import { codeDigest } from '../../pipeline/base/digest.ts';
import { PatchedBundles, templateTexts, type TemplateTexts } from './patched.ts';
import { loadRenderer, type PreviewRenderer } from '../renderer.ts';
import { isWorkedOn } from '../source.ts';

/** Templates that were compiled, or changed after that. */
interface Made {
  /** Digest of the code; absent where the bundle was changed after it was compiled. */
  code?: string;
  place: string;
  renderer: PreviewRenderer;
  /** The templates' files, as they were. */
  texts: TemplateTexts;
}

/** One generator's templates. */
export class Templates {
  #child: ChildProcess | undefined;
  #made: Made | undefined;
  readonly #stop = new AbortController();
  readonly #patched = new PatchedBundles();
  /** Files that may have changed since they were compiled. */
  #changed = new Set<string>();

  /** Digest of the code when the process began: all pages are made by it, but for the templates. */
  readonly code = codeDigest();

  /** Called when a file may have changed. @param path of a template, or of what templates are made of */
  changed(path: string): void {
    this.#changed.add(path);
  }

  /**
   * Gives the renderer of the templates as they are now.
   * @throws what Astro says of a faulty template
   */
  async renderer(site: Site): Promise<PreviewRenderer> {
    const place = placeOf(site.baseUrl);
    const at = place.origin + place.base;
    const changed = this.#changed;
    const made = this.#made?.place === at ? this.#made : undefined;
    if (made && changed.size === 0) return made.renderer;
    this.#changed = new Set();
    try {
      const patched = made && (await this.#patched.after(made, changed));
      this.#made = patched ? { ...patched, place: at } : await this.#compiled(site, at, changed.size > 0);
      return this.#made.renderer;
    } catch (error) {
      for (const path of changed) this.#changed.add(path);
      throw error;
    }
  }

  async #compiled(site: Site, place: string, isChanged: boolean): Promise<Made> {
    const texts = isWorkedOn ? templateTexts() : new Map<string, string>();
    const code = isChanged ? codeDigest() : (this.#made?.code ?? this.code);
    if (this.#made?.place === place && this.#made.code === code) return { ...this.#made, texts };
    const folder = await compiledTemplates(site, code, false, this.#stop.signal, this.#compile);
    return { code, place, renderer: await loadRenderer(folder), texts };
  }

  /** Ends the process that compiles. */
  close(): void {
    this.#stop.abort();
    this.#child?.kill();
    this.#patched.close();
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
