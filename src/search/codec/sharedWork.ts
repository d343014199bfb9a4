/**
 * Work that several callers wait for. It belongs to none of them: a caller that gives up stops waiting, and the work
 * itself stops only once nobody waits any more.
 */
export class SharedWork<T> {
  #stop = new AbortController();
  #waiting = 0;
  #result: Promise<T>;

  /** @param make begins the work; its signal is aborted once nobody waits */
  constructor(make: (signal: AbortSignal) => Promise<T>) {
    this.#result = make(this.#stop.signal);
    // Whoever waits is reported; where nobody does, there is nobody to tell.
    this.#result.catch(() => undefined);
  }

  /** Whether the work was given up: it will bring no result. */
  get isAbandoned(): boolean {
    return this.#stop.signal.aborted;
  }

  /**
   * Waits for the result.
   * @param signal of the caller alone
   * @throws the signal's reason once it is aborted, and whatever the work throws
   */
  async wait(signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    this.#waiting++;
    try {
      return await orAborted(this.#result, signal);
    } finally {
      this.#waiting--;
      if (this.#waiting === 0 && signal?.aborted) this.#stop.abort(signal.reason);
    }
  }
}

/** The result, or the signal's reason as soon as it is aborted; the work behind the promise goes on. */
export function orAborted<T>(result: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return result;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
