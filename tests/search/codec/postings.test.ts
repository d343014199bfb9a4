import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteWriter } from '../../../src/search/codec/bytes.ts';
import {
  HEADLINE,
  decodeEntry,
  decodePositions,
  encodeBlock,
  encodeNeighbours,
  encodePostings,
  encodeRun,
  joinBytes,
  type Occurrences,
} from '../../../src/search/codec/postings.ts';

/** One occurrence: record, headline or body, position, the units beside it. */
const occurrence = fc.tuple(fc.nat(50), fc.boolean(), fc.nat(400), fc.nat(9), fc.nat(9));
type Occurrence = [record: number, isHeadline: boolean, position: number, before: number, after: number];
const inOrder = (a: Occurrence, b: Occurrence) => a[0] - b[0] || Number(b[1]) - Number(a[1]) || a[2] - b[2];
/** The occurrences of a term in one run of records. */
const run = fc
  .uniqueArray(occurrence, {
    selector: ([record, field, position]) => `${record} ${field} ${position}`,
    minLength: 1,
  })
  .map((list) => list.sort(inOrder));
/** Several terms with one or two runs each, the records of the second after those of the first. */
const term = fc
  .array(run, { minLength: 1, maxLength: 2 })
  .map((runs) =>
    runs.map((list, number) => list.map(([record, ...rest]): Occurrence => [record + number * 100, ...rest])),
  );

function encode(runs: Occurrence[][], isTold: (unit: number) => boolean) {
  const parts = runs.map((list) => {
    const writers = { postings: new ByteWriter(), positions: new ByteWriter(), neighbours: new ByteWriter() };
    const column = (at: (one: Occurrence) => number) => Uint32Array.from(list, at);
    encodeRun(writers, {
      length: list.length,
      records: column(([record]) => record),
      spots: column(([, isHeadline, position]) => position * 2 + (isHeadline ? HEADLINE : 0)),
      before: column((one) => one[3]),
      after: column((one) => one[4]),
    } satisfies Occurrences);
    return writers;
  });
  const partsOf = (part: keyof (typeof parts)[number]) =>
    parts.map((writers) => {
      const bytes = writers[part].finish();
      // In a run, a part stands among those of other terms.
      return {
        bytes: joinBytes([Uint8Array.of(200), bytes, Uint8Array.of(9)]),
        start: 1,
        end: 1 + bytes.length,
      };
    });
  const [postings, rest] = [new ByteWriter(), new ByteWriter()];
  encodePostings(postings, partsOf('postings'));
  for (const { bytes, start, end } of partsOf('positions')) rest.copy(bytes, start, end);
  encodeNeighbours(rest, partsOf('neighbours'), [isTold, undefined]);
  return { postings: postings.finish(), rest: rest.finish() };
}

it('come back as they were: records, frequencies, positions and told neighbours, of light and of heavy terms', () => {
  fc.assert(
    fc.property(fc.array(term, { minLength: 1, maxLength: 5 }), fc.nat(9), (terms, least) => {
      const names = terms.map((_, number) => `甲${String.fromCodePoint(0x4e00 + number)}`);
      const isTold = (unit: number) => unit > least;
      const encoded = terms.map((runs) => encode(runs, isTold));
      const light = encodeBlock(names, joinBytes(encoded.flatMap(({ postings, rest }) => [postings, rest])));
      terms.forEach((runs, number) => {
        const all = runs.flat();
        const inBlock = decodeEntry(light, names[number]!)!;
        const heavy = encodeBlock([names[number]!], encoded[number]!.postings);
        const alone = decodeEntry(heavy, names[number]!)!;
        expect(alone.postings).toEqual(inBlock.postings);
        const positions = decodePositions(inBlock, light, inBlock.end);
        expect(decodePositions(alone, encoded[number]!.rest, 0)).toEqual(positions);
        for (const field of ['headline', 'body'] as const) {
          const wanted = all.filter(([, isHeadline]) => isHeadline === (field === 'headline'));
          expect(positions[field]).toEqual({
            records: wanted.map(([record]) => record),
            positions: wanted.map((one) => one[2]),
            before: wanted.map((one) => (isTold(one[3]) ? one[3] : 0)),
            after: wanted.map(() => 0),
          });
          const { records, frequencies } = inBlock.postings[field];
          expect(records).toEqual([...new Set(wanted.map(([record]) => record))]);
          expect(frequencies).toEqual(
            records.map((record) => wanted.filter((one) => one[0] === record).length),
          );
        }
      });
      expect(decodeEntry(light, '乙乙')).toBeUndefined();
    }),
  );
});
