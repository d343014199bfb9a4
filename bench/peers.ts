/** Other generators, where they are installed: each makes a minimal site of the same articles; Pagefind indexes it. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Another generator, run beside ours on the same articles. */
export interface Peer {
  name: string;
  version: string;
  /** Makes the site; the folder is emptied before. */
  build: (content: string, out: string) => string[];
  /** Prepares its folder. */
  prepare: (work: string, content: string) => void;
}

const HERE = fileURLToPath(new URL('peers/', import.meta.url));
/** Pagefind’s own command. */
export const PAGEFIND = fileURLToPath(new URL('../node_modules/.bin/pagefind', import.meta.url));
const ELEVENTY = join(HERE, 'eleventy/node_modules/@11ty/eleventy');

/** Index of a peer's pages, as its documentation says. */
export const indexing = (site: string) => [PAGEFIND, '--site', site];

/** Peers that are there. @param work folder for their own files */
export function peers(work: string): Peer[] {
  return [...hugo(work), ...eleventy(work)];
}

function hugo(work: string): Peer[] {
  const { stdout, status } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (status !== 0) return [];
  const source = join(work, 'hugo');
  return [
    {
      name: 'Hugo',
      version: /v[\d.]+/.exec(stdout)?.[0] ?? '',
      prepare: () => cpSync(join(HERE, 'hugo'), source, { recursive: true }),
      build: (content, out) => ['hugo', '--quiet', '-s', source, '-c', content, '-d', out],
    },
  ];
}

function eleventy(work: string): Peer[] {
  if (!existsSync(ELEVENTY)) return [];
  const source = join(work, 'eleventy');
  return [
    {
      name: 'Eleventy',
      version: (JSON.parse(readFileSync(join(ELEVENTY, 'package.json'), 'utf8')) as { version: string })
        .version,
      prepare: (_work, content) => {
        rmSync(source, { recursive: true, force: true });
        mkdirSync(source, { recursive: true });
        for (const name of ['package.json', 'eleventy.config.js', 'index.njk', 'lists.njk', '_includes'])
          cpSync(join(HERE, 'eleventy', name), join(source, name), { recursive: true });
        symlinkSync(join(HERE, 'eleventy/node_modules'), join(source, 'node_modules'));
        cpSync(join(content, 'articles'), join(source, 'articles'), { recursive: true });
      },
      build: (_content, out) => [
        '/bin/sh',
        '-c',
        `cd '${source}' && '${process.execPath}' node_modules/@11ty/eleventy/cmd.cjs --quiet --output='${out}'`,
      ],
    },
  ];
}
