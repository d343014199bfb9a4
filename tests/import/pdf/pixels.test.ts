import { expect, it } from 'vitest';
import { orientedImage } from '../../../src/import/pdf/pixels.ts';

/** An image of 2 by 1: red, then blue. */
const TWO = { width: 2, height: 1, kind: 2, data: new Uint8Array([255, 0, 0, 0, 0, 255]) };

/** Colours row by row, as letters. */
async function seen(image: unknown, matrix: number[]): Promise<string | undefined> {
  const pixels = await orientedImage(image, matrix);
  if (!pixels) return undefined;
  const letters = Array.from({ length: pixels.width * pixels.height }, (_, at) => {
    const [red, green] = pixels.data.subarray(at * pixels.channels);
    return red! > 128 ? (green! > 128 ? 'w' : 'r') : 'b';
  }).join('');
  return letters.match(new RegExp(`.{${pixels.width}}`, 'gu'))!.join('/');
}

it.each([
  ['upright', [20, 0, 0, -10, 0, 10], 'rb'],
  ['mirrored', [-20, 0, 0, -10, 20, 10], 'br'],
  ['upside down', [-20, 0, 0, 10, 20, 0], 'br'],
  ['turned to the right', [0, 20, 10, 0, 0, 0], 'r/b'],
  ['turned to the left', [0, -20, -10, 0, 10, 20], 'b/r'],
])('an image is taken as its page shows it: %s', async (_, matrix, expected) => {
  expect(await seen(TWO, matrix)).toBe(expected);
});

it('mirrors top and bottom', async () => {
  const tall = { width: 1, height: 2, kind: 2, data: TWO.data };
  expect(await seen(tall, [10, 0, 0, -20, 0, 20])).toBe('r/b');
  expect(await seen(tall, [10, 0, 0, 20, 0, 0])).toBe('b/r');
  expect(await seen(tall, [0, 10, 20, 0, 0, 0])).toBe('br');
});

it('reads bits, of which the set ones are white, each row from a new byte', async () => {
  const bits = { width: 2, height: 2, kind: 1, data: new Uint8Array([0b10000000, 0b01000000]) };
  expect(await seen(bits, [2, 0, 0, -2, 0, 2])).toBe('wb/bw');
});

it('gives nothing for what is not decoded or stands askew', () => {
  expect(orientedImage(null, [1, 0, 0, -1, 0, 1])).toBeUndefined();
  expect(orientedImage(TWO, [10, 5, 5, -10, 0, 10])).toBeUndefined();
});
