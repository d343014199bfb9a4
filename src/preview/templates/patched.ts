/** Bundles of compiled templates with a developer's changes put into them: a fifth of a second instead of one or two. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCE } from '../../pipeline/astro/astroConfig.ts';
import { APP } from '../../pipeline/astro/templates.ts';
import { CACHE_FOLDER } from '../../pipeline/base/cacheFolder.ts';
import { filesBelow } from '../../pipeline/base/filesBelow.ts';
import type { ChangedTemplate } from './patch.ts';
import { loadRenderer, type PreviewRenderer } from '../renderer.ts';

/** Text of each template by its path. */
export type TemplateTexts = ReadonlyMap<string, string>;

/** A renderer, and the templates that it was made of. */
export interface MadeOf {
  renderer: PreviewRenderer;
  texts: TemplateTexts;
}

/** Reads all templates. */
export function templateTexts(): TemplateTexts {
  const site = join(SOURCE, 'site');
  const paths = filesBelow(site).filter((file) => file.endsWith('.astro'));
  return new Map(paths.map((file) => [join(site, file), readFileSync(join(site, file), 'utf8')] as const));
}

/** Those of one preview: Node keeps what it has loaded by its path, so each has a folder of its own. */
export class PatchedBundles {
  readonly #folder = join(CACHE_FOLDER, 'patched', String(process.pid));
  #count = 0;

  /**
   * The renderer after some files changed.
   * @returns undefined where everything must be compiled
   */
  async after({ renderer, texts }: MadeOf, changed: ReadonlySet<string>): Promise<MadeOf | undefined> {
    const now = new Map([...changed].map((path) => [path, readText(path)] as const));
    const isOther = ([path, text]: [string, string | undefined]) => text !== texts.get(path);
    // What is no template, is new or is gone decides about more than one place in the bundle.
    if ([...now].some(([path, text]) => text === undefined || !texts.has(path))) return undefined;
    const templates = [...now].filter(isOther).map(([path, text]): ChangedTemplate => {
      return { path, before: texts.get(path)!, after: text! };
    });
    if (templates.length === 0) return { renderer, texts };
    const files = await patchedFiles(join(renderer.folder, APP), templates);
    if (!files) return undefined;
    const folder = join(this.#folder, String(++this.#count));
    cpSync(renderer.folder, folder, { recursive: true });
    for (const [file, code] of files) writeFileSync(join(folder, APP, file), code);
    return {
      renderer: await loadRenderer(folder),
      texts: new Map([...texts, ...templates.map(({ path, after }) => [path, after] as const)]),
    };
  }

  /** Removes them. */
  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** The files of a bundle that change with some templates; undefined where one cannot be changed so. */
async function patchedFiles(
  app: string,
  templates: readonly ChangedTemplate[],
): Promise<ReadonlyMap<string, string> | undefined> {
  const { patchBundle } = await import('./patch.ts');
  const code = new Map(
    filesBelow(app)
      .filter((file) => file.endsWith('.mjs'))
      .map((file) => [file, readFileSync(join(app, file), 'utf8')] as const),
  );
  const files = new Map<string, string>();
  for (const template of templates) {
    const name = JSON.stringify(template.path);
    const [file] = [...code].find(([, text]) => text.includes(`}, ${name}, void 0);`)) ?? [];
    const patched = file && patchBundle(code.get(file)!, template);
    if (!file || patched === undefined) return undefined;
    code.set(file, patched);
    files.set(file, patched);
  }
  return files;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
