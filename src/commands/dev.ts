/** `npm run dev`: the site from memory, for working on templates; pages change as files do. */
import { dev as astroDev } from 'astro';
import { loadArchive } from '../archive/load.ts';
import { astroConfig } from '../pipeline/astro/astroConfig.ts';
import { contentPages } from '../pipeline/produce/contentPages.ts';
import { command, EXIT } from './command.ts';
import { contentFolder } from './folders.ts';
import { print } from './io.ts';
import { CONTENT } from './options.ts';
import { portOf } from './port.ts';

/** The command `dev`. Exit codes: `EXIT`. */
export const dev = command({
  name: 'dev',
  about: '从内存里显示网站，改模板或文章时随改随看。',
  options: {
    content: CONTENT,
    port: { type: 'string', value: '端口', about: '1 到 65535 的整数' },
  },
  async run({ values, io }) {
    const port = values.port === undefined ? undefined : portOf(values.port);
    const contentDir = contentFolder(io, values.content);
    const { archive } = await loadArchive(contentDir);
    const server = await astroDev({
      ...astroConfig(archive.site, [contentPages(contentDir)]),
      configFile: false,
      server: port === undefined ? {} : { port },
    });
    print(
      io,
      `在浏览器里打开 http://localhost:${server.address.port}${new URL(archive.site.baseUrl).pathname} ；改动会自动显示。搜索要先用 npm run build 建好，开发时不提供。`,
    );
    await new Promise<void>((done) => io.onInterrupt(done));
    await server.stop();
    return EXIT.done;
  },
});
