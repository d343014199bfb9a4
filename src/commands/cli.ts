#!/usr/bin/env node
/** `npx gaoxin-archive NAME …`: the commands of an installed generator. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Oldest Node that runs this code; the package `node`, which comes along, is newer. */
const OLDEST_NODE = 22;

const HELP = `用法：npx gaoxin-archive 命令 [选项]
每个命令的选项：npx gaoxin-archive 命令 --help

  init 文件夹       在新文件夹里铺好一个档案
  dev              边写边看
  check            检查档案，指出每一处错误
  import 文件…      由报纸版面的文字生成草稿
  new              新建一篇空文章
  search 词         在终端检索建好的网站
  build            建网站
  start            建网站并在这台电脑上打开
  deploy:prepare   准备上传
  epub             把一年、一个条目或专题的文章做成电子书
  assemble 部分…    合并几台机器各做的部分`;

const [name = '--help', ...argv] = process.argv.slice(2);
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) process.exitCode = withOwnNode();
else await main();

/** Runs this again with the Node that came with the packages. @returns its exit code */
function withOwnNode(): number {
  const node = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin/node');
  const { status, error } = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  if (error) console.error(`Node ${process.versions.node} 太旧 — 换成 Node ${OLDEST_NODE} 以上再运行`);
  return status ?? 2;
}

async function main(): Promise<void> {
  // Loaded only now: an older Node could not even read these modules.
  const [{ COMMANDS }, { run, runMain }] = await Promise.all([import('./index.ts'), import('./run.ts')]);
  const isCommand = (text: string): text is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, text);
  if (isCommand(name)) return run(name, argv);
  if (name === 'init') return runMain(name, async () => (await import('./init.ts')).init, argv);
  if (name === '--version' || name === '-v') return console.log(version());
  if (['--help', '-h', 'help'].includes(name)) return console.log(HELP);
  console.error(`没有“${name}”这个命令 — 命令见下\n${HELP}`);
  process.exitCode = 2;
}

function version(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
