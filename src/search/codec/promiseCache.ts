/** Promises by key, the least recently used dropped first. A failed one is forgotten, so that it is tried again. */
export class PromiseCache<T> {
  #entries = new Map<string, Promise<T>>();
  #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /**
   * The promise of a key.
   * @param make begins the work where it is not known; it must not depend on a caller that may give up
   */
  get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#entries.get(key);
    this.#entries.delete(key);
    const value = known ?? make();
    this.#entries.set(key, value);
    if (!known) {
      value.catch(() => this.#entries.get(key) === value && this.#entries.delete(key));
      if (this.#entries.size > this.#capacity) this.#entries.delete(this.#entries.keys().next().value!);
    }
    return value;
  }

  /** Drops what is kept of a key. */
  forget(key: string): void {
    this.#entries.delete(key);
  }
}

/** One promise, kept until it fails. A late failure forgets itself alone, never an attempt that began after it. */
export class KeptPromise<T> {
  #kept: Promise<T> | undefined;

  /** The promise that is kept, or a new one. */
  get(make: () => Promise<T>): Promise<T> {
    if (!this.#kept) {
      const attempt = make();
      this.#kept = attempt;
      attempt.catch(() => this.#kept === attempt && this.forget());
    }
    return this.#kept;
  }

  /** The next call begins anew. */
  forget(): void {
    this.#kept = undefined;
  }
}
