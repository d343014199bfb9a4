/**
 * The program of a rendering process (`produce/renderChild.ts`), put together into three files and kept. Most of what it
 * needs are packages of a few lines: a thousand files, and to find them takes a process longer than to render forty pages.
 */
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from '../base/digest.ts';
import { keptFolder } from '../base/keptFolder.ts';

const PROGRAM = fileURLToPath(new URL('../produce/renderChild.ts', import.meta.url));
/** Versions to keep, each 2 MB: of the code before and after a change. */
const KEPT = 8;
const ENTRY = 'renderChild.mjs';

/**
 * Puts the program together, or finds it.
 * @param code digest of the code
 * @param force put it together again
 * @returns path of its first module
 */
export async function renderProgram(code: string, force: boolean): Promise<string> {
  const kept = { kind: 'programs', key: digest(code, ENTRY), count: KEPT };
  return join(await keptFolder(kept, force, bundle), ENTRY);
}

/** The bundler is loaded only where there is something to bundle. */
async function bundle(folder: string): Promise<void> {
  const { build } = await import('rolldown');
  await build({
    input: PROGRAM,
    platform: 'node',
    logLevel: 'silent',
    plugins: [
      {
        name: 'gaoxin-archive:own-place',
        transform: {
          filter: { code: 'import.meta.url' },
          // A module finds what lies beside it where its source is.
          handler: (code, id) => code.replaceAll('import.meta.url', placeFrom(folder, id)),
        },
      },
    ],
    output: { dir: folder, format: 'esm', entryFileNames: ENTRY, chunkFileNames: '[name].mjs' },
  });
}

/** Relative, so that a project that is moved finds its files; from beside the draft, which is where it will be. */
function placeFrom(folder: string, module: string): string {
  const path = relative(folder, module).split(sep).map(encodeURIComponent).join('/');
  return `new URL(${JSON.stringify(path)}, import.meta.url).href`;
}
