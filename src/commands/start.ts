/** `npm start`: builds the site and serves it. */
import { loadArchive } from '../archive/load.ts';
import { placeOf } from '../pipeline/astro/astroConfig.ts';
import { serve, type Served } from '../server/serve.ts';
import { build } from './build.ts';
import { command, EXIT } from './base/command.ts';
import { contentFolder } from './base/folders.ts';
import { pathIn, print } from './base/io.ts';
import { CONTENT, OUT } from './base/options.ts';
import { FIRST_PORT, freePort, portOf, PORTS, taken } from './base/port.ts';

/** The command `start`. Exit codes: `EXIT`. */
export const start = command({
  name: 'start',
  about: '建好网站，在这台电脑上打开阅读。',
  options: {
    content: CONTENT,
    out: OUT,
    port: { type: 'string', value: '端口', about: `1 到 65535 的整数（默认从 ${FIRST_PORT} 起自选）` },
    host: { type: 'string', value: '地址', default: '127.0.0.1', about: '在哪个地址上提供' },
  },
  async run({ values: { content, out, port: asked, host }, io }) {
    const wanted = asked === undefined ? undefined : portOf(asked);
    const contentDir = contentFolder(io, content);
    // A taken port is reported at once, not after the build.
    if (wanted !== undefined && (await freePort(host, wanted)) !== wanted) throw taken(wanted, 'start');
    const built = await build(['--content', content, '--out', out], io);
    if (built !== EXIT.done) return built;

    const { archive } = await loadArchive(contentDir);
    const { base } = placeOf(archive.site.baseUrl);
    const serveOn = (port: number) => serve({ dir: pathIn(io, out), base, port, host });
    const served = await (wanted === undefined ? onFree(host, serveOn) : serveOn(wanted)).catch(
      (error: NodeJS.ErrnoException) => {
        throw error.code === 'EADDRINUSE' ? taken(wanted ?? FIRST_PORT, 'start') : error;
      },
    );
    const port = Number(new URL(served.url).port);
    if (wanted === undefined && port !== FIRST_PORT) print(io, `端口 ${FIRST_PORT} 已被占用，改用 ${port}。`);
    print(io, `在浏览器里打开 ${served.url} 阅读；按 Ctrl-C 停止。`);
    await new Promise<void>((done) => io.onInterrupt(done));
    await served.close();
    return EXIT.done;
  },
});

/** Serves on a free port. Another program may take it between the asking and the listening: then the next is tried. */
async function onFree(
  host: string,
  serveOn: (port: number) => Promise<Served>,
  tries = PORTS,
): Promise<Served> {
  return serveOn(await freePort(host)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' || tries === 0) throw error;
    return onFree(host, serveOn, tries - 1);
  });
}
