/** A copy of the generator that may be changed, with its preview: what a developer does is tried on it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../src/pipeline/astro/astroConfig.ts';

const PARTS = ['src', 'scripts', 'content', 'public', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Copies what the preview needs of the generator. @returns the copy's folder */
export function copyGenerator(): string {
  const copy = mkdtempSync(join(tmpdir(), 'gaoxin-generator-'));
  for (const part of PARTS) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** The preview of a copy, as `npm run dev` starts it. */
export interface Developing {
  url: string;
  /** Ends it and removes the copy. */
  end(): Promise<void>;
}

/**
 * Starts the preview of a copy.
 * @param copy made by `copyGenerator`
 * @param content folder of the archive
 */
export async function startDeveloping(copy: string, content: string): Promise<Developing> {
  const child = spawn(process.execPath, [join(copy, 'scripts/dev.ts'), '--content', content], {
    cwd: copy,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = async () => {
    const ended = once(child, 'exit');
    if (child.exitCode === null && child.kill('SIGINT')) await ended;
    rmSync(copy, { recursive: true, force: true });
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\S+/.exec(line)?.[0];
    if (url) return { url, end };
  }
  await end();
  throw new Error('the preview ended before it told its address');
}
