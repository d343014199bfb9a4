/** A map from units to values, each made when its unit is first met; by far the most asked of what indexing does. */
export class UnitMap<T> {
  #make: (unit: string, count: number) => T;
  #values = new Map<string, T>();
  /** The same for single code units, which nearly all units are, without hashing. */
  #single: (T | undefined)[] = [];

  /** @param make is given the unit and how many were met before it */
  constructor(make: (unit: string, count: number) => T) {
    this.#make = make;
  }

  /** The value of a unit. */
  of(unit: string): T {
    if (unit.length !== 1) return this.#values.get(unit) ?? this.#new(unit);
    return (this.#single[unit.charCodeAt(0)] ??= this.#new(unit));
  }

  #new(unit: string): T {
    const value = this.#make(unit, this.#values.size);
    this.#values.set(unit, value);
    return value;
  }

  /** All units in the order in which they were met. */
  units(): string[] {
    return [...this.#values.keys()];
  }
}
