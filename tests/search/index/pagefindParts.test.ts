import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryFor, pagefindParts } from '../../../src/search/index/pagefindParts.ts';

const ids = (count: number) => Array.from({ length: count }, (_, number) => `2023/04/a${number}`);
const byFolder = (list: string[]) => new Map(pagefindParts(list).map((part) => [part.folder, part.ids]));

describe('the parts of the Pagefind bundle', () => {
  it('hold every article once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 700 }), (list) => {
        expect(
          pagefindParts(list)
            .flatMap((part) => part.ids)
            .sort(),
        ).toEqual([...list].sort());
      }),
      { numRuns: 20 },
    );
  });

  it('are one, at the root, in a small archive, and sixteen of a second each at three thousand', () => {
    expect([...byFolder(ids(256)).keys()]).toEqual(['']);
    const parts = pagefindParts(ids(3000));
    expect(parts.map(({ folder }) => folder)).toEqual(Array.from({ length: 16 }, (_, n) => `${n + 1}/`));
    expect(Math.max(...parts.map((part) => part.ids.length))).toBeLessThan(256);
    expect(pagefindParts(ids(20_000))).toHaveLength(16);
  });

  it('change one at a time', () => {
    const before = byFolder(ids(3000));
    const after = byFolder([...ids(3000).filter((id) => id !== '2023/04/a7'), 'new'].sort());
    const added = [...byFolder([...ids(3000), 'new'])].filter(
      ([folder, list]) => list.length !== before.get(folder)!.length,
    );
    expect(added).toHaveLength(1);
    expect([...after.values()].flat()).not.toContain('2023/04/a7');
  });

  it('need memory for the largest of them only', () => {
    expect(memoryFor(pagefindParts(ids(3000)))).toBeLessThan(128 * 1024 * 1024);
    expect(memoryFor([])).toBe(0);
  });
});
