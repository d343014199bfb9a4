/** `npm run search`: searches a built site from the terminal, with the page's own engine. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fault } from '../problems/fault.ts';
import { UserError } from '../problems/userError.ts';
import { SEARCH_FOLDER } from '../search/codec/manifest.ts';
import { byYearCsv } from '../search/serve/node/byYear.ts';
import { openSite, printHits, printPlaces, requestOf, resultOf } from '../search/serve/node/terminal.ts';
import { command, EXIT } from './base/command.ts';
import { pathIn, print } from './base/io.ts';
import { OUT, type TextOption } from './base/options.ts';

const facet = (value: string) =>
  ({
    type: 'string',
    value,
    multiple: true,
    about: '只在其中找；编号、名称均可，可重复',
  }) as const satisfies TextOption;

/** The command `search`. Exit codes: `EXIT`. */
export const search = command({
  name: 'search',
  about: '在终端里搜索已建好的网站，结果与网页上的相同。',
  operands: '"词"',
  options: {
    out: OUT,
    province: facet('{{province}}'),
    zone: facet('{{zone}}'),
    topic: facet('专题'),
    author: facet('作者'),
    year: facet('年份'),
    kind: facet('体裁'),
    from: { type: 'string', value: '日期', about: '不早于；写 2023、2023-04 或 2023-04-08' },
    to: { type: 'string', value: '日期', about: '不晚于；写法同上' },
    sort: { type: 'string', value: '排序', about: 'relevance（默认）、newest、oldest' },
    limit: { type: 'string', value: '条数', about: '最多列出几条（默认全部）' },
    exact: { type: 'boolean', about: '只找所写的词，不连同义词' },
    synonyms: { type: 'boolean', about: '连同义词一起找，档案设为只作提示时也找' },
    loosen: { type: 'boolean', about: '没有完全相符的结果时，列出放宽的结果' },
    'by-year': { type: 'boolean', about: '几个“词”历年各多少篇，一词一列，输出 CSV' },
    kwic: { type: 'boolean', about: '列出词的每一处，连同上下文' },
    json: { type: 'boolean', about: '输出 JSON' },
  },
  more: '“词”里 "…" 内逐字照搜，-词 排除，甲 OR 乙 有一个就行，(…) 成组，词中的 ? 代一个字，甲 NEAR/10 乙 相隔不过 10 字，甲 同段 乙 在同一段，标题: 作者: {{zone}}: 专题: 栏目: 年: 日期: 限定范围。',
  async run({
    values: { out, json, 'by-year': byYear, kwic, help: _help, verbose: _verbose, lang: _lang, ...given },
    operands,
    io,
  }) {
    const folder = join(pathIn(io, out), SEARCH_FOLDER);
    if (!existsSync(join(folder, 'manifest.json'))) throw new UserError(fault('index-missing', { folder }));
    const engine = await openSite(folder);
    const request = requestOf(engine, { ...given, query: operands.join(' ') });
    if (byYear) print(io, (await byYearCsv(engine, operands, request)).trimEnd());
    else if (json) print(io, JSON.stringify(await resultOf(engine, request), undefined, 2));
    else for await (const line of (kwic ? printPlaces : printHits)(engine, request)) print(io, line);
    return EXIT.done;
  },
});
