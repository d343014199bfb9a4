import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAMILIES, type Family } from '../../../src/search/codec/fileNames.ts';
import { Directory, beginsPack, encodeDirectory, fillUp, grainsOf } from '../../../src/search/codec/packs.ts';
import { unpack } from '../../../src/search/codec/transport.ts';

const sizes = fc.array(fc.nat(2000), { maxLength: 200 });

describe('a member of a pack', () => {
  it('fills whole grains and unpacks to what it was, in Node and in a browser', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (content) => {
        const gzip = gzipSync(content);
        const filled = fillUp(gzip);
        expect(filled.length % 128).toBe(0);
        expect(filled.length - gzip.length).toBeLessThan(130);
        expect(new Uint8Array(gunzipSync(filled))).toEqual(content);
        expect(await unpack(new Uint8Array(filled))).toEqual(content);
      }),
    );
  });
});

describe('the directory', () => {
  it('tells where each member was put, and of none where there is none', () => {
    fc.assert(
      fc.property(fc.tuple(...FAMILIES.map(() => sizes)), (lists) => {
        const all = Object.fromEntries(
          FAMILIES.map((family, at) => [family, lists[at]!]),
        ) as unknown as Record<Family, number[]>;
        const directory = new Directory(encodeDirectory(all));
        for (const family of FAMILIES) {
          let [pack, size] = [0, 0];
          all[family].forEach((grains, number) => {
            if (beginsPack(size, grains)) [pack, size] = [pack + 1, 0];
            expect(directory.placeOf({ family, number })).toEqual(
              grains === 0 ? undefined : { pack, start: size * 128, end: (size + grains) * 128 },
            );
            size += grains;
          });
          expect(directory.placeOf({ family, number: all[family].length })).toBeUndefined();
        }
      }),
    );
  });

  it('counts a begun grain', () => {
    expect([0, 1, 128, 129].map(grainsOf)).toEqual([0, 1, 1, 2]);
  });
});
