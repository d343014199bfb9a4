/** Where Chromium is, how it comes onto a machine that has none, and with what options it is started. */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fault } from '../../src/problems/fault.ts';
import { UserError } from '../../src/problems/userError.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
/** Chromium without its window: the same engine, at four fifths of the processor time over a run of the tests. */
const WINDOWLESS = 'chromium-headless-shell';
const PLACES = [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const install = (program: string) =>
  `apt-get update && apt-get install -y --no-install-recommends ${program} fonts-noto-cjk`;

/**
 * What Chromium should leave alone. A list given twice replaces the first, so that Playwright's own stands here too;
 * the pop-ups of the address bar are pages that Chromium loads for each window, and cost as much as the site's.
 * chrome-launcher's list must not be used: it leaves out `RenderDocument`, and without that a headless window draws
 * one frame a second (Chromium 143: first paint at 1.3 or 2.3 s instead of 0.3 to 0.7).
 */
const UNWANTED = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'SpareRendererForSitePerProcess',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
];

/** Options of Chromium in tests and measurements. Containers have neither its sandbox nor room in /dev/shm. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  `--disable-features=${UNWANTED.join(',')}`,
];

/**
 * Looks for Chromium: `CHROMIUM_PATH` first, then the names it goes by on PATH, then its usual places.
 * @param windowless whether one without a window will do, and is to be taken before the others
 * @returns path of the program, or undefined
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env, windowless = false): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = (names: readonly string[]) =>
    folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const candidates = env['CHROMIUM_PATH']
    ? [env['CHROMIUM_PATH']]
    : [...(windowless ? onPath([WINDOWLESS]) : []), ...onPath(NAMES), ...PLACES];
  return candidates.find(isProgram);
}

/**
 * Finds Chromium, or installs Debian's package where that is allowed (root, apt-get).
 * @param windowless whether one without a window will do
 * @param say receives one line on what is being done
 * @returns path of the program
 * @throws {UserError} naming the one command to run, in Chinese and English
 */
export function ensureChromium(windowless = false, say: (line: string) => void = console.error): string {
  const program = windowless ? WINDOWLESS : NAMES[0]!;
  const found = findChromium(process.env, windowless);
  if (found) return found;
  if (process.getuid?.() === 0 && hasProgram('apt-get') && !process.env['CHROMIUM_PATH']) {
    say(`没有找到 Chromium，正在安装 Debian 的 ${program} 和中文字体…… Installing Chromium.`);
    spawnSync('sh', ['-c', install(program)], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = findChromium(process.env, windowless);
    if (installed) return installed;
  }
  throw new UserError(fault('chromium-missing', { cure: missingChromium(process.env['CHROMIUM_PATH']) }));
}

/** What to do where Chromium is missing. @param named the path in `CHROMIUM_PATH`, where one is given */
export function missingChromium(named: string | undefined): string {
  if (named)
    return `CHROMIUM_PATH 指向的 ${named} 不能运行 — 改成 Chromium 的路径，或删去这个变量\nCHROMIUM_PATH is not a program: ${named}`;
  const command = `sudo sh -c '${install(NAMES[0]!)}'`;
  return `测试要用 Chromium，本机没有找到 — 运行一次：\n\n    ${command}\n\n或把 CHROMIUM_PATH 设为已有的 Chromium 或 Chrome 的路径。\nThe tests need Chromium. Run the command above once, or set CHROMIUM_PATH.`;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function hasProgram(name: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
