import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  listText,
  moved,
  parseList,
  withItem,
  without,
  type ListItem,
} from '../../../../src/search/ui/list/keptList.ts';

const item = fc.record({
  id: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
  title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
});
const list = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 6 });
const a = { id: '2023/04/a', title: '甲' };
const b = { id: '2023/04/b', title: '乙' };

describe('the list', () => {
  it('comes back as it was kept', () => {
    fc.assert(
      fc.property(list, (items) => {
        expect(parseList(listText(items))).toEqual({ items });
      }),
    );
    expect(parseList(null)).toEqual({ items: [] });
  });

  it('is told from any other text, which is handed on unchanged', () => {
    for (const stored of [
      '',
      'null',
      '[]',
      '{"version":2,"items":[]}',
      '{"version":1,"items":{}}',
      '{"version":1,"items":[null]}',
      '{"version":1,"items":[{"id":"a"}]}',
      '{"version":1,"items":[{"id":"","title":"甲"}]}',
      '{"version":1,"items":[{"id":"\\ud800","title":"甲"}]}',
      '{"version":1,"items":[{"id":"a","title":"甲"},{"id":"a","title":"乙"}]}',
      listText([a]).slice(0, -1),
    ])
      expect(parseList(stored)).toEqual({ damaged: stored });
    fc.assert(fc.property(fc.string(), (text) => 'items' in parseList(text) || 'damaged' in parseList(text)));
  });

  it('holds an article once, and takes it off', () => {
    expect(withItem([a], b)).toEqual([a, b]);
    expect(withItem([a, b], { ...a, title: '丙' })).toEqual([a, b]);
    expect(without([a, b], a.id)).toEqual([b]);
    expect(without([a], 'x')).toEqual([a]);
  });

  it('is put in order without loss; a step back undoes a step', () => {
    expect(moved([a, b], b.id, -1)).toEqual([b, a]);
    expect(moved([a, b], b.id, 1)).toEqual([a, b]);
    expect(moved([a, b], 'x', 1)).toEqual([a, b]);
    const sorted = (items: ListItem[]) => items.map(({ id }) => id).sort();
    fc.assert(
      fc.property(list, fc.nat(), (items, place) => {
        fc.pre(items.length > 1);
        const from = place % (items.length - 1);
        const { id } = items[from]!;
        const once = moved(items, id, 1);
        expect(sorted(once)).toEqual(sorted(items));
        expect(once[from + 1]!.id).toBe(id);
        expect(moved(once, id, -1)).toEqual(items);
      }),
    );
  });
});
