import type { Catalogue } from './catalogue.ts';

/** Makes a function of the catalogue that computes its answer once for each catalogue. */
export function derived<T>(compute: (catalogue: Catalogue) => T): (catalogue: Catalogue) => T {
  const known = new WeakMap<Catalogue, { answer: T }>();
  return (catalogue) => {
    let entry = known.get(catalogue);
    if (!entry) known.set(catalogue, (entry = { answer: compute(catalogue) }));
    return entry.answer;
  };
}
