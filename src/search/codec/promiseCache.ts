/** Promises by key, the least recently used dropped first. A failed one is forgotten, so that it is tried again. */
export class PromiseCache<T> {
  #entries = new Map<string, Promise<T>>();
  #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

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
}
