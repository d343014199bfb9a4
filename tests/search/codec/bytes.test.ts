import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter, readHeader, withHeader } from '../../../src/search/codec/bytes.ts';

describe('bytes', () => {
  it('come back as the numbers they were', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 31 - 1)), (numbers) => {
        const writer = new ByteWriter();
        for (const number of numbers) writer.number(number);
        const reader = new ByteReader(writer.finish());
        expect(numbers.map(() => reader.number())).toEqual(numbers);
        const sorted = [...numbers].sort((a, b) => a - b);
        expect(new ByteReader(new ByteWriter().ascending(sorted).finish()).ascending()).toEqual(sorted);
      }),
    );
  });

  it('are copied as they are, few and many, and forgotten when cleared', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 100 }), { maxLength: 5 }),
        fc.nat(3),
        (parts, skipped) => {
          const writer = new ByteWriter().number(300).clear();
          for (const part of parts) writer.copy(part, Math.min(skipped, part.length));
          const wanted = parts.flatMap((part) => [...part.subarray(skipped)]);
          expect([...writer.view()]).toEqual(wanted);
          expect([writer.length, [...writer.finish()]]).toEqual([wanted.length, wanted]);
        },
      ),
    );
  });

  it('stand behind any head', () => {
    fc.assert(
      fc.property(fc.json(), fc.uint8Array(), (json, bytes) => {
        const head: unknown = JSON.parse(json);
        const file = withHeader(head, bytes);
        const { header, start } = readHeader(file);
        expect([header, file.slice(start)]).toEqual([JSON.parse(JSON.stringify(head)), bytes]);
      }),
    );
  });
});
