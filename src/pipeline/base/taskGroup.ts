/** Work that is done side by side, and ends together: nothing may still be writing when a build is over. */

/** Tasks of which the first that fails stops the others. */
export class TaskGroup {
  readonly #stop = new AbortController();
  readonly #running = new Set<Promise<unknown>>();

  /** Aborted when a task fails, or when the group is closed. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /**
   * Starts a task. Its failure may be waited for or not: it stops the others either way.
   * @param work gets the signal that asks it to stop
   */
  start<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const task = work(this.signal);
    // The last link of the chain never rejects.
    const settled = task.then(
      () => {},
      (error: unknown) => this.#stop.abort(error),
    );
    this.#running.add(settled);
    void settled.then(() => this.#running.delete(settled));
    return task;
  }

  /** Stops what is still running, and waits for its end. */
  async close(): Promise<void> {
    this.#stop.abort();
    while (this.#running.size > 0) await Promise.all(this.#running);
  }
}
