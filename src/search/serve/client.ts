/** The page's handle on the search worker: starts it on first use, numbers the calls, cancels what is stale. */
import { allowOwnScripts } from './trustedScripts.ts';
import { withBase, type SitePath } from '../../urls.ts';
import { citation } from '../results/citation.ts';
import { FileError } from '../codec/fileError.ts';
import { KeptPromise } from '../codec/promiseCache.ts';
import { orAborted } from '../codec/sharedWork.ts';
import { SEARCH_FOLDER } from '../codec/manifest.ts';
import type { FromWorker, Method, Methods, ToWorker } from './protocol.ts';
import type { Hit, LoadProgress, SearchClient } from '../types.ts';
import { siteBase } from './siteBase.ts';

/** Where the site is, and how to start the worker. */
export interface SearchClientOptions {
  /** Address of the site, ending in `/`. Default: `siteBase()` at the page's origin. */
  site?: string;
  /**
   * Address under which articles are cited, ending in `/`: the archive's own, wherever this copy of the site is served.
   * Default: `site`.
   */
  permalinks?: string;
  /** Title of the archive, for citations of its digests. */
  archive?: string;
  /** Starts the worker. Default: the module worker beside this file. */
  startWorker?: () => Worker;
}

type CallProgress = (done: number, total: number) => void;

interface Call {
  onProgress: CallProgress | undefined;
  resolve: (value: never) => void;
  reject: (reason: unknown) => void;
}

/** Makes a client; nothing is loaded until `load` (or the first question). */
export function createSearchClient(options: SearchClientOptions = {}): SearchClient {
  return new WorkerClient(options);
}

class WorkerClient implements SearchClient {
  #site: string;
  #permalinks: string;
  #archive: string;
  #startWorker: () => Worker;
  #worker: Worker | undefined;
  #calls = new Map<number, Call>();
  #lastCall = 0;
  #loading = new KeptPromise<void>();
  #progress: LoadProgress = { state: 'idle', loaded: 0, total: 0 };
  #listeners = new Set<(progress: LoadProgress) => void>();
  /** Aborts the search on screen when a newer one begins. */
  #searching: AbortController | undefined;

  constructor({ site, permalinks, archive = '', startWorker }: SearchClientOptions) {
    this.#site = site ?? new URL(siteBase().replace(/\/?$/, '/'), location.origin).href;
    this.#permalinks = permalinks ?? this.#site;
    this.#archive = archive;
    this.#startWorker =
      startWorker ??
      (() => {
        allowOwnScripts();
        return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
      });
  }

  load(): Promise<void> {
    return this.#loading.get(async () => {
      this.#report({ state: 'loading', loaded: 0, total: 0 });
      try {
        await this.#call('load', [`${this.#site}${SEARCH_FOLDER}/`, this.#site]);
      } catch (error) {
        this.#report({ ...this.#progress, state: 'failed' });
        throw error;
      }
      this.#report({ ...this.#progress, state: 'ready' });
    });
  }

  onProgress(listener: (progress: LoadProgress) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#progress);
    return () => this.#listeners.delete(listener);
  }

  async search(...[request, signal]: Parameters<SearchClient['search']>): ReturnType<SearchClient['search']> {
    this.#searching?.abort();
    const own = new AbortController();
    this.#searching = own;
    return this.more(request, signal ? AbortSignal.any([own.signal, signal]) : own.signal);
  }

  async more(...[request, signal]: Parameters<SearchClient['more']>): ReturnType<SearchClient['more']> {
    return this.#ask('search', [request], signal);
  }

  async suggest(
    ...[text, limit, signal]: Parameters<SearchClient['suggest']>
  ): ReturnType<SearchClient['suggest']> {
    return this.#ask('suggest', [text, limit], signal);
  }

  async export(
    ...[request, format, headings, signal, onProgress]: Parameters<SearchClient['export']>
  ): Promise<Blob> {
    return this.#ask('export', [request, format, headings], signal, onProgress);
  }

  async concordance(
    ...[request, signal]: Parameters<SearchClient['concordance']>
  ): ReturnType<SearchClient['concordance']> {
    return this.#ask('concordance', [request], signal);
  }

  cite(hit: Hit): string {
    return citation(hit, withBase(this.#permalinks, hit.url as SitePath), this.#archive);
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#loading.forget();
    this.#fail(new DOMException('search was closed', 'AbortError'));
  }

  /** A call that needs the index: it waits for the load, which is everybody's, no longer than its own signal allows. */
  async #ask<M extends Method>(
    method: M,
    args: Methods[M]['args'],
    signal?: AbortSignal,
    onProgress?: CallProgress,
  ): Promise<Methods[M]['result']> {
    await orAborted(this.load(), signal);
    return this.#call(method, args, signal, onProgress);
  }

  #call<M extends Method>(
    method: M,
    args: Methods[M]['args'],
    signal?: AbortSignal,
    onProgress?: CallProgress,
  ): Promise<Methods[M]['result']> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const call = ++this.#lastCall;
      signal?.addEventListener('abort', () => this.#abort(call, signal.reason), { once: true });
      this.#calls.set(call, { resolve: resolve as Call['resolve'], reject, onProgress });
      this.#post({ call, method, args } as ToWorker);
    });
  }

  #abort(call: number, reason: unknown): void {
    const open = this.#calls.get(call);
    if (!open) return;
    this.#calls.delete(call);
    this.#post({ abort: call });
    open.reject(reason);
  }

  #post(message: ToWorker): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(message);
  }

  #start(): Worker {
    const worker = this.#startWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#receive(data));
    // The script itself could not be had: the next call starts a new worker.
    worker.addEventListener('error', (event) => {
      worker.terminate();
      if (this.#worker === worker) this.#worker = undefined;
      this.#loading.forget();
      this.#fail(new Error(event.message || 'no search worker'));
    });
    return worker;
  }

  #fail(error: Error): void {
    const calls = [...this.#calls.values()];
    this.#calls.clear();
    for (const { reject } of calls) reject(error);
  }

  #receive(message: FromWorker): void {
    if ('progress' in message) {
      if (this.#progress.state === 'loading') this.#report({ state: 'loading', ...message.progress });
      return;
    }
    const open = this.#calls.get(message.call);
    if ('done' in message) {
      open?.onProgress?.(message.done, message.total);
      return;
    }
    this.#calls.delete(message.call);
    if ('error' in message) open?.reject(errorOf(message));
    else open?.resolve(message.result as never);
  }

  #report(progress: LoadProgress): void {
    this.#progress = progress;
    for (const listener of this.#listeners) listener(progress);
  }
}

function errorOf({ error, aborted, fault }: Extract<FromWorker, { error: string }>): Error {
  if (aborted) return new DOMException(error, 'AbortError');
  return fault ? new FileError(fault, error) : new Error(error);
}
