/** `npm start [-- --content DIR] [--out DIR] [--port N] [--host NAME]`: builds the site and serves it. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import getPort, { portNumbers } from 'get-port';
import { loadArchive } from '../src/archive/load.ts';
import { placeOf } from '../src/pipeline/astro/astroConfig.ts';
import { BUILD_DEFAULTS } from '../src/pipeline/base/options.ts';
import { serve, type Served } from './support/serve.ts';

const FIRST_PORT = 4321;

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: BUILD_DEFAULTS.contentDir },
    out: { type: 'string', default: BUILD_DEFAULTS.outDir },
    port: { type: 'string' },
    host: { type: 'string', default: '127.0.0.1' },
  },
});

process.exitCode = await start();

async function start(): Promise<number> {
  const wanted = values.port === undefined ? undefined : Number(values.port);
  if (wanted !== undefined && !(Number.isInteger(wanted) && wanted >= 1 && wanted <= 65535)) {
    return fail(`--port ${values.port} 不是端口号 — 写 1 到 65535 的整数，例如 --port 8080`);
  }
  // A taken port is told at once, not after the build.
  const port =
    wanted ?? (await getPort({ port: portNumbers(FIRST_PORT, FIRST_PORT + 99), host: values.host }));
  if (wanted !== undefined && (await getPort({ port: wanted, host: values.host })) !== wanted)
    return fail(taken(wanted));
  if (!build()) return 1;

  const { archive } = await loadArchive(values.content);
  let served: Served;
  try {
    served = await serve({
      dir: values.out,
      base: placeOf(archive.site.baseUrl).base,
      port,
      host: values.host,
    });
  } catch (error) {
    return fail(
      (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
        ? taken(port)
        : `不能在 ${values.host}:${port} 提供服务：${(error as Error).message}`,
    );
  }
  if (wanted === undefined && port !== FIRST_PORT) console.log(`端口 ${FIRST_PORT} 已被占用，改用 ${port}。`);
  console.log(`在浏览器里打开 ${served.url} 阅读；按 Ctrl-C 停止。`);
  await stopped();
  await served.close();
  return 0;
}

function build(): boolean {
  const script = fileURLToPath(new URL('build.ts', import.meta.url));
  return (
    spawnSync(process.execPath, [script, '--content', values.content, '--out', values.out], {
      stdio: ['ignore', 'inherit', 'inherit'],
    }).status === 0
  );
}

function stopped(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}

function taken(port: number): string {
  return `端口 ${port} 已被占用 — 换一个端口，例如 npm start -- --port ${port + 1}，或不写 --port，由程序自选`;
}

function fail(message: string): number {
  console.error(message);
  return 1;
}
