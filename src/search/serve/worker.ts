/**
 * The search worker: the engine over fetch, so that the page stays responsive whatever is searched.
 * It has no document; it is a module worker, started by client.ts.
 */
/// <reference lib="webworker" />
import { withBase, type SitePath } from '../../urls.ts';
import { FileError, faultOf } from '../codec/fileError.ts';
import { KeptPromise } from '../codec/promiseCache.ts';
import { SearchEngine } from './engine.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { fetchTransport } from './http/fetchTransport.ts';
import type { ExportHeadings, ExportRow } from '../types.ts';

declare const self: DedicatedWorkerGlobalScope;

const running = new Map<number, AbortController>();
let place: { base: string; site: string } | undefined;
const engine = new KeptPromise<SearchEngine>();

const loadTable = async () => {
  try {
    return (await import('../../text/characters/foldTable.ts')).foldTable;
  } catch (error) {
    throw new FileError('network', 'foldTable', error);
  }
};

const send = (message: FromWorker) => self.postMessage(message);

/** The engine; loads it where it is not there, or where the last attempt failed. */
function open(): Promise<SearchEngine> {
  if (!place) throw new Error('search was asked before it was loaded');
  const { base } = place;
  return engine.get(() =>
    SearchEngine.open(
      fetchTransport(base, (loaded, total) => send({ progress: { loaded, total } })),
      loadTable,
    ),
  );
}

type Call = Exclude<ToWorker, { abort: number }>;

async function answer(message: Call, signal: AbortSignal): Promise<unknown> {
  if (message.method === 'load') {
    place = { base: message.args[0], site: message.args[1] };
    await open();
    return undefined;
  }
  try {
    return await ask(await open(), message, signal);
  } catch (error) {
    // A file that is no longer there was replaced by a new build: begin again with its manifest, once.
    if (signal.aborted || faultOf(error) !== 'missing') throw error;
    engine.forget();
    return ask(await open(), message, signal);
  }
}

async function ask(
  ready: SearchEngine,
  message: Exclude<Call, { method: 'load' }>,
  signal: AbortSignal,
): Promise<unknown> {
  signal.throwIfAborted();
  switch (message.method) {
    case 'search':
      return ready.search(message.args[0], signal);
    case 'suggest':
      return ready.suggest(...message.args);
    case 'concordance':
      return ready.concordance(message.args[0], signal);
    case 'export':
      return exportFile(await rowsOf(ready, message, signal), message.args[1], message.args[2]);
  }
}

async function rowsOf(
  ready: SearchEngine,
  { call, args: [request] }: Extract<Call, { method: 'export' }>,
  signal: AbortSignal,
): Promise<ExportRow[]> {
  const rows: ExportRow[] = [];
  const tell = (done: number, total: number) => send({ call, done, total });
  for await (const row of ready.exportRows(request, signal, tell))
    rows.push({ ...row, permalink: withBase(place!.site, row.permalink as SitePath) });
  return rows;
}

async function exportFile(
  rows: ExportRow[],
  format: 'csv' | 'json',
  headings: ExportHeadings,
): Promise<Blob> {
  const { toCsv, toJson } = await import('../results/export.ts');
  return format === 'csv'
    ? new Blob([toCsv(rows, headings)], { type: 'text/csv;charset=utf-8' })
    : new Blob([toJson(rows)], { type: 'application/json' });
}

self.addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if ('abort' in data) {
    running.get(data.abort)?.abort();
    return;
  }
  const controller = new AbortController();
  running.set(data.call, controller);
  try {
    send({ call: data.call, result: await answer(data, controller.signal) });
  } catch (error) {
    const { aborted } = controller.signal;
    const fault = faultOf(error);
    send({
      call: data.call,
      error: error instanceof Error ? error.message : String(error),
      aborted,
      ...(fault && { fault }),
    });
  } finally {
    running.delete(data.call);
  }
});
