/** `npm run dev [-- --content DIR] [--port N]`: the site from memory, for working on templates; pages change as files do. */
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { loadArchive } from '../src/archive/load.ts';
import { astroConfig } from '../src/pipeline/astro/astroConfig.ts';
import { contentPages } from '../src/pipeline/produce/contentPages.ts';
import { BUILD_DEFAULTS } from '../src/pipeline/base/options.ts';

const { values } = parseArgs({
  options: { content: { type: 'string', default: BUILD_DEFAULTS.contentDir }, port: { type: 'string' } },
});

const { archive } = await loadArchive(values.content);
const server = await dev({
  ...astroConfig(archive.site, [contentPages(values.content)]),
  configFile: false,
  server: values.port ? { port: Number(values.port) } : {},
});
const { port } = server.address;
console.log(
  `在浏览器里打开 http://localhost:${port}${new URL(archive.site.baseUrl).pathname} ；改动会自动显示。搜索要先用 npm run build 建好，开发时不提供。`,
);
