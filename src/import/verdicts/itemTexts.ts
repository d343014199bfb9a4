import type { Item } from '../stories/item.ts';

/** Everything of an item that goes into its file, by field. */
export function textsOf(item: Item): Record<string, string> {
  const join = (runs: ({ text: string } | undefined)[]) => runs.map((run) => run?.text ?? '').join('\n');
  return {
    kicker: join([item.kicker]),
    headline: join(item.headline),
    subtitle: join(item.subtitle),
    column: join([item.column]),
    authors: join(item.authors.flatMap(({ name, role }) => [role, name])),
    body: join(item.body.map(({ run }) => run)),
    images: join(item.images.flatMap(({ caption, credit }) => [caption, credit])),
  };
}
