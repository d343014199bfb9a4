import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findChromium, missingChromium } from '../../scripts/support/chromium.ts';
import { folderOf } from '../support/folder.ts';

function programs(...names: string[]): string {
  const folder = folderOf(Object.fromEntries(names.map((name) => [name, '#!/bin/sh\n'])));
  for (const name of names) chmodSync(join(folder, name), 0o755);
  return folder;
}

it('takes CHROMIUM_PATH before anything else, and nothing else when it is wrong', () => {
  const folder = programs('chromium', 'mine');
  expect(findChromium({ PATH: folder, CHROMIUM_PATH: join(folder, 'mine') })).toBe(join(folder, 'mine'));
  expect(findChromium({ PATH: folder, CHROMIUM_PATH: join(folder, 'nope') })).toBeUndefined();
});

it('knows the names of Chromium and Chrome on PATH', () => {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const folder = programs(name);
    expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(join(folder, name));
  }
});

it('takes the one without a window first where that will do, and only there', () => {
  const folder = programs('chromium', 'chromium-headless-shell');
  expect(findChromium({ PATH: folder }, true)).toBe(join(folder, 'chromium-headless-shell'));
  expect(findChromium({ PATH: folder })).toBe(join(folder, 'chromium'));
  expect(findChromium({ PATH: programs('chromium') }, true)).toMatch(/chromium$/);
});

it('takes no file that cannot be run', () => {
  const folder = folderOf({ chromium: '' });
  expect(findChromium({ PATH: folder, CHROMIUM_PATH: join(folder, 'chromium') })).toBeUndefined();
});

it('names the one command to run, in Chinese and English', () => {
  expect(missingChromium(undefined)).toMatch(
    /没有找到[\s\S]*apt-get install -y --no-install-recommends chromium fonts-noto-cjk[\s\S]*The tests need Chromium/,
  );
  expect(missingChromium('/x/chrome')).toContain('CHROMIUM_PATH 指向的 /x/chrome 不能运行');
});
