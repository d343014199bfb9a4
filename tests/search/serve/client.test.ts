import { describe, expect, it } from 'vitest';
import { createSearchClient } from '../../../src/search/serve/client.ts';
import type { FromWorker, ToWorker } from '../../../src/search/serve/protocol.ts';
import type { LoadProgress } from '../../../src/search/types.ts';

/** A worker that answers when told to. */
class FakeWorker extends EventTarget {
  received: ToWorker[] = [];
  terminated = false;
  postMessage(message: ToWorker) {
    this.received.push(message);
  }
  terminate() {
    this.terminated = true;
  }
  say(data: FromWorker) {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
  /** The number of the last call of a method. */
  last(method: string): number {
    return this.received
      .flatMap((message) => ('method' in message && message.method === method ? [message.call] : []))
      .at(-1)!;
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const client = createSearchClient({
    site: 'https://example.org/archive/',
    startWorker: () => {
      workers.push(new FakeWorker());
      return workers.at(-1) as unknown as Worker;
    },
  });
  return { client, workers };
}
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('the search client', () => {
  it('loads on demand, once, and reports progress', async () => {
    const { client, workers } = setUp();
    const seen: LoadProgress['state'][] = [];
    client.onProgress(({ state }) => seen.push(state));
    expect(workers).toHaveLength(0);
    const loading = Promise.all([client.load(), client.load()]);
    expect(workers[0]!.received).toEqual([
      {
        call: 1,
        method: 'load',
        args: ['https://example.org/archive/search/', 'https://example.org/archive/'],
      },
    ]);
    workers[0]!.say({ progress: { loaded: 5, total: 10 } });
    workers[0]!.say({ call: 1, result: undefined });
    await loading;
    expect(seen).toEqual(['idle', 'loading', 'loading', 'ready']);
  });

  it('tries again after a failure', async () => {
    const { client, workers } = setUp();
    const failed = client.load();
    workers[0]!.say({ call: 1, error: 'manifest.json: 503', aborted: false });
    await expect(failed).rejects.toThrow('503');
    const again = client.load();
    workers[0]!.say({ call: 2, result: undefined });
    await again;
  });

  it('starts a new worker when the script could not be had', async () => {
    const { client, workers } = setUp();
    const failed = client.load();
    workers[0]!.dispatchEvent(new Event('error'));
    await expect(failed).rejects.toThrow();
    void client.load();
    expect(workers).toHaveLength(2);
    expect(workers[0]!.terminated).toBe(true);
  });

  it('aborts the older search when a newer one begins, and never answers stale', async () => {
    const { client, workers } = setUp();
    const loading = client.load();
    workers[0]!.say({ call: 1, result: undefined });
    await loading;
    const older = client.search({ query: '昆' });
    const outcome = expect(older).rejects.toMatchObject({ name: 'AbortError' });
    await turn();
    const first = workers[0]!.last('search');
    const newer = client.search({ query: '昆山' });
    await outcome;
    await turn();
    expect(workers[0]!.received).toContainEqual({ abort: first });
    workers[0]!.say({ call: first, result: 'stale' });
    workers[0]!.say({ call: workers[0]!.last('search'), result: 'fresh' });
    expect(await newer).toBe('fresh');
  });

  it('leaves further hits alone when nothing newer is searched', async () => {
    const { client, workers } = setUp();
    const loading = client.load();
    workers[0]!.say({ call: 1, result: undefined });
    await loading;
    const search = client.search({ query: '昆山' });
    await turn();
    const number = workers[0]!.last('search');
    const more = client.more({ query: '昆山', offset: 6 });
    await turn();
    workers[0]!.say({ call: workers[0]!.last('search'), result: 'more' });
    workers[0]!.say({ call: number, result: 'hits' });
    expect(await Promise.all([search, more])).toEqual(['hits', 'more']);
  });

  it('cites with the absolute permalink', () => {
    const { client } = setUp();
    const hit = {
      title: { text: '标题', marks: [] },
      authors: [],
      date: '2023-04',
      source: {},
      url: '/articles/2023/04/a.html',
    };
    expect(client.cite(hit as never)).toBe(
      '标题[N/OL]. 2023-04. https://example.org/archive/articles/2023/04/a.html .',
    );
  });
});
