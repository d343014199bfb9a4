/** Hosts as they are: each answers a question for a part in its own way, and each must bring the same bytes. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../../../src/search/codec/fileError.ts';
import { PartReader, type Answer } from '../../../../src/search/serve/http/partReader.ts';

const members = ['昆山', '高新区', '党建'].map((text) => new Uint8Array(gzipSync(text)));
const file = new Uint8Array(Buffer.concat(members));
const parts = members.map(({ length }, at) => {
  const start = members.slice(0, at).reduce((sum, one) => sum + one.length, 0);
  return { start, end: start + length };
});

type Host = (start: number, end: number) => Answer;
const whole: Answer = { status: 200, range: null, bytes: file };
const part = (start: number, end: number, said = `bytes ${start}-${end - 1}/${file.length}`): Answer => ({
  status: 206,
  range: said,
  bytes: file.slice(start, end),
});

const HOSTS: Record<string, Host> = {
  'sends parts': (start, end) => part(start, end),
  'ignores the question': () => whole,
  'sends another part': (start, end) => part(start + 1, end + 1),
  'sends another part and says so': (_start, end) => part(0, end, `bytes 0-${end - 1}/${file.length}`),
  'sends less': (start, end) => part(start, end - 1, `bytes ${start}-${end - 1}/${file.length}`),
  'sends the whole and calls it a part': (start, end) => ({ ...part(start, end), bytes: file }),
  'says not of what': (start, end) => ({ ...part(start, end), range: null }),
  'compresses on the way': (start, end) => ({
    ...part(start, end),
    bytes: new TextEncoder().encode('x'.repeat(end - start)),
  }),
  'refuses the question': () => {
    throw new FileError('network', 'a.bin');
  },
};

/** A host, and what it was asked for. */
function reading(host: Host) {
  const asked: (string | undefined)[] = [];
  const reader = new PartReader(async (_path, _fresh, { Range }) => {
    asked.push(Range);
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(Range ?? '') ?? [];
    return first === undefined ? whole : host(Number(first), Number(last) + 1);
  });
  return { asked, read: (number: number, fresh = false) => reader.read('a.bin', parts[number]!, fresh) };
}

describe.each(Object.entries(HOSTS))('a host that %s', (name, host) => {
  it('brings every member', async () => {
    const { read } = reading(host);
    for (const number of [0, 2, 1, 2]) expect(await read(number)).toEqual(members[number]);
    expect(await read(1, true)).toEqual(members[1]);
  });

  it('is asked for parts only if it sends them, and for a whole file once', async () => {
    const { read, asked } = reading(host);
    for (const number of [1, 2]) await read(number);
    const wholes = asked.filter((range) => range === undefined).length;
    if (name === 'sends parts') expect([asked.length, wholes]).toEqual([2, 0]);
    else if (name === 'ignores the question') expect([asked.length, wholes]).toEqual([1, 0]);
    else expect(wholes).toBe(1);
  });
});

it('a host that sent parts and is out of reach is not asked for more', async () => {
  let isDown = false;
  const { read, asked } = reading((start, end) => {
    if (isDown) throw new FileError('network', 'a.bin');
    return part(start, end);
  });
  await read(0);
  isDown = true;
  await expect(read(1)).rejects.toMatchObject({ fault: 'network' });
  expect(asked.length).toBe(2);
});

it('a missing file is told at once', async () => {
  const { read, asked } = reading(() => {
    throw new FileError('missing', 'a.bin');
  });
  await expect(read(1)).rejects.toMatchObject({ fault: 'missing' });
  expect(asked.length).toBe(1);
});
