import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSegments, type PlanEntry, type PlannedBefore } from '../../../src/search/index/planSegments.ts';

const entry = (number: number, version = 0): PlanEntry => ({
  id: `a${number}`,
  digest: `${number}.${version}`,
  sortKey: `20${10 + (number % 10)}-00-00`,
});
const many = (count: number) => Array.from({ length: count }, (_, number) => entry(number));
const json = (state: PlannedBefore) => JSON.parse(JSON.stringify(state)) as PlannedBefore;

describe('planSegments', () => {
  it('puts everything into the base of a cold build, by date and id', () => {
    const plan = planSegments(undefined, many(30));
    expect(plan.segments.map(({ role, kept }) => [role, kept])).toEqual([['base', false]]);
    expect(plan.segments[0]!.ids.slice(0, 3)).toEqual(['a0', 'a10', 'a20']);
    expect(planSegments(undefined, many(30).reverse())).toEqual(plan);
  });

  it('keeps the base when nothing changed', () => {
    const first = planSegments(undefined, many(30));
    const again = planSegments(json(first.state), many(30));
    expect(again.segments.map(({ name, kept }) => [name, kept])).toEqual([[first.segments[0]!.name, true]]);
  });

  it('makes everything anew where files are to lie otherwise, and then keeps it', () => {
    const single = planSegments(undefined, many(30));
    const packed = planSegments(json(single.state), many(30), { layout: 'packed' });
    expect(packed.segments.map(({ kept }) => kept)).toEqual([false]);
    expect(packed.segments[0]!.name).not.toBe(single.segments[0]!.name);
    const changed = [...many(30), entry(40)];
    const options = { layout: 'packed', tolerated: 10, share: 1 } as const;
    const grown = planSegments(json(packed.state), changed, options);
    // One more article leaves the packs of all others alone.
    expect(grown.segments.map(({ role, kept }) => [role, kept])).toEqual([
      ['base', true],
      ['recent', false],
    ]);
  });

  it('puts changes into the recent segment and strikes old states out', () => {
    const { state } = planSegments(undefined, many(30));
    const edited = [...many(30).filter(({ id }) => id !== 'a10'), entry(40)].map((one) =>
      one.id === 'a20' ? entry(20, 1) : one,
    );
    const plan = planSegments(json(state), edited, { tolerated: 10 });
    expect(plan.segments[0]!.tombstones).toEqual([1, 2]);
    expect(plan.segments[1]).toMatchObject({
      role: 'recent',
      ids: ['a20', 'a40'],
      kept: false,
      places: [2, 3],
    });
    expect(planSegments(json(plan.state), edited, { tolerated: 10 }).segments[1]!.kept).toBe(true);
  });

  it('makes the base anew past the share, when told to, and for another format', () => {
    const { state } = planSegments(undefined, many(1000));
    const grown = [...many(1000), entry(5000)];
    expect(planSegments(state, grown).segments).toHaveLength(2);
    expect(planSegments(state, grown, { compact: true })).toMatchObject({
      compacted: true,
      segments: [{ role: 'base', kept: false }],
    });
    expect(planSegments(state, many(1600)).segments).toHaveLength(1);
    expect(planSegments({ ...state, format: -1 }, grown).segments).toHaveLength(1);
  });

  it('always counts every current article exactly once', () => {
    const archive = fc
      .uniqueArray(fc.tuple(fc.nat(40), fc.nat(2)), { selector: ([number]) => number })
      .map((list) => list.map(([number, version]) => entry(number, version)));
    fc.assert(
      fc.property(
        fc.array(archive, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 30 }),
        (steps, partSize) => {
          let state: PlannedBefore | undefined;
          for (const current of steps) {
            const plan = planSegments(state, current, { partSize, tolerated: 0, share: 0.5 });
            state = json(plan.state);
            const counted = plan.segments.flatMap(({ ids, tombstones }) =>
              ids.filter((_, number) => !tombstones.includes(number)),
            );
            expect(counted.sort()).toEqual(current.map(({ id }) => id).sort());
            expect(plan.total).toBe(current.length);
          }
        },
      ),
    );
  });
});
