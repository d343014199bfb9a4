/**
 * `npm run search -- [options] "词"`: searches a built site from the terminal, with the page's own engine.
 * Options: see HELP.
 */
import { parseArgs } from 'node:util';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SEARCH_FOLDER } from '../src/search/codec/manifest.ts';
import {
  openSite,
  printHits,
  requestOf,
  resultOf,
  type SearchOptions,
} from '../src/search/serve/terminal.ts';

const HELP = `用法：npm run search -- [选项] "词"

  "…" 内逐字照搜，-词 排除，标题: 作者: 园区: 专题: 栏目: 年: 日期: 限定范围。

  --out DIR       已建好的网站（默认 dist）
  --zone 园区      可重复；编号、名称均可。还有 --province --topic --author --year --kind
  --from 日期      2023、2023-04 或 2023-04-08；--to 同
  --sort 排序      relevance（默认）、newest、oldest
  --limit N       最多列出几条（默认全部）
  --loosen        没有完全相符的结果时，列出放宽的结果
  --json          输出 JSON`;

const list = { type: 'string', multiple: true } as const;
const one = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      content: one,
      out: { type: 'string', default: 'dist' },
      json: flag,
      loosen: flag,
      help: { ...flag, short: 'h' },
      province: list,
      zone: list,
      topic: list,
      author: list,
      year: list,
      kind: list,
      from: one,
      to: one,
      sort: one,
      limit: one,
    },
  });
  if (values.help) console.log(HELP);
  else await run({ ...values, query: positionals.join(' ') });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(options: SearchOptions & { out: string; json: boolean }): Promise<void> {
  const folder = join(options.out, SEARCH_FOLDER);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(
      `${folder}: 没有找到搜索索引 — 先运行 npm run build 建好网站；网站在别处时用 --out 指出它的文件夹`,
    );
  }
  const engine = await openSite(folder);
  const request = requestOf(engine, options);
  if (options.json) console.log(JSON.stringify(await resultOf(engine, request), undefined, 2));
  else for await (const line of printHits(engine, request)) console.log(line);
}
