/**
 * The service worker of an archive that may be read offline (`offline: true` in site.yaml): what has been read,
 * and the search files that have been used, stay at hand.
 */
/// <reference lib="webworker" />

/** What the worker says where there is neither network nor a kept page. */
export interface OfflineTexts {
  language: string;
  title: string;
  text: string;
}

/** The worker's script: the function below as it stands, called with the texts. */
export function serviceWorkerScript(texts: OfflineTexts): string {
  return `(${serviceWorker.toString()})(self, ${JSON.stringify(texts).replaceAll('<', '\\u003c')});\n`;
}

/** Runs in the worker, alone: it can use nothing from outside itself. */
function serviceWorker(worker: ServiceWorkerGlobalScope, texts: OfflineTexts): void {
  /** Two archives on one host do not meet: each has its own scope. Removed by register.ts under the same name. */
  const name = `offline ${worker.registration.scope}`;
  /** Files kept at most; beyond, the oldest go. */
  const most = 3000;
  /** Names that hold a digest of the content: what is kept under them never grows old. */
  const hashed = /\/_assets\/|-[0-9a-f]{16}[/.]/;

  /** Pages are kept without their parameters: the words searched for make no other page. */
  const keyOf = (request: Request) =>
    request.mode === 'navigate' ? request.url.replace(/[?#].*$/, '') : request.url + partOf(request);

  /** Parts of files (the packs of the search) are kept one by one, under names of their own. */
  function partOf(request: Request): string {
    const range = request.headers.get('range');
    return range === null ? '' : `?${range}`;
  }

  /** A cache takes no answer of status 206. */
  const asWhole = (response: Response) =>
    response.status === 206 ? new Response(response.body, { headers: response.headers }) : response;

  const asPart = (kept: Response) =>
    kept.headers.has('content-range')
      ? new Response(kept.body, { status: 206, headers: kept.headers })
      : kept;

  async function keep(key: string, response: Response): Promise<void> {
    if (!response.ok || response.redirected) return;
    const cache = await caches.open(name);
    await cache.put(key, asWhole(response));
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((old) => cache.delete(old)));
  }

  async function answer(event: FetchEvent): Promise<Response> {
    const { request } = event;
    const key = keyOf(request);
    const kept = async () => {
      const cache = await caches.open(name);
      const found =
        (await cache.match(key, { ignoreVary: true })) ??
        (request.mode === 'navigate' ? undefined : await cache.match(request.url, { ignoreVary: true }));
      return found && asPart(found);
    };
    // The page asks past every cache where what it got was of no use.
    const old = hashed.test(key) && request.cache !== 'reload' ? await kept() : undefined;
    if (old) return old;
    try {
      const response = await fetch(request);
      event.waitUntil(keep(key, response.clone()).catch(() => undefined));
      return response;
    } catch (error) {
      const found = await kept();
      if (found) return found;
      if (request.mode !== 'navigate') throw error;
      return new Response(
        `<!doctype html><html lang="${texts.language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${texts.title}</title><h1>${texts.title}</h1><p>${texts.text}</p>`,
        {
          status: 503,
          headers: { 'Content-Type': 'text/html; charset=utf-8' },
        },
      );
    }
  }

  worker.addEventListener('install', () => void worker.skipWaiting());
  worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
  worker.addEventListener('fetch', (event) => {
    const { method, url } = event.request;
    if (method === 'GET' && url.startsWith(worker.registration.scope)) event.respondWith(answer(event));
  });
  // The page during whose reading the worker came: it names what it has loaded by itself.
  worker.addEventListener('message', (event) => {
    const urls = (event.data as string[]).filter((url) => url.startsWith(worker.registration.scope));
    event.waitUntil(
      Promise.all(
        urls.map((url) => fetch(url).then((response) => keep(url.replace(/[?#].*$/, ''), response))),
      ).catch(() => undefined),
    );
  });
}
