import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { directoryFile, memberFile, packFile } from '../../../src/search/codec/fileNames.ts';
import { Directory } from '../../../src/search/codec/packs.ts';
import { SegmentFiles } from '../../../src/search/index/segmentFiles.ts';
import { folderOf } from '../../support/folder.ts';

const CONTENTS = Array.from({ length: 60 }, (_, number) => `第${number}篇`.repeat(number * 40 + 1));

describe('members of a segment', () => {
  it('lie each in a file', () => {
    const folder = folderOf({});
    const files = new SegmentFiles(folder, 'single');
    CONTENTS.forEach((text, number) => files.member({ family: 'stored', number }, text));
    files.finish();
    CONTENTS.forEach((text, number) => {
      const bytes = readFileSync(join(folder, memberFile({ family: 'stored', number })));
      expect(gunzipSync(bytes).toString()).toBe(text);
    });
  });

  it('lie in packs where the directory says, those left out nowhere', () => {
    const folder = folderOf({});
    const files = new SegmentFiles(folder, 'packed');
    const isThere = (number: number) => number % 7 !== 3;
    CONTENTS.forEach((text, number) => isThere(number) && files.member({ family: 'stored', number }, text));
    files.finish();
    const directory = new Directory(gunzipSync(readFileSync(join(folder, directoryFile))));
    CONTENTS.forEach((text, number) => {
      const place = directory.placeOf({ family: 'stored', number });
      if (!isThere(number)) return expect(place).toBeUndefined();
      const { pack, start, end } = place!;
      const bytes = readFileSync(join(folder, packFile('stored', pack))).subarray(start, end);
      expect(gunzipSync(bytes).toString()).toBe(text);
    });
    expect(directory.placeOf({ family: 'postings', number: 0 })).toBeUndefined();
  });
});
