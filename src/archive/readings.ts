/** What was made of an archive's texts, kept for as long as the texts are the same: a preview reads them at every change. */

/** Remembers, for each name, the last thing made, and what it was made from. */
export class Readings {
  readonly #last = new Map<string, { from: readonly unknown[]; made: unknown }>();

  /**
   * Gives what was made last time, if it was made from the same.
   * @param from all that it depends on; compared one by one, texts by their letters and objects by identity
   * @param make must be pure, and nobody may change what it gave
   */
  of<T>(name: string, from: readonly unknown[], make: () => T): T {
    const last = this.#last.get(name);
    if (last?.from.length === from.length && last.from.every((one, place) => one === from[place]))
      return last.made as T;
    const made = make();
    this.#last.set(name, { from, made });
    return made;
  }
}
